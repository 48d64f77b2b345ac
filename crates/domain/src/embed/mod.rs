//! What stands on host pages: what its owner may set, and what its owner may learn.
//!
//! Everything that an owner sets is one of a few words, a number held to its range, or a color: nothing of it can
//! become markup, an address or a style sheet, whoever sends it.

mod adjustment;
mod attribute;
mod color;
mod share;

pub use adjustment::{Adjustment, adjustment};
pub use attribute::{
    Allowed, Attribute, AttributeError, AttributeName, Element, Font, Setting, Theme, read,
};
pub use color::{Color, Ground, LEAST_CONTRAST};
pub use share::{Shared, goal_name};

/// The version of everything that embeds, as in the folders `embed/v1` and `embed/v1.0.0`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
