//! Holds the table of `docs/attacks.md` to tests that exist.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

#[path = "support/files.rs"]
mod files;

use files::rust_files;
use std::fs;
use std::path::Path;

use regex::Regex;

/// Attacks in the table.
const ATTACKS: usize = 18;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The cells of each row of the table, without those of its head.
fn rows(document: &str) -> Vec<Vec<&str>> {
    document
        .lines()
        .filter(|line| line.starts_with("| A"))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect()
}

#[test]
fn every_attack_has_a_defense_and_tests_that_exist() {
    let document = fs::read_to_string(root().join("docs/attacks.md")).unwrap();
    let rows = rows(&document);
    let numbers: Vec<_> = rows.iter().map(|row| row[0].to_owned()).collect();
    let wanted: Vec<_> = (1..=ATTACKS).map(|number| format!("A{number}")).collect();
    assert_eq!(numbers, wanted);

    let files = ["crates", "tests", "xtask/src"].map(|folder| rust_files(&root().join(folder)));
    // A test, or one of the bounded runs, which a macro makes.
    let declared =
        Regex::new(r#"#\[test\]\s+(?:#\[[^\]]*\]\s+)*fn (\w+)\(|(?m)^    (\w+): "\w+",$"#).unwrap();
    let known: Vec<String> = files
        .iter()
        .flatten()
        .flat_map(|path| {
            let text = fs::read_to_string(path).unwrap();
            let module = path.file_stem().unwrap().to_str().unwrap().to_owned();
            declared
                .captures_iter(&text)
                .map(|found| {
                    format!(
                        "{module}::{}",
                        found.get(1).or(found.get(2)).unwrap().as_str()
                    )
                })
                .collect::<Vec<_>>()
        })
        .collect();
    let name = Regex::new("`(\\w+::\\w+)`").unwrap();
    let red = Regex::new("\\*\\*`\\w+::\\w+`\\*\\*").unwrap();
    for row in &rows {
        let [number, attack, defense, tests, taken_out] = row.as_slice() else {
            panic!("a row has five cells: {row:?}");
        };
        assert!(
            ![attack, defense, taken_out]
                .iter()
                .any(|cell| cell.is_empty()),
            "{number}"
        );
        assert!(defense.contains('`'), "{number}: where is the defense?");
        let names: Vec<_> = name
            .captures_iter(tests)
            .map(|found| found[1].to_owned())
            .collect();
        assert!(!names.is_empty(), "{number} has no test");
        assert_eq!(
            tests.matches('`').count(),
            2 * names.len(),
            "{number}: every test is module::name"
        );
        for name in names {
            assert!(known.contains(&name), "{number}: there is no test {name}");
        }
        assert!(
            red.is_match(tests) || taken_out.contains("not taken out"),
            "{number}: which test was seen red?"
        );
    }
}
