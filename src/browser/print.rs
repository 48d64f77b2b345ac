//! Printing one part of the page alone.

use wasm_bindgen::JsCast;

use super::{dom, navigation};

/// The part of the page that is printed alone, for the style sheet.
const PART: &str = "data-print";

/// Gets ready: forgets the part once it is printed, and marks a browser that cannot print, as those inside of some apps,
/// so that the style sheet offers nothing that does nothing.
pub(crate) fn attach() {
    let Some(window) = dom::window() else { return };
    dom::listen(&window, "afterprint", false, |_| {
        if let Some(html) = dom::html() {
            dom::set_or_remove(&html, PART, None);
        }
    });
    let print = js_sys::Reflect::get(&window, &"print".into());
    if !print.is_ok_and(|print| print.is_instance_of::<js_sys::Function>()) {
        dom::mark("data-no-print", "");
    }
}

/// Opens the print dialog for all of the page, also where the last one was never said to be closed.
pub(crate) fn all() {
    if let Some(html) = dom::html() {
        dom::set_or_remove(&html, PART, None);
    }
    navigation::print();
}

/// Opens the print dialog for `part` alone. The mark stays until the dialog is closed: some browsers go on while it is open.
pub(crate) fn part(part: &str) {
    dom::mark(PART, part);
    navigation::print();
}
