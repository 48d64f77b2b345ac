//! Entries that come from a file: nothing is taken that the form itself would not take.

use super::{Field, FieldError};
use crate::domain::planner::basis::Method;
use crate::domain::planner::draft::{Aim, Draft, Entry, EntryError};
use crate::domain::planner::exercise::Exercise;
use crate::domain::record::{Record, RecordError};

/// Why a text, or a file, gives no entries.
#[derive(Debug, Clone, PartialEq)]
pub enum FileError {
    /// It is no record, or that of a newer page.
    Record(RecordError),
    /// A field of this name is not known.
    Unknown(String),
    /// The field of this name holds what it cannot hold.
    Field(&'static str, FieldError),
    /// What was typed holds characters that cannot be seen.
    Unseen(&'static str),
    /// An entry cannot be used.
    Entry(Entry, EntryError),
}

impl Draft {
    /// The entries of a file, each of them usable or empty. Never panics.
    ///
    /// A day that has passed meanwhile is taken: it is shown where it can be changed.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong, by the name that it has in the file.
    pub fn from_file(text: &str) -> Result<Self, FileError> {
        let record = Record::of_entries(text)?;
        for field in record.fields() {
            let Some((_, name)) = Field::ALL.iter().find(|(_, name)| *name == field.name) else {
                return Err(FileError::Unknown(field.name.clone()));
            };
            // A line break is what parts a measure.
            if field.text.chars().any(|c| c != '\n' && is_unseen(c)) {
                return Err(FileError::Unseen(name));
            }
        }
        let draft = record.to_draft()?;
        match unreadable(&draft).pop() {
            Some((entry, error)) => Err(FileError::Entry(entry, error)),
            None => Ok(draft),
        }
    }

    /// The entries as a file, at `now` (milliseconds since 1970), and which of them it leaves out because they cannot be
    /// read; none under R4 and R5.
    pub fn to_file(&self, now: u64) -> Option<(String, Vec<Entry>)> {
        let mut draft = self.keepable()?;
        let mut left_out = Vec::new();
        for (entry, _) in unreadable(&draft) {
            for field in entry.fields() {
                draft.edit(*field, "");
            }
            left_out.push(entry);
        }
        let mut record = Record::default();
        record.note(&draft, now);
        let mut text = record.to_text();
        text.retain(|c| c == '\n' || !is_unseen(c));
        Some((text, left_out))
    }
}

/// Entries that hold something and cannot be used, also those that the form does not ask for now.
pub fn unreadable(draft: &Draft) -> Vec<(Entry, EntryError)> {
    let mut asked = draft.clone();
    asked.exercise.get_or_insert(Exercise::Swim);
    for one in [&mut asked.minutes, &mut asked.times] {
        // The other one is looked at too.
        if one.is_empty() {
            "1".clone_into(one);
        }
    }
    asked.aim = Aim::Target;
    asked.method = Method::BodyFat;
    let reading = asked.reading();
    asked.method = Method::Known;
    let known = asked.reading().known.err();
    let all = [
        (Entry::Age, reading.age.err()),
        (Entry::Height, reading.height.err()),
        (Entry::Weight, reading.weight.err()),
        (Entry::Pal, reading.pal.err()),
        (Entry::BodyFat, reading.body_fat.err()),
        (Entry::Known, known),
        (Entry::Exercise, reading.planned.err()),
        (Entry::Target, reading.target.err()),
        (Entry::Date, reading.days.err()),
    ];
    let mut found = Vec::new();
    for (entry, error) in all {
        match error {
            // Nothing was entered, or the day waits for today's.
            None | Some(EntryError::Missing) => {}
            Some(error) => found.push((entry, error)),
        }
    }
    found
}

/// Control characters, and those that turn the direction of a text.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
