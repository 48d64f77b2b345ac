//! The planner in a browser: adopting what was typed before the program came, writing back, keeping entries, speaking.

use super::effects::effect;
use super::memory::{self, Keep};
use crate::domain::date::Date;
use crate::domain::planner::draft::{Draft, EnergyUnit, TextField, Units};
use crate::domain::planner::health::HealthAnswers;
use crate::state::planner::{Keeping, Place, Planner, State};
use crate::view::planner::control::{ATTRIBUTE, Control};
use crate::view::planner::words::spoken::spoken;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::time::Duration;
use web_sys::{Element, HtmlElement, HtmlInputElement, Storage};

/// Where the entries are kept, in the tab's storage and, when asked for, in the device's.
const KEY: &str = "plateful.planner";
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
    restore(planner);
    write_back(planner, root.clone());
    keep(planner);
    speak(planner);
    move_focus(planner, root.clone());
}

/// Prepares a planner for somebody else's page; what the site sets comes afterwards.
pub(super) fn settle_guest(planner: Planner) {
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
pub(super) fn attach_guest(planner: Planner, root: &Element) {
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

/// Brings back what was kept. What the reader did before the program came wins over it.
fn restore(planner: Planner) {
    let on_device = local().and_then(|storage| read(&storage));
    if on_device.is_some() {
        planner.set_remember(true);
    }
    let kept = session()
        .and_then(|storage| read(&storage))
        .or(on_device)
        .and_then(|text| Draft::from_stored(&text));
    let mut draft = planner.with_draft_untracked(Clone::clone);
    if let Some(kept) = kept {
        draft = merge(kept, &draft);
    } else if draft.is_pristine() && draft.units == Units::default() {
        (draft.units, draft.energy) = units_of_locale();
    }
    // Also where nothing was kept: no answer that came by while the form was adopted, box by box, was ever shown.
    planner.restore(draft);
}

/// Lays what the reader typed over what was kept.
fn merge(mut kept: Draft, typed: &Draft) -> Draft {
    if typed.is_pristine() {
        return kept;
    }
    let plain = Draft::default();
    // The texts were typed in the units on the page.
    kept.switch_units(typed.units);
    let measures: [&[TextField]; 10] = [
        &[TextField::Age],
        &[TextField::HeightMajor, TextField::HeightMinor],
        &[TextField::WeightMajor, TextField::WeightMinor],
        &[TextField::TargetMajor, TextField::TargetMinor],
        &[TextField::Pal],
        &[TextField::BodyFat],
        &[TextField::Known],
        &[TextField::Minutes],
        &[TextField::Times],
        &[TextField::Date],
    ];
    for fields in measures {
        if fields.iter().any(|field| !typed.text(*field).is_empty()) {
            for field in fields {
                kept.edit(*field, typed.text(*field));
            }
        }
    }
    if typed.formula.is_some() {
        kept.formula = typed.formula;
    }
    if typed.work != plain.work {
        kept.work = typed.work;
    }
    if typed.leisure != plain.leisure {
        kept.leisure = typed.leisure;
    }
    if typed.goal != plain.goal {
        kept.goal = typed.goal;
    }
    if typed.aim != plain.aim {
        kept.aim = typed.aim;
    }
    if typed.method != plain.method {
        kept.method = typed.method;
    }
    if typed.energy != plain.energy {
        kept.energy = typed.energy;
    }
    if typed.exercise.is_some() {
        kept.exercise = typed.exercise;
    }
    if typed.health != HealthAnswers::default() {
        kept.health = typed.health;
    }
    kept
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

/// Keeps the entries: in this tab always, on this device when asked. A browser that refuses is a state, not an error.
///
/// The device's copy is touched only while it is wanted, or when it no longer is: another tab may have asked for it.
fn keep(planner: Planner) {
    let mut wanted = false;
    effect(move || {
        // Somebody else's plan is not kept, and does not push out what is.
        if planner.with(State::is_shared) {
            return;
        }
        let (stored, remember, before) = planner.with(|state| {
            let draft = state.draft();
            let stored = if draft.is_pristine() {
                None
            } else {
                draft.to_stored()
            };
            (stored, state.remember, state.keeping)
        });
        let mut kept = write(session(), stored.as_deref());
        if remember || wanted {
            kept &= write(local(), stored.as_deref().filter(|_| remember));
        }
        wanted = remember;
        let keeping = if kept {
            Keeping::Possible
        } else {
            Keeping::Blocked
        };
        if before != keeping {
            planner.update(|state| state.keeping = keeping);
        }
    });
}

fn session() -> Option<Storage> {
    memory::store(Keep::Tab)
}

fn local() -> Option<Storage> {
    memory::store(Keep::Device)
}

fn read(storage: &Storage) -> Option<String> {
    memory::read(storage, KEY)
}

/// Whether it could be written or removed.
fn write(storage: Option<Storage>, text: Option<&str>) -> bool {
    memory::write(storage, KEY, text)
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
pub(super) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let part = |number: u32| u8::try_from(number).ok();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Date::new(year, part(now.get_month() + 1)?, part(now.get_date())?)
}

/// Speaks the answer once typing rests; what stands there when the page opens is not news.
fn speak(planner: Planner) {
    let mut at_start: Option<String> = None;
    let mut has_changed = false;
    let mut waiting: Option<TimeoutHandle> = None;
    effect(move || {
        let (text, is_said) = planner.with(|state| {
            let text = spoken(state.outcome());
            let is_said = state.announcement == text;
            (text, is_said)
        });
        if let Some(timer) = waiting.take() {
            timer.clear();
        }
        has_changed |= *at_start.get_or_insert_with(|| text.clone()) != text;
        if has_changed && !is_said {
            let say = move || planner.update(|state| state.announcement = text);
            waiting = set_timeout_with_handle(say, REST).ok();
        }
    });
}

/// The button that was pressed may be gone: the keyboard goes where its answer is.
fn move_focus(planner: Planner, root: Element) {
    effect(move || {
        let Some(place) = planner.with(|state| state.wanted_focus) else {
            return;
        };
        planner.want_focus(None);
        let found = match place {
            Place::Result => root.query_selector(".pl-out").ok().flatten(),
            Place::Field(field) => inputs(&root)
                .into_iter()
                .find(|(control, _)| *control == Control::Text(field))
                .map(|(_, input)| input.into()),
        };
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}
