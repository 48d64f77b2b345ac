//! When the app cannot go on: the page says so, and everything prerendered stays.

use super::dom;

/// After a panic nothing of the app can be trusted; the stylesheet then shows the static parts instead of dead ones.
pub(super) fn install() {
    std::panic::set_hook(Box::new(|info| {
        dom::mark("data-app", "failed");
        dom::mark("data-app-error", "panic");
        let said = info.payload();
        let said = said
            .downcast_ref::<&str>()
            .copied()
            .or(said.downcast_ref::<String>().map(String::as_str));
        let (file, line) = info
            .location()
            .map(|place| (place.file(), place.line()))
            .unwrap_or_default();
        let text = [
            said.unwrap_or_default(),
            " (",
            file,
            ":",
            &line.to_string(),
            ")",
        ]
        .concat();
        web_sys::console::error_1(&text.into());
    }));
}
