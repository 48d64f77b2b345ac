//! Where the energy may come from: ranges in per cent and grams, fiber, and what to keep under.

use super::numbers::{NBSP, grouped};
use super::result::shown_budget;
use crate::domain::planner::energy::Share;
use crate::domain::planner::plan::Plan;
use crate::view::piece::{IntoPiece, Piece};
use leptos::prelude::*;

/// The table of the budget on show.
pub(super) fn table(plan: &Plan) -> Piece {
    let Some(budget) = shown_budget(plan) else {
        return ().piece();
    };
    let macros = &budget.macros;
    let rows = Vec::from(
        [
            ("Carbohydrate", macros.carbohydrate),
            ("Fat", macros.fat),
            ("Protein", macros.protein),
        ]
        .map(|(name, share)| row(name, share)),
    );
    let grams = |number: u16| grouped(i32::from(number));
    let limits = [
        "Fiber about ",
        &grams(macros.fibre_g),
        " g. Added sugars under ",
        &grams(macros.added_sugars_below_g),
        " g, saturated fat under ",
        &grams(macros.saturated_fat_below_g),
        " g, sodium under ",
        &grams(macros.sodium_below_mg),
        " mg a day.",
    ]
    .concat()
    .replace(" g", "\u{a0}g")
    .replace(" mg", "\u{a0}mg");
    view! {
        <table class="macros">
            <thead class="vh">
                <tr>
                    <th scope="col">"Nutrient and share of energy"</th>
                    <td></td>
                    <th scope="col">"Grams a day"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <p class="limits">{limits}</p>
        <p class="src">
            "Source: "
            <a href="https://www.dietaryguidelines.gov/resources/2020-2025-dietary-guidelines-online-materials">
                "Dietary Guidelines for Americans 2020–2025, appendix 1"
            </a>
        </p>
    }
    .piece()
}

fn range((low, high): (i32, i32), unit: &str) -> String {
    let mut text = [&grouped(low), "–", &grouped(high)].concat();
    text.push_str(unit);
    text
}

/// One nutrient; the bar shows its share of all energy, and the words beside it say the same.
fn row(name: &'static str, share: Share) -> Piece {
    let (low, high) = share.percent;
    let percent = range((i32::from(low), i32::from(high)), "%");
    let mut unit = String::from(NBSP);
    unit.push('g');
    let grams = range((i32::from(share.grams.0), i32::from(share.grams.1)), &unit);
    view! {
        <tr>
            <th scope="row">
                {name}
                " "
                <i>{percent}</i>
            </th>
            <td>
                <svg class="mr" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
                    <path class="mr-axis" d="M0 8H100" vector-effect="non-scaling-stroke" />
                    <line
                        class="mr-bar"
                        x1=low.to_string()
                        x2=high.to_string()
                        y1="8"
                        y2="8"
                        vector-effect="non-scaling-stroke"
                    />
                </svg>
            </td>
            <td>{grams}</td>
        </tr>
    }
    .piece()
}
