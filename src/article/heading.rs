//! Headings, starting at the level that the surrounding page asks for.

use leptos::html::custom;
use leptos::prelude::*;

use super::{ArticleContext, filled};
use plateful_domain::article::keep_together;

/// A heading.
///
/// # Accessibility
/// On a host page headings start at the level that the owner asked for. HTML has six levels; deeper ones use
/// `aria-level` and a class for their look.
#[component]
pub fn Heading(
    /// Its level on the article's own page, 1 to 4.
    rank: u8,
    /// Its text.
    text: String,
    /// Its id; none if empty.
    #[prop(optional)]
    id: String,
    /// Whether a script may move focus to it (`tabindex="-1"`).
    #[prop(optional)]
    takes_focus: bool,
) -> impl IntoView {
    let context = ArticleContext::get();
    let site = &context.site;
    let level = site.heading_level(rank);
    let tag = match level {
        ..=1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    };
    let looks = match rank {
        ..=1 => "h1",
        2 => "h2",
        3 => "h3",
        4.. => "h4",
    };
    custom(tag)
        .attr("id", filled(id))
        .attr("class", (!site.is_own()).then_some(looks))
        .attr("tabindex", takes_focus.then_some("-1"))
        .attr("aria-level", (level > 6).then(|| level.to_string()))
        .child(keep_together(&text))
}
