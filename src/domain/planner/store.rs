//! The part of a draft that may be kept, field by field.
//!
//! Measures are kept as they were typed, with the units of that moment: a rendering is made anew. Health answers are never
//! written. On a device and in a file the fields are a [`Record`]; in a link they stand line by line under a version.

mod file;

pub use file::{FileError, unreadable};

use super::activity::{Leisure, Work};
use super::basis::Method;
use super::draft::{Aim, Draft, EnergyUnit, HEIGHT, Kind, Measure, TextField, Units, WEIGHT};
use super::energy::Formula;
use super::exercise::Exercise;
use super::goal::Goal;
use super::health::HealthAnswers;
use crate::domain::record::{Record, Written, escaped, unescaped};

/// The first line of a link's plan.
const VERSION: &str = "plateful-planner 2";
/// The same, before there were a weight in mind, exercise and methods.
const VERSION_1: &str = "plateful-planner 1";

/// All units, in the order of their codes.
const UNITS: [Units; 3] = [Units::Us, Units::Metric, Units::Uk];
/// Both units of energy, in the order of their codes.
const ENERGY: [EnergyUnit; 2] = [EnergyUnit::Kilocalories, EnergyUnit::Kilojoules];
/// Both ways to tell a goal, in the order of their codes.
const AIMS: [Aim; 2] = [Aim::Pace, Aim::Target];
/// The longest text of a field that is kept or read back, in characters.
pub const LONGEST: usize = 40;

/// A part of a draft that is kept under a name of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "they are the fields of a draft by the same names"
)]
pub enum Field {
    Units,
    Formula,
    Age,
    Height,
    Weight,
    Target,
    Work,
    Leisure,
    Goal,
    Energy,
    Method,
    Exercise,
    Aim,
    Pal,
    BodyFat,
    Known,
    Minutes,
    Times,
    Date,
}

/// What is wrong with a field's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldError {
    /// Not one of the choices, which are the numbers from 0 to this one.
    Choice(u8),
    /// Longer than [`LONGEST`], or not of as many parts as a measure has.
    Text,
}

impl Field {
    /// All, with their names, in the order of a link's lines: units come first, since measures are rendered in them.
    pub const ALL: [(Self, &'static str); 19] = [
        (Self::Units, "units"),
        (Self::Formula, "formula"),
        (Self::Age, "age"),
        (Self::Height, "height"),
        (Self::Weight, "weight"),
        (Self::Target, "target"),
        (Self::Work, "work"),
        (Self::Leisure, "leisure"),
        (Self::Goal, "goal"),
        (Self::Energy, "energy"),
        (Self::Method, "method"),
        (Self::Exercise, "exercise"),
        (Self::Aim, "aim"),
        (Self::Pal, "pal"),
        (Self::BodyFat, "body-fat"),
        (Self::Known, "known"),
        (Self::Minutes, "minutes"),
        (Self::Times, "times"),
        (Self::Date, "date"),
    ];

    /// The text field that it is, where it is only one.
    const fn text_field(self) -> Option<TextField> {
        Some(match self {
            Self::Age => TextField::Age,
            Self::Pal => TextField::Pal,
            Self::BodyFat => TextField::BodyFat,
            Self::Known => TextField::Known,
            Self::Minutes => TextField::Minutes,
            Self::Times => TextField::Times,
            Self::Date => TextField::Date,
            _ => return None,
        })
    }

    /// How many lines it takes in a link.
    const fn lines(self) -> usize {
        match self {
            Self::Height | Self::Weight | Self::Target => 3,
            _ => 1,
        }
    }
}

impl Draft {
    /// The part that may be kept: none under R4 and R5, only "maintain" under R6, and never a health answer.
    pub fn keepable(&self) -> Option<Self> {
        if self.health.forbids_numbers() {
            return None;
        }
        let mut kept = self.clone();
        if self.health.needs_clinician() {
            kept.goal = Goal::Maintain;
            kept.aim = Aim::Pace;
            kept.target = Measure::default();
            kept.date.clear();
        }
        kept.health = HealthAnswers::default();
        Some(kept)
    }

    /// The part that may be kept as a link carries it.
    pub fn to_stored(&self) -> Option<String> {
        let kept = self.keepable()?;
        let mut out = String::from(VERSION);
        for (field, _) in Field::ALL {
            out.push('\n');
            out.push_str(&kept.written(field));
        }
        Some(out)
    }

    /// Reads what [`Self::to_stored`] wrote; anything else gives none. Never panics.
    pub fn from_stored(stored: &str) -> Option<Self> {
        from_lines(stored)?.to_draft().ok()
    }

    /// A field as it is kept: the code of a choice, a text on one line, a measure as units and two texts on three.
    fn written(&self, field: Field) -> String {
        let optional = |code: Option<&'static str>| code.unwrap_or("-").to_owned();
        let measure = |measure: &Measure| {
            let (units, major, minor) = measure
                .typed
                .as_ref()
                .map_or((self.units, &measure.major, &measure.minor), |typed| {
                    (typed.units, &typed.major, &typed.minor)
                });
            // The units of nothing are not worth a write.
            let units = if major.is_empty() && minor.is_empty() {
                Units::default()
            } else {
                units
            };
            [
                code(&UNITS, units),
                "\n",
                &shortened(major),
                "\n",
                &shortened(minor),
            ]
            .concat()
        };
        match field {
            Field::Units => code(&UNITS, self.units).to_owned(),
            Field::Formula => optional(self.formula.map(|one| code(&Formula::ALL, one))),
            Field::Height => measure(&self.height),
            Field::Weight => measure(&self.weight),
            Field::Target => measure(&self.target),
            Field::Work => code(&Work::ALL, self.work).to_owned(),
            Field::Leisure => code(&Leisure::ALL, self.leisure).to_owned(),
            Field::Goal => code(&Goal::ALL, self.goal).to_owned(),
            Field::Energy => code(&ENERGY, self.energy).to_owned(),
            Field::Method => code(&Method::ALL, self.method).to_owned(),
            Field::Exercise => optional(self.exercise.map(|one| code(&Exercise::ALL, one))),
            Field::Aim => code(&AIMS, self.aim).to_owned(),
            text => text
                .text_field()
                .map(|text| shortened(self.text(text)))
                .unwrap_or_default(),
        }
    }

    /// Takes a field as [`Self::written`] wrote it, and renders a measure in the units of this draft.
    fn take(&mut self, field: Field, written: &str) -> Result<(), FieldError> {
        let units = self.units;
        let measure = |kind: &Kind| {
            let mut lines = written.split('\n');
            let mut next = || lines.next().ok_or(FieldError::Text);
            let typed = decoded(&UNITS, next()?)?;
            let mut measure = Measure {
                major: text(next()?)?,
                minor: text(next()?)?,
                typed: None,
            };
            if lines.next().is_some() {
                return Err(FieldError::Text);
            }
            measure.switch(typed, units, kind);
            Ok(measure)
        };
        match field {
            Field::Units => self.switch_units(decoded(&UNITS, written)?),
            Field::Formula => self.formula = optional(&Formula::ALL, written)?,
            Field::Height => self.height = measure(&HEIGHT)?,
            Field::Weight => self.weight = measure(&WEIGHT)?,
            Field::Target => self.target = measure(&WEIGHT)?,
            Field::Work => self.work = decoded(&Work::ALL, written)?,
            Field::Leisure => self.leisure = decoded(&Leisure::ALL, written)?,
            Field::Goal => self.goal = decoded(&Goal::ALL, written)?,
            Field::Energy => self.energy = decoded(&ENERGY, written)?,
            Field::Method => self.method = decoded(&Method::ALL, written)?,
            Field::Exercise => self.exercise = optional(&Exercise::ALL, written)?,
            Field::Aim => self.aim = decoded(&AIMS, written)?,
            other => {
                if let Some(field) = other.text_field() {
                    self.edit(field, &text(written)?);
                }
            }
        }
        Ok(())
    }
}

impl Record {
    /// Reads a record of entries of this version or any before.
    ///
    /// # Errors
    ///
    /// What is none, what a newer page wrote, or a field that holds what it cannot hold.
    pub fn of_entries(text: &str) -> Result<Self, FileError> {
        let record = match from_lines(text) {
            Some(record) => record,
            None => Self::read(text).map_err(FileError::Record)?,
        };
        record.to_draft()?;
        Ok(record)
    }

    /// Notes what differs in `draft`, which has to be [`Draft::keepable`], as written at `now` (milliseconds since 1970);
    /// whether anything did.
    pub fn note(&mut self, draft: &Draft, now: u64) -> bool {
        let plain = Draft::default();
        let mut differs = false;
        for (field, name) in Field::ALL {
            let text = draft.written(field);
            let before = self.get(name);
            let is_same = match before {
                Some(before) => before.text == text,
                None => plain.written(field) == text,
            };
            if !is_same {
                // A clock that was set back does not make a write older than the one it replaces.
                let stamp = before.map_or(now, |before| now.max(before.stamp + 1));
                differs |= self.put(Written {
                    name: name.to_owned(),
                    stamp,
                    text,
                });
            }
        }
        differs
    }

    /// The entries that it holds.
    ///
    /// # Errors
    ///
    /// The first field that holds what it cannot hold.
    pub fn to_draft(&self) -> Result<Draft, FileError> {
        let mut draft = Draft::default();
        self.lay(&mut draft, &|_| true)?;
        Ok(draft)
    }

    /// Lays the fields that are `wanted` over `draft`.
    ///
    /// # Errors
    ///
    /// The first field that holds what it cannot hold; it stays as it was in `draft`, and the others are laid over.
    pub fn lay(&self, draft: &mut Draft, wanted: &dyn Fn(&str) -> bool) -> Result<(), FileError> {
        let mut result = Ok(());
        for (field, name) in Field::ALL {
            if let Some(written) = self.get(name).filter(|_| wanted(name))
                && let Err(error) = draft.take(field, &written.text)
                && result.is_ok()
            {
                result = Err(FileError::Field(name, error));
            }
        }
        result
    }
}

/// Reads the lines of a link, or of what earlier versions kept. As a record it is older than any write.
fn from_lines(text: &str) -> Option<Record> {
    let mut lines = text.split('\n');
    let is_first = match lines.next()? {
        VERSION => false,
        VERSION_1 => true,
        _ => return None,
    };
    let mut record = Record::default();
    for (field, name) in Field::ALL {
        let is_later = field == Field::Target || field as u8 > Field::Goal as u8;
        if is_first && is_later {
            continue;
        }
        let mut written = lines.next()?.to_owned();
        for _ in 1..field.lines() {
            written.push('\n');
            written.push_str(lines.next()?);
        }
        record.put(Written {
            name: name.to_owned(),
            stamp: 0,
            text: written,
        });
    }
    lines.next().is_none().then_some(record)
}

/// A text on one line, no longer than it is read back.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => escaped(text.get(..end).unwrap_or_default()),
        None => escaped(text),
    }
}

/// What [`shortened`] wrote.
fn text(line: &str) -> Result<String, FieldError> {
    let text = unescaped(line);
    if text.chars().count() <= LONGEST {
        Ok(text)
    } else {
        Err(FieldError::Text)
    }
}

/// A digit for each of at most ten choices.
const CODES: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// The code of a choice: its place among all.
fn code<T: Copy + PartialEq>(all: &[T], choice: T) -> &'static str {
    let place = all.iter().position(|other| *other == choice);
    place.and_then(|place| CODES.get(place)).map_or("0", |c| *c)
}

/// The choice of a code.
fn decoded<T: Copy>(all: &[T], written: &str) -> Result<T, FieldError> {
    let place = CODES.iter().position(|code| *code == written);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "there are at most ten choices"
    )]
    let most = all.len() as u8 - 1;
    place
        .and_then(|place| all.get(place).copied())
        .ok_or(FieldError::Choice(most))
}

/// The choice of a code; a hyphen is none.
fn optional<T: Copy>(all: &[T], written: &str) -> Result<Option<T>, FieldError> {
    if written == "-" {
        return Ok(None);
    }
    decoded(all, written).map(Some)
}
