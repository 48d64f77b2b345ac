//! Says a short sentence in the page's polite status, and clears it again.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout;

use super::dom;

/// How long a sentence stays to be read.
const SHOWN_FOR: Duration = Duration::from_secs(6);

/// Shows and announces `text`.
pub(super) fn say(text: &str) {
    let Some(status) = dom::by_id("status") else {
        return;
    };
    status.set_text_content(Some(text));
    let said = text.to_owned();
    let clear = move || {
        if status.text_content().as_deref() == Some(said.as_str()) {
            status.set_text_content(None);
        }
    };
    set_timeout(clear, SHOWN_FOR);
}
