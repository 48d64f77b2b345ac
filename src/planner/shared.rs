//! A plan from a link, as a card: whose plan it is and what its goal is, in words.

use super::button::Button;
use super::heading::Heading;
use super::state::{FocusTarget, PlannerState};
use super::words::{self, kept};
use crate::browser::status;
use leptos::prelude::*;
use plateful_domain::planner::model::{Outcome, PlannerModel, Undo};
use plateful_domain::planner::plan::{NoNumbers, Refusal};

/// The card. While it is shown, the style sheet hides the form except the health questions, which must be answered
/// before any number from a link (`docs/safety.md`): a link does not say who opens it.
///
/// # Accessibility
/// A region with a heading. Its buttons move focus to the answer. That a link cannot be read is an alert.
#[component]
pub(super) fn SharedPlan(state: PlannerState) -> impl IntoView {
    let sentences = Memo::new(move |_| state.with(sentences));
    let text = move || {
        sentences
            .get()
            .into_iter()
            .map(|sentence| view! { <p>{sentence}</p> })
            .collect::<Vec<_>>()
    };
    let can_undo = state.can_undo(Undo::Shared);
    let undo = move || {
        state.update(PlannerModel::undo);
        state.focus(FocusTarget::Result);
        status::say(kept::UNDONE);
    };
    view! {
        <p class="note shared" role="alert" hidden=move || !state.has_bad_link().get()>
            {words::LINK_UNREADABLE}
        </p>
        <div class="note shared" hidden=move || !can_undo.get()>
            <p>{words::SHARED_KEPT}</p>
            <p class="acts">
                <Button label=words::UNDO_SHARED on_click=undo/>
            </p>
        </div>
        <section
            class="note shared"
            aria-labelledby=state.id("shared-label")
            hidden=move || !state.is_shared().get()
        >
            <Heading
                level=state.heading_level()
                id=state.id("shared-label")
                text=String::from(words::SHARED_HEADING)
            />
            <div class="shared-text" translate="no">
                {text}
            </div>
            <p class="need">{words::SHARED}</p>
            <p class="acts">
                <Button
                    label=words::KEEP_SHARED
                    is_main=true
                    on_click=move || state.settle_shared(true)
                />
                " "
                <Button label=words::LEAVE_SHARED on_click=move || state.settle_shared(false)/>
            </p>
        </section>
    }
}

/// The text of the card. Under 18 it has no numbers; for a refused goal it gives the reason instead.
fn sentences(model: &PlannerModel) -> Vec<String> {
    if !model.is_shared() {
        return Vec::new();
    }
    let units = model.units();
    match model.outcome() {
        Outcome::NoNumbers(NoNumbers::Minor) => {
            vec![words::rules::no_numbers(NoNumbers::Minor).0]
        }
        Outcome::NoNumbers(_) => Vec::new(),
        Outcome::Waiting { .. } => vec![words::SHARED_INCOMPLETE.to_owned()],
        Outcome::Ready(plan) => {
            let who = words::person(plan, model.draft(), units, model.shared_on());
            let goal = match model.refusal_in_any_health() {
                None => format!("Goal: {}.", words::goal_of(plan, model.draft(), units)),
                Some(refusal) => refused(refusal),
            };
            vec![who, goal]
        }
    }
}

/// Why the goal of a link is not shown.
fn refused(refusal: Refusal) -> String {
    let reason = match refusal {
        Refusal::TooSoon => "its date is too soon",
        Refusal::OutOfReach => "it cannot be reached in a way we plan",
        Refusal::TooFast => "its pace is too fast for this person",
        Refusal::BelowFloor => "it leaves too little to eat",
        Refusal::TooLittleRoom => "eating less would not be safe without a clinician",
        Refusal::BelowHealthyWeight => "this weight is already below the healthy range",
        Refusal::WouldEndBelowHealthyWeight => "it would lead below a healthy weight",
        Refusal::HealthUnanswered | Refusal::ClinicianFirst => "a clinician comes first",
    };
    format!("We do not show the goal of this plan: {reason}.")
}
