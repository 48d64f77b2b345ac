//! The program `page`: planner, clip, folds and tray over the prerendered page. It has nothing of an article's reading or
//! showing in it.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::start;
use crate::article::{FoldsButton, count_folds};
use crate::browser::{dom, mount_over};
use crate::clip::{ClipPlayer, captions_beside};
use crate::page::PlannerNotices;
use crate::planner::{Planner, PlannerState, setup};
use plateful_domain::planner::fields::ChoiceField;

/// Starts the program. `public/loader.js` does so where `#app` holds the article that the page was made for.
pub fn start() {
    start::listen();
    // Signals made here live as long as the page: each root has an owner of its own, and none of them may own what
    // they share.
    let owner = Owner::new();
    let (state, store) = owner.with(|| {
        let state = PlannerState::new("planner");
        let store = setup::prepare(state);
        if let Some(prerendered) = prerendered("planner") {
            mount_over(
                &prerendered,
                &state.id(ChoiceField::Units.definition().group),
                move || view! { <Planner state/> },
            );
        }
        if let Some(prerendered) = prerendered("clip") {
            let captions = captions_beside(&prerendered);
            mount_over(&prerendered, "", move || view! { <ClipPlayer captions/> });
        }
        if let Some(prerendered) = prerendered("folds") {
            let total = count_folds();
            mount_over(&prerendered, "", move || view! { <FoldsButton total/> });
        }
        if let Some(prerendered) = prerendered("notices") {
            mount_over(&prerendered, "", move || view! { <PlannerNotices state/> });
        }
        (state, store)
    });
    start::attach(&owner, state, store, false);
}

/// What was prerendered of a root, where the page has it.
fn prerendered(root: &str) -> Option<HtmlElement> {
    dom::query(&format!("[data-root={root}] > :first-child"))
}
