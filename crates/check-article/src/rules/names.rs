//! Ids are unique, and every reference to one finds it.

use std::collections::{HashMap, HashSet};

use super::place_of;
use crate::facts::{Facts, Name, Role};
use crate::finding::Code;
use crate::place::{Report, quoted};
use crate::suggest::closest;
use crate::text::bare_decimal;
use crate::tree::text;

/// Ids of the page itself. An article may link to them, but not use them for its own places.
const PAGE_ANCHORS: [&str; 14] = [
    "main",
    "app",
    "top",
    "about",
    "contents",
    "menu",
    "menu-button",
    "notices",
    "preview",
    "glossary",
    "references",
    "in-short",
    "status",
    "theme",
];

/// Prefixes of ids that the page generates.
const PAGE_PREFIXES: [&str; 10] = [
    "ref-", "cite-", "planner-", "theme-", "still-", "clip-", "spine-", "notice-", "notices-",
    "preview-",
];

pub(super) fn check(facts: &Facts<'_>, stem: Option<&str>, report: &mut Report<'_>) {
    let with = |roles: &'static [Role]| {
        let names = facts.names.iter();
        names.filter(move |name| roles.contains(&name.role) && !name.text.trim().is_empty())
    };
    unique(
        with(&[Role::Anchor, Role::GlossaryId]),
        is_of_the_page,
        report,
    );
    unique(with(&[Role::ReferenceId]), |_| false, report);

    let set = |roles| with(roles).map(|name| name.text).collect::<HashSet<_>>();
    let references = set(&[Role::ReferenceId]);
    let terms = set(&[Role::GlossaryId]);
    let mut anchors = set(&[Role::Anchor, Role::GlossaryId]);
    anchors.extend(PAGE_ANCHORS);

    // A misspelt reference counts as a use of the name that was meant.
    let mut used = HashSet::new();
    for name in with(&[Role::Cited]) {
        let near = check_target(
            name,
            name.text,
            &references,
            "is not among the references",
            report,
        );
        used.extend(near);
    }
    for name in with(&[Role::ReferenceId]).filter(|name| !used.contains(name.text)) {
        unused(name, "cited", report);
    }
    used.clear();
    for name in with(&[Role::TermUsed]) {
        used.extend(check_target(
            name,
            name.text,
            &terms,
            "is not in the glossary",
            report,
        ));
    }
    for name in with(&[Role::GlossaryId]).filter(|name| !used.contains(name.text)) {
        unused(name, "marked in the text", report);
    }
    for name in with(&[Role::LinkTarget]) {
        if let Some(anchor) = name
            .text
            .strip_prefix('#')
            .filter(|anchor| !anchor.is_empty())
        {
            check_target(
                name,
                anchor,
                &anchors,
                "is the id of nothing on the page",
                report,
            );
        }
    }

    for name in with(&[Role::Printed]) {
        if let Some(bare) = bare_decimal(name.text) {
            report.add(
                Code::Decimal,
                (&name.pointer, name.offset),
                format!("{} has no zero before its point", quoted(bare)),
                format!("write {}", quoted(&format!("0{bare}"))),
            );
        }
    }

    for node in &facts.nodes {
        if node.kind == "cite" && !node.around.cited {
            report.add(
                Code::WrongValue,
                node.place(),
                "a citation gets no number here",
                "cite in the body, in the standfirst or in the glossary",
            );
        }
        if node.kind == "article"
            && let (Some(id), Some(stem)) = (text(node.object, "id"), stem)
            && id != stem
        {
            let (pointer, offset) = place_of(node, "id");
            report.add(
                Code::BadId,
                (&pointer, offset),
                format!("the id {} is not the name of the file", quoted(id)),
                format!("write {}, or rename the file", quoted(stem)),
            );
        }
    }
}

/// Whether the page generates this id.
fn is_of_the_page(id: &str) -> bool {
    PAGE_ANCHORS.contains(&id)
        || PAGE_PREFIXES.iter().any(|prefix| id.starts_with(prefix))
        // Headings are named after their section.
        || id.ends_with("-h")
}

fn unique<'n, 't: 'n>(
    names: impl Iterator<Item = &'n Name<'t>>,
    reserved: impl Fn(&str) -> bool,
    report: &mut Report<'_>,
) {
    let mut first: HashMap<&str, usize> = HashMap::new();
    for name in names {
        let place = (name.pointer.as_str(), name.offset);
        if reserved(name.text) {
            report.add(
                Code::DuplicateId,
                place,
                format!("{} is an id of the page itself", quoted(name.text)),
                "choose another",
            );
        } else if let Some(offset) = first.get(name.text) {
            let (line, _) = report.lines().place(*offset);
            report.add(
                Code::DuplicateId,
                place,
                format!("{} is already the id of line {line}", quoted(name.text)),
                "rename one of the two",
            );
        } else {
            first.insert(name.text, name.offset);
        }
    }
}

/// The known name that is meant; reports it if written differently.
fn check_target<'n>(
    name: &Name<'n>,
    id: &'n str,
    known: &HashSet<&'n str>,
    problem: &str,
    report: &mut Report<'_>,
) -> Option<&'n str> {
    if let Some(found) = known.get(id) {
        return Some(found);
    }
    // Sorted, so that among equally close names the suggestion is always the same.
    let mut candidates: Vec<&str> = known.iter().copied().collect();
    candidates.sort_unstable();
    let near = closest(id, candidates);
    let advice = near.map_or_else(
        || String::from("correct the name or add what it leads to"),
        |near| format!("did you mean {}?", quoted(near)),
    );
    report.add(
        Code::Dangling,
        (&name.pointer, name.offset),
        format!("{} {problem}", quoted(id)),
        advice,
    );
    near
}

fn unused(name: &Name<'_>, how: &str, report: &mut Report<'_>) {
    report.add(
        Code::Unused,
        (&name.pointer, name.offset),
        format!("{} is never {how}", quoted(name.text)),
        "use it or take it out",
    );
}
