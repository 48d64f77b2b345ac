//! Converts byte offsets to lines and columns, and collects findings.

use super::finding::{Code, Finding};

/// Where the lines of a text begin.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(breaks).collect(),
        }
    }

    /// Line and column of a byte, both from 1; the column in characters.
    pub(super) fn place(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(0);
        // Count the first byte of each character.
        let before = self.text.as_bytes().get(start..offset).unwrap_or_default();
        let column = before.iter().filter(|byte| **byte & 0xC0 != 0x80).count() + 1;
        (line, column)
    }

    /// The byte at a line and a byte column, both from 1, as `serde_json` counts.
    pub(super) fn offset(&self, line: usize, byte_column: usize) -> usize {
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(0);
        (start + byte_column.saturating_sub(1)).min(self.text.len())
    }
}

/// The findings so far.
pub(super) struct Report<'t> {
    lines: Lines<'t>,
    found: Vec<(usize, Finding)>,
}

impl<'t> Report<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            lines: Lines::new(text),
            found: Vec::new(),
        }
    }

    pub(super) fn lines(&self) -> &Lines<'t> {
        &self.lines
    }

    /// Adds a finding at a byte of the text.
    pub(super) fn add(
        &mut self,
        code: Code,
        (pointer, offset): (&str, usize),
        problem: impl Into<String>,
        advice: impl Into<String>,
    ) {
        let (line, column) = self.lines.place(offset);
        self.found.push((
            offset,
            Finding {
                code,
                pointer: pointer.to_owned(),
                line,
                column,
                problem: problem.into(),
                advice: advice.into(),
            },
        ));
    }

    /// All findings, in the order of the file.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        self.found
            .sort_by_key(|(offset, finding)| (*offset, finding.code));
        // A long invalid id is also reported for its length.
        self.found.dedup();
        self.found.into_iter().map(|(_, finding)| finding).collect()
    }
}

/// A JSON pointer with one more step.
pub(super) fn step(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// An author's words quoted for a message: shortened, and without control characters.
pub(super) fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    let mut short: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    format!("{short:?}")
}
