//! Entries that come from a file: nothing is taken that the form itself would not take.

use super::{Field, FieldError, ReadError};
use crate::planner::basis::Method;
use crate::planner::draft::{Aim, Draft, Entry, EntryError};
use crate::planner::exercise::Exercise;
use crate::record::Record;

/// Why a text, or a file, gives no entries.
#[derive(Debug, Clone, PartialEq)]
pub enum FileError {
    /// It holds no entries.
    Read(ReadError),
    /// A newer version of the page wrote it.
    Newer,
    /// A field of this name is not known.
    Unknown(String),
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
        let (record, is_newer) = Record::of_entries(text).map_err(FileError::Read)?;
        if is_newer {
            return Err(FileError::Newer);
        }
        for field in record.fields() {
            let Some(known) = Field::named(&field.name) else {
                return Err(FileError::Unknown(field.name.clone()));
            };
            // A line break is what parts a measure.
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

    /// The entries as a file, at `now` (milliseconds since 1970), and which of them it leaves out because they cannot be
    /// read; none under R4 and R5.
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

/// Entries that hold something and cannot be used, also those that the form does not ask for now.
pub fn unreadable(draft: &Draft) -> Vec<(Entry, EntryError)> {
    let mut asked = draft.clone();
    asked.exercise = Some(Exercise::Swim);
    asked.aim = Aim::Target;
    for field in Entry::Exercise.fields() {
        // The other one is looked at too.
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
                // Nothing was entered, or the day waits for today's.
                None | Some(EntryError::Missing) => {}
                // What no method asks for was found the first time.
                Some(_) if method == Method::Known && entry != Entry::Known => {}
                Some(error) => found.push((entry, error.clone())),
            }
        }
    }
    found
}

/// Control characters but the line break, and those that turn the direction of a text.
fn is_unseen(character: char) -> bool {
    let control = character < ' ' && character != '\n';
    control
        || matches!(character, '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
