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
use crate::domain::record::{Record, RecordError, Written, escaped, unescaped};

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
/// The code of no choice.
const NONE: u8 = u8::MAX;
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

/// Why a text holds no entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadError {
    /// It is no record.
    Record(RecordError),
    /// The field of this name holds what it cannot hold.
    Field(&'static str, FieldError),
}

/// What is wrong with a field's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldError {
    /// Not one of the choices, which are the numbers from 0 to this one.
    Choice(u8),
    /// Longer than [`LONGEST`], not of as many parts as a measure has, or with characters that cannot be seen.
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
    /// Whether anything may be kept: nothing is under R4 and R5.
    pub fn may_be_kept(&self) -> bool {
        !self.health.forbids_numbers()
    }

    /// The part that may be kept as a link carries it: none under R4 and R5, only "maintain" under R6, and never a health
    /// answer.
    pub fn to_stored(&self) -> Option<String> {
        let mut out = self.may_be_kept().then(|| String::from(VERSION))?;
        for (field, _) in Field::ALL {
            out.push('\n');
            out.push_str(&self.kept(field));
        }
        Some(out)
    }

    /// Reads what [`Self::to_stored`] wrote; anything else gives none. Never panics.
    pub fn from_stored(stored: &str) -> Option<Self> {
        from_lines(stored)?.to_draft().ok()
    }

    /// [`Self::written`], and under R6 nothing of a goal.
    fn kept(&self, field: Field) -> String {
        let is_goal = matches!(
            field,
            Field::Goal | Field::Aim | Field::Target | Field::Date
        );
        if is_goal && self.health.needs_clinician() {
            Self::default().written(field)
        } else {
            self.written(field)
        }
    }

    /// A field as it is written: the code of a choice, a text on one line, a measure as units and two texts on three.
    fn written(&self, field: Field) -> String {
        let choice = match field {
            Field::Height => return self.measure(&self.height),
            Field::Weight => return self.measure(&self.weight),
            Field::Target => return self.measure(&self.target),
            Field::Units => self.units as u8,
            Field::Formula => self.formula.map_or(NONE, |one| one as u8),
            Field::Work => self.work as u8,
            Field::Leisure => self.leisure as u8,
            Field::Goal => self.goal as u8,
            Field::Energy => self.energy as u8,
            Field::Method => self.method as u8,
            Field::Exercise => self.exercise.map_or(NONE, |one| one as u8),
            Field::Aim => self.aim as u8,
            text => {
                let text = text.text_field().map(|text| self.text(text));
                return shortened(text.unwrap_or_default());
            }
        };
        code(choice).to_owned()
    }

    fn measure(&self, measure: &Measure) -> String {
        let (units, major, minor) = match &measure.typed {
            Some(typed) => (typed.units, &typed.major, &typed.minor),
            None => (self.units, &measure.major, &measure.minor),
        };
        // The units of nothing are not worth a write.
        let units = if major.is_empty() && minor.is_empty() {
            Units::default()
        } else {
            units
        };
        [
            code(units as u8),
            "\n",
            &shortened(major),
            "\n",
            &shortened(minor),
        ]
        .concat()
    }

    /// Takes a field as [`Self::written`] wrote it, and renders a measure in the units of this draft.
    fn take(&mut self, field: Field, written: &str) -> Result<(), FieldError> {
        match field {
            Field::Units => self.switch_units(decoded(&UNITS, written)?),
            Field::Formula => self.formula = optional(&Formula::ALL, written)?,
            Field::Height => self.height = measure(self.units, &HEIGHT, written)?,
            Field::Weight => self.weight = measure(self.units, &WEIGHT, written)?,
            Field::Target => self.target = measure(self.units, &WEIGHT, written)?,
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

/// Reads a measure, and renders it in `units`.
fn measure(units: Units, kind: &Kind, written: &str) -> Result<Measure, FieldError> {
    let mut lines = written.split('\n');
    let typed = decoded(&UNITS, lines.next().unwrap_or_default())?;
    let (Some(major), Some(minor), None) = (lines.next(), lines.next(), lines.next()) else {
        return Err(FieldError::Text);
    };
    let mut measure = Measure {
        major: text(major)?,
        minor: text(minor)?,
        typed: None,
    };
    measure.switch(typed, units, kind);
    Ok(measure)
}

impl Record {
    /// Reads a record of entries of this version or any before, and whether a newer one wrote it.
    ///
    /// # Errors
    ///
    /// What is none, or a field that holds what it cannot hold; in what a newer page wrote that is left to it.
    pub fn of_entries(text: &str) -> Result<(Self, bool), ReadError> {
        let (record, is_newer) = match from_lines(text) {
            Some(record) => (record, false),
            None => Self::read(text).map_err(ReadError::Record)?,
        };
        if !is_newer {
            record.to_draft()?;
        }
        Ok((record, is_newer))
    }

    /// What differs in `draft` from an empty one, written at `now`; see [`Self::note`].
    pub fn of(draft: &Draft, now: u64) -> Self {
        let mut record = Self::default();
        record.note(draft, now);
        record
    }

    /// Notes what differs in `draft`, as far as it may be kept, as written at `now` (milliseconds since 1970).
    pub fn note(&mut self, draft: &Draft, now: u64) {
        if !draft.may_be_kept() {
            return;
        }
        let plain = Draft::default();
        for (field, name) in Field::ALL {
            let text = draft.kept(field);
            // A clock that was set back does not make a write older than the one it replaces.
            let stamp = match self.get(name) {
                Some(before) if before.text == text => continue,
                Some(before) => now.max(before.stamp + 1),
                None if plain.written(field) == text => continue,
                None => now,
            };
            self.put(Written {
                name: name.to_owned(),
                stamp,
                text,
            });
        }
    }

    /// The entries that it holds.
    ///
    /// # Errors
    ///
    /// The first field that holds what it cannot hold.
    pub fn to_draft(&self) -> Result<Draft, ReadError> {
        let mut draft = Draft::default();
        self.lay(&mut draft, &|_| true)?;
        Ok(draft)
    }

    /// Lays the fields that are `wanted` over `draft`.
    ///
    /// # Errors
    ///
    /// The first field that holds what it cannot hold; it stays as it was in `draft`, and the others are laid over.
    pub fn lay(&self, draft: &mut Draft, wanted: &dyn Fn(&str) -> bool) -> Result<(), ReadError> {
        let mut result = Ok(());
        for (field, name) in Field::ALL {
            if let Some(written) = self.get(name).filter(|_| wanted(name))
                && let Err(error) = draft.take(field, &written.text)
                && result.is_ok()
            {
                result = Err(ReadError::Field(name, error));
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

/// The code of a choice, which is its place among all; a hyphen for none.
fn code(place: u8) -> &'static str {
    CODES.get(usize::from(place)).map_or("-", |code| *code)
}

/// The choice of a code.
fn decoded<T: Copy>(all: &[T], written: &str) -> Result<T, FieldError> {
    let place = place(all.len(), written)?;
    // The place was looked up among as many.
    all.get(place).copied().ok_or(FieldError::Text)
}

/// The place of a code among so many choices.
fn place(many: usize, written: &str) -> Result<usize, FieldError> {
    let place = CODES.iter().position(|code| *code == written);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "there are at most ten choices"
    )]
    let most = many as u8 - 1;
    place
        .filter(|place| *place < many)
        .ok_or(FieldError::Choice(most))
}

/// The choice of a code; a hyphen is none.
fn optional<T: Copy>(all: &[T], written: &str) -> Result<Option<T>, FieldError> {
    if written == "-" {
        return Ok(None);
    }
    decoded(all, written).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_every_choice_is_its_place() {
        macro_rules! places {
            ($($all:expr),*) => {
                $(for (place, choice) in $all.into_iter().enumerate() {
                    assert_eq!(choice as usize, place, "{choice:?}");
                })*
            };
        }
        places!(
            UNITS,
            ENERGY,
            AIMS,
            Formula::ALL,
            Work::ALL,
            Leisure::ALL,
            Goal::ALL,
            Method::ALL,
            Exercise::ALL
        );
    }
}
