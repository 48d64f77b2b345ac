//! The part of a draft that may be stored, field by field.
//!
//! Measures are stored as typed, with the units they were typed in. Health answers are never stored. On a device and in
//! a file the fields are a [`Record`]; a link uses the same names.

mod encode;
mod file;
mod link;

pub use super::fields::Field;
pub use file::{FileError, unreadable};
pub use link::{link_in, made_on};

use super::draft::Draft;
use crate::record::{Record, RecordError, Written};

/// The longest text of a field that is stored or read, in characters.
pub const LONGEST: usize = 40;

/// Why a text cannot be read as entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadError {
    /// It is not a record.
    Record(RecordError),
    /// The field with this name has an invalid value.
    Field(&'static str, FieldError),
}

/// What is wrong with a field's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldError {
    /// Not one of the choices, which are the numbers from 0 to this one.
    Choice(u8),
    /// Longer than [`LONGEST`], with the wrong number of parts for a measure, or with invisible characters.
    Text,
}

impl Draft {
    /// Whether anything may be stored: nothing may under R4 and R5.
    pub fn may_be_kept(&self) -> bool {
        !self.health.forbids_numbers()
    }

    /// Whether everything but the health answers is stored.
    pub fn is_kept_whole(&self) -> bool {
        self.may_be_kept() && Field::all().all(|field| self.kept(field) == field.encode(self))
    }

    /// A field as it may be stored: under R6, nothing about a goal.
    fn kept(&self, field: Field) -> String {
        if field.is_goal() && self.health.needs_clinician() {
            field.encode(&Self::default())
        } else {
            field.encode(self)
        }
    }
}

impl Record {
    /// Reads a record of entries of this or an earlier version. The flag says whether a newer version wrote it.
    ///
    /// # Errors
    ///
    /// [`ReadError`] if it is not a record or a field has an invalid value. Invalid values in a newer record are left
    /// alone.
    pub fn of_entries(text: &str) -> Result<(Self, bool), ReadError> {
        let (record, is_newer) = match link::by_place(text) {
            Some(record) => (record, false),
            None => Self::read(text).map_err(ReadError::Record)?,
        };
        if !is_newer {
            record.to_draft()?;
        }
        Ok((record, is_newer))
    }

    /// A record of what differs in `draft` from an empty one, written at `now`; see [`Self::note`].
    pub fn of(draft: &Draft, now: u64) -> Self {
        let mut record = Self::default();
        record.note(draft, now);
        record
    }

    /// Writes the changes in `draft` that may be stored, with the time `now` (milliseconds since 1970-01-01 UTC).
    pub fn note(&mut self, draft: &Draft, now: u64) {
        if !draft.may_be_kept() {
            return;
        }
        let plain = Draft::default();
        for field in Field::all() {
            let (name, text) = (field.name(), draft.kept(field));
            // If the clock was set back, the write must still count as newer than the one it replaces.
            let stamp = match self.get(name) {
                Some(before) if before.text == text => continue,
                Some(before) => now.max(before.stamp + 1),
                None if field.encode(&plain) == text => continue,
                None => now,
            };
            self.put(Written {
                name: name.to_owned(),
                stamp,
                text,
            });
        }
    }

    /// The entries in it.
    ///
    /// # Errors
    ///
    /// [`ReadError`] with the first field that has an invalid value.
    pub fn to_draft(&self) -> Result<Draft, ReadError> {
        let mut draft = Draft::default();
        self.apply(&mut draft, &|_| true)?;
        Ok(draft)
    }

    /// Applies the `wanted` fields to `draft`; unknown names are skipped.
    ///
    /// # Errors
    ///
    /// [`ReadError`] with the first field that has an invalid value. That field keeps its value in `draft`; the others
    /// are applied.
    pub fn apply(&self, draft: &mut Draft, wanted: &dyn Fn(&str) -> bool) -> Result<(), ReadError> {
        let mut result = Ok(());
        for field in Field::all() {
            let name = field.name();
            if let Some(written) = self.get(name).filter(|_| wanted(name))
                && let Err(error) = field.decode(draft, &written.text)
                && result.is_ok()
            {
                result = Err(ReadError::Field(name, error));
            }
        }
        result
    }
}
