//! The page in its window: loading it again, printing it, and the frame that it may stand in.

use super::dom;

/// Loads the page once more.
pub(crate) fn reload() {
    if let Some(window) = dom::window() {
        let _ = window.location().reload();
    }
}

/// Opens the print dialog for the page as it is marked.
pub(crate) fn print() {
    if let Some(window) = dom::window() {
        // A browser that does not print says so itself.
        let _ = window.print();
    }
}

/// Whether the page stands in a frame; one that may not know its top does.
pub(crate) fn is_framed() -> bool {
    let Some(window) = dom::window() else {
        return false;
    };
    !matches!(window.top(), Ok(Some(top)) if top == window)
}
