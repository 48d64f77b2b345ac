//! How the number comes about, with the reader's own numbers put in and the source of each step one tap away.

use super::numbers::{energy, tenths, weight, whole, with_unit};
use super::words;
use crate::view::markup::Template;
use plateful_domain::planner::basis::{Estimate, Method};
use plateful_domain::planner::draft::{Aim, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::plan::Plan;
use plateful_domain::planner::quantity::{Kilocalories, Pal};

/// One step: what it is, its number, how, and where that comes from.
struct Step {
    what: String,
    number: String,
    how: String,
    /// Name and address; none for what the reader brought.
    source: Option<(&'static str, &'static str)>,
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
const NASEM: (&str, &str) = (
    "National Academies, Dietary Reference Intakes for Energy, 2023",
    "https://doi.org/10.17226/26818",
);
const CUNNINGHAM: (&str, &str) = (
    "Cunningham, Am J Clin Nutr 1991;54:963–969",
    "https://doi.org/10.1093/ajcn/54.6.963",
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

/// How resting energy and maintenance come about by the method in use.
fn found(plan: &Plan) -> [Step; 2] {
    let number = |amount| energy(amount, plan.energy);
    let mut resting = Step {
        what: "At rest your body uses".to_owned(),
        number: number(plan.resting),
        how: formula(plan),
        source: Some(MIFFLIN),
    };
    let mut staying = Step {
        what: ["Your days multiply that by ", &level(plan.pal)].concat(),
        number: number(plan.usual),
        how: "From your answers about working days and free time, or the level you typed. This is what keeps your \
              weight where it is."
            .to_owned(),
        source: Some(NIH),
    };
    match plan.method {
        Method::Mifflin => {}
        Method::Eer => {
            staying.what = String::from("To stay as you are, people like you use");
            staying.how = String::from(
                "An equation for your sex, age, height, weight and how active you are (four levels), fitted \
                           to measured energy use.",
            );
            staying.source = Some(NASEM);
        }
        Method::BodyFat => {
            resting.how = String::from("370 + 21.6 × your weight without fat, in kilograms.");
            resting.source = Some(CUNNINGHAM);
        }
        Method::Known => {
            staying.what = String::from("To stay as you are: the number you typed");
            staying.how = String::from("Yours counts more than any formula.");
            staying.source = None;
        }
    }
    [resting, staying]
}

/// An activity level, to two decimals where it has them.
fn level(pal: Pal) -> String {
    let hundredths = whole(pal.get() * 100.0);
    if hundredths % 10 == 0 {
        return tenths(pal.get());
    }
    let rest = (hundredths % 100).to_string();
    let zero = if rest.len() < 2 { "0" } else { "" };
    [&(hundredths / 100).to_string(), ".", zero, &rest].concat()
}

/// All steps of the budget on show.
pub(super) fn steps(html: &mut Template, plan: &Plan, units: Units) {
    let number = |amount| energy(amount, plan.energy);
    let mut all = Vec::from(found(plan));
    if plan.has_exercise {
        all.push(Step {
            what: "With the exercise you plan".to_owned(),
            number: number(plan.maintenance),
            how: "Each kind costs so many times your energy at rest. What keeps your weight then is a little more \
                  than that: food costs energy to digest, and your body adapts."
                .to_owned(),
            source: Some(NIH),
        });
    }
    if let Some(budget) = plan.shown() {
        let difference = budget.difference;
        if difference.kcal().abs() >= 1.0 {
            let verb = match (plan.aim, difference.kcal() < 0.0) {
                (Aim::Pace, true) => "Your pace takes off ",
                (Aim::Pace, false) => "Your pace adds ",
                (Aim::Target, true) => "Your weight and date take off ",
                (Aim::Target, false) => "Your weight and date add ",
            };
            let amount = number(difference);
            let amount = amount.trim_start_matches('\u{2212}');
            all.push(Step {
                what: [verb, amount, " a day"].concat(),
                number: number(budget.energy),
                how: match plan.aim {
                    Aim::Pace => "250 kcal for each half pound (about 0.25 kg) a week at first, but never below the \
                                  least we offer. Computed exactly, shown rounded.",
                    Aim::Target => "Found by trying: the amount with which the forecast arrives on your day. Computed \
                                    exactly, shown rounded.",
                }
                .to_owned(),
                source: Some(match plan.aim {
                    Aim::Pace => FLOORS,
                    Aim::Target => HALL,
                }),
            });
        }
        all.push(Step {
            what: "After 12 weeks at this number".to_owned(),
            number: weight(budget.weight_after_twelve_weeks, units),
            how: "Simulated step by step: fat, lean tissue, glycogen, water, and a body that adapts. The shaded range \
                  is for people who burn up to 10% more or less than estimated. It does not know illness, medicines \
                  or muscle training."
                .to_owned(),
            source: Some(HALL),
        });
    }
    all.push(Step {
        what: words::rules::floor_reason(plan.formula).to_owned(),
        number: number(plan.floor),
        how: "The lower end of what clinicians prescribe.".to_owned(),
        source: Some(FLOORS),
    });
    html.raw("<ol class=\"how\">");
    for step in all {
        html.raw("<li><span>")
            .text(&step.what)
            .raw("</span> <b>")
            .text(&step.number)
            .raw("</b> <span class=\"how-with\">")
            .text(&step.how)
            .raw("</span>");
        if let Some((source, href)) = step.source {
            html.raw(" <cite>").link(href, source).raw("</cite>");
        }
        html.raw("</li>");
    }
    html.raw("</ol>");
    methods(html, plan);
}

/// All methods side by side.
fn methods(html: &mut Template, plan: &Plan) {
    html.raw(
        "<table class=\"nums methods\"><caption>To stay as you are, by each method</caption><thead><tr><th \
         scope=\"col\">Method</th><th scope=\"col\">At rest</th><th scope=\"col\">A day</th></tr></thead><tbody>",
    );
    for (method, estimate) in Method::ALL.into_iter().zip(plan.estimates) {
        let cell = |amount: fn(&Estimate) -> Kilocalories| {
            estimate.map_or_else(
                || "–".to_owned(),
                |estimate| energy(amount(&estimate), plan.energy),
            )
        };
        html.raw("<tr><th scope=\"row\">")
            .text(words::method(method));
        if method == plan.method {
            html.raw(" <i>in use</i>");
        }
        html.raw("</th><td>")
            .text(&cell(|estimate| estimate.resting))
            .raw("</td><td>")
            .text(&cell(|estimate| estimate.maintenance))
            .raw("</td></tr>");
    }
    html.raw("</tbody></table><p class=\"src\">")
        .text(words::METHODS_DIFFER)
        .raw("</p>");
}
