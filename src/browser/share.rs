//! The system's share sheet (`navigator.share`), if the browser has it.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

use super::dom;

/// Whether the browser has a share sheet.
pub(crate) fn is_there() -> bool {
    dom::window().is_some_and(|window| {
        let navigator = window.navigator();
        Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function())
    })
}

/// Opens the share sheet, with a title, an address and a text where there is one. Calls `refused` where there is no sheet,
/// or the browser refuses it, as in some frames. Call it only from a press.
pub(crate) fn share(title: &str, text: &str, url: &str, refused: impl FnOnce() + 'static) {
    let Some(window) = dom::window().filter(|_| is_there()) else {
        return refused();
    };
    let data = ShareData::new();
    data.set_title(title);
    if !text.is_empty() {
        data.set_text(text);
    }
    data.set_url(url);
    let shared = JsFuture::from(window.navigator().share_with_data(&data));
    spawn_local(async move {
        if let Err(error) = shared.await
            && !is_change_of_mind(&error)
        {
            refused();
        }
    });
}

/// Whoever closes the sheet has decided.
fn is_change_of_mind(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}
