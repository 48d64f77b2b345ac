//! A text entry with its label, its echo in the other unit, its error and its soft question.

use super::control::Control;
use super::numbers::{height_echo, weight_echo};
use super::{button, words};
use crate::domain::planner::basis::Method;
use crate::domain::planner::draft::{Aim, DidYouMean, Entry, EntryError, TextField, Units};
use crate::state::planner::State;
use crate::view::markup::Template;

/// Classes of an entry that fills its row, right and wrong.
const PLAIN: [&str; 2] = ["field f-wide", "field f-wide field-err"];

/// An entry of one or two text fields. One that its group does not ask for now keeps its place, hidden.
pub(super) fn entry(html: &mut Template, state: &State, entry: Entry) {
    let fields = entry.fields();
    let (classes, name, label): ([&str; 2], _, _) = match entry {
        Entry::Height => (
            ["field f-height", "field f-height field-err"],
            "height",
            "Height",
        ),
        Entry::Weight => (
            ["field f-weight", "field f-weight field-err"],
            "weight",
            "Weight",
        ),
        Entry::Age | Entry::Formula => (["field f-age", "field f-age field-err"], "age", "Age"),
        Entry::Pal => (PLAIN, "pal", "Activity level (PAL), if you know it"),
        Entry::BodyFat => (PLAIN, "body-fat", "Body fat"),
        Entry::Known => (PLAIN, "known", "I stay as I am on"),
        Entry::Exercise => (PLAIN, "minutes", "How long and how often"),
        Entry::Target => (PLAIN, "target", "A weight you have in mind"),
        Entry::Date => (PLAIN, "date", "By this day"),
    };
    let [right, wrong] = classes;
    let error = shown_error(state, entry);
    let is_pair = fields.len() > 1 && fields.iter().all(|one| is_used(*one, state.units()));
    html.live("div")
        .class(if error.is_some() { wrong } else { right })
        .flag("hidden", !is_asked(state, entry))
        .raw("><p class=\"lab\"><label for=\"@")
        .raw(name)
        .raw("\">")
        .raw(label)
        .raw("</label>")
        .live("i")
        .raw(" id=\"@")
        .raw(name)
        .raw("-echo\">")
        .inside(&echo(state, entry))
        .raw("</i></p>")
        .live("div")
        .class(if is_pair { "pair" } else { "single" })
        .raw(">");
    for field in fields {
        text_box(html, state, *field, name, error.is_some());
    }
    let said = error.map(|error| words::errors::error(entry, error, state.units()));
    html.raw("</div>")
        .live("p")
        .raw(" class=\"err\" id=\"@")
        .raw(name)
        .raw("-error\"")
        .flag("hidden", said.is_none())
        .raw(">")
        .inside(said.as_deref().unwrap_or_default())
        .raw("</p>")
        .live("div")
        .raw(" class=\"ask-unit\">");
    let inside = html.begin();
    questions(html, state, entry);
    html.end(inside).raw("</div></div>");
}

/// Whether a field has a place in a unit system.
const fn is_used(field: TextField, units: Units) -> bool {
    match field {
        TextField::HeightMinor => !matches!(units, Units::Metric),
        TextField::WeightMinor | TextField::TargetMinor => matches!(units, Units::Uk),
        _ => true,
    }
}

/// Whether what was chosen asks for an entry.
fn is_asked(state: &State, entry: Entry) -> bool {
    let draft = state.draft();
    match entry {
        Entry::BodyFat => draft.method == Method::BodyFat,
        Entry::Known => draft.method == Method::Known,
        Entry::Exercise => draft.exercise.is_some(),
        Entry::Date => draft.aim == Aim::Target,
        _ => true,
    }
}

/// One box, described by the echo and the error of the entry called `name`.
fn text_box(
    html: &mut Template,
    state: &State,
    field: TextField,
    name: &'static str,
    is_wrong: bool,
) {
    let own = Control::Text(field).name();
    // What the keyboard of a phone shows; a date field brings its own, and takes no measures of a text.
    let kind = match field {
        TextField::Date => " type=\"date\"",
        TextField::Age | TextField::Minutes | TextField::Times => {
            " type=\"text\" inputmode=\"numeric\" size=\"4\" maxlength=\"40\""
        }
        _ => " type=\"text\" inputmode=\"decimal\" size=\"4\" maxlength=\"40\"",
    };
    html.live("span")
        .raw(" class=\"box\"")
        .flag("hidden", !is_used(field, state.units()))
        .raw(">")
        .live("input")
        .raw(kind)
        .raw(" id=\"@")
        .raw(own)
        .raw("\" name=\"@")
        .raw(own)
        .raw("\" data-control=\"")
        .raw(own)
        .raw("\" autocomplete=\"off\" aria-describedby=\"@")
        .raw(name)
        .raw("-echo @")
        .raw(name)
        .raw("-error\"");
    let value = state.draft().text(field);
    if !value.is_empty() {
        html.raw(" value=\"").text(value).raw("\"");
    }
    // The date's label says it all.
    let own_name = words::field_name(field, state.units());
    html.attr("aria-label", (field != TextField::Date).then_some(own_name))
        .attr("aria-invalid", is_wrong.then_some("true"))
        .raw(">")
        .live("span")
        .raw(" class=\"unit\" aria-hidden=\"true\">")
        .inside(words::field_unit(field, state.units()))
        .raw("</span></span>");
}

fn error_of(state: &State, entry: Entry) -> Option<&EntryError> {
    state.reading().error(entry)
}

/// Only once the entry was left: typing is never scolded.
fn shown_error(state: &State, entry: Entry) -> Option<&EntryError> {
    error_of(state, entry).filter(|_| state.was_left(entry))
}

/// The same number in another unit, where that would explain the error at an entry.
pub(super) fn meant_at(state: &State, entry: Entry) -> Option<DidYouMean> {
    match error_of(state, entry)? {
        EntryError::OutOfRange { did_you_mean, .. }
        | EntryError::ImplausiblePair { did_you_mean } => *did_you_mean,
        _ => None,
    }
}

fn echo(state: &State, entry: Entry) -> String {
    let units = state.units();
    let reading = state.reading();
    match (entry, reading.height.as_ref(), reading.weight.as_ref()) {
        (Entry::Height, Ok(height), _) => height_echo(*height, units),
        (Entry::Weight, _, Ok(weight)) => weight_echo(*weight, units),
        (Entry::Known, ..) => words::energy_a_day(state.draft().energy).to_owned(),
        (Entry::Target, ..) => match reading.target {
            Ok(Some(weight)) => weight_echo(weight, units),
            _ if state.draft().aim == Aim::Pace => "optional".to_owned(),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// "Did you mean…?" after an error, or the soft question about a weight or a body fat that is readable.
fn questions(html: &mut Template, state: &State, entry: Entry) {
    if !state.was_left(entry) {
        return;
    }
    if let Some(meant) = meant_at(state, entry) {
        let what = match entry {
            Entry::Height => button::MEANT_HEIGHT,
            _ => button::MEANT_WEIGHT,
        };
        html.raw("<p class=\"acts\">")
            .button(what, false, &words::errors::i_meant(meant))
            .raw("</p>");
        return;
    }
    if let (Entry::Weight, Some(doubt), Ok(entered)) =
        (entry, state.doubt(), &state.reading().weight)
    {
        html.paragraph(&words::errors::doubt(*entered, state.units()))
            .raw("<p class=\"acts\">")
            .button(button::DOUBTED, false, &words::errors::i_meant(doubt))
            .raw(" ")
            .button(button::SETTLE, false, words::errors::IT_IS_RIGHT)
            .raw("</p>");
    }
    if let (Entry::BodyFat, Some(mass)) = (entry, state.body_fat_doubt()) {
        html.paragraph(&words::errors::body_fat_doubt(mass, state.units()))
            .raw("<p class=\"acts\">")
            .button(button::SETTLE_BODY_FAT, false, words::errors::IT_IS_RIGHT)
            .raw("</p>");
    }
}
