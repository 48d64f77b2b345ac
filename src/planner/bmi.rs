//! Body mass index, and the healthy weight range.

use super::numbers::{tenths, weight_range};
use super::state::PlannerState;
use leptos::prelude::*;
use plateful_domain::planner::plan::Plan;

/// A fold with BMI as its summary; inside are the healthy range of weight and the BMI classes.
#[component]
pub(super) fn Bmi(state: PlannerState) -> impl IntoView {
    let bmi = move || {
        state.shown().with(|shown| {
            let plan = shown.as_ref().map(super::state::Shown::plan);
            plan.map(|plan| tenths(plan.bmi))
        })
    };
    let text = move || {
        state.shown().with(|shown| {
            shown.as_ref().map(|shown| {
                let plan = shown.plan();
                view! {
                    <p>
                        {format!(
                            "Yours is {}. A healthy weight for your height is {} (a BMI of 18.5 to 24.9). BMI does \
                             not tell muscle from fat.",
                            tenths(plan.bmi),
                            weight_range(plan.healthy_range, shown.units),
                        )}
                    </p>
                    {bmi_class(plan).map(|class| view! { <p>{class}</p> })}
                    <p class="src">
                        "Source: "
                        <a href="https://www.cdc.gov/bmi/adult-calculator/bmi-categories.html">
                            "CDC, adult BMI categories"
                        </a>
                    </p>
                }
            })
        })
    };
    view! {
        <details class="more pl-bmi" hidden=move || !state.presence().has_plan>
            <summary>"Body mass index (BMI): " <span translate="no">{bmi}</span></summary>
            <div class="fold">{text}</div>
        </details>
    }
}

/// The name of the class; `None` below 20 years, where percentiles are used instead.
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
    Some(format!(
        "The CDC calls a BMI {class}. The word sorts large groups of people. It does not say how healthy you are; other \
         numbers, such as your waist, blood pressure and blood sugar, say more."
    ))
}
