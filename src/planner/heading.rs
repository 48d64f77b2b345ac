//! A heading whose level depends on the surrounding page.

use leptos::html::custom;
use leptos::prelude::*;

/// A heading; levels beyond 6 become 6. On our page the level is 3; on a host page the owner sets it.
#[component]
pub(super) fn Heading(
    level: u8,
    #[prop(optional)] class: Option<&'static str>,
    #[prop(optional)] id: Option<String>,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    let tag = match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    custom(tag).attr("class", class).attr("id", id).child(text)
}
