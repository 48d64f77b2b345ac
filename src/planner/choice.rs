//! Radio buttons and checkboxes with their labels.

use super::control::Control;
use super::state::PlannerState;
use leptos::prelude::*;
use plateful_domain::planner::fields::ChoiceField;

/// The input without a label.
#[component]
pub(super) fn ChoiceInput(
    state: PlannerState,
    control: Control,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] described_by: Option<String>,
) -> impl IntoView {
    let is_chosen = Signal::derive(move || state.is_chosen(control));
    view! {
        <input
            type=control.kind()
            name=state.id(control.name())
            value=control.value()
            checked=is_chosen.get_untracked()
            prop:checked=is_chosen
            disabled=disabled
            aria-describedby=described_by
            on:change=move |event| state.choose(control, event_target_checked(&event))
        />
    }
}

/// The input in its label; without a class it looks like a segment of a row.
#[component]
pub(super) fn Choice(
    state: PlannerState,
    control: Control,
    label: &'static str,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    view! {
        <label class=(!class.is_empty()).then_some(class)>
            <ChoiceInput state control/>
            <span>{label}</span>
        </label>
    }
}

/// All options of a field. The form provides the named group around them.
#[component]
pub(super) fn Choices(
    state: PlannerState,
    field: ChoiceField,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    field
        .selections()
        .map(|one| {
            let control = Control::Selection(one);
            view! { <Choice state control label=one.label() class/> }
        })
        .collect_view()
}
