//! What a reader takes away: a printed plan, its text, a link that carries it, the numbers as a file.
//!
//! The link keeps the plan behind the `#`, which no browser sends to a server.

use super::{actions, dom, status};
use crate::state::planner::Planner;
use crate::view::planner::words::written::written;
use crate::view::planner::{chart, expect, take};
use plateful_domain::planner::draft::Draft;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What a fragment that carries a plan begins with.
const FRAGMENT: &str = "plan=";
/// More than this no plan takes, in characters of the address.
const LONGEST: usize = 4_000;

/// Listens to the buttons below `root`, and shows the plan that the address carries, now and whenever it changes.
pub(super) fn attach(planner: Planner, root: &Element) {
    dom::listen(root, "click", false, move |event| {
        let button = dom::closest(&event, "[data-do]");
        match button
            .and_then(|button| button.get_attribute("data-do"))
            .as_deref()
        {
            Some(take::PRINT) => print(),
            Some(take::COPY) => copy(planner),
            Some(take::SHARE) => share(planner),
            Some(take::SAVE) => save(planner),
            _ => {}
        }
    });
    open(planner);
    if let Some(window) = dom::window() {
        dom::listen(&window, "hashchange", false, move |_| open(planner));
    }
}

/// Listens to the buttons of a planner on somebody else's page: what concerns the page itself is not offered there.
#[cfg(feature = "embed")]
pub(super) fn attach_guest(planner: Planner, root: &Element) {
    let inside = root.clone();
    dom::listen_owned(root, "click", false, move |event| {
        let button = dom::closest(&event, "[data-do]");
        let what = button.and_then(|button| button.get_attribute("data-do"));
        status::speak_in(dom::query_in(&inside, ".said"));
        match what.as_deref() {
            Some(take::COPY) => copy(planner),
            Some(take::SAVE) => save(planner),
            _ => {}
        }
    });
}

/// The style sheet leaves out everything else while the page is marked.
fn print() {
    dom::mark("data-print", "plan");
    actions::print();
    if let Some(html) = dom::html() {
        dom::set_or_remove(&html, "data-print", None);
    }
}

fn copy(planner: Planner) {
    if let Some(text) = planner.with_untracked(written) {
        let refused = "This browser does not let the page copy.".to_owned();
        actions::copy_text(&text, "Plan copied.", refused);
    }
}

fn share(planner: Planner) {
    let stored = planner.with_untracked(|state| state.draft().to_stored());
    let (Some(stored), Some(window)) = (stored, dom::window()) else {
        return;
    };
    let page = window.location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    let plan = String::from(js_sys::encode_uri_component(&stored));
    let address = [page, "#", FRAGMENT, &plan].concat();
    let refused = [
        "This browser does not let the page copy. The link is ",
        &address,
    ]
    .concat();
    actions::copy_text(
        &address,
        "Link copied. It carries your entries, so share it only with those who may see them.",
        refused,
    );
}

fn save(planner: Planner) {
    let text = planner.with_untracked(|state| expect::chart(state).map(|chart| chart::csv(&chart)));
    if let Some(text) = text {
        save_file("data:text/csv;charset=utf-8,", "plateful-plan.csv", &text);
        status::say("Handed to your browser as plateful-plan.csv.");
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
        dom::set_or_remove(&link, "href", Some(&[kind, &*content].concat()));
        dom::set_or_remove(&link, "download", Some(name));
        link.click();
    }
}

/// Shows the plan of the address, and takes the reader to it. What cannot be read is said, and changes nothing.
fn open(planner: Planner) {
    let fragment = dom::fragment();
    let Some(stored) = fragment.strip_prefix(FRAGMENT) else {
        return;
    };
    let draft = Some(stored)
        .filter(|stored| stored.len() <= LONGEST)
        .and_then(Draft::from_stored);
    match draft {
        Some(draft) => planner.show_shared(draft),
        None => status::say("The plan in this link cannot be read. Ask for the link again."),
    }
    // An address that still carried the plan would show it again at every reload, and on the way back.
    if let Some(window) = dom::window() {
        let _ = window.location().replace("#goal");
    }
}
