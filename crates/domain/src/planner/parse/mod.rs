//! From what a reader typed to a number of centimetres, kilograms or years.
//!
//! [`glyph`] knows characters (digit systems, decimal marks, spaces, primes), [`number`] one number, [`scan`] numbers
//! with their units, and [`measure`] which of them make a height or a weight.

mod glyph;
mod measure;
mod number;
mod scan;
mod unit;

pub(super) use measure::{Measured, energy, height, single, weight};
pub(super) use unit::Unit;

use super::draft::{EntryError, Spelled};

/// More characters than this are not a measure.
const MOST_GLYPHS: usize = 80;
/// How much of an unreadable text an error carries, in characters.
const MOST_QUOTED: usize = 24;

/// The beginning of `text`, to be shown back.
fn quoted(text: &str) -> String {
    text.trim().chars().take(MOST_QUOTED).collect()
}

/// There is no number in `text`.
fn not_a_number(text: &str) -> EntryError {
    EntryError::NotANumber(quoted(text))
}

/// `text` means two things, which may be told apart.
fn ambiguous(text: &str, readings: Option<[Spelled; 2]>) -> EntryError {
    EntryError::Ambiguous {
        typed: quoted(text),
        readings: readings.map(Box::new),
    }
}
