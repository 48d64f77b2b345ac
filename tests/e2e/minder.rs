//! Runs the browser driver for one test process, and stops it and its browsers when that process ends.
//!
//! Rust does not drop statics at the end of a process, and a killed process cleans up nothing. But its end of our
//! standard input is always closed, so this waits for that.

use std::io::{Read, Write, stdin};
use std::net::{Ipv4Addr, TcpStream};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// How long a driver may take to close its browsers before it is killed.
const GRACE: Duration = Duration::from_secs(5);

fn main() -> ExitCode {
    let mut given = std::env::args_os().skip(1);
    let (Some(driver), Some(port), Some(scratch)) = (given.next(), given.next(), given.next())
    else {
        eprintln!("usage: minder DRIVER PORT SCRATCH");
        return ExitCode::from(2);
    };
    let scratch = PathBuf::from(scratch);
    let started = std::fs::create_dir_all(&scratch).and_then(|()| {
        let mut port_option = std::ffi::OsString::from("--port=");
        port_option.push(&port);
        Command::new(&driver)
            .arg(port_option)
            .env("TMPDIR", &scratch)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
    });
    let mut child = match started {
        Ok(child) => child,
        Err(error) => {
            eprintln!("{} did not start: {error}", driver.display());
            return ExitCode::FAILURE;
        }
    };
    // Nothing is ever written to it: this returns when the other end is closed.
    let _ = stdin().read(&mut [0]);
    shut_down(port.to_str().and_then(|port| port.parse().ok()));
    let step = Duration::from_millis(50);
    let mut waited = Duration::ZERO;
    while waited < GRACE && matches!(child.try_wait(), Ok(None)) {
        sleep(step);
        waited += step;
    }
    let _ = child.kill();
    let _ = child.wait();
    let _ = std::fs::remove_dir_all(&scratch);
    ExitCode::SUCCESS
}

/// Asks the driver to close every browser and exit.
fn shut_down(port: Option<u16>) {
    let Some(port) = port else { return };
    let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)) else {
        return;
    };
    let _ = stream.set_read_timeout(Some(GRACE));
    let asked = write!(
        stream,
        "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    );
    if asked.is_ok() {
        let _ = stream.read_to_end(&mut Vec::new());
    }
}
