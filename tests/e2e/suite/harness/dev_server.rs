//! Vite's development server on the page of `tests/bundlers`.

use super::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command};

/// A running server. It stops when this is dropped, or when this process ends.
#[derive(Debug)]
pub struct DevServer {
    /// The address of its page.
    pub url: String,
    /// Owns the pipe whose end the server waits for.
    node: Child,
}

impl DevServer {
    /// Starts one on a free port.
    pub fn start() -> Self {
        let mut node = page_checks::start(
            Command::new("node")
                .arg("dev.mjs")
                .current_dir(env::package()),
        );
        let mut url = String::new();
        let said = node.stdout.take().expect("what it says is heard");
        BufReader::new(said)
            .read_line(&mut url)
            .expect("it can be read");
        // If it has failed instead, the reason is on the test's stderr.
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
