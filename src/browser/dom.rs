//! Shortcuts to the document. Nothing here panics: what is missing is `None`.

use std::any::Any;

use js_sys::Array;
use leptos::prelude::StoredValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, EventTarget, HtmlElement, IntersectionObserver,
    IntersectionObserverEntry, IntersectionObserverInit, MouseEvent, Window,
};

/// The window.
pub(crate) fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub(crate) fn document() -> Option<Document> {
    window()?.document()
}

/// The first element matching a selector.
pub(crate) fn query(selector: &str) -> Option<HtmlElement> {
    query_in(&html()?, selector)
}

/// The first descendant matching a selector.
pub(crate) fn query_in(inside: &Element, selector: &str) -> Option<HtmlElement> {
    inside.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements matching a selector.
pub(crate) fn query_all(selector: &str) -> Vec<HtmlElement> {
    html()
        .map(|html| query_all_in(&html, selector))
        .unwrap_or_default()
}

/// All descendants matching a selector.
pub(crate) fn query_all_in(inside: &Element, selector: &str) -> Vec<HtmlElement> {
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
pub(crate) fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The root element.
pub(crate) fn html() -> Option<Element> {
    document()?.document_element()
}

/// Sets an attribute of the root element, for the style sheet.
pub(crate) fn mark(name: &str, value: &str) {
    if let Some(html) = html() {
        // The name is valid, so this cannot fail.
        let _ = html.set_attribute(name, value);
    }
}

/// Sets an attribute, or removes it.
pub(crate) fn set_or_remove(element: &Element, name: &str, value: Option<&str>) {
    // The names are valid, so this cannot fail.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Adds a listener for the lifetime of the page.
pub(crate) fn listen(
    target: &EventTarget,
    event: &str,
    capture: bool,
    handler: impl FnMut(Event) + 'static,
) {
    let callback = Closure::wrap(Box::new(handler) as Box<dyn FnMut(Event)>).into_js_value();
    // addEventListener cannot fail here.
    let _ =
        target.add_event_listener_with_callback_and_bool(event, callback.unchecked_ref(), capture);
}

/// Keeps `value` until the current owner ends: a listener, an observer, a closure that the browser calls.
fn keep<T: 'static>(value: T) {
    let boxed: Box<dyn Any> = Box::new(value);
    StoredValue::new_local(boxed);
}

/// Adds a listener that is removed when the current owner ends.
pub(crate) fn listen_owned(
    target: &EventTarget,
    event: &'static str,
    capture: bool,
    handler: impl FnMut(Event) + 'static,
) {
    let called = Closure::wrap(Box::new(handler) as Box<dyn FnMut(Event)>);
    // addEventListener cannot fail here.
    let _ = target.add_event_listener_with_callback_and_bool(
        event,
        called.as_ref().unchecked_ref(),
        capture,
    );
    keep(Listening {
        target: target.clone(),
        event,
        capture,
        called,
    });
}

/// A listener that is removed when this is dropped.
struct Listening {
    target: EventTarget,
    event: &'static str,
    capture: bool,
    called: Closure<dyn FnMut(Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        // removeEventListener cannot fail here.
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.event,
            self.called.as_ref().unchecked_ref(),
            self.capture,
        );
    }
}

/// Calls `told` when one of `targets` enters or leaves the viewport extended by `margin`, until the current owner ends.
pub(crate) fn observe(targets: &[HtmlElement], margin: &str, mut told: impl FnMut(bool) + 'static) {
    let called = Closure::wrap(Box::new(move |entries: JsValue| {
        let last: IntersectionObserverEntry =
            entries.unchecked_into::<Array>().pop().unchecked_into();
        told(last.is_intersecting());
    }) as Box<dyn FnMut(JsValue)>);
    let options = IntersectionObserverInit::new();
    options.set_root_margin(margin);
    // Does nothing in a browser without IntersectionObserver.
    if let Ok(observer) =
        IntersectionObserver::new_with_options(called.as_ref().unchecked_ref(), &options)
    {
        for target in targets {
            observer.observe(target);
        }
        keep(Observing {
            observer,
            _called: called,
        });
    }
}

/// An observer that disconnects when this is dropped.
struct Observing {
    observer: IntersectionObserver,
    _called: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Observing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The event's target or its nearest ancestor matching a selector.
pub(crate) fn closest(event: &Event, selector: &str) -> Option<HtmlElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()??.dyn_into().ok()
}

/// Whether a click on a link asks for a new tab or window, or to save what it leads to. Some browsers send a click for
/// other buttons than the first.
pub(crate) fn opens_elsewhere(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|mouse| {
        mouse.button() != 0
            || mouse.ctrl_key()
            || mouse.meta_key()
            || mouse.shift_key()
            || mouse.alt_key()
    })
}

/// The part of the address after `#`, decoded; empty when there is none. Without what mailers and networks append to
/// addresses (`?utm_source=…`, `&fbclid=…`): an id or a plan of ours has neither mark but encoded.
pub(crate) fn fragment() -> String {
    let hash = encoded_fragment();
    let raw = hash.split(['?', '&']).next().unwrap_or_default();
    js_sys::decode_uri_component(raw).map_or_else(|_| raw.to_owned(), String::from)
}

/// The same as it stands in the address.
pub(crate) fn encoded_fragment() -> String {
    let hash = window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}
