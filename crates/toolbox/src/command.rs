//! Runs programs. Each is printed first, as one would type it.

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

/// How a program with captured output ended.
#[derive(Debug)]
pub struct Heard {
    /// Whether it succeeded.
    pub success: bool,
    /// Both outputs, in the order of their lines.
    pub text: String,
}

impl Run {
    /// A program, by name or path.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let name = Path::new(program).file_name().unwrap_or(program);
        let mut inner = Command::new(program);
        // Commands run unattended, so a program must not wait for input.
        inner.stdin(Stdio::null());
        Self {
            inner,
            shown: name.to_string_lossy().into_owned(),
        }
    }

    /// Cargo: the one that started this program, or else the one on the path.
    pub fn cargo() -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// Adds arguments from a line, separated by white space.
    pub fn words(mut self, words: &str) -> Self {
        for word in words.split_whitespace() {
            self = self.arg(word);
        }
        self
    }

    /// Adds one argument unchanged.
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

    /// Sets a variable that is printed with the command.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        let value = value.as_ref();
        self.shown = format!("{name}={} {}", value.to_string_lossy(), self.shown);
        self.inner.env(name, value);
        self
    }

    /// Sets a variable that is not printed.
    pub fn quiet_env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.inner.env(name, value);
        self
    }

    /// Runs it in this folder.
    pub fn within(mut self, folder: &Path) -> Self {
        self.inner.current_dir(folder);
        self
    }

    /// Puts `folders` first on the program's search path.
    pub fn with_path(self, folders: &[PathBuf]) -> Outcome<Self> {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let all = folders.iter().cloned().chain(std::env::split_paths(&old));
        let joined = std::env::join_paths(all).doing("the search path")?;
        Ok(self.quiet_env("PATH", joined))
    }

    fn announce(&self) {
        println!("$ {}", self.shown);
    }

    /// Prints and runs it. Anything but success is an error.
    pub fn run(self) -> Outcome {
        let shown = self.shown.clone();
        if self.succeeds()? {
            return Ok(());
        }
        Err(format!("this failed: {shown}").into())
    }

    /// Prints and runs it; returns whether it succeeded.
    pub fn succeeds(mut self) -> Outcome<bool> {
        self.announce();
        let status = self.inner.status().doing(&self.shown)?;
        Ok(status.success())
    }

    /// Prints and runs it; returns its output.
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

    /// Runs it without printing; returns its output, or none if it fails or is missing.
    pub fn ask(mut self) -> Option<String> {
        let output = self.inner.stderr(Stdio::null()).output().ok()?;
        if !output.status.success() {
            return None;
        }
        String::from_utf8(output.stdout).ok()
    }

    /// Runs it and captures its output; with `aloud`, also prints the output.
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
        // Close this side's ends of the pipe: while one is open, reading does not end.
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
        // A process left behind by the child may keep the pipe open forever.
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
