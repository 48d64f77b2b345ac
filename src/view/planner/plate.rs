//! The food groups of the budget on show: a plate, the same in words, the kinds by the week, and the edition.

use super::words::plate as words;
use crate::view::drawing::{self, Food};
use crate::view::markup::Template;
use plateful_domain::planner::groups::{Fit, Halves, Pattern, pattern};
use plateful_domain::planner::quantity::Kilocalories;

/// The whole part of the result, or the same hidden while there is no budget. Folds keep their places, so that one a
/// reader opened stays open while numbers change; so this stands outside of any living inside.
pub fn section(html: &mut Template, budget: Option<Kilocalories>, losing: bool) {
    let shown = budget.and_then(|budget| pattern(budget, losing));
    html.live("section")
        .raw(" class=\"pl-plate\" aria-labelledby=\"@plate-label\"")
        .flag("hidden", budget.is_none())
        .raw("><~ id=\"@plate-label\">")
        .text(words::HEADING)
        .raw("</~>")
        .live("div")
        .raw(" class=\"pt-day\">");
    let inside = html.begin();
    if let Some(budget) = budget {
        plate(html, budget, losing);
    }
    html.end(inside)
        .raw("</div><div class=\"pt-more\">")
        .live("details")
        .raw(" class=\"more\"")
        .flag("hidden", shown.is_none())
        .raw("><summary>")
        .text(words::WEEK)
        .raw("</summary>")
        .live("div")
        .raw(" class=\"fold pt-week\">");
    let inside = html.begin();
    if let Some((pattern, _)) = shown {
        week(html, pattern);
    }
    html.end(inside)
        .raw("</div></details><details class=\"more mini\"><summary>")
        .text(words::NEWER)
        .raw("</summary><div class=\"fold\">")
        .paragraph(words::CHANGES)
        .paragraph(words::WHY_OLDER)
        .raw(
            "<p class=\"src\">Source: <a href=\"https://realfood.gov/\">Dietary Guidelines for Americans 2025–2030</a>, \
             as summed up in a <a href=\"https://perkinscoie.com/insights/article/2025-2030-dietary-guidelines-\
             americans-regulatory-update-and-key-changes\">regulatory update by Perkins Coie</a> and an <a \
             href=\"https://www.wiley.law/alert-New-Federal-Nutrition-Guidelines-Signal-Continued-Scrutiny-of-Ultra-\
             Processed-Foods\">alert by Wiley</a></p></div></details>\
             <p class=\"src\">Source: <a href=\"https://www.dietaryguidelines.gov/\">Dietary Guidelines for Americans \
             2020–2025, Table A3-2</a></p></div></section>",
        );
}

/// The day of a budget: picture, amounts, what is left. Nothing in it is living.
pub fn plate(html: &mut Template, budget: Kilocalories, losing: bool) {
    let Some((pattern, fit)) = pattern(budget, losing) else {
        html.paragraph(words::NONE);
        return;
    };
    html.paragraph(&words::amounts_of(pattern, fit, budget.rounded()));
    if fit == Fit::ForChildren {
        html.raw("<p class=\"pt-caveat\">")
            .text(words::FOR_CHILDREN)
            .raw("</p>");
    }
    html.raw("<div class=\"pt-art\">");
    let p = pattern;
    drawing::plate(
        html,
        drawing::Plate {
            left: (p.vegetables.count(), p.fruit.count()),
            right: (p.grains.count(), p.protein.count()),
            half_glasses: p.dairy.count(),
        },
        &|food| {
            let (number, unit) = amount(p, food);
            [&number.shown, "\u{a0}", unit].concat()
        },
    );
    html.raw("</div><ul class=\"groups\">");
    let whole = Number::of(p.whole_grains);
    for (food, name, note) in [
        (Food::Vegetables, "Vegetables", ""),
        (Food::Fruit, "Fruit", ""),
        (Food::Grains, "Grains", "at least "),
        (Food::Protein, "Protein foods", ""),
        (Food::Dairy, "Dairy", "or fortified soy milk"),
        (Food::Oils, "Oils", ""),
    ] {
        html.raw("<li>");
        drawing::swatch(html, food);
        html.raw("<span>").raw(name);
        if !note.is_empty() {
            html.raw(" <i>").raw(note);
            if food == Food::Grains {
                whole.write(html, "oz");
                html.raw(" whole");
            }
            html.raw("</i>");
        }
        html.raw("</span> <b>");
        let (number, unit) = amount(p, food);
        number.write(html, unit);
        html.raw("</b></li>");
    }
    html.raw("</ul><p class=\"pt-left\">")
        .text(&words::left_over(p))
        .raw("</p><p class=\"hint\">")
        .text(words::MEASURES)
        .raw("</p>");
}

/// How much of a food a day.
fn amount(pattern: &Pattern, food: Food) -> (Number, &'static str) {
    let (halves, ounces) = match food {
        Food::Vegetables => (pattern.vegetables, false),
        Food::Fruit => (pattern.fruit, false),
        Food::Dairy => (pattern.dairy, false),
        Food::Grains => (pattern.grains, true),
        Food::Protein => (pattern.protein, true),
        Food::Oils => return (Number::whole(pattern.oils_g), "g"),
    };
    (Number::of(halves), if ounces { "oz" } else { cups(halves) })
}

fn cups(halves: Halves) -> &'static str {
    if halves.count() > 2 { "cups" } else { "cup" }
}

/// The kinds of a week.
fn week(html: &mut Template, p: &Pattern) {
    html.raw("<table class=\"nums\"><caption>Vegetables, cups a week</caption><tbody>");
    for (name, halves) in [
        ("Dark green", p.dark_green),
        ("Red and orange", p.red_orange),
        ("Beans, peas, lentils", p.beans),
        ("Starchy", p.starchy),
        ("Other", p.other_vegetables),
    ] {
        row(html, name, &Number::of(halves), cups(halves));
    }
    html.raw("</tbody></table><table class=\"nums\"><caption>Protein foods, ounces a week</caption><tbody>");
    let (low, high) = p.seafood;
    let mut seafood = Number::whole(low);
    if high > low {
        seafood.shown = [&seafood.shown, "–", &high.to_string()].concat();
    }
    row(html, "Meat, poultry, eggs", &Number::whole(p.meat), "oz");
    row(html, "Seafood", &seafood, "oz");
    row(html, "Nuts, seeds, soy", &Number::whole(p.nuts), "oz");
    html.raw("</tbody></table>");
}

fn row(html: &mut Template, name: &'static str, number: &Number, unit: &'static str) {
    html.raw("<tr><th scope=\"row\">")
        .raw(name)
        .raw("</th><td>");
    number.write(html, unit);
    html.raw("</td></tr>");
}

/// A number of halves, as it is shown and, where a fraction might be read badly, as it is said.
struct Number {
    shown: String,
    said: Option<String>,
}

impl Number {
    fn whole(number: u8) -> Self {
        Self {
            shown: number.to_string(),
            said: None,
        }
    }

    fn of(halves: Halves) -> Self {
        let mut number = Self::whole(halves.whole());
        if halves.has_half() {
            number.said = Some(if halves.whole() == 0 {
                number.shown.clear();
                "half a".to_owned()
            } else {
                [&number.shown, " and a half"].concat()
            });
            number.shown.push('½');
        }
        number
    }

    /// The number and its unit, kept on one line.
    fn write(&self, html: &mut Template, unit: &'static str) {
        match &self.said {
            Some(said) => html
                .raw("<span role=\"img\" aria-label=\"")
                .text(said)
                .raw("\">")
                .text(&self.shown)
                .raw("</span>"),
            None => html.text(&self.shown),
        }
        .raw("\u{a0}")
        .raw(unit);
    }
}
