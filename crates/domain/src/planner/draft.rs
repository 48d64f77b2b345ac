//! Everything a person entered, as text and choices; nothing of it is lost when a unit changes.

use super::activity::{Leisure, Work};
use super::basis::Method;
use super::energy::Formula;
use super::exercise::{Exercise, Planned};
use super::goal::Goal;
use super::health::HealthAnswers;
use super::parse::{self, Measured};
use super::quantity::{Centimetres, Kilocalories, Kilograms, Pal, Years};
use super::render;

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
    /// A physical activity level that is known.
    Pal,
    /// Body fat, per cent of weight.
    BodyFat,
    /// Maintenance that is known.
    Known,
    /// Minutes of the planned exercise.
    Minutes,
    /// How often a week it is planned.
    Times,
    /// The weight in mind: pounds, kilograms or stones.
    TargetMajor,
    /// Pounds beside stones; unused otherwise.
    TargetMinor,
    /// The day it is wanted by, as a date field writes it.
    Date,
}

impl TextField {
    /// The entry that the field belongs to.
    pub const fn entry(self) -> Entry {
        match self {
            Self::Age => Entry::Age,
            Self::HeightMajor | Self::HeightMinor => Entry::Height,
            Self::WeightMajor | Self::WeightMinor => Entry::Weight,
            Self::Pal => Entry::Pal,
            Self::BodyFat => Entry::BodyFat,
            Self::Known => Entry::Known,
            Self::Minutes | Self::Times => Entry::Exercise,
            Self::TargetMajor | Self::TargetMinor => Entry::Target,
            Self::Date => Entry::Date,
        }
    }
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
    /// The physical activity level.
    Pal,
    /// Body fat.
    BodyFat,
    /// Known maintenance.
    Known,
    /// Planned exercise: minutes and times a week.
    Exercise,
    /// The weight in mind.
    Target,
    /// The day it is wanted by.
    Date,
}

impl Entry {
    /// All, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Formula,
        Self::Age,
        Self::Height,
        Self::Weight,
        Self::Pal,
        Self::BodyFat,
        Self::Known,
        Self::Exercise,
        Self::Target,
        Self::Date,
    ];

    /// The text fields that it is typed into; none for the formula's sex.
    pub const fn fields(self) -> &'static [TextField] {
        match self {
            Self::Formula => &[],
            Self::Age => &[TextField::Age],
            Self::Height => &[TextField::HeightMajor, TextField::HeightMinor],
            Self::Weight => &[TextField::WeightMajor, TextField::WeightMinor],
            Self::Pal => &[TextField::Pal],
            Self::BodyFat => &[TextField::BodyFat],
            Self::Known => &[TextField::Known],
            Self::Exercise => &[TextField::Minutes, TextField::Times],
            Self::Target => &[TextField::TargetMajor, TextField::TargetMinor],
            Self::Date => &[TextField::Date],
        }
    }
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
    /// "1,234": one thousand or one and a bit?
    Ambiguous(String),
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

/// Major and minor text of a measure, and what was typed before they were rendered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Measure {
    /// Feet, centimetres, pounds, kilograms or stones, as typed.
    pub major: String,
    /// Inches, or pounds beside stones, as typed.
    pub minor: String,
    /// What was typed, kept while the texts are only its rendering in another unit. The value is read from this, in
    /// full: that is why switching units there and back changes nothing.
    pub(super) typed: Option<Typed>,
}

/// Texts as they were typed, and the units they were typed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    /// Units of the texts.
    pub units: Units,
    /// Text of the first box.
    pub major: String,
    /// Text of the second box.
    pub minor: String,
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
    /// Unit of energy.
    pub energy: EnergyUnit,
    /// How maintenance is found.
    pub method: Method,
    /// A physical activity level as typed; empty takes the one of the two questions.
    pub pal: String,
    /// Body fat as typed, for the method that needs it.
    pub body_fat: String,
    /// Maintenance as typed, for the method that needs it.
    pub known: String,
    /// Planned extra exercise.
    pub exercise: Option<Exercise>,
    /// Its minutes as typed.
    pub minutes: String,
    /// Its times a week as typed.
    pub times: String,
    /// How the goal is told.
    pub aim: Aim,
    /// The weight in mind as typed.
    pub target: Measure,
    /// The day it is wanted by, as a date field writes it.
    pub date: String,
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
    /// Activity: typed, or by the two questions.
    pub pal: Result<Pal, EntryError>,
    /// Body fat as a share of weight; none where the method does not ask.
    pub body_fat: Result<Option<f64>, EntryError>,
    /// Known maintenance; none where the method does not ask.
    pub known: Result<Option<Kilocalories>, EntryError>,
    /// Planned exercise, if any.
    pub planned: Result<Option<Planned>, EntryError>,
    /// The weight in mind; none where it is left out and need not be there.
    pub target: Result<Option<Kilograms>, EntryError>,
    /// Days from today to the day it is wanted by; none where no day is asked for.
    pub days: Result<Option<u16>, EntryError>,
    /// A soft question, with a result all the same: "154 kg is 340 lb: is that right?"
    pub doubt: Option<DidYouMean>,
    /// Another: weight without fat, where body fat gives more of it than nearly anybody has (R2a).
    pub rare_fat_free_mass: Option<Kilograms>,
}

impl Draft {
    /// The text of a field.
    pub fn text(&self, field: TextField) -> &str {
        match field {
            TextField::Age => &self.age,
            TextField::HeightMajor => &self.height.major,
            TextField::HeightMinor => &self.height.minor,
            TextField::WeightMajor => &self.weight.major,
            TextField::WeightMinor => &self.weight.minor,
            TextField::Pal => &self.pal,
            TextField::BodyFat => &self.body_fat,
            TextField::Known => &self.known,
            TextField::Minutes => &self.minutes,
            TextField::Times => &self.times,
            TextField::TargetMajor => &self.target.major,
            TextField::TargetMinor => &self.target.minor,
            TextField::Date => &self.date,
        }
    }

    /// Takes what was typed into a field. The text that stands there already changes nothing.
    pub fn edit(&mut self, field: TextField, text: &str) {
        if self.text(field) == text {
            return;
        }
        let own = match field {
            TextField::Age => &mut self.age,
            TextField::HeightMajor => self.height.retyped(true),
            TextField::HeightMinor => self.height.retyped(false),
            TextField::WeightMajor => self.weight.retyped(true),
            TextField::WeightMinor => self.weight.retyped(false),
            TextField::Pal => &mut self.pal,
            TextField::BodyFat => &mut self.body_fat,
            TextField::Known => &mut self.known,
            TextField::Minutes => &mut self.minutes,
            TextField::Times => &mut self.times,
            TextField::TargetMajor => self.target.retyped(true),
            TextField::TargetMinor => self.target.retyped(false),
            TextField::Date => &mut self.date,
        };
        text.clone_into(own);
    }

    /// Changes the units; texts are rendered anew from the exact values, unreadable texts stay as they are.
    pub fn switch_units(&mut self, to: Units) {
        let from = std::mem::replace(&mut self.units, to);
        self.height.switch(from, to, &HEIGHT);
        self.weight.switch(from, to, &WEIGHT);
        self.target.switch(from, to, &WEIGHT);
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

/// How a height or a weight is read and rendered.
pub(super) struct Kind {
    /// Reads the two boxes.
    pub read: fn(Units, &str, &str) -> Result<Measured, EntryError>,
    /// Renders the two boxes.
    pub render: fn(f64, Units) -> (String, String),
    /// Whether the boxes of two choices of units hold the same units.
    pub same: fn(Units, Units) -> bool,
}

/// Heights.
pub(super) const HEIGHT: Kind = Kind {
    read: parse::height,
    render: render::height,
    same: |one, other| (one == Units::Metric) == (other == Units::Metric),
};

/// Weights.
pub(super) const WEIGHT: Kind = Kind {
    read: parse::weight,
    render: render::weight,
    same: |one, other| one == other,
};

impl Measure {
    /// The text of the first or the second box, about to be typed into: what stood behind it is no longer what is meant.
    fn retyped(&mut self, first: bool) -> &mut String {
        self.typed = None;
        if first {
            &mut self.major
        } else {
            &mut self.minor
        }
    }

    /// Reads what was typed.
    pub(super) fn read(&self, units: Units, kind: &Kind) -> Result<Measured, EntryError> {
        match &self.typed {
            Some(typed) => (kind.read)(typed.units, &typed.major, &typed.minor),
            None => (kind.read)(units, &self.major, &self.minor),
        }
    }

    /// Renders in units `to` what stands here in units `from`; back in the units it was typed in, the typed text returns.
    pub(super) fn switch(&mut self, from: Units, to: Units, kind: &Kind) {
        if (kind.same)(from, to) {
            return;
        }
        if let Some(typed) = self.typed.take_if(|typed| (kind.same)(typed.units, to)) {
            self.major = typed.major;
            self.minor = typed.minor;
            return;
        }
        let Ok(measured) = self.read(from, kind) else {
            return;
        };
        let (major, minor) = (kind.render)(measured.value, to);
        let old = Typed {
            units: from,
            major: std::mem::replace(&mut self.major, major),
            minor: std::mem::replace(&mut self.minor, minor),
        };
        self.typed.get_or_insert(old);
    }
}
