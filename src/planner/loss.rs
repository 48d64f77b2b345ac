//! "How much to lose", which sets the goal weight.

use super::numbers::{change_number, with_unit};
use super::state::PlannerState;
use super::words;
use leptos::html;
use leptos::prelude::*;
use plateful_domain::planner::draft::{EntryError, Units};
use plateful_domain::planner::model::PlannerModel;

/// A field beside the goal weight. It shows weight minus goal weight or, while it is being edited, what is typed. Only
/// the goal weight is stored.
///
/// # Accessibility
/// A labeled field, described by its error, which is shown after focus has left.
#[component]
pub(super) fn LossEntry(state: PlannerState) -> impl IntoView {
    let typed = RwSignal::new(None::<String>);
    let error = RwSignal::new(None::<EntryError>);
    let is_left = RwSignal::new(false);
    let loss = Memo::new(move |_| state.with(PlannerModel::loss));
    let unit = move || match state.units() {
        Units::Metric => "kg",
        Units::Us | Units::Uk => "lb",
    };
    let text = move || {
        typed.get().unwrap_or_else(|| {
            loss.get()
                .map(|loss| change_number(loss.kg(), state.units()))
                .unwrap_or_default()
        })
    };
    // Any other change of the goal weight replaces what was typed here.
    Effect::watch(
        move || loss.get(),
        move |_, _, _| {
            if is_left.get_untracked() {
                typed.set(None);
                error.set(None);
            }
        },
        false,
    );
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        let text = text();
        if let Some(input) = input.get()
            && input.value() != text
        {
            input.set_value(&text);
        }
    });
    let edit = move |text: String| {
        is_left.set(false);
        let mut result = Ok(());
        state.update(|model| result = model.edit_loss(&text));
        typed.set(Some(text));
        error.set(result.err());
    };
    let leave = move |_| {
        is_left.set(true);
        // Unreadable text stays, with its error.
        if error.with_untracked(Option::is_none) {
            typed.set(None);
        }
    };
    let problem = move || {
        error
            .get()
            .filter(|_| is_left.get())
            .map(|error| words::errors::loss(&error, unit()))
    };
    let is_wrong = Memo::new(move |_| problem().is_some());
    let id = state.id("loss");
    let error_id = state.id("loss-error");
    view! {
        <div class="field f-wide" class:field-err=is_wrong>
            <p class="lab">
                <label for=id.clone()>"How much to lose"</label>
            </p>
            <div class="single">
                <span class="box">
                    <input
                        node_ref=input
                        type="text"
                        inputmode="decimal"
                        size="4"
                        maxlength="40"
                        id=id.clone()
                        name=id
                        autocomplete="off"
                        aria-describedby=error_id.clone()
                        aria-label=move || with_unit("How much to lose,", spoken(state.units()))
                        aria-invalid=move || is_wrong.get().then_some("true")
                        on:input=move |event| edit(event_target_value(&event))
                        on:blur=leave
                    />
                    <span class="unit" aria-hidden="true">
                        {unit}
                    </span>
                </span>
            </div>
            <p class="err" id=error_id hidden=move || !is_wrong.get()>
                {problem}
            </p>
        </div>
    }
}

/// The unit for screen readers.
const fn spoken(units: Units) -> &'static str {
    match units {
        Units::Metric => "kilograms",
        Units::Us | Units::Uk => "pounds",
    }
}
