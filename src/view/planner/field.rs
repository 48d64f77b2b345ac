//! A text entry with its label, its echo in the other unit, its error and its soft question.

use super::control::Control;
use super::dom::{Html, at, el, fixed, input, live, live_at, live_flag, part, text};
use super::numbers::{height_echo, weight_echo};
use super::{button, id, words};
use crate::domain::planner::draft::{DidYouMean, Entry, EntryError, Reading, TextField, Units};
use crate::state::planner::Planner;
use crate::view::markup::Markup;

/// An entry of one or two text fields.
pub(super) fn entry(planner: Planner, uid: &'static str, entry: Entry) -> Markup {
    let (tag, name, label, fields): (_, _, _, &'static [TextField]) = match entry {
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
    let echo_id = [uid, "-", name, "-echo"].concat();
    let error_id = [uid, "-", name, "-error"].concat();
    let described = [&echo_id, " ", &error_id].concat();
    let boxes = fields
        .iter()
        .map(|field| text_box(planner, uid, entry, *field, &described))
        .collect();
    let is_pair =
        move || fields.len() > 1 && fields.iter().all(|one| is_used(*one, planner.units()));
    el(
        "div",
        vec![live_at(
            "class",
            Box::new(move || {
                let wrong = if has_error(planner, entry) {
                    " field-err"
                } else {
                    ""
                };
                Some(["field ", tag, wrong].concat())
            }),
        )],
        vec![
            el(
                "p",
                vec![at("class", "lab")],
                vec![
                    el("label", vec![at("for", &id(uid, name))], vec![text(label)]),
                    el(
                        "i",
                        vec![at("id", &echo_id)],
                        vec![live(move || echo(planner, entry))],
                    ),
                ],
            ),
            el(
                "div",
                vec![live_at(
                    "class",
                    Box::new(move || Some(if is_pair() { "pair" } else { "single" }.to_owned())),
                )],
                boxes,
            ),
            el(
                "p",
                vec![
                    at("class", "err"),
                    at("id", &error_id),
                    live_flag("hidden", move || !has_error(planner, entry)),
                ],
                vec![live(move || error_text(planner, entry))],
            ),
            part("ask-unit", move |html| questions(html, planner, entry)),
        ],
    )
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
    entry: Entry,
    field: TextField,
    described: &str,
) -> Markup {
    let name = Control::Text(field).name();
    let id = id(uid, name);
    let value = planner.with_draft_untracked(|draft| draft.text(field).to_owned());
    let mode = match field {
        TextField::Age => "numeric",
        _ => "decimal",
    };
    el(
        "span",
        vec![
            at("class", "box"),
            live_flag("hidden", move || !is_used(field, planner.units())),
        ],
        vec![
            input(vec![
                at("type", "text"),
                at("id", &id),
                at("name", &id),
                at(super::control::ATTRIBUTE, name),
                fixed("value", Some(value).filter(|value| !value.is_empty())),
                at("inputmode", mode),
                at("autocomplete", "off"),
                at("size", "4"),
                at("maxlength", "40"),
                at("aria-describedby", described),
                live_at(
                    "aria-label",
                    Box::new(move || Some(words::field_name(field, planner.units()).to_owned())),
                ),
                live_at(
                    "aria-invalid",
                    Box::new(move || has_error(planner, entry).then(|| "true".to_owned())),
                ),
            ]),
            el(
                "span",
                vec![at("class", "unit"), at("aria-hidden", "true")],
                vec![live(move || {
                    words::field_unit(field, planner.units()).to_owned()
                })],
            ),
        ],
    )
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

/// What would explain the error at an entry.
pub(super) fn meant_at(planner: Planner, entry: Entry) -> Option<DidYouMean> {
    planner.with_reading(|reading| error_of(reading, entry).and_then(meant))
}

/// Only once the entry was left: typing is never scolded.
fn has_error(planner: Planner, entry: Entry) -> bool {
    planner.was_left(entry) && planner.with_reading(|reading| error_of(reading, entry).is_some())
}

fn error_text(planner: Planner, entry: Entry) -> String {
    if !planner.was_left(entry) {
        return String::new();
    }
    let units = planner.units();
    planner.with_reading(|reading| {
        error_of(reading, entry).map_or_else(String::new, |error| {
            words::errors::error(entry, error, units)
        })
    })
}

fn echo(planner: Planner, entry: Entry) -> String {
    let units = planner.units();
    planner.with_reading(|reading| {
        match (entry, reading.height.as_ref(), reading.weight.as_ref()) {
            (Entry::Height, Ok(height), _) => height_echo(*height, units),
            (Entry::Weight, _, Ok(weight)) => weight_echo(*weight, units),
            _ => String::new(),
        }
    })
}

/// "Did you mean…?" after an error, or the soft question about a weight that is readable.
fn questions(html: &mut Html, planner: Planner, entry: Entry) {
    if !planner.was_left(entry) {
        return;
    }
    if let Some(meant) = meant_at(planner, entry) {
        let what = match entry {
            Entry::Height => button::MEANT_HEIGHT,
            _ => button::MEANT_WEIGHT,
        };
        html.raw("<p class=\"acts\">")
            .button(what, false, &words::errors::i_meant(meant))
            .raw("</p>");
        return;
    }
    let units = planner.units();
    let entered = planner.with_reading(|reading| reading.weight.as_ref().ok().copied());
    if let (Entry::Weight, Some(doubt), Some(entered)) = (entry, planner.doubt(), entered) {
        html.paragraph(&words::errors::doubt(entered, units))
            .raw("<p class=\"acts\">")
            .button(button::DOUBTED, false, &words::errors::i_meant(doubt))
            .raw(" ")
            .button(button::SETTLE, false, words::errors::IT_IS_RIGHT)
            .raw("</p>");
    }
}
