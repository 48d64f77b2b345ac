//! Version numbers as programs print them.

use std::fmt::{self, Display, Formatter};

/// `0.21.14`, `132` or `156.0.8078.79`, without trailing zeros, so that 1.88 equals 1.88.0.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Version(Vec<u64>);

impl Version {
    /// The first version number in a program's output. `0.22.0-beta.1` is read as `0.22`.
    pub fn find(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(|word| {
            let number = word.trim_start_matches('v').split(['-', '+', '(']).next()?;
            // Firefox's extended support releases: `153.7.0esr`.
            let number = number.trim_end_matches("esr");
            let parts: Result<Vec<u64>, _> = number.split('.').map(str::parse).collect();
            let mut parts = parts.ok()?;
            while parts.len() > 1 && parts.last() == Some(&0) {
                parts.pop();
            }
            Some(Self(parts))
        })
    }

    /// Of a program that does not tell its own.
    pub const fn untold() -> Self {
        Self(Vec::new())
    }

    /// The first number.
    pub fn major(&self) -> u64 {
        self.0.first().copied().unwrap_or(0)
    }
}

impl Display for Version {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return formatter.write_str("some version");
        }
        let parts: Vec<_> = self.0.iter().map(u64::to_string).collect();
        formatter.write_str(&parts.join("."))
    }
}

/// The versions of a tool that fit.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// All.
    Any,
    /// Only this one.
    Exactly(Version),
    /// This one and later ones.
    AtLeast(Version),
    /// Those with this first number.
    Major(u64),
}

impl Wanted {
    /// Whether a version fits.
    pub fn fits(&self, version: &Version) -> bool {
        match self {
            Self::Any => true,
            Self::Exactly(wanted) => version == wanted,
            Self::AtLeast(wanted) => version >= wanted,
            Self::Major(wanted) => version.major() == *wanted,
        }
    }
}

impl Display for Wanted {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => formatter.write_str("any"),
            Self::Exactly(version) => write!(formatter, "{version}"),
            Self::AtLeast(version) => write!(formatter, "{version} or newer"),
            Self::Major(major) => write!(formatter, "{major}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Version, Wanted};

    fn version(text: &str) -> Version {
        Version::find(text).unwrap()
    }

    #[test]
    fn reads_what_each_tool_prints() {
        let debian = "Chromium 156.0.8078.79 built on Debian GNU/Linux 12";
        for (printed, read) in [
            ("trunk 0.21.14\n", "0.21.14"),
            ("wasm-opt version 132 (version_132)", "132"),
            ("rustc 1.95.0 (59807616e 2026-04-14)", "1.95"),
            (debian, "156.0.8078.79"),
            ("v20.19.2", "20.19.2"),
            ("trunk 0.22.0-beta.1", "0.22"),
            ("Mozilla Firefox 153.7.0esr\n", "153.7"),
            ("geckodriver 0.36.0\n\nThe source code", "0.36"),
        ] {
            assert_eq!(version(printed).to_string(), read);
        }
        assert_eq!(Version::find("no number here"), None);
        assert_eq!(Version::untold().to_string(), "some version");
    }

    #[test]
    fn knows_what_will_do() {
        assert!(version("0.21.14") > version("0.21.9") && version("132") > version("116"));
        let exact = Wanted::Exactly(version("0.2.130"));
        assert!(exact.fits(&version("wasm-bindgen 0.2.130")));
        assert!(!exact.fits(&version("wasm-bindgen 0.2.131")));
        // wasm-opt prints only its first number.
        let binaryen = Wanted::Exactly(version("132.0.0"));
        assert!(binaryen.fits(&version("wasm-opt version 132 (version_132)")));
        assert!(!binaryen.fits(&version("wasm-opt version 133")));
        assert!(Wanted::AtLeast(version("20")).fits(&version("v20.0.0")));
        assert!(!Wanted::AtLeast(version("116")).fits(&version("108")));
        assert!(Wanted::Major(156).fits(&version("156.0.8078.79")));
        assert!(!Wanted::Major(156).fits(&version("155.9")));
    }
}
