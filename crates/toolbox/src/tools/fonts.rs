//! The fonts for browser tests: `crates/test-browser/faces` names them.

use super::install::{system_install, system_packages};
use crate::command::Run;
use crate::failure::Outcome;

/// A family of fonts.
#[derive(Clone, Copy, Debug)]
pub struct Font {
    /// The name that fontconfig knows.
    pub name: &'static str,
    /// The packages that install it and fontconfig, in Debian and in Ubuntu.
    packages: &'static str,
}

const FONTS: [Font; 2] = [
    Font {
        name: "DejaVu Sans",
        packages: "fontconfig fonts-dejavu-core",
    },
    Font {
        name: "Liberation Sans",
        // Version 2, of which the kept pictures are. In Debian 12 `fonts-liberation` is version 1.
        packages: "fontconfig fonts-liberation2",
    },
];

impl Font {
    /// Whether fontconfig, which browsers ask, knows it.
    pub fn is_there(&self) -> bool {
        let known = Run::new("fc-list").arg(self.name).ask();
        known.is_some_and(|files| !files.trim().is_empty())
    }

    /// The command to get it.
    pub fn recipe(&self) -> String {
        format!("sudo apt-get install {}", self.packages)
    }
}

/// The fonts that tests need on this system. Where browsers do not use fontconfig, tests cannot choose a font.
pub fn fonts() -> &'static [Font] {
    if cfg!(target_os = "linux") {
        &FONTS
    } else {
        &[]
    }
}

/// Installs the missing ones.
pub fn need_fonts() -> Outcome {
    for font in fonts().iter().filter(|font| !font.is_there()) {
        let packages = system_packages(font.packages, font.packages);
        system_install(font.name, packages, None)?;
        if !font.is_there() {
            return Err(format!("{} was installed but fc-list does not name it", font.name).into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::FONTS;
    use crate::project::read_tree;

    #[test]
    fn every_face_of_the_browser_tests_has_its_font() {
        let faces = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../crates/test-browser/faces"
        );
        let faces = read_tree(std::path::Path::new(faces)).unwrap();
        assert_eq!(faces.len(), FONTS.len());
        for font in FONTS {
            let line = format!("sans-serif</family><prefer><family>{}</family>", font.name);
            let mut texts = faces
                .iter()
                .map(|(_, bytes)| String::from_utf8_lossy(bytes));
            assert!(texts.any(|text| text.contains(&line)), "{line}");
        }
    }
}
