//! What to expect with the budget shown: the finding, why the line bends, and what happens to the goal weight.

use super::chart::{Chart, ChartNotes, ChartPart, Rule};
use super::heading::Heading;
use super::numbers::{
    self, NBSP, forecast_change, forecast_weight, grouped, weight, whole, with_energy,
};
use super::state::{PlannerState, Shown};
use super::words;
use crate::words::short_date;
use leptos::prelude::*;
use plateful_domain::date::Date;
use plateful_domain::planner::draft::{Aim, Units};
use plateful_domain::planner::goal::Direction;
use plateful_domain::planner::plan::{Aimed, Answer, Budget, Plan};
use plateful_domain::planner::quantity::{KG_PER_LB, Kilograms};

/// The forecast as a heading and a chart. The section keeps its element, hidden without a budget.
#[component]
pub(super) fn Expect(
    state: PlannerState,
    /// None where it is not wanted.
    chart: Option<Memo<Option<Chart>>>,
) -> impl IntoView {
    // Hidden, a heading is not empty either.
    let heading = said(state, |shown, budget| {
        finding(shown.plan(), budget, shown.units, shown.today)
    });
    let heading = Signal::derive(move || {
        let heading = heading.get();
        if heading.is_empty() {
            "Your forecast".to_owned()
        } else {
            heading
        }
    });
    view! {
        <section
            class="pl-expect"
            aria-labelledby=state.id("expect-label")
            hidden=move || !state.presence().has_budget
        >
            <Heading level=state.heading_level() id=state.id("expect-label") text=heading/>
            {chart.map(|chart| view! { <ChartPart chart uid=state.uid()/> })}
        </section>
    }
}

/// What goes with the forecast, below form and chart: why the line bends, what happens to the goal weight, and the
/// numbers.
#[component]
pub(super) fn ExpectNotes(
    state: PlannerState,
    /// None where it is not wanted.
    chart: Option<Memo<Option<Chart>>>,
) -> impl IntoView {
    let why = said(state, |shown, budget| {
        why(shown.plan(), budget, shown.units)
    });
    let then = said(state, |shown, budget| {
        then(shown.plan(), budget, shown.units)
    });
    view! {
        <section
            class="pl-expect-notes"
            aria-labelledby=state.id("expect-notes-label")
            hidden=move || !state.presence().has_budget
        >
            <Heading
                level=state.heading_level()
                id=state.id("expect-notes-label")
                text=String::from("What to expect")
            />
            <p>{why}</p>
            <p class="then" hidden=move || then.with(String::is_empty)>
                {then}
            </p>
            {chart.map(|chart| view! { <ChartNotes chart/> })}
        </section>
    }
}

/// The chart of what is on show, made once for all that show it.
pub(super) fn charted(state: PlannerState) -> Memo<Option<Chart>> {
    Memo::new(move |_| state.shown().with(|shown| chart(shown.as_ref()?)))
}

/// A sentence about the budget shown; empty without one.
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

/// The chart of the budget shown.
pub fn chart(shown: &Shown) -> Option<Chart> {
    let plan = shown.plan();
    let budget = shown.budget()?;
    Some(Chart {
        points: budget.course.clone(),
        today: shown.today,
        units: shown.units,
        rule: rule(plan, shown.units),
        goal: plan.target.and_then(|weight| match budget.aimed {
            Some(Aimed::Reached { day, .. }) => Some((weight, Some(day))),
            Some(Aimed::NotReached) => Some((weight, None)),
            _ => None,
        }),
        healthy: plan.healthy_range,
        plateau: budget.plateau,
    })
}

/// The simple rule, for a chosen pace that is offered; `None` for a date or for the floor.
fn rule(plan: &Plan, units: Units) -> Option<Rule> {
    let is_pace = plan.aim == Aim::Pace
        && plan.direction != Direction::Maintain
        && matches!(plan.answer, Answer::Budget(_));
    is_pace.then(|| Rule {
        kg_a_week: words::shown_pace(plan.chosen, units),
        pace: words::pace(plan.chosen, units),
    })
}

/// Twelve weeks, in days.
pub(super) const TWELVE_WEEKS: u16 = 84;

/// The change of weight to a day, or to the last one that is shown, as the chart shows both weights. None where the weight
/// is kept: what water does then is no finding.
fn change_by(plan: &Plan, budget: &Budget, day: u16, units: Units) -> Option<String> {
    if plan.direction == Direction::Maintain {
        return None;
    }
    forecast_change(plan.weight.kg(), budget.weight_on(day)?, units)
}

/// The heading. With a goal weight, when it is reached: "167 lb around Jun 1, 2027". Otherwise: "Expect to lose about
/// 10 lb in 12 weeks and 29 lb in a year (not 52, as the simple rule says)".
pub(super) fn finding(plan: &Plan, budget: &Budget, units: Units, today: Option<Date>) -> String {
    if let (Some(target), Some(Aimed::Reached { day, .. })) = (plan.target, budget.aimed) {
        let target = weight(target, units);
        return match today {
            Some(today) => format!("{target} around {}", short_date(today.plus_days(day))),
            None => format!("{target} in about {}", numbers::in_weeks(day)),
        };
    }
    let Some(amount) = change_by(plan, budget, TWELVE_WEEKS, units) else {
        return "Expect your weight to stay about where it is".to_owned();
    };
    let verb = match plan.direction {
        Direction::Gain => "gain",
        Direction::Maintain | Direction::Lose => "lose",
    };
    let mut text = format!("Expect to {verb} about {amount} in 12 weeks");
    // A line that is cut may not reach one year.
    if budget.course.last().is_some_and(|point| point.day >= 364)
        && let Some(year) = change_by(plan, budget, 364, units)
    {
        text += &format!(" and {year} in a year");
        if let Some(rule) = rule(plan, units) {
            let number = rule_in_a_year(&rule, units);
            if !year.starts_with(&format!("{number}{NBSP}")) {
                text += &format!(" (not {number}, as the simple rule says)");
            }
        }
    }
    text
}

/// The change by the simple rule in 52 weeks, a whole number of pounds or kilograms.
fn rule_in_a_year(rule: &Rule, units: Units) -> String {
    let kg = rule.kg_a_week.abs() * 52.0;
    grouped(whole(match units {
        Units::Metric => kg,
        Units::Us | Units::Uk => kg / KG_PER_LB,
    }))
}

/// The text below the heading.
pub(super) fn why(plan: &Plan, budget: &Budget, units: Units) -> String {
    let after = budget.weight_on(TWELVE_WEEKS);
    let Some(after) = after.filter(|_| change_by(plan, budget, TWELVE_WEEKS, units).is_some())
    else {
        let swing = match units {
            Units::Metric => "a kilogram or two",
            Units::Us | Units::Uk => "a few pounds",
        };
        return format!(
            "It can still go up and down by {swing} from day to day. That is mostly water."
        );
    };
    let (lighter, less) = if after < plan.weight.kg() {
        ("lighter", "less")
    } else {
        ("heavier", "more")
    };
    let mut text = format!(
        "About {} after 12 weeks. As you get {lighter} your body burns {less}, so the line bends. Part of the first \
         week is water.",
        forecast_weight(after, units)
    );
    if budget.is_cut {
        text.push_str(
            " The line stops where the healthy range for your height begins: we plan nothing below that.",
        );
    }
    text
}

/// What happens to the goal weight; empty without one.
pub(super) fn then(plan: &Plan, budget: &Budget, units: Units) -> String {
    let (Some(target), Some(aimed)) = (plan.target, budget.aimed) else {
        return String::new();
    };
    let target = weight(target, units);
    let differ = " People differ: your own path may leave the shaded range.";
    match aimed {
        Aimed::Reached { day, hold } => {
            // Only after a loss does intake go up again, and water with it.
            let water = match (plan.direction, units) {
                (Direction::Lose, Units::Metric) => {
                    " When you go back to eating more, expect up to 1\u{a0}kg of water weight to return."
                }
                (Direction::Lose, _) => {
                    " When you go back to eating more, expect up to 2\u{a0}lb of water weight to return."
                }
                _ => "",
            };
            let total = plan.target.map_or(0.0, Kilograms::kg) - plan.weight.kg();
            let pace = numbers::mean_pace(total / f64::from(day) * 7.0, units);
            let hold = with_energy(hold, plan.energy);
            let hold = match (plan.aim, pace) {
                (Aim::Pace, _) => format!("To stay at {target} you would eat about {hold} a day."),
                // The line of the chart bends on that day.
                (Aim::Target, pace) => {
                    let mean = pace.map_or_else(String::new, |pace| {
                        format!("On average that is {pace} a week. ")
                    });
                    format!(
                        "{mean}From then on, about {hold} a day would hold {target}; the likely range widens."
                    )
                }
            };
            format!("{hold}{water}{differ}")
        }
        Aimed::OtherWay => format!(
            "This goal does not lead to {target}: that is the other way, or where you are now."
        ),
        Aimed::NotReached => format!(
            "At this number of calories your weight would level off before it reaches {target}.{differ}"
        ),
        Aimed::BelowHealthyWeight => format!(
            "{target} is below the healthy range for your height, which begins at {}. We plan no way there.",
            numbers::weight_range_start(plan.healthy_range, units)
        ),
    }
}
