//! What is put into the tray, and what its buttons do. Nothing here opens it, or moves the keyboard unasked.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use super::effects::effect;
use super::{dom, files, planner::today};
use crate::planner::PlannerState;
use crate::state::notices::Notices;
use crate::state::tray::Notice;
use crate::view::page::act;
use leptos::prelude::*;
use plateful_domain::article::review_is_overdue;
use plateful_domain::planner::model::PlannerModel;

/// Heard when `data-offline` of the root element has changed; `public/offline.js` sends it.
const OFFLINE: &str = "plateful:offline";
/// Asks `public/offline.js` to let the new version take over, and to load this page again.
const TAKE_UPDATE: &str = "plateful:take-update";

/// Asks it to see whether the page can work offline after all.
const CHECK_OFFLINE: &str = "plateful:check-offline";

/// Connects the tray with the page, once it shows.
///
/// Call it under an owner that lives as long as the page.
pub(super) fn attach(planner: PlannerState, notices: Notices) {
    let Some(place) = dom::query("[data-root=notices]") else {
        return;
    };
    follow_offline(notices);
    if let Some(document) = dom::document() {
        dom::listen(&document, OFFLINE, false, move |_| follow_offline(notices));
    }
    let due = dom::query("main").and_then(|main| main.get_attribute("data-next-review"));
    let is_overdue = today()
        .zip(due)
        .is_some_and(|(today, due)| review_is_overdue(&due, today));
    notices.update(&mut |tray| tray.put(Notice::Review, is_overdue));
    let mut begins = true;
    effect(move || {
        let keeping = planner.storage.get().status;
        let is_shared = planner.with(PlannerModel::is_shared);
        let at_risk = planner.may_lose_entries();
        notices.update(&mut |tray| {
            tray.at_risk = at_risk;
            tray.put_keeping(keeping);
            tray.put(Notice::Shared, is_shared);
            if std::mem::take(&mut begins) {
                tray.begin();
            }
        });
    });
    if let Some(document) = dom::document() {
        // The list lies over the page: whoever goes on by the keyboard must see where.
        let place = place.clone();
        dom::listen(&document, "focusin", false, move |event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            if !place.contains(target.as_ref()) {
                close();
            }
        });
    }
    dom::listen(&place, "click", false, move |event| {
        if let Some(button) = dom::closest(&event, "[data-do]") {
            pressed(notices, planner, &button);
        } else if dom::closest(&event, "a").is_some() {
            close();
        }
    });
}

/// Reads how it stands with use without a connection.
fn follow_offline(notices: Notices) {
    let Some(html) = dom::html() else { return };
    let state = html.get_attribute("data-offline").unwrap_or_default();
    let is_news = html.has_attribute("data-offline-news");
    notices.update(&mut |tray| {
        tray.put(Notice::Update, state == "update");
        tray.put(Notice::Changed, state == "changed");
        tray.put(Notice::Ready, state == "ready" && is_news);
        tray.put(Notice::NotReady, state == "failed");
    });
}

fn pressed(notices: Notices, planner: PlannerState, button: &HtmlElement) {
    match button.get_attribute("data-do").as_deref() {
        Some(act::DISMISS) => {
            let place = button.get_attribute("value");
            let notice = place
                .and_then(|place| place.parse::<usize>().ok())
                .and_then(|place| Notice::ALL.get(place).copied());
            if let Some(notice) = notice {
                // The button goes: the keyboard stays in the tray.
                if let Some(title) = dom::by_id("notices-title") {
                    let _ = title.focus();
                }
                notices.update(&mut |tray| tray.dismiss(notice));
            }
        }
        Some(act::UPDATE) => ask(TAKE_UPDATE),
        Some(act::RETRY) => ask(CHECK_OFFLINE),
        Some(act::SAVE) => files::save(planner),
        Some(act::REMEMBER) => planner.remember.set(true),
        Some(act::KEEP) => settle(planner, true),
        Some(act::LEAVE) => settle(planner, false),
        _ => {}
    }
}

/// Asks `public/offline.js` for something.
fn ask(what: &str) {
    if let (Some(document), Ok(event)) = (dom::document(), Event::new(what)) {
        // Nobody may stop it.
        let _ = document.dispatch_event(&event);
    }
}

/// The keyboard goes to the plan afterwards: the tray must not stand before it.
fn settle(planner: PlannerState, keep: bool) {
    close();
    planner.settle_shared(keep);
}

fn close() {
    if let Some(tray) = dom::by_id("notices") {
        // Only an open one has something to close.
        let _ = tray.hide_popover();
    }
}
