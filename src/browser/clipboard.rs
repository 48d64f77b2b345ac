//! The clipboard, which a browser may refuse, or not have.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{dom, status};

/// What is said where a browser refuses.
pub(crate) const REFUSED: &str = "Your browser didn’t allow copying.";

/// Puts an address on the clipboard and says so in the page's status, or says the address itself.
pub(crate) fn copy_link(address: &str) {
    let refused = format!("{REFUSED} Here is the link: {address}");
    copy_text(
        address,
        || status::say("Link copied."),
        move || status::say(&refused),
    );
}

/// Puts `text` on the clipboard, and calls one of the two when that is decided.
pub(crate) fn copy_text(
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
