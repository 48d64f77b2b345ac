//! A display for browsers without a headless mode, and how a program is started so that it ends with this process.

use crate::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A program with its minder. It is told its port, or 0 if it has none, and writes into a folder of its own.
pub(crate) fn minded(minder: &Path, program: &OsStr, port: u16, scratch: &Path) -> Command {
    let mut command = Command::new(minder);
    command
        .arg(program)
        .arg(port.to_string())
        .arg(scratch)
        .stdin(Stdio::piped());
    command
}

/// An X display for a browser that has no headless mode, if `XVFB` names a server. Each has one to itself: the window that
/// came last has the keyboard, and in the others nothing matches `:focus`.
#[derive(Debug)]
pub(crate) struct Display {
    pub(crate) name: String,
    _minder: Child,
}

impl Display {
    pub(crate) fn start(minder: &Path, scratch: &Path) -> Option<Self> {
        let program = env::xvfb()?;
        let mut minder = minded(minder, program.as_os_str(), 0, scratch)
            .args(["-displayfd", "1", "-screen", "0", "2000x1600x24"])
            .args(["-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the minder starts");
        let said = minder.stdout.take().expect("what it says is heard");
        let mut number = String::new();
        BufReader::new(said)
            .read_line(&mut number)
            .expect("it can be read");
        let number = number.trim_end();
        assert!(!number.is_empty(), "{} does not start", program.display());
        Some(Self {
            name: format!(":{number}"),
            _minder: minder,
        })
    }
}
