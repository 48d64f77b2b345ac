//! One mistake at a time in an otherwise correct article.

use super::slips::{BASE, Case, SLIPS};
use super::{check, day, lines};
use crate::finding::Code;

/// Removes what would cause a second finding in this case.
fn prepared(case: &Case) -> String {
    let mut text = BASE.to_owned();
    let mut take = |part: &str| {
        assert!(text.contains(part), "{part}");
        text = text.replacen(part, "", 1);
    };
    match (case.0, case.4) {
        (Code::Missing, "") => take("  \"licence\": \"CC BY 4.0\",\n"),
        (Code::Missing, "no \"emergency_numbers\" to print") => {
            take(
                "  \"emergency_numbers\": [{ \"region\": \"Österreich\", \"number\": \"144\" }],\n",
            );
        }
        (Code::NoEmergencyCard, _) => take(
            r#"{ "type": "care-card", "level": "emergency", "heading": "Call now", "body": [{ "type": "emergency-numbers" }] },"#,
        ),
        _ => {}
    }
    if case.0 == Code::NoEmergencyCard {
        // Keep the card: the case's pointer counts it.
        text = text.replacen(
            "\"body\": [",
            "\"body\": [{ \"type\": \"widget\", \"kind\": \"calorie-goal\" },",
            1,
        );
    }
    if case.3.contains("\"neither\"") || case.1.ends_with("/drawing") {
        text = text.replacen(
            r#""alt": "An elbow", "width": 3, "height": 2 },"#,
            r#""alt": "An elbow" },"#,
            1,
        );
    }
    text
}

/// Line and column of the mark, and the text without it.
fn unmarked(text: &str) -> (usize, usize, String) {
    let (before, after) = text.split_once('«').expect("a case has a mark");
    let line = before.split('\n').count();
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    (line, column, format!("{before}{after}"))
}

#[test]
fn the_base_is_right() {
    assert_eq!(lines(&check("base.json", BASE, day("2026-06-01"))), "");
}

#[test]
fn every_slip_is_found_in_its_place_and_nothing_else() {
    for case in SLIPS {
        let (code, pointer, old, new, part) = *case;
        let text = prepared(case);
        assert_eq!(text.matches(old).count(), 1, "{old} must be there once");
        let (line, column, text) = unmarked(&text.replacen(old, new, 1));
        let found = check("articles/base.json", &text, day("2026-06-01"));
        assert_eq!(found.len(), 1, "{code} {new}\n{}", lines(&found));
        let finding = &found[0];
        assert_eq!(
            (
                finding.code,
                finding.pointer.as_str(),
                finding.line,
                finding.column
            ),
            (code, pointer, line, column),
            "{new}: {finding}"
        );
        let message = format!("{}; {}", finding.problem, finding.advice);
        assert!(message.contains(part), "{part} is not in: {message}");
    }
}

#[test]
fn an_emergency_card_in_a_fold_is_an_error_and_it_is_not_the_missing_one() {
    let card = r#"{ "type": "care-card", "level": "emergency", "heading": "Call now", "body": [{ "type": "emergency-numbers" }] },"#;
    let inside = r#"{ "type": "paragraph", "content": "Rub it in." },"#;
    let text = BASE.replacen(card, "", 1).replacen(inside, card, 1);
    let found = check("base.json", &text, None);
    let codes: Vec<_> = found
        .iter()
        .map(|finding| (finding.code, finding.pointer.as_str()))
        .collect();
    assert_eq!(
        codes,
        [
            (Code::EmergencyFolded, "/body/1/body/0"),
            (Code::EmergencyFolded, "/body/1/body/0/body/0")
        ]
    );
}

#[test]
fn other_faults_are_reported_beside_a_syntax_error() {
    let text = BASE
        .replacen("\"Do not smoke.\"]", "\"Smoke.\",]", 1)
        .replacen("\"organization\"", "\"club\"", 1);
    let codes: Vec<_> = check("base.json", &text, None)
        .iter()
        .map(|finding| finding.code)
        .collect();
    assert_eq!(codes, [Code::WrongValue, Code::NotADont, Code::Syntax]);
}

#[test]
fn inside_of_a_misspelt_block_the_search_goes_on() {
    let text = BASE
        .replacen(r#""type": "list""#, r#""type": "lst""#, 1)
        .replacen("\"Do not smoke.\"", "\"Smoke.\"", 1)
        .replacen(
            "\"style\": \"dont\"",
            "\"style\": \"dont\", \"ordered\": true",
            1,
        )
        .replacen(
            r#""type": "callout", "kind": "warning""#,
            r#""type": "calout", "kind": "wrning""#,
            1,
        )
        .replacen(
            r#""type": "paragraph", "content": "Careful.""#,
            r#""type": "paragraf", "contnt": "Careful.""#,
            1,
        )
        .replacen(
            r##""type": "link", "href": "#gel""##,
            r##""type": "lnk", "href": "#gell""##,
            1,
        );
    let found = check("base.json", &text, None);
    let codes: Vec<_> = found
        .iter()
        .map(|finding| (finding.code, finding.pointer.as_str()))
        .collect();
    assert_eq!(
        codes,
        [
            (Code::WrongValue, "/body/1/body/1/content/0/type"),
            (Code::Dangling, "/body/1/body/1/content/0/href"),
            (Code::WrongValue, "/body/1/body/2/type"),
            (Code::UnknownField, "/body/1/body/2/ordered"),
            (Code::NotADont, "/body/1/body/2/items/1"),
            (Code::WrongValue, "/body/1/body/3/type"),
            (Code::WrongValue, "/body/1/body/3/kind"),
            (Code::WrongValue, "/body/1/body/3/body/0/type"),
            (Code::UnknownField, "/body/1/body/3/body/0/contnt"),
        ],
        "{}",
        lines(&found)
    );
}

#[test]
fn a_newer_version_is_not_judged_further() {
    let text = BASE
        .replacen("article/1", "article/12", 1)
        .replacen("licence", "rights", 1);
    let codes: Vec<_> = check("base.json", &text, None)
        .iter()
        .map(|finding| finding.code)
        .collect();
    assert_eq!(codes, [Code::Schema]);
}

#[test]
fn what_is_strict_json_to_nobody_is_a_syntax_error() {
    for text in [
        "",
        " \n",
        "{",
        "[1 2]",
        "{\"a\":1}}",
        "\u{feff}{}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":01}",
        "{\"a\":1e999}",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":\"\\x41\"}",
        "{\"a\":NaN}",
        "{\"a\":.5}",
        "{\"a\":0x1}",
        "{,}",
        "[1,,2]",
        "nul",
        "{} x",
    ] {
        let found = check("base.json", text, None);
        assert!(
            found.iter().any(|finding| finding.code == Code::Syntax),
            "{text:?}: {}",
            lines(&found)
        );
    }
}

#[test]
fn size_and_depth_are_those_of_the_reader() {
    use plateful_domain::article::{MAX_BYTES, MAX_DEPTH};
    let padded = |bytes: usize| format!("{BASE}{}", " ".repeat(bytes - BASE.len()));
    assert_eq!(lines(&check("base.json", &padded(MAX_BYTES), None)), "");
    let found = check("base.json", &padded(MAX_BYTES + 1), None);
    assert_eq!(
        found.iter().map(|finding| finding.code).collect::<Vec<_>>(),
        [Code::Size]
    );

    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let codes = |text: &str| {
        check("base.json", text, None)
            .iter()
            .map(|f| f.code)
            .collect::<Vec<_>>()
    };
    assert!(!codes(&nested(MAX_DEPTH)).contains(&Code::Size));
    assert_eq!(codes(&nested(MAX_DEPTH + 1)), [Code::Size]);
    assert_eq!(codes(&"[".repeat(200_000)), [Code::Size]);
    let brackets_in_a_string = BASE.replacen("Careful.", &"\\\"[{".repeat(100), 1);
    assert_eq!(codes(&brackets_in_a_string), []);
}

#[test]
fn a_long_description_is_found() {
    let text = BASE.replacen("About the elbow.", &"é".repeat(160), 1);
    assert_eq!(lines(&check("base.json", &text, None)), "");
    let text = BASE.replacen("About the elbow.", &"é".repeat(161), 1);
    let found = check("base.json", &text, None);
    assert_eq!(
        found
            .iter()
            .map(|f| (f.code, f.pointer.as_str(), f.line, f.column))
            .collect::<Vec<_>>(),
        [(Code::Description, "/description", 6, 18)]
    );
}

/// The codes found in the base article with `old` replaced.
fn found_with(old: &str, new: &str) -> Vec<Code> {
    assert_eq!(BASE.matches(old).count(), 1, "{old}");
    let found = check("base.json", &BASE.replacen(old, new, 1), None);
    found.iter().map(|finding| finding.code).collect()
}

#[test]
fn a_long_text_is_found_outside_of_folds_only() {
    let words = |count: usize| vec!["Go on."; count / 2].join(" ");
    let outside = "Careful.";
    let inside = "Rub it in.";
    assert_eq!(found_with(outside, &words(1_560)), []);
    assert_eq!(found_with(outside, &words(1_602)), [Code::TooLong]);
    assert_eq!(found_with(inside, &words(1_602)), []);
    assert_eq!(
        found_with("A cord.", &words(1_602)),
        [],
        "a glossary is looked up, not read"
    );
}

#[test]
fn hard_prose_is_found_where_it_is_english() {
    let hard = vec!["Many people get better without surgery."; 40].join(" ");
    assert_eq!(found_with("Careful.", &hard), [Code::HardText]);
    let hardest = "Practitioners recommend individualized rehabilitation.";
    assert_eq!(found_with("Careful.", hardest), [Code::HardSentence]);
    let german = BASE.replacen(
        "\"revision\": 1,",
        "\"revision\": 1, \"lang\": \"de-AT\",",
        1,
    );
    for words in [&*hard, hardest] {
        let text = german.replacen("Careful.", words, 1);
        assert_eq!(lines(&check("base.json", &text, None)), "");
    }
}

#[test]
fn an_overview_with_nothing_to_list_is_found() {
    let evidence = r#""evidence": { "effect": "helps", "certainty": "low", "certainty_to": "high", "words": "Small", "refs": ["bisset2006"] }, "#;
    let text = BASE
        .replacen(evidence, "", 1)
        .replacen("\"fold\": true, ", "", 1)
        .replacen(
            r#"{ "type": "paragraph", "content": "Careful." }"#,
            r#"{ "type": "treatment-overview" }"#,
            1,
        );
    let codes: Vec<_> = check("base.json", &text, None)
        .iter()
        .map(|finding| finding.code)
        .collect();
    assert_eq!(codes, [Code::Overview]);
}

#[test]
fn a_book_is_found_by_its_title() {
    let found = found_with(
        r#""kind": "article", "title": "Trial", "doi": "10.1136/bmj.38961.584653.AE", "pmid": "17012266""#,
        r#""kind": "book", "title": "Trial""#,
    );
    assert_eq!(found, []);
}

#[test]
fn no_code_is_without_a_case() {
    let elsewhere = [Code::Size, Code::Description, Code::HardText, Code::TooLong];
    for code in Code::ALL {
        assert!(
            elsewhere.contains(code) || SLIPS.iter().any(|case| case.0 == *code),
            "{code} has no case"
        );
    }
}

#[test]
fn right_values_of_every_kind_pass() {
    let longest = "Gels, creams, ointments and everything else that is rubbed in the";
    assert_eq!(longest.chars().count(), 65);
    for (old, new) in [
        (r#""heading": "Gel""#, format!("\"heading\": \"{longest}\"")),
        (r##""#gel""##, String::from("\"#references\"")),
        (r##""#gel""##, String::from("\"#tendon\"")),
        (
            r##""#gel""##,
            String::from("\"https://example.org/a?b=c&d=%20#e\""),
        ),
        (r##""#gel""##, String::from("\"mailto:a@example.org\"")),
        (r##""#gel""##, String::from("\"tel:+43-144\"")),
        (
            r#""Rub it in.""#,
            String::from("\"Use 0.5 g (1.5 ml), see v.2, ./3 and the end.\""),
        ),
        (
            r#""Rub it in.""#,
            String::from("\"\\u00c9\\ud83d\\ude00 \\\"\\/ \\n\""),
        ),
        (
            r#""10.1136/bmj.38961.584653.AE""#,
            String::from("\"10.1002/(SICI)1097-0347(199901)21:1<1::AID-HED1>3.0.CO;2-Y\""),
        ),
        (r#""lang": "en""#, String::from("\"lang\": \"zh-Hant-TW\"")),
        (
            r#""fold": true"#,
            String::from("\"fold\": true, \"short\": \"\""),
        ),
        (
            r#""Do not smoke.""#,
            String::from("[{ \"type\": \"strong\", \"content\": \"Do not\" }, \" smoke.\"]"),
        ),
        (
            r#""articles/elbow.vtt""#,
            String::from("\"https://example.org/elbow.vtt\""),
        ),
        (
            r#""next_review": "2029-03-02""#,
            String::from("\"next_review\": \"2026-06-01\""),
        ),
    ] {
        assert_eq!(BASE.matches(old).count(), 1, "{old}");
        let text = BASE.replacen(old, &new, 1);
        assert_eq!(
            lines(&check("base.json", &text, day("2026-06-01"))),
            "",
            "{new}"
        );
    }
}
