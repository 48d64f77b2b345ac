//! A heading whose level the page around it chooses.

use leptos::html::custom;
use leptos::prelude::*;

/// A heading of a level; beyond 6 there is none. Ours are of level 3; on a host page its owner says where they belong.
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
