//! Renders the page natively.
