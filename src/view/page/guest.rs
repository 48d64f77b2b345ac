//! An article on somebody else's page: without our header and footer, under the headings and addresses of that page.
//!
//! It is the page's own article, changed afterwards: every element passes [`at_home_elsewhere`] once.

use super::contents::contents;
use super::page_state::{PageState, sentences};
use super::{lead_and_parts, wordmark};
use crate::state::folds::Folds;
use crate::view::article::{self, GoalPlace, Home};
use crate::view::markup::{El, Markup, div, el};
use plateful_domain::article::Prepared;

/// What an article must know of where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The site that it comes from, ending in `/`: what the article names lies below it.
    pub base: &'a str,
    /// The address of the same article on its own page, without a fragment. Empty: it has none, and nothing leads there.
    pub full_page: &'a str,
    /// The level of its first heading, 1 to 5.
    pub heading_level: u8,
}

/// The article.
///
/// # Accessibility
/// An article without landmarks for header and footer, which the page around it has. Headings begin at the level that
/// was asked for; those deeper than six keep their level by `aria-level`.
pub fn guest_page(prepared: &Prepared, folds: Folds, around: &Around<'_>) -> Markup {
    let (lead, parts) = lead_and_parts(&prepared.article.body);
    let goal = match around.full_page {
        "" => String::new(),
        page => [page, "#goal"].concat(),
    };
    let context = article::Context::new(prepared, GoalPlace::Link(&goal), folds);
    let page = div("article", "page")
        .with(
            div("div", "body")
                .with(article::head(prepared))
                .with(article::blocks(lead, &context)),
        )
        .with(contents(prepared, Home::Guest))
        .with(
            div("div", "body")
                .with(article::blocks(parts, &context))
                .with(article::back_matter(prepared, Home::Guest))
                .with(
                    div("p", "origin")
                        .with(wordmark("span"))
                        .with(own_page(around, "")),
                ),
        );
    // At the lower edge of the window while the article is there: the page's own status would cover the site.
    let status = div("div", "news").with(div("p", "status").attr("role", "status"));
    adapted(Markup::List(vec![page.into(), status.into()]), around)
}

/// What stands in the article's place while there is none.
///
/// # Accessibility
/// Loading is a polite status. The heading can take the focus, which it gets after the reader has tried again.
pub fn guest_state(state: &PageState, around: &Around<'_>) -> Markup {
    let place = div("div", "page-state");
    if *state == PageState::Loading {
        let words = el("p").attr("role", "status").with("Loading the article.");
        return place.attr("aria-busy", "true").with(words).into();
    }
    let (heading, explanation) = sentences(state);
    let place = place
        .with(el("h1").attr("tabindex", "-1").with(heading))
        .with(el("p").with(explanation))
        .with(
            div("p", "acts")
                .with(
                    div("button", "btn btn-main")
                        .attr("type", "button")
                        .attr("data-action", "retry")
                        .with("Try again"),
                )
                .with(match state {
                    _ if around.full_page.is_empty() => None,
                    // Neither is there another page for it.
                    PageState::NotAllowed | PageState::NotFound => {
                        Some(link(around.base, "btn", "Open our usual article (new tab)"))
                    }
                    _ => own_page(around, "btn"),
                }),
        );
    adapted(place.into(), around)
}

fn own_page(around: &Around<'_>, class: &'static str) -> Option<El> {
    let words = "Open this article on its own page (new tab)";
    (!around.full_page.is_empty()).then(|| link(around.full_page, class, words))
}

fn link(address: &str, class: &'static str, words: &'static str) -> El {
    el("a")
        .attr_if("class", class)
        .attr("href", address.to_owned())
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .with(words)
}

fn adapted(mut markup: Markup, around: &Around<'_>) -> Markup {
    markup.each_element(&mut |element| at_home_elsewhere(element, around));
    markup
}

/// Attributes that hold addresses.
const ADDRESSES: [&str; 4] = ["href", "src", "data-src", "data-track"];

/// Headings get their level, and addresses lead where they would on our own page. Also those within the article: a plain
/// click is heard and goes there in place; whoever opens one in a new tab, or copies it, gets our page and not the site's.
fn at_home_elsewhere(element: &mut El, around: &Around<'_>) {
    let rank = match element.tag() {
        "h1" => 1,
        "h2" => 2,
        "h3" => 3,
        "h4" => 4,
        _ => 0,
    };
    if rank > 0 {
        element.add_class(
            ["h1", "h2", "h3", "h4"]
                .get(rank - 1)
                .copied()
                .unwrap_or_default(),
        );
        let level = rank + usize::from(around.heading_level.max(1)) - 1;
        let tags = ["h1", "h2", "h3", "h4", "h5"];
        if let Some(tag) = tags.get(level - 1) {
            element.set_tag(tag);
        } else {
            element.set_tag("h6");
            if level > 6 {
                element.set_attribute("aria-level", level.to_string());
            }
        }
    }
    if around.full_page.is_empty() && element.attribute("data-action") == Some("copy-link") {
        // There is no address to copy. Without its class nothing shows it all the same.
        element.set_attribute("class", String::new());
        element.set_attribute("hidden", String::new());
    }
    for name in ADDRESSES {
        let new = element.attribute(name).and_then(|old| {
            if old.starts_with('#') {
                Some([around.full_page, old].concat())
            } else if old.is_empty()
                || old.contains(':')
                || old.starts_with('/')
                // Made with it already, and the way to the site may be a relative one.
                || old.starts_with(around.base)
            {
                None
            } else {
                Some([around.base, old].concat())
            }
        });
        if let Some(new) = new {
            element.set_attribute(name, new);
        }
    }
}
