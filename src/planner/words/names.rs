//! What fields, choices and units are called.

use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::basis::Method;
use plateful_domain::planner::draft::{Aim, EnergyUnit, Entry, TextField, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::health::Condition;

/// Name of a text field for those who do not see its unit beside it.
pub const fn field_name(field: TextField, units: Units) -> &'static str {
    match (field, units) {
        (TextField::Age, _) => "Age in years",
        (TextField::HeightMajor, Units::Metric) => "Height in centimeters",
        (TextField::HeightMajor, _) => "Height, feet",
        (TextField::HeightMinor, _) => "Height, inches",
        (TextField::WeightMajor, Units::Us) => "Weight in pounds",
        (TextField::WeightMajor, Units::Metric) => "Weight in kilograms",
        (TextField::WeightMajor, Units::Uk) => "Weight, stones",
        (TextField::WeightMinor, _) => "Weight, pounds",
        (TextField::Pal, _) => "Activity level, 1.2 to 2.5",
        (TextField::BodyFat, _) => "Body fat in per cent",
        (TextField::Known, _) => "Energy to stay as you are, a day",
        (TextField::Minutes, _) => "Minutes each time",
        (TextField::Times, _) => "Times a week",
        (TextField::TargetMajor, Units::Metric) => "Weight in mind, kilograms",
        (TextField::TargetMajor, Units::Uk) => "Weight in mind, stones",
        (TextField::TargetMajor, Units::Us) => "Weight in mind, pounds",
        (TextField::TargetMinor, _) => "Weight in mind, pounds beside stones",
        (TextField::Date, _) => "By this day",
    }
}

/// The unit beside a text field.
pub const fn field_unit(field: TextField, units: Units) -> &'static str {
    match (field, units) {
        (TextField::Age, _) => "years",
        (TextField::HeightMajor, Units::Metric) => "cm",
        (TextField::HeightMajor, _) => "ft",
        (TextField::HeightMinor, _) => "in",
        (TextField::WeightMajor | TextField::TargetMajor, Units::Metric) => "kg",
        (TextField::WeightMajor | TextField::TargetMajor, Units::Uk) => "st",
        (TextField::WeightMajor | TextField::TargetMajor, Units::Us)
        | (TextField::WeightMinor | TextField::TargetMinor, _) => "lb",
        (TextField::BodyFat, _) => "%",
        (TextField::Minutes, _) => "min",
        (TextField::Times, _) => "a week",
        (TextField::Pal | TextField::Known | TextField::Date, _) => "",
    }
}

/// The name of an entry inside a sentence.
pub const fn entry(entry: Entry) -> &'static str {
    match entry {
        Entry::Formula => "sex for the formula",
        Entry::Age => "age",
        Entry::Height => "height",
        Entry::Weight => "weight",
        Entry::Pal => "activity level",
        Entry::BodyFat => "body fat",
        Entry::Known => "known energy",
        Entry::Exercise => "exercise",
        Entry::Target => "weight in mind",
        Entry::Date => "day",
    }
}

/// "age, height and weight".
pub fn entries(all: &[Entry]) -> String {
    let mut text = String::new();
    for (at, one) in all.iter().enumerate() {
        if at > 0 {
            text.push_str(if at + 1 == all.len() { " and " } else { ", " });
        }
        text.push_str(entry(*one));
    }
    text
}

/// A system of units, as short as its button.
pub const fn units(units: Units) -> &'static str {
    match units {
        Units::Us => "lb, ft",
        Units::Metric => "kg, cm",
        Units::Uk => "st, ft",
    }
}

/// A sex of the formula.
pub const fn formula(formula: Formula) -> &'static str {
    match formula {
        Formula::Female => "Female",
        Formula::Male => "Male",
        Formula::Average => "Average",
    }
}

/// A sex of the formula inside a sentence.
pub const fn formula_used(formula: Formula) -> &'static str {
    match formula {
        Formula::Female => "the female formula",
        Formula::Male => "the male formula",
        Formula::Average => "the average of both formulas",
    }
}

/// A way to tell the goal.
pub const fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::Pace => "Weekly pace",
        Aim::Target => "Weight and date",
    }
}

/// A way to find maintenance.
pub const fn method(method: Method) -> &'static str {
    match method {
        Method::Mifflin => "Formula (Mifflin)",
        Method::Eer => "National Academies 2023",
        Method::BodyFat => "From my body fat",
        Method::Known => "I know my number",
    }
}

/// A planned exercise.
pub const fn exercise(exercise: Option<Exercise>) -> &'static str {
    match exercise {
        None => "None",
        Some(Exercise::WalkEasy) => "Easy walk",
        Some(Exercise::WalkBrisk) => "Brisk walk",
        Some(Exercise::WalkFast) => "Fast walk",
        Some(Exercise::RunEasy) => "Easy run",
        Some(Exercise::RunFast) => "Fast run",
        Some(Exercise::CycleEasy) => "Easy cycling",
        Some(Exercise::CycleBrisk) => "Brisk cycling",
        Some(Exercise::CycleFast) => "Fast cycling",
        Some(Exercise::Swim) => "Swimming",
    }
}

/// "kcal a day".
pub const fn energy_a_day(unit: EnergyUnit) -> &'static str {
    match unit {
        EnergyUnit::Kilocalories => "kcal a day",
        EnergyUnit::Kilojoules => "kJ a day",
    }
}

/// A unit of energy as it is spoken.
pub const fn energy_spoken(unit: EnergyUnit) -> &'static str {
    match unit {
        EnergyUnit::Kilocalories => "kilocalories",
        EnergyUnit::Kilojoules => "kilojoules",
    }
}

/// A kind of working day.
pub const fn work(work: Work) -> &'static str {
    match work {
        Work::VeryLight => "Mostly sitting",
        Work::Light => "Some walking",
        Work::Moderate => "On my feet",
        Work::Heavy => "Heavy work",
    }
}

/// A kind of free time.
pub const fn leisure(leisure: Leisure) -> &'static str {
    match leisure {
        Leisure::VeryLight => "Little moving",
        Leisure::Light => "Gentle walks",
        Leisure::Moderate => "Brisk, some days",
        Leisure::Active => "Active most days",
        Leisure::VeryActive => "Hard training most days",
    }
}

/// One of the health questions.
pub const fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::EatingDisorder => "An eating disorder, now or in the past",
        Condition::Pregnant => "Pregnant",
        Condition::Breastfeeding => "Breastfeeding",
        Condition::GlucoseLoweringMedicine => "Insulin or other glucose-lowering medicine",
        Condition::OrganDisease => "Kidney, heart or liver disease",
    }
}
