//! What would be true on paper, with a pencil.
//!
//! No framework, no browser, no clock: this folder compiles without any feature, and `cargo test` runs its tests in
//! seconds. Sentences that a person reads are not here either: errors and refusals are data, and the app (or the article's
//! file) finds the words. Only what a field of the planner is called stands in its definition, in [`planner::fields`].

pub mod article;
pub mod clip;
pub mod date;
pub mod embed;
pub mod planner;
pub mod record;
