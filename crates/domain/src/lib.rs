//! What would be true on paper, with a pencil.
//!
//! No framework, no browser, no clock: this folder compiles without any feature, and `cargo test` runs its tests in
//! seconds. Sentences that a person reads are not here either: errors and refusals are data, and `view::words` (or the
//! article's file) finds the words.

pub mod article;
pub mod clip;
pub mod date;
pub mod embed;
pub mod planner;
pub mod record;
