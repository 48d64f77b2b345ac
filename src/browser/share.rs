//! The browser's own way to hand something to other apps (`navigator.share`), where it has one.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

use super::dom;

/// Whether the browser has a share sheet.
#[cfg(feature = "csr")]
pub(crate) fn is_there() -> bool {
    dom::window().is_some_and(|window| {
        let navigator = window.navigator();
        js_sys::Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function())
    })
}

/// Opens the share sheet. Call it only from a press, and where [`is_there`].
pub(crate) fn share(title: &str, text: &str, url: &str) {
    let Some(window) = dom::window() else { return };
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    data.set_url(url);
    let shared = JsFuture::from(window.navigator().share_with_data(&data));
    spawn_local(async move {
        // Whoever closes the sheet has changed their mind.
        let _ = shared.await;
    });
}
