//! Browsers for tests: which engine, with which driver, fonts and settings, and what each cannot do.
//!
//! Environment variables name the programs; `tests/e2e/README.md` explains each. It knows nothing about this project.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "for tests: one that cannot go on has failed, and says so by panicking"
)]

mod ability;
mod display;
mod driver;
mod engine;
pub mod env;
mod face;
mod kind;
mod pool;

pub use ability::{Ability, LACKS, Lack, are_there};
pub use driver::{try_wait, wait, wait_for};
pub use engine::Engine;
pub use face::Face;
pub use kind::Kind;
pub use pool::Browser;
