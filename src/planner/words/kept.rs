//! Texts about storing entries, on the device and as a file.

use super::errors;
use crate::planner::state::FileProblem;
use plateful_domain::planner::draft::Units;
use plateful_domain::planner::store::{FieldError, FileError, ReadError};
use plateful_domain::record::RecordError;

/// The checkbox in the footer.
pub const REMEMBER: &str = "Remember my entries on this device";
/// What the checkbox does and does not keep.
pub const REMEMBER_HINT: &str = "Otherwise they disappear when you close this tab. Health answers are never saved. While \
     one is checked, a goal to lose or gain is not saved either, and with some answers nothing is. Some browsers, such as Safari, \
     delete saved entries after a week without a visit unless the page is installed. A backup file lasts.";
/// The entries are on the device, as read back.
pub const ON_DEVICE: &str = "Saved on this device.";
/// The form is empty, as after clearing.
pub const NOTHING: &str = "Nothing is entered, so nothing is saved.";
/// The entries are in the tab.
pub const IN_TAB: &str = "Saved until you close this tab.";
/// Under R4 and R5.
pub const FORBIDDEN: &str = "Nothing is saved while that answer is checked.";
/// Storage is blocked.
pub const BLOCKED: &str = "This browser does not let the page save anything. The planner works as usual; your entries \
disappear when you leave or reload the page.";
/// Storage is full.
pub const FULL: &str =
    "Not saved: this browser has no room left. Your entries stay while this page is open.";
/// A newer version of the page wrote the stored entries.
pub const NEWER: &str = "A newer version of this page saved your entries. You see them here; what you change is not \
saved with them. Update the page, or close all its tabs and open it again.";
/// The stored text was unreadable.
pub const SET_ASIDE: &str =
    "What was saved here before could not be read. It was set aside, not deleted.";
/// The same, and newer entries are on the device.
pub const SET_ASIDE_SAVED: &str = "Saved on this device. What was there before could not be read. It was set aside, not deleted; “Clear my entries” deletes it.";
/// Another tab or the browser removed the stored entries.
pub const REMOVED: &str = "Another tab, or the browser, removed your entries from this device. Check the box to save them again.";

/// Saves the entries as a file.
pub const SAVE: &str = "Back up my entries";
/// The label of the field for a file.
pub const OPEN: &str = "Load a backup";
/// Below that field.
pub const FILE_HINT: &str = "A backup replaces what is entered here. You can undo that.";
/// Restores what a file replaced.
pub const UNDO_FILE: &str = "Undo loading the backup";
/// A file was opened.
pub const OPENED: &str = "Your backup is loaded.";
/// The same, where entries are missing, which follow.
pub const OPENED_BUT: &str = "Your backup is loaded. It does not have: ";
/// A file, or a shared plan, was undone.
pub const UNDONE: &str = "Your entries are back.";
/// The name of the file. It reveals neither the person nor the purpose.
pub const FILE_NAME: &str = "plateful-entries.txt";
/// A file was saved.
pub const SAVED: &str = "Downloaded plateful-entries.txt.";
/// The same, without unreadable entries, which follow.
pub const SAVED_BUT: &str = "Downloaded plateful-entries.txt, without what could not be read: ";

/// The question before clearing.
pub const SURE: &str = "Clear your entries here and on this device?";
/// The button that clears.
pub const CLEAR_ALL: &str = "Clear all";
/// The button that does not.
pub const CLEAR_NOT: &str = "Cancel";

/// Why a file was not opened: what is wrong, where, and what is allowed.
pub fn problem(problem: &FileProblem, units: Units) -> String {
    let said = match problem {
        FileProblem::TooLarge => {
            "This file is too large to be a backup from this planner.".to_owned()
        }
        FileProblem::Unopened => "The browser could not read this file.".to_owned(),
        FileProblem::Forbidden => {
            return "No file is written while that answer is checked.".to_owned();
        }
        FileProblem::Refused(error) => refused(error, units),
    };
    format!("{said} Nothing was changed.")
}

fn refused(error: &FileError, units: Units) -> String {
    match error {
        FileError::Newer => {
            "A newer version of this page wrote this file. Load the page again.".to_owned()
        }
        FileError::Read(ReadError::Record(RecordError::Foreign)) => {
            "This file is not a backup from this planner. Choose one that “Back up my entries” saved."
                .to_owned()
        }
        FileError::Read(ReadError::Record(RecordError::Line(line))) => {
            format!("Line {line} of this file is damaged. Try another copy of it.")
        }
        FileError::Unknown(name) => {
            format!("This page does not know “{name}”, which the file has.")
        }
        FileError::Read(ReadError::Field(name, FieldError::Choice(_) | FieldError::Text)) => {
            format!("The entry “{name}” in this file is damaged. Try another copy of it.")
        }
        FileError::Entry(entry, error) => {
            let name = entry.definition().noun;
            let why = errors::error(*entry, error, units);
            format!("The file’s {name} cannot be used. {why}")
        }
    }
}
