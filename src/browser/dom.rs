//! Short ways to the document. Nothing here panics: what is not there is `None`.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Window};

/// The window.
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The first element that fits a selector.
pub(super) fn query(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements that fit a selector.
pub(super) fn query_all(selector: &str) -> Vec<HtmlElement> {
    let Some(nodes) = document().and_then(|document| document.query_selector_all(selector).ok())
    else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|index| nodes.item(index)?.dyn_into().ok())
        .collect()
}

/// The element with an id.
pub(super) fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The root element.
pub(super) fn html() -> Option<Element> {
    document()?.document_element()
}

/// Sets an attribute of the root element, for the stylesheet to see.
pub(super) fn mark(name: &str, value: &str) {
    if let Some(html) = html() {
        // Setting a valid attribute name cannot fail.
        let _ = html.set_attribute(name, value);
    }
}

/// Listens for as long as the page lives.
pub(super) fn listen(
    target: &EventTarget,
    event: &str,
    capture: bool,
    handler: impl FnMut(Event) + 'static,
) {
    let closure = Closure::<dyn FnMut(Event)>::new(handler);
    let callback = closure.as_ref().unchecked_ref();
    // A listener that could not be added leaves the page as it is without it.
    let _ = target.add_event_listener_with_callback_and_bool(event, callback, capture);
    closure.forget();
}

/// The element of an event that fits a selector: the target itself or the nearest around it.
pub(super) fn closest(event: &Event, selector: &str) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()??.dyn_into().ok()
}

/// The part of the address after `#`, decoded; empty when there is none.
pub(super) fn fragment() -> String {
    let hash = window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    let raw = hash.strip_prefix('#').unwrap_or_default();
    js_sys::decode_uri_component(raw).map_or_else(|_| raw.to_owned(), String::from)
}
