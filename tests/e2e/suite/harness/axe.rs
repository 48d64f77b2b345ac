//! Accessibility rules, checked by axe-core inside the page.

use super::env;
use super::page::Page;
use serde_json::json;
use std::sync::LazyLock;

static AXE: LazyLock<String> = LazyLock::new(|| {
    std::fs::read_to_string(env::node_modules().join("axe-core/axe.min.js"))
        .expect("axe-core can be read")
});

/// Runs the check and reports violations with their places.
const RUN: &str = "
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
axe.run(arguments[0], { resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } })
  .then((found) => done(found.violations.map((rule) => ({
    id: rule.id, help: rule.help,
    places: rule.nodes.length,
    nodes: rule.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' | ' + node.failureSummary + ' | ' + node.html),
  }))), (error) => done([{ id: 'axe itself', help: String(error), nodes: [] }]));";

/// The violations that axe finds in the current state of a part of the page; empty if there are none.
pub fn violations(page: &Page, part: &str) -> String {
    if !page.holds("window.axe") {
        page.script(&AXE, &[]);
    }
    let found = page.script_with_callback(RUN, &[json!(part)]);
    if found.as_array().is_some_and(Vec::is_empty) {
        return String::new();
    }
    serde_json::to_string_pretty(&found).unwrap_or_default()
}

/// Expects that axe finds no violation in the current state of the page.
pub fn expect_clean(page: &Page, state: &str) {
    expect_clean_in(page, "html", state);
}

/// The same for a part of the page.
pub fn expect_clean_in(page: &Page, part: &str, state: &str) {
    let found = violations(page, part);
    assert!(
        found.is_empty(),
        "axe, in {part} in the state “{state}”: {found}"
    );
}
