//! Use without a connection: `page/offline.ts` tells how it stands, and is asked for something.

use web_sys::Event;

use super::dom;

/// Heard when `data-offline` of the root element has changed; `page/offline.ts` sends it.
const CHANGED: &str = "plateful:offline";
/// Asks it to let the new version take over, and to load this page again.
const TAKE_UPDATE: &str = "plateful:take-update";
/// Asks it to see whether the page can work offline after all.
const CHECK: &str = "plateful:check-offline";

/// How it stands: `update`, `changed`, `ready`, `failed`; empty while nothing is known.
pub fn state() -> String {
    dom::html()
        .and_then(|html| html.get_attribute("data-offline"))
        .unwrap_or_default()
}

/// Calls `told` whenever it has changed, until the current owner ends.
pub fn on_change(told: impl Fn() + 'static) {
    if let Some(document) = dom::document() {
        dom::listen_owned(&document, CHANGED, false, move |_| told());
    }
}

/// Lets the new version take over.
pub fn take_update() {
    ask(TAKE_UPDATE);
}

/// Tries again to make the page work without a connection.
pub fn check() {
    ask(CHECK);
}

fn ask(what: &str) {
    if let (Some(document), Ok(event)) = (dom::document(), Event::new(what)) {
        // Nobody may stop it.
        let _ = document.dispatch_event(&event);
    }
}
