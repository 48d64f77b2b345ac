//! The printed page, read with Mozilla's PDF.js.

use crate::node;

/// A printed page: the number of sheets, and their text.
#[derive(Debug)]
pub struct Printed {
    /// Number of sheets.
    pub sheets: usize,
    /// All text in reading order, with white space collapsed.
    pub text: String,
}

impl Printed {
    /// Reads a PDF.
    pub fn read(pdf: &[u8]) -> Self {
        let sheets = node::said("read-pdf.mjs", &[], pdf);
        let sheets: Vec<String> = serde_json::from_str(&sheets).expect("a text for each sheet");
        let words: Vec<&str> = sheets
            .iter()
            .flat_map(|sheet| sheet.split_whitespace())
            .collect();
        Self {
            sheets: sheets.len(),
            text: words.join(" "),
        }
    }

    /// Whether it contains the text, however lines and sheets are broken.
    ///
    /// Sheets are read in drawing order, so a paragraph across two sheets may have other text in its middle.
    pub fn shows(&self, text: &str) -> bool {
        shows_in_parts(&solid(&self.text), &solid(text), 2)
    }
}

/// Whether `text` is in `all`, cut in at most `cuts` places.
fn shows_in_parts(all: &str, text: &str, cuts: u8) -> bool {
    /// Least length of a part: shorter ones match by chance.
    const PART: usize = 16;
    if all.contains(text) {
        return true;
    }
    let ends = text.char_indices().map(|(at, _)| at).skip(PART);
    let longest = ends.take_while(|end| all.contains(&text[..*end])).last();
    cuts > 0 && longest.is_some_and(|end| shows_in_parts(all, &text[end..], cuts - 1))
}

/// Letters and digits only, because PDF text may have breaks and gaps anywhere.
fn solid(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).collect()
}
