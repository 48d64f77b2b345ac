//! Where the project's files lie.

use std::path::{Path, PathBuf};

use regex_lite::Regex;

use crate::failure::{Context, Outcome};

/// The checkout that the command was called in.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The folder with `Trunk.toml`, from this one upwards.
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

    /// Everything the commands make, apart from what cargo builds: never watched, never committed.
    pub fn target(&self, below: &str) -> PathBuf {
        self.root.join("target").join(below)
    }

    /// Where cargo puts what it builds.
    pub fn cargo_target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.root.join("target"), |folder| self.root.join(folder))
    }

    /// The tools installed for this project alone.
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

/// Every file below `folder`, as a path from it with `/`, sorted, and its bytes.
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

/// What stands behind the last dot of a file's name.
pub fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Writes a file and the folders above it.
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

/// A pattern that stands in the source: one that is none is a mistake that every test finds.
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "it is a constant"
)]
pub fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern")
}
