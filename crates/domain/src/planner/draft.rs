//! Everything a person entered, as text and choices; nothing of it is lost when a unit changes.

pub use super::fields::{Entry, TextField};
pub use super::reading::Reading;

use super::activity::{Leisure, Work};
use super::basis::Method;
use super::energy::Formula;
use super::exercise::Exercise;
use super::goal::Goal;
use super::health::HealthAnswers;
use super::parse::Measured;

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

/// Whether energy is read and typed in kilocalories or kilojoules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EnergyUnit {
    /// kcal.
    #[default]
    Kilocalories,
    /// kJ; 1 kcal is 4.184 kJ.
    Kilojoules,
}

/// How the goal is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Aim {
    /// One of the nine paces; a weight in mind is optional.
    #[default]
    Pace,
    /// A weight and the day it is wanted by.
    Target,
}

/// Why an entry gives no value. Facts only: the words are the view's.
#[derive(Debug, Clone, PartialEq)]
pub enum EntryError {
    /// Nothing entered yet (R1).
    Missing,
    /// No number in it (R1). Carries what was typed, at most 24 characters.
    NotANumber(String),
    /// "5.11" as feet: five feet eleven, or a little over five? Also texts that contradict each other.
    Ambiguous {
        /// What was typed, at most 24 characters.
        typed: String,
        /// How each of both would be typed to say it alone; none where that cannot be told.
        readings: Option<Box<[Spelled; 2]>>,
    },
    /// A sign, an exponent, or zero.
    NotPositive,
    /// Age with a fraction.
    NotWhole,
    /// A unit that this field cannot have, for example "70 years" as a weight.
    WrongUnit(String),
    /// More than twelve inches beside feet (twelve make another foot), or 14 lb and more beside stones.
    MinorTooLarge,
    /// Outside what the page can work with (R2). In the field's own unit; a height in feet and inches gives inches.
    OutOfRange {
        /// Least, a whole number.
        low: f64,
        /// Most, a whole number.
        high: f64,
        /// What would make it plausible, if anything would.
        did_you_mean: Option<DidYouMean>,
    },
    /// Height and weight together give a BMI below 12 or above 80 (R2).
    ImplausiblePair {
        /// What would make it plausible, if anything would.
        did_you_mean: Option<DidYouMean>,
    },
    /// Body fat that leaves more fat-free mass than any body of this height has (R2a).
    TooMuchFatFreeMass,
    /// Energy that nobody keeps up for months: typed, or with the exercise that is planned (R7a).
    NotKeptUp,
    /// No day of the calendar.
    NoSuchDay,
    /// Today or earlier.
    DayPassed,
    /// More than ten years ahead, which no forecast reaches.
    DayTooFar,
}

/// The texts of an entry's boxes; the second one is empty where there is none, or the first one says it all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelled {
    /// Text of the first box.
    pub major: String,
    /// Text of the second box.
    pub minor: String,
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

/// The two texts of a measure as they were typed, and the units they were typed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    /// Units of the texts.
    pub units: Units,
    /// Text of the first box.
    pub major: String,
    /// Text of the second box.
    pub minor: String,
}

/// The text of every box.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// What stands in each box.
    shown: [String; TextField::ALL.len()],
    /// For the first box of a measure: what was typed, kept while what stands there is only its rendering in another
    /// unit. The value is read from this, in full: that is why switching units there and back changes nothing.
    typed: [Option<Typed>; TextField::ALL.len()],
}

impl Texts {
    /// The text of a box.
    pub fn get(&self, field: TextField) -> &str {
        self.shown.get(field as usize).map_or("", String::as_str)
    }

    /// The text of a box, to be written. What stood behind a rendering is no longer what is meant.
    pub(super) fn get_mut(&mut self, field: TextField) -> Option<&mut String> {
        if let Some(major) = field.major() {
            self.set_typed(major, None);
        }
        self.shown.get_mut(field as usize)
    }

    /// Puts a text into a box.
    pub(super) fn set(&mut self, field: TextField, text: &str) {
        if let Some(shown) = self.get_mut(field) {
            text.clone_into(shown);
        }
    }

    fn typed(&self, major: TextField) -> Option<&Typed> {
        self.typed.get(major as usize)?.as_ref()
    }

    fn set_typed(&mut self, major: TextField, typed: Option<Typed>) {
        if let Some(slot) = self.typed.get_mut(major as usize) {
            *slot = typed;
        }
    }
}

/// Everything entered.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// Units of the fields.
    pub units: Units,
    /// The formula's sex; nothing is assumed.
    pub formula: Option<Formula>,
    /// Working day; nothing is assumed.
    pub work: Option<Work>,
    /// Free time; nothing is assumed.
    pub leisure: Option<Leisure>,
    /// Health answers; never stored.
    pub health: HealthAnswers,
    /// The goal chosen.
    pub goal: Goal,
    /// Unit of energy.
    pub energy: EnergyUnit,
    /// How maintenance is found.
    pub method: Method,
    /// Planned extra exercise.
    pub exercise: Option<Exercise>,
    /// How the goal is told.
    pub aim: Aim,
    /// What was typed.
    pub texts: Texts,
}

impl Draft {
    /// The text of a box.
    pub fn text(&self, field: TextField) -> &str {
        self.texts.get(field)
    }

    /// The same without what was typed: what is left is what was chosen. It stays equal while somebody types.
    #[must_use]
    pub fn choices(&self) -> Self {
        Self {
            texts: Texts::default(),
            ..*self
        }
    }

    /// Takes what was typed into a box. The text that stands there already changes nothing.
    pub fn edit(&mut self, field: TextField, text: &str) {
        if self.text(field) != text {
            self.texts.set(field, text);
        }
    }

    /// Changes the units; texts are rendered anew from the exact values, unreadable texts stay as they are.
    pub fn switch_units(&mut self, to: Units) {
        let from = std::mem::replace(&mut self.units, to);
        for field in TextField::ALL {
            self.convert(field, from, to);
        }
    }

    /// Whether nothing was entered or chosen; the units of empty fields are no entry.
    pub fn is_pristine(&self) -> bool {
        *self
            == Self {
                units: self.units,
                energy: self.energy,
                ..Self::default()
            }
    }
}

/// Measures, by their first boxes. Where the box is not one of a measure, nothing is done.
impl Draft {
    /// The texts of a measure as they were typed, and the units they were typed in.
    pub(super) fn typed(&self, major: TextField) -> Typed {
        let rendered = || Typed {
            units: self.units,
            major: self.text(major).to_owned(),
            minor: major
                .measure()
                .map(|(_, minor)| self.text(minor).to_owned())
                .unwrap_or_default(),
        };
        self.texts.typed(major).cloned().unwrap_or_else(rendered)
    }

    /// Puts the texts of a measure, typed in units of their own, in place of what was there; the form shows them in the
    /// units of this draft.
    pub(super) fn set_typed(&mut self, major: TextField, typed: &Typed) {
        let Some((_, minor)) = major.measure() else {
            return;
        };
        self.texts.set(major, &typed.major);
        self.texts.set(minor, &typed.minor);
        self.convert(major, typed.units, self.units);
    }

    /// Reads a measure: centimetres or kilograms, not yet held against any limit.
    ///
    /// # Errors
    ///
    /// Why the texts give no value.
    pub(super) fn measured(&self, major: TextField) -> Result<Measured, EntryError> {
        let Some((measure, minor)) = major.measure() else {
            return Err(EntryError::Missing);
        };
        match self.texts.typed(major) {
            Some(typed) => (measure.read)(typed.units, &typed.major, &typed.minor),
            None => (measure.read)(self.units, self.text(major), self.text(minor)),
        }
    }

    /// Renders in units `to` what stands in units `from`; back in the units it was typed in, the typed text returns.
    fn convert(&mut self, major: TextField, from: Units, to: Units) {
        let Some((measure, minor)) = major.measure() else {
            return;
        };
        if (measure.is_same)(from, to) {
            return;
        }
        let before = match self.texts.typed(major) {
            Some(typed) => typed.clone(),
            None => Typed {
                units: from,
                major: self.text(major).to_owned(),
                minor: self.text(minor).to_owned(),
            },
        };
        if (measure.is_same)(before.units, to) {
            self.texts.set(major, &before.major);
            self.texts.set(minor, &before.minor);
        } else if let Ok(measured) = (measure.read)(before.units, &before.major, &before.minor) {
            let (first, second) = (measure.render)(measured.value, to);
            self.texts.set(major, &first);
            self.texts.set(minor, &second);
            self.texts.set_typed(major, Some(before));
        }
    }
}
