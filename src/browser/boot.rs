//! What both programs of the page do at their start.

use leptos::prelude::Owner;

use super::{
    actions, chart, clip, deep_link, dom, failure, files, folds, notices, planner, spy, take_away,
    theme,
};
use crate::view::article::Roots;
use crate::view::clip::drive_with;
use crate::view::markup::Markup;

/// What makes a view, under the owner that it is to have.
pub(super) type View = Box<dyn FnOnce() -> Markup>;

/// Listens for what the page's static parts ask for.
pub(super) fn listen() {
    failure::install();
    theme::attach();
    actions::attach();
    deep_link::attach();
    drive_with(clip::drive);
}

/// Connects the browser's side of every part, now that it is in the document.
pub(super) fn attach(owner: &Owner, roots: Roots, rendered_late: bool) {
    let may_go = deep_link::may_go(rendered_late);
    owner.with(|| {
        if let Some(place) = dom::query("[data-root=planner]") {
            planner::attach(roots.planner, &place);
            chart::attach(roots.planner, &place);
            take_away::attach(roots.planner, &place);
            files::attach(roots.planner, &place);
        }
        // Folds that are opened again push down what the address names: they come first.
        folds::drive(roots.folds);
        notices::attach(roots.planner);
    });
    deep_link::follow_at_start(may_go);
    theme::show_choice();
    spy::attach();
    dom::mark("data-app", "ready");
    // The owner lives as long as the page.
    std::mem::forget(owner.clone());
}
