//! Says a short sentence in the page's polite status, and clears it again.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::set_timeout;
use web_sys::HtmlElement;

use super::dom;

#[cfg(feature = "embed")]
thread_local! {
    /// Where somebody else's page lets it be said: their document is not ours to look for a status in.
    static PLACE: std::cell::RefCell<Option<HtmlElement>> = const { std::cell::RefCell::new(None) };
}

/// From now on, speak here.
#[cfg(feature = "embed")]
pub(crate) fn speak_in(place: Option<HtmlElement>) {
    PLACE.with(|kept| kept.replace(place));
}

/// The page's status, or where it was wished.
fn place() -> Option<HtmlElement> {
    #[cfg(feature = "embed")]
    if let Some(place) = PLACE.with(|kept| kept.borrow().clone()) {
        return Some(place);
    }
    dom::by_id("status")
}

thread_local! {
    /// How many sentences were said.
    static SAID: Cell<u32> = const { Cell::new(0) };
}

/// How long a sentence stays to be read.
pub(crate) const SHOWN_FOR: Duration = Duration::from_secs(6);

/// Shows and announces `text`.
pub(crate) fn say(text: &str) {
    let Some(status) = place() else { return };
    status.set_text_content(Some(text));
    let turn = SAID.get().wrapping_add(1);
    SAID.set(turn);
    set_timeout(
        move || {
            // The same sentence, said again since, has its own time.
            if SAID.get() == turn {
                status.set_text_content(None);
            }
        },
        SHOWN_FOR,
    );
}
