//! The files that the build has published, as far as the page needs them.

use super::snippet::NOWHERE;
use plateful_domain::embed::VERSION;

/// A published file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedFile {
    /// Its name in `embed/v1/`.
    pub name: String,
    /// Its size before compression.
    pub bytes: u64,
    /// The value of its `integrity` attribute.
    pub integrity: String,
}

/// What the owner page needs to know about the build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The address of this copy, ending in a slash; `None` if it was not given.
    pub base_url: Option<String>,
    /// The files in `embed/v1/`.
    pub files: Vec<PublishedFile>,
}

impl Published {
    /// The base of addresses on the page.
    pub fn base(&self) -> &str {
        self.base_url.as_deref().unwrap_or(NOWHERE)
    }

    /// The origin of [`Self::base`], for content security policies.
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

/// The folders of the published files in `embed/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionFolders {
    /// The folder that gets fixes and never breaks a snippet.
    pub alias: String,
    /// The folder of exactly this version, which never changes.
    pub exact: String,
}

impl VersionFolders {
    /// The folders of this version.
    pub fn current() -> Self {
        let major = VERSION.split('.').next().unwrap_or_default();
        Self {
            alias: format!("v{major}"),
            exact: format!("v{VERSION}"),
        }
    }
}
