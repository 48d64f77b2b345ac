//! The page on paper, read by Mozilla's PDF.js.

use super::driver::wait;
use super::node;
use super::page::{Page, squeeze};
use fantoccini::wd::PrintConfiguration;

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
    let apart = [
        ("ﬀ", "ff"),
        ("ﬁ", "fi"),
        ("ﬂ", "fl"),
        ("ﬃ", "ffi"),
        ("ﬄ", "ffl"),
    ];
    let mut solid = text.to_owned();
    solid.retain(char::is_alphanumeric);
    for (joined, letters) in apart {
        solid = solid.replace(joined, letters);
    }
    solid
}

impl Page {
    /// Prints to paper, as the reader's browser does it.
    pub fn print(&self) -> Printed {
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
