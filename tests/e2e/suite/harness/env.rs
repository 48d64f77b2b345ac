//! What the suite is told by its environment. `README.md` says what each variable names.

use std::path::PathBuf;

/// A path from the environment, or a failure that says how to get one.
fn path(name: &str) -> PathBuf {
    let value = std::env::var_os(name);
    let path = value.map(PathBuf::from).filter(|path| path.exists());
    path.unwrap_or_else(|| {
        panic!("{name} names nothing that exists. `cargo xtask test` builds what is needed and sets it.")
    })
}

/// The prerendered page, as `cargo xtask build` wrote it.
pub fn dist() -> PathBuf {
    path("PLATEFUL_DIST")
}

/// The page as a plain `trunk build` writes it, with an empty `#app`.
pub fn trunk_dist() -> PathBuf {
    path("PLATEFUL_TRUNK_DIST")
}

/// Where `cargo xtask try-package` installed the npm package and built pages with it.
pub fn package() -> PathBuf {
    path("PLATEFUL_PACKAGE")
}

/// The page as one file, as `cargo xtask single-file` wrote it.
pub fn single_file_text() -> String {
    std::fs::read_to_string(path("PLATEFUL_SINGLE_FILE")).expect("the file can be read")
}

/// The browser.
pub fn chromium() -> PathBuf {
    path("CHROMIUM")
}

/// The browser's driver.
pub fn chromedriver() -> PathBuf {
    path("CHROMEDRIVER")
}

/// The driver of another browser, where the scenarios are to run in one.
pub fn other_driver() -> PathBuf {
    path("PLATEFUL_DRIVER")
}

/// That browser, where its driver does not find it.
pub fn other_browser() -> Option<PathBuf> {
    std::env::var_os("PLATEFUL_BROWSER").map(PathBuf::from)
}

/// The npm packages that scenarios use.
pub fn node_modules() -> PathBuf {
    path("PLATEFUL_NODE_MODULES")
}

/// Small pages that the harness is proven on.
pub fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Pages of other people, which our elements are put into.
pub fn hosts() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("hosts")
}

/// The same made with frameworks, bundled.
pub fn bundled_hosts() -> PathBuf {
    path("PLATEFUL_HOSTS")
}

/// Where pictures and other traces of a run go: below `target`, never into the sources.
pub fn output(folder: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target"),
        PathBuf::from,
    );
    let folder = target.join(folder);
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    // A browser takes a file to upload by its canonical path only.
    folder
        .canonicalize()
        .expect("a folder just made has a path")
}
