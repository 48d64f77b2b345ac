//! The suite's environment variables. `README.md` explains each.

use std::path::PathBuf;
use test_browser::env::path;

macro_rules! paths {
    ($($(#[$doc:meta])* $name:ident: $variable:literal,)*) => {
        $($(#[$doc])* pub fn $name() -> PathBuf {
            path($variable)
        })*
    };
}

paths! {
    /// The prerendered page, as written by `cargo xtask build`.
    dist: "PLATEFUL_DIST",
    /// The page as written by plain `trunk build`, with an empty `#app`.
    trunk_dist: "PLATEFUL_TRUNK_DIST",
    /// The gallery, as written by `cargo xtask gallery`.
    gallery: "PLATEFUL_GALLERY",
    /// Where `cargo xtask try-package` installed the npm package and built pages with it.
    package: "PLATEFUL_PACKAGE",
    /// The npm packages that scenarios use.
    node_modules: "PLATEFUL_NODE_MODULES",
    /// Host pages made with frameworks, bundled.
    bundled_hosts: "PLATEFUL_HOSTS",
}

/// The page as one file, as written by `cargo xtask single-file`.
pub fn single_file_text() -> String {
    std::fs::read_to_string(path("PLATEFUL_SINGLE_FILE")).expect("the file can be read")
}

/// Small pages for tests of the harness.
pub fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Host pages for our elements.
pub fn hosts() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("hosts")
}

/// The folder for screenshots and other output of a run, below `target`.
pub fn output(folder: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target"),
        PathBuf::from,
    );
    let folder = target.join(folder);
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    // A browser accepts a file to upload only by its canonical path.
    folder
        .canonicalize()
        .expect("a folder just made has a path")
}
