//! The page on paper.

use super::driver::wait;
use super::page::{Page, squeeze};
use fantoccini::wd::PrintConfiguration;
use lopdf::Document;

/// A printed page: how many sheets, and what can be read on them.
#[derive(Debug)]
pub struct Printed {
    /// Number of sheets.
    pub sheets: usize,
    /// All text in reading order, one space for each run of white space.
    pub text: String,
}

impl Printed {
    /// Whether the text can be read, however the lines were broken.
    pub fn shows(&self, text: &str) -> bool {
        let solid = |text: &str| {
            text.chars()
                .filter(|letter| letter.is_alphanumeric())
                .collect::<String>()
        };
        solid(&self.text).contains(&solid(text))
    }
}

impl Page {
    /// Prints to paper, as the reader's browser does it.
    pub fn print(&self) -> Printed {
        let bytes =
            wait(self.client().print(PrintConfiguration::default())).expect("the page prints");
        let document = Document::load_mem(&bytes).expect("the print is a PDF");
        let sheets: Vec<u32> = document.get_pages().into_keys().collect();
        let text = document.extract_text(&sheets).expect("the PDF has text");
        Printed {
            sheets: sheets.len(),
            text: squeeze(&text),
        }
    }
}
