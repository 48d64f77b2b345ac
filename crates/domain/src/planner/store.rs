//! The part of a draft that may be kept, field by field.
//!
//! Measures are kept as they were typed, with the units of that moment: a rendering is made anew. Health answers are never
//! written. On a device and in a file the fields are a [`Record`]; a link carries them under the same names.

mod encode;
mod file;
mod link;

pub use super::fields::Field;
pub use file::{FileError, unreadable};
pub use link::{link_in, made_on};

use super::draft::Draft;
use crate::record::{Record, RecordError, Written};

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
        self.may_be_kept() && Field::all().all(|field| self.kept(field) == field.encode(self))
    }

    /// A field as it may be kept: under R6 nothing of a goal.
    fn kept(&self, field: Field) -> String {
        if field.is_goal() && self.health.needs_clinician() {
            field.encode(&Self::default())
        } else {
            field.encode(self)
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
        let (record, is_newer) = match link::by_place(text) {
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
        for field in Field::all() {
            let (name, text) = (field.name(), draft.kept(field));
            // A clock that was set back does not make a write older than the one it replaces.
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

    /// The entries that it holds.
    ///
    /// # Errors
    ///
    /// The first field that holds what it cannot hold.
    pub fn to_draft(&self) -> Result<Draft, ReadError> {
        let mut draft = Draft::default();
        self.apply(&mut draft, &|_| true)?;
        Ok(draft)
    }

    /// Puts the fields that are `wanted` into `draft`; names that are not known are left out.
    ///
    /// # Errors
    ///
    /// The first field that holds what it cannot hold; it stays as it was in `draft`, and the others are put there.
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
