//! Checks which folders may use which, and that the documents name existing paths.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "support/files.rs"]
mod files;

use files::rust_files;
use std::fs;
use std::path::PathBuf;

/// Folders of `src`, lowest first, and the parts of the crate that each may use. A folder may only use those before it,
/// so no two folders use each other.
const LAYERS: [(&str, &[&str]); 10] = [
    ("browser", &[]),
    ("drawings", &[]),
    ("clip", &["browser", "drawings"]),
    ("article", &["browser", "clip", "drawings", "words"]),
    ("planner", &["browser", "words"]),
    (
        "page",
        &["article", "browser", "drawings", "planner", "words"],
    ),
    ("owner", &["page", "planner", "words"]),
    (
        "prerender",
        &["article", "browser", "owner", "page", "planner", "words"],
    ),
    (
        "programs",
        &["article", "browser", "clip", "page", "planner", "words"],
    ),
    ("elements", &["article", "browser", "page", "planner"]),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The first segments of every `crate::…` path in a source text.
fn uses_of_the_crate(source: &str) -> Vec<String> {
    let code = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let mut found = Vec::new();
    for line in code {
        for after in line.split("crate::").skip(1) {
            let segment: String = after
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            found.push(segment);
        }
    }
    found
}

#[test]
fn a_folder_uses_only_what_it_may() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (layer, allowed) in LAYERS {
        for file in rust_files(&root().join("src").join(layer)) {
            for used in uses_of_the_crate(&fs::read_to_string(&file).unwrap()) {
                seen += 1;
                if used != layer && !allowed.contains(&used.as_str()) {
                    wrong.push(format!("{} uses crate::{used}", file.display()));
                }
            }
        }
    }
    assert!(
        seen > 20,
        "only {seen} uses found: is the search still right?"
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_folder_uses_one_above_it() {
    let mut below = vec!["words"];
    for (layer, allowed) in LAYERS {
        for used in allowed {
            assert!(
                below.contains(used),
                "{layer} may use {used}, which is not below it"
            );
        }
        below.push(layer);
    }
    let folders = fs::read_dir(root().join("src")).unwrap();
    for folder in folders
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
    {
        let name = folder.file_name().unwrap().to_str().unwrap();
        assert!(
            name == "bin" || below.contains(&name),
            "no rule for src/{name}"
        );
    }
}

/// The project's Markdown documents.
fn documents() -> Vec<PathBuf> {
    let mut documents = vec![root().join("ARCHITECTURE.md"), root().join("README.md")];
    for folder in ["docs", "docs/decisions"] {
        let entries = fs::read_dir(root().join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().path());
        documents.extend(
            entries.filter(|path| path.extension().is_some_and(|extension| extension == "md")),
        );
    }
    documents
}

/// Endings of the names of files in the project's root.
const ROOT_ENDINGS: [&str; 4] = [".md", ".toml", ".lock", "index.html"];

#[test]
fn every_path_that_the_documents_name_exists() {
    let folders = [
        "crates",
        "src",
        "style",
        "public",
        "tests",
        "worker",
        "xtask",
        "docs",
        ".ci",
        ".cargo",
        "stand-ins",
    ];
    let mut missing = Vec::new();
    let mut seen = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        for quoted in text.split('`').skip(1).step_by(2) {
            let first = quoted.split('/').next().unwrap();
            let is_file_of_the_root =
                first == quoted && ROOT_ENDINGS.iter().any(|ending| quoted.ends_with(ending));
            let is_path = (folders.contains(&first) || is_file_of_the_root)
                && !quoted.contains([' ', '*', '<', '{', '…']);
            if is_path {
                seen += 1;
                if !root().join(quoted).exists() {
                    missing.push(format!("{}: {quoted}", document.display()));
                }
            }
        }
    }
    assert!(
        seen > 20,
        "only {seen} paths found: is the search still right?"
    );
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_link_of_the_documents_leads_somewhere() {
    let mut missing = Vec::new();
    let mut seen = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        for after in text.split("](").skip(1) {
            let target = after.split(')').next().unwrap();
            if target.starts_with("https://") || target.starts_with('#') {
                continue;
            }
            seen += 1;
            let file = target.split('#').next().unwrap();
            if !document.parent().unwrap().join(file).exists() {
                missing.push(format!("{}: {target}", document.display()));
            }
        }
    }
    assert!(
        seen > 15,
        "only {seen} links found: is the search still right?"
    );
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
