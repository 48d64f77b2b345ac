//! The nine goals on one rail: up is gain, down is lose.

use super::control::Control;
use super::numbers::kcal;
use super::{id, live, words};
use crate::domain::planner::goal::{Direction, Goal};
use crate::domain::planner::plan::{Caution, Plan, Refusal, Verdict};
use crate::state::planner::{Outcome, Planner};
use crate::view::piece::{IntoPiece, Piece};
use leptos::prelude::*;

/// What one stop shows beside its name.
#[derive(Debug, Clone, PartialEq, Default)]
struct Stop {
    /// Kilocalories a day.
    kcal: String,
    /// Why it is not offered.
    refused: Option<String>,
    /// It is fast for this person.
    fast: bool,
}

/// The group of goals. A refused stop can be reached and chosen all the same: that is how its reason is read in full
/// and the better offers appear.
pub(super) fn goals(planner: Planner, uid: &'static str) -> Piece {
    let stops = Vec::from(Goal::ALL.map(|goal| stop(planner, uid, goal)));
    let label = id(uid, "goal-label");
    view! {
        <fieldset class="group g-goal">
            <legend id=label.clone()>"Your goal"</legend>
            <div class="ladder" role="radiogroup" aria-labelledby=label>
                <p class="ladder-head" aria-hidden="true">
                    <span>"a week, at first"</span>
                    " "
                    <span>"kcal a day"</span>
                </p>
                {stops}
            </div>
            <p class="hint" hidden=Signal::derive(move || !is_unanswered(planner))>
                "The numbers for gaining and losing appear once you answer “"
                {words::HEALTH} "”."
            </p>
        </fieldset>
    }
    .piece()
}

/// Whether the ladder waits for the health questions only.
fn is_unanswered(planner: Planner) -> bool {
    planner.with_outcome(|outcome| match outcome {
        Outcome::Ready(plan) => plan
            .offers
            .iter()
            .any(|offer| offer.verdict == Verdict::Refused(Refusal::HealthUnanswered)),
        Outcome::Waiting { .. } | Outcome::NoNumbers(_) => false,
    })
}

fn read(plan: &Plan, goal: Goal) -> Stop {
    let verdict = plan
        .offers
        .iter()
        .find(|offer| offer.goal == goal)
        .map(|offer| &offer.verdict);
    match verdict {
        Some(Verdict::Offered { budget, cautions }) => Stop {
            kcal: kcal(*budget),
            refused: None,
            fast: cautions
                .iter()
                .any(|caution| matches!(caution, Caution::Fast(_))),
        },
        // Not refused, only not told yet: one sentence below the ladder says so.
        Some(Verdict::Refused(Refusal::HealthUnanswered)) | None => Stop::default(),
        Some(Verdict::Refused(refusal)) => Stop {
            refused: Some(words::rules::short_reason(*refusal, plan)),
            ..Stop::default()
        },
    }
}

fn stop(planner: Planner, uid: &'static str, goal: Goal) -> Piece {
    let stop = Memo::new(move |_| {
        planner.with_outcome(|outcome| outcome.plan().map_or_else(Stop::default, |p| read(p, goal)))
    });
    let control = Control::Goal(goal);
    let keep = goal.direction() == Direction::Maintain;
    let checked = planner.with_draft_untracked(|draft| control.is_chosen(draft));
    view! {
        <label class=Signal::derive(move || {
            match (keep, stop.with(|stop| stop.refused.is_some())) {
                (true, _) => "stop stop-keep",
                (false, true) => "stop stop-off",
                (false, false) => "stop",
            }
        })>
            <input
                type="radio"
                name=id(uid, control.name())
                data-control=control.name()
                value=control.value()
                checked=checked
                autocomplete="off"
            />
            <span class="s-name">{live(move || words::goal(goal, planner.units()))}</span>
            " "
            {move || beside(&stop.get(), goal, planner)}
        </label>
    }
    .piece()
}

fn beside(stop: &Stop, goal: Goal, planner: Planner) -> Piece {
    if let Some(reason) = stop.refused.clone() {
        return view! {
            <span class="s-alt">
                <span class="vh">"not offered: "</span>
                {reason}
            </span>
        }
        .piece();
    }
    let alt = if stop.fast {
        view! {
            <span class="s-alt s-fast">
                <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
                    <path d="M8 2L14.5 13.5H1.5Z" />
                </svg>
                "fast"
                <span>"\u{a0}for you"</span>
            </span>
        }
        .piece()
    } else {
        view! { <span class="s-alt">{words::pace_echo(goal, planner.units())}</span> }.piece()
    };
    let number = stop.kcal.clone();
    let unit = (!number.is_empty()).then(|| view! { <span class="vh">" kcal a day"</span> });
    view! {
        {alt}
        " "
        <span class="s-kcal">{number} {unit}</span>
    }
    .piece()
}
