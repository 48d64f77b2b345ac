//! The checks of `cargo deny` and `cargo machete`, without either tool: `deny.toml` says why.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use licenses::{Dependency, Metadata, Package, Policy, metadata, shipped};

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// Crates that a program has in two versions, and why.
const TWICE: [&str; 1] = [
    // Leptos' crates are moving from 1 to 2. It adds no code of its own.
    "thiserror",
];
/// Dependencies that no code names, but that are needed: package and dependency.
const UNNAMED: [(&str, &str); 0] = [];

fn project() -> Metadata {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    metadata(root).unwrap()
}

fn own(project: &Metadata) -> impl Iterator<Item = &Package> {
    let packages = project.packages.iter();
    packages.filter(|package| project.workspace_members.contains(&package.id))
}

#[test]
fn every_license_is_allowed() {
    let project = project();
    let policy = Policy::read(&project.workspace_root).unwrap();
    let refused: Vec<_> = project
        .packages
        .iter()
        .filter_map(|package| policy.licenses_of(package).err())
        .map(|error| error.to_string())
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn a_license_that_is_not_allowed_is_refused() {
    let project = project();
    let policy = Policy::read(&project.workspace_root).unwrap();
    let licensed = |license: Option<&str>| Package {
        name: "a".to_owned(),
        version: "1.0.0".to_owned(),
        id: String::new(),
        license: license.map(str::to_owned),
        authors: Vec::new(),
        source: None,
        manifest_path: PathBuf::new(),
        dependencies: Vec::new(),
        targets: Vec::new(),
    };
    for license in [
        None,
        Some("GPL-3.0-only"),
        Some("MIT AND AGPL-3.0-only"),
        Some("My own"),
    ] {
        assert!(
            policy.licenses_of(&licensed(license)).is_err(),
            "{license:?}"
        );
    }
    for (license, taken) in [
        ("Apache-2.0/MIT", "MIT"),
        ("Apache-2.0 OR GPL-3.0-only", "Apache-2.0"),
        ("Zlib", "Zlib"),
    ] {
        let found = policy.licenses_of(&licensed(Some(license))).unwrap();
        let found: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, [taken]);
    }
}

#[test]
fn everything_comes_from_this_project_or_from_crates_io() {
    let project = project();
    for package in &project.packages {
        let is_known = match &package.source {
            Some(source) => source == REGISTRY,
            None => package.manifest_path.starts_with(&project.workspace_root),
        };
        assert!(is_known, "{} {:?}", package.name, package.source);
    }
}

#[test]
fn every_dependency_says_which_versions_will_do() {
    for package in own(&project()) {
        for dependency in &package.dependencies {
            let says = dependency.req != "*" || dependency.path.is_some();
            assert!(says, "{}: {}", package.name, dependency.name);
        }
    }
}

#[test]
fn nothing_ships_in_two_versions() {
    let project = project();
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in shipped(&project).unwrap() {
        versions
            .entry(&package.name)
            .or_default()
            .push(&package.version);
    }
    versions.retain(|_, versions| versions.len() > 1);
    let names: Vec<_> = versions.keys().copied().collect();
    assert_eq!(names, TWICE, "{versions:?}");
}

#[test]
fn every_dependency_is_used() {
    let project = project();
    let mut unnamed = Vec::new();
    for package in own(&project) {
        let sources = sources(package);
        for Dependency { name, rename, .. } in &package.dependencies {
            let word = rename.as_ref().unwrap_or(name).replace('-', "_");
            if !names(&sources, &word) {
                unnamed.push((&*package.name, &**name));
            }
        }
    }
    unnamed.sort_unstable();
    unnamed.dedup();
    assert_eq!(unnamed, UNNAMED);
}

/// The code of a package: everything in the folders of its targets, except other packages.
fn sources(package: &Package) -> String {
    let targets = package.targets.iter();
    let mut open: Vec<PathBuf> = targets
        .filter_map(|target| Some(target.src_path.parent()?.to_owned()))
        .collect();
    open.sort();
    open.dedup();
    let mut all = String::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.join("Cargo.toml").is_file() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                all += &fs::read_to_string(path).unwrap();
            }
        }
    }
    all
}

/// Whether code names a crate, in a path, a `use` or a macro; not in a comment.
fn names(code: &str, word: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .any(|line| {
            line.match_indices(word).any(|(at, _)| {
                let (before, after) = (&line[..at], &line[at + word.len()..]);
                let is_begin = !before.ends_with(is_part) && !before.ends_with("::");
                let is_use = before.trim_end().ends_with("use") && !after.starts_with(is_part);
                is_begin && (is_use || after.starts_with("::") || after.starts_with('!'))
            })
        })
}

#[test]
fn code_names_a_crate_by_path_use_or_macro() {
    for code in [
        "use url::Url;",
        "use url;",
        "let a = url::Url::new();",
        "url!(a)",
        "#[url::test]",
    ] {
        assert!(names(code, "url"), "{code}");
    }
    for code in [
        "let url = 1;",
        "a::url::b()",
        "// url::Url",
        "curl::get()",
        "use urls;",
    ] {
        assert!(!names(code, "url"), "{code}");
    }
}
