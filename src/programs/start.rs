//! What both programs of the page do first.

use leptos::prelude::Owner;

use crate::article::restore_folds;
use crate::browser::{
    actions, deep_link, dom, failure, popovers, preview, print, scroll_spy, theme,
};
use crate::planner::{DraftStore, PlannerState, setup};

/// Adds the listeners for the static parts of the page.
pub(super) fn listen() {
    failure::install();
    actions::attach();
    print::attach();
    popovers::attach();
    // Before the listener for links, so that a link which opens a preview is not followed.
    preview::attach();
    deep_link::attach();
}

/// Connects the browser side of every part once it is in the document.
pub(super) fn attach(owner: &Owner, state: PlannerState, store: DraftStore, rendered_late: bool) {
    let may_go = deep_link::may_go(rendered_late);
    owner.with(|| {
        setup::follow(state, store);
        // Restoring folds moves the content below them, so do it before scrolling to the address's fragment. A prerendered
        // page has them open from the start (`page/folds.ts`), and the reader may have shut one since.
        if rendered_late {
            restore_folds();
        }
        scroll_spy::attach();
    });
    deep_link::follow_at_start(may_go);
    theme::show_choice();
    if let Some(html) = dom::html() {
        preview::mark_links(&html);
    }
    dom::mark("data-app", "ready");
    // The owner must live as long as the page.
    std::mem::forget(owner.clone());
}
