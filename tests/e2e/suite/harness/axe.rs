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
///
/// Some rules are switched off in axe by default, because they are new or not about WCAG; these are switched on.
/// `preload` and `iframes` are off: every style sheet here is our own and read without it, and what is in a frame is
/// checked from inside, where axe need not wait for an answer from a page of another origin.
const RUN: &str = "
const [part, onlyColors, done] = arguments;
for (const it of document.getAnimations()) if (it.effect?.getComputedTiming().endTime !== Infinity) it.finish();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const options = onlyColors
  ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
  : { runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true },
        'table-fake-caption': { enabled: true }, 'td-has-header': { enabled: true } } };
// A choice is pressed by its label, which axe does not measure.
const isLarge = ({ element }) => { const box = element.labels?.[0]?.getBoundingClientRect(); return box?.width >= 24 && box.height >= 24; };
const kept = (rule) => rule.id === 'target-size' ? { ...rule, nodes: rule.nodes.filter((node) => !isLarge(node)) } : rule;
axe.run(part, { ...options, resultTypes: ['violations'], elementRef: true, preload: false, iframes: false })
  .then((found) => done(found.violations.map(kept).filter(({ nodes }) => nodes.length).map((rule) => ({
    id: rule.id, help: rule.help,
    places: rule.nodes.length,
    nodes: rule.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' | ' + node.failureSummary + ' | ' + node.html),
  }))), (error) => done([{ id: 'axe itself', help: String(error), nodes: [] }]));";

/// The violations that axe finds in parts of the page, by a selector; on request, only by the rules about colors.
pub fn violations(page: &Page, part: &str, only_colors: bool) -> String {
    if !page.holds("window.axe") {
        page.script(&AXE, &[]);
    }
    let found = page.script_with_callback(RUN, &[json!(part), json!(only_colors)]);
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
    let found = violations(page, part, false);
    assert!(
        found.is_empty(),
        "axe, in {part} in the state “{state}”: {found}"
    );
}
