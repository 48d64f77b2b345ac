//! What happens after a panic: the page says so, and everything prerendered stays.

use std::panic::PanicHookInfo;

use super::dom;

#[cfg(feature = "embed")]
thread_local! {
    static TOLD: std::cell::RefCell<Option<js_sys::Function>> = const { std::cell::RefCell::new(None) };
}

/// Marks the page after a panic, so that the style sheet shows the static parts instead of controls that no longer
/// work.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(|info| {
        dom::mark("data-app", "failed");
        dom::mark("data-app-error", "panic");
        web_sys::console::error_1(&report(info).into());
    }));
}

/// On a host page: calls `told` with the panic's message.
#[cfg(feature = "embed")]
pub(crate) fn tell(told: js_sys::Function) {
    TOLD.with(|kept| kept.replace(Some(told)));
    std::panic::set_hook(Box::new(|info| {
        TOLD.with(|kept| {
            // Taken before the call: a panic inside it must not call it again.
            if let Some(told) = kept.take() {
                let _ = told.call1(&wasm_bindgen::JsValue::UNDEFINED, &report(info).into());
            }
        });
    }));
}

fn report(info: &PanicHookInfo<'_>) -> String {
    let said = info.payload();
    let said = said
        .downcast_ref::<&str>()
        .copied()
        .or(said.downcast_ref::<String>().map(String::as_str));
    let (file, line) = info
        .location()
        .map(|place| (place.file(), place.line()))
        .unwrap_or_default();
    let said = said.unwrap_or_default();
    format!("{said} ({file}:{line})")
}
