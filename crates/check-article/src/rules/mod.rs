//! Rules that a schema cannot express: those about several values at once.

mod care;
mod dates;
mod media;
mod names;
mod reading;
mod structure;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

#[cfg(test)]
pub(super) use media::EXERCISES;
pub(super) use reading::{Figures, figures};

use crate::facts::{Facts, Node};
use crate::place::{Report, step};
use crate::tree::{prop, start};
use plateful_domain::date::Date;

/// Applies all rules.
pub(super) fn apply(
    facts: &Facts<'_>,
    stem: Option<&str>,
    today: Option<Date>,
    report: &mut Report<'_>,
) {
    care::check(facts, report);
    media::check(facts, report);
    names::check(facts, stem, report);
    structure::check(facts, report);
    reading::check(facts, report);
    dates::check(facts, today, report);
}

/// Pointer and offset of a field's value, or of the object if the field is missing.
fn place_of(node: &Node<'_>, name: &str) -> (String, usize) {
    prop(node.object, name).map_or_else(
        || (node.pointer.clone(), node.object.range().start),
        |field| (step(&node.pointer, name), start(&field.value)),
    )
}

/// Pointer and offset of an item of the list in a field.
fn item_place(node: &Node<'_>, name: &str, index: usize, item: &Value<'_>) -> (String, usize) {
    let list = step(&node.pointer, name);
    (step(&list, &index.to_string()), start(item))
}
