//! Carbohydrate, fat and protein: ranges in percent and grams, fiber, and upper limits.

use super::heading::Heading;
use super::numbers::{NBSP, grouped};
use super::state::{PlannerState, Shown};
use leptos::prelude::*;
use plateful_domain::planner::energy::Share;
use plateful_domain::planner::macros::Macros;

/// The table for the budget shown.
#[component]
fn Nutrients(macros: Macros) -> impl IntoView {
    let amount = |number: u16| grouped(i32::from(number));
    view! {
        <table class="macros">
            <thead class="vh">
                <tr>
                    <th scope="col">"Nutrient and share of energy"</th>
                    <td></td>
                    <th scope="col">"Grams a day"</th>
                </tr>
            </thead>
            <tbody>
                <Nutrient name="Carbohydrate" share=macros.carbohydrate/>
                <Nutrient name="Fat" share=macros.fat/>
                <Nutrient name="Protein" share=macros.protein/>
            </tbody>
        </table>
        <p class="limits">
            {format!(
                "Fiber about {}{NBSP}g. Protein: at least 0.8{NBSP}g per kilogram of healthy weight. Added sugars under {}{NBSP}g, saturated fat under {}{NBSP}g, sodium under \
                 {}{NBSP}mg a day.",
                amount(macros.fibre_g),
                amount(macros.added_sugars_below_g),
                amount(macros.saturated_fat_below_g),
                amount(macros.sodium_below_mg),
            )}
        </p>
        <p class="src">
            "Source: "
            <a href="https://www.dietaryguidelines.gov/resources/2020-2025-dietary-guidelines-online-materials">
                "Dietary Guidelines for Americans 2020–2025, appendix 1"
            </a>
        </p>
    }
}

fn range(low: i32, high: i32) -> String {
    format!("{}–{}", grouped(low), grouped(high))
}

/// One nutrient. The bar shows its share of energy, which the text gives too.
#[component]
fn Nutrient(name: &'static str, share: Share) -> impl IntoView {
    let (low, high) = share.percent;
    let percent = range(i32::from(low), i32::from(high));
    let grams = range(i32::from(share.grams.0), i32::from(share.grams.1));
    view! {
        <tr>
            <th scope="row">
                {name} " " <i translate="no">{format!("{percent}%")}</i>
            </th>
            <td>
                <svg class="mr" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
                    <path class="mr-axis" d="M0 8H100" vector-effect="non-scaling-stroke"></path>
                    <path
                        class="mr-bar"
                        vector-effect="non-scaling-stroke"
                        d=format!("M{low} 8H{high}")
                    ></path>
                </svg>
            </td>
            <td translate="no">{format!("{grams}{NBSP}g")}</td>
        </tr>
    }
}

/// The part of the result about carbohydrate, fat and protein.
#[component]
pub(super) fn NutrientsPart(state: PlannerState) -> impl IntoView {
    let table = move || {
        state.shown().with(|shown| {
            let budget = shown.as_ref().and_then(Shown::budget)?;
            Some(view! { <Nutrients macros=budget.macros/> })
        })
    };
    view! {
        <section
            class="pl-macros"
            aria-labelledby=state.id("macros-label")
            hidden=move || !state.presence().has_budget
        >
            <Heading
                level=state.heading_level()
                id=state.id("macros-label")
                text=String::from("Carbs, fat and protein")
            />
            <div class="pl-macros-table">{table}</div>
        </section>
    }
}
