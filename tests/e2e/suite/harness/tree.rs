//! The accessibility tree of the page, as lines of text that can be compared.
//!
//! One script reads structure and text. Roles and names come from the browser, by the commands of the `WebDriver`
//! standard.

use super::element::Element;
use super::page::{Page, items};
use serde_json::Value;
use similar::TextDiff;

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
    items(&walked).map(|line| describe(page, line)).collect()
}

fn describe(page: &Page, line: &Value) -> String {
    let text = |index: usize| line[index].as_str().unwrap_or_default();
    let depth = line[0].as_u64().unwrap_or_default();
    let indent = "  ".repeat(usize::try_from(depth).unwrap_or_default());
    let said = match Element::from_value(page, &line[1], "a node of the tree") {
        None => format!("“{}”", text(1)),
        Some(it) => format!("{} {} “{}” {}", text(2), it.role(), it.name(), text(3)),
    };
    indent + said.trim_end()
}

/// The first difference between two trees, with some context; `None` if they are equal.
pub fn difference(one: &[String], other: &[String]) -> Option<String> {
    let (one, other) = (one.join("\n"), other.join("\n"));
    let lines = TextDiff::from_lines(&one, &other);
    (one != other).then(|| lines.unified_diff().context_radius(6).to_string())
}
