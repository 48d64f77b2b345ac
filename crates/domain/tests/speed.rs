//! Prints how many milliseconds the forecast takes in a browser, for `cargo xtask bench forecast`, which compares it
//! with the native time. By itself it only fails if the forecast is slow enough to notice, with room for a slow
//! machine.
#![cfg(target_arch = "wasm32")]

#[path = "../benches/work/mod.rs"]
#[allow(unreachable_pub, reason = "the module is shared")]
mod work;

use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_forecast_keeps_up_with_typing() {
    for (name, task) in work::TASKS {
        let ms = work::milliseconds(task, js_sys::Date::now);
        console_log!("speed: {name}: {ms:.4} ms");
        assert!(ms < 50.0, "{name}: {ms} ms");
    }
}
