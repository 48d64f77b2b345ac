//! Everything a person entered, as text and choices. Switching units loses nothing.

pub use super::fields::{Entry, TextField};
pub use super::reading::Reading;

use super::activity::{Leisure, Work};
use super::basis::Method;
use super::energy::Formula;
use super::exercise::Exercise;
use super::goal::Goal;
use super::health::HealthAnswers;
use super::parse::Measured;

/// The units that the fields are labeled with. A unit typed or pasted with a number is understood in any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Units {
    /// Pounds; feet and inches.
    #[default]
    Us,
    /// Kilograms; centimeters.
    Metric,
    /// Stone and pounds; feet and inches.
    Uk,
}

/// Whether energy is shown and typed in kilocalories or kilojoules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EnergyUnit {
    /// kcal.
    #[default]
    Kilocalories,
    /// kJ; 1 kcal is 4.184 kJ.
    Kilojoules,
}

/// What kind of goal is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Aim {
    /// One of the nine paces; a goal weight is optional.
    #[default]
    Pace,
    /// A weight and the date to reach it by.
    Target,
}

/// Why an entry gives no value. The view chooses the words.
#[derive(Debug, Clone, PartialEq)]
pub enum EntryError {
    /// Nothing entered yet (R1).
    Missing,
    /// There is no number in it (R1). Carries what was typed, at most 24 characters.
    NotANumber(String),
    /// "5.11" as feet: five feet eleven, or a little over five? Also texts that contradict each other.
    Ambiguous {
        /// What was typed, at most 24 characters.
        typed: String,
        /// What to type for each reading, without ambiguity; none if that is unknown.
        readings: Option<Box<[Spelled; 2]>>,
    },
    /// A sign, an exponent, or zero.
    NotPositive,
    /// An age with a fraction.
    NotWhole,
    /// A unit that this field does not take, for example "70 years" as a weight.
    WrongUnit(String),
    /// More than 12 inches beside feet, or 14 lb or more beside stone.
    MinorTooLarge,
    /// Outside the range the page accepts (R2), in the field's own unit; for a height in feet and inches, in inches.
    OutOfRange {
        /// Minimum, a whole number.
        low: f64,
        /// Maximum, a whole number.
        high: f64,
        /// The same number in a unit that would make it plausible, if there is one.
        did_you_mean: Option<DidYouMean>,
    },
    /// Height and weight together give a BMI below 12 or above 80 (R2).
    ImplausiblePair {
        /// The same number in a unit that would make it plausible, if there is one.
        did_you_mean: Option<DidYouMean>,
    },
    /// Body fat so low that it leaves more fat-free mass than any body of this height has (R2a).
    TooMuchFatFreeMass,
    /// More energy than anybody can keep up for months: typed, or with the planned exercise (R7a).
    NotKeptUp,
    /// The calendar has no such day.
    NoSuchDay,
    /// Today or earlier.
    DayPassed,
    /// More than ten years ahead; forecasts end there.
    DayTooFar,
}

/// The texts of an entry's boxes; the second is empty if there is none or the first has everything.
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
    /// The typed number, as centimeters.
    Centimeters(f64),
    /// The typed number, as inches.
    Inches(f64),
}

/// The two texts of a measure as typed, with the units they were typed in.
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
    /// The text in each box.
    shown: [String; TextField::ALL.len()],
    /// For the first box of a measure: the original text, while the form has other units. The value is read from this
    /// text, so that switching units and back changes nothing.
    typed: [Option<Typed>; TextField::ALL.len()],
}

impl Texts {
    /// The text of a box.
    pub fn get(&self, field: TextField) -> &str {
        self.shown.get(field as usize).map_or("", String::as_str)
    }

    /// The text of a box, for editing. Drops the original text behind a converted one.
    pub(super) fn get_mut(&mut self, field: TextField) -> Option<&mut String> {
        if let Some(major) = field.major() {
            self.set_typed(major, None);
        }
        self.shown.get_mut(field as usize)
    }

    /// Sets the text of a box.
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
    /// Sex for the formula; no default.
    pub formula: Option<Formula>,
    /// Work; no default.
    pub work: Option<Work>,
    /// Free time; no default.
    pub leisure: Option<Leisure>,
    /// Health answers; never stored.
    pub health: HealthAnswers,
    /// The chosen goal.
    pub goal: Goal,
    /// Unit of energy.
    pub energy: EnergyUnit,
    /// How maintenance is estimated.
    pub method: Method,
    /// Planned extra exercise.
    pub exercise: Option<Exercise>,
    /// What kind of goal is set.
    pub aim: Aim,
    /// What was typed.
    pub texts: Texts,
}

impl Draft {
    /// The text of a box.
    pub fn text(&self, field: TextField) -> &str {
        self.texts.get(field)
    }

    /// The same draft without the typed texts. Stays equal while somebody types.
    #[must_use]
    pub fn choices(&self) -> Self {
        Self {
            texts: Texts::default(),
            ..*self
        }
    }

    /// Sets the text of a box; setting the same text again changes nothing.
    pub fn edit(&mut self, field: TextField, text: &str) {
        if self.text(field) != text {
            self.texts.set(field, text);
        }
    }

    /// Changes the units: texts are converted from the exact values; unreadable texts stay as they are.
    pub fn switch_units(&mut self, to: Units) {
        let from = std::mem::replace(&mut self.units, to);
        for field in TextField::ALL {
            self.convert(field, from, to);
        }
    }

    /// Whether nothing was entered or chosen. Units alone do not count as an entry.
    pub fn is_pristine(&self) -> bool {
        *self
            == Self {
                units: self.units,
                energy: self.energy,
                ..Self::default()
            }
    }
}

/// Measures, by their first boxes. For any other box these do nothing.
impl Draft {
    /// The texts of a measure as typed, with the units they were typed in.
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

    /// Replaces the texts of a measure by ones typed in units of their own; the form shows them in this draft's units.
    pub(super) fn set_typed(&mut self, major: TextField, typed: &Typed) {
        let Some((_, minor)) = major.measure() else {
            return;
        };
        self.texts.set(major, &typed.major);
        self.texts.set(minor, &typed.minor);
        self.convert(major, typed.units, self.units);
    }

    /// Reads a measure in centimeters or kilograms, without checking its limits.
    ///
    /// # Errors
    ///
    /// [`EntryError`] if the texts give no value.
    pub(super) fn measured(&self, major: TextField) -> Result<Measured, EntryError> {
        let Some((measure, minor)) = major.measure() else {
            return Err(EntryError::Missing);
        };
        let shown = || (measure.read)(self.units, self.text(major), self.text(minor));
        match self.texts.typed(major) {
            // What its own units do not read is shown as it was typed, and may mean something here.
            Some(typed) => {
                (measure.read)(typed.units, &typed.major, &typed.minor).or_else(|_| shown())
            }
            None => shown(),
        }
    }

    /// Converts a measure from units `from` to `to`; in the units it was typed in, the typed text returns.
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
        } else if !(before.major.is_empty() && before.minor.is_empty()) {
            // It stays as it is. Its units are kept: others might read it, and convert it on the way back.
            self.texts.set_typed(major, Some(before));
        }
    }
}
