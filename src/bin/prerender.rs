//! Renders an article to the pieces that `cargo xtask build` puts into `index.html`.
fn main() {}
