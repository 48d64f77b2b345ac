#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod agreement;
mod cases;
mod robustness;
mod slips;

use std::path::PathBuf;

use clap::Parser as _;
use plateful_domain::date::Date;

use super::finding::{Finding, Severity};
use super::{Args, check, check_bytes, finding, run};

/// The folder of the sample articles.
fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/articles")
}

fn fixture(name: &str) -> String {
    std::fs::read_to_string(fixtures().join(name)).unwrap()
}

fn day(text: &str) -> Option<Date> {
    crate::text::day(text)
}

fn errors(findings: &[Finding]) -> Vec<String> {
    let errors = findings
        .iter()
        .filter(|finding| finding.code.severity() == Severity::Error);
    errors.map(ToString::to_string).collect()
}

fn lines(findings: &[Finding]) -> String {
    findings.iter().fold(String::new(), |mut all, finding| {
        all.push_str(&finding.to_string());
        all.push('\n');
        all
    })
}

#[test]
fn the_sample_with_every_block_has_nothing_to_be_said_about() {
    let found = check(
        "every-block.json",
        &fixture("every-block.json"),
        day("2026-06-01"),
    );
    assert_eq!(lines(&found), "");
}

#[test]
fn all_slips_of_the_faulty_sample_are_reported_at_once() {
    let found = check("faulty.json", &fixture("faulty.json"), day("2026-06-01"));
    assert_eq!(
        lines(&found),
        fixture("faulty.findings.txt"),
        "after a change of words, update tests/fixtures/articles/faulty.findings.txt"
    );
}

#[test]
fn findings_come_in_the_order_of_the_file() {
    let found = check("faulty.json", &fixture("faulty.json"), None);
    let places: Vec<_> = found
        .iter()
        .map(|finding| (finding.line, finding.column))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(places.len() > 15);
}

#[test]
fn the_table_of_codes_is_the_documentation() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/article-checks.md");
    assert_eq!(
        std::fs::read_to_string(file).unwrap(),
        finding::table(),
        "run: cargo xtask check-article --codes > docs/article-checks.md"
    );
}

#[test]
fn what_is_not_utf_8_is_told_by_its_place() {
    let found = check_bytes("x.json", b"{\n  \"caf\xc3\xa9\": \"\xff\"}", None);
    assert_eq!(
        lines(&found),
        "2:12: error[E001] (whole file): the file is not UTF-8 from here on; save it as UTF-8\n"
    );
}

#[test]
fn the_command_fails_for_errors_and_not_for_warnings() {
    let call = |args: &[&str]| {
        let args = Args::try_parse_from(["check-article"].iter().chain(args))
            .map_err(|error| error.to_string())?;
        run(&args)
    };
    let good = fixtures().join("every-block.json");
    let good = good.to_str().unwrap();
    let faulty = fixtures().join("faulty.json");
    let faulty = faulty.to_str().unwrap();
    assert_eq!(call(&["--today", "2026-06-01", good]), Ok(()));
    assert_eq!(
        call(&[good, "--today", "2030-01-01"]),
        Ok(()),
        "an overdue review is a warning"
    );
    assert!(
        call(&["--today", "2026-06-01", good, faulty])
            .unwrap_err()
            .contains("errors")
    );
    assert!(
        call(&["--today", "2025-01-01", good]).is_err(),
        "published in the future"
    );
    assert!(call(&[]).unwrap_err().contains("Usage"));
    assert!(
        call(&["--today", "soon", good])
            .unwrap_err()
            .contains("--today")
    );
    assert!(
        call(&["--tody"])
            .unwrap_err()
            .contains("similar argument exists: '--today'")
    );
    assert!(
        call(&["no/such/file.json"])
            .unwrap_err()
            .contains("no/such/file.json")
    );
    assert_eq!(call(&["--codes"]), Ok(()));
}
