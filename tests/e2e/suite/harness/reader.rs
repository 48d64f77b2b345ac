//! Reader views: what Firefox's, by its library Readability under Node, keeps of a page.

use super::env;
use super::page::squeeze;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The text that is kept of a file.
pub fn kept(file: &Path) -> String {
    let linkedom = env::node_module("linkedom");
    let modules = linkedom.parent().expect("a package lies in a folder");
    let output = Command::new("node")
        .arg(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("reader.mjs"))
        .arg(modules)
        .arg(file)
        .output()
        .expect("node runs; `cargo xtask doctor` says how to get it");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    squeeze(&String::from_utf8_lossy(&output.stdout))
}
