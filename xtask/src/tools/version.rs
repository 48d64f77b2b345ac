//! Version numbers as programs print them.

use std::cmp::Ordering;
use std::fmt::{self, Display, Formatter};

/// `0.21.14`, `132`, `156.0.8078.79`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Version(Vec<u64>);

impl Version {
    /// The first version number in what a program says about itself.
    pub(crate) fn find(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(|word| {
            let word = word.strip_prefix('v').unwrap_or(word);
            // `0.22.0-beta.1` is read as what it leads up to.
            let number = word.split(['-', '+', '(']).next()?;
            let parts: Result<Vec<u64>, _> = number.split('.').map(str::parse).collect();
            parts.ok().map(Self)
        })
    }

    pub(crate) fn major(&self) -> u64 {
        self.part(0)
    }

    fn part(&self, at: usize) -> u64 {
        self.0.get(at).copied().unwrap_or(0)
    }
}

impl Ord for Version {
    fn cmp(&self, other: &Self) -> Ordering {
        let length = self.0.len().max(other.0.len());
        (0..length)
            .map(|at| self.part(at).cmp(&other.part(at)))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Display for Version {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let parts: Vec<_> = self.0.iter().map(u64::to_string).collect();
        formatter.write_str(&parts.join("."))
    }
}

/// Which versions of a tool will do.
#[derive(Clone, Debug)]
pub(crate) enum Wanted {
    Any,
    Exactly(Version),
    AtLeast(Version),
    /// The same first number.
    Major(u64),
}

impl Wanted {
    pub(crate) fn fits(&self, version: &Version) -> bool {
        match self {
            Self::Any => true,
            Self::Exactly(wanted) => version.cmp(wanted).is_eq(),
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
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{Version, Wanted};

    fn version(text: &str) -> Version {
        Version::find(text).unwrap()
    }

    #[test]
    fn reads_what_each_tool_prints() {
        for (printed, read) in [
            ("trunk 0.21.14\n", "0.21.14"),
            ("wasm-opt version 132 (version_132)", "132"),
            ("rustc 1.95.0 (59807616e 2026-04-14)", "1.95.0"),
            (
                "Chromium 156.0.8078.79 built on Debian GNU/Linux 12",
                "156.0.8078.79",
            ),
            ("Google Chrome 156.0.8078.79 ", "156.0.8078.79"),
            ("v20.19.2", "20.19.2"),
            ("trunk 0.22.0-beta.1", "0.22.0"),
        ] {
            assert_eq!(version(printed).to_string(), read);
        }
        assert_eq!(Version::find("no number here"), None);
    }

    #[test]
    fn compares_numbers_not_letters() {
        assert!(version("0.21.14") > version("0.21.9"));
        assert!(version("132") > version("116"));
        assert!(version("1.88").cmp(&version("1.88.0")).is_eq());
    }

    #[test]
    fn knows_what_will_do() {
        let exact = Wanted::Exactly(version("0.2.130"));
        assert!(exact.fits(&version("wasm-bindgen 0.2.130")));
        assert!(!exact.fits(&version("wasm-bindgen 0.2.131")));
        // wasm-opt tells its first number only.
        let binaryen = Wanted::Exactly(version("132.0.0"));
        assert!(binaryen.fits(&version("wasm-opt version 132 (version_132)")));
        assert!(!binaryen.fits(&version("wasm-opt version 133")));
        assert!(Wanted::AtLeast(version("116")).fits(&version("132")));
        assert!(!Wanted::AtLeast(version("116")).fits(&version("108")));
        assert!(Wanted::Major(156).fits(&version("156.0.8078.79")));
        assert!(!Wanted::Major(156).fits(&version("155.9")));
    }
}
