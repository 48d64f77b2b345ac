//! The page on paper.
//!
//! The browser draws each word with glyphs of embedded fonts, and says in each font's `ToUnicode` map which letters
//! they stand for. That map is read here, since general extractors pass over it for the fonts that Chromium makes of
//! variable ones.

use super::driver::wait;
use super::page::{Page, squeeze};
use fantoccini::wd::PrintConfiguration;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};
use std::collections::HashMap;

/// A printed page: how many sheets, and what can be read on them.
#[derive(Debug)]
pub struct Printed {
    /// Number of sheets.
    pub sheets: usize,
    /// All text in reading order, one space for each run of white space.
    pub text: String,
}

impl Printed {
    /// Whether the text can be read, however the lines and sheets were broken.
    ///
    /// A sheet is drawn in the order of its layers, so a paragraph on two sheets may have other words in its middle.
    pub fn shows(&self, text: &str) -> bool {
        shows_in_parts(&solid(&self.text), &solid(text), 2)
    }
}

/// Whether `text` stands in `all`, cut in no more than `cuts` places.
fn shows_in_parts(all: &str, text: &str, cuts: u8) -> bool {
    /// Letters that make a part: fewer stand anywhere by chance.
    const PART: usize = 16;
    if all.contains(text) {
        return true;
    }
    let ends = text.char_indices().map(|(at, _)| at).skip(PART);
    let longest = ends.take_while(|end| all.contains(&text[..*end])).last();
    cuts > 0 && longest.is_some_and(|end| shows_in_parts(all, &text[end..], cuts - 1))
}

/// Letters and digits only: lines are broken anywhere, and drawn apart. Some fonts join letters, and say so.
fn solid(text: &str) -> String {
    let mut solid = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| letter.is_alphanumeric()) {
        match letter {
            'ﬀ' => solid.push_str("ff"),
            'ﬁ' => solid.push_str("fi"),
            'ﬂ' => solid.push_str("fl"),
            'ﬃ' => solid.push_str("ffi"),
            'ﬄ' => solid.push_str("ffl"),
            other => solid.push(other),
        }
    }
    solid
}

impl Page {
    /// Prints to paper, as the reader's browser does it.
    pub fn print(&self) -> Printed {
        let bytes =
            wait(self.client().print(PrintConfiguration::default())).expect("the page prints");
        let document = Document::load_mem(&bytes).expect("the print is a PDF");
        let mut text = String::new();
        let pages = document.get_pages();
        for page in pages.values() {
            let content = document.get_page_content(*page);
            let resources = document
                .get_dictionary(*page)
                .and_then(|page| resources(&document, page))
                .expect("a sheet has fonts");
            read(&document, &content, resources, &mut text);
        }
        Printed {
            sheets: pages.len(),
            text: squeeze(&text),
        }
    }
}

fn resolve<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document
        .dereference(object)
        .map_or(object, |(_, object)| object)
}

fn resources<'a>(
    document: &'a Document,
    of: &'a Dictionary,
) -> Result<&'a Dictionary, lopdf::Error> {
    resolve(document, of.get(b"Resources")?).as_dict()
}

/// An entry of one of the dictionaries in the resources.
fn resource<'a>(
    document: &'a Document,
    resources: &'a Dictionary,
    kind: &[u8],
    name: &[u8],
) -> Option<&'a Object> {
    let all = resolve(document, resources.get(kind).ok()?)
        .as_dict()
        .ok()?;
    Some(resolve(document, all.get(name).ok()?))
}

/// Appends the words that a content stream draws.
fn read(document: &Document, content: &[u8], resources: &Dictionary, text: &mut String) {
    let content = Content::decode(content).expect("the content can be read");
    let mut fonts: HashMap<&[u8], Letters> = HashMap::new();
    let mut font: &[u8] = b"";
    for operation in &content.operations {
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("Tf", [Object::Name(name), ..]) => {
                font = name;
                fonts.entry(font).or_insert_with(|| {
                    resource(document, resources, b"Font", name)
                        .and_then(|font| font.as_dict().ok())
                        .map(|font| Letters::of(document, font))
                        .unwrap_or_default()
                });
            }
            ("Tj", [Object::String(codes, _)]) => fonts[font].read(codes, text),
            ("TJ", [Object::Array(parts)]) => {
                for part in parts {
                    if let Object::String(codes, _) = part {
                        fonts[font].read(codes, text);
                    }
                }
            }
            ("ET" | "Td" | "Tm", _) => text.push(' '),
            ("Do", [Object::Name(name)]) => {
                let form = resource(document, resources, b"XObject", name)
                    .and_then(|form| form.as_stream().ok());
                if let Some(form) = form
                    && form.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Form")
                    && let Ok(content) = form.decompressed_content()
                {
                    let own = self::resources(document, &form.dict).unwrap_or(resources);
                    read(document, &content, own, text);
                }
            }
            _ => {}
        }
    }
}

/// Which letters a font's codes stand for.
#[derive(Debug, Default)]
struct Letters {
    /// Bytes of a code.
    width: usize,
    letters: HashMap<u32, String>,
}

impl Letters {
    fn of(document: &Document, font: &Dictionary) -> Self {
        let composite = font.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Type0");
        let map = font
            .get(b"ToUnicode")
            .ok()
            .and_then(|map| {
                resolve(document, map)
                    .as_stream()
                    .ok()?
                    .decompressed_content()
                    .ok()
            })
            .unwrap_or_default();
        Self {
            width: if composite { 2 } else { 1 },
            letters: letters(&String::from_utf8_lossy(&map)),
        }
    }

    fn read(&self, codes: &[u8], text: &mut String) {
        for code in codes.chunks(self.width.max(1)) {
            let code = code
                .iter()
                .fold(0, |code, byte| code << 8 | u32::from(*byte));
            text.push_str(self.letters.get(&code).map_or("\u{fffd}", String::as_str));
        }
    }
}

/// Reads a `ToUnicode` map: `<code> <letters>` in `bfchar`, `<from> <to> <letters>` in `bfrange`.
fn letters(map: &str) -> HashMap<u32, String> {
    let mut found = HashMap::new();
    let mut range = false;
    for line in map.lines() {
        range = line.contains("beginbfrange") || (range && !line.contains("endbfrange"));
        let hex: Vec<&str> = line
            .split('<')
            .skip(1)
            .filter_map(|part| part.split('>').next())
            .collect();
        let number = |hex: &str| u32::from_str_radix(hex, 16).unwrap_or_default();
        match hex.as_slice() {
            [code, letters] if !range && !line.contains("codespace") => {
                found.insert(number(code), utf16(letters, 0));
            }
            [from, to, letters] if range => {
                for code in number(from)..=number(to) {
                    found.insert(code, utf16(letters, code - number(from)));
                }
            }
            _ => {}
        }
    }
    found
}

/// Hexadecimal UTF-16, its last unit raised by `offset`.
fn utf16(hex: &str, offset: u32) -> String {
    let mut units: Vec<u16> = hex
        .as_bytes()
        .chunks(4)
        .filter_map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok())
        .collect();
    if let (Some(last), Ok(offset)) = (units.last_mut(), u16::try_from(offset)) {
        *last = last.wrapping_add(offset);
    }
    String::from_utf16_lossy(&units)
}
