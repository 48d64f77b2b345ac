//! When something is recomputed: domain values as signals, and nothing else. No DOM, no view.

pub mod keeping;
