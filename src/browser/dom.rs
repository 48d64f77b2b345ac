//! Short ways to the document. Nothing here panics: what is not there is `None`.

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

/// The first element that fits a selector.
pub(crate) fn query(selector: &str) -> Option<HtmlElement> {
    query_in(&html()?, selector)
}

/// The first element inside another that fits a selector.
pub(crate) fn query_in(inside: &Element, selector: &str) -> Option<HtmlElement> {
    inside.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements that fit a selector.
pub(crate) fn query_all(selector: &str) -> Vec<HtmlElement> {
    html()
        .map(|html| query_all_in(&html, selector))
        .unwrap_or_default()
}

/// All elements inside another that fit a selector.
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

/// Sets an attribute of the root element, for the stylesheet to see.
pub(crate) fn mark(name: &str, value: &str) {
    if let Some(html) = html() {
        // Setting a valid attribute name cannot fail.
        let _ = html.set_attribute(name, value);
    }
}

/// Sets an attribute, or takes it away.
pub(crate) fn set_or_remove(element: &Element, name: &str, value: Option<&str>) {
    // Failing leaves the page as it is, which stands without these marks too.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Listens for as long as the page lives.
pub(crate) fn listen(
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

/// Drops `value` when the current owner ends: a listener, an observer, what the browser calls.
fn keep<T: 'static>(value: T) {
    let boxed: Box<dyn Any> = Box::new(value);
    StoredValue::new_local(boxed);
}

/// Listens until the current owner ends: what is taken off the page leaves nothing behind.
pub(crate) fn listen_owned(
    target: &EventTarget,
    event: &'static str,
    capture: bool,
    handler: impl FnMut(Event) + 'static,
) {
    let called = Closure::wrap(Box::new(handler) as Box<dyn FnMut(Event)>);
    // As above.
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

/// A listener that ends with this.
struct Listening {
    target: EventTarget,
    event: &'static str,
    capture: bool,
    called: Closure<dyn FnMut(Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        // What does not listen any more need not be told to stop.
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.event,
            self.called.as_ref().unchecked_ref(),
            self.capture,
        );
    }
}

/// Tells whether something of `targets` has come into sight, or gone, within `margin` around the window, until the
/// current owner ends.
pub(crate) fn observe(targets: &[HtmlElement], margin: &str, mut told: impl FnMut(bool) + 'static) {
    let called = Closure::wrap(Box::new(move |entries: JsValue| {
        let last: IntersectionObserverEntry =
            entries.unchecked_into::<Array>().pop().unchecked_into();
        told(last.is_intersecting());
    }) as Box<dyn FnMut(JsValue)>);
    let options = IntersectionObserverInit::new();
    options.set_root_margin(margin);
    // A browser without them leaves the page as it is.
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

/// An observer that ends with this.
struct Observing {
    observer: IntersectionObserver,
    _called: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Observing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The element of an event that fits a selector: the target itself or the nearest around it.
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
