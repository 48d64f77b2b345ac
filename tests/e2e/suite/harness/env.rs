//! The suite's environment variables. `README.md` explains each.

use std::path::PathBuf;

/// A path from the environment; panics with a hint if it is missing.
fn path(name: &str) -> PathBuf {
    let value = std::env::var_os(name);
    let path = value.map(PathBuf::from).filter(|path| path.exists());
    path.unwrap_or_else(|| {
        panic!("{name} names nothing that exists. `cargo xtask test` builds what is needed and sets it.")
    })
}

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
    /// The browser.
    chromium: "CHROMIUM",
    /// The browser's driver.
    chromedriver: "CHROMEDRIVER",
    /// The driver of another browser, for runs with another engine.
    other_driver: "PLATEFUL_DRIVER",
    /// The npm packages that scenarios use.
    node_modules: "PLATEFUL_NODE_MODULES",
    /// Host pages made with frameworks, bundled.
    bundled_hosts: "PLATEFUL_HOSTS",
}

/// The page as one file, as written by `cargo xtask single-file`.
pub fn single_file_text() -> String {
    std::fs::read_to_string(path("PLATEFUL_SINGLE_FILE")).expect("the file can be read")
}

/// The browser of that engine, if its driver cannot find it.
pub fn other_browser() -> Option<PathBuf> {
    std::env::var_os("PLATEFUL_BROWSER").map(PathBuf::from)
}

/// The X server for browsers without a headless mode.
pub fn xvfb() -> Option<PathBuf> {
    std::env::var_os("XVFB").map(PathBuf::from)
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
