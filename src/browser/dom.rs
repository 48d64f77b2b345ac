//! Short ways to the document. Nothing here panics: what is not there is `None`.

use js_sys::{Array, Function};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, EventTarget, HtmlElement, IntersectionObserver,
    IntersectionObserverEntry, IntersectionObserverInit, Window,
};

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
    query_in(&html()?, selector)
}

/// The first element inside another that fits a selector.
pub(super) fn query_in(inside: &Element, selector: &str) -> Option<HtmlElement> {
    inside.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements that fit a selector.
pub(super) fn query_all(selector: &str) -> Vec<HtmlElement> {
    html()
        .map(|html| query_all_in(&html, selector))
        .unwrap_or_default()
}

/// All elements inside another that fit a selector.
pub(super) fn query_all_in(inside: &Element, selector: &str) -> Vec<HtmlElement> {
    let mut found = Vec::new();
    if let Ok(nodes) = inside.query_selector_all(selector) {
        for index in 0..nodes.length() {
            if let Some(element) = nodes.item(index).and_then(|node| node.dyn_into().ok()) {
                found.push(element);
            }
        }
    }
    found
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

/// Sets an attribute, or takes it away.
pub(super) fn set_or_remove(element: &Element, name: &str, value: Option<&str>) {
    // Failing leaves the page as it is, which stands without these marks too.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Listens for as long as the page lives.
pub(super) fn listen(
    target: &EventTarget,
    event: &str,
    capture: bool,
    handler: impl FnMut(Event) + 'static,
) {
    let callback = Closure::wrap(Box::new(handler) as Box<dyn FnMut(Event)>).into_js_value();
    // A listener that could not be added leaves the page as it is without it.
    let _ =
        target.add_event_listener_with_callback_and_bool(event, callback.unchecked_ref(), capture);
}

/// A function for the browser to call with one value, for as long as the page lives.
pub(super) fn callback(handler: impl FnMut(JsValue) + 'static) -> Function {
    boxed_callback(Box::new(handler))
}

/// The same for a function in a box.
pub(super) fn boxed_callback(handler: Box<dyn FnMut(JsValue)>) -> Function {
    Closure::wrap(handler).into_js_value().unchecked_into()
}

/// Tells whether what it observes has come into sight, or gone, within `margin` around the window.
pub(super) fn observer(
    margin: Option<&str>,
    mut told: impl FnMut(bool) + 'static,
) -> Option<IntersectionObserver> {
    let callback = callback(move |entries| {
        let last: IntersectionObserverEntry =
            entries.unchecked_into::<Array>().pop().unchecked_into();
        told(last.is_intersecting());
    });
    let options = IntersectionObserverInit::new();
    if let Some(margin) = margin {
        options.set_root_margin(margin);
    }
    IntersectionObserver::new_with_options(&callback, &options).ok()
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
