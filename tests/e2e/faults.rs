//! `cargo xtask faults`: writes the tables of faults and what survived them, in `docs/offline.md` and, for elements and
//! frames on host pages, in `docs/embedding.md`. With `--check`, fails if they differ.
//!
//! A scenario that passes calls `fault("what went wrong", "what survived")`, which writes these words to
//! `target/faults`. A table has exactly the faults that the scenarios name, each from a scenario that passed.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use regex_lite::Regex;
use serde::Deserialize;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// The document for scenarios about host pages.
const EMBEDDING: &str = "docs/embedding.md";
/// The document for all other scenarios.
const OFFLINE: &str = "docs/offline.md";
const SCENARIOS: &str = "tests/e2e/suite";
const BEGIN: &str = "<!-- faults: cargo xtask faults -->\n";
const END: &str = "<!-- /faults -->";

/// What a scenario writes about a fault that it survived.
#[derive(Deserialize)]
struct Survived {
    scenarios: String,
    fault: String,
    #[serde(rename = "survived")]
    words: String,
}

fn main() -> ExitCode {
    match run(std::env::args().any(|argument| argument == "--check")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(check: bool) -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let held = root.join(target).join("faults");
    let held = if held.is_dir() {
        files(&held)?
    } else {
        Vec::new()
    };
    let named = named(&files(&root.join(SCENARIOS))?)?;
    let survived = survived(&held)?;
    for document in [OFFLINE, EMBEDDING] {
        let told: Vec<_> = named
            .iter()
            .filter(|(scenarios, _)| document_of(scenarios) == document)
            .cloned()
            .collect();
        let table = table(&told, &survived)?;
        let path = root.join(document);
        let old = fs::read_to_string(&path)?;
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
        fs::write(&path, new)?;
    }
    Ok(())
}

/// The document for a file of scenarios.
fn document_of(scenarios: &str) -> &'static str {
    let is_embedded = ["element", "frame", "guest", "article_element"]
        .iter()
        .any(|begin| scenarios.starts_with(begin));
    if is_embedded { EMBEDDING } else { OFFLINE }
}

/// Names and texts of the files in a folder, by name.
fn files(folder: &Path) -> Outcome<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        if path.is_file() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            found.push((name.into_owned(), fs::read_to_string(&path)?));
        }
    }
    found.sort();
    Ok(found)
}

/// The faults that the scenarios name, by file, in their order.
fn named(files: &[(String, String)]) -> Outcome<Vec<(String, String)>> {
    let fault = Regex::new(r#"fault\(\s*"([^"]*)""#)?;
    let mut found = Vec::new();
    for (name, text) in files {
        let scenarios = name.trim_end_matches(".rs");
        let faults = fault.captures_iter(text);
        found.extend(faults.map(|fault| (scenarios.to_owned(), fault[1].to_owned())));
    }
    Ok(found)
}

/// What survived, by file and fault.
fn survived(held: &[(String, String)]) -> Outcome<BTreeMap<(String, String), String>> {
    let mut all = BTreeMap::new();
    for (name, text) in held {
        let said: Survived =
            serde_json::from_str(text).map_err(|error| format!("{name}: {error}"))?;
        all.insert((said.scenarios, said.fault), said.words);
    }
    Ok(all)
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
    use super::{EMBEDDING, OFFLINE, document_of, named, survived, table, with_table};

    fn file(name: &str, text: &str) -> (String, String) {
        (name.to_owned(), text.to_owned())
    }

    #[test]
    fn every_named_fault_needs_a_run_that_held() {
        let named = named(&[file(
            "a.rs",
            "fault(\"One\", \"x\");\n fault(\n    \"Two\",\n \"y\",\n);",
        )])
        .unwrap();
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
