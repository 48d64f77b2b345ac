//! The nine goals on one rail: up is gain, down is lose.

use super::control::Control;
use super::dom::{at, el, live, live_at, live_flag, text};
use super::form::choice_input;
use super::numbers::kcal;
use super::{id, words};
use crate::domain::planner::draft::Units;
use crate::domain::planner::goal::{Direction, Goal};
use crate::domain::planner::plan::{Caution, Plan, Refusal, Verdict};
use crate::state::planner::{Outcome, Planner};
use crate::view::markup::Markup;
use leptos::prelude::*;

/// The group of goals. A refused stop can be reached and chosen all the same: that is how its reason is read in full
/// and the better offers appear.
pub(super) fn goals(planner: Planner, uid: &'static str) -> Markup {
    let label = id(uid, "goal-label");
    let span = |words| el("span", Vec::new(), vec![text(words)]);
    let mut stops = vec![el(
        "p",
        vec![at("class", "ladder-head"), at("aria-hidden", "true")],
        vec![span("a week, at first"), text(" "), span("kcal a day")],
    )];
    stops.extend(Goal::ALL.map(|goal| stop(planner, uid, goal)));
    el(
        "fieldset",
        vec![at("class", "group g-goal")],
        vec![
            el("legend", vec![at("id", &label)], vec![text("Your goal")]),
            el(
                "div",
                vec![
                    at("class", "ladder"),
                    at("role", "radiogroup"),
                    at("aria-labelledby", &label),
                ],
                stops,
            ),
            el(
                "p",
                vec![
                    at("class", "hint"),
                    live_flag("hidden", move || !is_unanswered(planner)),
                ],
                vec![text(words::LADDER_WAITS)],
            ),
        ],
    )
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

/// A stop of the ladder: its class, what stands beside its name, and its number.
#[derive(Debug, Clone, PartialEq, Default)]
struct Stop {
    off: bool,
    fast: bool,
    beside: String,
    /// What only a screen reader needs to hear before it.
    before: &'static str,
    kcal: String,
}

fn read(plan: Option<&Plan>, goal: Goal, units: Units) -> Stop {
    let verdict = plan.and_then(|plan| {
        let offer = plan.offers.iter().find(|offer| offer.goal == goal)?;
        Some((plan, &offer.verdict))
    });
    match verdict {
        Some((_, Verdict::Offered { budget, cautions })) => {
            let fast = cautions
                .iter()
                .any(|caution| matches!(caution, Caution::Fast(_)));
            Stop {
                fast,
                beside: if fast {
                    words::FAST.to_owned()
                } else {
                    words::pace_echo(goal, units)
                },
                kcal: kcal(*budget),
                ..Stop::default()
            }
        }
        // Not refused, only not told yet: one sentence below the ladder says so.
        Some((_, Verdict::Refused(Refusal::HealthUnanswered))) | None => Stop {
            beside: words::pace_echo(goal, units),
            ..Stop::default()
        },
        Some((plan, Verdict::Refused(refusal))) => Stop {
            off: true,
            before: "not offered: ",
            beside: words::rules::short_reason(*refusal, plan),
            ..Stop::default()
        },
    }
}

fn stop(planner: Planner, uid: &'static str, goal: Goal) -> Markup {
    let stop = Memo::new(move |_| {
        let units = planner.units();
        planner.with_outcome(|outcome| read(outcome.plan(), goal, units))
    });
    let keep = goal.direction() == Direction::Maintain;
    let class = move || {
        stop.with(|stop| match (keep, stop.off) {
            (true, _) => "stop stop-keep",
            (false, true) => "stop stop-off",
            (false, false) => "stop",
        })
    };
    let unit = move || {
        if stop.with(|stop| stop.kcal.is_empty()) {
            String::new()
        } else {
            " kcal a day".to_owned()
        }
    };
    let hidden = |words| el("span", vec![at("class", "vh")], vec![words]);
    el(
        "label",
        vec![live_at("class", Box::new(move || Some(class().to_owned())))],
        vec![
            choice_input(planner, uid, Control::Goal(goal)),
            el(
                "span",
                vec![at("class", "s-name")],
                vec![live(move || words::goal(goal, planner.units()))],
            ),
            text(" "),
            el(
                "span",
                vec![live_at(
                    "class",
                    Box::new(move || {
                        let fast = stop.with(|stop| stop.fast);
                        Some(if fast { "s-alt s-fast" } else { "s-alt" }.to_owned())
                    }),
                )],
                vec![
                    hidden(live(move || stop.with(|stop| stop.before.to_owned()))),
                    live(move || stop.with(|stop| stop.beside.clone())),
                ],
            ),
            text(" "),
            el(
                "span",
                vec![at("class", "s-kcal")],
                vec![
                    live(move || stop.with(|stop| stop.kcal.clone())),
                    hidden(live(unit)),
                ],
            ),
        ],
    )
}
