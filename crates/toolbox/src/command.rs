//! Programs the commands run. Each is printed first, as one would type it.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::failure::{Context as _, Outcome};

/// A program with its arguments.
#[derive(Debug)]
#[must_use = "nothing has run yet"]
pub struct Run {
    inner: Command,
    shown: String,
}

/// How a program that was listened to ended.
#[derive(Debug)]
pub struct Heard {
    /// Whether it said that all went well.
    pub success: bool,
    /// Both outputs, in the order the lines came.
    pub text: String,
}

impl Run {
    /// A program, by name or path.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let name = Path::new(program).file_name().unwrap_or(program);
        let mut inner = Command::new(program);
        // Nothing here asks, so nothing may wait for an answer.
        inner.stdin(Stdio::null());
        Self {
            inner,
            shown: name.to_string_lossy().into_owned(),
        }
    }

    /// Cargo: the one that started this program, else the one on the path.
    pub fn cargo() -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// Arguments in a line, parted by white space.
    pub fn words(mut self, words: &str) -> Self {
        for word in words.split_whitespace() {
            self = self.arg(word);
        }
        self
    }

    /// One argument, as it is.
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        let argument = argument.as_ref();
        let text = argument.to_string_lossy();
        self.shown.push(' ');
        if text.contains([' ', '"', '*']) {
            self.shown.extend(["'", &text, "'"]);
        } else {
            self.shown.push_str(&text);
        }
        self.inner.arg(argument);
        self
    }

    /// A variable that is worth showing.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        let value = value.as_ref();
        self.shown = format!("{name}={} {}", value.to_string_lossy(), self.shown);
        self.inner.env(name, value);
        self
    }

    /// A variable that would only clutter the line.
    pub fn quiet_env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.inner.env(name, value);
        self
    }

    /// Runs it in a folder.
    pub fn within(mut self, folder: &Path) -> Self {
        self.inner.current_dir(folder);
        self
    }

    /// Puts `folders` before the others on the program's search path.
    pub fn with_path(self, folders: &[PathBuf]) -> Outcome<Self> {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let all = folders.iter().cloned().chain(std::env::split_paths(&old));
        let joined = std::env::join_paths(all).doing("the search path")?;
        Ok(self.quiet_env("PATH", joined))
    }

    fn announce(&self) {
        println!("$ {}", self.shown);
    }

    /// Runs it in the open; anything but success is a failure.
    pub fn run(self) -> Outcome {
        let shown = self.shown.clone();
        if self.succeeds()? {
            return Ok(());
        }
        Err(format!("this failed: {shown}").into())
    }

    /// Runs it in the open and tells whether it succeeded.
    pub fn succeeds(mut self) -> Outcome<bool> {
        self.announce();
        let status = self.inner.status().doing(&self.shown)?;
        Ok(status.success())
    }

    /// Runs it in the open, apart from what it prints, which is returned.
    pub fn run_and_read(mut self) -> Outcome<String> {
        self.announce();
        let output = self
            .inner
            .stderr(Stdio::inherit())
            .output()
            .doing(&self.shown)?;
        if !output.status.success() {
            return Err(format!("this failed: {}", self.shown).into());
        }
        String::from_utf8(output.stdout).doing(&self.shown)
    }

    /// What it prints, without announcing it; nothing when it fails or is not there.
    pub fn ask(mut self) -> Option<String> {
        let output = self.inner.stderr(Stdio::null()).output().ok()?;
        if !output.status.success() {
            return None;
        }
        String::from_utf8(output.stdout).ok()
    }

    /// Runs it and keeps what it says; with `aloud` it is heard at once as well.
    pub fn hear(mut self, aloud: bool) -> Outcome<Heard> {
        self.announce();
        let (said, mouth) = std::io::pipe().doing(&self.shown)?;
        let errors = mouth.try_clone().doing(&self.shown)?;
        let mut child = self
            .inner
            .stdout(mouth)
            .stderr(errors)
            .spawn()
            .doing(&self.shown)?;
        // This side's own ends of the pipe: while they are open, it does not end.
        drop(self.inner);
        let (lines, heard) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(said).split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line).into_owned() + "\n";
                if aloud {
                    print!("{line}");
                }
                if lines.send(line).is_err() {
                    break;
                }
            }
        });
        let status = child.wait().doing(&self.shown)?;
        // A program left behind by the child may hold the pipe open for ever.
        let mut text = String::new();
        while let Ok(line) = heard.recv_timeout(Duration::from_secs(5)) {
            text.push_str(&line);
        }
        Ok(Heard {
            success: status.success(),
            text,
        })
    }
}
