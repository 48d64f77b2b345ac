//! What the build has published, as far as the page names it.

use super::snippet::NOWHERE;
use plateful_domain::embed::VERSION;

/// A published file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedFile {
    /// Its name in `embed/v1/`.
    pub name: String,
    /// Its size before compression.
    pub bytes: u64,
    /// What an `integrity` attribute holds.
    pub integrity: String,
}

/// What the page has to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Where this copy is found, with a slash at its end; none where nobody has said.
    pub base_url: Option<String>,
    /// What lies in `embed/v1/`.
    pub files: Vec<PublishedFile>,
}

impl Published {
    /// What addresses on the page begin with.
    pub fn base(&self) -> &str {
        self.base_url.as_deref().unwrap_or(NOWHERE)
    }

    /// The origin of [`Self::base`], as content policies name it.
    pub fn origin(&self) -> &str {
        let base = self.base();
        let host = base.find("://").map_or(0, |at| at + 3);
        let end = base.get(host..).and_then(|rest| rest.find('/'));
        end.and_then(|at| base.get(..host + at)).unwrap_or(base)
    }

    /// The integrity of a file, if it is published.
    pub fn integrity(&self, name: &str) -> Option<&str> {
        let file = self.files.iter().find(|file| file.name == name)?;
        Some(&file.integrity)
    }
}

/// The folders in `embed/` that the files lie in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionFolders {
    /// The folder that gets fixes and never breaks a snippet.
    pub alias: String,
    /// The folder of exactly this version.
    pub exact: String,
}

impl VersionFolders {
    /// Those of this version.
    pub fn current() -> Self {
        let major = VERSION.split('.').next().unwrap_or_default();
        Self {
            alias: format!("v{major}"),
            exact: format!("v{VERSION}"),
        }
    }
}
