//! What the static parts of the page offer: print, share, links to copy, films.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, HtmlElement};

use super::clipboard::copy_link;
use super::{dom, navigation, popovers, print, video};

/// Listens once for what the static parts of the page offer, also for those that are rendered later.
pub(crate) fn attach() {
    let Some(document) = dom::document() else {
        return;
    };
    dom::listen(&document, "click", false, |event| {
        if let Some(button) = dom::closest(&event, "button[name=print]") {
            popovers::close_around(&button);
            navigation::print();
        } else if dom::closest(&event, "button[name=print-questions]").is_some() {
            print::part("questions");
        } else if let Some(button) = dom::closest(&event, "button[name=share]") {
            popovers::close_around(&button);
            share();
        } else if let Some(link) = dom::closest(&event, PERMALINK) {
            copy_permalink(&event, &link);
        } else if let Some(link) = dom::closest(&event, video::LINK) {
            video::show(&event, &link);
        }
    });
}

/// The link beside a heading, to its own place.
pub(crate) const PERMALINK: &str = "a.permalink";

/// Hands the address to the system's share sheet where there is one, else to the clipboard.
fn share() {
    let Some(window) = dom::window() else { return };
    let address = window.location().href().unwrap_or_default();
    let title = dom::document()
        .map(|document| document.title())
        .unwrap_or_default();
    let navigator: JsValue = window.navigator().into();
    let share = js_sys::Reflect::get(&navigator, &"share".into());
    let Some(share) = share
        .ok()
        .and_then(|share| share.dyn_into::<js_sys::Function>().ok())
    else {
        return copy_link(&address);
    };
    let data = js_sys::Object::new();
    for (name, value) in [("title", &title), ("url", &address)] {
        // Setting a field of an object of our own cannot fail.
        let _ = js_sys::Reflect::set(&data, &name.into(), &value.into());
    }
    let failed = move |error: JsValue| {
        let name = js_sys::Reflect::get(&error, &"name".into())
            .ok()
            .and_then(|name| name.as_string());
        // A reader who closes the sheet has decided; anything else falls back to the clipboard.
        if name.as_deref() != Some("AbortError") {
            copy_link(&address);
        }
    };
    match share.call1(&navigator, &data) {
        Ok(promise) => spawn_local(async move {
            if let Err(error) = JsFuture::from(Promise::resolve(&promise)).await {
                failed(error);
            }
        }),
        Err(error) => failed(error),
    }
}

/// Copies the address of a part. The link itself still works: with a modifier key, or without a clipboard.
fn copy_permalink(event: &Event, link: &HtmlElement) {
    if dom::opens_elsewhere(event) {
        return;
    }
    let Some(window) = dom::window() else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    let page = window.location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    copy_link(&format!("{page}{href}"));
}
