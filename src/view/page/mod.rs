//! The whole page: header, contents, article, footer. The same tree natively and in the browser.

mod contents;
mod footer;
mod guest;
mod header;
mod page_state;
mod tray;

#[cfg(feature = "ssr")]
pub use footer::small_footer;
pub use guest::{Around, guest_page, guest_state};
#[cfg(feature = "ssr")]
pub use header::small_header;
pub use page_state::{PageState, page_state};
pub use tray::{act, tray};

use super::article::{self, GoalPlace, Home, Roots};
use super::markup::{El, Markup, div, el};
use crate::planner::PlannerState;
use plateful_domain::article::{Block, Prepared};

/// The page around an article.
///
/// # Without WASM
/// Everything can be read; folds, contents and theme work natively. What needs a script is hidden by the stylesheet.
///
/// # Accessibility
/// A skip link comes first; header, contents, article and footer are landmarks. Last comes an empty polite status, where
/// `browser::status` says "Link copied" and the like.
pub fn page(prepared: &Prepared, roots: &Roots) -> Markup {
    let article = &prepared.article;
    let (lead, parts) = lead_and_parts(&article.body);
    let goal = GoalPlace::Planner(roots.planner, planner_place);
    let context = article::Context::new(prepared, goal, roots.folds);
    let main = div("main", "page")
        .attr("id", "main")
        .attr("data-article", article.id.clone())
        .attr("data-revision", article.revision.to_string())
        .attr_if("data-next-review", &article.dates.next_review)
        .with(
            // Of the same class as the rest: so reader views see that it is no less a part of the text.
            div("article", "body")
                .with(not_the_one_asked_for())
                .with(article::head(prepared))
                .with(article::blocks(lead, &context)),
        )
        .with(contents::contents(prepared, Home::Own))
        .with(
            div("div", "body")
                .with(article::blocks(parts, &context))
                .with(article::back_matter(prepared, Home::Own)),
        );
    Markup::List(vec![
        div("a", "skip")
            .attr("href", "#main")
            .with("Skip to the article")
            .into(),
        header::header(prepared, roots),
        // A box cannot ask for its own width: the layout asks for this one's.
        div("div", "sheet").with(main).into(),
        footer::footer(prepared),
        div("p", "status")
            .attr("id", "status")
            .attr("role", "status")
            .into(),
    ])
}

/// What comes before the first section or picture, and the rest: the contents list stands between the two.
fn lead_and_parts(blocks: &[Block]) -> (&[Block], &[Block]) {
    let first_part = blocks
        .iter()
        .position(|block| matches!(block, Block::Section(_) | Block::Figure(_)))
        .unwrap_or(blocks.len());
    blocks.split_at(first_part)
}

/// The planner's frame, with what a reader sees before the program comes.
#[cfg(feature = "ssr")]
fn planner_place(state: PlannerState) -> El {
    use crate::planner::{Planner, PlannerPlaceholder};
    use leptos::prelude::*;
    let inside = view! {
        <Planner state/>
        <PlannerPlaceholder uid="planner"/>
    };
    div("div", "planner wide")
        .attr("data-root", "planner")
        .inner(inside.to_html())
}

/// The planner's frame; the planner is mounted into it.
#[cfg(not(feature = "ssr"))]
fn planner_place(_: PlannerState) -> El {
    div("div", "planner wide").attr("data-root", "planner")
}

/// Stands in the prerendered page alone: where the program could not start, an address that names another article still
/// shows this one, and the style sheet then shows this line.
#[cfg(feature = "ssr")]
fn not_the_one_asked_for() -> El {
    use super::words;
    div("p", "note app-failed other-failed")
        .attr("role", "alert")
        .with(words::NOT_THE_ONE_ASKED_FOR)
        .with(" ")
        .with(el("a").attr("href", "").with(words::LOAD_AGAIN))
}

/// An article that the program itself shows is the one that was asked for.
#[cfg(not(feature = "ssr"))]
const fn not_the_one_asked_for() -> Option<El> {
    None
}

/// The wordmark: the plate and the name.
fn wordmark(tag: &'static str) -> El {
    div(tag, "wordmark")
        .with(super::drawing::wordmark())
        .with(el("span").with(super::words::SITE))
}
