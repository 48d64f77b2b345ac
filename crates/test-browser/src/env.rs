//! Environment variables with paths.

use std::path::PathBuf;

/// A path from the environment; panics with a hint if it is missing.
pub fn path(name: &str) -> PathBuf {
    let value = std::env::var_os(name);
    let path = value.map(PathBuf::from).filter(|path| path.exists());
    path.unwrap_or_else(|| {
        panic!("{name} names nothing that exists. `cargo xtask test` builds what is needed and sets it.")
    })
}

/// The browser `CHROMIUM`.
pub(crate) fn chromium() -> PathBuf {
    path("CHROMIUM")
}

/// Its driver, `CHROMEDRIVER`.
pub(crate) fn chromedriver() -> PathBuf {
    path("CHROMEDRIVER")
}

/// The driver of another browser, `PLATEFUL_DRIVER`.
pub(crate) fn other_driver() -> PathBuf {
    path("PLATEFUL_DRIVER")
}

/// That browser, `PLATEFUL_BROWSER`, if its driver cannot find it.
pub(crate) fn other_browser() -> Option<PathBuf> {
    std::env::var_os("PLATEFUL_BROWSER").map(PathBuf::from)
}

/// The X server, `XVFB`, for browsers without a headless mode.
pub(crate) fn xvfb() -> Option<PathBuf> {
    std::env::var_os("XVFB").map(PathBuf::from)
}
