//! The browser at the edge.
pub fn start() {}
