//! Everything a person entered, as text and choices; nothing of it is lost when a unit changes.

use super::activity::{Leisure, Work};
use super::energy::Formula;
use super::goal::Goal;
use super::health::HealthAnswers;
use super::quantity::{Centimetres, Kilograms, Years};

/// Which units the fields are labelled with. A pasted unit is understood in any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Units {
    /// Pounds; feet and inches.
    #[default]
    Us,
    /// Kilograms; centimetres.
    Metric,
    /// Stones and pounds; feet and inches.
    Uk,
}

/// A text field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextField {
    /// Age in completed years.
    Age,
    /// Feet, or centimetres.
    HeightMajor,
    /// Inches; unused in metric units.
    HeightMinor,
    /// Pounds, kilograms or stones.
    WeightMajor,
    /// Pounds beside stones; unused otherwise.
    WeightMinor,
}

/// What an error, or a missing entry, is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// The formula's sex.
    Formula,
    /// Age.
    Age,
    /// Height.
    Height,
    /// Weight.
    Weight,
}

/// Why an entry gives no value. Facts only: the words are the view's.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum EntryError {
    /// Nothing entered yet (R1).
    Missing,
    /// No number in it (R1). Carries what was typed, at most 24 characters.
    NotANumber(String),
    /// "1,234": one thousand or one and a bit?
    Ambiguous(String),
    /// A sign, an exponent, or zero.
    NotPositive,
    /// Age with a fraction.
    NotWhole,
    /// A unit that this field cannot have, for example "70 years" as a weight.
    WrongUnit(String),
    /// Twelve inches or more beside feet where that makes no sense, or 14 lb and more beside stones.
    MinorTooLarge,
    /// Outside what the page can work with (R2). In the field's own unit.
    OutOfRange {
        /// Least.
        low: f64,
        /// Most.
        high: f64,
    },
    /// Height and weight together give a BMI below 12 or above 80 (R2).
    ImplausiblePair {
        /// What would make it plausible, if anything would.
        did_you_mean: Option<DidYouMean>,
    },
}

/// The same number in the other unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum DidYouMean {
    /// The typed number, as pounds.
    Pounds(f64),
    /// The typed number, as kilograms.
    Kilograms(f64),
    /// The typed number, as centimetres.
    Centimetres(f64),
    /// The typed number, as inches.
    Inches(f64),
}

/// Major and minor text of a measure, and the exact value behind them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Measure {
    /// Feet, centimetres, pounds, kilograms or stones, as typed.
    pub major: String,
    /// Inches, or pounds beside stones, as typed.
    pub minor: String,
    /// The value last read from typed text (cm or kg), kept in full while the text is only its rendering in another
    /// unit: that is why switching units there and back changes nothing.
    pub(super) exact: Option<f64>,
}

/// Everything entered.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// Units of the fields.
    pub units: Units,
    /// The formula's sex; nothing is assumed.
    pub formula: Option<Formula>,
    /// Age as typed.
    pub age: String,
    /// Height as typed.
    pub height: Measure,
    /// Weight as typed.
    pub weight: Measure,
    /// Working day.
    pub work: Work,
    /// Free time.
    pub leisure: Leisure,
    /// Health answers; never stored.
    pub health: HealthAnswers,
    /// The goal chosen.
    pub goal: Goal,
}

/// The entries as values, or why not.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Sex of the formula.
    pub formula: Option<Formula>,
    /// Age.
    pub age: Result<Years, EntryError>,
    /// Height.
    pub height: Result<Centimetres, EntryError>,
    /// Weight.
    pub weight: Result<Kilograms, EntryError>,
    /// A soft question, with a result all the same: "154 kg is 340 lb: is that right?"
    pub doubt: Option<DidYouMean>,
}

impl Draft {
    /// The text of a field.
    pub fn text(&self, _field: TextField) -> &str {
        todo!()
    }

    /// Takes what was typed into a field.
    pub fn edit(&mut self, _field: TextField, _text: &str) {
        todo!()
    }

    /// Changes the units; texts are rendered anew from the exact values, unreadable texts stay as they are.
    pub fn switch_units(&mut self, _to: Units) {
        todo!()
    }

    /// Reads every entry.
    pub fn reading(&self) -> Reading {
        todo!()
    }

    /// Whether nothing was entered or chosen.
    pub fn is_pristine(&self) -> bool {
        todo!()
    }

    /// The part that may be kept, as text to be stored; none under R4 and R5, and only "maintain" under R6.
    pub fn to_stored(&self) -> Option<String> {
        todo!()
    }

    /// Reads what [`Self::to_stored`] wrote; anything else gives none. Never panics.
    pub fn from_stored(_stored: &str) -> Option<Self> {
        todo!()
    }
}
