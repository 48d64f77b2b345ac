//! The table of the format and the reader's own types say the same, and the sample shows all of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::Value;

use super::super::format::{ARTICLE, BLOCKS, INLINES};
use super::super::schema::{DRAWINGS, Shape, Type};
use super::fixture;

/// The reader's shapes, as source.
fn shapes() -> String {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../crates/domain/src/article/model.rs");
    std::fs::read_to_string(path).unwrap()
}

/// Shapes that no author writes by that name: text runs, what is derived, and what could not be read.
const NOT_WRITTEN: [&str; 7] = [
    "inlines",
    "inline",
    "block",
    "citation",
    "citation-mark",
    "unreadable",
    "used-reference",
];

/// The types of the reader, with their fields or variants as they stand in a file.
fn declared(keyword: &str) -> BTreeMap<String, BTreeSet<String>> {
    let source = shapes();
    let mut types = BTreeMap::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        let Some(name) = line
            .strip_prefix(keyword)
            .and_then(|rest| rest.strip_suffix(" {"))
        else {
            continue;
        };
        let mut members = BTreeSet::new();
        for line in lines
            .by_ref()
            .take_while(|line| *line != "}")
            .map(str::trim)
        {
            if keyword == "pub struct " {
                let field = line
                    .strip_prefix("pub ")
                    .and_then(|rest| rest.split(':').next());
                // The one field whose name in a file is a word of the language.
                members
                    .extend(field.map(|field| {
                        if field == "media_type" { "type" } else { field }.to_owned()
                    }));
            } else if line.starts_with(char::is_uppercase) {
                members.insert(kebab(line.trim_end_matches(',')));
            }
        }
        if !NOT_WRITTEN.contains(&kebab(name).as_str()) {
            types.insert(kebab(name), members);
        }
    }
    types
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// Every type of the table but the inlines, which the reader takes apart by hand.
fn all_types() -> Vec<&'static Type> {
    fn reach(shape: Shape, into: &mut Vec<&'static Type>) {
        match shape {
            Shape::One(of) => add(of, into),
            Shape::Many(shape) => reach(*shape, into),
            _ => {}
        }
    }
    fn add(of: &'static Type, into: &mut Vec<&'static Type>) {
        into.push(of);
        for field in of.fields {
            reach(field.shape, into);
        }
    }
    let mut types = Vec::new();
    add(&ARTICLE, &mut types);
    for block in BLOCKS {
        add(block, &mut types);
    }
    types
}

fn words_of(shape: Shape) -> Option<&'static [&'static str]> {
    match shape {
        Shape::Word(words) => Some(words),
        Shape::Drawing => Some(&DRAWINGS),
        _ => None,
    }
}

#[test]
fn every_field_of_the_reader_is_in_the_table_and_no_other() {
    let table: BTreeMap<String, BTreeSet<String>> = all_types()
        .iter()
        .filter(|of| !of.fields.is_empty())
        .map(|of| {
            let fields = of.fields.iter().map(|field| field.name.to_owned());
            (of.name.to_owned(), fields.collect())
        })
        .collect();
    assert_eq!(table, declared("pub struct "));
    assert!(table.len() > 20);
}

#[test]
fn every_word_of_the_reader_is_in_the_table() {
    let enums = declared("pub enum ");
    assert!(enums.len() >= 9, "{enums:?}");
    let lists: BTreeSet<BTreeSet<String>> = all_types()
        .iter()
        .flat_map(|of| of.fields)
        .filter_map(|field| words_of(field.shape))
        .map(|words| words.iter().map(|word| (*word).to_owned()).collect())
        .collect();
    for (name, words) in &enums {
        assert!(lists.contains(words), "{name}: {words:?}");
    }
}

#[test]
fn every_block_of_the_reader_is_in_the_table() {
    let table: BTreeSet<&str> = BLOCKS.iter().map(|of| of.name).collect();
    assert_eq!(table, BTreeSet::from(plateful_domain::article::BLOCK_TYPES));
}

#[test]
fn every_inline_of_the_table_is_known_to_the_reader() {
    use plateful_domain::article::{Block, Inline, read};
    for of in INLINES {
        let text = format!(
            r#"{{"schema":"article/1","title":"t","body":[{{"type":"paragraph","content":[{{"type":"{}"}}]}}]}}"#,
            of.name
        );
        let article = read(&text).unwrap();
        let Some(Block::Paragraph(paragraph)) = article.body.first() else {
            panic!("{article:?}")
        };
        assert!(
            !matches!(paragraph.content.0.as_slice(), [Inline::Text(_)]),
            "{}",
            of.name
        );
    }
}

#[test]
fn the_sample_uses_every_block_field_and_word() {
    let sample: Value = serde_json::from_str(&fixture("every-block.json")).unwrap();
    let mut seen = BTreeSet::new();
    take_down(&sample, Shape::One(&ARTICLE), &mut seen);
    for of in all_types().into_iter().chain(INLINES) {
        assert!(seen.contains(of.name), "{}", of.name);
        for field in of.fields {
            let name = format!("{}.{}", of.name, field.name);
            assert!(seen.contains(&name), "{name}");
            // The upper end of a range is never the lowest.
            let impossible = ["evidence.certainty_to=very-low"];
            for word in words_of(field.shape).into_iter().flatten() {
                let word = format!("{name}={word}");
                assert!(
                    seen.contains(&word) || impossible.contains(&word.as_str()),
                    "{word}"
                );
            }
        }
    }
}

fn take_down(value: &Value, shape: Shape, seen: &mut BTreeSet<String>) {
    let tagged = |types: &[&'static Type], value: &Value| {
        Type::named(
            types,
            value
                .get("type")
                .and_then(Value::as_str)
                .unwrap_or_default(),
        )
    };
    match shape {
        Shape::One(of) => {
            seen.insert(of.name.to_owned());
            for field in of.fields {
                let Some(inner) = value.get(field.name) else {
                    continue;
                };
                let name = format!("{}.{}", of.name, field.name);
                if words_of(field.shape).is_some() {
                    seen.insert(format!("{name}={}", inner.as_str().unwrap()));
                }
                seen.insert(name);
                take_down(inner, field.shape, seen);
            }
        }
        Shape::Many(shape) => {
            for item in value.as_array().unwrap() {
                take_down(item, *shape, seen);
            }
        }
        Shape::Blocks => {
            for item in value.as_array().unwrap() {
                take_down(item, Shape::One(tagged(&BLOCKS, item).unwrap()), seen);
            }
        }
        Shape::Inlines | Shape::InlinesUncited | Shape::Cell => {
            for item in value
                .as_array()
                .into_iter()
                .flatten()
                .filter(|item| item.is_object())
            {
                take_down(item, Shape::One(tagged(&INLINES, item).unwrap()), seen);
            }
        }
        _ => {}
    }
}
