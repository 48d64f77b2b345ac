//! Prepares the planner in a browser: today's date, the reader's units, and stored entries.

use super::draft_store::DraftStore;
use super::export::FRAGMENT;
use super::state::{Placement, PlannerState};
use crate::browser::clock::today;
use crate::browser::{dom, locale, navigation, storage};
use leptos::ev;
use leptos::prelude::*;
use plateful_domain::planner::draft::Draft;
use plateful_domain::planner::model::PlannerModel;
use plateful_domain::planner::region;
use plateful_domain::planner::store::{link_in, made_on};

/// More than this no plan takes with what others put behind it, in characters of the address.
const LONGEST: usize = 8_000;

/// Prepares a planner on our own page: loads stored entries, or chooses the reader's units.
///
/// Call it once, under the owner of `state`. Afterward, text typed before the program arrived is taken over from the
/// prerendered page; [`follow`] then starts saving.
pub(crate) fn prepare(state: PlannerState) -> DraftStore {
    know_today(state);
    state.placement().set(placement());
    let store = DraftStore::open();
    if store.was_wanted {
        state.remember().set(true);
    }
    match store.draft() {
        Some(draft) => state.update(|model| model.restore(draft)),
        None => choose_units(state),
    }
    store
}

/// Saves the entries from now on, and shows the plan in the address.
pub(crate) fn follow(state: PlannerState, store: DraftStore) {
    store.follow(state);
    Effect::watch(
        move || state.remember().get(),
        |wanted: &bool, before: Option<&bool>, _| {
            if *wanted && before == Some(&false) {
                storage::persist();
            }
        },
        false,
    );
    open_plan_links(state);
}

/// Prepares a planner on a host page; the site's settings come afterward.
#[cfg(feature = "embed")]
pub(crate) fn prepare_embedded(state: PlannerState) {
    know_today(state);
    choose_units(state);
}

/// When the planner is told what day it is: the page is looked at again, or something is done with it. A page may stay in
/// sight over midnight, and a plan that is made, copied or shared then is one of the new day.
const LOOKED_AT: [&str; 5] = ["visibilitychange", "pageshow", "focus", "click", "input"];

/// Tells the planner what day it is, now and from then on.
fn know_today(state: PlannerState) {
    let tell = move || {
        if let Some(today) = today()
            && !state.is_disposed()
            && state.with_untracked(PlannerModel::today) != Some(today)
        {
            state.update(|model| model.set_today(today));
        }
    };
    tell();
    if let Some(window) = dom::window() {
        for event in LOOKED_AT {
            // On the way down: before anything is done with the plan.
            dom::listen_owned(&window, event, true, move |_| tell());
        }
    }
}

fn choose_units(state: PlannerState) {
    let (units, energy) = region::units(&locale::region().unwrap_or_default());
    state.update(|model| {
        let mut draft = model.draft().clone();
        draft.units = units;
        draft.energy = energy;
        model.restore(draft);
    });
}

/// Offers files, unless the page stands in somebody's frame.
fn placement() -> Placement {
    if navigation::is_framed() {
        Placement::Framed
    } else {
        Placement::Page
    }
}

/// Shows the plan in the address, now and whenever the address changes.
fn open_plan_links(state: PlannerState) {
    open(state);
    let handle = window_event_listener(ev::hashchange, move |_| open(state));
    on_cleanup(move || handle.remove());
}

/// Shows the plan in the address and scrolls to it. If it is unreadable, says so and changes nothing.
fn open(state: PlannerState) {
    let fragment = dom::encoded_fragment();
    let Some(link) = fragment.strip_prefix(FRAGMENT) else {
        return;
    };
    state.has_bad_link().set(false);
    let draft = Some(link)
        .filter(|link| link.len() <= LONGEST)
        .and_then(link_in)
        .and_then(|link| Some((Draft::from_link(&link).ok()?, made_on(&link))));
    match draft {
        Some((draft, made)) => state.update(|model| model.show_shared(draft, made)),
        None => state.has_bad_link().set(true),
    }
    // Remove the plan from the address, or a reload or going back would show it again.
    if let Some(window) = dom::window() {
        let _ = window.location().replace("#goal");
    }
}
