//! The page in its window: loading it again, printing it, and the frame that it may stand in.

use super::dom;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::AddEventListenerOptions;

/// Loads the page once more.
pub(crate) fn reload() {
    if let Some(window) = dom::window() {
        let _ = window.location().reload();
    }
}

/// Opens the print dialog for all of the page.
pub(crate) fn print() {
    if let Some(window) = dom::window() {
        // A browser that does not print says so itself.
        let _ = window.print();
    }
}

/// Whether there is a print dialog; browsers inside of apps have none.
#[cfg(feature = "csr")]
pub(crate) fn can_print() -> bool {
    dom::window().is_some_and(|window| {
        js_sys::Reflect::get(&window, &"print".into()).is_ok_and(|print| print.is_function())
    })
}

/// Prints one part: the style sheet leaves out everything else while the root element says `data-print`. The mark stays
/// until the browser has printed, which is later than `print` returns on phones and tablets.
pub(crate) fn print_only(part: &str) {
    let Some(window) = dom::window() else { return };
    dom::mark("data-print", part);
    let unmark = Closure::once_into_js(|| {
        if let Some(html) = dom::html() {
            dom::set_or_remove(&html, "data-print", None);
        }
    });
    let once = AddEventListenerOptions::new();
    once.set_once(true);
    // A window takes any listener.
    let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
        "afterprint",
        unmark.unchecked_ref(),
        &once,
    );
    print();
}

/// Whether the page stands in a frame; one that may not know its top does.
pub(crate) fn is_framed() -> bool {
    let Some(window) = dom::window() else {
        return false;
    };
    !matches!(window.top(), Ok(Some(top)) if top == window)
}
