//! Finds, installs and runs the programs that building and testing need. It knows which they are, and nothing of what is
//! built with them.
#![allow(
    clippy::missing_errors_doc,
    reason = "a failure is a sentence for the person at the keyboard, whatever the cause"
)]

pub mod command;
pub mod doctor;
pub mod failure;
pub mod project;
pub mod tools;
