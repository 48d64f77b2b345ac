//! `docs/safety.md` agrees with the code.
#![allow(
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::safety::{RULES, limits};

const DOCUMENT: &str = include_str!("../../../docs/safety.md");
const ROWS: &str = include_str!("planner_worked_rows.rs");
const RULE_TESTS: &str = include_str!("planner_rules.rs");

/// The cells in the table row of a rule.
fn row(id: &str) -> Vec<&'static str> {
    let start = format!("| {id} |");
    let mut rows = DOCUMENT.lines().filter(|line| line.starts_with(&start));
    let row = rows.next().unwrap_or_else(|| panic!("no row for {id}"));
    assert_eq!(rows.next(), None, "{id} has two rows");
    row.trim_matches('|').split('|').map(str::trim).collect()
}

#[test]
fn every_rule_of_the_code_stands_in_the_document_with_its_source() {
    for rule in &RULES {
        let id = format!("{:?}", rule.id);
        let cells = row(&id);
        let [_, looks_at, when, then, source] = cells.as_slice() else {
            panic!("{id} has {} cells", cells.len());
        };
        assert!(![looks_at, when, then].iter().any(|cell| cell.is_empty()));
        assert_eq!(*source, rule.source, "{id}");
        let inputs = looks_at.split(',').count();
        assert_eq!(inputs, rule.looks_at.len(), "{id} looks at {looks_at}");
    }
}

#[test]
fn the_document_has_no_rule_that_the_code_has_not() {
    let rows = DOCUMENT.lines().filter(|line| line.starts_with("| R"));
    assert_eq!(rows.count(), RULES.len());
}

#[test]
fn every_rule_has_a_test_by_its_name() {
    for rule in &RULES {
        let name = format!("fn {:?}_", rule.id).to_lowercase();
        assert!(RULE_TESTS.contains(&name), "no test for {:?}", rule.id);
    }
}

#[test]
fn every_worked_row_is_a_test_and_every_such_test_a_row() {
    let tests: Vec<&str> = ROWS
        .split("#[test]\nfn ")
        .skip(1)
        .filter_map(|test| test.split('(').next())
        .collect();
    let rows: Vec<&str> = DOCUMENT
        .lines()
        .filter_map(|line| line.strip_suffix("` |"))
        .filter_map(|line| line.rsplit('`').next())
        .collect();
    assert_eq!(tests, rows, "the same names in the same order");
}

#[test]
fn the_numbers_of_the_document_are_those_of_the_code() {
    let (low, high) = limits::WEIGHT_KG;
    assert!(DOCUMENT.contains(&format!("weight outside {low}–{high} kg")));
    let (low, high) = limits::HEIGHT_CM;
    assert!(DOCUMENT.contains(&format!("height outside {low}–{high} cm")));
    let (low, high) = limits::BMI;
    assert!(DOCUMENT.contains(&format!("BMI below {low} or above {high}")));
    let asked = limits::rare_fat_free_mass_index;
    assert!(DOCUMENT.contains(&format!(
        "a fat-free mass index above {}; above {} (male formula) or {} (female one or the average)",
        limits::FAT_FREE_MASS_INDEX,
        asked(Formula::Male),
        asked(Formula::Average),
    )));
    assert!(DOCUMENT.contains(&format!(
        "above {} times resting energy",
        limits::GREATEST_SCOPE
    )));
    assert!(DOCUMENT.contains(&format!("age over {}", limits::AGE_MOST)));
    assert!(DOCUMENT.contains(&format!("under {} |", limits::AGE_ADULT)));
    assert!(DOCUMENT.contains(&format!("at {} or over", limits::AGE_OLDER)));
    assert!(DOCUMENT.contains(&format!("a BMI below {}", limits::BMI_HEALTHY)));
    assert!(DOCUMENT.contains(&format!("a BMI above {}", limits::BMI_OVER)));
    assert!(DOCUMENT.contains(&format!("less than {} kcal", limits::LEAST_ROOM)));
    assert!(DOCUMENT.contains(&format!("a rate above {} %", limits::FASTEST * 100.0)));
    assert!(DOCUMENT.contains(&format!("a rate above {} %", limits::FAST * 100.0)));
    let thousands = |kcal: f64| format!("{},{:03}", (kcal / 1e3).floor(), kcal % 1e3);
    let (low, high) = limits::KNOWN_MAINTENANCE;
    let typed = format!("below {} or above {} kcal", thousands(low), thousands(high));
    assert!(DOCUMENT.contains(&typed));
    assert!(DOCUMENT.contains(&format!("above {} kcal", thousands(limits::UNUSUAL_BUDGET))));
    assert!(DOCUMENT.contains(&format!(
        "a deficit above {}",
        thousands(limits::GREATEST_DEFICIT)
    )));
    assert!(DOCUMENT.contains(&format!(
        "{} kcal a day with the female formula; {} with the male one or the average",
        thousands(limits::floor(Formula::Female)),
        thousands(limits::floor(Formula::Average)),
    )));
    assert!(limits::floor(Formula::Male) >= limits::floor(Formula::Average));
}
