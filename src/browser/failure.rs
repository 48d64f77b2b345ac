//! When the app cannot go on: the page says so, and everything prerendered stays.

use super::dom;

/// After a panic nothing of the app can be trusted; the stylesheet then shows the static parts instead of dead ones.
pub(super) fn install() {
    std::panic::set_hook(Box::new(|info| {
        dom::mark("data-app", "failed");
        dom::mark("data-app-error", "panic");
        web_sys::console::error_1(&info.to_string().into());
    }));
}
