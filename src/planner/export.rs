//! Exports of a plan: print, text, link, CSV.
//!
//! The link has the plan in its fragment, which browsers do not send to a server.

use super::chart::{self, CsvMarks};
use super::expect;
use super::state::PlannerState;
use super::words::{self, written::written};
use crate::browser::clipboard::copy_text;
use crate::browser::download::save_file;
use crate::browser::{locale, navigation, print, share, status};
use leptos::prelude::*;

/// The start of a fragment that contains a plan.
pub(super) const FRAGMENT: &str = "plan=";
/// Announces what was done: in the page's status, or in the planner's own on a host page.
fn say(state: PlannerState, text: &str) {
    match state.host_page() {
        None => status::say(text),
        Some(host) => {
            host.said.set(text.to_owned());
            let said = text.to_owned();
            set_timeout(
                move || {
                    // By now another message may be shown, or the planner may be gone.
                    if host.said.try_with_untracked(|now| *now == said) == Some(true) {
                        host.said.set(String::new());
                    }
                },
                status::SHOWN_FOR,
            );
        }
    }
}

/// Prints only the plan, by a mark for the style sheet.
pub fn print_plan() {
    print::part("plan");
}

/// Whether the browser has a share sheet.
#[cfg(feature = "csr")]
pub fn can_share() -> bool {
    share::is_there()
}

/// Opens the share sheet with the plan and its link, or copies the link if there is none.
pub fn share_plan(state: PlannerState, can_share: bool) {
    let text = state.with_untracked(written);
    match (can_share, text, link(state)) {
        (true, Some(text), Some(link)) => {
            share::share("My calorie plan", &text, &link, move || copy_link(state));
        }
        _ => copy_link(state),
    }
}

/// Copies the plan as text.
pub fn copy_plan(state: PlannerState) {
    if let Some(text) = state.with_untracked(written) {
        copy_text(&text, move || say(state, "Plan copied."));
    }
}

/// The address of the planner's own page with the plan behind its `#`; none where nothing may be shared (R4, R5).
fn link(state: PlannerState) -> Option<String> {
    let link = state.with_untracked(|model| model.draft().to_link(model.today()))?;
    let page = navigation::plan_page()?;
    let plan = String::from(js_sys::encode_uri_component(&link));
    Some(format!("{page}#{FRAGMENT}{plan}"))
}

/// Copies a link to the plan.
pub fn copy_link(state: PlannerState) {
    let Some(address) = link(state) else { return };
    copy_text(&address, move || say(state, words::LINK_COPIED));
}

/// Saves the numbers of the chart as a table, which opens in columns for a reader of this locale.
pub fn save_table(state: PlannerState) {
    let decimal = locale::decimal_mark().unwrap_or('.');
    let marks = CsvMarks::of_locale(decimal, locale::region().as_deref());
    let text = state.shown().with_untracked(|shown| {
        let chart = expect::chart(shown.as_ref()?)?;
        Some(chart::csv(&chart, marks))
    });
    if let Some(text) = text {
        save_file("data:text/csv;charset=utf-8,", "plateful-plan.csv", &text);
        say(state, "Downloaded plateful-plan.csv.");
    }
}
