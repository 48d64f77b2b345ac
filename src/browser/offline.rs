//! The offline state, which `page/offline.ts` reports and changes on request.

use web_sys::Event;

use super::dom;

/// Dispatched by `page/offline.ts` after it has changed `data-offline` of the root element.
const CHANGED: &str = "plateful:offline";
/// Asks `page/offline.ts` to activate the new version and reload this page.
const TAKE_UPDATE: &str = "plateful:take-update";
/// Asks `page/offline.ts` to check again whether the page can work offline.
const CHECK: &str = "plateful:check-offline";

/// The state: `update`, `changed`, `ready`, `failed`; empty while unknown.
pub fn state() -> String {
    dom::html()
        .and_then(|html| html.get_attribute("data-offline"))
        .unwrap_or_default()
}

/// Calls `told` after each change, until the current owner ends.
pub fn on_change(told: impl Fn() + 'static) {
    if let Some(document) = dom::document() {
        dom::listen_owned(&document, CHANGED, false, move |_| told());
    }
}

/// Activates the new version.
pub fn take_update() {
    ask(TAKE_UPDATE);
}

/// Tries again to make the page work offline.
pub fn check() {
    ask(CHECK);
}

fn ask(what: &str) {
    if let (Some(document), Ok(event)) = (dom::document(), Event::new(what)) {
        // dispatchEvent cannot fail here; the event is not cancelable.
        let _ = document.dispatch_event(&event);
    }
}
