//! One answer to one request, with whatever is to go wrong in it.

use std::io::Write;
use std::net::TcpStream;
use std::path::Path;

/// What to do with a request whose path ends in a given text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Answer when [`Site::release`] is called.
    Held,
    /// Answer "404 Not Found".
    Missing,
    /// Close the connection without a word.
    Cut,
    /// Send it with another content type.
    Type(&'static str),
    /// Send it with one bit flipped in the middle.
    Flipped,
    /// Answer "302 Found": the same path with a query.
    Moved,
    /// Answer "308 Permanent Redirect": this address.
    Leads(&'static str),
    /// Answer "410 Gone".
    Gone,
    /// Answer "503 Service Unavailable".
    Broken,
    /// Answer "200 OK" with an HTML page, as hosts do that have a start page for every address.
    StartPage,
}

/// What a host calls a file of this kind.
pub(super) fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("vtt") => "text/vtt; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Sends what was found, or that nothing was.
pub(super) fn send(
    mut stream: TcpStream,
    method: &str,
    found: Option<(Vec<u8>, &'static str)>,
    flaws: &[Trouble],
    headers: &[(String, String)],
) -> std::io::Result<()> {
    let elsewhere = flaws.iter().find_map(|flaw| match flaw {
        Trouble::Leads(address) => Some(format!("308 Permanent Redirect\r\nLocation: {address}")),
        _ => None,
    });
    let status = if let Some(elsewhere) = &elsewhere {
        elsewhere
    } else if flaws.contains(&Trouble::Moved) {
        "302 Found\r\nLocation: ?moved"
    } else if flaws.contains(&Trouble::Gone) {
        "410 Gone"
    } else if flaws.contains(&Trouble::Broken) {
        "503 Service Unavailable"
    } else if found.is_some() || flaws.contains(&Trouble::StartPage) {
        "200 OK"
    } else {
        "404 Not Found"
    };
    let (mut body, mut kind) =
        found.unwrap_or_else(|| (b"Not found".to_vec(), "text/plain; charset=utf-8"));
    for flaw in flaws {
        match flaw {
            Trouble::Type(other) => kind = other,
            Trouble::StartPage => {
                body = b"<!doctype html><title>Start</title><p>Start".to_vec();
                kind = "text/html; charset=utf-8";
            }
            Trouble::Flipped => {
                let middle = body.len() / 2;
                if let Some(byte) = body.get_mut(middle) {
                    *byte ^= 1;
                }
            }
            _ => {}
        }
    }
    let mut head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n",
        body.len()
    );
    for (name, value) in headers {
        head.extend([name, ": ", value, "\r\n"]);
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The same HTML with nothing inside `<div id="app">`.
pub fn empty_app(html: &str) -> String {
    const OPENING: &str = "<div id=\"app\">";
    let start = html.find(OPENING).expect("the page has an #app") + OPENING.len();
    let mut depth = 1_u32;
    let mut at = start;
    while depth > 0 {
        let rest = html.get(at..).unwrap_or_default();
        let (opening, closing) = (rest.find("<div"), rest.find("</div"));
        let closing = closing.expect("#app is closed");
        match opening {
            Some(opening) if opening < closing => {
                depth += 1;
                at += opening + "<div".len();
            }
            _ => {
                depth -= 1;
                at += closing + if depth == 0 { 0 } else { "</div".len() };
            }
        }
    }
    [html.get(..start), html.get(at..)]
        .into_iter()
        .flatten()
        .collect()
}
