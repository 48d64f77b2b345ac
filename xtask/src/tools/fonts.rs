//! The fonts that the browser tests choose from: `tests/e2e/faces` names them.

use std::path::{Path, PathBuf};

use super::install::{system_install, system_packages};
use crate::failure::Outcome;

/// A family of fonts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Font {
    pub(crate) name: &'static str,
    file: &'static str,
    /// What holds it, in Debian and in Ubuntu.
    package: &'static str,
}

const FONTS: [Font; 2] = [
    Font {
        name: "DejaVu Sans",
        file: "DejaVuSans.ttf",
        package: "fonts-dejavu-core",
    },
    Font {
        name: "Liberation Sans",
        file: "LiberationSans-Regular.ttf",
        package: "fonts-liberation",
    },
];

impl Font {
    pub(crate) fn is_there(&self) -> bool {
        folders().iter().any(|folder| holds(folder, self.file, 6))
    }

    /// What one would type to get it.
    pub(crate) fn recipe(&self) -> String {
        format!("sudo apt-get install {}", self.package)
    }
}

/// Those that the tests need here. Where browsers do not ask fontconfig, a font cannot be chosen.
pub(crate) fn fonts() -> &'static [Font] {
    if cfg!(target_os = "linux") {
        &FONTS
    } else {
        &[]
    }
}

pub(crate) fn need_fonts() -> Outcome {
    for font in fonts() {
        if font.is_there() {
            continue;
        }
        let packages = system_packages(font.package, font.package);
        system_install(font.name, packages, None)?;
        if !font.is_there() {
            return Err(format!(
                "{} was installed but {} is in none of the folders that tests/e2e/faces names",
                font.name, font.file
            )
            .into());
        }
    }
    Ok(())
}

/// The folders that `tests/e2e/faces` names.
fn folders() -> Vec<PathBuf> {
    let home = std::env::home_dir();
    let data = std::env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(home.as_ref()?.join(".local/share")));
    ["/usr/share/fonts", "/usr/local/share/fonts"]
        .into_iter()
        .map(PathBuf::from)
        .chain(data.map(|data| data.join("fonts")))
        .chain(home.map(|home| home.join(".fonts")))
        .collect()
}

/// Whether `file` lies in `folder`, at most so many folders below it.
fn holds(folder: &Path, file: &str, depth: u8) -> bool {
    folder.join(file).is_file()
        || depth > 0
            && std::fs::read_dir(folder).is_ok_and(|entries| {
                entries
                    .flatten()
                    .any(|entry| entry.path().is_dir() && holds(&entry.path(), file, depth - 1))
            })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{FONTS, holds};
    use std::path::Path;

    #[test]
    fn every_face_of_the_browser_tests_has_its_font() {
        let faces = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/e2e/faces");
        let mut texts = Vec::new();
        for entry in std::fs::read_dir(faces).unwrap() {
            texts.push(std::fs::read_to_string(entry.unwrap().path()).unwrap());
        }
        assert_eq!(texts.len(), FONTS.len());
        for font in FONTS {
            let line = format!(
                "<family>sans-serif</family><prefer><family>{}</family>",
                font.name
            );
            assert!(texts.iter().any(|text| text.contains(&line)), "{line}");
        }
    }

    #[test]
    fn looks_below_a_folder_and_not_for_ever() {
        let tools = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(holds(tools, "fonts.rs", 2));
        assert!(!holds(tools, "fonts.rs", 1));
        assert!(!holds(tools, "no such file", 3));
        assert!(!holds(Path::new("/no such folder"), "fonts.rs", 3));
    }
}
