//! How the number is computed, with the reader's own numbers and a source for each step.

use super::expect::TWELVE_WEEKS;
use super::numbers::{energy, energy_change, forecast_weight, tenths, with_unit};
use super::state::PlannerState;
use super::words;
use leptos::prelude::*;
use plateful_domain::planner::basis::{Estimate, Method};
use plateful_domain::planner::decimal::trimmed;
use plateful_domain::planner::draft::{Aim, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::fields::Choice;
use plateful_domain::planner::plan::Plan;
use plateful_domain::planner::quantity::{Kilocalories, Pal};

/// One step: name, number, explanation, source.
struct Step {
    what: String,
    number: String,
    how: String,
    /// Name and address of the source; `None` for the reader's own numbers.
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
    format!(
        "9.99 × {} + 6.25 × {} − 4.92 × {} {}, {}",
        with_unit(&tenths(plan.weight.kg()), "kg"),
        with_unit(&tenths(plan.height.cm()), "cm"),
        with_unit(&plan.age.get().to_string(), "years"),
        constant(plan.formula),
        words::formula_used(plan.formula),
    )
}

/// The steps to resting energy and maintenance with the chosen method.
fn found(plan: &Plan) -> [Step; 2] {
    let number = |amount| energy(amount, plan.energy);
    let mut resting = Step {
        what: "At rest your body burns".to_owned(),
        number: number(plan.resting),
        how: formula(plan),
        source: Some(MIFFLIN),
    };
    let mut staying = Step {
        what: format!("Your days multiply that by {}", level(plan.pal)),
        number: number(plan.usual),
        how: "From your answers about working days and free time, or the level you typed, and the number above \
              before it is rounded. This is what keeps your weight where it is."
            .to_owned(),
        source: Some(NIH),
    };
    match plan.method {
        Method::Mifflin => {}
        Method::Eer => {
            staying.what = String::from("To keep their weight, people like you burn");
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
            staying.what = String::from("To keep your weight: the number you entered");
            staying.how = String::from("Yours counts more than any formula.");
            staying.source = None;
        }
    }
    [resting, staying]
}

/// An activity level with up to two decimals.
fn level(pal: Pal) -> String {
    trimmed(pal.get(), 2)
}

/// All steps to the budget shown.
fn steps(plan: &Plan, units: Units) -> Vec<Step> {
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
                (Aim::Pace, true) => "Your pace takes off",
                (Aim::Pace, false) => "Your pace adds",
                (Aim::Target, true) => "Your goal weight and date take off",
                (Aim::Target, false) => "Your goal weight and date add",
            };
            let amount = energy_change(plan.maintenance, budget.energy, plan.energy);
            let amount = amount.trim_start_matches('\u{2212}');
            all.push(Step {
                what: format!("{verb} {amount} a day"),
                number: number(budget.energy),
                how: match plan.aim {
                    Aim::Pace => "250 kcal for each half pound (about 0.25 kg) a week at first, but never below the \
                                  least we offer. Computed exactly, shown rounded.",
                    Aim::Target => "Found by trial: the amount with which the forecast arrives on your day. Computed \
                                    exactly, shown rounded.",
                }
                .to_owned(),
                source: Some(match plan.aim {
                    Aim::Pace => FLOORS,
                    Aim::Target => HALL,
                }),
            });
        }
        let after = budget.weight_on(TWELVE_WEEKS).unwrap_or(plan.weight.kg());
        let is_held = plan.aim == Aim::Target && plan.days.is_some_and(|day| day < TWELVE_WEEKS);
        let what = if is_held {
            "After 12 weeks, keeping your goal weight from its day on"
        } else {
            "After 12 weeks at this number"
        };
        all.push(Step {
            what: what.to_owned(),
            number: forecast_weight(after, units),
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
    all
}

/// The computation, folded. The fold keeps its element, so that it stays open while numbers change.
#[component]
pub(super) fn How(state: PlannerState) -> impl IntoView {
    let inside = move || {
        state.shown().with(|shown| {
            shown.as_ref().map(|shown| {
                let steps: Vec<_> = steps(shown.plan(), shown.units)
                    .into_iter()
                    .map(step)
                    .collect();
                view! {
                    <ol class="how">{steps}</ol>
                    <Methods plan=shown.plan().clone()/>
                }
            })
        })
    };
    view! {
        <details
            class="more pl-how"
            id=state.id("how")
            hidden=move || !state.presence().has_plan
        >
            <summary>"How we got this number"</summary>
            <div class="fold">{inside}</div>
        </details>
    }
}

fn step(step: Step) -> impl IntoView {
    let source = step.source.map(|(source, href)| {
        view! {
            " "
            <cite>
                <a href=href>{source}</a>
            </cite>
        }
    });
    view! {
        <li>
            <span>{step.what}</span>
            " "
            <b translate="no">{step.number}</b>
            " "
            <span class="how-with">{step.how}</span>
            {source}
        </li>
    }
}

/// The results of all methods.
#[component]
fn Methods(plan: Plan) -> impl IntoView {
    let rows: Vec<_> = Method::ALL
        .into_iter()
        .zip(plan.estimates)
        .map(|(method, estimate)| {
            let cell = |amount: fn(&Estimate) -> Kilocalories| {
                estimate.map_or_else(
                    || "–".to_owned(),
                    |estimate| energy(amount(&estimate), plan.energy),
                )
            };
            let in_use = (method == plan.method).then(|| view! { " " <i>"in use"</i> });
            view! {
                <tr>
                    <th scope="row">{method.label()} {in_use}</th>
                    <td translate="no">{cell(|estimate| estimate.resting)}</td>
                    <td translate="no">{cell(|estimate| estimate.maintenance)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="nums methods">
            <caption>"To keep your weight, by each method"</caption>
            <thead>
                <tr>
                    <th scope="col">"Method"</th>
                    <th scope="col">"At rest"</th>
                    <th scope="col">"A day"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <p class="src">{words::METHODS_DIFFER}</p>
    }
}
