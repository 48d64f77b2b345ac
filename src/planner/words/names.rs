//! Names of entries and units within a sentence. Their labels in the form are in their definitions.

use crate::words::and_list;
use plateful_domain::planner::draft::{EnergyUnit, Entry};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::health::Condition;

/// "age, height and weight".
pub fn entries(all: &[Entry]) -> String {
    let nouns: Vec<String> = all
        .iter()
        .map(|entry| entry.definition().noun.to_owned())
        .collect();
    and_list(&nouns)
}

/// The same of entries that are missing and entries that cannot be used: what an answer waits for.
pub fn needed(missing: &[Entry], invalid: &[Entry]) -> String {
    entries(&[missing, invalid].concat())
}

/// A sex of the formula inside a sentence.
pub const fn formula_used(formula: Formula) -> &'static str {
    match formula {
        Formula::Female => "the female formula",
        Formula::Male => "the male formula",
        Formula::Average => "the average of both formulas",
    }
}

/// "kcal a day".
pub const fn energy_a_day(unit: EnergyUnit) -> &'static str {
    match unit {
        EnergyUnit::Kilocalories => "kcal a day",
        EnergyUnit::Kilojoules => "kJ a day",
    }
}

/// The name of a unit of energy for screen readers.
pub const fn energy_spoken(unit: EnergyUnit) -> &'static str {
    match unit {
        EnergyUnit::Kilocalories => "kilocalories",
        EnergyUnit::Kilojoules => "kilojoules",
    }
}

/// The label of a health condition.
pub const fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::EatingDisorder => "An eating disorder, now or in the past",
        Condition::PregnantOrBreastfeeding => "Pregnant or breastfeeding",
        Condition::GlucoseLoweringMedicine => "Insulin or other medicine that lowers blood sugar",
        Condition::OrganDisease => "Kidney, heart or liver disease",
    }
}
