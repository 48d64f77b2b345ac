//! The printed page, read with Mozilla's PDF.js.

use super::ability::Ability;
use super::driver::wait;
use super::node;
use super::page::{Page, squeeze};
use fantoccini::wd::PrintConfiguration;

/// A printed page: the number of sheets, and their text.
#[derive(Debug)]
pub struct Printed {
    /// Number of sheets.
    pub sheets: usize,
    /// All text in reading order, with white space collapsed.
    pub text: String,
}

impl Printed {
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

impl Page {
    /// Prints to PDF with the browser.
    pub fn print(&self) -> Printed {
        Ability::Print.expect();
        let pdf =
            wait(self.client().print(PrintConfiguration::default())).expect("the page prints");
        let sheets = node::said("read-pdf.mjs", &[], &pdf);
        let sheets: Vec<String> = serde_json::from_str(&sheets).expect("a text for each sheet");
        Printed {
            sheets: sheets.len(),
            text: squeeze(&sheets.join(" ")),
        }
    }
}
