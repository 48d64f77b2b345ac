//! Closes popovers that focus has left, so that they do not cover the focused element (WCAG 2.4.11).

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, Node};

use super::dom;

/// Listens on the document for focus that leaves an open popover.
pub(crate) fn attach() {
    if let (Some(document), Some(html)) = (dom::document(), dom::html()) {
        dom::listen(&document, "focusin", false, move |event| {
            close_behind(&html, &event);
        });
    }
}

/// Closes the popovers inside `place` that focus has left.
pub(crate) fn close_behind(place: &Element, event: &Event) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Node>().ok());
    for popover in dom::query_all_in(place, "[popover]:popover-open") {
        let is_left =
            !popover.contains(target.as_ref()) && !is_opener(target.as_ref(), &popover.id());
        if is_left {
            // `hidePopover()` throws if another listener has closed it meanwhile; ignore.
            let _ = popover.hide_popover();
        }
    }
}

/// Closes the open popover around `inside`, if there is one.
pub(crate) fn close_around(inside: &Element) {
    let popover = inside.closest(":popover-open").ok().flatten();
    if let Some(popover) = popover.and_then(|popover| popover.dyn_into::<HtmlElement>().ok()) {
        // It is open, so `hidePopover()` cannot throw.
        let _ = popover.hide_popover();
    }
}

/// Whether `target` is the button for the popover `id`.
fn is_opener(target: Option<&Node>, id: &str) -> bool {
    target
        .and_then(JsCast::dyn_ref::<Element>)
        .and_then(|element| element.get_attribute("popovertarget"))
        .is_some_and(|opens| opens == id)
}
