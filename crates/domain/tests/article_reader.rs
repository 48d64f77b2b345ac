//! The app's article reader shows what it can, reports what it could not read, and never panics.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/json_mutation.rs"]
mod json_mutation;

use json_mutation::{change, spoil};
use plateful_domain::article::{
    Article, Block, MAX_BYTES, MAX_DEPTH, Notice, Prepared, Problem, ReadArticleError, Unreadable,
    is_own_article, is_own_file, prepare, read,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn fixture(name: &str) -> String {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/articles/"
    );
    std::fs::read_to_string(format!("{folder}{name}")).unwrap()
}

fn with_body(body: &Value) -> Article {
    read(&json!({ "schema": "article/1", "title": "T", "body": body }).to_string()).unwrap()
}

fn unreadable(block: &Block) -> &Unreadable {
    match block {
        Block::Unreadable(part) => part,
        other => panic!("{other:?} was read"),
    }
}

/// Every string that readers see of the faulty sample's blocks.
fn shown(prepared: &Prepared) -> String {
    format!("{:?}", prepared.article.body)
}

#[test]
fn the_sample_with_every_block_is_read_without_a_notice() {
    let prepared = prepare(read(&fixture("every-block.json")).unwrap());
    assert_eq!(prepared.notices, []);
    assert!(!shown(&prepared).contains("Unreadable"));
    assert_eq!(prepared.references.len(), 6, "each is cited");
    let labels: Vec<_> = prepared
        .contents
        .iter()
        .map(|entry| entry.label.as_str())
        .collect();
    assert_eq!(labels[0], "What it is", "the short heading");
    assert_eq!(labels.len(), 5);
    assert_eq!(prepared.contents[1].children.len(), 5, "five treatments");
}

#[test]
fn the_faulty_sample_shows_its_text_and_names_its_faults() {
    let prepared = prepare(read(&fixture("faulty.json")).unwrap());
    let shown = shown(&prepared);
    for text in [
        "Call an emergency number now",
        "Its text is still here to be read.",
        "Week 1: it hurts. Week 6: it hurts less.",
        "A section without a heading.",
        "Heavy lifting",
        "A bare string where a block should be.",
    ] {
        assert!(shown.contains(text), "{text} is lost");
    }
    assert!(
        matches!(prepared.article.body[0], Block::CareCard(_)),
        "the emergency card is whole"
    );
    let about = |part: &str| {
        prepared
            .notices
            .iter()
            .filter(|notice| format!("{notice:?}").contains(part))
            .count()
    };
    for part in ["pargraph", "timeline", "heading", "bisset206"] {
        assert_eq!(about(part), 1, "{part}: {:?}", prepared.notices);
    }
}

#[test]
fn an_unknown_block_keeps_its_text_in_its_place() {
    let article = with_body(&json!([
        { "type": "paragraph", "content": "Before." },
        { "type": "hologram", "id": "h", "url": "https://example.org", "content": ["Floating ", { "type": "strong", "content": "words" }] },
        { "type": "paragraph", "content": "After." },
    ]));
    assert_eq!(article.body.len(), 3);
    let part = unreadable(&article.body[1]);
    assert_eq!(
        (part.kind.as_str(), part.text.as_str()),
        ("hologram", "Floating words")
    );
    let prepared = prepare(article);
    assert_eq!(prepared.notices.len(), 1);
    assert_eq!(
        prepared.notices[0],
        Notice::Unreadable {
            kind: "hologram".to_owned(),
            problem: Problem::UnknownType
        }
    );
}

#[test]
fn a_block_that_is_none_is_told_and_shown() {
    let article =
        with_body(&json!(["Bare words.", 7, null, [], {}, { "type": 3, "content": "Odd." }]));
    let texts: Vec<_> = article
        .body
        .iter()
        .map(|block| unreadable(block).text.as_str())
        .collect();
    assert_eq!(texts, ["Bare words.", "", "", "", "", "Odd."]);
    assert_eq!(prepare(article).notices.len(), 6);
}

#[test]
fn each_block_that_lacks_what_it_needs_is_kept_as_text() {
    for block in [
        json!({ "type": "section", "id": "x", "body": [{ "type": "paragraph", "content": "Kept." }] }),
        json!({ "type": "section", "heading": "Kept.", "body": [] }),
        json!({ "type": "section", "id": "x", "heading": "Kept.", "body": "no list" }),
        json!({ "type": "care-card", "level": "critical", "heading": "Kept." }),
        json!({ "type": "care-card", "heading": "Kept." }),
        json!({ "type": "list", "items": "Kept." }),
        json!({ "type": "clip", "exercise": "sitting-slider", "steps": ["Kept."] }),
        json!({ "type": "video", "title": "Kept." }),
        json!({ "type": "table", "rows": "Kept." }),
        json!({ "type": "widget", "kind": "roulette", "heading": "Kept." }),
    ] {
        let article = with_body(&json!([block]));
        let part = unreadable(&article.body[0]);
        assert!(part.text.contains("Kept."), "{block}: {part:?}");
        assert_ne!(part.problem, Problem::UnknownType, "{block}");
        assert_eq!(prepare(article).notices.len(), 1, "{block}");
    }
}

#[test]
fn an_id_has_no_white_space() {
    let article = with_body(&json!([
        { "type": "section", "id": "What it\tis ", "heading": "What it is", "body": [] },
        { "type": "section", "id": " ", "heading": "Without one", "body": [] },
    ]));
    let Block::Section(section) = &article.body[0] else {
        panic!("{:?} was read", article.body[0]);
    };
    assert_eq!(section.id, "What-it-is");
    assert_eq!(unreadable(&article.body[1]).problem, Problem::Missing("id"));
}

#[test]
fn a_slip_inside_a_section_leaves_the_rest_of_the_section_alone() {
    let article = with_body(&json!([{
        "type": "section", "id": "s", "heading": "S", "fold": "yes", "evidence": { "effect": "hurts" },
        "body": [{ "type": "nonsense" }, { "type": "paragraph", "content": "Whole." }],
    }]));
    let Block::Section(section) = &article.body[0] else {
        panic!("{article:?}")
    };
    assert!(!section.fold && section.evidence.is_none());
    assert!(matches!(section.body[0], Block::Unreadable(_)));
    assert!(matches!(section.body[1], Block::Paragraph(_)));
}

#[test]
fn a_citation_that_leads_nowhere_gets_no_number() {
    let text = json!({
        "schema": "article/1", "title": "T",
        "body": [{ "type": "paragraph", "content": [{ "type": "cite", "refs": ["nobody", "somebody"] }] }],
        "references": [{ "id": "somebody", "title": "S" }],
    });
    let prepared = prepare(read(&text.to_string()).unwrap());
    assert_eq!(prepared.notices.len(), 1);
    assert_eq!(
        prepared.notices[0],
        Notice::UnknownReference("nobody".to_owned())
    );
    assert_eq!(
        (
            prepared.references.len(),
            prepared.references[0].places.as_slice()
        ),
        (1, &[1][..])
    );
}

#[test]
fn the_reading_time_leaves_out_what_is_folded() {
    let minutes = |fold: bool| {
        let words = "word ".repeat(1_000);
        let section = json!({ "type": "section", "id": "s", "heading": "S", "fold": fold, "body": [{ "type": "paragraph", "content": words }] });
        let before = json!({ "type": "paragraph", "content": words });
        prepare(with_body(&json!([before, section, before]))).reading_minutes
    };
    assert_eq!((minutes(false), minutes(true)), (13, 9));
}

#[test]
fn what_is_no_article_is_told_by_its_kind() {
    let error = |text: &str| read(text).unwrap_err();
    for (text, line, column) in [
        ("", 1, 0),
        ("{\n  \"a\": }", 2, 8),
        ("{} {}", 1, 4),
        ("[1,]", 1, 4),
    ] {
        assert_eq!(
            error(text),
            ReadArticleError::Syntax { line, column },
            "{text}"
        );
    }
    for text in [
        "[]",
        "null",
        "\"article/1\"",
        "7",
        r#"{"schema":"article/1"}"#,
        r#"{"schema":"article/1","title":" "}"#,
        r#"{"schema":"article/1","title":["T"]}"#,
    ] {
        assert_eq!(error(text), ReadArticleError::NotAnArticle, "{text}");
    }
    for (text, found) in [
        (r#"{"title":"T"}"#, ""),
        (r#"{"title":"T","schema":1}"#, ""),
        (r#"{"title":"T","schema":"article/2"}"#, "article/2"),
        (r#"{"title":"T","schema":"article/1 "}"#, "article/1 "),
    ] {
        assert_eq!(
            error(text),
            ReadArticleError::OtherSchema {
                found: found.to_owned()
            },
            "{text}"
        );
    }
    let long = format!(r#"{{"title":"T","schema":"{}"}}"#, "é".repeat(1000));
    let ReadArticleError::OtherSchema { found } = error(&long) else {
        panic!()
    };
    assert_eq!(found.chars().count(), 64, "cut before it is shown");
}

#[test]
fn size_is_capped_to_the_byte() {
    let article = r#"{"schema":"article/1","title":"T"}"#;
    let padded = |bytes: usize| format!("{article}{}", " ".repeat(bytes - article.len()));
    assert!(read(&padded(MAX_BYTES)).is_ok());
    let bytes = MAX_BYTES + 1;
    assert_eq!(
        read(&padded(bytes)),
        Err(ReadArticleError::TooLarge { bytes })
    );
    assert_eq!(
        read(&"x".repeat(50_000_000)),
        Err(ReadArticleError::TooLarge { bytes: 50_000_000 })
    );
}

#[test]
fn depth_is_capped_and_no_depth_overflows_the_stack() {
    let nested = |depth: usize| {
        let lists = depth - 1;
        let (open, close) = ("[".repeat(lists), "]".repeat(lists));
        format!(r#"{{"schema":"article/1","title":"T","body":{open}{close}}}"#)
    };
    assert!(read(&nested(MAX_DEPTH)).is_ok());
    assert_eq!(read(&nested(MAX_DEPTH + 1)), Err(ReadArticleError::TooDeep));
    for depth in [127, 128, 129, 1_000, 100_000] {
        let error = read(&nested(depth)).unwrap_err();
        assert!(
            matches!(
                error,
                ReadArticleError::TooDeep | ReadArticleError::Syntax { .. }
            ),
            "{depth}: {error:?}"
        );
    }
    for open in ["[", "{\"a\":", "[{\"body\":"] {
        assert!(read(&open.repeat(MAX_BYTES / open.len())).is_err());
    }
}

#[test]
fn sections_nest_as_deep_as_the_cap_and_a_small_stack_bears_it() {
    let mut body = json!([{ "type": "paragraph", "content": "Bottom." }]);
    // Levels of nesting: two for the article and its body, two per section, one for the paragraph.
    let levels = (MAX_DEPTH - 3) / 2;
    for level in 0..levels {
        body =
            json!([{ "type": "section", "id": format!("s{level}"), "heading": "H", "body": body }]);
    }
    // Browsers give WebAssembly a stack of 1 MiB. Debug builds need far more of it than the page's build.
    let thread = std::thread::Builder::new().stack_size(1024 * 1024);
    let check = thread.spawn(move || {
        let prepared = prepare(with_body(&body));
        assert!(shown(&prepared).contains("Bottom."));
        assert_eq!(prepared.notices, []);
    });
    check.unwrap().join().unwrap();
}

#[test]
fn a_path_names_a_file_of_the_apps_own_or_none() {
    for own in [
        "articles/a.json",
        "articles/knee/Sore-2_b.svg",
        "articles/a.b.png",
    ] {
        assert!(is_own_file(own), "{own}");
        assert_eq!(
            is_own_article(own),
            own.split('.').next_back() == Some("json")
        );
    }
    for other in [
        "",
        "articles/",
        "a.json",
        "/articles/a.json",
        "articles//a.json",
        "articles/../a.json",
        "articles/.a.json",
        "articles/a.json?b",
        "articles/a.json#b",
        "articles/%2e%2e/a.json",
        "articles\\a.json",
        "articles/a b.json",
        "articles/https://example.org/a.json",
        "//example.org/articles/a.json",
    ] {
        assert!(!is_own_file(other), "{other}");
        assert!(!is_own_article(other), "{other}");
    }
    let long = ["articles/", &"a".repeat(128), ".json"].concat();
    assert!(!is_own_file(&long));
}

#[test]
fn a_file_full_of_one_thing_is_read_in_time() {
    let fill = |part: &str| {
        let start = r#"{"schema":"article/1","title":"T","body":["#;
        let count = (MAX_BYTES - start.len() - 2) / (part.len() + 1);
        format!("{start}{}]}}", vec![part; count].join(","))
    };
    for part in [
        "0",
        "{}",
        r#"{"type":"x"}"#,
        r#"{"type":"list","items":[]}"#,
        r#"{"type":"paragraph","content":[{"type":"cite","refs":["a","a","a"]}]}"#,
        r#"{"type":"section","id":"s","heading":"h","body":[{}]}"#,
    ] {
        let begun = std::time::Instant::now();
        let prepared = prepare(read(&fill(part)).unwrap());
        assert!(prepared.article.body.len() > 1000, "{part}");
        assert!(
            begun.elapsed().as_secs() < 20,
            "{part} took {:?}",
            begun.elapsed()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_survived(text in any::<String>()) {
        let _ = read(&text).map(prepare);
    }

    #[test]
    fn anything_like_json_is_survived(text in "[\\[\\]{}\",:\\\\ntfu0-9e.+*/'\n #é-]{0,80}") {
        let _ = read(&text).map(prepare);
    }

    #[test]
    fn any_value_in_the_body_is_survived(body in value()) {
        let article = json!({ "schema": "article/1", "title": "T", "standfirst": body, "body": [body], "glossary": [body], "references": body, "dates": body });
        let article = read(&article.to_string());
        prop_assert!(matches!(article, Ok(_) | Err(ReadArticleError::TooDeep)), "{article:?}");
        let _ = article.map(prepare);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_spoilt_article_is_survived(changes in proptest::collection::vec(change(), 1..8)) {
        for name in ["every-block.json", "faulty.json"] {
            if let Ok(article) = read(&spoil(&fixture(name), &changes)) {
                let prepared = prepare(article);
                prop_assert!(!prepared.article.title.trim().is_empty());
                prop_assert!(prepared.reading_minutes >= 1);
                let numbers: Vec<_> = prepared.references.iter().map(|used| used.number).collect();
                prop_assert_eq!(numbers, (1..=prepared.references.len()).collect::<Vec<_>>());
            }
        }
    }
}

/// JSON with the names that articles use, in wrong places.
fn value() -> impl Strategy<Value = Value> {
    let names = [
        "type", "content", "body", "id", "heading", "items", "refs", "rows", "level", "evidence",
        "steps", "x",
    ];
    let words = [
        "section",
        "paragraph",
        "list",
        "table",
        "cite",
        "strong",
        "link",
        "clip",
        "video",
        "widget",
        "emergency",
        "",
        "é",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        proptest::sample::select(words.to_vec()).prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 48, 6, move |inner| {
        let name = proptest::sample::select(names.to_vec());
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((name, inner), 0..6).prop_map(|fields| {
                fields
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect()
            }),
        ]
    })
}
