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

/// Whose amounts these are. Patterns are named by their kilocalories in every unit.
pub fn amounts_of(pattern: &Pattern, fit: Fit, budget: Kilocalories, unit: EnergyUnit) -> String {
    let of = i32::from(pattern.kcal);
    let pattern_of = Kilocalories::nearest(f64::from(pattern.kcal));
    let pattern = match unit {
        EnergyUnit::Kilocalories => format!("Amounts of the {}\u{a0}kcal pattern", grouped(of)),
        EnergyUnit::Kilojoules => format!(
            "Amounts of the {}\u{a0}kcal ({}) pattern",
            grouped(of),
            with_energy(pattern_of, unit)
        ),
    };
    let yours = with_energy(budget, unit);
    if fit == Fit::AboveRange {
        let more = with_unit(&energy_change(pattern_of, budget, unit), energy_unit(unit));
        return format!(
            "{pattern}, the largest there is. Your {yours} is {more} more: take it from any of the groups."
        );
    }
    if energy(budget, unit) == energy(pattern_of, unit) {
        return format!("{pattern}, the same as your number.");
    }
    let step = if budget.kcal() > pattern_of.kcal() {
        "nearest below"
    } else {
        "nearest to"
    };
    format!("{pattern}, the {step} your {yours}.")
}

/// What the pattern leaves for other uses, and what the budget leaves beside it.
pub fn left_over(pattern: &Pattern, fit: Fit, budget: Kilocalories, unit: EnergyUnit) -> String {
    let other_uses = with_energy(
        Kilocalories::nearest(f64::from(pattern.other_uses_kcal)),
        unit,
    );
    let pattern_of = Kilocalories::nearest(f64::from(pattern.kcal));
    let is_below = energy(budget, unit) != energy(pattern_of, unit)
        && budget.kcal() > pattern_of.kcal()
        // Said already, where there is no larger pattern.
        && fit != Fit::AboveRange;
    let beside = if is_below {
        let more = with_unit(&energy_change(pattern_of, budget, unit), energy_unit(unit));
        format!(", and your number {more} more")
    } else {
        String::new()
    };
    format!("That leaves up to {other_uses} for other uses{beside}.")
}
