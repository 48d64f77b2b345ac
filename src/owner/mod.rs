//! `embed.html`, "Put this on your site": for owners of other sites, rendered natively only. What moves on it is
//! `embed/configure.ts`, which knows nothing but what stands in this page.
//!
//! The same texts make what programs read: the descriptions of the elements, the README of the package. The types in
//! `embed/plateful.ts` are held to them by a test.

#![allow(
    unreachable_pub,
    reason = "the builder of a component's props is `pub` however far the component reaches"
)]

pub mod api;
pub mod attributes;
mod frameworks;
mod page;
mod platforms;
mod policies;
mod privacy;
mod published;
pub mod readme;
mod reference;
mod settings;
pub mod snippet;
mod snippet_box;
mod table;
mod versions;

pub use page::{DESCRIPTION, OwnerPage, full_title};
pub use published::{Published, PublishedFile, VersionFolders};
