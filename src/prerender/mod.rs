//! Renders the page natively, from the same views as the browser.

mod embed;
mod head;
mod owner;
mod structured_data;

pub use embed::{article_placeholder, facts};
pub use owner::{read_published, render_owner_page};

use leptos::prelude::*;
use leptos::tachys::view::RenderHtml;

use crate::planner::words;
use crate::planner::{PlannerPlaceholder, PlannerState};
use crate::state::folds::Folds;
use crate::state::notices::Notices;
use crate::view;
use crate::view::article::Roots;
use plateful_domain::article::Prepared;

/// The pieces of a prerendered page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What stands in `<div id="app">`, to the byte: hydration counts nodes.
    pub body: String,
    /// Title, description and structured data.
    pub head: String,
}

/// Renders an article. `base_url` is where the page will be found, with a slash at its end; what needs absolute
/// addresses is left out without it.
pub fn render(prepared: &Prepared, base_url: Option<&str>) -> Rendered {
    Rendered {
        body: body(prepared),
        head: head::head(prepared, base_url),
    }
}

fn body(prepared: &Prepared) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let total = view::article::folds(&prepared.article.body);
        let roots = Roots {
            planner: PlannerState::new("planner"),
            folds: Folds::new(total),
            notices: Notices::new(),
        };
        view::page::page(prepared, &roots).to_html()
    });
    valid_comments(&html)
}

/// What stands in the planner's frame where the program cannot run, or has not come yet.
pub fn goal_placeholder() -> String {
    let title = [
        "<h1 class=\"pl-title face-title\">",
        words::guest::TITLE,
        "</h1>",
    ]
    .concat();
    // In the article its headings are below that of a part; here they come right after the title.
    let placeholder = static_html(|| view! { <PlannerPlaceholder uid="goal" heading_level=2/> });
    title + &placeholder
}

/// Any view as HTML that the program hydrates, with an owner of its own.
pub fn fragment<V: IntoView>(view: impl FnOnce() -> V) -> String {
    valid_comments(&html(view))
}

/// Any view as HTML in which nothing is hydrated: without Leptos' markers.
pub fn static_html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    html(view).replace(MARKER, "")
}

fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html())
}

/// Leptos' marker between nodes, and for none. Text and attributes are escaped, so nothing else reads like it.
const MARKER: &str = "<!>";

/// The marker is not valid HTML; `<!---->` gives the same node.
fn valid_comments(html: &str) -> String {
    html.replace(MARKER, "<!---->")
}
