//! The checker never panics, and what it accepts is read completely.

use plateful_domain::article::{prepare, read};
use proptest::prelude::*;

use super::{check, day, errors, fixture};

#[path = "../../../domain/tests/support/json_mutation.rs"]
mod json_mutation;

use json_mutation::{Change, change, spoil};

/// If the file is accepted, the reader reads it without losing anything.
fn agrees(name: &str, text: &str) -> Result<bool, TestCaseError> {
    let found = check(name, text, day("2026-06-01"));
    for finding in &found {
        prop_assert!(finding.line >= 1 && finding.column >= 1);
        prop_assert!(!finding.problem.is_empty() && !finding.advice.is_empty());
        prop_assert!(
            !finding.to_string().contains(['\n', '\0', '\u{1b}']),
            "{finding}"
        );
    }
    if !errors(&found).is_empty() {
        return Ok(false);
    }
    let article = read(text);
    prop_assert!(article.is_ok(), "{article:?}");
    let prepared = prepare(article.unwrap());
    prop_assert_eq!(&prepared.notices, &[]);
    let kept = format!("{prepared:?}");
    prop_assert!(!kept.contains("Unreadable"));
    let mut strings = Vec::new();
    sentences(&serde_json::from_str(text).unwrap(), &mut strings);
    for string in strings {
        let quoted = format!("{string:?}");
        prop_assert!(kept.contains(&quoted), "{} is lost", quoted);
    }
    Ok(true)
}

/// Collects every string with a space in it, which is text: words and names have none.
fn sentences(value: &serde_json::Value, into: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) if text.trim().contains(' ') => into.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| sentences(item, into)),
        serde_json::Value::Object(fields) => fields.values().for_each(|item| sentences(item, into)),
        _ => {}
    }
}

#[test]
fn the_sample_is_read_whole() {
    assert!(agrees("every-block.json", &fixture("every-block.json")).unwrap());
}

#[test]
fn some_changes_are_let_pass() {
    let text = fixture("every-block.json");
    let passed = (0..200).filter(|at| {
        let text = spoil(&text, &[Change::Remove(*at)]);
        agrees("every-block.json", &text).unwrap()
    });
    let passed = passed.count();
    assert!(
        (10..150).contains(&passed),
        "{passed}: the agreement is not tested"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_checked(text in any::<String>()) {
        agrees("any.json", &text)?;
    }

    #[test]
    fn anything_like_json_is_checked(text in "[\\[\\]{}\",:\\\\ntfu0-9e.+*/'\n #é-]{0,60}") {
        agrees("any.json", &text)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_spoilt_article_is_checked(changes in proptest::collection::vec(change(), 1..6)) {
        agrees("every-block.json", &spoil(&fixture("every-block.json"), &changes))?;
    }

    #[test]
    fn one_slip_is_checked(slip in change()) {
        agrees("every-block.json", &spoil(&fixture("every-block.json"), &[slip]))?;
    }
}
