//! A server for a folder of files: one thread for each connection, one answer on each.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::time::Duration;

use super::answer::{Answer, Request, answer};

/// A request's head is a few hundred bytes; more is no browser's.
const LONGEST_HEAD: u64 = 16 * 1024;

/// Serves `folder` until the process ends.
pub(super) fn serve(listener: &TcpListener, folder: &Path) {
    std::thread::scope(|scope| {
        for stream in listener.incoming().flatten() {
            scope.spawn(move || {
                // A reader who went away is no news.
                let _gone = talk(&stream, folder);
            });
        }
    });
}

fn talk(mut stream: &TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut head = BufReader::new(stream.take(LONGEST_HEAD));
    let mut first = String::new();
    head.read_line(&mut first)?;
    let mut encodings = String::new();
    loop {
        let mut line = String::new();
        if head.read_line(&mut line)? <= 2 {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("accept-encoding")
        {
            value.trim().clone_into(&mut encodings);
        }
    }
    let mut words = first.split_whitespace();
    let request = Request {
        method: words.next().unwrap_or_default(),
        target: words.next().unwrap_or_default(),
        encodings: &encodings,
    };
    let Answer {
        status,
        headers,
        body,
    } = answer(&request, |path| std::fs::read(folder.join(path)).ok());
    let mut out = format!("HTTP/1.1 {status}\r\nConnection: close\r\n");
    for (name, value) in headers {
        out.extend([name, ": ", value, "\r\n"]);
    }
    out.extend(["Content-Length: ", &body.len().to_string(), "\r\n\r\n"]);
    stream.write_all(out.as_bytes())?;
    if request.method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}
