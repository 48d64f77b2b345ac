//! The text of a kept field: a code for a choice, a text on one line, a measure on three.

use super::{Field, FieldError, LONGEST};
use crate::planner::activity::{Leisure, Work};
use crate::planner::basis::Method;
use crate::planner::draft::{Aim, Draft, EnergyUnit, HEIGHT, Kind, Measure, Units, WEIGHT};
use crate::planner::energy::Formula;
use crate::planner::exercise::Exercise;
use crate::planner::goal::Goal;
use crate::record::{escaped, unescaped};

/// All units, in the order of their codes.
const UNITS: [Units; 3] = [Units::Us, Units::Metric, Units::Uk];
/// Both units of energy, in the order of their codes.
const ENERGY: [EnergyUnit; 2] = [EnergyUnit::Kilocalories, EnergyUnit::Kilojoules];
/// Both ways to tell a goal, in the order of their codes.
const AIMS: [Aim; 2] = [Aim::Pace, Aim::Target];
/// The code of no choice.
const NONE: u8 = u8::MAX;

impl Draft {
    /// A field as it is written: the code of a choice, a text on one line, a measure as units and two texts on three.
    pub(super) fn written(&self, field: Field) -> String {
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
    pub(super) fn take(&mut self, field: Field, written: &str) -> Result<(), FieldError> {
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
