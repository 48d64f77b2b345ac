//! What is answered: first what to do, then why, then what to expect, then what it rests on.

use super::chart;
use super::control::Control;
use super::numbers::{energy, tenths, weight_range, with_energy};
use super::{button, expect, nutrients, plate, steps, unsaid, words};
use crate::state::planner::{Outcome, State};
use crate::view::markup::Template;
use plateful_domain::date::Date;
use plateful_domain::planner::draft::Units;
use plateful_domain::planner::goal::{Direction, Goal};
use plateful_domain::planner::plan::{Answer, Budget, Caution, Plan};

/// The right-hand side: what stays in sight beside a long form stands in one element of it. Its parts keep their places, so that what a reader opened stays open while numbers change.
pub(super) fn out(html: &mut Template, state: &State) {
    let units = state.units();
    let plan = state.outcome().plan();
    let budget = plan.and_then(Plan::shown);
    let class = if state.outcome().is_stale() {
        "pl-out is-stale"
    } else {
        "pl-out"
    };
    html.live("section")
        .class(class)
        .raw(" id=\"@result\" aria-label=\"Your result\" tabindex=\"-1\"><div class=\"pl-stack\">")
        .live("p")
        .raw(" class=\"pl-for\">")
        .inside(&made_for(state))
        .raw("</p>")
        .live("div")
        .raw(" class=\"pl-answer\">");
    let inside = html.begin();
    answer(html, state);
    html.end(inside).raw("</div>");

    let (finding, forecast, then) = match (plan, budget) {
        (Some(plan), Some(budget)) => (
            expect::finding(plan, budget, units),
            expect::why(plan, budget, units),
            expect::then(plan, budget, units, state.today()),
        ),
        // Hidden, but a heading is never empty.
        _ => ("What to expect".to_owned(), String::new(), String::new()),
    };
    html.live("section")
        .raw(" class=\"pl-expect\" aria-labelledby=\"@expect-label\"")
        .flag("hidden", budget.is_none())
        .raw(">")
        .live_heading()
        .raw(" id=\"@expect-label\">")
        .inside(&finding)
        .raw("</~>")
        .live("p")
        .raw(">")
        .inside(&forecast)
        .raw("</p>");
    let is_compact = state.guest.as_ref().is_some_and(|guest| guest.is_compact);
    if !is_compact {
        chart::part(html, expect::chart(state).as_ref());
    }
    html.live("p")
        .raw(" class=\"then\"")
        .flag("hidden", then.is_empty())
        .raw(">")
        .inside(&then)
        .raw("</p></section>")
        .live("section")
        .raw(" class=\"pl-bmi\" aria-labelledby=\"@bmi-label\"")
        .flag("hidden", plan.is_none())
        .raw("><~ id=\"@bmi-label\">Body mass index</~>")
        .live("div")
        .raw(" class=\"pl-bmi-text\">");
    let inside = html.begin();
    if let Some(plan) = plan {
        bmi(html, plan, units);
    }
    let class = plan.and_then(bmi_class);
    html.end(inside)
        .raw("</div>")
        .live("details")
        .raw(" class=\"more mini\"")
        .flag("hidden", class.is_none())
        .raw("><summary>What BMI classes say</summary>")
        .live("p")
        .raw(" class=\"fold\">")
        .inside(class.as_deref().unwrap_or_default())
        .raw("</p></details></section>")
        .live("section")
        .raw(" class=\"pl-macros\" aria-labelledby=\"@macros-label\"")
        .flag("hidden", budget.is_none())
        .raw(
            "><~ id=\"@macros-label\">Where the energy comes from</~><p>Wide ranges are normal. Inside them, eat as \
             you like.</p>",
        )
        .live("div")
        .raw(" class=\"pl-macros-table\">");
    let inside = html.begin();
    if let Some(budget) = budget {
        nutrients::table(html, budget);
    }
    html.end(inside).raw("</div></section>");
    let losing = plan.is_some_and(|plan| plan.direction == Direction::Lose);
    if !is_compact {
        plate::section(html, budget.map(|budget| budget.energy), losing);
    }
    html.live("details")
        .raw(" class=\"more pl-how\" id=\"@how\"")
        .flag("hidden", plan.is_none())
        .raw("><summary>How this is computed</summary>")
        .live("div")
        .raw(" class=\"fold\">");
    let inside = html.begin();
    if let Some(plan) = plan {
        steps::steps(html, plan, units);
    }
    html.end(inside).raw("</div></details></div></section>");
}

/// The entries in words, for print.
fn made_for(state: &State) -> String {
    match state.outcome() {
        Outcome::Ready(plan) => words::made_for(plan, state.draft(), state.units(), state.today()),
        Outcome::Waiting { .. } | Outcome::NoNumbers(_) => String::new(),
    }
}

fn answer(html: &mut Template, state: &State) {
    match state.outcome() {
        Outcome::Waiting {
            missing,
            invalid,
            last: Some(plan),
        } => {
            let used = words::used(plan, state.draft(), missing, invalid);
            html.raw("<div class=\"stale\"><p class=\"tag\">")
                .text(&words::waiting_for(missing, invalid))
                .raw("</p>");
            told(html, plan, state.units(), state.today());
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
        Outcome::Ready(plan) => told(html, plan, state.units(), state.today()),
    }
}

/// The plan's answer, fresh or stale alike.
fn told(html: &mut Template, plan: &Plan, units: Units, today: Option<Date>) {
    match &plan.answer {
        Answer::Budget(budget) => {
            numbers_of(html, plan, budget, plan.direction, units);
        }
        Answer::Instead { refusal, offers } => {
            unsaid::refused(html, plan, *refusal, offers, units, today);
        }
    }
}

/// The number, how it comes about in three lines, and what is said with it.
pub(super) fn numbers_of(
    html: &mut Template,
    plan: &Plan,
    budget: &Budget,
    direction: Direction,
    units: Units,
) {
    html.raw(
        "<div class=\"told\"><div class=\"answerbox\"><p class=\"big\"><span class=\"big-pre\">Eat about</span> \
         <span class=\"big-n\">",
    )
    .text(&energy(budget.energy, plan.energy))
    .raw("</span> <span class=\"big-u\">")
    .text(words::energy_a_day(plan.energy))
    .raw("</span></p><dl class=\"ledger\">");
    if plan.has_exercise {
        html.term("", words::TO_STAY_NOW, &energy(plan.usual, plan.energy))
            .term(
                "",
                words::TO_STAY_MOVING,
                &energy(plan.maintenance, plan.energy),
            );
    } else {
        html.term("", words::TO_STAY, &energy(plan.maintenance, plan.energy));
    }
    if direction != Direction::Maintain {
        let difference = words::difference(budget.difference.kcal() < 0.0);
        html.term("", difference, &energy(budget.difference, plan.energy));
    }
    html.term(
        " class=\"ledger-sum\"",
        "Your day",
        &energy(budget.energy, plan.energy),
    )
    .raw("</dl></div><p class=\"need\">At rest your body uses about ")
    .text(&with_energy(plan.resting, plan.energy))
    .raw(" a day. <a href=\"#@how\">Where these numbers come from</a></p>");
    cautions(html, plan, &budget.cautions, units);
    html.raw("</div>");
}

fn cautions(html: &mut Template, plan: &Plan, all: &[Caution], units: Units) {
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
pub(super) fn choose(html: &mut Template, goal: Goal, main: bool, label: &str) {
    let what = [button::CHOOSE, &Control::Goal(goal).value()].concat();
    html.button(&what, main, label);
}

fn bmi(html: &mut Template, plan: &Plan, units: Units) {
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
fn bmi_class(plan: &Plan) -> Option<String> {
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
    let rest = ". The word sorts large groups of people. It does not say how healthy you are; other numbers, such as \
                your waist, blood pressure and blood sugar, say more.";
    Some(["The CDC calls a BMI ", class, rest].concat())
}
