//! What the page's buttons do: `data-action` says which.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlElement};

use super::{dom, status};

/// Listens once for all buttons, also for those that are rendered later.
pub(super) fn attach() {
    let Some(document) = dom::document() else {
        return;
    };
    dom::listen(&document, "click", false, |event| {
        let Some(button) = dom::closest(&event, "[data-action]") else {
            return;
        };
        match button.get_attribute("data-action").as_deref() {
            Some("print") => print(),
            Some("share") => share(),
            Some("copy-link") => copy_link(&event, &button),
            Some("retry") => reload(),
            Some("video") => video(&event, &button),
            _ => {}
        }
    });
}

pub(super) fn print() {
    if let Some(window) = dom::window() {
        // A browser that does not print says so itself.
        let _ = window.print();
    }
}

fn reload() {
    if let Some(window) = dom::window() {
        let _ = window.location().reload();
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
        Ok(promise) => settle(&promise, Box::new(|_| {}), Box::new(failed)),
        Err(error) => failed(error),
    }
}

/// What is to be done with the value or the error of a promise.
pub(super) type Then = Box<dyn FnMut(JsValue)>;

/// Calls one of the two when the promise has settled.
pub(super) fn settle(promise: &JsValue, kept: Then, broken: Then) {
    let (kept, broken) = (dom::boxed_callback(kept), dom::boxed_callback(broken));
    if let Ok(then) = js_sys::Reflect::get(promise, &"then".into())
        && let Some(then) = then.dyn_ref::<js_sys::Function>()
    {
        // A promise that cannot be asked leaves the page as it is.
        let _ = then.call2(promise, &kept, &broken);
    }
}

/// Copies the address of a part. The link itself still works: with a modifier key, or without a clipboard.
fn copy_link(event: &Event, link: &HtmlElement) {
    let mouse = event.dyn_ref::<web_sys::MouseEvent>();
    if mouse.is_some_and(|mouse| mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key()) {
        return;
    }
    let Some(window) = dom::window() else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    let page = window.location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    copy(&[page, &href].concat());
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

/// Replaces the poster by the film, with its captions, now that the reader asked for it.
pub(super) fn video(event: &Event, link: &HtmlElement) {
    let Some(stage) = link.parent_element() else {
        return;
    };
    let Some(player) = player(&stage) else { return };
    event.prevent_default();
    stage.replace_children_with_node_1(&player);
    if let Some(player) = player.dyn_ref::<HtmlElement>() {
        let _ = player.focus();
    }
}

fn player(stage: &Element) -> Option<Element> {
    let document = dom::document()?;
    let video = document.create_element("video").ok()?;
    for name in ["controls", "autoplay", "playsinline"] {
        video.set_attribute(name, "").ok()?;
    }
    for part in dom::query_all_in(stage, "[data-src], [data-track]") {
        let is_track = part.has_attribute("data-track");
        let child = document
            .create_element(if is_track { "track" } else { "source" })
            .ok()?;
        if is_track {
            child.set_attribute("kind", "captions").ok()?;
            child.set_attribute("default", "").ok()?;
        }
        for (kept, name) in KEPT {
            if let Some(value) = part.get_attribute(kept) {
                child.set_attribute(name, &value).ok()?;
            }
        }
        video.append_child(&child).ok()?;
    }
    Some(video)
}

/// Where the view keeps what a film's sources and captions will say.
const KEPT: [(&str, &str); 5] = [
    ("data-src", "src"),
    ("data-type", "type"),
    ("data-track", "src"),
    ("data-lang", "srclang"),
    ("data-label", "label"),
];
