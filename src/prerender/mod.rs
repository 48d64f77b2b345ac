//! Renders the pages natively, from the same components as in the browser.

mod embed;
mod gallery;
mod head;
mod manifest;
mod owner;
mod structured_data;

pub use embed::{article_placeholder, facts};
pub use gallery::{GalleryFile, gallery};
pub use owner::{read_published, render_developer_page, render_owner_page};

use leptos::prelude::*;

use crate::page::{GoalPage, Page};
use crate::planner::words;
use crate::planner::{PlannerPlaceholder, PlannerState};
use plateful_domain::article::Prepared;

/// The pieces of a prerendered page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The content of `<div id="app">`.
    pub body: String,
    /// Title, description and structured data.
    pub head: String,
}

/// Renders an article. `base_url` is the address of the page, ending in a slash; without it, tags that need absolute
/// addresses are left out.
pub fn render(prepared: &Prepared, base_url: Option<&str>) -> Rendered {
    Rendered {
        body: body(prepared),
        head: head::article(prepared, base_url),
    }
}

/// Renders the page with the planner alone, `goal.html`, which lies beside that of the article.
pub fn render_goal_page(article: &Prepared, base_url: Option<&str>) -> Rendered {
    Rendered {
        body: static_html(|| {
            let planner = PlannerState::new("planner");
            view! { <GoalPage article=article.article.title.clone() planner/> }
        }),
        head: head::goal(base_url),
    }
}

fn body(prepared: &Prepared) -> String {
    static_html(|| {
        let planner = PlannerState::new("planner");
        view! { <Page prepared=prepared.clone() planner/> }
    })
}

/// The planner as shown in its frame before the program runs, or where it cannot.
pub fn goal_placeholder() -> String {
    // In the article its headings are a level deeper; here they come right after the title.
    static_html(|| {
        view! {
            <h1 class="pl-title face-title">{words::guest::TITLE}</h1>
            <PlannerPlaceholder uid="goal" heading_level=2/>
        }
    })
}

/// Renders a view as HTML under an owner of its own, without Leptos' hydration markers: nothing hydrates it.
pub fn static_html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let html = Owner::new().with(|| view().into_view().to_html());
    html.replace(MARKER, "")
}

/// Leptos' marker between nodes and for an empty view. Text and attributes are escaped, so this occurs nowhere else.
const MARKER: &str = "<!>";
