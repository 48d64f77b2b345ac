//! The page's own drawings: pure SVG, no state.
