//! Where the page goes.

use super::dom;

/// Loads the page once more.
pub fn reload() {
    if let Some(window) = dom::window() {
        let _ = window.location().reload();
    }
}
