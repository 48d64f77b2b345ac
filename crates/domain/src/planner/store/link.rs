//! Encodes a plan for a link.
//!
//! ```text
//! plateful-planner 4
//! made 2026-11-29
//! age 41
//! height 0\n5\n5
//! end
//! ```
//!
//! A line has a field's name, a space, and its text as in a record; the last line shows that the link is complete. A
//! page ignores names that it does not know. Until version 3 the form had preset answers to the two questions about
//! activity, so a link without them means those answers. Versions 1 and 2 had positions instead of names.
//!
//! Other software may append to an address, such as `&utm_source=mail` or a full stop. That comes after the last line,
//! and [`link_in`] removes it.

use super::ReadError;
use crate::date::Date;
use crate::planner::activity::{Leisure, Work};
use crate::planner::draft::Draft;
use crate::record::{Record, RecordError, Written, escaped, unescaped};

/// The first line.
const VERSION: &str = "plateful-planner 4";
/// The first line of the version before, which had the same lines.
const VERSION_3: &str = "plateful-planner 3";
/// The name of the line with the date on which the link was made.
const MADE: &str = "made";
/// The last line.
const END: &str = "end";

/// The first line of the versions with positions, and the names of their lines in order.
const BY_PLACE: [(&str, &[&str]); 2] = [
    (
        "plateful-planner 1",
        &[
            "units", "formula", "age", "height", "weight", "work", "leisure", "goal",
        ],
    ),
    (
        "plateful-planner 2",
        &[
            "units", "formula", "age", "height", "weight", "target", "work", "leisure", "goal",
            "energy", "method", "exercise", "aim", "pal", "body-fat", "known", "minutes", "times",
            "date",
        ],
    ),
];
/// The names that take three lines in those versions.
const MEASURES: [&str; 3] = ["height", "weight", "target"];

impl Draft {
    /// The link for the entries that may be stored: none under R4 and R5, no goal but "maintain" under R6, and never a
    /// health answer. It has only what differs from an empty form, and the date on which it was `made`.
    pub fn to_link(&self, made: Option<Date>) -> Option<String> {
        let mut link = self.may_be_kept().then(|| format!("{VERSION}\n"))?;
        if let Some(made) = made {
            link.push_str(&format!("{MADE} {}\n", made.to_iso()));
        }
        for written in Record::of(self, 0).fields() {
            link.push_str(&format!("{} {}\n", written.name, escaped(&written.text)));
        }
        link.push_str(END);
        Some(link)
    }

    /// Reads what [`Self::to_link`] wrote, here or in any version before, without a tail: see [`link_in`]. Names that are
    /// not known are left out: a newer page may have written them. Never panics.
    ///
    /// # Errors
    ///
    /// [`ReadError`] if it is not a link, or a field has an invalid value.
    pub fn from_link(link: &str) -> Result<Self, ReadError> {
        let record = match by_place(link) {
            Some(record) => record,
            None => by_name(link).map_err(ReadError::Record)?,
        };
        let mut draft = record.to_draft()?;
        if !link.starts_with(VERSION) {
            draft.work = draft.work.or(Some(Work::Light));
            draft.leisure = draft.leisure.or(Some(Leisure::Light));
        }
        Ok(draft)
    }
}

/// The plan in the value of `plan=` in an address, percent-encoded as browsers give it, without anything appended. None
/// if it is not text or is incomplete.
pub fn link_in(encoded: &str) -> Option<String> {
    let decoded = decoded(encoded);
    let end = match BY_PLACE
        .iter()
        .find(|(first, _)| is_first_line(&decoded, first))
    {
        Some((_, names)) => end_by_place(&decoded, names)?,
        None => end_by_name(&decoded)?,
    };
    String::from_utf8(decoded.get(..end)?.to_vec()).ok()
}

/// The bytes of a percent-encoded text. A `%` that encodes nothing stands for itself.
fn decoded(encoded: &str) -> Vec<u8> {
    let bytes = encoded.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = bytes
            .get(at + 1..at + 3)
            .filter(|code| *byte == b'%' && code.iter().all(u8::is_ascii_hexdigit))
            .and_then(|code| u8::from_str_radix(str::from_utf8(code).ok()?, 16).ok());
        out.push(code.unwrap_or(*byte));
        at += if code.is_some() { 3 } else { 1 };
    }
    out
}

fn is_first_line(text: &[u8], first: &str) -> bool {
    text.strip_prefix(first.as_bytes())
        .is_some_and(|rest| rest.first() == Some(&b'\n'))
}

/// The end of the last line. A field name that begins with the same letters continues with a letter or a hyphen.
fn end_by_name(text: &[u8]) -> Option<usize> {
    let last = b"\nend";
    (0..text.len())
        .find(|at| {
            let rest = text.get(*at..).and_then(|rest| rest.strip_prefix(last));
            rest.is_some_and(|rest| {
                !rest
                    .first()
                    .is_some_and(|next| next.is_ascii_alphanumeric() || *next == b'-')
            })
        })
        .map(|at| at + last.len())
}

/// The end of the last line in a version with positions: it has a day or nothing, or one digit or hyphen.
fn end_by_place(text: &[u8], names: &[&str]) -> Option<usize> {
    let lines = names.len() + 2 * names.iter().filter(|name| MEASURES.contains(name)).count();
    let (last, _) = text
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .nth(lines - 1)?;
    let begin = last + 1;
    let own = match text.get(begin) {
        _ if names.last() != Some(&"date") => 1,
        // A truncated day is not a day.
        Some(digit) if digit.is_ascii_digit() => {
            let day = str::from_utf8(text.get(begin..begin + 10)?).ok()?;
            Date::from_iso(day).map(|_| 10)?
        }
        _ => 0,
    };
    Some(begin + own)
}

/// The day on which a link was made, if it has one.
pub fn made_on(link: &str) -> Option<Date> {
    let day = link
        .lines()
        .find_map(|line| line.strip_prefix(MADE)?.strip_prefix(' '))?;
    Date::from_iso(day)
}

/// Reads a link of this version.
fn by_name(link: &str) -> Result<Record, RecordError> {
    let lines = link
        .strip_prefix(VERSION)
        .or_else(|| link.strip_prefix(VERSION_3))
        .and_then(|lines| lines.strip_prefix('\n'))
        .ok_or(RecordError::Foreign)?;
    let mut record = Record::default();
    let mut is_whole = false;
    let mut number = 1;
    for line in lines.split('\n') {
        number += 1;
        if line == END && !is_whole {
            is_whole = true;
            continue;
        }
        let (name, text) = line
            .split_once(' ')
            .filter(|(name, _)| !is_whole && !name.is_empty() && record.get(name).is_none())
            .ok_or(RecordError::Line(number))?;
        record.put(Written {
            name: name.to_owned(),
            stamp: 0,
            text: unescaped(text),
        });
    }
    is_whole
        .then_some(record)
        .ok_or(RecordError::Line(number + 1))
}

/// Reads the lines of a link of version 1 or 2, which pages then also kept on the device. The resulting record is older
/// than any write.
pub(super) fn by_place(text: &str) -> Option<Record> {
    let mut lines = text.split('\n');
    let version = lines.next()?;
    let (_, names) = BY_PLACE.iter().find(|(first, _)| *first == version)?;
    let mut record = Record::default();
    for name in *names {
        let mut encoded = lines.next()?.to_owned();
        if MEASURES.contains(name) {
            encoded = format!("{encoded}\n{}\n{}", lines.next()?, lines.next()?);
        }
        record.put(Written {
            name: (*name).to_owned(),
            stamp: 0,
            text: encoded,
        });
    }
    lines.next().is_none().then_some(record)
}
