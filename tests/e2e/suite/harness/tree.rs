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
const WALK: &str = r#"
const lines = [];
const plain = new Set(["SPAN", "DIV", "B", "I", "EM", "STRONG", "BR", "SMALL", "SUB", "SUP", "WBR", "BDI"]);
const told = ["id", "href", "target", "lang", "datetime", "scope", "colspan", "type", "name", "for", "inputmode",
  "autocomplete", "popovertarget"];
let words = "";
let at = 0;
const flush = () => {
  const text = words.replace(/\s+/g, " ").trim();
  if (text) lines.push([at, text]);
  words = "";
};
const walk = (node, depth) => {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) { at = depth; words += child.data; continue; }
    if (child.nodeType !== 1) continue;
    const tag = child.tagName.toUpperCase();
    if (["SCRIPT", "STYLE", "LINK", "NOSCRIPT", "TEMPLATE"].includes(tag)) continue;
    if (child.getAttribute("aria-hidden") === "true" || getComputedStyle(child).display === "none") continue;
    const aria = child.getAttributeNames().filter((name) => name === "role" || name.startsWith("aria-"));
    const silent = plain.has(tag) && !aria.length && !child.id && !child.hasAttribute("tabindex");
    if (silent) {
      const block = getComputedStyle(child).display !== "inline";
      if (block) words += " ";
      walk(child, depth);
      if (block) words += " ";
      continue;
    }
    flush();
    const states = [];
    for (const name of [...told, ...aria].filter((name) => child.hasAttribute(name)).sort())
      states.push(`${name}=${child.getAttribute(name)}`);
    for (const name of ["open", "checked", "disabled", "required", "readOnly"])
      if (child[name] === true) states.push(name);
    if ("value" in child && tag === "INPUT") states.push(`value=${child.value}`);
    lines.push([depth, child, tag.toLowerCase(), states.join(" ")]);
    if (tag !== "SVG" && tag !== "VIDEO") walk(child, depth + 1);
    flush();
  }
};
walk(document.body, 0);
flush();
return lines;
"#;

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
