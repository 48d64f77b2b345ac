//! `cargo xtask faults`: the tables of what was tried and what survived, in `docs/offline.md` and, of the elements and
//! frames on other people's pages, in `docs/embedding.md`.
//!
//! A scenario that held says so with `fault("what went wrong", "what survived")`, and leaves these words in
//! `target/faults`. A table has exactly the faults that the scenarios name, each with a run that held.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use regex_lite::Regex;
use serde::Deserialize;

use crate::failure::{Context as _, Outcome};
use crate::project::{Project, pattern, read_text, read_tree, write};

/// Where the scenarios about a page of somebody else are told.
const EMBEDDING: &str = "docs/embedding.md";
/// Where all others are.
const OFFLINE: &str = "docs/offline.md";
const SCENARIOS: &str = "tests/e2e/suite";
const BEGIN: &str = "<!-- faults: cargo xtask faults -->\n";
const END: &str = "<!-- /faults -->";

/// What a scenario leaves of a fault that it survived.
#[derive(Deserialize)]
struct Survived {
    scenarios: String,
    fault: String,
    #[serde(rename = "survived")]
    words: String,
}

/// Where the runs of the scenarios leave what they say.
pub(crate) fn folder(project: &Project) -> PathBuf {
    project.cargo_target().join("faults")
}

pub(crate) fn run(project: &Project, check: bool) -> Outcome {
    let named = named(read_tree(&project.path(SCENARIOS))?);
    let folder = folder(project);
    let held = if folder.is_dir() {
        read_tree(&folder)?
    } else {
        Vec::new()
    };
    let survived = survived(&held)?;
    for document in [OFFLINE, EMBEDDING] {
        let told: Vec<_> = named
            .iter()
            .filter(|(scenarios, _)| document_of(scenarios) == document)
            .cloned()
            .collect();
        let table = table(&told, &survived)?;
        let path = project.path(document);
        let old = read_text(&path)?;
        let new = with_table(document, &old, &table)?;
        if old == new {
            continue;
        }
        if check {
            return Err(format!(
                "{document} is not what the scenarios say: cargo xtask faults, after cargo xtask test"
            )
            .into());
        }
        write(&path, new.as_bytes())?;
    }
    Ok(())
}

/// The document that tells of a file of scenarios.
fn document_of(scenarios: &str) -> &'static str {
    let is_embedded = ["element", "frame", "guest", "article_element"]
        .iter()
        .any(|begin| scenarios.starts_with(begin));
    if is_embedded { EMBEDDING } else { OFFLINE }
}

static FAULT: LazyLock<Regex> = LazyLock::new(|| pattern(r#"fault\(\s*"([^"]*)""#));

/// The faults that the scenarios name, by file, in their order.
fn named(files: Vec<(String, Vec<u8>)>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (name, bytes) in files {
        let Some(name) = name.strip_suffix(".rs").filter(|name| !name.contains('/')) else {
            continue;
        };
        for fault in FAULT.captures_iter(&String::from_utf8_lossy(&bytes)) {
            found.push((name.to_owned(), fault[1].to_owned()));
        }
    }
    found
}

/// What survived, by file and fault.
fn survived(held: &[(String, Vec<u8>)]) -> Outcome<BTreeMap<(String, String), String>> {
    let read = |(name, bytes): &(String, Vec<u8>)| {
        let said: Survived = serde_json::from_slice(bytes).doing(name)?;
        Ok(((said.scenarios, said.fault), said.words))
    };
    held.iter().map(read).collect()
}

fn table(
    named: &[(String, String)],
    survived: &BTreeMap<(String, String), String>,
) -> Outcome<String> {
    let mut out =
        "| what went wrong | what survived | scenarios |\n| --- | --- | --- |\n".to_owned();
    let mut missing = Vec::new();
    for key @ (file, fault) in named {
        match survived.get(key) {
            Some(words) => out.extend([
                "| ", fault, " | ", words, " | `", SCENARIOS, "/", file, ".rs` |\n",
            ]),
            None => missing.push(format!("  {file}: {fault}")),
        }
    }
    if missing.is_empty() {
        return Ok(out);
    }
    Err(format!(
        "no run of these scenarios has held yet:\n{}\ncargo xtask test runs them",
        missing.join("\n")
    )
    .into())
}

fn with_table(name: &str, document: &str, table: &str) -> Outcome<String> {
    let parts = document.split_once(BEGIN).and_then(|(before, after)| {
        let (_, behind) = after.split_once(END)?;
        Some([before, BEGIN, table, END, behind].concat())
    });
    parts.ok_or_else(|| format!("{name}: there is no place for the table: {BEGIN}{END}").into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{EMBEDDING, OFFLINE, document_of, named, survived, table, with_table};

    fn file(name: &str, text: &str) -> (String, Vec<u8>) {
        (name.to_owned(), text.as_bytes().to_vec())
    }

    #[test]
    fn every_named_fault_needs_a_run_that_held() {
        let named = named(vec![
            file(
                "a.rs",
                "fault(\"One\", \"x\");\n fault(\n    \"Two\",\n \"y\",\n);",
            ),
            file("harness/faults.rs", "fault(\"what\", \"\")"),
        ]);
        assert_eq!(
            named,
            [
                ("a".to_owned(), "One".to_owned()),
                ("a".to_owned(), "Two".to_owned())
            ]
        );
        let one = file(
            "1.json",
            r#"{"scenarios":"a","fault":"One","survived":"x"}"#,
        );
        let two = file(
            "2.json",
            r#"{"scenarios":"a","fault":"Two","survived":"y"}"#,
        );
        let old = file(
            "3.json",
            r#"{"scenarios":"a","fault":"Old","survived":"z"}"#,
        );
        let failure = table(&named, &survived(std::slice::from_ref(&one)).unwrap()).unwrap_err();
        assert!(failure.to_string().contains("a: Two"), "{failure}");
        let table = table(&named, &survived(&[one, two, old]).unwrap()).unwrap();
        assert!(table.contains("| One | x |") && table.contains("| Two | y |"));
        assert!(
            !table.contains("Old"),
            "what no scenario names is not in it"
        );
    }

    #[test]
    fn the_table_takes_the_place_of_the_one_before() {
        let document = "a\n<!-- faults: cargo xtask faults -->\nold\n<!-- /faults -->\nb";
        assert_eq!(
            with_table("x.md", document, "new\n").unwrap(),
            "a\n<!-- faults: cargo xtask faults -->\nnew\n<!-- /faults -->\nb"
        );
        assert!(with_table("x.md", "a", "new").is_err());
    }

    #[test]
    fn what_embeds_has_a_document_of_its_own() {
        for embedded in ["element_troubles", "article_element", "frame", "guest"] {
            assert_eq!(document_of(embedded), EMBEDDING);
        }
        for own in ["offline", "tamper", "articles"] {
            assert_eq!(document_of(own), OFFLINE);
        }
    }
}
