//! Where the energy may come from: ranges in per cent and grams, fiber, and what to keep under.

use super::numbers::{NBSP, grouped};
use crate::view::markup::Template;
use plateful_domain::planner::energy::Share;
use plateful_domain::planner::plan::Budget;

/// The table of the budget on show.
pub(super) fn table(html: &mut Template, budget: &Budget) {
    let macros = &budget.macros;
    html.raw(
        "<table class=\"macros\"><thead class=\"vh\"><tr><th scope=\"col\">Nutrient and share of energy</th>\
         <td></td><th scope=\"col\">Grams a day</th></tr></thead><tbody>",
    );
    row(html, "Carbohydrate", macros.carbohydrate);
    row(html, "Fat", macros.fat);
    row(html, "Protein", macros.protein);
    let amount = |number: u16| grouped(i32::from(number));
    html.raw("</tbody></table><p class=\"limits\">Fiber about ")
        .text(&amount(macros.fibre_g))
        .raw("\u{a0}g. Added sugars under ")
        .text(&amount(macros.added_sugars_below_g))
        .raw("\u{a0}g, saturated fat under ")
        .text(&amount(macros.saturated_fat_below_g))
        .raw("\u{a0}g, sodium under ")
        .text(&amount(macros.sodium_below_mg))
        .raw(
            "\u{a0}mg a day.</p><p class=\"src\">Source: \
             <a href=\"https://www.dietaryguidelines.gov/resources/2020-2025-dietary-guidelines-online-materials\">\
             Dietary Guidelines for Americans 2020–2025, appendix 1</a></p>",
        );
}

fn range(low: i32, high: i32) -> String {
    [&grouped(low), "–", &grouped(high)].concat()
}

/// One nutrient; the bar shows its share of all energy, and the words beside it say the same.
fn row(html: &mut Template, name: &'static str, share: Share) {
    let (low, high) = share.percent;
    let percent = range(i32::from(low), i32::from(high));
    let mut grams = range(i32::from(share.grams.0), i32::from(share.grams.1));
    grams.push(NBSP);
    html.raw("<tr><th scope=\"row\">")
        .raw(name)
        .raw(" <i>")
        .text(&percent)
        .raw(
            "%</i></th><td><svg class=\"mr\" viewBox=\"0 0 100 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
             <path class=\"mr-axis\" d=\"M0 8H100\" vector-effect=\"non-scaling-stroke\"/>\
             <path class=\"mr-bar\" vector-effect=\"non-scaling-stroke\" d=\"M",
        )
        .text(&low.to_string())
        .raw(" 8H")
        .text(&high.to_string())
        .raw("\"/></svg></td><td>")
        .text(&grams)
        .raw("g</td></tr>");
}
