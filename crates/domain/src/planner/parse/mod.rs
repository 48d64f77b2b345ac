//! Parses what a reader typed into centimeters, kilograms, kilocalories or years.
//!
//! [`glyph`] classifies characters (digits, decimal marks, spaces, primes), [`number`] reads one number, [`scan`]
//! numbers with their units, and [`measure`] combines them into a height or a weight.

mod glyph;
mod measure;
mod number;
mod scan;
mod unit;

pub(super) use measure::{Measured, energy, height, single, weight};
pub(super) use unit::Unit;

use super::draft::{EntryError, Spelled};

/// A longer text is not parsed, in characters.
const MOST_GLYPHS: usize = 80;
/// How much of an unreadable text an error carries, in characters.
const MOST_QUOTED: usize = 24;

/// The beginning of `text`, for an error message.
fn quoted(text: &str) -> String {
    text.trim().chars().take(MOST_QUOTED).collect()
}

/// The error for a `text` without a number.
fn not_a_number(text: &str) -> EntryError {
    EntryError::NotANumber(quoted(text))
}

/// The error for a `text` with two readings, given if known.
fn ambiguous(text: &str, readings: Option<[Spelled; 2]>) -> EntryError {
    EntryError::Ambiguous {
        typed: quoted(text),
        readings: readings.map(Box::new),
    }
}
