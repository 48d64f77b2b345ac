//! What to expect at the budget on show: the finding, why the line bends, and what becomes of the weight in mind.

use super::chart::{Chart, ChartPart};
use super::heading::Heading;
use super::numbers::{self, change, grouped, weight, whole, with_energy, with_unit};
use super::state::{PlannerState, Shown};
use crate::words::short_date;
use leptos::prelude::*;
use plateful_domain::date::Date;
use plateful_domain::planner::draft::{Aim, Units};
use plateful_domain::planner::goal::Direction;
use plateful_domain::planner::plan::{Aimed, Budget, Plan};
use plateful_domain::planner::quantity::{KG_PER_LB, Kilograms};

/// The forecast in words and as a chart. The section keeps its place, hidden while there is nothing to expect.
#[component]
pub(super) fn Expect(state: PlannerState, with_chart: bool) -> impl IntoView {
    // Hidden, a heading is not empty either.
    let heading = said(state, |shown, budget| {
        finding(shown.plan(), budget, shown.units)
    });
    let heading = Signal::derive(move || {
        let heading = heading.get();
        if heading.is_empty() {
            "What to expect".to_owned()
        } else {
            heading
        }
    });
    let why = said(state, |shown, budget| {
        why(shown.plan(), budget, shown.units)
    });
    let then = said(state, |shown, budget| {
        then(shown.plan(), budget, shown.units, shown.today)
    });
    view! {
        <section
            class="pl-expect"
            aria-labelledby=state.id("expect-label")
            hidden=move || state.has_no_budget()
        >
            <Heading level=state.heading_level() id=state.id("expect-label") text=heading/>
            <p>{why}</p>
            {with_chart
                .then(|| {
                    let chart = Memo::new(move |_| {
                        state.shown().with(|shown| chart(shown.as_ref()?))
                    });
                    view! { <ChartPart chart uid=state.uid()/> }
                })}
            <p class="then" hidden=move || then.with(String::is_empty)>
                {then}
            </p>
        </section>
    }
}

/// A sentence about the budget on show; empty while there is none.
fn said(state: PlannerState, say: fn(&Shown, &Budget) -> String) -> Signal<String> {
    Memo::new(move |_| {
        state.shown().with(|shown| {
            shown
                .as_ref()
                .and_then(|shown| Some(say(shown, shown.budget()?)))
                .unwrap_or_default()
        })
    })
    .into()
}

/// The chart of the budget on show.
pub fn chart(shown: &Shown) -> Option<Chart> {
    let plan = shown.plan();
    let budget = shown.budget()?;
    let pace = naive(budget);
    Some(Chart {
        points: budget.course.clone(),
        today: shown.today,
        units: shown.units,
        naive_kg_a_week: (pace.abs() > 0.01).then_some(pace),
        goal: plan.target.and_then(|weight| match budget.aimed {
            Some(Aimed::Reached { day, .. }) => Some((weight, Some(day))),
            Some(Aimed::NotReached) => Some((weight, None)),
            _ => None,
        }),
        healthy: plan.healthy_range,
        plateau: budget.plateau,
    })
}

/// The straight line of "3,500 kcal a pound", kg a week.
fn naive(budget: &Budget) -> f64 {
    budget.difference.kcal() / 500.0 * KG_PER_LB
}

/// The change of weight to a day, or to the last one that is shown.
fn change_by(plan: &Plan, budget: &Budget, day: u16) -> f64 {
    let point = budget.course.iter().rev().find(|point| point.day <= day);
    point.map_or(0.0, |point| point.likely - plan.weight.kg())
}

/// The heading: "Expect to lose about 10 lb in 12 weeks and 29 lb in a year, not 52".
pub(super) fn finding(plan: &Plan, budget: &Budget, units: Units) -> String {
    let kg = budget.weight_after_twelve_weeks.kg() - plan.weight.kg();
    let Some(amount) = change(kg, units) else {
        return "Expect your weight to stay about where it is".to_owned();
    };
    let verb = if kg < 0.0 { "lose" } else { "gain" };
    let mut text = format!("Expect to {verb} about {amount} in 12 weeks");
    let year = change_by(plan, budget, 364);
    // With a day to be there by, a year's change is the goal itself; a line that was cut has no year.
    if plan.aim == Aim::Pace
        && budget.course.last().is_some_and(|point| point.day >= 364)
        && year * kg > 0.0
        && let Some(year) = change(year, units)
    {
        text += &format!(" and {year} in a year");
        let rule = naive(budget) * 52.0;
        if rule * kg > 0.0
            && let Some(rule) = change(rule, units)
            && rule != year
        {
            let number = rule.split(numbers::NBSP).next().unwrap_or_default();
            text += &format!(", not {number}");
        }
    }
    text
}

/// Below the heading.
pub(super) fn why(plan: &Plan, budget: &Budget, units: Units) -> String {
    let after = budget.weight_after_twelve_weeks;
    let kg = after.kg() - plan.weight.kg();
    if change(kg, units).is_none() {
        let swing = match units {
            Units::Metric => "a kilogram or two",
            Units::Us | Units::Uk => "a few pounds",
        };
        return format!(
            "It can still go up and down by {swing} from day to day. That is mostly water."
        );
    }
    let (lighter, less) = if kg < 0.0 {
        ("lighter", "less")
    } else {
        ("heavier", "more")
    };
    let mut text = format!(
        "That would be about {} after 12 weeks. As you get {lighter} your body uses {less}, so the line bends. Part of \
         the first week is water.",
        told(after, units)
    );
    if budget.is_cut {
        text.push_str(
            " The line stops where the healthy range for your height begins: below that, this page plans nothing.",
        );
    }
    text
}

/// What becomes of the weight in mind; empty where there is none.
pub(super) fn then(plan: &Plan, budget: &Budget, units: Units, today: Option<Date>) -> String {
    let (Some(target), Some(aimed)) = (plan.target, budget.aimed) else {
        return String::new();
    };
    let target = weight(target, units);
    let differ = " People differ: your own path may leave the shaded range.";
    match aimed {
        Aimed::Reached { day, hold } => {
            let when = match today {
                Some(today) => format!("by about {}", short_date(today.plus_days(day))),
                None => format!("in about {} weeks", day / 7),
            };
            // Only after a loss is more eaten again.
            let water = match (plan.direction, units) {
                (Direction::Lose, Units::Metric) => {
                    "; when you eat more again, up to a kilogram of water comes back"
                }
                (Direction::Lose, _) => {
                    "; when you eat more again, a pound or two of water comes back"
                }
                _ => "",
            };
            let mut text = format!(
                "{target} {when}. To stay there you would eat about {} a day{water}.{differ}",
                with_energy(hold, plan.energy)
            );
            let total = plan.target.map_or(0.0, Kilograms::kg) - plan.weight.kg();
            let mean = total / f64::from(day) * 7.0;
            // A pace that rounds to nothing is not worth a sentence.
            if plan.aim == Aim::Target && mean.abs() >= 0.05 {
                text += &format!(
                    " On the way that is {} a week on average.",
                    numbers::pace(mean, units)
                );
            }
            text
        }
        Aimed::OtherWay => format!(
            "This goal does not lead to {target}: that lies the other way, or is where you are."
        ),
        Aimed::NotReached => format!(
            "At this number of calories your weight would come to rest before {target}.{differ}"
        ),
        Aimed::BelowHealthyWeight => format!(
            "{target} is below the healthy range for your height, which begins at {}. This page plans no way there.",
            weight(plan.healthy_range.0, units)
        ),
    }
}

/// A forecast weight is told in whole pounds or kilograms: more would claim more than is known.
fn told(exact: Kilograms, units: Units) -> String {
    match units {
        Units::Us => with_unit(&grouped(whole(exact.pounds())), "lb"),
        Units::Metric => with_unit(&grouped(whole(exact.kg())), "kg"),
        Units::Uk => weight(exact, units),
    }
}
