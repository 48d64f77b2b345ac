//! The nine goals on one rail: up is gain, down is lose.

use super::control::{AIMS, Control};
use super::field;
use super::form::{choice, choice_input};
use super::numbers::energy;
use super::words;
use crate::state::planner::{Outcome, State};
use crate::view::markup::Template;
use plateful_domain::planner::draft::{Aim, Entry, Units};
use plateful_domain::planner::goal::{Direction, Goal};
use plateful_domain::planner::plan::{Caution, Plan, Refusal, Verdict};

/// The group of goals. A refused stop can be reached and chosen all the same: that is how its reason is read in full
/// and the better offers appear.
pub(super) fn goals(html: &mut Template, state: &State) {
    html.raw(
        "<fieldset class=\"group g-goal\"><legend id=\"@goal-label\">Your goal</legend><div class=\"seg seg-mode\" \
         role=\"radiogroup\" aria-label=\"Choose your goal by\">",
    );
    for one in AIMS {
        choice(html, state, Control::Aim(one), words::aim(one), "");
    }
    let by_date = state.draft().aim == Aim::Target;
    html.raw("</div>")
        .live("div")
        .raw(" class=\"ladder\" role=\"radiogroup\" aria-labelledby=\"@goal-label\"")
        .flag("hidden", by_date)
        .raw("><p class=\"ladder-head\" aria-hidden=\"true\"><span>a week, at first</span> ")
        .live("span")
        .raw(">")
        .inside(words::energy_a_day(state.draft().energy))
        .raw("</span></p>");
    for goal in Goal::ALL {
        stop(html, state, goal);
    }
    html.raw("</div>")
        .live("p")
        .raw(" class=\"hint\"")
        .flag("hidden", by_date || !is_unanswered(state.outcome()))
        .raw(">")
        .text(words::LADDER_WAITS)
        .raw("</p><div class=\"fields\">");
    field::entry(html, state, Entry::Target);
    field::entry(html, state, Entry::Date);
    html.raw("</div></fieldset>");
}

/// Whether the ladder waits for the health questions only.
fn is_unanswered(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Ready(plan) => plan
            .offers
            .iter()
            .any(|offer| matches!(offer.verdict, Verdict::Refused(Refusal::HealthUnanswered))),
        Outcome::Waiting { .. } | Outcome::NoNumbers(_) => false,
    }
}

/// A stop of the ladder: its class, what stands beside its name, and its number.
#[derive(Debug, Default)]
struct Stop {
    off: bool,
    fast: bool,
    beside: String,
    kcal: String,
}

fn read(plan: Option<&Plan>, goal: Goal, units: Units) -> Stop {
    let verdict = plan.and_then(|plan| {
        let offer = plan.offers.iter().find(|offer| offer.goal == goal)?;
        Some((plan, &offer.verdict))
    });
    match verdict {
        Some((plan, Verdict::Offered { budget, cautions })) => {
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
                kcal: energy(*budget, plan.energy),
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
            beside: words::rules::short_reason(*refusal, plan),
            ..Stop::default()
        },
    }
}

fn stop(html: &mut Template, state: &State, goal: Goal) {
    let units = state.units();
    let stop = read(state.outcome().plan(), goal, units);
    let class = match (goal.direction(), stop.off) {
        (Direction::Maintain, _) => "stop stop-keep",
        (_, true) => "stop stop-off",
        (_, false) => "stop",
    };
    html.live("label").class(class).raw(">");
    choice_input(html, state, Control::Goal(goal));
    html.live("span")
        .raw(" class=\"s-name\">")
        .inside(&words::goal(goal, units))
        .raw("</span> ")
        .live("span")
        .class(if stop.fast { "s-alt s-fast" } else { "s-alt" })
        .raw(">");
    let inside = html.begin();
    if stop.off {
        html.raw("<span class=\"vh\">not offered: </span>");
    }
    html.text(&stop.beside)
        .end(inside)
        .raw("</span> ")
        .live("span")
        .raw(" class=\"s-kcal\">");
    let inside = html.begin();
    if !stop.kcal.is_empty() {
        html.text(&stop.kcal)
            .raw("<span class=\"vh\"> ")
            .text(words::energy_a_day(state.draft().energy))
            .raw("</span>");
    }
    html.end(inside).raw("</span></label>");
}
