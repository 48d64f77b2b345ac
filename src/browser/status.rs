//! Says a short sentence in the page's polite status, and clears it again.

use std::time::Duration;

use leptos::prelude::set_timeout;
use web_sys::HtmlElement;

use super::dom;

#[cfg(feature = "embed")]
thread_local! {
    /// Where an article on a host page says it: their document is not ours to look for a status in.
    static PLACE: std::cell::RefCell<Option<HtmlElement>> = const { std::cell::RefCell::new(None) };
}

/// From now on, speak here.
#[cfg(feature = "embed")]
pub(super) fn speak_in(place: Option<HtmlElement>) {
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

/// How long a sentence stays to be read.
pub(super) const SHOWN_FOR: Duration = Duration::from_secs(6);

/// Shows and announces `text`.
pub(super) fn say(text: &str) {
    let Some(status) = place() else {
        return;
    };
    status.set_text_content(Some(text));
    let said = text.to_owned();
    set_timeout(
        move || {
            if status.text_content().as_deref() == Some(said.as_str()) {
                status.set_text_content(None);
            }
        },
        SHOWN_FOR,
    );
}
