//! The browser at the edge: the only folder that touches window, document, network, storage and clock.
//!
//! [`page::start`] and [`reader::start`] are the two programs of the page. Parts that only enhance what is there already
//! (deep links, sharing, theme) are delegated listeners; parts that compute are hydrated or mounted from the same views as
//! the prerendered page.

mod actions;
mod boot;
pub mod chart;
mod clip;
mod deep_link;
mod dom;
mod effects;
#[cfg(feature = "embed")]
pub mod embed;
mod failure;
mod files;
mod folds;
mod keep;
mod load;
mod memory;
mod notices;
pub mod page;
pub mod planner;
pub mod reader;
mod spy;
mod status;
mod take_away;
mod theme;
