//! The Custom Elements Manifest, schema 1.0, which editors and documentation tools read.

use serde_json::{Value, json};

use super::{Attribute, Element, Facts, Named, camel};

/// The text of `custom-elements.json`.
pub(super) fn custom_elements(facts: &Facts) -> String {
    let modules: Vec<Value> = facts.elements.iter().map(module).collect();
    let manifest = json!({"schemaVersion": "1.0.0", "readme": "", "modules": modules});
    format!("{manifest:#}\n")
}

fn module(element: &Element) -> Value {
    json!({
        "kind": "javascript-module",
        "path": format!("{}.js", element.tag),
        "declarations": [class(element)],
        "exports": [
            {"kind": "js", "name": element.class, "declaration": {"name": element.class}},
            {"kind": "custom-element-definition", "name": element.tag, "declaration": {"name": element.class}},
        ],
    })
}

fn class(element: &Element) -> Value {
    let attributes: Vec<Value> = element
        .attributes
        .iter()
        .map(|one| {
            json!({
                "name": one.name, "fieldName": camel(&one.name), "type": {"text": type_of(one)},
                "description": one.does, "default": one.unset,
            })
        })
        .chain(element.own_only.iter().map(
            |one| json!({"name": one.name, "type": {"text": "string"}, "description": one.does}),
        ))
        .collect();
    let members: Vec<Value> = element
        .attributes
        .iter()
        .map(|one| {
            json!({
                "kind": "field", "name": camel(&one.name), "type": {"text": "string"},
                "description": one.does, "attribute": one.name, "reflects": true,
            })
        })
        .collect();
    let events: Vec<Value> = element
        .events
        .iter()
        .map(|one| {
            json!({
                "name": one.name, "type": {"text": format!("CustomEvent<{}>", one.detail_name)},
                "description": format!("{} detail: {}", one.does, one.detail),
            })
        })
        .collect();
    json!({
        "kind": "class",
        "customElement": true,
        "name": element.class,
        "tagName": element.tag,
        "description": element.does,
        "superclass": {"name": "HTMLElement"},
        "attributes": attributes,
        "members": members,
        "events": events,
        "slots": [{"name": "", "description": element.slot}],
        "cssParts": named(&element.parts),
        "cssProperties": named(&element.properties),
    })
}

fn named(all: &[Named]) -> Vec<Value> {
    all.iter()
        .map(|one| json!({"name": one.name, "description": one.does}))
        .collect()
}

/// What an attribute takes, as a type.
fn type_of(attribute: &Attribute) -> String {
    if let Some(number) = &attribute.number {
        return format!(
            "number /* {} to {}, {} */",
            number.least, number.most, number.unit
        );
    }
    if attribute.words.is_empty() {
        return "string".to_owned();
    }
    let quoted: Vec<String> = attribute
        .words
        .iter()
        .map(|word| format!("\"{word}\""))
        .collect();
    quoted.join(" | ")
}
