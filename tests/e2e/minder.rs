//! Runs one program for one test process, a browser's driver or a display, and stops it and all that it started when
//! that process ends.
//!
//! Rust does not drop statics at the end of a process, and a killed process cleans up nothing. But its end of our
//! standard input is always closed, so this waits for that.

use std::io::{Read, Write, stdin};
use std::net::{Ipv4Addr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// How long a driver may take to close its browsers before it is killed.
const GRACE: Duration = Duration::from_secs(5);

fn main() -> ExitCode {
    let mut given = std::env::args_os().skip(1);
    let (Some(program), Some(port), Some(scratch)) = (given.next(), given.next(), given.next())
    else {
        eprintln!(
            "usage: minder PROGRAM PORT SCRATCH [ARGUMENT…], with 0 for a program without a port"
        );
        return ExitCode::from(2);
    };
    let port: u16 = port.to_str().and_then(|it| it.parse().ok()).unwrap_or(0);
    let scratch = PathBuf::from(scratch);
    let started = std::fs::create_dir_all(&scratch).and_then(|()| {
        let mut command = Command::new(&program);
        if port != 0 {
            command.arg(format!("--port={port}")).stdout(Stdio::null());
        }
        command
            .args(given)
            .env("TMPDIR", &scratch)
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        apart(&mut command).spawn()
    });
    let mut child = match started {
        Ok(child) => child,
        Err(error) => {
            eprintln!("{} did not start: {error}", program.display());
            return ExitCode::FAILURE;
        }
    };
    // Nothing is ever written to it: this returns when the other end is closed.
    let _ = stdin().read(&mut [0]);
    if port != 0 && shut_down(port).is_some() {
        let step = Duration::from_millis(50);
        let mut waited = Duration::ZERO;
        while waited < GRACE && matches!(child.try_wait(), Ok(None)) {
            sleep(step);
            waited += step;
        }
    }
    kill_all(&mut child);
    let _ = std::fs::remove_dir_all(&scratch);
    ExitCode::SUCCESS
}

/// In a process group of its own, to which its browsers belong.
fn apart(command: &mut Command) -> &mut Command {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    command
}

/// Ends the program and what it has started. geckodriver and `WebKitWebDriver` leave their browsers behind.
fn kill_all(child: &mut Child) {
    #[cfg(unix)]
    {
        let group = format!("kill -KILL -{}", child.id());
        let _ = Command::new("sh")
            .args(["-c", &group])
            .stderr(Stdio::null())
            .status();
    }
    let _ = child.kill();
    let _ = child.wait();
}

/// Asks the driver to close every browser and exit, and tells whether it knows how to.
fn shut_down(port: u16) -> Option<()> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    stream.set_read_timeout(Some(GRACE)).ok()?;
    write!(
        stream,
        "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    )
    .ok()?;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    answer.starts_with(b"HTTP/1.1 200").then_some(())
}
