//! Shown in the planner's place if the program cannot run: a worked example, the formula in words, a table, and who
//! should not use it. All numbers are computed natively at build time, with the planner's own rules.

use super::heading::Heading;
use super::numbers::{energy_change, height, kcal, weight};
use super::{how, words};
use crate::words::LOAD_AGAIN;
use leptos::prelude::*;
use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::draft::{Draft, TextField, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::plan::{Answer, Assessment, Choices, Plan, assess};

/// Weights in the table, pounds.
const WEIGHTS_LB: [&str; 6] = ["120", "150", "180", "210", "240", "270"];
/// Activity levels in the table, from least to most active.
const DAYS: [(Work, Leisure); 3] = [
    (Work::VeryLight, Leisure::VeryLight),
    (Work::Light, Leisure::Light),
    (Work::Moderate, Leisure::Moderate),
];

/// The plan of a person in the table or the example.
fn plan(
    formula: Formula,
    age: &str,
    (feet, inches): (&str, &str),
    pounds: &str,
    (work, leisure): (Work, Leisure),
    goal: Goal,
) -> Option<Plan> {
    let mut draft = Draft {
        formula: Some(formula),
        work: Some(work),
        leisure: Some(leisure),
        goal,
        ..Draft::default()
    };
    draft.edit(TextField::Age, age);
    draft.edit(TextField::HeightMajor, feet);
    draft.edit(TextField::HeightMinor, inches);
    draft.edit(TextField::WeightMajor, pounds);
    draft.health.set_none(true);
    match assess(&draft.reading(), &Choices::of(&draft)) {
        Assessment::Plan(plan) => Some(*plan),
        Assessment::Incomplete { .. } | Assessment::NoNumbers(_) => None,
    }
}

/// The formula in words: resting energy, maintenance, goal.
const STEPS: [&str; 3] = [
    "Energy at rest, in kcal a day: 9.99 times your weight in kilograms, plus 6.25 times your height in centimeters, \
     minus 4.92 times your age in years. Then take off 161 with the female formula, or add 5 with the male one.",
    "Multiply by how much you move: 1.4 if you mostly sit and move little, 1.6 with some walking, 1.8 if you are on \
     your feet and walk briskly on some days. That keeps your weight where it is.",
    "To lose about 1 lb (0.5 kg) a week at first, eat 500 kcal a day less; for ½ lb, 250 less. To gain, eat that much \
     more. Do not go below 1,200 kcal a day (women) or 1,500 (men).",
];

/// Beside the planner in its frame; the style sheet shows one of the two.
///
/// # Without the program
/// Shown without scripts, or if the program failed.
#[component]
pub fn PlannerPlaceholder(
    /// Prefix of every id.
    uid: &'static str,
    /// Level of its headings.
    #[prop(default = 3)]
    heading_level: u8,
    /// Whether an article is around it.
    #[prop(optional)]
    in_article: bool,
) -> impl IntoView {
    let did_not_start = if in_article {
        words::DID_NOT_START_IN_ARTICLE
    } else {
        words::DID_NOT_START
    };
    view! {
        <div class="pl-static">
            <p class="no-script">{words::NEEDS_SCRIPT}</p>
            <p class="note app-failed">
                {did_not_start} " "
                // An empty address is the page itself, whatever it is called and whichever article it shows.
                <a href="">{LOAD_AGAIN}</a>
            </p>
            <p>{words::WITHOUT_APP}</p>
            {example(heading_level)}
            <Heading
                level=heading_level
                id=format!("{uid}-words")
                text=String::from("The formula in words")
            />
            <ol class="plain-steps">
                {STEPS.map(|step| view! { <li>{step}</li> })}
            </ol>
            {table(Formula::Female, ("5", "5"))}
            {table(Formula::Male, ("5", "9"))}
            <p class="notfor">{words::NOT_FOR}</p>
        </div>
    }
}

fn example(heading_level: u8) -> Option<impl IntoView> {
    let days = (Work::Light, Leisure::Light);
    let plan = plan(Formula::Female, "41", ("5", "5"), "187", days, Goal::Lose1)?;
    let Answer::Budget(budget) = &plan.answer else {
        return None;
    };
    let person = format!(
        "A woman of {}, {} tall and {}, walks a little at work and in her free time. She would like to lose about \
         1\u{a0}lb a week.",
        plan.age.get(),
        height(plan.height, Units::Us),
        weight(plan.weight, Units::Us),
    );
    let line = |class: Option<&'static str>, name: &'static str, number: String| {
        view! {
            <div class=class>
                <dt>{name}</dt>
                " "
                <dd>{number}</dd>
            </div>
        }
    };
    Some(view! {
        <Heading level=heading_level text=String::from("An example")/>
        <p>{person}</p>
        <dl class="ledger">
            {line(None, "At rest", kcal(plan.resting))}
            {line(None, "To keep her weight", kcal(plan.maintenance))}
            {line(None, "Eat less by", energy_change(plan.maintenance, budget.energy, plan.energy))}
            {line(Some("ledger-sum"), "Her daily total, about", kcal(budget.energy))}
        </dl>
        <p class="need">{format!("{}.", how::formula(&plan))}</p>
    })
}

fn table(formula: Formula, size: (&'static str, &'static str)) -> impl IntoView {
    let rows: Vec<_> = WEIGHTS_LB
        .into_iter()
        .filter_map(|pounds| {
            let plans: Vec<Plan> = DAYS
                .iter()
                .map(|days| {
                    plan(formula, "40", size, pounds, *days, Goal::Maintain)
                        .filter(|plan| !plan.maintenance_is_low)
                })
                .collect::<Option<_>>()?;
            let first = plans.first()?;
            let name = format!(
                "{} ({})",
                weight(first.weight, Units::Us),
                weight(first.weight, Units::Metric),
            );
            let cells: Vec<_> = plans
                .iter()
                .map(|plan| view! { <td>{kcal(plan.maintenance)}</td> })
                .collect();
            Some(view! {
                <tr>
                    <th scope="row">{name}</th>
                    {cells}
                </tr>
            })
        })
        .collect();
    let heads = ["Weight", "Moving little", "Some walking", "On my feet"];
    view! {
        <table class="nums">
            <caption>
                {format!(
                    "To keep your weight, kcal a day: {}, 40 years, {}\u{a0}ft\u{a0}{}\u{a0}in",
                    words::formula_used(formula),
                    size.0,
                    size.1,
                )}
            </caption>
            <thead>
                <tr>{heads.map(|head| view! { <th scope="col">{head}</th> })}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
