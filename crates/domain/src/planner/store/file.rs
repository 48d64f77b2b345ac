//! Reads entries from a file, with the same checks as the form.

use super::{Field, FieldError, ReadError};
use crate::planner::basis::Method;
use crate::planner::draft::{Aim, Draft, Entry, EntryError};
use crate::planner::exercise::Exercise;
use crate::record::Record;

/// Why a file gives no entries.
#[derive(Debug, Clone, PartialEq)]
pub enum FileError {
    /// It holds no entries.
    Read(ReadError),
    /// A newer version of the page wrote it.
    Newer,
    /// The field with this name is not known.
    Unknown(String),
    /// An entry cannot be used.
    Entry(Entry, EntryError),
}

impl Draft {
    /// The entries of a file, each of them usable or empty. Never panics.
    ///
    /// A date that has passed is accepted: the form shows it, and it can be changed there.
    ///
    /// # Errors
    ///
    /// [`FileError`] with the first problem, and the name it has in the file.
    pub fn from_file(text: &str) -> Result<Self, FileError> {
        let (record, is_newer) = Record::of_entries(text).map_err(FileError::Read)?;
        if is_newer {
            return Err(FileError::Newer);
        }
        for field in record.fields() {
            let Some(known) = Field::named(&field.name) else {
                return Err(FileError::Unknown(field.name.clone()));
            };
            // Line breaks separate the parts of a measure.
            if field.text.chars().any(is_unseen) {
                let error = ReadError::Field(known.name(), FieldError::Text);
                return Err(FileError::Read(error));
            }
        }
        let draft = record.to_draft().map_err(FileError::Read)?;
        match unreadable(&draft).pop() {
            Some((entry, error)) => Err(FileError::Entry(entry, error)),
            None => Ok(draft),
        }
    }

    /// The entries as a file, at `now` (milliseconds since 1970-01-01 UTC), and the entries left out because they are
    /// unreadable; `None` under R4 and R5.
    pub fn to_file(&self, now: u64) -> Option<(String, Vec<Entry>)> {
        let mut draft = self.may_be_kept().then(|| self.clone())?;
        let mut left_out = Vec::new();
        for (entry, _) in unreadable(&draft) {
            for field in entry.fields() {
                draft.edit(*field, "");
            }
            left_out.push(entry);
        }
        let mut text = Record::of(&draft, now).to_text();
        text.retain(|character| !is_unseen(character));
        Some((text, left_out))
    }
}

/// Entries with unusable text, including those that the form does not ask for now.
pub fn unreadable(draft: &Draft) -> Vec<(Entry, EntryError)> {
    let mut asked = draft.clone();
    asked.exercise = Some(Exercise::Swim);
    asked.aim = Aim::Target;
    for field in Entry::Exercise.fields() {
        // With one box empty, the other would not be checked.
        if asked.text(*field).is_empty() {
            asked.edit(*field, "1");
        }
    }
    let mut found = Vec::new();
    for method in [Method::BodyFat, Method::Known] {
        asked.method = method;
        let reading = asked.reading();
        for entry in Entry::ALL {
            match reading.error(entry) {
                // Empty, or a date that needs today's date.
                None | Some(EntryError::Missing) => {}
                // Entries that no method asks for were checked the first time.
                Some(_) if method == Method::Known && entry != Entry::Known => {}
                Some(error) => found.push((entry, error.clone())),
            }
        }
    }
    found
}

/// Control characters other than the line break, and bidirectional controls.
fn is_unseen(character: char) -> bool {
    let control = character < ' ' && character != '\n';
    control
        || matches!(character, '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
