//! Shows a short sentence in the page's polite live region, and clears it again.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::set_timeout;
use web_sys::HtmlElement;

use super::dom;

#[cfg(feature = "embed")]
thread_local! {
    /// On a host page, the element's own status: the host's document must not be searched for one.
    static PLACE: std::cell::RefCell<Option<HtmlElement>> = const { std::cell::RefCell::new(None) };
}

/// Uses `place` for the status from now on.
#[cfg(feature = "embed")]
pub(crate) fn speak_in(place: Option<HtmlElement>) {
    PLACE.with(|kept| kept.replace(place));
}

/// The status element: the page's, or the one that was set.
fn place() -> Option<HtmlElement> {
    #[cfg(feature = "embed")]
    if let Some(place) = PLACE.with(|kept| kept.borrow().clone()) {
        return Some(place);
    }
    dom::by_id("status")
}

thread_local! {
    /// Number of sentences so far.
    static SAID: Cell<u32> = const { Cell::new(0) };
}

/// How long a sentence is shown.
pub(crate) const SHOWN_FOR: Duration = Duration::from_secs(6);

/// Removes the sentence, because something else is shown that makes it wrong.
pub(crate) fn clear() {
    if let Some(status) = place() {
        status.set_text_content(None);
    }
}

/// Shows and announces `text`.
pub(crate) fn say(text: &str) {
    let Some(status) = place() else { return };
    status.set_text_content(Some(text));
    let turn = SAID.get().wrapping_add(1);
    SAID.set(turn);
    set_timeout(
        move || {
            // A later sentence, even the same one, is shown for its own time.
            if SAID.get() == turn {
                status.set_text_content(None);
            }
        },
        SHOWN_FOR,
    );
}
