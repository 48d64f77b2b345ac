//! The browser at the edge.
pub mod planner;
pub fn start() {}
