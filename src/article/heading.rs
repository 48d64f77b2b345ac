//! Headings, at the level that the page around the article asks for.

use leptos::html::custom;
use leptos::prelude::*;

use super::{ArticleContext, filled};
use plateful_domain::article::keep_together;

/// A heading.
///
/// # Accessibility
/// On somebody else's page headings begin at the level that was asked for; those deeper than six keep their level by
/// `aria-level`, and a class says what they look like.
#[component]
pub fn Heading(
    /// Its level on the article's own page, 1 to 4.
    rank: u8,
    /// Its words.
    text: String,
    /// Empty: none.
    #[prop(optional)]
    id: String,
    /// Whether a script may give it the focus.
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
