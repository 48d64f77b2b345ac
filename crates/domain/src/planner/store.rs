//! The part of a draft that may be kept, field by field.
//!
//! Measures are kept as they were typed, with the units of that moment: a rendering is made anew. Health answers are never
//! written. On a device and in a file the fields are a [`Record`]; in a link they stand line by line under a version.

mod codes;
mod field;
mod file;

pub use field::Field;
pub use file::{FileError, unreadable};

use super::draft::Draft;
use crate::record::{Record, RecordError, Written};

/// The first line of a link's plan.
const VERSION: &str = "plateful-planner 2";
/// The same, before there were a weight in mind, exercise and methods.
const VERSION_1: &str = "plateful-planner 1";

/// The longest text of a field that is kept or read back, in characters.
pub const LONGEST: usize = 40;

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

impl Draft {
    /// Whether anything may be kept: nothing is under R4 and R5.
    pub fn may_be_kept(&self) -> bool {
        !self.health.forbids_numbers()
    }

    /// Whether what is kept is all of it, but for the health answers.
    pub fn is_kept_whole(&self) -> bool {
        self.may_be_kept()
            && Field::ALL
                .iter()
                .all(|(field, _)| self.kept(*field) == self.written(*field))
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
