//! Reads numbers with their units, in the order written.

use super::glyph::{Glyph, glyph};
use super::number::{Malformed, Number, number};
use super::unit::Unit;
use super::{MOST_GLYPHS, not_a_number};
use crate::planner::draft::EntryError;

/// A number and the unit beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Part {
    /// The number, zero or more.
    pub number: Number,
    /// The unit, if one was written.
    pub unit: Option<Unit>,
}

/// The parts of `text`; empty if it is blank.
pub(super) fn scan(text: &str) -> Result<Vec<Part>, EntryError> {
    let glyphs: Vec<Glyph> = text
        .chars()
        .filter_map(glyph)
        .take(MOST_GLYPHS + 1)
        .collect();
    if glyphs.len() > MOST_GLYPHS {
        return Err(not_a_number(text));
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut at = 0;
    while let Some(here) = glyphs.get(at).copied() {
        match number(&glyphs, &mut at) {
            Some(Ok(number)) => {
                if exponent(&glyphs, at) {
                    return Err(EntryError::NotPositive);
                }
                parts.push(Part { number, unit: None });
                continue;
            }
            Some(Err(Malformed)) => return Err(not_a_number(text)),
            None => {}
        }
        match here {
            Glyph::Space => at += 1,
            // A mark after a unit: "5 ft, 11 in"; "187 lbs."
            Glyph::Point | Glyph::Comma if parts.last().is_some_and(|p| p.unit.is_some()) => {
                at += 1;
            }
            Glyph::Sign if parts.is_empty() && begins_number(&glyphs, at + 1) => {
                return Err(EntryError::NotPositive);
            }
            Glyph::Foot | Glyph::Inch => {
                let doubled = here == Glyph::Foot && glyphs.get(at + 1) == Some(&Glyph::Foot);
                at += 1 + usize::from(doubled);
                let unit = if here == Glyph::Inch || doubled {
                    Unit::Inch
                } else {
                    Unit::Foot
                };
                attach(&mut parts, unit).ok_or_else(|| not_a_number(text))?;
            }
            Glyph::Letter(_) | Glyph::Other(_) => {
                let word = word(&glyphs, &mut at);
                name(&mut parts, &word, text)?;
            }
            _ => return Err(not_a_number(text)),
        }
    }
    if parts.is_empty() && !glyphs.iter().all(|glyph| *glyph == Glyph::Space) {
        return Err(not_a_number(text));
    }
    Ok(parts)
}

/// Whether a number begins at `at`, after any spaces.
fn begins_number(glyphs: &[Glyph], at: usize) -> bool {
    let mut rest = glyphs.iter().skip(at).skip_while(|g| **g == Glyph::Space);
    match rest.next() {
        Some(Glyph::Digit(_) | Glyph::Fraction(..)) => true,
        Some(Glyph::Point | Glyph::Comma) => matches!(rest.next(), Some(Glyph::Digit(_))),
        _ => false,
    }
}

/// Whether an exponent follows: "1e3", "1E-3".
fn exponent(glyphs: &[Glyph], at: usize) -> bool {
    let sign = usize::from(glyphs.get(at + 1) == Some(&Glyph::Sign));
    glyphs.get(at) == Some(&Glyph::Letter('e'))
        && matches!(glyphs.get(at + 1 + sign), Some(Glyph::Digit(_)))
}

/// Collects the letters from `*at` on.
fn word(glyphs: &[Glyph], at: &mut usize) -> String {
    let mut word = String::new();
    while let Some(Glyph::Letter(letter) | Glyph::Other(letter)) = glyphs.get(*at) {
        word.push(*letter);
        *at += 1;
    }
    word
}

/// Applies `word` to the parts before it.
fn name(parts: &mut [Part], word: &str, text: &str) -> Result<(), EntryError> {
    let after_unit = parts.last().map(|part| part.unit.is_some());
    match (Unit::named(word), after_unit) {
        (Some(unit), _) => attach(parts, unit).ok_or_else(|| not_a_number(text)),
        (None, Some(true)) if matches!(word, "and" | "&" | "old") => Ok(()),
        (None, Some(false)) => Err(EntryError::WrongUnit(super::quoted(word))),
        (None, _) => Err(not_a_number(text)),
    }
}

/// Gives the last number its unit; `None` if there is no number, or it has one.
fn attach(parts: &mut [Part], unit: Unit) -> Option<()> {
    let last = parts.last_mut().filter(|part| part.unit.is_none())?;
    last.unit = Some(unit);
    Some(())
}
