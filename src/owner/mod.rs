//! For owners of other sites, rendered natively only: `embed.html`, "Add this to your site", and `developers.html` with
//! what those need who write code. What moves on them is `embed/configure.ts`, which knows nothing but what stands in the
//! page.
//!
//! The same texts are used for the elements' manifest and the package's README. A test compares the types in
//! `embed/plateful.ts` with them.

#![allow(
    unreachable_pub,
    reason = "the builder of a component's props is `pub` however far the component reaches"
)]

pub mod api;
pub mod attributes;
mod control;
pub mod developers;
mod frameworks;
pub mod page;
mod part;
pub mod place;
mod policies;
mod privacy;
mod published;
pub mod readme;
mod reference;
mod settings;
pub mod snippet;
mod snippet_box;
mod table;
mod use_in_code;
mod versions;

pub use published::{Published, PublishedFile, VersionFolders};

/// What a page's head says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageHead {
    /// The file.
    pub file: &'static str,
    /// The line in the browser's tab.
    pub title: String,
    /// What search engines show of it.
    pub description: &'static str,
}
