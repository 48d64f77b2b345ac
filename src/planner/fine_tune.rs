//! Settings that most readers leave alone: the method, a known activity level, and planned exercise.

use super::choice::Choices;
use super::field::TextEntry;
use super::state::PlannerState;
use super::words;
use leptos::prelude::*;
use plateful_domain::planner::draft::Entry;
use plateful_domain::planner::fields::ChoiceField;

/// A fold below the answer, so that the form stays short.
#[component]
pub(super) fn FineTune(state: PlannerState) -> impl IntoView {
    // Under R3 to R5 no number depends on it.
    let is_hidden = move || state.presence().no_numbers.is_some();
    view! {
        <details class="more fine" hidden=is_hidden>
            <summary>"More options: exercise, activity level, formula"</summary>
            <div class="fold">
                <fieldset class="ask2">
                    <legend class="lab">{words::EXERCISE}</legend>
                    <div class="opts">
                        <Choices state field=ChoiceField::Exercise class="opt"/>
                    </div>
                    <TextEntry state entry=Entry::Exercise/>
                </fieldset>
                <TextEntry state entry=Entry::Pal/>
                <fieldset class="ask2">
                    <legend class="lab">{words::METHOD}</legend>
                    <div class="opts">
                        <Choices state field=ChoiceField::Method class="opt"/>
                    </div>
                    <TextEntry state entry=Entry::BodyFat/>
                    <TextEntry state entry=Entry::Known/>
                    <p class="hint">{words::METHOD_HINT}</p>
                </fieldset>
            </div>
        </details>
    }
}
