//! A folder served as `cargo xtask serve --dist` does.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod support;

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::thread;

use support::{Answer, ask, get, header, text};
use tempfile::TempDir;
use ureq::http::Method;

/// Serves a folder until the process ends; returns its address.
fn serve(folder: &Path) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let folder = folder.to_owned();
    thread::spawn(move || static_server::serve(listener, &folder));
    address.to_string()
}

/// A folder of files that contain their own names, beside a file that must not be reachable.
fn served() -> (TempDir, String) {
    let all = TempDir::new().unwrap();
    let folder = all.path().join("site");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(all.path().join("secret"), "secret").unwrap();
    for name in ["index.html", "a b.js", "p.wasm", "p.wasm.br", "p.wasm.gz"] {
        std::fs::write(folder.join(name), name).unwrap();
    }
    let address = serve(&folder);
    (all, address)
}

fn ask_for(address: &str, path: &str, encodings: &str) -> Answer {
    let address = format!("http://{address}{path}");
    ask(Method::GET, &address, &[("Accept-Encoding", encodings)])
}

#[test]
fn answers_with_the_file_and_its_type() {
    let (_folder, address) = served();
    let page = ask_for(&address, "/?src=articles/a.json", "identity");
    assert_eq!((page.status().as_u16(), text(&page)), (200, "index.html"));
    assert_eq!(header(&page, "Content-Type"), "text/html; charset=utf-8");
    assert_eq!(header(&page, "Cache-Control"), "no-cache");
    assert_eq!(header(&page, "X-Content-Type-Options"), "nosniff");
    assert_eq!(
        header(&page, "Referrer-Policy"),
        "strict-origin-when-cross-origin"
    );
    let script = ask_for(&address, "/a%20b.js", "identity");
    assert_eq!(text(&script), "a b.js");
    assert_eq!(
        header(&script, "Content-Type"),
        "text/javascript; charset=utf-8"
    );
}

#[test]
fn knows_the_types_that_browsers_insist_on() {
    let folder = TempDir::new().unwrap();
    let address = serve(folder.path());
    for (name, kind) in [
        ("a.css", "text/css; charset=utf-8"),
        ("a.html", "text/html; charset=utf-8"),
        ("a.ico", "image/x-icon"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.json", "application/json"),
        ("a.mp4", "video/mp4"),
        ("a.png", "image/png"),
        ("a.svg", "image/svg+xml"),
        ("a.txt", "text/plain; charset=utf-8"),
        ("a.vtt", "text/vtt; charset=utf-8"),
        ("a.wasm", "application/wasm"),
        ("a.webmanifest", "application/manifest+json"),
        ("a.woff2", "font/woff2"),
        ("a", "application/octet-stream"),
    ] {
        std::fs::write(folder.path().join(name), name).unwrap();
        let answer = get(&format!("http://{address}/{name}"));
        assert_eq!(header(&answer, "Content-Type"), kind, "{name}");
    }
}

#[test]
fn sends_the_smallest_form_that_is_taken() {
    let (_folder, address) = served();
    let wasm = ask_for(&address, "/p.wasm", "gzip, deflate, br, zstd");
    assert_eq!(text(&wasm), "p.wasm.br");
    assert_eq!(header(&wasm, "Content-Encoding"), "br");
    assert_eq!(header(&wasm, "Content-Type"), "application/wasm");
    assert_eq!(header(&wasm, "Vary"), "accept-encoding");
    let taken = |encodings| ask_for(&address, "/p.wasm", encodings).into_body();
    assert_eq!(taken("gzip, br;q=0"), b"p.wasm.gz");
    assert_eq!(taken("identity"), b"p.wasm");
    assert_eq!(text(&ask_for(&address, "/", "br")), "index.html");
}

#[test]
fn head_tells_all_but_the_file() {
    let (_folder, address) = served();
    let head = ask(Method::HEAD, &format!("http://{address}/p.wasm"), &[]);
    assert_eq!(head.status(), 200);
    assert_eq!(header(&head, "Content-Length"), "6");
    assert!(head.body().is_empty());
}

#[test]
fn a_missing_file_is_missing_and_other_methods_are_refused() {
    let (_folder, address) = served();
    let missing = ask_for(&address, "/gone", "br");
    assert_eq!(
        (missing.status().as_u16(), text(&missing)),
        (404, "There is no such file.")
    );
    assert_eq!(
        header(&missing, "Content-Type"),
        "text/plain; charset=utf-8"
    );
    let post = ask(Method::POST, &format!("http://{address}/"), &[]);
    assert_eq!(post.status(), 405);
}

#[test]
fn never_leaves_its_folder() {
    let (_folder, address) = served();
    for target in [
        "/../secret",
        "/%2e%2e/secret",
        "/a/..%2f..%2fsecret",
        "/..\\secret",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/c:/secret",
        "/%ff",
        "/%00",
    ] {
        let mut stream = TcpStream::connect(&address).unwrap();
        write!(stream, "GET {target} HTTP/1.1\r\nHost: {address}\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 4"), "{target}: {answer}");
    }
}
