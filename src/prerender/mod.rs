//! Renders the page natively, from the same components as in the browser.

mod embed;
mod head;
mod owner;
mod structured_data;

pub use embed::{article_placeholder, facts};
pub use owner::{read_published, render_developer_page, render_owner_page};

use leptos::prelude::*;

use crate::page::Page;
use crate::planner::words;
use crate::planner::{PlannerPlaceholder, PlannerState};
use plateful_domain::article::Prepared;

/// The pieces of a prerendered page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What stands in `<div id="app">`, the first paint.
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
    static_html(|| {
        let planner = PlannerState::new("planner");
        view! { <Page prepared=prepared.clone() planner/> }
    })
}

/// What stands in the planner's frame where the program cannot run, or has not come yet.
pub fn goal_placeholder() -> String {
    // In the article its headings are below that of a part; here they come right after the title.
    static_html(|| {
        view! {
            <h1 class="pl-title face-title">{words::guest::TITLE}</h1>
            <PlannerPlaceholder uid="goal" heading_level=2/>
        }
    })
}

/// Any view as HTML, under an owner of its own. Nothing is hydrated, so it has none of Leptos' markers.
pub fn static_html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let html = Owner::new().with(|| view().into_view().to_html());
    html.replace(MARKER, "")
}

/// Leptos' marker between nodes, and for none. Text and attributes are escaped, so nothing else reads like it.
const MARKER: &str = "<!>";
