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
pub const MAX_BYTES: usize = 16 * 1024;

/// One field as it was last written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The field's name: lower-case letters, digits and hyphens.
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordError {
    /// It does not begin as one, or is longer than any.
    Foreign,
    /// This line, counted from 1, is not "name time text".
    Line(usize),
    /// This name stands there twice.
    Twice(String),
    /// A newer version of the page wrote it. What can be read of it comes along, to be shown and not written.
    Newer(Record),
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
        let mut out = [NAME, &VERSION.to_string(), "\n", APP].concat();
        for field in &self.fields {
            out.push('\n');
            out.push_str(&field.name);
            out.push(' ');
            out.push_str(&field.stamp.to_string());
            out.push(' ');
            out.push_str(&escaped(&field.text));
        }
        out.push('\n');
        out
    }

    /// Reads what [`Self::to_text`] wrote, also after an editor changed the ends of lines. Never panics.
    ///
    /// # Errors
    ///
    /// Anything else is no record; see [`RecordError`].
    pub fn read(text: &str) -> Result<Self, RecordError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.len() > MAX_BYTES {
            return Err(RecordError::Foreign);
        }
        let mut lines = text.lines();
        let version: u32 = lines
            .next()
            .and_then(|line| line.strip_prefix(NAME)?.parse().ok())
            .filter(|version| *version >= VERSION)
            .ok_or(RecordError::Foreign)?;
        // Which page wrote it is for those who look at it.
        lines.next();
        let mut record = Self::default();
        for (at, line) in lines.enumerate() {
            match field(line) {
                Some(field) if record.get(&field.name).is_none() => {
                    record.put(field);
                }
                // What a newer page meant by such a line is not for this one to say.
                _ if version > VERSION => {}
                Some(field) => return Err(RecordError::Twice(field.name)),
                None => return Err(RecordError::Line(at + 3)),
            }
        }
        if version > VERSION {
            Err(RecordError::Newer(record))
        } else {
            Ok(record)
        }
    }
}

/// Reads "name time text".
fn field(line: &str) -> Option<Written> {
    let (name, rest) = line.split_once(' ')?;
    let (stamp, text) = rest.split_once(' ')?;
    let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_plain = !name.is_empty()
        && name.len() <= 20
        && name.bytes().all(is_name)
        && stamp.len() <= 15
        && stamp.bytes().all(|byte| byte.is_ascii_digit());
    Some(Written {
        name: name.to_owned(),
        stamp: stamp.parse().ok().filter(|_| is_plain)?,
        text: unescaped(text),
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
