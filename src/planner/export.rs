//! What a reader takes along: a printed plan, its text, a link that carries it, the numbers as a file.
//!
//! The link keeps the plan behind the `#`, which no browser sends to a server.

use super::state::PlannerState;
use super::words::written::written;
use super::{chart, expect};
use crate::browser::clipboard::{REFUSED, copy_text};
use crate::browser::download::save_file;
use crate::browser::{dom, navigation, status};
use leptos::prelude::*;

/// What a fragment that carries a plan begins with.
pub(super) const FRAGMENT: &str = "plan=";
/// Says what was done: in the page's status, or in the planner's own on a host page.
fn say(state: PlannerState, text: &str) {
    match state.host_page() {
        None => status::say(text),
        Some(host) => {
            host.said.set(text.to_owned());
            let said = text.to_owned();
            set_timeout(
                move || {
                    // By then something else may have been said, or the planner may be gone.
                    if host.said.try_with_untracked(|now| *now == said) == Some(true) {
                        host.said.set(String::new());
                    }
                },
                status::SHOWN_FOR,
            );
        }
    }
}

/// Prints the plan alone: the style sheet leaves out everything else while the page is marked.
pub fn print_plan() {
    dom::mark("data-print", "plan");
    navigation::print();
    if let Some(html) = dom::html() {
        dom::set_or_remove(&html, "data-print", None);
    }
}

/// Copies the plan as text.
pub fn copy_plan(state: PlannerState) {
    if let Some(text) = state.with_untracked(written) {
        copy_text(
            &text,
            move || say(state, "Plan copied."),
            move || say(state, REFUSED),
        );
    }
}

/// Copies a link that carries the plan behind its `#`.
pub fn copy_link(state: PlannerState) {
    let link = state.with_untracked(|model| model.draft().to_link());
    let (Some(link), Some(window)) = (link, dom::window()) else {
        return;
    };
    let page = window.location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    let plan = String::from(js_sys::encode_uri_component(&link));
    let address = format!("{page}#{FRAGMENT}{plan}");
    let refused = format!("{REFUSED} The link is {address}");
    copy_text(
        &address,
        move || {
            say(
                state,
                "Link copied. It carries your entries, so share it only with those who may see them.",
            );
        },
        move || say(state, &refused),
    );
}

/// Saves the numbers of the chart as a table.
pub fn save_table(state: PlannerState) {
    let text = state.shown().with_untracked(|shown| {
        let chart = expect::chart(shown.as_ref()?)?;
        Some(chart::csv(&chart))
    });
    if let Some(text) = text {
        save_file("data:text/csv;charset=utf-8,", "plateful-plan.csv", &text);
        say(state, "Handed to your browser as plateful-plan.csv.");
    }
}
