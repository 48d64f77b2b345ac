//! The fonts that a browser's system has. The scenario chooses them, so that results do not depend on the machine.
//!
//! A set is a fontconfig file in `faces/` and a line of `facts`. On systems where browsers do not use fontconfig, such
//! as macOS, the system's fonts apply, and nothing is measured.

use std::fmt;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;

/// The fonts of a system: one sans, one serif and one monospace family, and no others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// A wide sans, as on a fresh Debian.
    Wide,
    /// A sans as narrow as Arial.
    Narrow,
}

impl Face {
    /// For scenarios about widths, larger text and paper.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    /// For all other scenarios.
    pub const USUAL: Self = Self::Narrow;

    /// The fontconfig file, the sans family, and the width of its letter n in thousandths of the text size.
    const fn facts(self) -> (&'static str, &'static str, f64) {
        match self {
            Self::Wide => ("wide.conf", "DejaVu Sans", 633.8),
            Self::Narrow => ("narrow.conf", "Liberation Sans", 556.2),
        }
    }

    /// The path of its fontconfig file.
    pub fn config(self) -> PathBuf {
        let faces = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("faces");
        faces.join(self.facts().0)
    }

    /// The width of its letter n in thousandths of the text size, where browsers use fontconfig.
    pub fn width_of_n(self) -> Option<f64> {
        let (.., width) = self.facts();
        cfg!(target_os = "linux").then_some(width)
    }

    /// The version of its sans, as fontconfig's `fontversion`: other versions are drawn differently. Empty if fontconfig
    /// does not tell.
    pub fn version(self) -> String {
        let (_, sans, _) = self.facts();
        let said = Command::new("fc-match")
            .args(["--format", "%{fontversion}", sans])
            .env("FONTCONFIG_FILE", self.config())
            .output();
        said.map(|said| String::from_utf8_lossy(&said.stdout).into_owned())
            .unwrap_or_default()
    }

    /// Prints the face to stderr once, because stdout of a passing test is hidden.
    pub fn announce(self) {
        static TOLD: Mutex<Vec<Face>> = Mutex::new(Vec::new());
        let Ok(mut told) = TOLD.lock() else { return };
        if !told.contains(&self) {
            told.push(self);
            let _ = writeln!(std::io::stderr(), "browsers with {self} as their only sans");
        }
    }
}

impl fmt::Display for Face {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if cfg!(target_os = "linux") {
            out.write_str(self.facts().1)
        } else {
            out.write_str("the system's own sans")
        }
    }
}
