//! The schema, the published copy of it, the page's reader and the sample article agree.

use std::collections::BTreeSet;
use std::path::PathBuf;

use plateful_domain::article::{BLOCK_TYPES, schema};
use serde_json::Value;

use super::{check, fixture, lines};
use crate::finding::{Code, Finding};

#[test]
fn the_schema_that_editors_read_is_that_of_the_model() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../public/articles/schema.json");
    assert_eq!(
        std::fs::read_to_string(file).unwrap(),
        crate::schema(),
        "run: cargo xtask check-article --schema > public/articles/schema.json"
    );
}

#[test]
fn every_block_of_the_reader_is_in_the_schema() {
    let schema = schema();
    let names = &schema["$defs"]["Block"]["properties"]["type"]["enum"];
    let names: BTreeSet<&str> = names
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(names, BTreeSet::from(BLOCK_TYPES));
}

#[test]
fn every_inline_of_the_schema_is_known_to_the_reader() {
    use plateful_domain::article::{Block, Inline, read};
    let schema = schema();
    let names = schema["$defs"]["Inline"]["properties"]["type"]["enum"]
        .as_array()
        .unwrap();
    assert_eq!(names.len(), 4);
    for name in names {
        let text = format!(
            r#"{{"schema":"article/1","title":"t","body":[{{"type":"paragraph","content":[{{"type":{name}}}]}}]}}"#
        );
        let article = read(&text).unwrap();
        let Some(Block::Paragraph(paragraph)) = article.body.first() else {
            panic!("{article:?}")
        };
        let content = paragraph.content.0.as_slice();
        assert!(!matches!(content, [Inline::Text(_)]), "{name}");
    }
}

#[test]
fn every_exercise_of_the_schema_has_its_number_of_steps() {
    let schema = schema();
    let names = schema["$defs"]["Exercise"]["enum"].as_array().unwrap();
    let known: Vec<&str> = crate::rules::EXERCISES
        .iter()
        .map(|(name, _)| *name)
        .collect();
    assert_eq!(*names, known);
}

#[test]
fn the_examples_of_the_document_are_right() {
    let document = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/article-format.md");
    let document = std::fs::read_to_string(document).unwrap();
    let mut seen = 0;
    for example in document.split("```json\n").skip(1) {
        let example = example.split("```").next().unwrap();
        let text = if example.starts_with('{') {
            format!("{{ \"body\": [{example}] }}")
        } else if example.starts_with("\"content\"") {
            format!("{{ \"body\": [{{ \"type\": \"paragraph\", {example} }}] }}")
        } else {
            format!("{{ {example} }}")
        };
        // In a part of an article, the rest and the things it refers to are missing.
        let elsewhere = |finding: &Finding| {
            let of_the_whole = finding.code == Code::Missing && finding.pointer.is_empty();
            of_the_whole
                || [Code::Dangling, Code::Unused, Code::NoEmergencyCard].contains(&finding.code)
        };
        let mut found = check("example.json", &text, None);
        found.retain(|finding| !elsewhere(finding));
        assert_eq!(lines(&found), "", "{example}");
        seen += 1;
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn the_sample_uses_every_block_field_and_word() {
    let sample: Value = serde_json::from_str(&fixture("every-block.json")).unwrap();
    let schema = schema();
    let (mut seen, mut all) = (BTreeSet::new(), BTreeSet::new());
    take_down(&schema, &schema, &sample, "Article", &mut seen);
    possible(&schema, "Article", &mut all);
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        possible(definition, name, &mut all);
    }
    // Only the lower end of a range can be the lowest certainty.
    let missing: Vec<_> = all.difference(&seen).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(all.len() > 150, "{}", all.len());
}

/// Every field and word of a definition.
fn possible(definition: &Value, name: &str, into: &mut BTreeSet<String>) {
    for (field, schema) in definition["properties"].as_object().into_iter().flatten() {
        into.insert(format!("{name}.{field}"));
        words(schema, &format!("{name}.{field}"), into);
    }
    words(definition, name, into);
}

fn words(schema: &Value, name: &str, into: &mut BTreeSet<String>) {
    for word in schema["enum"].as_array().into_iter().flatten() {
        into.insert(format!("{name}={word}"));
    }
}

/// Every field and word that a value has, following the schema.
fn take_down(root: &Value, schema: &Value, value: &Value, name: &str, into: &mut BTreeSet<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap();
        return take_down(root, &root["$defs"][name], value, name, into);
    }
    if schema["enum"].is_array() {
        into.insert(format!("{name}={value}"));
    }
    for (field, inner) in value.as_object().into_iter().flatten() {
        let of = &schema["properties"][field];
        let name = format!("{name}.{field}");
        into.insert(name.clone());
        take_down(root, of, inner, &name, into);
    }
    for item in value.as_array().into_iter().flatten() {
        take_down(root, &schema["items"], item, name, into);
    }
    for branch in schema["allOf"].as_array().into_iter().flatten() {
        if branch["if"]["properties"]["type"]["const"] == value["type"] {
            take_down(root, &branch["then"], value, name, into);
        }
    }
}
