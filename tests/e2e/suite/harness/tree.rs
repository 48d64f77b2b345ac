//! The accessibility tree of the page, as lines of text that can be compared.
//!
//! One script reads structure and text. Roles and names come from the browser, by the commands of the `WebDriver`
//! standard.

use super::element::Element;
use super::page::Page;
use serde_json::Value;
use similar::TextDiff;
use std::fmt::Write as _;

/// Walks the document and lists what a screen reader could reach: text as a string, elements as `[depth, element, tag,
/// states]`. Text split by comments or hydration markers is joined.
const WALK: &str = include_str!("tree.js");

/// The accessibility tree of the whole page, with all folds open.
pub fn dump(page: &Page) -> Vec<String> {
    page.script(
        "document.querySelectorAll('details').forEach((it) => { it.open = true; });",
        &[],
    );
    let walked = page.script(WALK, &[]);
    walked
        .as_array()
        .into_iter()
        .flatten()
        .map(|line| describe(page, line))
        .collect()
}

fn describe(page: &Page, line: &Value) -> String {
    let text = |index: usize| line[index].as_str().unwrap_or_default();
    let depth = line[0].as_u64().unwrap_or_default();
    let mut said = "  ".repeat(usize::try_from(depth).unwrap_or_default());
    match Element::from_value(page, &line[1], "a node of the tree") {
        None => write!(said, "“{}”", text(1)),
        Some(element) => write!(
            said,
            "{} {} “{}” {}",
            text(2),
            element.role(),
            element.name(),
            text(3)
        ),
    }
    .expect("a string can be written to");
    said.trim_end().to_owned()
}

/// The first difference between two trees, with some context; `None` if they are equal.
pub fn difference(one: &[String], other: &[String]) -> Option<String> {
    let (one, other) = (one.join("\n"), other.join("\n"));
    let lines = TextDiff::from_lines(&one, &other);
    (one != other).then(|| lines.unified_diff().context_radius(6).to_string())
}
