//! What is answered: first what to do, then why, then what to expect, then what it rests on.

use super::numbers::{NBSP, change, grouped, kcal, tenths, weight, weight_range, whole, with_unit};
use super::{action, button, id, live, nutrients, steps, unsaid, words};
use crate::domain::planner::draft::Units;
use crate::domain::planner::goal::{Direction, Goal};
use crate::domain::planner::plan::{Alternative, Answer, Budget, Caution, Plan};
use crate::state::planner::{Outcome, Planner};
use crate::view::piece::{IntoPiece, Piece};
use crate::view::planner::control::Control;
use leptos::prelude::*;

/// The budget on show: the chosen goal's own, or the floor where that is the one offer.
pub(super) fn shown_budget(plan: &Plan) -> Option<&Budget> {
    match &plan.answer {
        Answer::Budget(budget) => Some(budget),
        Answer::Instead { offers, .. } => offers.iter().find_map(|offer| match offer {
            Alternative::Floor(budget) => Some(budget),
            Alternative::Goal(..) => None,
        }),
    }
}

/// Whether there is a plan, and a budget in it, for the parts below the answer.
fn has_budget(planner: Planner) -> Signal<bool> {
    Signal::derive(move || {
        planner.with_outcome(|outcome| outcome.plan().and_then(shown_budget).is_some())
    })
}

/// The right-hand side. Its parts keep their places, so that what a reader opened stays open while numbers change.
pub(super) fn out(planner: Planner, uid: &'static str) -> Piece {
    let no_budget = has_budget(planner);
    let no_plan = Signal::derive(move || planner.with_outcome(|outcome| outcome.plan().is_none()));
    view! {
        <div
            class=Signal::derive(move || {
                if planner.with_outcome(Outcome::is_stale) { "pl-out is-stale" } else { "pl-out" }
            })
            id=id(uid, "result")
            role="region"
            aria-label="Your result"
            tabindex="-1"
        >
            {move || planner.with_outcome(|outcome| answer(planner, uid, outcome))}
            <section
                class="pl-expect"
                aria-labelledby=id(uid, "expect-label")
                hidden=Signal::derive(move || !no_budget.get())
            >
                {move || with_plan(planner, |plan| expect(plan, uid, planner.units()))}
            </section>
            <section
                class="pl-bmi"
                aria-labelledby=id(uid, "bmi-label")
                hidden=no_plan
            >
                <h3 id=id(uid, "bmi-label")>"Body mass index"</h3>
                {move || with_plan(planner, |plan| bmi(plan, planner.units()))}
                <details class="mini" hidden=Signal::derive(move || bmi_class(planner).is_none())>
                    <summary>"What BMI classes say"</summary>
                    <p class="fold">{live(move || bmi_class(planner).unwrap_or_default())}</p>
                </details>
            </section>
            <section
                class="pl-macros"
                aria-labelledby=id(uid, "macros-label")
                hidden=Signal::derive(move || !no_budget.get())
            >
                <h3 id=id(uid, "macros-label")>"Where the energy comes from"</h3>
                <p>"Wide ranges are normal. Inside them, eat as you like."</p>
                {move || with_plan(planner, nutrients::table)}
            </section>
            <details class="pl-how" id=id(uid, "how") hidden=no_plan>
                <summary>"How this is computed"</summary>
                <div class="fold">
                    {move || with_plan(planner, |plan| steps::steps(plan, planner.units()))}
                </div>
            </details>
        </div>
    }
    .piece()
}

fn with_plan(planner: Planner, show: impl FnOnce(&Plan) -> Piece) -> Piece {
    planner.with_outcome(|outcome| outcome.plan().map_or_else(|| ().piece(), show))
}

fn answer(planner: Planner, uid: &'static str, outcome: &Outcome) -> Piece {
    match outcome {
        Outcome::Waiting {
            missing,
            invalid,
            last: Some(plan),
        } => {
            let tag = words::waiting_for(missing, invalid);
            let used = planner.with_draft(|draft| words::used(plan, draft, missing, invalid));
            view! {
                <div class="stale">
                    <p class="tag">{tag}</p>
                    {told(planner, uid, plan)}
                    <p class="need">{used}</p>
                </div>
            }
            .piece()
        }
        Outcome::Waiting {
            missing,
            invalid,
            last: None,
        } => {
            let all: Vec<_> = missing.iter().chain(invalid).copied().collect();
            let needed = [
                "Your number appears here as you type. Still needed: ",
                &words::entries(&all),
                ".",
            ]
            .concat();
            view! {
                <div class="pl-empty">
                    <p class="blank" aria-hidden="true">
                        "Eat about "
                        <b></b>
                        "kcal a day"
                    </p>
                    <p class="need">{needed}</p>
                </div>
            }
            .piece()
        }
        Outcome::NoNumbers(why) => unsaid::message(words::rules::no_numbers(*why), None),
        Outcome::Ready(plan) => told(planner, uid, plan),
    }
}

/// The plan's answer, fresh or stale alike.
fn told(planner: Planner, uid: &'static str, plan: &Plan) -> Piece {
    let units = planner.units();
    match &plan.answer {
        Answer::Budget(budget) => {
            let direction = plan.chosen.direction();
            view! {
                <div class="answerbox">
                    {big(budget)}
                    {ledger(plan, budget, direction)}
                </div>
                {cautions(plan, &budget.cautions, units)}
            }
            .piece()
        }
        Answer::Instead { refusal, offers } => unsaid::refused(plan, *refusal, offers, units, uid),
    }
}

/// The number.
pub(super) fn big(budget: &Budget) -> Piece {
    view! {
        <p class="big">
            <span class="big-pre">"Eat about"</span>
            " "
            <span class="big-n">{kcal(budget.energy)}</span>
            " "
            <span class="big-u">"kcal a day"</span>
        </p>
    }
    .piece()
}

/// Maintenance, difference, sum.
pub(super) fn ledger(plan: &Plan, budget: &Budget, direction: Direction) -> Piece {
    let difference = kcal(budget.difference);
    let line = (direction != Direction::Maintain).then(|| {
        view! {
            <div>
                <dt>{words::difference(direction)}</dt>
                <dd>{difference}</dd>
            </div>
        }
    });
    view! {
        <dl class="ledger">
            <div>
                <dt>{words::TO_STAY}</dt>
                <dd>{kcal(plan.maintenance)}</dd>
            </div>
            {line}
            <div class="ledger-sum">
                <dt>"Your day"</dt>
                <dd>{kcal(budget.energy)}</dd>
            </div>
            <div class="ledger-rest">
                <dt>"At rest your body uses"</dt>
                <dd>{kcal(plan.resting)}</dd>
            </div>
        </dl>
    }
    .piece()
}

/// What is said with a budget.
pub(super) fn cautions(plan: &Plan, all: &[Caution], units: Units) -> Piece {
    if all.is_empty() {
        return ().piece();
    }
    let items = all
        .iter()
        .map(|one| {
            let text = words::rules::caution(*one, plan, units);
            let gentler = match one {
                Caution::Fast(goal) => choose(*goal, "btn", words::rules::gentler(*goal, units)),
                _ => ().piece(),
            };
            view! {
                <li>
                    <p>{text}</p>
                    {gentler}
                </li>
            }
            .piece()
        })
        .collect::<Vec<_>>();
    view! { <ul class="cautions">{items}</ul> }.piece()
}

/// A button that chooses a goal.
pub(super) fn choose(goal: Goal, class: &'static str, label: String) -> Piece {
    action(
        [button::CHOOSE, &Control::Goal(goal).value()].concat(),
        class,
        label,
    )
}

/// The 12-week forecast in a sentence: the heading states the finding.
fn expect(plan: &Plan, uid: &'static str, units: Units) -> Piece {
    let Some(budget) = shown_budget(plan) else {
        return ().piece();
    };
    let after = budget.weight_after_twelve_weeks;
    let kg = after.kg() - plan.weight.kg();
    let (heading, text) = match change(kg, units) {
        None => (
            "Expect your weight to stay about where it is".to_owned(),
            "It can still go up and down by a few pounds from day to day. That is mostly water.".to_owned(),
        ),
        Some(amount) => (
            [
                if kg < 0.0 { "Expect to lose about " } else { "Expect to gain about " },
                &amount,
                " in 12 weeks",
            ]
            .concat(),
            [
                "That would be about ",
                &weight_whole(after.kg(), units, after),
                if kg < 0.0 {
                    ". As you get lighter your body uses less, so the loss slows down; part of the first week is \
                     water. People differ, and yours may be more or less."
                } else {
                    ". As you get heavier your body uses more, so the gain slows down; part of the first week is \
                     water. People differ, and yours may be more or less."
                },
            ]
            .concat(),
        ),
    };
    view! {
        <h3 id=id(uid, "expect-label")>{heading}</h3>
        <p>{text}</p>
    }
    .piece()
}

/// A forecast weight is told in whole pounds or kilograms: more would claim more than is known.
fn weight_whole(
    kg: f64,
    units: Units,
    exact: crate::domain::planner::quantity::Kilograms,
) -> String {
    match units {
        Units::Us => with_unit(&grouped(whole(exact.pounds())), "lb"),
        Units::Metric => with_unit(&grouped(whole(kg)), "kg"),
        Units::Uk => weight(exact, units),
    }
}

fn bmi(plan: &Plan, units: Units) -> Piece {
    let text = [
        "Yours is ",
        &tenths(plan.bmi),
        ". A healthy weight for your height is ",
        &weight_range(plan.healthy_range, units),
        " (a BMI of 18.5 to 24.9). BMI does not tell muscle from fat.",
    ]
    .concat();
    view! {
        <p>{text}</p>
        <p class="src">
            "Source: "
            <a href="https://www.cdc.gov/bmi/adult-calculator/bmi-categories.html">
                "CDC, adult BMI categories"
            </a>
        </p>
    }
    .piece()
}

/// The class word, for those who open the fold; not below 20, where percentiles are used instead.
fn bmi_class(planner: Planner) -> Option<String> {
    planner.with_outcome(|outcome| {
        let plan = outcome.plan()?;
        if plan.age.get() < 20 {
            return None;
        }
        let class = if plan.bmi < 18.5 {
            "below 18.5 “underweight”"
        } else if plan.bmi < 25.0 {
            "from 18.5 to 24.9 “healthy weight”"
        } else if plan.bmi < 30.0 {
            "from 25 to 29.9 “overweight”"
        } else if plan.bmi < 35.0 {
            "from 30 to 34.9 “obesity, class 1”"
        } else if plan.bmi < 40.0 {
            "from 35 to 39.9 “obesity, class 2”"
        } else {
            "of 40 and more “obesity, class 3”"
        };
        let mut text = ["The CDC calls a BMI ", class].concat();
        text.push_str(
            ". The word sorts large groups of people. It does not say how healthy you are; other numbers, such as \
             your waist, blood pressure and blood sugar, say more.",
        );
        debug_assert!(!text.contains(NBSP));
        Some(text)
    })
}
