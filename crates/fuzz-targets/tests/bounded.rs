//! The targets in small: every file of the corpus, and as many damaged copies of them as `PROPTEST_CASES` says.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use fuzz_targets::TARGETS;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// Cases for each target, if `PROPTEST_CASES` says nothing.
const CASES: u32 = 200;
/// A longer file is too slow to be damaged hundreds of times without optimizations.
const MOST_BYTES: usize = 16 * 1024;
/// What the whole corpus may weigh.
const MOST_CORPUS: u64 = 300 * 1024;

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus")
}

/// Names and contents of a target's files, by name.
fn files(target: &str) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(corpus().join(target))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn every_file_of_the_corpus_is_survived() {
    for (target, run) in TARGETS {
        let files = files(target);
        assert!(files.len() >= 5, "{target} has {} files", files.len());
        for (name, bytes) in files {
            let run = catch_unwind(AssertUnwindSafe(|| run(&bytes)));
            assert!(run.is_ok(), "{target}: fuzz/corpus/{target}/{name}");
        }
    }
}

#[test]
fn the_corpus_is_small_and_of_these_targets() {
    let mut names: Vec<_> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    names.sort();
    let mut found = Vec::new();
    let mut size = 0;
    for entry in fs::read_dir(corpus()).unwrap() {
        let folder = entry.unwrap();
        found.push(folder.file_name().into_string().unwrap());
        for file in fs::read_dir(folder.path()).unwrap() {
            size += file.unwrap().metadata().unwrap().len();
        }
    }
    found.sort();
    assert_eq!(found, names);
    assert!(size <= MOST_CORPUS, "the corpus weighs {size} bytes");
    for name in names {
        let main = corpus()
            .with_file_name("targets")
            .join(format!("{name}.rs"));
        assert!(main.is_file(), "{} is missing", main.display());
    }
}

/// One damage. Numbers choose places; they are taken modulo the number of places.
#[derive(Clone, Debug)]
enum Damage {
    /// Other bytes in the place of some.
    Replace(usize, usize, Vec<u8>),
    /// A part again, elsewhere.
    Repeat(usize, usize, usize),
    /// The end of another file.
    Graft(usize, usize, usize),
    /// Nothing after this place.
    Cut(usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = || 0_usize..100_000;
    let few = prop_oneof![
        proptest::sample::select(vec![
            "\n",
            "\r\n",
            "\0",
            "\\",
            "\\n",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "1e308",
            "-0",
            "NaN",
            "0",
            "999999999999999999999",
            "\u{202e}",
            "\u{feff}",
            "%0A",
            "%",
            "javascript:",
            "__proto__",
            "\u{d7ff}",
            " ",
            "kg",
            "ft",
            ".",
            "end",
            "4",
            "plateful 9",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..6),
        ".{0,6}".prop_map(String::into_bytes),
    ];
    prop_oneof![
        3 => (at(), 0_usize..8, few).prop_map(|(at, many, with)| Damage::Replace(at, many, with)),
        1 => (at(), 0_usize..40, at()).prop_map(|(from, many, to)| Damage::Repeat(from, many, to)),
        1 => (at(), at(), at()).prop_map(|(other, from, at)| Damage::Graft(other, from, at)),
        1 => at().prop_map(Damage::Cut),
    ]
}

fn damaged(files: &[Vec<u8>], file: usize, damages: &[Damage]) -> Vec<u8> {
    let mut bytes = files[file % files.len()].clone();
    for damage in damages {
        let place = |at: usize| at % (bytes.len() + 1);
        match damage {
            Damage::Replace(at, many, with) => {
                let from = place(*at);
                let to = (from + many).min(bytes.len());
                bytes.splice(from..to, with.iter().copied());
            }
            Damage::Repeat(from, many, to) => {
                let from = place(*from);
                let part = bytes[from..(from + many).min(bytes.len())].to_vec();
                let to = place(*to);
                bytes.splice(to..to, part);
            }
            Damage::Graft(other, from, at) => {
                let other = &files[other % files.len()];
                let from = from % (other.len() + 1);
                bytes.truncate(place(*at));
                bytes.extend_from_slice(&other[from..]);
            }
            Damage::Cut(at) => bytes.truncate(place(*at)),
        }
    }
    bytes
}

/// Runs a target on damaged copies of its corpus.
fn run_on_damaged(target: &str) {
    let (_, run) = TARGETS.iter().find(|(name, _)| *name == target).unwrap();
    let mut files: Vec<_> = files(target).into_iter().map(|(_, bytes)| bytes).collect();
    files.retain(|bytes| bytes.len() <= MOST_BYTES);
    let cases = std::env::var("PROPTEST_CASES").ok();
    let config = ProptestConfig {
        cases: cases.map_or(CASES, |cases| cases.parse().unwrap()),
        // What is found belongs into the corpus, where libFuzzer starts from it too.
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let strategy = (any::<usize>(), prop::collection::vec(damage(), 1..6));
    let result = TestRunner::new(config).run(&strategy, |(file, damages)| {
        let bytes = damaged(&files, file, &damages);
        let broken = catch_unwind(AssertUnwindSafe(|| run(&bytes))).is_err();
        prop_assert!(!broken, "{}", bytes.escape_ascii());
        Ok(())
    });
    if let Err(error) = result {
        panic!("{target}: keep these bytes as a file in fuzz/corpus/{target}: {error}");
    }
}

macro_rules! targets {
    ($($test:ident: $target:literal,)*) => {
        $(#[test]
        fn $test() {
            run_on_damaged($target);
        })*
        /// The names above.
        const RUN: &[&str] = &[$($target),*];
    };
}

targets! {
    any_article_is_survived: "article",
    any_quantity_is_survived: "quantity",
    any_record_is_survived: "record",
    any_file_is_survived: "file",
    any_link_is_survived: "link",
    any_message_is_survived: "message",
}

#[test]
fn every_target_is_run() {
    assert_eq!(TARGETS.map(|(name, _)| name), RUN);
}
