//! What most readers leave as it is: the method, a known activity level, and exercise planned on top.

use super::choice::Choice;
use super::control::Control;
use super::field::TextEntry;
use super::state::PlannerState;
use super::words;
use leptos::prelude::*;
use plateful_domain::planner::basis::Method;
use plateful_domain::planner::draft::Entry;
use plateful_domain::planner::exercise::Exercise;

/// A fold of its own, so that the form stays short.
#[component]
pub(super) fn FineTune(state: PlannerState) -> impl IntoView {
    let exercises: Vec<_> = std::iter::once(None)
        .chain(Exercise::ALL.map(Some))
        .map(|one| {
            view! {
                <Choice
                    state
                    control=Control::Exercise(one)
                    label=words::exercise(one)
                    class="opt"
                />
            }
        })
        .collect();
    let methods = Method::ALL.map(|one| {
        view! { <Choice state control=Control::Method(one) label=words::method(one) class="opt"/> }
    });
    view! {
        <details class="more fine">
            <summary>"Fine-tune: exercise, activity level, method"</summary>
            <div class="fold">
                <fieldset class="ask2">
                    <legend class="lab">{words::EXERCISE}</legend>
                    <div class="opts">{exercises}</div>
                    <TextEntry state entry=Entry::Exercise/>
                </fieldset>
                <TextEntry state entry=Entry::Pal/>
                <fieldset class="ask2">
                    <legend class="lab">{words::METHOD}</legend>
                    <div class="opts">{methods}</div>
                    <TextEntry state entry=Entry::BodyFat/>
                    <TextEntry state entry=Entry::Known/>
                    <p class="hint">{words::METHOD_HINT}</p>
                </fieldset>
            </div>
        </details>
    }
}
