//! The text of a stored field: a code for a choice, one line for a text, three lines for a measure.

use super::{FieldError, LONGEST};
use crate::planner::draft::{Draft, Typed, Units};
use crate::planner::fields::{Choice, ChoiceField, Field, Selection, TextField};
use crate::record::{escaped, unescaped};

impl Field {
    /// Its text in `draft`: a choice's code, a text on one line, or a measure's units and two texts on three lines.
    pub(super) fn encode(self, draft: &Draft) -> String {
        match self {
            Self::Choice(field) => code(field.selected(draft).at()).to_owned(),
            Self::Text(field) if field.measure().is_some() => encode_measure(&draft.typed(field)),
            Self::Text(field) => shortened(draft.text(field)),
        }
    }

    /// Applies what [`Self::encode`] made to `draft`, a measure in the units of `draft`.
    ///
    /// # Errors
    ///
    /// [`FieldError`] if the value is invalid; `draft` is not changed.
    pub(super) fn decode(self, draft: &mut Draft, encoded: &str) -> Result<(), FieldError> {
        match self {
            Self::Choice(field) => decode_choice(field, draft, encoded),
            Self::Text(field) if field.measure().is_some() => decode_measure(field, draft, encoded),
            Self::Text(field) => {
                draft.edit(field, &text(encoded)?);
                Ok(())
            }
        }
    }
}

fn encode_measure(typed: &Typed) -> String {
    let is_empty = typed.major.is_empty() && typed.minor.is_empty();
    // Do not write units without a measure.
    let units = if is_empty {
        Units::default()
    } else {
        typed.units
    };
    let units = code(Some(units.place()));
    format!(
        "{units}\n{}\n{}",
        shortened(&typed.major),
        shortened(&typed.minor)
    )
}

fn decode_measure(field: TextField, draft: &mut Draft, encoded: &str) -> Result<(), FieldError> {
    let mut lines = encoded.split('\n');
    // A temporary draft, to decode the units.
    let mut units = Draft::default();
    decode_choice(
        ChoiceField::Units,
        &mut units,
        lines.next().unwrap_or_default(),
    )?;
    let (Some(major), Some(minor), None) = (lines.next(), lines.next(), lines.next()) else {
        return Err(FieldError::Text);
    };
    let typed = Typed {
        units: units.units,
        major: text(major)?,
        minor: text(minor)?,
    };
    draft.set_typed(field, &typed);
    Ok(())
}

fn decode_choice(field: ChoiceField, draft: &mut Draft, encoded: &str) -> Result<(), FieldError> {
    let at = match CODES.iter().position(|code| *code == encoded) {
        Some(at) => u8::try_from(at).ok(),
        None if encoded == NONE => None,
        None => return Err(no_choice(field)),
    };
    if Selection::new(field, at).apply(draft) {
        Ok(())
    } else {
        Err(no_choice(field))
    }
}

/// The error for an invalid choice, with the valid ones.
fn no_choice(field: ChoiceField) -> FieldError {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "there are at most ten choices"
    )]
    let many = field.definition().labels.len() as u8;
    FieldError::Choice(many.saturating_sub(1))
}

/// A text on one line, cut to the length that can be read back.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => escaped(text.get(..end).unwrap_or_default()),
        None => escaped(text),
    }
}

/// Reads what [`shortened`] wrote.
fn text(line: &str) -> Result<String, FieldError> {
    let text = unescaped(line);
    if text.chars().count() <= LONGEST {
        Ok(text)
    } else {
        Err(FieldError::Text)
    }
}

/// One digit each; a choice has at most ten options.
const CODES: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
/// The code for no option.
const NONE: &str = "-";

/// The code of an option: its index.
fn code(at: Option<u8>) -> &'static str {
    at.and_then(|at| CODES.get(usize::from(at)).copied())
        .unwrap_or(NONE)
}
