//! What the static parts of the page offer: print, share, links to copy, films.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, HtmlElement};

use super::{dom, status, video};

/// Listens once for what the static parts of the page offer, also for those that are rendered later.
pub(super) fn attach() {
    let Some(document) = dom::document() else {
        return;
    };
    dom::listen(&document, "click", false, |event| {
        if dom::closest(&event, "button[name=print]").is_some() {
            print();
        } else if dom::closest(&event, "button[name=share]").is_some() {
            share();
        } else if let Some(link) = dom::closest(&event, PERMALINK) {
            copy_link(&event, &link);
        } else if let Some(link) = dom::closest(&event, video::LINK) {
            video::show(&event, &link);
        }
    });
}

/// The link beside a heading, to its own place.
pub(super) const PERMALINK: &str = "a.permalink";

pub(super) fn print() {
    if let Some(window) = dom::window() {
        // A browser that does not print says so itself.
        let _ = window.print();
    }
}

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
        return copy(&address);
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
            copy(&address);
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
fn copy_link(event: &Event, link: &HtmlElement) {
    if dom::opens_elsewhere(event) {
        return;
    }
    let Some(window) = dom::window() else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    let page = window.location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    copy(&format!("{page}{href}"));
}

/// Puts an address on the clipboard, or says it.
pub(super) fn copy(address: &str) {
    let refused = format!("This browser does not let the page copy. The link is {address}");
    copy_text(
        address,
        || status::say("Link copied."),
        move || status::say(&refused),
    );
}

/// Puts `text` on the clipboard, and calls one of the two when that is decided.
pub(super) fn copy_text(
    text: &str,
    copied: impl FnOnce() + 'static,
    refused: impl FnOnce() + 'static,
) {
    let Some(window) = dom::window() else { return };
    let navigator: JsValue = window.navigator().into();
    // Without a secure context there is no clipboard at all, and web-sys would hand out `undefined`.
    let clipboard =
        js_sys::Reflect::get(&navigator, &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    match clipboard.dyn_into::<web_sys::Clipboard>() {
        Ok(clipboard) => {
            let written = JsFuture::from(clipboard.write_text(text));
            spawn_local(async move {
                match written.await {
                    Ok(_) => copied(),
                    Err(_) => refused(),
                }
            });
        }
        Err(_) => refused(),
    }
}
