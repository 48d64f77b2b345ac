//! Sections, lists, links and references.

use super::{item_place, place_of};
use crate::facts::{Facts, Node};
use crate::finding::Code;
use crate::place::Report;
use crate::tree::{get, items, text, visible};

/// `h2`, `h3` and `h4`.
const DEEPEST: usize = 3;

/// Link texts that mean nothing when read alone.
const EMPTY_WORDS: [&str; 12] = [
    "here",
    "click here",
    "click",
    "this",
    "this link",
    "this page",
    "link",
    "more",
    "read more",
    "learn more",
    "see more",
    "find out more",
];

pub(super) fn check(facts: &Facts<'_>, report: &mut Report<'_>) {
    widgets(facts, report);
    for node in &facts.nodes {
        match node.kind {
            "section" => section(node, report),
            "list" => list(node, report),
            "link" => link(node, report),
            "references" => reference(node, report),
            "callout"
                if text(node.object, "kind") == Some("in-short")
                    && text(node.object, "heading").is_none() =>
            {
                report.add(
                    Code::Missing,
                    node.place(),
                    "a callout of the kind \"in-short\" has no \"heading\"",
                    "add it: it is found by its heading",
                );
            }
            _ => {}
        }
    }
}

/// At most one planner per page, because its fields have fixed ids.
fn widgets(facts: &Facts<'_>, report: &mut Report<'_>) {
    let mut seen = Vec::new();
    for widget in facts.nodes.iter().filter(|node| node.kind == "widget") {
        let kind = text(widget.object, "kind");
        if kind.is_some() && seen.contains(&kind) {
            report.add(
                Code::SecondWidget,
                widget.place(),
                "this widget is on the page already",
                "keep one, and link to it",
            );
        }
        seen.push(kind);
    }
}

fn section(section: &Node<'_>, report: &mut Report<'_>) {
    if !["article", "section"].contains(&section.around.parent) {
        report.add(
            Code::Structure,
            section.place(),
            format!("a section inside a {}", section.around.parent),
            "move it to the body, or to another section: it would be missing from the contents list",
        );
    }
    if section.around.sections >= DEEPEST {
        report.add(
            Code::Structure,
            section.place(),
            format!("a section {} deep", section.around.sections + 1),
            "move it out: the deepest is 3",
        );
    }
    let folds = get(section.object, "fold")
        .and_then(jsonc_parser::ast::Value::as_boolean_lit)
        .is_some_and(|fold| fold.value);
    if folds && section.around.folded {
        let (pointer, offset) = place_of(section, "fold");
        report.add(
            Code::Structure,
            (&pointer, offset),
            "a fold inside a fold",
            "leave \"fold\" out here, or in the section around it",
        );
    }
}

fn list(list: &Node<'_>, report: &mut Report<'_>) {
    if text(list.object, "style") != Some("dont") {
        return;
    }
    for (index, item) in items(list.object, "items").iter().enumerate() {
        let words = visible(item);
        if !words.trim_start().starts_with("Do not ") && !words.trim().is_empty() {
            let (pointer, offset) = item_place(list, "items", index, item);
            report.add(
                Code::NotADont,
                (&pointer, offset),
                "an item of a \"dont\" list does not begin with \"Do not\"",
                "begin it with \"Do not\": the cross before it is not read aloud",
            );
        }
    }
}

fn link(link: &Node<'_>, report: &mut Report<'_>) {
    let Some(content) = get(link.object, "content") else {
        return;
    };
    let words = visible(content);
    let plain = words
        .trim()
        .trim_end_matches(['.', '!', '…', ':', '»', '>'])
        .trim()
        .to_lowercase();
    let bare = ["http://", "https://", "www."]
        .iter()
        .any(|start| plain.starts_with(start));
    if bare || EMPTY_WORDS.contains(&plain.as_str()) {
        let (pointer, offset) = place_of(link, "content");
        report.add(
            Code::LinkText,
            (&pointer, offset),
            if bare {
                "the link reads as a bare address"
            } else {
                "the link does not say where it leads"
            },
            "name what is found there",
        );
    }
}

fn reference(reference: &Node<'_>, report: &mut Report<'_>) {
    // A book is found by its title. An invalid value is reported elsewhere.
    let is_book = text(reference.object, "kind") == Some("book");
    if !is_book
        && ["doi", "pmid", "url"]
            .iter()
            .all(|name| get(reference.object, name).is_none() || is_blank(reference, name))
    {
        report.add(
            Code::Unidentified,
            reference.place(),
            "the reference has no \"doi\", \"pmid\" or \"url\"",
            "add at least one, so that it can be looked up",
        );
    }
}

fn is_blank(node: &Node<'_>, name: &str) -> bool {
    get(node.object, name)
        .and_then(jsonc_parser::ast::Value::as_string_lit)
        .is_some_and(|text| text.value.trim().is_empty())
}
