//! The part of a draft that may be kept on the device, as text.
//!
//! A line for each entry under a line with the version; typed texts with their line breaks escaped. Measures are kept as
//! they were typed, with the units of that moment: a rendering is made anew. Health answers are never written.

use super::activity::{Leisure, Work};
use super::basis::Method;
use super::draft::{Aim, Draft, EnergyUnit, HEIGHT, Kind, Measure, Units, WEIGHT};
use super::energy::Formula;
use super::exercise::Exercise;
use super::goal::Goal;
use super::health::HealthAnswers;

/// The first line. A text with another one is not read.
const VERSION: &str = "plateful-planner 2";

/// All units, in the order of their codes.
const UNITS: [Units; 3] = [Units::Us, Units::Metric, Units::Uk];
/// Both units of energy, in the order of their codes.
const ENERGY: [EnergyUnit; 2] = [EnergyUnit::Kilocalories, EnergyUnit::Kilojoules];
/// Both ways to tell a goal, in the order of their codes.
const AIMS: [Aim; 2] = [Aim::Pace, Aim::Target];
/// The longest text of a field that is read back.
const LONGEST: usize = 40;

impl Draft {
    /// The part that may be kept, as text to be stored; none under R4 and R5, and only "maintain" under R6.
    pub fn to_stored(&self) -> Option<String> {
        if self.health.forbids_numbers() {
            return None;
        }
        let empty = Measure::default();
        let (goal, aim, target, date) = if self.health.needs_clinician() {
            (Goal::Maintain, Aim::Pace, &empty, "")
        } else {
            (self.goal, self.aim, &self.target, self.date.as_str())
        };
        let mut out = String::from(VERSION);
        push(&mut out, code(&UNITS, self.units));
        push(
            &mut out,
            self.formula
                .map_or("-", |formula| code(&Formula::ALL, formula)),
        );
        push(&mut out, &escaped(&self.age));
        for measure in [&self.height, &self.weight, target] {
            let (units, major, minor) = measure
                .typed
                .as_ref()
                .map_or((self.units, &measure.major, &measure.minor), |typed| {
                    (typed.units, &typed.major, &typed.minor)
                });
            push(&mut out, code(&UNITS, units));
            push(&mut out, &escaped(major));
            push(&mut out, &escaped(minor));
        }
        push(&mut out, code(&Work::ALL, self.work));
        push(&mut out, code(&Leisure::ALL, self.leisure));
        push(&mut out, code(&Goal::ALL, goal));
        push(&mut out, code(&ENERGY, self.energy));
        push(&mut out, code(&Method::ALL, self.method));
        push(
            &mut out,
            self.exercise
                .map_or("-", |exercise| code(&Exercise::ALL, exercise)),
        );
        push(&mut out, code(&AIMS, aim));
        let texts = [
            &self.pal,
            &self.body_fat,
            &self.known,
            &self.minutes,
            &self.times,
        ];
        for text in texts {
            push(&mut out, &escaped(text));
        }
        push(&mut out, &escaped(date));
        Some(out)
    }

    /// Reads what [`Self::to_stored`] wrote; anything else gives none. Never panics.
    pub fn from_stored(stored: &str) -> Option<Self> {
        let mut lines = stored.split('\n');
        if lines.next()? != VERSION {
            return None;
        }
        let units = decoded(&UNITS, lines.next()?)?;
        let formula = match lines.next()? {
            "-" => None,
            written => Some(decoded(&Formula::ALL, written)?),
        };
        let age = unescaped(lines.next()?)?;
        let mut measure = |kind: &Kind| {
            let typed = decoded(&UNITS, lines.next()?)?;
            let mut measure = Measure {
                major: unescaped(lines.next()?)?,
                minor: unescaped(lines.next()?)?,
                typed: None,
            };
            measure.switch(typed, units, kind);
            Some(measure)
        };
        let height = measure(&HEIGHT)?;
        let weight = measure(&WEIGHT)?;
        let target = measure(&WEIGHT)?;
        let draft = Self {
            units,
            formula,
            age,
            height,
            weight,
            work: decoded(&Work::ALL, lines.next()?)?,
            leisure: decoded(&Leisure::ALL, lines.next()?)?,
            goal: decoded(&Goal::ALL, lines.next()?)?,
            energy: decoded(&ENERGY, lines.next()?)?,
            method: decoded(&Method::ALL, lines.next()?)?,
            exercise: match lines.next()? {
                "-" => None,
                written => Some(decoded(&Exercise::ALL, written)?),
            },
            aim: decoded(&AIMS, lines.next()?)?,
            pal: unescaped(lines.next()?)?,
            body_fat: unescaped(lines.next()?)?,
            known: unescaped(lines.next()?)?,
            minutes: unescaped(lines.next()?)?,
            times: unescaped(lines.next()?)?,
            date: unescaped(lines.next()?)?,
            target,
            health: HealthAnswers::default(),
        };
        lines.next().is_none().then_some(draft)
    }
}

/// Adds a line.
fn push(out: &mut String, line: &str) {
    out.push('\n');
    out.push_str(line);
}

/// The code of a choice: its place among all.
fn code<T: Copy + PartialEq>(all: &[T], choice: T) -> &'static str {
    let place = all.iter().position(|other| *other == choice);
    place.and_then(|place| CODES.get(place)).map_or("0", |c| *c)
}

/// The choice of a code.
fn decoded<T: Copy>(all: &[T], written: &str) -> Option<T> {
    let place = CODES.iter().position(|code| *code == written)?;
    all.get(place).copied()
}

/// A digit for each of at most ten choices.
const CODES: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// `text` on one line.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            character => out.push(character),
        }
    }
    out
}

/// What [`escaped`] wrote; a stray backslash stands for itself, and no field holds a text as long as none could be typed.
fn unescaped(line: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        match (character, rest.clone().next()) {
            ('\\', Some('n')) => {
                out.push('\n');
                rest.next();
            }
            ('\\', Some('\\')) => {
                out.push('\\');
                rest.next();
            }
            _ => out.push(character),
        }
    }
    (out.chars().count() <= LONGEST).then_some(out)
}
