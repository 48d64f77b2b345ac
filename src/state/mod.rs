//! When something is recomputed: domain values as signals, and nothing else. No DOM, no view.

pub mod folds;
pub mod keeping;
pub mod notices;
pub mod tray;
