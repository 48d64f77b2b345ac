//! The planner in a browser: adopting what was typed before the program came, writing back, keeping entries, speaking.

use super::effects::effect;
use super::keep::Keeper;
use crate::state::planner::{Place, Planner};
use crate::view::planner::control::{ATTRIBUTE, Control};
use crate::view::planner::words::spoken::spoken;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use plateful_domain::date::Date;
use plateful_domain::planner::draft::{EnergyUnit, Units};
use plateful_domain::record::Record;
use std::time::Duration;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// How long typing has to rest before the answer is spoken.
const REST: Duration = Duration::from_millis(900);

/// Connects `planner` to the page below `root`, which shows it already (hydrated or mounted).
///
/// Call it once, under the owner that `planner` was made under: its effects live as long.
pub fn attach(planner: Planner, root: &Element) {
    if let Some(today) = today() {
        planner.set_today(today);
    }
    adopt(planner, root);
    let keeper = restore(planner);
    write_back(planner, root.clone());
    keeper.follow(planner);
    speak(planner);
    move_focus(planner, root.clone());
}

/// Prepares a planner for somebody else's page; what the site sets comes afterwards.
#[cfg(feature = "embed")]
pub(crate) fn settle_guest(planner: Planner) {
    if let Some(today) = today() {
        planner.set_today(today);
    }
    let mut draft = planner.with_draft_untracked(Clone::clone);
    (draft.units, draft.energy) = units_of_locale();
    planner.restore(draft);
}

/// Connects `planner` to its view on somebody else's page.
///
/// Call it under an owner that lives as long as the view.
#[cfg(feature = "embed")]
pub(crate) fn attach_guest(planner: Planner, root: &Element) {
    write_back(planner, root.clone());
    speak(planner);
    move_focus(planner, root.clone());
}

/// The controls below `root`.
fn inputs(root: &Element) -> Vec<(Control, HtmlInputElement)> {
    let Ok(found) = root.query_selector_all("input[data-control]") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| {
            let input = found.item(at)?.dyn_into::<HtmlInputElement>().ok()?;
            let control = Control::find(&input.get_attribute(ATTRIBUTE)?, &input.value())?;
            Some((control, input))
        })
        .collect()
}

/// What differs from the page as it was rendered was typed, chosen or brought back by the browser: it is the reader's.
///
/// Units come first: the texts were typed beside them.
fn adopt(planner: Planner, root: &Element) {
    let inputs = inputs(root);
    let changed = |input: &HtmlInputElement, control: Control| match control {
        Control::Text(_) => input.value() != input.default_value(),
        _ => input.checked() != input.default_checked(),
    };
    for units in [true, false] {
        for (control, input) in &inputs {
            if matches!(control, Control::Units(_)) == units && changed(input, *control) {
                control.take(planner, &input.value(), input.checked());
            }
        }
    }
}

/// Brings back what was kept. What the reader did before the program came is laid over it, in the units it was typed in.
fn restore(planner: Planner) -> Keeper {
    let keeper = Keeper::open();
    if keeper.was_wanted {
        planner.set_remember(true);
    }
    let typed = planner.with_draft_untracked(Clone::clone);
    let draft = match keeper.draft() {
        Some(kept) if typed.is_pristine() => kept,
        Some(mut kept) => {
            kept.switch_units(typed.units);
            // What the page itself notes can be laid over.
            let _ = Record::of(&typed, 0).lay(&mut kept, &|_| true);
            kept.health = typed.health;
            kept
        }
        None => {
            let mut draft = typed;
            if draft.is_pristine() && draft.units == Units::default() {
                (draft.units, draft.energy) = units_of_locale();
            }
            draft
        }
    };
    // Also where nothing was kept: no answer that came by while the form was adopted, box by box, was ever shown.
    planner.restore(draft);
    keeper
}

/// Keeps the page's controls equal to the state: after a unit switch, a clear, a restore, or a choice that unticks
/// another. Text that is equal already is never written, so that the caret stays where it is.
fn write_back(planner: Planner, root: Element) {
    let inputs = inputs(&root);
    effect(move || {
        planner.with(|state| {
            let draft = state.draft();
            for (control, input) in &inputs {
                match control {
                    Control::Text(field) => {
                        let text = draft.text(*field);
                        if input.value() != text {
                            input.set_value(text);
                        }
                    }
                    Control::Remember => input.set_checked(state.remember),
                    Control::Tell => {
                        input.set_checked(
                            state.guest.as_ref().is_some_and(|guest| !guest.is_stopped),
                        );
                    }
                    _ => {
                        let chosen = control.is_chosen(draft);
                        if input.checked() != chosen {
                            input.set_checked(chosen);
                        }
                    }
                }
            }
        });
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

/// Speaks the answer once typing rests; what stands there when the page opens is not news.
fn speak(planner: Planner) {
    let mut at_start: Option<String> = None;
    let mut has_changed = false;
    let mut waiting: Option<Waiting> = None;
    effect(move || {
        let (text, is_said) = planner.with(|state| {
            let text = spoken(state.outcome());
            let is_said = state.announcement == text;
            (text, is_said)
        });
        drop(waiting.take());
        has_changed |= *at_start.get_or_insert_with(|| text.clone()) != text;
        if has_changed && !is_said {
            let say = move || {
                // The effect that holds the timer ends a moment after the planner.
                if !planner.is_gone() {
                    planner.update(|state| state.announcement = text);
                }
            };
            waiting = set_timeout_with_handle(say, REST).ok().map(Waiting);
        }
    });
}

/// A timer that does not outlive what waits for it.
struct Waiting(TimeoutHandle);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.clear();
    }
}

/// The button that was pressed may be gone: the keyboard goes where its answer is.
fn move_focus(planner: Planner, root: Element) {
    effect(move || {
        let Some(place) = planner.with(|state| state.wanted_focus) else {
            return;
        };
        planner.want_focus(None);
        let found_by = |selector| root.query_selector(selector).ok().flatten();
        let found = match place {
            Place::Result => found_by(".pl-out"),
            // The choice that loses nothing.
            Place::Question => found_by("[data-do=clear-not]"),
            Place::Clear => found_by("[data-do=clear]"),
            Place::File => found_by("input[type=file]"),
            Place::Field(field) => inputs(&root)
                .into_iter()
                .find(|(control, _)| *control == Control::Text(field))
                .map(|(_, input)| input.into()),
        };
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // The page may be about to show it, and what is hidden takes no focus.
            if let Ok(Some(hidden)) = element.closest("[hidden]") {
                let _ = hidden.remove_attribute("hidden");
            }
            let _ = element.focus();
        }
    });
}
