//! A text entry with its label, its value in another unit, its error and its question.

use super::button::Button;
use super::numbers::{height_echo, weight_echo};
use super::state::{FocusTarget, PlannerState};
use super::words;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{FocusEvent, Node};
use plateful_domain::planner::draft::{Aim, DidYouMean, Entry, EntryError, Spelled, TextField};
use plateful_domain::planner::fields::Input;
use plateful_domain::planner::model::PlannerModel;

/// An entry with one or two text boxes. It keeps its elements, hidden, while it is not asked for.
///
/// # Accessibility
/// The label belongs to the first box, and each box has an accessible name with its unit. Echo and error describe the
/// boxes. The error is shown after focus has left the entry, never while typing.
#[component]
pub(super) fn TextEntry(state: PlannerState, entry: Entry) -> impl IntoView {
    let (class, name) = (class(entry), entry.name());
    let definition = entry.definition();
    let shown = state.part(move |model| ShownEntry::of(model, entry));
    let is_wrong = Signal::derive(move || shown.with(|shown| shown.error.is_some()));
    let class = Signal::derive(move || {
        if is_wrong.get() {
            format!("{class} field-err")
        } else {
            class.to_owned()
        }
    });
    let is_hidden = move || !state.choices().with(definition.is_asked);
    let fields = definition.fields;
    let row = Signal::derive(move || {
        let is_pair = fields.len() > 1 && fields.iter().all(|one| one.is_used(state.units()));
        if is_pair { "pair" } else { "single" }.to_owned()
    });
    let boxes: Vec<_> = fields
        .iter()
        .map(|field| view! { <TextBox state field=*field described_by=name shown/> })
        .collect();
    view! {
        <div class=class hidden=is_hidden>
            <p class="lab">
                <label for=state.id(name)>{definition.label}</label>
                <i id=state.id(&format!("{name}-echo")) translate="no">
                    {move || shown.with(|shown| shown.echo.clone())}
                </i>
            </p>
            <div class=row on:focusout=move |event| leave(state, entry, &event)>
                {boxes}
            </div>
            <p class="err" id=state.id(&format!("{name}-error")) hidden=move || !is_wrong.get()>
                {move || shown.with(|shown| shown.error.clone())}
            </p>
            <UnitQuestion state entry shown/>
        </div>
    }
}

/// What an entry shows. In a signal per entry, so that a keystroke updates only the entry typed into.
#[derive(Debug, Clone, PartialEq)]
struct ShownEntry {
    /// The text of each box.
    texts: Vec<(TextField, String)>,
    /// The value in another unit, or a unit.
    echo: String,
    /// The error.
    error: Option<String>,
    /// The same number in another unit, if that would explain the error.
    meant: Option<DidYouMean>,
    /// Both readings of a text that has two, each with the words of its button.
    readings: Vec<(String, Spelled)>,
    /// The soft question about the weight, and the number in the other unit.
    weight_doubt: Option<(String, DidYouMean)>,
    /// The question about body fat.
    body_fat_doubt: Option<String>,
}

impl ShownEntry {
    fn of(model: &PlannerModel, entry: Entry) -> Self {
        let error = shown_error(model, entry);
        let texts = entry.definition().fields.iter();
        Self {
            texts: texts
                .map(|field| (*field, model.draft().text(*field).to_owned()))
                .collect(),
            echo: echo(model, entry),
            error: error.map(|error| words::errors::error(entry, error, model.units())),
            meant: shown_meant(model, entry),
            readings: shown_readings(model, entry),
            weight_doubt: shown_weight_doubt(model, entry),
            body_fat_doubt: shown_body_fat_doubt(model, entry),
        }
    }

    fn text(&self, field: TextField) -> &str {
        let text = self.texts.iter().find(|(of, _)| *of == field);
        text.map_or("", |(_, text)| text)
    }
}

/// The class for an entry's width.
const fn class(entry: Entry) -> &'static str {
    match entry {
        Entry::Height => "field f-height",
        Entry::Weight => "field f-weight",
        Entry::Age | Entry::Formula => "field f-age",
        _ => "field f-wide",
    }
}

/// Marks the entry as touched, unless focus moves between its own boxes.
fn leave(state: PlannerState, entry: Entry, event: &FocusEvent) {
    let row = event
        .current_target()
        .and_then(|target| target.dyn_into::<Node>().ok());
    let goes_to = event
        .related_target()
        .and_then(|target| target.dyn_into::<Node>().ok());
    let stays = row.is_some_and(|row| goes_to.is_some() && row.contains(goes_to.as_ref()));
    if !stays && !state.with_untracked(|model| model.is_touched(entry)) {
        state.update(|model| model.touch(entry));
    }
}

/// One box with its unit, described by the echo and the error of its entry.
///
/// The input is uncontrolled: it is written to only if its text differs from the model's, so that the caret stays.
#[component]
fn TextBox(
    state: PlannerState,
    field: TextField,
    /// Name of the entry, from which the ids of its descriptions are made.
    described_by: &'static str,
    shown: ReadSignal<ShownEntry>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        shown.with(|shown| {
            let text = shown.text(field);
            if let Some(input) = input.get()
                && input.value() != text
            {
                input.set_value(text);
            }
        });
    });
    Effect::new(move |_| {
        if state.focus_target().get() == Some(FocusTarget::Field(field))
            && let Some(input) = input.get()
        {
            // If it cannot take focus, focus stays where it is.
            let _ = input.focus();
        }
    });
    let definition = field.definition();
    let name = definition.name;
    let is_date = definition.input == Input::Date;
    let inputmode = match definition.input {
        Input::Date => None,
        Input::Numeric => Some("numeric"),
        Input::Decimal => Some("decimal"),
    };
    let value = shown.with_untracked(|shown| shown.text(field).to_owned());
    // A date field has only the entry's label.
    let label = move || (!is_date).then(|| definition.spoken.get(state.units()));
    view! {
        <span class="box" hidden=move || !field.is_used(state.units())>
            <input
                node_ref=input
                type=if is_date { "date" } else { "text" }
                inputmode=inputmode
                size=(!is_date).then_some("4")
                maxlength=(!is_date).then_some("40")
                id=state.id(name)
                name=state.id(name)
                autocomplete="off"
                aria-describedby=format!(
                    "{} {}",
                    state.id(&format!("{described_by}-echo")),
                    state.id(&format!("{described_by}-error")),
                )
                value=(!value.is_empty()).then_some(value)
                aria-label=label
                aria-invalid=move || shown.with(|shown| shown.error.is_some().then_some("true"))
                on:input=move |event| {
                    let text = event_target_value(&event);
                    state.update(|model| model.edit(field, &text));
                }
            />
            <span class="unit" aria-hidden="true">
                {move || definition.unit.get(state.units())}
            </span>
        </span>
    }
}

/// "Did you mean…?" after an error, or the question about a readable weight or body fat.
#[component]
fn UnitQuestion(state: PlannerState, entry: Entry, shown: ReadSignal<ShownEntry>) -> impl IntoView {
    // Memos again: the buttons must stay the same elements while only the text changes.
    let meant = Memo::new(move |_| shown.with(|shown| shown.meant));
    let readings = Memo::new(move |_| shown.with(|shown| shown.readings.clone()));
    let weight_doubt = Memo::new(move |_| shown.with(|shown| shown.weight_doubt.clone()));
    let body_fat_doubt = Memo::new(move |_| shown.with(|shown| shown.body_fat_doubt.clone()));
    let confirm_body_fat = move || {
        state.update(PlannerModel::confirm_body_fat);
        state.focus(FocusTarget::Field(TextField::BodyFat));
    };
    let accept = move |meant: DidYouMean| {
        let mut field = None;
        state.update(|model| field = Some(model.accept_measure(meant)));
        if let Some(field) = field {
            state.focus(FocusTarget::Field(field));
        }
    };
    let confirm = move || {
        state.update(PlannerModel::confirm_weight);
        state.focus(FocusTarget::Field(TextField::WeightMajor));
    };
    let after_error = move || {
        meant.get().map(|meant| {
            view! {
                <p class="acts">
                    <Button label=words::errors::i_meant(meant) on_click=move || accept(meant)/>
                </p>
            }
        })
    };
    let accept_reading = move |reading: &Spelled| {
        let mut field = None;
        state.update(|model| field = model.accept_reading(entry, reading));
        if let Some(field) = field {
            state.focus(FocusTarget::Field(field));
        }
    };
    let two_ways = move || {
        let readings = readings.get();
        (!readings.is_empty()).then(|| {
            let buttons = readings
                .into_iter()
                .map(|(label, reading)| {
                    view! { <Button label on_click=move || accept_reading(&reading)/> " " }
                })
                .collect::<Vec<_>>();
            view! { <p class="acts">{buttons}</p> }
        })
    };
    let soft = move || {
        weight_doubt.get().map(|(question, meant)| {
            view! {
                <p>{question}</p>
                <p class="acts">
                    <Button label=words::errors::i_meant(meant) on_click=move || accept(meant)/>
                    " "
                    <Button label=words::errors::IT_IS_RIGHT on_click=confirm/>
                </p>
            }
        })
    };
    let about_body_fat = move || {
        body_fat_doubt.get().map(|question| {
            view! {
                <p>{question}</p>
                <p class="acts">
                    <Button label=words::errors::IT_IS_RIGHT on_click=confirm_body_fat/>
                </p>
            }
        })
    };
    view! {
        <div
            class="ask-unit"
            // Keep focus in the field: blur would show the error, which would move the button from under the pointer.
            on:mousedown=|event| event.prevent_default()
        >
            {after_error}
            {two_ways}
            {soft}
            {about_body_fat}
        </div>
    }
}

fn shown_error(model: &PlannerModel, entry: Entry) -> Option<&EntryError> {
    model
        .reading()
        .error(entry)
        .filter(|_| model.is_touched(entry))
}

/// The same number in another unit, if that would explain the entry's error.
fn shown_meant(model: &PlannerModel, entry: Entry) -> Option<DidYouMean> {
    match shown_error(model, entry)? {
        EntryError::OutOfRange { did_you_mean, .. }
        | EntryError::ImplausiblePair { did_you_mean } => *did_you_mean,
        _ => None,
    }
}

/// What is asked after an error: which of two readings is meant.
fn shown_readings(model: &PlannerModel, entry: Entry) -> Vec<(String, Spelled)> {
    let Some(EntryError::Ambiguous {
        readings: Some(readings),
        ..
    }) = shown_error(model, entry)
    else {
        return Vec::new();
    };
    let label = |reading: &Spelled| words::errors::i_meant_reading(entry, reading, model.units());
    readings
        .iter()
        .map(|reading| (label(reading), reading.clone()))
        .collect()
}

/// The soft question about the weight, and the number in the other unit.
fn shown_weight_doubt(model: &PlannerModel, entry: Entry) -> Option<(String, DidYouMean)> {
    if entry != Entry::Weight || !model.is_touched(entry) || shown_meant(model, entry).is_some() {
        return None;
    }
    let entered = model.reading().weight.as_ref().ok()?;
    Some((
        words::errors::doubt(*entered, model.units()),
        model.doubt()?,
    ))
}

/// The question about body fat.
fn shown_body_fat_doubt(model: &PlannerModel, entry: Entry) -> Option<String> {
    if entry != Entry::BodyFat || !model.is_touched(entry) {
        return None;
    }
    Some(words::errors::body_fat_doubt(
        model.body_fat_doubt()?,
        model.units(),
    ))
}

fn echo(model: &PlannerModel, entry: Entry) -> String {
    let units = model.units();
    let reading = model.reading();
    match (entry, reading.height.as_ref(), reading.weight.as_ref()) {
        (Entry::Height, Ok(height), _) => height_echo(*height, units),
        (Entry::Weight, _, Ok(weight)) => weight_echo(*weight, units),
        (Entry::Known, ..) => words::energy_a_day(model.draft().energy).to_owned(),
        (Entry::Target, ..) => match reading.target {
            Ok(Some(weight)) => weight_echo(weight, units),
            _ if model.draft().aim == Aim::Pace => "optional".to_owned(),
            _ => String::new(),
        },
        _ => String::new(),
    }
}
