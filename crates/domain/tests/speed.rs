//! Prints how many milliseconds the forecast takes in a browser, as WebAssembly and by the same method in plain
//! JavaScript, in turn; for `cargo xtask bench forecast`, which compares them with the native time. By itself it only
//! fails if the forecast is slow enough to notice, with room for a slow machine, or if the two find different results.
#![cfg(target_arch = "wasm32")]

#[path = "../benches/work/mod.rs"]
#[allow(unreachable_pub, reason = "the module is shared")]
mod work;

use js_sys::{Date, Function};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The module of the planner in plain JavaScript that has the forecast.
const FORECAST: &str = include_str!("../../../tests/bench/planners/shared/forecast.js");
/// The tasks in JavaScript.
const WORK: &str = include_str!("../../../tests/bench/work.js");

/// What repeats a task in JavaScript: a function of its name and a number of times.
fn in_javascript() -> Function {
    let module = FORECAST.replace("export ", "");
    let source = format!(
        "{module}\n{WORK}\nreturn work({{ after, balanced, course, intakeToReach, plateau }});"
    );
    Function::new_no_args(&source)
        .call0(&JsValue::NULL)
        .unwrap()
        .into()
}

#[wasm_bindgen_test]
fn the_forecast_keeps_up_with_typing() {
    let somebody = work::somebody().unwrap();
    let javascript = in_javascript();
    for (name, task) in work::TASKS {
        let repeat = |times: u32| {
            javascript
                .call2(&JsValue::NULL, &name.into(), &times.into())
                .unwrap()
                .as_f64()
                .unwrap()
        };
        let (ours, theirs) = (task(&somebody), repeat(1));
        assert!(
            (ours - theirs).abs() <= 1e-9 * ours.abs(),
            "{name}: {ours} and {theirs}"
        );
        let plain = |times| {
            let begun = Date::now();
            repeat(times);
            Date::now() - begun
        };
        let wasm = |times| work::round(task, &somebody, times, Date::now);
        let [wasm, plain] = work::milliseconds([&wasm, &plain]);
        console_log!("speed: {name}: {wasm:.5} ms, {plain:.5} ms in JavaScript");
        assert!(wasm < 50.0, "{name}: {wasm} ms");
    }
}
