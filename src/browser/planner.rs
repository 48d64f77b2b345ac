//! The planner in a browser: today's date, the reader's units, what was saved, and what was typed before the program came.

use super::export;
use super::files;
use super::keep::Keeper;
use crate::planner::PlannerState;
use leptos::ev;
use leptos::prelude::*;
use plateful_domain::date::Date;
use plateful_domain::planner::draft::{EnergyUnit, Units};
use plateful_domain::planner::model::PlannerModel;

/// Gets a planner of our own page ready to be shown: what was saved is entered, or the reader's units are chosen.
///
/// Call it once, under the owner that `state` was made under. What was typed before the program came is taken over from
/// the prerendered page afterwards; [`follow`] then keeps it.
pub(super) fn prepare(state: PlannerState) -> Keeper {
    know_today(state);
    state.placement().set(files::placement());
    let keeper = Keeper::open();
    if keeper.was_wanted {
        state.remember().set(true);
    }
    match keeper.draft() {
        Some(draft) => state.update(|model| model.restore(draft)),
        None => choose_units(state),
    }
    keeper
}

/// Keeps the entries from now on, and shows the plan that the address carries.
pub(super) fn follow(state: PlannerState, keeper: Keeper) {
    keeper.follow(state);
    Effect::watch(
        move || state.remember().get(),
        |wanted: &bool, before: Option<&bool>, _| {
            if *wanted && before == Some(&false) {
                files::persist();
            }
        },
        false,
    );
    export::open_plan_links(state);
}

/// Gets a planner of a host page ready; what the site sets comes afterwards.
#[cfg(feature = "embed")]
pub(super) fn prepare_embedded(state: PlannerState) {
    know_today(state);
    choose_units(state);
}

/// Tells the planner what day it is, now and whenever the page is looked at again.
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
    let visible = window_event_listener(ev::visibilitychange, move |_| tell());
    let shown = window_event_listener(ev::pageshow, move |_| tell());
    let focused = window_event_listener(ev::focus, move |_| tell());
    on_cleanup(move || {
        visible.remove();
        shown.remove();
        focused.remove();
    });
}

fn choose_units(state: PlannerState) {
    let (units, energy) = units_of_locale();
    state.update(|model| {
        let mut draft = model.draft().clone();
        draft.units = units;
        draft.energy = energy;
        model.restore(draft);
    });
}

/// Pounds and feet for the United States, stones for Britain, metric units for everybody else; kilojoules where food is
/// labelled with them first.
fn units_of_locale() -> (Units, EnergyUnit) {
    let units = match window().navigator().language().as_deref() {
        Some("en-US") => Units::Us,
        Some("en-GB") => Units::Uk,
        Some("en-AU" | "en-NZ") => return (Units::Metric, EnergyUnit::Kilojoules),
        _ => Units::Metric,
    };
    (units, EnergyUnit::default())
}

/// Today by the reader's own clock and calendar.
pub(crate) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let part = |number: u32| u8::try_from(number).ok();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Date::new(year, part(now.get_month() + 1)?, part(now.get_date())?)
}
