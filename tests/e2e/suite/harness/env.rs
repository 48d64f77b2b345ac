//! What the suite is told by its environment.

use std::path::PathBuf;

/// A path from the environment, or a failure that says how to get one.
fn path(name: &str, what: &str) -> PathBuf {
    let Some(value) = std::env::var_os(name) else {
        panic!(
            "{name} is not set. It must name {what}. `cargo xtask test` builds what is needed and sets it."
        );
    };
    let path = PathBuf::from(value);
    assert!(
        path.exists(),
        "{name} names {}, which does not exist. Run `cargo xtask test`.",
        path.display()
    );
    path
}

/// The prerendered page, as `cargo xtask build` wrote it.
pub fn dist() -> PathBuf {
    path("PLATEFUL_DIST", "the folder that `cargo xtask build` wrote")
}

/// The page as a plain `trunk build` writes it, with an empty `#app`.
pub fn trunk_dist() -> PathBuf {
    path(
        "PLATEFUL_TRUNK_DIST",
        "the folder that a plain `trunk build` wrote",
    )
}

/// A page that was bundled with the npm package, as `cargo xtask try-package` wrote it.
pub fn bundled() -> PathBuf {
    path(
        "PLATEFUL_PACKAGE",
        "the page that `cargo xtask try-package` bundled",
    )
}

/// The page as one file, as `cargo xtask single-file` wrote it.
pub fn single_file_text() -> String {
    let path = path(
        "PLATEFUL_SINGLE_FILE",
        "the file that `cargo xtask single-file` wrote",
    );
    std::fs::read_to_string(path).expect("the file can be read")
}

/// The browser.
pub fn chromium() -> PathBuf {
    path("CHROMIUM", "the Chromium to test with")
}

/// The browser's driver.
pub fn chromedriver() -> PathBuf {
    path("CHROMEDRIVER", "the chromedriver of the same version")
}

/// The driver of another browser, where the scenarios are to run in one.
pub fn other_driver(name: &str) -> PathBuf {
    path("PLATEFUL_DRIVER", name)
}

/// That browser, where its driver does not find it.
pub fn other_browser() -> Option<PathBuf> {
    std::env::var_os("PLATEFUL_BROWSER").map(PathBuf::from)
}

/// A file below `node_modules`.
pub fn node_module(file: &str) -> PathBuf {
    let path = path(
        "PLATEFUL_NODE_MODULES",
        "a node_modules folder with axe-core, html-validate, Readability and linkedom",
    )
    .join(file);
    assert!(
        path.exists(),
        "{} does not exist. Run `cargo xtask test`.",
        path.display()
    );
    path
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
    path(
        "PLATEFUL_HOSTS",
        "the folder of host pages that `cargo xtask test` bundled",
    )
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
