//! Finds, installs and runs the programs needed to build and test. Does not know what is built with them.
#![allow(
    clippy::missing_errors_doc,
    reason = "a failure is a sentence for the person at the keyboard, whatever the cause"
)]

pub mod command;
pub mod doctor;
pub mod failure;
pub mod project;
pub mod tools;
