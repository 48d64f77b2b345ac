//! Renders the page natively, from the same views as the browser.

mod embed;
mod head;
mod structured_data;

pub use embed::{article_face, facts, read_published, render_owner_page};

use leptos::prelude::*;
use leptos::tachys::view::RenderHtml;

use crate::page::Page;
use crate::state::planner::Planner;
use crate::view;
use crate::view::planner::words;
use plateful_domain::article::Prepared;

/// The pieces of a prerendered page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What stands in `<div id="app">`.
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
    fragment(|| view! { <Page prepared=prepared.clone() planner=Planner::new()/> })
}

/// What stands in the planner's frame where the program cannot run, or has not come yet.
pub fn goal_face() -> String {
    let title = [
        "<h1 class=\"pl-title face-title\">",
        words::guest::TITLE,
        "</h1>",
    ]
    .concat();
    let face = fragment(|| view::planner::planner_static("goal"));
    // In the article these are below the heading of a part; here they come right after the title.
    let face = face.replace("<h3", "<h2").replace("</h3>", "</h2>");
    [title, face].concat()
}

/// Any view as HTML, with an owner of its own.
pub fn fragment<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    without_markers(&owner.with(|| view().into_view().to_html()))
}

/// Leptos marks places between nodes with `<!>`, for hydration. Nothing is hydrated here, and it is not valid HTML. Text is
/// escaped, so only markers match.
fn without_markers(html: &str) -> String {
    html.replace("<!>", "")
}
