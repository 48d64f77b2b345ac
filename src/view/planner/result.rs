//! What is answered: first what to do, then why, then what to expect, then what it rests on.

use super::control::Control;
use super::dom::{Html, at, el, live, live_at, live_flag, part, text};
use super::numbers::{change, grouped, kcal, tenths, weight, weight_range, whole, with_unit};
use super::{button, id, nutrients, steps, unsaid, words};
use crate::domain::planner::draft::Units;
use crate::domain::planner::goal::{Direction, Goal};
use crate::domain::planner::plan::{Alternative, Answer, Budget, Caution, Plan};
use crate::state::planner::{Outcome, Planner};
use crate::view::markup::Markup;

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

/// The right-hand side. Its parts keep their places, so that what a reader opened stays open while numbers change.
pub(super) fn out(planner: Planner, uid: &'static str) -> Markup {
    let no_plan = move || planner.with_outcome(|outcome| outcome.plan().is_none());
    let no_budget =
        move || planner.with_outcome(|outcome| outcome.plan().and_then(shown_budget).is_none());
    let heading = |name: &str, words| {
        el(
            "h3",
            vec![at("id", &[uid, name].concat())],
            vec![text(words)],
        )
    };
    let section = |class, name: &str, hidden: super::dom::Attribute, parts| {
        let label = [uid, name].concat();
        el(
            "section",
            vec![at("class", class), at("aria-labelledby", &label), hidden],
            parts,
        )
    };
    let summary = |words| el("summary", Vec::new(), vec![text(words)]);
    el(
        "section",
        vec![
            live_at(
                "class",
                Box::new(move || {
                    let stale = planner.with_outcome(Outcome::is_stale);
                    Some(if stale { "pl-out is-stale" } else { "pl-out" }.to_owned())
                }),
            ),
            at("id", &id(uid, "result")),
            at("aria-label", "Your result"),
            at("tabindex", "-1"),
        ],
        vec![
            el(
                "p",
                vec![at("class", "pl-for")],
                vec![live(move || made_for(planner))],
            ),
            part("pl-answer", move |html| {
                planner.with_outcome(|outcome| answer(html, planner, uid, outcome));
            }),
            section(
                "pl-expect",
                "-expect-label",
                live_flag("hidden", no_budget),
                vec![
                    el(
                        "h3",
                        vec![at("id", &id(uid, "expect-label"))],
                        vec![live(move || expectation(planner).0)],
                    ),
                    el("p", Vec::new(), vec![live(move || expectation(planner).1)]),
                ],
            ),
            section(
                "pl-bmi",
                "-bmi-label",
                live_flag("hidden", no_plan),
                vec![
                    heading("-bmi-label", "Body mass index"),
                    part("pl-bmi-text", move |html| {
                        with_plan(planner, |plan| bmi(html, plan, planner.units()));
                    }),
                    el(
                        "details",
                        vec![
                            at("class", "more mini"),
                            live_flag("hidden", move || bmi_class(planner).is_none()),
                        ],
                        vec![
                            summary("What BMI classes say"),
                            el(
                                "p",
                                vec![at("class", "fold")],
                                vec![live(move || bmi_class(planner).unwrap_or_default())],
                            ),
                        ],
                    ),
                ],
            ),
            section(
                "pl-macros",
                "-macros-label",
                live_flag("hidden", no_budget),
                vec![
                    heading("-macros-label", "Where the energy comes from"),
                    el(
                        "p",
                        Vec::new(),
                        vec![text(
                            "Wide ranges are normal. Inside them, eat as you like.",
                        )],
                    ),
                    part("pl-macros-table", move |html| {
                        with_plan(planner, |plan| nutrients::table(html, plan));
                    }),
                ],
            ),
            el(
                "details",
                vec![
                    at("class", "more pl-how"),
                    at("id", &id(uid, "how")),
                    live_flag("hidden", no_plan),
                ],
                vec![
                    summary("How this is computed"),
                    part("fold", move |html| {
                        with_plan(planner, |plan| steps::steps(html, plan, planner.units()));
                    }),
                ],
            ),
        ],
    )
}

fn with_plan(planner: Planner, show: impl FnOnce(&Plan)) {
    planner.with_outcome(|outcome| {
        if let Some(plan) = outcome.plan() {
            show(plan);
        }
    });
}

/// The entries in words, for print.
fn made_for(planner: Planner) -> String {
    let units = planner.units();
    planner.with_outcome(|outcome| match outcome {
        Outcome::Ready(plan) => planner.with_draft(|draft| words::made_for(plan, draft, units)),
        Outcome::Waiting { .. } | Outcome::NoNumbers(_) => String::new(),
    })
}

fn answer(html: &mut Html, planner: Planner, uid: &'static str, outcome: &Outcome) {
    match outcome {
        Outcome::Waiting {
            missing,
            invalid,
            last: Some(plan),
        } => {
            let used = planner.with_draft(|draft| words::used(plan, draft, missing, invalid));
            html.raw("<div class=\"stale\"><p class=\"tag\">")
                .text(&words::waiting_for(missing, invalid))
                .raw("</p>");
            told(html, planner, uid, plan);
            html.quiet(&used).raw("</div>");
        }
        Outcome::Waiting {
            missing,
            invalid,
            last: None,
        } => {
            let all: Vec<_> = missing.iter().chain(invalid).copied().collect();
            html.raw(
                "<p class=\"blank\" aria-hidden=\"true\">Eat about <b></b> kcal a day</p><p class=\"need\">Your number \
                 appears here as you type. Still needed: ",
            )
            .text(&words::entries(&all))
            .raw(".</p>");
        }
        Outcome::NoNumbers(why) => {
            unsaid::message(html, &words::rules::no_numbers(*why), |_| {});
        }
        Outcome::Ready(plan) => told(html, planner, uid, plan),
    }
}

/// The plan's answer, fresh or stale alike.
fn told(html: &mut Html, planner: Planner, uid: &'static str, plan: &Plan) {
    let units = planner.units();
    match &plan.answer {
        Answer::Budget(budget) => {
            numbers_of(html, plan, budget, plan.chosen.direction(), units, uid);
        }
        Answer::Instead { refusal, offers } => {
            unsaid::refused(html, plan, *refusal, offers, units, uid);
        }
    }
}

/// The number, how it comes about in three lines, and what is said with it.
pub(super) fn numbers_of(
    html: &mut Html,
    plan: &Plan,
    budget: &Budget,
    direction: Direction,
    units: Units,
    uid: &'static str,
) {
    html.raw(
        "<div class=\"told\"><div class=\"answerbox\"><p class=\"big\"><span class=\"big-pre\">Eat about</span> \
         <span class=\"big-n\">",
    )
    .text(&kcal(budget.energy))
    .raw("</span> <span class=\"big-u\">kcal a day</span></p><dl class=\"ledger\">")
    .term("", words::TO_STAY, &kcal(plan.maintenance));
    if direction != Direction::Maintain {
        html.term("", words::difference(direction), &kcal(budget.difference));
    }
    html.term(" class=\"ledger-sum\"", "Your day", &kcal(budget.energy))
        .raw("</dl></div><p class=\"need\">At rest your body uses about ")
        .text(&with_unit(&kcal(plan.resting), "kcal"))
        .raw(" a day. ")
        .link(
            &["#", uid, "-how"].concat(),
            "Where these numbers come from",
        )
        .raw("</p>");
    cautions(html, plan, &budget.cautions, units);
    html.raw("</div>");
}

fn cautions(html: &mut Html, plan: &Plan, all: &[Caution], units: Units) {
    if all.is_empty() {
        return;
    }
    html.raw("<ul class=\"cautions\">");
    for one in all {
        html.raw("<li>")
            .paragraph(&words::rules::caution(*one, plan, units));
        if let Caution::Fast(goal) = one {
            choose(html, *goal, false, &words::rules::gentler(*goal, units));
        }
        html.raw("</li>");
    }
    html.raw("</ul>");
}

/// A button that chooses a goal.
pub(super) fn choose(html: &mut Html, goal: Goal, main: bool, label: &str) {
    let what = [button::CHOOSE, &Control::Goal(goal).value()].concat();
    html.button(&what, main, label);
}

/// The 12-week forecast: a heading that states the finding, and a sentence.
fn expectation(planner: Planner) -> (String, String) {
    let units = planner.units();
    planner.with_outcome(|outcome| {
        outcome
            .plan()
            .and_then(|plan| Some(expect(plan, shown_budget(plan)?, units)))
            // Hidden, but a heading is never empty.
            .unwrap_or_else(|| ("What to expect".to_owned(), String::new()))
    })
}

fn expect(plan: &Plan, budget: &Budget, units: Units) -> (String, String) {
    let after = budget.weight_after_twelve_weeks;
    let kg = after.kg() - plan.weight.kg();
    match change(kg, units) {
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
    }
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

fn bmi(html: &mut Html, plan: &Plan, units: Units) {
    html.raw("<p>Yours is ")
        .text(&tenths(plan.bmi))
        .raw(". A healthy weight for your height is ")
        .text(&weight_range(plan.healthy_range, units))
        .raw(
            " (a BMI of 18.5 to 24.9). BMI does not tell muscle from fat.</p><p class=\"src\">Source: \
             <a href=\"https://www.cdc.gov/bmi/adult-calculator/bmi-categories.html\">CDC, adult BMI categories</a></p>",
        );
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
        Some(text)
    })
}
