//! Long work in several tasks, so that the browser can answer the reader in between.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use super::dom;

/// Ends the current task, and goes on in the next one.
pub(crate) async fn next_task() {
    let next = Promise::new(&mut |resolve, _| {
        if let Some(window) = dom::window() {
            // A timer can always be set; without one, nobody would wait for it.
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    // A timer has no answer, and does not fail.
    let _ = JsFuture::from(next).await;
}
