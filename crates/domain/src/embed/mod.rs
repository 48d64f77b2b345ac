//! What a site owner may set on an embedded element, and what the element may tell the owner's page.
//!
//! A setting is one of a few words, a number held to its range, or a color, so none can become markup, a style sheet or
//! an address outside our own site.

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

/// The version of everything for embedding, as in the folders `embed/v1` and `embed/v1.0.0`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
