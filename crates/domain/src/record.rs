//! What is kept on a device or saved as a file: texts under names, each with the time of its last write.
//!
//! A line for each field under a line with the version of the format and one with that of the page:
//!
//! ```text
//! plateful 3
//! 0.1.0
//! age 1795380935123 40
//! ```
//!
//! Names, not places: a field can be added without a new version, and a page that does not know a name keeps the line.
//! `docs/kept-data.md` has the rules.

/// What the first line says before the version.
const NAME: &str = "plateful ";
/// The version that is written.
pub const VERSION: u32 = 3;
/// The version of the page that writes.
const APP: &str = env!("CARGO_PKG_VERSION");
/// The longest text that is read, in bytes. What the page writes is a tenth of it.
pub const MAX_BYTES: u16 = 16 * 1024;

/// One field as it was last written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The field's name: no space in it.
    pub name: String,
    /// When it was written, in milliseconds since 1970.
    pub stamp: u64,
    /// What was written; empty for a field that was cleared, so that no older write brings it back.
    pub text: String,
}

/// Fields in the order of their names, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    fields: Vec<Written>,
}

/// Why a text is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordError {
    /// It does not begin as one, or is longer than any.
    Foreign,
    /// This line, counted from 1, is not "name time text", or its name stands there already.
    Line(usize),
}

impl Record {
    /// Every field.
    pub fn fields(&self) -> &[Written] {
        &self.fields
    }

    /// The field of a name.
    pub fn get(&self, name: &str) -> Option<&Written> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Takes a write, unless a newer one is there; whether it was taken. Of two writes at the same time the greater text
    /// wins, here and everywhere.
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

    /// Takes every write of `other` that is newer, and tells which were.
    ///
    /// In whatever order and however often records are merged, the same record comes out.
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

    /// Reads what [`Self::to_text`] wrote, also after an editor changed the ends of lines; and whether a newer version of
    /// the page wrote it. Then it is what can be understood of it, to be shown and not written. Never panics.
    ///
    /// # Errors
    ///
    /// Anything else is no record; see [`RecordError`].
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
        // Which page wrote it is for those who look at it.
        lines.next();
        let mut record = Self::default();
        for (at, line) in lines.enumerate() {
            match field(line).filter(|field| record.get(&field.name).is_none()) {
                Some(field) => drop(record.put(field)),
                // What a newer page meant by such a line is not for this one to say.
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
    // More digits than a time has would leave no room for a newer one.
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

/// What [`escaped`] wrote; a stray backslash stands for itself.
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
