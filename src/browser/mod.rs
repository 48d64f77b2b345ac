//! The browser at the edge: the only folder that touches window, document, network, storage and clock.
//!
//! [`start`] is the life of the page. Parts that only enhance what is there already (deep links, sharing, theme) are
//! delegated listeners; parts that compute are hydrated or mounted from the same views as the prerendered page.

mod actions;
pub mod animation;
#[cfg(feature = "csr")]
mod boot;
pub mod chart;
mod deep_link;
pub(crate) mod dom;
mod effects;
#[cfg(all(feature = "csr", feature = "embed"))]
pub mod embed;
mod failure;
pub(crate) mod files;
mod keep;
#[cfg(feature = "csr")]
mod load;
pub(crate) mod memory;
pub mod mount;
pub mod navigation;
pub mod offline;
#[cfg(feature = "csr")]
pub mod page;
pub mod planner;
#[cfg(feature = "csr")]
pub mod reader;
mod scroll_spy;
pub(crate) mod status;
mod take_away;
mod theme;
mod video;

#[cfg(feature = "csr")]
pub use boot::start;

pub(crate) use planner::today;

/// Memory for everything. In constant time, and in two thirds of the code of the standard library's allocator: what it takes
/// from the browser it keeps as well.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
