//! The nine goals on one rail: gain at the top, lose at the bottom.

use super::choice::{ChoiceInput, Choices};
use super::control::Control;
use super::field::TextEntry;
use super::loss::LossEntry;
use super::numbers::energy;
use super::state::{PlannerState, Shown};
use super::words;
use leptos::prelude::*;
use plateful_domain::planner::draft::{Aim, Entry, Units};
use plateful_domain::planner::fields::ChoiceField;
use plateful_domain::planner::goal::{Direction, Goal};
use plateful_domain::planner::model::Outcome;
use plateful_domain::planner::plan::{Caution, Plan, Refusal, Verdict};

/// The group of goals. Refused goals can be focused and chosen, because choosing one shows the full reason and better
/// offers.
#[component]
pub(super) fn Goals(state: PlannerState) -> impl IntoView {
    let by_date = Signal::derive(move || state.choices().with(|draft| draft.aim == Aim::Target));
    let is_unanswered = state.flag(|model| is_unanswered(model.outcome()));
    let waits = move || !by_date.get() && is_unanswered.get();
    let stops = Goal::ALL.map(|goal| view! { <Stop state goal/> });
    // Under R3 to R5 no goal is offered.
    let is_hidden = move || state.presence().no_numbers.is_some();
    view! {
        <fieldset class="group g-goal" hidden=is_hidden>
            <legend id=state.id("goal-label")>"Your goal"</legend>
            <div class="seg seg-mode" role="radiogroup" aria-label="Choose your goal by">
                <Choices state field=ChoiceField::Aim/>
            </div>
            <div
                class="ladder"
                role="radiogroup"
                aria-labelledby=state.id("goal-label")
                hidden=by_date
            >
                <p class="ladder-head" aria-hidden="true">
                    <span>"per week, to start"</span>
                    " "
                    <span>{move || words::energy_a_day(state.energy_unit())}</span>
                </p>
                {stops}
            </div>
            <p class="hint" hidden=move || !waits()>
                {words::LADDER_WAITS}
            </p>
            <div class="fields">
                <TextEntry state entry=Entry::Target/>
                <LossEntry state/>
                <TextEntry state entry=Entry::Date/>
            </div>
        </fieldset>
    }
}

/// Whether the ladder only waits for the health questions.
fn is_unanswered(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Ready(plan) => plan
            .offers
            .iter()
            .any(|offer| matches!(offer.verdict, Verdict::Refused(Refusal::HealthUnanswered))),
        Outcome::Waiting { .. } | Outcome::NoNumbers(_) => false,
    }
}

/// The content of a goal's row, but for its number, which alone changes at most keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct StopWords {
    is_off: bool,
    is_fast: bool,
    beside: String,
}

impl StopWords {
    fn of(plan: Option<&Plan>, goal: Goal, units: Units) -> Self {
        match verdict_on(plan, goal) {
            Some((_, Verdict::Offered { cautions, .. })) => {
                let is_fast = cautions
                    .iter()
                    .any(|caution| matches!(caution, Caution::Fast(_)));
                Self {
                    is_fast,
                    beside: if is_fast {
                        words::FAST.to_owned()
                    } else {
                        words::pace_echo(goal, units)
                    },
                    is_off: false,
                }
            }
            // Not refused, only not available yet; a sentence below the ladder says so.
            Some((_, Verdict::Refused(Refusal::HealthUnanswered))) | None => Self {
                beside: words::pace_echo(goal, units),
                ..Self::default()
            },
            Some((plan, Verdict::Refused(refusal))) => Self {
                is_off: true,
                beside: words::rules::short_reason(*refusal, plan),
                ..Self::default()
            },
        }
    }
}

/// What a plan says of a goal.
fn verdict_on(plan: Option<&Plan>, goal: Goal) -> Option<(&Plan, &Verdict)> {
    let plan = plan?;
    let offer = plan.offers.iter().find(|offer| offer.goal == goal)?;
    Some((plan, &offer.verdict))
}

/// The number of a goal that is offered; empty for others.
fn number_of(plan: Option<&Plan>, goal: Goal) -> String {
    match verdict_on(plan, goal) {
        Some((plan, Verdict::Offered { budget, .. })) => energy(*budget, plan.energy),
        _ => String::new(),
    }
}

/// One row: the goal, a note, and its number.
#[component]
fn Stop(state: PlannerState, goal: Goal) -> impl IntoView {
    let stop = state.part(move |model| {
        let plan = model.outcome().plan();
        StopWords::of(plan.map(AsRef::as_ref), goal, model.units())
    });
    let number = move || {
        state.shown().with(|shown| {
            let number = number_of(shown.as_ref().map(Shown::plan), goal);
            let unit = (!number.is_empty()).then(|| {
                let unit = format!(" {}", words::energy_a_day(state.energy_unit()));
                view! { <span class="vh">{unit}</span> }
            });
            (number, unit)
        })
    };
    let class = move || match (goal.direction(), stop.with(|stop| stop.is_off)) {
        (Direction::Maintain, _) => "stop stop-keep",
        (_, true) => "stop stop-off",
        (_, false) => "stop",
    };
    let beside = move || {
        stop.with(|stop| {
            let class = if stop.is_fast {
                "s-alt s-fast"
            } else {
                "s-alt"
            };
            let refused = stop
                .is_off
                .then(|| view! { <span class="vh">"not offered: "</span> });
            view! { <span class=class>{refused} {stop.beside.clone()}</span> }
        })
    };
    view! {
        <label class=class>
            <ChoiceInput state control=Control::Selection(goal.into())/>
            <span class="s-name">{move || words::goal(goal, state.units())}</span>
            " "
            {beside}
            " "
            <span class="s-kcal" translate="no">
                {number}
            </span>
        </label>
    }
}
