//! Splits long work into tasks, so that the browser can handle input in between.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use super::dom;

/// Continues in a new task.
pub(crate) async fn next_task() {
    let next = Promise::new(&mut |resolve, _| {
        if let Some(window) = dom::window() {
            // setTimeout cannot fail here.
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    // The promise is never rejected.
    let _ = JsFuture::from(next).await;
}
