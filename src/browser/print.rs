//! Prints one part of the page.

use wasm_bindgen::JsCast;

use super::{dom, navigation};

/// The attribute that tells the style sheet which part to print.
const PART: &str = "data-print";

/// Removes the mark after printing. Also marks browsers that cannot print, such as those inside some apps, so that the
/// style sheet hides the print buttons.
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
