//! What a reader takes along: a printed plan, its text, a link that carries it, the numbers as a file.
//!
//! The link keeps the plan behind the `#`, which no browser sends to a server.

use super::{actions, dom, status};
use crate::planner::words::written::written;
use crate::planner::{PlannerState, chart, expect};
use leptos::ev;
use leptos::prelude::*;
use plateful_domain::planner::draft::Draft;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What a fragment that carries a plan begins with.
const FRAGMENT: &str = "plan=";
/// More than this no plan takes, in characters of the address.
const LONGEST: usize = 4_000;

/// Shows the plan that the address carries, now and whenever it changes.
pub(super) fn open_plan_links(state: PlannerState) {
    open(state);
    let handle = window_event_listener(ev::hashchange, move |_| open(state));
    on_cleanup(move || handle.remove());
}

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
    actions::print();
    if let Some(html) = dom::html() {
        dom::set_or_remove(&html, "data-print", None);
    }
}

/// Copies the plan as text.
pub fn copy_plan(state: PlannerState) {
    if let Some(text) = state.with_untracked(written) {
        actions::copy_text(
            &text,
            move || say(state, "Plan copied."),
            move || say(state, "This browser does not let the page copy."),
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
    let refused = format!("This browser does not let the page copy. The link is {address}");
    actions::copy_text(
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

/// Hands `text` to the browser as a file. A link that saves is all that this needs: nothing of it leaves the browser.
/// `kind` begins a `data:` address.
pub(super) fn save_file(kind: &str, name: &str, text: &str) {
    let link = dom::document()
        .and_then(|document| document.create_element("a").ok())
        .and_then(|link| link.dyn_into::<HtmlElement>().ok());
    if let Some(link) = link {
        let content = String::from(js_sys::encode_uri_component(text));
        dom::set_or_remove(&link, "href", Some(&format!("{kind}{content}")));
        dom::set_or_remove(&link, "download", Some(name));
        link.click();
    }
}

/// Shows the plan of the address, and takes the reader to it. What cannot be read is said, and changes nothing.
fn open(state: PlannerState) {
    let fragment = dom::fragment();
    let Some(link) = fragment.strip_prefix(FRAGMENT) else {
        return;
    };
    let draft = Some(link)
        .filter(|link| link.len() <= LONGEST)
        .and_then(|link| Draft::from_link(link).ok());
    match draft {
        Some(draft) => state.update(|model| model.show_shared(draft)),
        None => status::say("The plan in this link cannot be read. Ask for the link again."),
    }
    // An address that still carried the plan would show it again at every reload, and on the way back.
    if let Some(window) = dom::window() {
        let _ = window.location().replace("#goal");
    }
}
