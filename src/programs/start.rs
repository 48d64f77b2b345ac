//! What both programs of the page do at their start.

use leptos::prelude::Owner;

use crate::article::restore_folds;
use crate::browser::{
    actions, deep_link, dom, failure, popovers, preview, print, scroll_spy, theme,
};
use crate::planner::{DraftStore, PlannerState, setup};

/// Listens for what the page's static parts ask for.
pub(super) fn listen() {
    failure::install();
    actions::attach();
    print::attach();
    popovers::attach();
    // Before the links are followed: what is shown in place leads nowhere.
    preview::attach();
    deep_link::attach();
}

/// Connects the browser's side of every part, now that it is in the document.
pub(super) fn attach(owner: &Owner, state: PlannerState, store: DraftStore, rendered_late: bool) {
    let may_go = deep_link::may_go(rendered_late);
    owner.with(|| {
        setup::follow(state, store);
        // Folds that are opened again push down what the address names: they come first.
        restore_folds();
        scroll_spy::attach();
    });
    deep_link::follow_at_start(may_go);
    theme::show_choice();
    if let Some(html) = dom::html() {
        preview::mark_links(&html);
    }
    dom::mark("data-app", "ready");
    // The owner lives as long as the page.
    std::mem::forget(owner.clone());
}
