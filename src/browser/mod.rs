//! The browser at the edge: the only folder that touches window, document, network, storage and clock.
//!
//! [`start`] is the life of the page. What is prerendered and stays (links to places, sharing, theme) has delegated
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

#[cfg(feature = "csr")]
pub use boot::start;
pub(crate) use planner::today;
pub use takeover::mount_over;

/// Memory for everything. In constant time, and in two thirds of the code of the standard library's allocator: what it takes
/// from the browser it keeps as well.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
