//! The safety rules as data. `docs/safety.md` is the same table for people.
//!
//! [`RULES`] lists them in the order in which they apply; the first one that refuses decides. Each entry has its
//! inputs, its outcome, its source, and the function that decides. `plan::assess` applies the table.

mod checks;
pub mod limits;
mod person;
mod target;

pub use person::{Candidate, Person};
pub use target::{Target, TargetRefusal, earliest_safe_day, target_refusal};

use super::health::HealthAnswers;
use super::plan::{Caution, NoNumbers, Refusal};
use super::quantity::Years;

/// A rule's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the table says what each rule is")]
pub enum RuleId {
    R1,
    R2,
    R2a,
    R3,
    R4,
    R5,
    R6,
    R7,
    R7a,
    R8,
    R9,
    R10,
    R11,
    R12,
    R13,
    R14,
    R15,
    R16,
    R17,
}

/// An input of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Whether every entry can be read.
    Entries,
    /// Age.
    Age,
    /// Height.
    Height,
    /// Weight.
    Weight,
    /// Measured body fat.
    BodyFat,
    /// Answers to the health questions.
    Health,
    /// Maintenance, estimated or typed.
    Maintenance,
    /// Exercise that is planned.
    Exercise,
    /// The floor of the formula.
    Floor,
    /// The goal's offset, and its nominal rate.
    Offset,
    /// The forecast for twelve weeks.
    Forecast,
    /// A goal weight and its date.
    Target,
    /// The budget.
    Budget,
}

/// What a rule does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// No result until the entry is corrected.
    Error,
    /// No numbers at all.
    NoNumbers,
    /// The goal is refused.
    Refuse,
    /// The goal is shown, with a caution.
    Caution,
}

/// How a rule decides.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// By the errors of the entries, before anything is computed ([`limits`]).
    Entry,
    /// By the person.
    Asker(fn(Option<Years>, HealthAnswers) -> Option<NoNumbers>),
    /// By a goal.
    Refusal(fn(&Candidate<'_>) -> Option<Refusal>),
    /// By a goal that is shown.
    Caution(fn(&Candidate<'_>) -> Option<Caution>),
    /// By a typed maintenance ([`limits::known_maintenance`]).
    Typed(fn(f64) -> bool),
    /// By a goal weight with a date ([`target_refusal`]).
    Target(fn(&Person, &Target) -> Option<TargetRefusal>),
}

/// One rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name.
    pub id: RuleId,
    /// Its inputs.
    pub looks_at: &'static [Input],
    /// What it does.
    pub outcome: Outcome,
    /// Where it comes from.
    pub source: &'static str,
    /// How it decides.
    pub check: Check,
}

/// A rule of the table.
const fn rule(
    id: RuleId,
    looks_at: &'static [Input],
    outcome: Outcome,
    source: &'static str,
    check: Check,
) -> Rule {
    Rule {
        id,
        looks_at,
        outcome,
        source,
        check,
    }
}

/// The source of the project's own rules.
const OWN: &str = "this project's own caution";

/// All rules, in the order in which they apply.
pub const RULES: [Rule; 19] = {
    use Check::{Asker, Caution, Entry, Refusal, Target, Typed};
    use Input as I;
    use Outcome as O;
    [
        rule(RuleId::R1, &[I::Entries], O::Error, OWN, Entry),
        rule(
            RuleId::R2,
            &[I::Age, I::Height, I::Weight],
            O::Error,
            OWN,
            Entry,
        ),
        rule(
            RuleId::R2a,
            &[I::BodyFat, I::Height, I::Weight],
            O::Error,
            "Kondo 1994; Trexler 2017; Harty 2019",
            Entry,
        ),
        rule(
            RuleId::R3,
            &[I::Age],
            O::NoNumbers,
            "NIDDK Body Weight Planner, age limit",
            Asker(checks::minor),
        ),
        rule(
            RuleId::R4,
            &[I::Health],
            O::NoNumbers,
            OWN,
            Asker(checks::eating_disorder),
        ),
        rule(
            RuleId::R5,
            &[I::Health],
            O::NoNumbers,
            "NASEM 2023, energy for pregnancy and lactation; NIDDK Body Weight Planner, disclaimer",
            Asker(checks::pregnant_or_breastfeeding),
        ),
        rule(
            RuleId::R6,
            &[I::Health],
            O::Refuse,
            OWN,
            Refusal(checks::clinician_first),
        ),
        rule(
            RuleId::R7,
            &[I::Maintenance],
            O::Error,
            OWN,
            Typed(limits::known_maintenance),
        ),
        rule(
            RuleId::R7a,
            &[I::Maintenance, I::Exercise],
            O::Error,
            "Thurber 2019",
            Entry,
        ),
        rule(
            RuleId::R8,
            &[I::Height, I::Weight],
            O::Refuse,
            "WHO/CDC adult BMI classes",
            Refusal(checks::below_healthy_weight),
        ),
        rule(
            RuleId::R9,
            &[I::Maintenance, I::Floor],
            O::Refuse,
            "AHA/ACC/TOS 2013 guideline, floors",
            Refusal(checks::too_little_room),
        ),
        rule(
            RuleId::R10,
            &[I::Offset, I::Weight],
            O::Refuse,
            "this project's own caution, from 0.5 to 1 % of weight a week",
            Refusal(checks::too_fast),
        ),
        rule(
            RuleId::R11,
            &[I::Forecast, I::Height],
            O::Refuse,
            "NIDDK Body Weight Planner; WHO/CDC adult BMI classes; Hall 2011",
            Refusal(checks::would_end_below),
        ),
        rule(
            RuleId::R12,
            &[I::Maintenance, I::Offset, I::Floor],
            O::Refuse,
            "AHA/ACC/TOS 2013 guideline, floors",
            Refusal(checks::below_floor),
        ),
        rule(
            RuleId::R13,
            &[I::Offset, I::Weight],
            O::Caution,
            "this project's own caution, from 0.5 to 1 % of weight a week",
            Caution(checks::fast),
        ),
        rule(
            RuleId::R14,
            &[I::Age],
            O::Caution,
            "ESPEN 2014, protein and muscle in older adults",
            Caution(checks::older_age),
        ),
        rule(
            RuleId::R15,
            &[I::Forecast, I::Height],
            O::Caution,
            "NIDDK Body Weight Planner; WHO/CDC adult BMI classes; Hall 2011",
            Caution(checks::would_end_above),
        ),
        rule(
            RuleId::R16,
            &[I::Target, I::Maintenance, I::Floor, I::Forecast],
            O::Refuse,
            "R8 to R12",
            Target(target_refusal),
        ),
        rule(
            RuleId::R17,
            &[I::Budget],
            O::Caution,
            OWN,
            Caution(checks::unusually_high),
        ),
    ]
};
