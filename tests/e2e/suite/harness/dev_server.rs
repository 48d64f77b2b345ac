//! Vite's development server on the page of `tests/bundlers`.

use super::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running server. It is stopped when this is dropped, and ends by itself when this process is gone.
#[derive(Debug)]
pub struct DevServer {
    /// The address of its page.
    pub url: String,
    /// Holds the pipe whose end it waits for.
    node: Child,
}

impl DevServer {
    /// Starts one on a free port.
    pub fn start() -> Self {
        let mut node = Command::new("node")
            .arg("dev.mjs")
            .current_dir(env::package())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node runs; `cargo xtask doctor` says how to get it");
        let mut url = String::new();
        let said = node.stdout.take().expect("what it says is heard");
        BufReader::new(said)
            .read_line(&mut url)
            .expect("it can be read");
        // If it has ended instead, it has said why where this test's own errors go.
        let url = url.trim_end().to_owned();
        assert!(url.starts_with("http://127.0.0.1:"), "its address: {url}");
        Self { url, node }
    }
}

impl Drop for DevServer {
    fn drop(&mut self) {
        let _ = self.node.kill();
        let _ = self.node.wait();
    }
}
