//! A text entry with its label, its echo in the other unit, its error and its soft question.

use super::control::Control;
use super::numbers::{height_echo, weight_echo};
use super::{action, button, id, live, words};
use crate::domain::planner::draft::{DidYouMean, Entry, EntryError, Reading, TextField, Units};
use crate::state::planner::Planner;
use crate::view::piece::{IntoPiece, Piece};
use leptos::prelude::*;

/// An entry of one or two text fields.
pub(super) fn entry(planner: Planner, uid: &'static str, entry: Entry) -> Piece {
    let (class, part, label, fields): (_, _, _, &'static [TextField]) = match entry {
        Entry::Height => (
            "f-height",
            "height",
            "Height",
            &[TextField::HeightMajor, TextField::HeightMinor],
        ),
        Entry::Weight => (
            "f-weight",
            "weight",
            "Weight",
            &[TextField::WeightMajor, TextField::WeightMinor],
        ),
        Entry::Age | Entry::Formula => ("f-age", "age", "Age", &[TextField::Age]),
    };
    let error = Signal::derive(move || error_text(planner, entry));
    let has_error = Signal::derive(move || error.with(Option::is_some));
    let error_id = [uid, "-", part, "-error"].concat();
    let described = [uid, "-", part, "-echo ", &error_id].concat();
    let boxes = fields
        .iter()
        .map(|field| text_box(planner, uid, *field, has_error, described.clone()))
        .collect::<Vec<_>>();
    view! {
        <div class=Signal::derive(move || {
            ["field ", class, if has_error.get() { " field-err" } else { "" }].concat()
        })>
            <p class="lab">
                <label for=id(uid, part)>{label}</label>
                <i id=[uid, "-", part, "-echo"].concat()>{live(move || echo(planner, entry))}</i>
            </p>
            <div class=Signal::derive(move || {
                if fields.iter().filter(|field| is_used(**field, planner.units())).count() > 1 {
                    "pair"
                } else {
                    "single"
                }
            })>{boxes}</div>
            <p class="err" hidden=Signal::derive(move || !has_error.get())>
                <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
                    <circle cx="9" cy="9" r="7.5" />
                    <path d="M9 5V9.8M9 12.7V13" />
                </svg>
                <span id=error_id>{live(move || error.get().unwrap_or_default())}</span>
            </p>
            {move || questions(planner, entry)}
        </div>
    }
    .piece()
}

/// Whether a field has a place in a unit system.
const fn is_used(field: TextField, units: Units) -> bool {
    match field {
        TextField::HeightMinor => !matches!(units, Units::Metric),
        TextField::WeightMinor => matches!(units, Units::Uk),
        TextField::Age | TextField::HeightMajor | TextField::WeightMajor => true,
    }
}

fn text_box(
    planner: Planner,
    uid: &'static str,
    field: TextField,
    has_error: Signal<bool>,
    described: String,
) -> Piece {
    let name = Control::Text(field).name();
    let value = planner.with_draft_untracked(|draft| draft.text(field).to_owned());
    let value = (!value.is_empty()).then_some(value);
    let mode = match field {
        TextField::Age => "numeric",
        _ => "decimal",
    };
    view! {
        <span class="box" hidden=Signal::derive(move || !is_used(field, planner.units()))>
            <input
                type="text"
                id=id(uid, name)
                name=id(uid, name)
                data-control=name
                value=value
                inputmode=mode
                autocomplete="off"
                size="4"
                maxlength="40"
                aria-label=Signal::derive(move || words::field_name(field, planner.units()))
                aria-describedby=described
                aria-invalid=Signal::derive(move || has_error.get().then_some("true"))
            />
            <span class="unit" aria-hidden="true">
                {live(move || words::field_unit(field, planner.units()).to_owned())}
            </span>
        </span>
    }
    .piece()
}

fn error_of(reading: &Reading, entry: Entry) -> Option<&EntryError> {
    match entry {
        Entry::Age => reading.age.as_ref().err(),
        Entry::Height => reading.height.as_ref().err(),
        Entry::Weight => reading.weight.as_ref().err(),
        Entry::Formula => None,
    }
}

/// The same number in another unit, where that would explain the error.
pub(super) fn meant(error: &EntryError) -> Option<DidYouMean> {
    match error {
        EntryError::OutOfRange { did_you_mean, .. }
        | EntryError::ImplausiblePair { did_you_mean } => *did_you_mean,
        _ => None,
    }
}

/// Only once the entry was left: typing is never scolded.
fn error_text(planner: Planner, entry: Entry) -> Option<String> {
    if !planner.was_left(entry) {
        return None;
    }
    let units = planner.units();
    planner.with_reading(|reading| {
        error_of(reading, entry).map(|error| words::errors::error(entry, error, units))
    })
}

fn echo(planner: Planner, entry: Entry) -> String {
    let units = planner.units();
    planner.with_reading(|reading| match entry {
        Entry::Height => reading
            .height
            .as_ref()
            .map_or_else(|_| String::new(), |height| height_echo(*height, units)),
        Entry::Weight => reading
            .weight
            .as_ref()
            .map_or_else(|_| String::new(), |weight| weight_echo(*weight, units)),
        Entry::Age | Entry::Formula => String::new(),
    })
}

/// "Did you mean…?" after an error, or the soft question about a weight that is readable.
fn questions(planner: Planner, entry: Entry) -> Piece {
    if !planner.was_left(entry) {
        return ().piece();
    }
    let meant = planner.with_reading(|reading| error_of(reading, entry).and_then(meant));
    if let Some(meant) = meant {
        let button = action(
            match entry {
                Entry::Height => button::MEANT_HEIGHT,
                _ => button::MEANT_WEIGHT,
            }
            .to_owned(),
            "btn",
            words::errors::i_meant(meant),
        );
        return view! { <p class="acts ask-unit">{button}</p> }.piece();
    }
    let units = planner.units();
    let entered = planner.with_reading(|reading| reading.weight.as_ref().ok().copied());
    let (Entry::Weight, Some(doubt), Some(entered)) = (entry, planner.doubt(), entered) else {
        return ().piece();
    };
    let question = words::errors::doubt(entered, units);
    let change = action(
        button::DOUBTED.to_owned(),
        "btn",
        words::errors::i_meant(doubt),
    );
    let keep = action(
        button::SETTLE.to_owned(),
        "btn",
        words::errors::IT_IS_RIGHT.to_owned(),
    );
    view! {
        <div class="ask-unit">
            <p>{question}</p>
            <p class="acts">{change} {keep}</p>
        </div>
    }
    .piece()
}
