//! Runs the scripts of this crate in Node.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// Starts Node, with pipes to its standard input and output.
pub fn start(node: &mut Command) -> Child {
    node.stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node runs; `cargo xtask doctor` says how to get it")
}

/// Runs a script with its npm packages, these arguments and this standard input.
pub(crate) fn run(script: &str, arguments: &[&Path], input: &[u8]) -> Output {
    let modules = std::env::var_os("PLATEFUL_NODE_MODULES")
        .expect("PLATEFUL_NODE_MODULES names the npm packages; `cargo xtask test` sets it");
    let mut node = start(
        Command::new("node")
            .arg(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(script))
            .arg(modules)
            .args(arguments)
            .stderr(Stdio::piped()),
    );
    if let Some(mut standard_input) = node.stdin.take() {
        // A script that does not read its input may have ended by now.
        let _ = standard_input.write_all(input);
    }
    node.wait_with_output().expect("node ends")
}

/// The output of a script that must succeed.
pub(crate) fn said(script: &str, arguments: &[&Path], input: &[u8]) -> String {
    let output = run(script, arguments, input);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script}: {errors}");
    String::from_utf8(output.stdout).expect("a script writes UTF-8")
}
