//! Files in memory.

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};

/// Files by their paths from the site's folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Deref for Files {
    type Target = BTreeMap<String, Vec<u8>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Files {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl AsRef<Self> for Files {
    fn as_ref(&self) -> &Self {
        self
    }
}
