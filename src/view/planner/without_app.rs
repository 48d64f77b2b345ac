//! In the planner's place where the program cannot run: a worked example, the formula in words, a table, and who should
//! use none of it. Every number is computed when the page is rendered, under the same rules as the planner's.

use super::numbers::{grouped, height, kcal, weight, whole};
use super::{id, steps, words};
use crate::domain::planner::activity::{Leisure, Work, pal};
use crate::domain::planner::draft::{Draft, TextField, Units};
use crate::domain::planner::energy::Formula;
use crate::domain::planner::goal::Goal;
use crate::domain::planner::plan::{Answer, Assessment, Plan, assess};
use crate::view::piece::{IntoPiece, Piece};
use leptos::prelude::*;

/// Weights of the table, pounds.
const WEIGHTS_LB: [&str; 6] = ["120", "150", "180", "210", "240", "270"];
/// Kinds of days of the table, from least to most moving.
const DAYS: [(Work, Leisure); 3] = [
    (Work::VeryLight, Leisure::VeryLight),
    (Work::Light, Leisure::Light),
    (Work::Moderate, Leisure::Moderate),
];

/// A person in the table or in the example.
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
        work,
        leisure,
        goal,
        ..Draft::default()
    };
    draft.edit(TextField::Age, age);
    draft.edit(TextField::HeightMajor, feet);
    draft.edit(TextField::HeightMinor, inches);
    draft.edit(TextField::WeightMajor, pounds);
    draft.health.set_none(true);
    match assess(&draft.reading(), pal(work, leisure), draft.health, goal) {
        Assessment::Plan(plan) => Some(*plan),
        Assessment::Incomplete { .. } | Assessment::NoNumbers(_) => None,
    }
}

/// Stands beside the live planner in its frame; the style sheet shows one or the other.
#[component]
pub fn PlannerStatic(
    /// Starts every id.
    #[prop(default = "planner")]
    uid: &'static str,
) -> impl IntoView {
    view! {
        <div class="pl-static">
            <p>
                "The planner needs JavaScript. Without it, here is how the number comes about, so that you can work it \
                 out yourself."
            </p>
            {example()}
            <h3 id=id(uid, "words")>"The formula in words"</h3>
            <ol class="plain-steps">
                <li>
                    "Energy at rest, in kcal a day: 9.99 times your weight in kilograms, plus 6.25 times your height in \
                     centimeters, minus 4.92 times your age in years. Then take off 161 with the female formula, or add \
                     5 with the male one."
                </li>
                <li>
                    "Multiply by how much you move: 1.4 if you mostly sit and move little, 1.6 with some walking, 1.8 if \
                     you are on your feet and walk briskly on some days. That keeps your weight where it is."
                </li>
                <li>
                    "To lose about 1 lb (0.5 kg) a week at first, eat 500 kcal a day less; for ½ lb, 250 less. To gain, \
                     eat that much more. Do not go below 1,200 kcal a day (women) or 1,500 (men)."
                </li>
            </ol>
            {table(
                Formula::Female,
                ("5", "5"),
            )}
            {table(Formula::Male, ("5", "9"))}
            <p class="notfor">{words::NOT_FOR}</p>
        </div>
    }
    .piece()
}

fn example() -> Piece {
    let Some(plan) = plan(
        Formula::Female,
        "41",
        ("5", "5"),
        "187",
        (Work::Light, Leisure::Light),
        Goal::Lose1,
    ) else {
        return ().piece();
    };
    let Answer::Budget(budget) = &plan.answer else {
        return ().piece();
    };
    let person = [
        "A woman of ",
        &plan.age.get().to_string(),
        ", ",
        &height(plan.height, Units::Us),
        " tall and ",
        &weight(plan.weight, Units::Us),
        ", walks a little at work and in her free time. She would like to lose about 1\u{a0}lb a week.",
    ]
    .concat();
    let sum = steps::formula(&plan);
    view! {
        <h3>"An example"</h3>
        <p>{person}</p>
        <dl class="ledger">
            <div>
                <dt>"At rest"</dt>
                <dd>{grouped(whole(plan.resting.kcal()))}</dd>
            </div>
            <div>
                <dt>"To stay as she is"</dt>
                <dd>{grouped(whole(plan.maintenance.kcal()))}</dd>
            </div>
            <div>
                <dt>"Less each day"</dt>
                <dd>{kcal(budget.difference)}</dd>
            </div>
            <div class="ledger-sum">
                <dt>"Her day, about"</dt>
                <dd>{kcal(budget.energy)}</dd>
            </div>
        </dl>
        <p class="need">{sum}"."</p>
    }
    .piece()
}

fn table(formula: Formula, size: (&'static str, &'static str)) -> Piece {
    let rows = WEIGHTS_LB
        .iter()
        .filter_map(|pounds| {
            let plans: Option<Vec<Plan>> = DAYS
                .iter()
                .map(|days| {
                    plan(formula, "40", size, pounds, *days, Goal::Maintain)
                        .filter(|plan| !plan.maintenance_is_low)
                })
                .collect();
            let plans = plans?;
            let first = plans.first()?;
            let name = [
                &weight(first.weight, Units::Us),
                " (",
                &weight(first.weight, Units::Metric),
                ")",
            ]
            .concat();
            let cells = plans
                .iter()
                .map(|plan| view! { <td>{kcal(plan.maintenance)}</td> }.piece())
                .collect::<Vec<_>>();
            Some(
                view! {
                    <tr>
                        <th scope="row">{name}</th>
                        {cells}
                    </tr>
                }
                .piece(),
            )
        })
        .collect::<Vec<_>>();
    let caption = [
        "To stay as you are, kcal a day: ",
        words::formula_used(formula),
        ", 40 years, ",
        size.0,
        "\u{a0}ft\u{a0}",
        size.1,
        "\u{a0}in",
    ]
    .concat();
    view! {
        <table class="nums">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">"Weight"</th>
                    <th scope="col">"Moving little"</th>
                    <th scope="col">"Some walking"</th>
                    <th scope="col">"On my feet"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .piece()
}
