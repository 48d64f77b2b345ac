//! Texts about the plate.

use crate::planner::numbers::{
    energy, energy_change, energy_unit, grouped, with_energy, with_unit,
};
use plateful_domain::planner::draft::EnergyUnit;
use plateful_domain::planner::groups::{Fit, Pattern};
use plateful_domain::planner::quantity::Kilocalories;

/// Heading.
pub const HEADING: &str = "A day on a plate";
/// The measures, comparisons, and how the plate is divided.
pub const MEASURES: &str = "Cups and ounces are US measures: a cup is about 240\u{a0}ml, an ounce about 28\u{a0}g. An \
ounce of protein foods is also one egg or half an ounce of nuts; an ounce of grains is a slice of bread or half a cup \
of cooked rice. Two cups of raw leafy greens count as one. A cup is about the size of a fist, three ounces of meat that of a deck of cards. On the plate, cups share the left half and ounces the right.";
/// Label of the fold with the kinds, the measures and the edition.
pub const MORE: &str = "More about these amounts";
/// Heading of the weekly kinds.
pub const WEEK: &str = "Kinds of vegetables and protein foods, by the week";
/// Heading of the measures.
pub const ABOUT_MEASURES: &str = "About cups and ounces";
/// Heading about the newer edition.
pub const NEWER: &str = "What the 2025–2030 guidelines changed";
/// What the newer edition changed.
pub const CHANGES: &str = "A newer edition came out on January 7, 2026. It shows an inverted pyramid in place of the \
plate. It asks for 1.2 to 1.6\u{a0}g of protein a day for each kilogram of body weight, prefers full-fat dairy, and says \
to avoid highly processed food and to drink less alcohol, without a number. Saturated fat still stays at or under 10% \
of energy.";
/// Why the plate uses the older edition.
pub const WHY_OLDER: &str = "It counts in servings of other sizes, and has no weekly kinds of vegetables. So the \
amounts here are those of the 2020–2025 edition.";
/// Shown if there is no pattern.
pub const NONE: &str = "No pattern is published for less than 1,000\u{a0}kcal a day. A dietitian can help you plan \
what to eat.";
/// Shown if the pattern is for children.
pub const FOR_CHILDREN: &str = "The guidelines made the patterns below 1,600\u{a0}kcal for children of 2 to 8, not \
for adults. Take this as a picture of the balance, and plan the amounts with a dietitian.";

/// How a budget compares with the pattern for it, as both are shown.
enum Beside {
    /// They read the same.
    Same,
    /// The budget is larger than any pattern, by this much with its unit.
    AboveAll(String),
    /// The budget is larger, by this much with its unit.
    Above(String),
    /// The budget is smaller.
    Below,
}

impl Beside {
    fn of(pattern: &Pattern, fit: Fit, budget: Kilocalories, unit: EnergyUnit) -> Self {
        let pattern = pattern_energy(pattern);
        let more = || with_unit(&energy_change(pattern, budget, unit), energy_unit(unit));
        if fit == Fit::AboveRange {
            Self::AboveAll(more())
        } else if energy(budget, unit) == energy(pattern, unit) {
            Self::Same
        } else if budget.kcal() > pattern.kcal() {
            Self::Above(more())
        } else {
            Self::Below
        }
    }
}

fn pattern_energy(pattern: &Pattern) -> Kilocalories {
    Kilocalories::nearest(f64::from(pattern.kcal))
}

/// Whose amounts these are. Patterns are named by their kilocalories in every unit.
pub fn amounts_of(pattern: &Pattern, fit: Fit, budget: Kilocalories, unit: EnergyUnit) -> String {
    let beside = Beside::of(pattern, fit, budget, unit);
    let kcal = grouped(i32::from(pattern.kcal));
    let name = match unit {
        EnergyUnit::Kilocalories => format!("{kcal}\u{a0}kcal"),
        EnergyUnit::Kilojoules => format!(
            "{kcal}\u{a0}kcal ({})",
            with_energy(pattern_energy(pattern), unit)
        ),
    };
    let amounts = format!("Amounts of the {name} pattern");
    let yours = with_energy(budget, unit);
    match beside {
        Beside::AboveAll(more) => format!(
            "{amounts}, the largest there is. Your {yours} is {more} more: take it from any of the groups."
        ),
        Beside::Same => format!("{amounts}, the same as your number."),
        Beside::Above(_) => format!("{amounts}, the nearest below your {yours}."),
        Beside::Below => format!("{amounts}, the nearest to your {yours}."),
    }
}

/// What the pattern leaves for other uses, and what the budget leaves beside it.
pub fn left_over(pattern: &Pattern, fit: Fit, budget: Kilocalories, unit: EnergyUnit) -> String {
    let other_uses = Kilocalories::nearest(f64::from(pattern.other_uses_kcal));
    let beside = match Beside::of(pattern, fit, budget, unit) {
        Beside::Above(more) => format!(", and your number {more} more"),
        // The lead says the first.
        Beside::AboveAll(_) | Beside::Same | Beside::Below => String::new(),
    };
    format!(
        "That leaves up to {} for other uses{beside}.",
        with_energy(other_uses, unit)
    )
}
