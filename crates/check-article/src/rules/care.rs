//! Emergency advice is present, visible and not crowded out; treatments state their effect and its certainty.

use jsonc_parser::ast::Value;

use super::place_of;
use crate::facts::{Facts, Node};
use crate::finding::Code;
use crate::place::{Report, quoted};
use crate::tree::{get, items, text, visible};

/// From least to most certain.
const CERTAINTIES: [&str; 4] = ["very-low", "low", "moderate", "high"];

/// With more than two warnings on a page, readers ignore them (NHS digital service manual, "Warning callout").
const MOST_WARNINGS: usize = 2;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report<'_>) {
    let of = |name: &'static str| facts.nodes.iter().filter(move |node| node.kind == name);
    let level = |node: &Node<'_>, wanted: &str| text(node.object, "level") == Some(wanted);

    for card in of("care-card").filter(|card| card.around.folded) {
        if level(card, "emergency") {
            report.add(
                Code::EmergencyFolded,
                card.place(),
                "an emergency card inside a fold",
                "move it out: emergency advice is always visible",
            );
        } else if level(card, "urgent") || level(card, "non-urgent") {
            report.add(
                Code::CareFolded,
                card.place(),
                "a care card inside a fold",
                "move it out, where everybody sees it",
            );
        }
    }
    for numbers in of("emergency-numbers") {
        if numbers.around.folded {
            report.add(
                Code::EmergencyFolded,
                numbers.place(),
                "the emergency numbers are inside a fold",
                "move them out: emergency advice is always visible",
            );
        }
        if let Some(article) = facts.nodes.first()
            && items(article.object, "emergency_numbers").is_empty()
        {
            report.add(
                Code::Missing,
                numbers.place(),
                "the article has no \"emergency_numbers\" to print here",
                "add the list, by country, to the article",
            );
        }
    }
    let emergencies: Vec<_> = of("care-card")
        .filter(|card| level(card, "emergency"))
        .collect();
    for card in emergencies.iter().skip(1) {
        report.add(
            Code::TooManyAlarms,
            card.place(),
            "one more emergency card",
            "merge it with the first: one list of signs is easier to remember",
        );
    }
    let warnings = of("callout").filter(|callout| text(callout.object, "kind") == Some("warning"));
    for callout in warnings.skip(MOST_WARNINGS) {
        report.add(
            Code::TooManyAlarms,
            callout.place(),
            "more than 2 warnings",
            "make it a note, or merge it with another",
        );
    }
    let is_fold = |section: &&Node<'_>| matches!(get(section.object, "fold"), Some(Value::BooleanLit(fold)) if fold.value);
    if emergencies.is_empty()
        && let Some(first) = of("section").find(is_fold)
    {
        report.add(
            Code::NoEmergencyCard,
            first.place(),
            "treatments are folded here, and there is no emergency card",
            "add a \"care-card\" with the level \"emergency\" before them",
        );
    }
    for section in of("section").filter(is_fold) {
        for (name, what) in [
            ("answer", "its one-line answer"),
            ("evidence", "its evidence"),
        ] {
            if get(section.object, name).is_none_or(visible_is_empty) {
                report.add(
                    Code::NoEvidence,
                    (&section.pointer, section.place().1),
                    format!("a fold without {what}"),
                    format!("add {}, or do not fold the section", quoted(name)),
                );
            }
        }
    }
    for evidence in of("evidence") {
        certainty_range(evidence, report);
    }
    overviews(facts, report);
}

/// An overview is outside folds, occurs once, and lists something, because it answers the title.
fn overviews(facts: &Facts<'_>, report: &mut Report<'_>) {
    let of = |name: &'static str| facts.nodes.iter().filter(move |node| node.kind == name);
    let nothing_to_list = of("evidence").next().is_none();
    for (index, overview) in of("treatment-overview").enumerate() {
        let (problem, advice) = if overview.around.folded {
            (
                "the overview of treatments is inside a fold",
                "move it out: it answers the title",
            )
        } else if index > 0 {
            ("one more overview of treatments", "keep one")
        } else if nothing_to_list {
            (
                "no section has evidence, so there is nothing to list",
                "give each treatment its \"evidence\", or take the overview out",
            )
        } else {
            continue;
        };
        report.add(Code::Overview, overview.place(), problem, advice);
    }
}

/// Evidence is an object without text, so "empty" means missing.
fn visible_is_empty(value: &Value<'_>) -> bool {
    !matches!(value, Value::Object(_)) && visible(value).trim().is_empty()
}

fn certainty_range(evidence: &Node<'_>, report: &mut Report<'_>) {
    let rank = |name| {
        let word = text(evidence.object, name)?;
        CERTAINTIES.iter().position(|certainty| *certainty == word)
    };
    if let (Some(from), Some(to)) = (rank("certainty"), rank("certainty_to"))
        && to <= from
    {
        let (pointer, offset) = place_of(evidence, "certainty_to");
        report.add(
            Code::CertaintyRange,
            (&pointer, offset),
            "the upper end of the certainty is not above its lower end",
            if to == from {
                "leave \"certainty_to\" out"
            } else {
                "exchange the two"
            },
        );
    }
}
