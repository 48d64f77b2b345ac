//! The text kept on a device or saved as a file: named values, each with the time of its last change.
//!
//! A line with the version of the format, one with the version of the page, then one line per field:
//!
//! ```text
//! plateful 3
//! 0.1.0
//! age 1795380935123 40
//! ```
//!
//! Values have names, not positions: a field can be added without a new version, and a page keeps lines whose name it
//! does not know. The rules are in `docs/kept-data.md`.

/// What the first line says before the version.
const NAME: &str = "plateful ";
/// The version that is written.
pub const VERSION: u32 = 3;
/// The version of the page that writes it.
const APP: &str = env!("CARGO_PKG_VERSION");
/// The longest text that is read, in bytes. The page writes about a tenth of it.
pub const MAX_BYTES: u16 = 16 * 1024;

/// One field with its last change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The field's name, without a space.
    pub name: String,
    /// When it was written, in milliseconds since 1970-01-01 UTC.
    pub stamp: u64,
    /// Its text; empty for a cleared field, so that an older write does not bring it back.
    pub text: String,
}

/// Fields sorted by name, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    fields: Vec<Written>,
}

/// Why a text is not a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordError {
    /// It does not begin like one, or is longer than [`MAX_BYTES`].
    Foreign,
    /// This line, counted from 1, is not "name time text", or repeats a name.
    Line(usize),
}

impl Record {
    /// All fields.
    pub fn fields(&self) -> &[Written] {
        &self.fields
    }

    /// The field with this name.
    pub fn get(&self, name: &str) -> Option<&Written> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Stores a write unless a newer one is there; returns whether it was stored. Of two writes with the same time the
    /// greater text wins, so that every copy decides alike.
    pub fn put(&mut self, written: Written) -> bool {
        let at = self
            .fields
            .iter()
            .position(|field| field.name >= written.name)
            .unwrap_or(self.fields.len());
        match self.fields.get_mut(at) {
            Some(field) if field.name == written.name => {
                let is_newer = (written.stamp, &written.text) > (field.stamp, &field.text);
                if is_newer {
                    *field = written;
                }
                is_newer
            }
            _ => {
                self.fields.insert(at, written);
                true
            }
        }
    }

    /// Stores every newer write of `other`, and returns the names of those fields.
    ///
    /// The result does not depend on the order or number of merges.
    pub fn merge(&mut self, other: &Self) -> Vec<String> {
        let mut taken = Vec::new();
        for field in &other.fields {
            if self.put(field.clone()) {
                taken.push(field.name.clone());
            }
        }
        taken
    }

    /// The record as text.
    pub fn to_text(&self) -> String {
        let mut out = format!("{NAME}{VERSION}\n{APP}\n");
        for Written { name, stamp, text } in &self.fields {
            out.push_str(&format!("{name} {stamp} {}\n", escaped(text)));
        }
        out
    }

    /// Reads what [`Self::to_text`] wrote, even if an editor changed the line endings. The flag says whether a newer
    /// version of the page wrote it: then unknown lines are skipped, and the record must not be written back. Never
    /// panics.
    ///
    /// # Errors
    ///
    /// [`RecordError`] if the text is not a record.
    pub fn read(text: &str) -> Result<(Self, bool), RecordError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut lines = text.lines();
        let version: u32 = lines
            .next()
            .filter(|_| text.len() <= usize::from(MAX_BYTES))
            .and_then(|line| line.strip_prefix(NAME)?.parse().ok())
            .filter(|version| *version >= VERSION)
            .ok_or(RecordError::Foreign)?;
        let is_newer = version > VERSION;
        // The version of the page is there for people to read.
        lines.next();
        let mut record = Self::default();
        for (at, line) in lines.enumerate() {
            match field(line).filter(|field| record.get(&field.name).is_none()) {
                Some(field) => drop(record.put(field)),
                // A newer page may have a meaning for such a line.
                None if is_newer => {}
                None => return Err(RecordError::Line(at + 3)),
            }
        }
        Ok((record, is_newer))
    }
}

/// Reads "name time text".
fn field(line: &str) -> Option<Written> {
    let mut parts = line.splitn(3, ' ');
    let name = parts.next().filter(|name| !name.is_empty())?;
    // At most 15 digits: a longer time would win over every later write.
    let stamp = parts.next().filter(|stamp| stamp.len() <= 15)?;
    Some(Written {
        name: name.to_owned(),
        stamp: stamp.parse().ok()?,
        text: unescaped(parts.next()?),
    })
}

/// `text` on one line.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            character => out.push(character),
        }
    }
    out
}

/// Undoes [`escaped`]; a stray backslash stands for itself.
pub(super) fn unescaped(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        let meant = match (character, rest.clone().next()) {
            ('\\', Some('n')) => Some('\n'),
            ('\\', Some('r')) => Some('\r'),
            ('\\', Some('\\')) => Some('\\'),
            _ => None,
        };
        if meant.is_some() {
            rest.next();
        }
        out.push(meant.unwrap_or(character));
    }
    out
}
