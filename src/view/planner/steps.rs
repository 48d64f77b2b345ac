//! How the number comes about, with the reader's own numbers put in and the source of each step one tap away.

use super::numbers::{grouped, kcal, tenths, weight, with_unit};
use super::result::shown_budget;
use super::words;
use crate::domain::planner::draft::Units;
use crate::domain::planner::energy::Formula;
use crate::domain::planner::plan::Plan;
use crate::view::markup::Template;

/// One step: what it is, its number, how, and where that comes from.
struct Step {
    what: String,
    number: String,
    how: String,
    /// Name and address.
    source: (&'static str, &'static str),
}

const MIFFLIN: (&str, &str) = (
    "Mifflin, St Jeor and others, Am J Clin Nutr 1990;51:241–247",
    "https://doi.org/10.1093/ajcn/51.2.241",
);
const NIH: (&str, &str) = (
    "Activity grid of the NIH Body Weight Planner",
    "https://www.niddk.nih.gov/bwp",
);
const HALL: (&str, &str) = (
    "Hall and others, Lancet 2011;378:826–837",
    "https://doi.org/10.1016/S0140-6736(11)60812-X",
);
const FLOORS: (&str, &str) = (
    "AHA/ACC/TOS guideline 2013, Circulation 2014;129:S102–S138",
    "https://doi.org/10.1161/01.cir.0000437739.71477.ee",
);

/// The constant term of the formula, kcal a day: −161 (female), +5 (male), −78 (mean of both). Mifflin and others 1990,
/// the fitted equation 9.99 W + 6.25 H − 4.92 A + 166 (male) − 161.
const fn constant(formula: Formula) -> &'static str {
    match formula {
        Formula::Female => "− 161",
        Formula::Male => "+ 5",
        Formula::Average => "− 78",
    }
}

/// The formula with the reader's numbers.
pub(super) fn formula(plan: &Plan) -> String {
    [
        "9.99 × ",
        &with_unit(&tenths(plan.weight.kg()), "kg"),
        " + 6.25 × ",
        &with_unit(&tenths(plan.height.cm()), "cm"),
        " − 4.92 × ",
        &with_unit(&plan.age.get().to_string(), "years"),
        " ",
        constant(plan.formula),
        ", ",
        words::formula_used(plan.formula),
    ]
    .concat()
}

/// All steps of the budget on show.
pub(super) fn steps(html: &mut Template, plan: &Plan, units: Units) {
    let mut all = vec![
        Step {
            what: "At rest your body uses".to_owned(),
            number: kcal(plan.resting),
            how: formula(plan),
            source: MIFFLIN,
        },
        Step {
            what: ["Your days multiply that by ", &tenths(plan.pal.get())].concat(),
            number: kcal(plan.maintenance),
            how: "From your answers about working days and free time. This is what keeps your weight where it is."
                .to_owned(),
            source: NIH,
        },
    ];
    if let Some(budget) = shown_budget(plan) {
        let difference = budget.difference.kcal();
        if difference.abs() >= 1.0 {
            let verb = if difference < 0.0 {
                "Your pace takes off "
            } else {
                "Your pace adds "
            };
            all.push(Step {
                what: [verb, &grouped(budget.difference.rounded().abs()), " a day"].concat(),
                number: kcal(budget.energy),
                how: "250 for each half pound (about 0.25 kg) a week at first, but never below the least we offer. \
                      Computed exactly, shown to the nearest 10."
                    .to_owned(),
                source: FLOORS,
            });
        }
        all.push(Step {
            what: "After 12 weeks at this number".to_owned(),
            number: weight(budget.weight_after_twelve_weeks, units),
            how: "Your body adapts: a lighter body uses less, a heavier one more. An estimate for a person like you."
                .to_owned(),
            source: HALL,
        });
    }
    all.push(Step {
        what: words::rules::floor_reason(plan.formula).to_owned(),
        number: kcal(plan.floor),
        how: "The lower end of what clinicians prescribe.".to_owned(),
        source: FLOORS,
    });
    html.raw("<ol class=\"how\">");
    for step in all {
        let (source, href) = step.source;
        html.raw("<li><span>")
            .text(&step.what)
            .raw("</span> <b>")
            .text(&step.number)
            .raw("</b> <span class=\"how-with\">")
            .text(&step.how)
            .raw("</span> <cite>")
            .link(href, source)
            .raw("</cite></li>");
    }
    html.raw("</ol>");
}
