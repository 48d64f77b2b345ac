//! In the planner's place where the program cannot run: a worked example, the formula in words, a table, and who should
//! use none of it. Every number is computed when the page is rendered, under the same rules as the planner's.

use super::numbers::{height, kcal, weight};
use super::{id, steps, words};
use crate::view::markup::{El, Markup, div, el};
use crate::view::words::LOAD_AGAIN;
use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::draft::{Draft, TextField, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::plan::{Answer, Assessment, Choices, Plan, assess};

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
    match assess(&draft.reading(), &Choices::of(&draft)) {
        Assessment::Plan(plan) => Some(*plan),
        Assessment::Incomplete { .. } | Assessment::NoNumbers(_) => None,
    }
}

/// Stands beside the live planner in its frame; the style sheet shows one or the other.
pub fn planner_static(uid: &'static str) -> Markup {
    let words = [
        "Energy at rest, in kcal a day: 9.99 times your weight in kilograms, plus 6.25 times your height in \
         centimeters, minus 4.92 times your age in years. Then take off 161 with the female formula, or add 5 with \
         the male one.",
        "Multiply by how much you move: 1.4 if you mostly sit and move little, 1.6 with some walking, 1.8 if you are \
         on your feet and walk briskly on some days. That keeps your weight where it is.",
        "To lose about 1 lb (0.5 kg) a week at first, eat 500 kcal a day less; for ½ lb, 250 less. To gain, eat that \
         much more. Do not go below 1,200 kcal a day (women) or 1,500 (men).",
    ];
    div("div", "pl-static")
        .with(div("p", "no-script").with(words::NEEDS_SCRIPT))
        .with(
            div("p", "note app-failed")
                .with(words::DID_NOT_START)
                .with(" ")
                // An empty address is the page itself, whatever it is called and whichever article it shows.
                .with(el("a").attr("href", "").with(LOAD_AGAIN)),
        )
        .with(el("p").with(words::WITHOUT_APP))
        .with(example())
        .with(
            el("h3")
                .attr("id", id(uid, "words"))
                .with("The formula in words"),
        )
        .with(div("ol", "plain-steps").with(words.map(|step| el("li").with(step))))
        .with(table(Formula::Female, ("5", "5")))
        .with(table(Formula::Male, ("5", "9")))
        .with(div("p", "notfor").with(words::NOT_FOR))
        .into()
}

fn example() -> Option<Markup> {
    let days = (Work::Light, Leisure::Light);
    let plan = plan(Formula::Female, "41", ("5", "5"), "187", days, Goal::Lose1)?;
    let Answer::Budget(budget) = &plan.answer else {
        return None;
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
    let line = |class, name: &'static str, number: String| {
        el("div")
            .attr_if("class", class)
            .with(el("dt").with(name))
            .with(" ")
            .with(el("dd").with(number))
    };
    let ledger = div("dl", "ledger")
        .with(line("", "At rest", kcal(plan.resting)))
        .with(line("", "To stay as she is", kcal(plan.maintenance)))
        .with(line("", "Less each day", kcal(budget.difference)))
        .with(line("ledger-sum", "Her day, about", kcal(budget.energy)));
    Some(Markup::List(vec![
        el("h3").with("An example").into(),
        el("p").with(person).into(),
        ledger.into(),
        div("p", "need")
            .with(steps::formula(&plan))
            .with(".")
            .into(),
    ]))
}

fn table(formula: Formula, size: (&'static str, &'static str)) -> El {
    let mut rows = el("tbody");
    for pounds in WEIGHTS_LB {
        let plans: Option<Vec<Plan>> = DAYS
            .iter()
            .map(|days| {
                plan(formula, "40", size, pounds, *days, Goal::Maintain)
                    .filter(|plan| !plan.maintenance_is_low)
            })
            .collect();
        let Some(plans) = plans else { continue };
        let Some(first) = plans.first() else { continue };
        let name = [
            &weight(first.weight, Units::Us),
            " (",
            &weight(first.weight, Units::Metric),
            ")",
        ]
        .concat();
        let cells: Vec<El> = plans
            .iter()
            .map(|plan| el("td").with(kcal(plan.maintenance)))
            .collect();
        rows = rows.with(
            el("tr")
                .with(el("th").attr("scope", "row").with(name))
                .with(cells),
        );
    }
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
    let heads = ["Weight", "Moving little", "Some walking", "On my feet"];
    div("table", "nums")
        .with(el("caption").with(caption))
        .with(
            el("thead")
                .with(el("tr").with(heads.map(|head| el("th").attr("scope", "col").with(head)))),
        )
        .with(rows)
}
