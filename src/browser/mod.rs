//! The browser at the edge: the only folder that touches network, storage, clipboard and clock.
//!
//! `page::start` and `reader::start` are the two programs of the page. What is prerendered and stays (links to places, sharing, theme) has delegated
//! listeners here; what computes are components, which are mounted over what is prerendered and call this folder.

mod actions;
pub mod animation;
#[cfg(feature = "csr")]
mod boot;
mod deep_link;
pub(crate) mod dom;
#[cfg(all(feature = "embed", feature = "csr"))]
pub mod embed;
pub mod export;
mod failure;
pub mod files;
mod keep;
#[cfg(feature = "csr")]
mod load;
pub(crate) mod memory;
pub mod navigation;
pub mod offline;
#[cfg(feature = "csr")]
pub mod page;
mod planner;
#[cfg(feature = "csr")]
pub mod reader;
mod scroll_spy;
pub(crate) mod status;
mod takeover;
mod theme;
mod video;

pub(crate) use planner::today;
pub use takeover::mount_over;
