//! HTML validity, checked by html-validate under Node.

use super::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What html-validate says about a file; empty if it is valid.
pub fn faults(file: &Path) -> String {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new("node")
        .arg(here.join("validate.mjs"))
        .arg(env::node_module("html-validate"))
        .arg(here.join("html-validate.json"))
        .arg(file)
        .output()
        .expect("node runs; `cargo xtask doctor` says how to get it");
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        String::new()
    } else {
        said
    }
}
