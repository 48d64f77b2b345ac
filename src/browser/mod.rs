//! The browser at the edge: the only folder that touches network, storage, clipboard and clock.
//!
//! `start` is the life of the page. Parts that only enhance what is there already (deep links, sharing, theme) are
//! delegated listeners; components call what else is here in their handlers.

mod actions;
#[cfg(feature = "csr")]
mod boot;
mod clip;
mod deep_link;
mod dom;
mod effects;
#[cfg(all(feature = "embed", feature = "csr"))]
pub mod embed;
pub mod export;
mod failure;
pub mod files;
mod folds;
mod keep;
#[cfg(feature = "csr")]
mod load;
mod memory;
mod notices;
mod planner;
mod spy;
mod status;
mod takeover;
mod theme;

#[cfg(feature = "csr")]
pub use boot::start;
pub use takeover::mount_over;

/// Memory for everything. In constant time, and in two thirds of the code of the standard library's allocator: what it takes
/// from the browser it keeps as well.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
