//! Paths of the project's files.

use std::path::{Path, PathBuf};

use regex_lite::Regex;

use crate::failure::{Context, Outcome};

/// The checkout in which the command was run.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// Finds the folder with `Trunk.toml`: this one or a parent.
    pub fn find() -> Outcome<Self> {
        let here = std::env::current_dir().doing("the current folder")?;
        here.ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file() && folder.join("xtask").is_dir())
            .map(|root| Self {
                root: root.to_owned(),
            })
            .ok_or_else(|| "not inside the project: no Trunk.toml in this folder or above".into())
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the project.
    pub fn path(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// Output of the commands, except cargo's: never watched, never committed.
    pub fn target(&self, below: &str) -> PathBuf {
        self.root.join("target").join(below)
    }

    /// Cargo's output folder.
    pub fn cargo_target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.root.join("target"), |folder| self.root.join(folder))
    }

    /// The tools installed for this project only.
    pub fn tools(&self) -> PathBuf {
        self.target("tools")
    }

    /// The finished page.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Trunk's own release output, with an empty `#app`.
    pub fn trunk_release(&self) -> PathBuf {
        self.target("trunk-release")
    }
}

/// Every file below `folder`: its relative path with `/`, and its bytes, sorted.
pub fn read_tree(folder: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        let entries = std::fs::read_dir(&next).doing(next.display())?;
        for entry in entries {
            let path = entry.doing(next.display())?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).doing(path.display())?;
            let below = path.strip_prefix(folder).doing(path.display())?;
            let name: Vec<_> = below
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            found.push((name.join("/"), bytes));
        }
    }
    found.sort();
    Ok(found)
}

/// The part of a file's name after the last dot.
pub fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Writes a file and creates its folders.
pub fn write(path: &Path, bytes: &[u8]) -> Outcome {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).doing(folder.display())?;
    }
    std::fs::write(path, bytes).doing(path.display())
}

/// Reads a text file.
pub fn read_text(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).doing(path.display())
}

/// A pattern from the source. An invalid one is a bug that every test finds.
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "it is a constant"
)]
pub fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern")
}
