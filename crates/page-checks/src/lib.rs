//! A page as other programs see it: html-validate, Firefox's reader view, a host that minifies, PDF.js.
//!
//! They run in Node, with the npm packages in the folder that `PLATEFUL_NODE_MODULES` names.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "for tests: one that cannot go on has failed, and says so by panicking"
)]

mod html;
mod node;
mod pdf;

pub use html::{faults, kept_by_reader, minified};
pub use node::start;
pub use pdf::Printed;
