//! The Custom Elements Manifest, schema 1.0, which editors and documentation tools read.

use serde_json::{Value, json};

use crate::owner::api::{ELEMENT_ONLY, EVENTS, Event, Named, PARTS, PROPERTIES, SLOT, tag};
use crate::owner::attributes;
use plateful_domain::embed::{Allowed, AttributeName, Element};

/// What is published as `custom-elements.json`.
pub fn custom_elements() -> Value {
    let modules = [module(Element::Goal), module(Element::Article)];
    json!({"schemaVersion": "1.0.0", "readme": "", "modules": modules})
}

fn module(element: Element) -> Value {
    let (tag, class) = (tag(element), class_name(element));
    json!({
        "kind": "javascript-module",
        "path": format!("{tag}.js"),
        "declarations": [declaration(element)],
        "exports": [
            {"kind": "js", "name": class, "declaration": {"name": class}},
            {"kind": "custom-element-definition", "name": tag, "declaration": {"name": class}},
        ],
    })
}

const fn class_name(element: Element) -> &'static str {
    match element {
        Element::Goal => "PlatefulGoal",
        Element::Article => "PlatefulArticle",
    }
}

fn declaration(element: Element) -> Value {
    let does = match element {
        Element::Goal => "The calorie goal planner.",
        Element::Article => "A health article, with its drawings and sources.",
    };
    // Only the planner can be part of a form, and be disabled.
    let own = ELEMENT_ONLY
        .iter()
        .filter(|one| element == Element::Goal || one.name == "loading")
        .map(|one| json!({"name": one.name, "type": {"text": "string"}, "description": one.does}));
    let attributes: Vec<Value> = AttributeName::of(element)
        .map(attribute)
        .chain(own)
        .collect();
    let members: Vec<Value> = AttributeName::of(element).map(member).collect();
    let events: Vec<Value> = EVENTS
        .iter()
        .filter(|event| event.on.contains(&element))
        .map(event)
        .collect();
    json!({
        "kind": "class",
        "customElement": true,
        "name": class_name(element),
        "tagName": tag(element),
        "description": does,
        "superclass": {"name": "HTMLElement"},
        "attributes": attributes,
        "members": members,
        "events": events,
        "slots": [{"name": "", "description": SLOT}],
        "cssParts": named(&PARTS),
        "cssProperties": named(&PROPERTIES),
    })
}

fn attribute(which: AttributeName) -> Value {
    let (name, text) = (which.attribute().name, attributes::text(which));
    json!({
        "name": name, "fieldName": camel(name), "type": {"text": type_of(which)},
        "description": text.does, "default": text.unset,
    })
}

fn member(which: AttributeName) -> Value {
    let name = which.attribute().name;
    json!({
        "kind": "field", "name": camel(name), "type": {"text": "string"},
        "description": attributes::text(which).does, "attribute": name, "reflects": true,
    })
}

fn event(event: &Event) -> Value {
    json!({
        "name": event.name, "type": {"text": format!("CustomEvent<{}>", event.detail_name)},
        "description": format!("{} detail: {}", event.does, event.detail),
    })
}

fn named(all: &[Named]) -> Vec<Value> {
    all.iter()
        .map(|one| json!({"name": one.name, "description": one.does}))
        .collect()
}

/// What an attribute takes, as a type.
fn type_of(which: AttributeName) -> String {
    match which.attribute().allowed {
        Allowed::Words(words) => {
            let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
            quoted.join(" | ")
        }
        Allowed::Number { least, most, unit } => format!("number /* {least} to {most}, {unit} */"),
        Allowed::Color | Allowed::Article => "string".to_owned(),
    }
}

/// `heading-level` as `headingLevel`.
fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}
