//! Says a short sentence in the page's polite status, and clears it again.

use std::cell::RefCell;

use web_sys::HtmlElement;

use super::dom;

thread_local! {
    /// Where somebody else's page lets it be said: their document is not ours to look for a status in.
    static PLACE: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// From now on, speak here.
pub(super) fn speak_in(place: Option<HtmlElement>) {
    PLACE.with(|kept| kept.replace(place));
}

/// How long a sentence stays to be read, in milliseconds.
const SHOWN_FOR: i32 = 6000;

/// Shows and announces `text`.
pub(super) fn say(text: &str) {
    let place = PLACE.with(|kept| kept.borrow().clone());
    let (Some(window), Some(status)) = (dom::window(), place.or_else(|| dom::by_id("status")))
    else {
        return;
    };
    status.set_text_content(Some(text));
    let said = text.to_owned();
    let clear = dom::callback(move |_| {
        if status.text_content().as_deref() == Some(said.as_str()) {
            status.set_text_content(None);
        }
    });
    // Without a timer the sentence stays until the next one.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&clear, SHOWN_FOR);
}
