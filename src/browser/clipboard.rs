//! The clipboard, which a browser may refuse or not have.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{by_hand, dom, status};

/// Puts an address on the clipboard, says so in the page's status, and then calls `copied`.
pub(crate) fn copy_link(address: &str, copied: impl FnOnce() + 'static) {
    copy_text(address, || {
        status::say("Link copied.");
        copied();
    });
}

/// Puts `text` on the clipboard, and then calls `copied`. Where the browser refuses, the reader gets it to copy by hand.
pub(crate) fn copy_text(text: &str, copied: impl FnOnce() + 'static) {
    let Some(window) = dom::window() else { return };
    // Asked for now: by the time of an answer another element may be in use.
    let place = by_hand::place();
    let navigator: JsValue = window.navigator().into();
    // Without a secure context `navigator.clipboard` is `undefined`, which web-sys does not check.
    let clipboard =
        js_sys::Reflect::get(&navigator, &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    match clipboard.dyn_into::<web_sys::Clipboard>() {
        Ok(clipboard) => {
            let text = text.to_owned();
            let written = JsFuture::from(clipboard.write_text(&text));
            spawn_local(async move {
                match written.await {
                    Ok(_) => copied(),
                    Err(_) => by_hand::offer(place.as_ref(), &text),
                }
            });
        }
        Err(_) => by_hand::offer(place.as_ref(), text),
    }
}
