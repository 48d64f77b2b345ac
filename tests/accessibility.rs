//! Holds `docs/accessibility.md` to the criteria of WCAG 2.2, and every scenario that it names to exist.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// The criteria of levels A and AA in WCAG 2.2. 4.1.1 is obsolete.
const CRITERIA: [(&str, &str); 55] = [
    ("1.1.1 Non-text Content", "A"),
    ("1.2.1 Audio-only and Video-only (Prerecorded)", "A"),
    ("1.2.2 Captions (Prerecorded)", "A"),
    (
        "1.2.3 Audio Description or Media Alternative (Prerecorded)",
        "A",
    ),
    ("1.2.4 Captions (Live)", "AA"),
    ("1.2.5 Audio Description (Prerecorded)", "AA"),
    ("1.3.1 Info and Relationships", "A"),
    ("1.3.2 Meaningful Sequence", "A"),
    ("1.3.3 Sensory Characteristics", "A"),
    ("1.3.4 Orientation", "AA"),
    ("1.3.5 Identify Input Purpose", "AA"),
    ("1.4.1 Use of Color", "A"),
    ("1.4.2 Audio Control", "A"),
    ("1.4.3 Contrast (Minimum)", "AA"),
    ("1.4.4 Resize Text", "AA"),
    ("1.4.5 Images of Text", "AA"),
    ("1.4.10 Reflow", "AA"),
    ("1.4.11 Non-text Contrast", "AA"),
    ("1.4.12 Text Spacing", "AA"),
    ("1.4.13 Content on Hover or Focus", "AA"),
    ("2.1.1 Keyboard", "A"),
    ("2.1.2 No Keyboard Trap", "A"),
    ("2.1.4 Character Key Shortcuts", "A"),
    ("2.2.1 Timing Adjustable", "A"),
    ("2.2.2 Pause, Stop, Hide", "A"),
    ("2.3.1 Three Flashes or Below Threshold", "A"),
    ("2.4.1 Bypass Blocks", "A"),
    ("2.4.2 Page Titled", "A"),
    ("2.4.3 Focus Order", "A"),
    ("2.4.4 Link Purpose (In Context)", "A"),
    ("2.4.5 Multiple Ways", "AA"),
    ("2.4.6 Headings and Labels", "AA"),
    ("2.4.7 Focus Visible", "AA"),
    ("2.4.11 Focus Not Obscured (Minimum)", "AA"),
    ("2.5.1 Pointer Gestures", "A"),
    ("2.5.2 Pointer Cancellation", "A"),
    ("2.5.3 Label in Name", "A"),
    ("2.5.4 Motion Actuation", "A"),
    ("2.5.7 Dragging Movements", "AA"),
    ("2.5.8 Target Size (Minimum)", "AA"),
    ("3.1.1 Language of Page", "A"),
    ("3.1.2 Language of Parts", "AA"),
    ("3.2.1 On Focus", "A"),
    ("3.2.2 On Input", "A"),
    ("3.2.3 Consistent Navigation", "AA"),
    ("3.2.4 Consistent Identification", "AA"),
    ("3.2.6 Consistent Help", "A"),
    ("3.3.1 Error Identification", "A"),
    ("3.3.2 Labels or Instructions", "A"),
    ("3.3.3 Error Suggestion", "AA"),
    ("3.3.4 Error Prevention (Legal, Financial, Data)", "AA"),
    ("3.3.7 Redundant Entry", "A"),
    ("3.3.8 Accessible Authentication (Minimum)", "AA"),
    ("4.1.2 Name, Role, Value", "A"),
    ("4.1.3 Status Messages", "AA"),
];

/// How a criterion may stand, and whether a scenario has to show it.
const STANDS: [(&str, bool); 4] = [
    ("Supports", true),
    ("Partially supports", true),
    ("Does not apply", false),
    ("Not checked by a machine", false),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn document() -> String {
    fs::read_to_string(root().join("docs/accessibility.md")).unwrap()
}

/// The cells of each row about a criterion.
fn rows(document: &str) -> Vec<[String; 4]> {
    let rows = document.lines().filter(|line| {
        line.strip_prefix("| ")
            .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
    });
    let cells = |line: &str| {
        let cells: Vec<String> = line
            .trim_matches('|')
            .split('|')
            .map(|cell| cell.trim().to_owned())
            .collect();
        <[String; 4]>::try_from(cells).expect("four cells")
    };
    rows.map(cells).collect()
}

/// The scenarios in a cell.
fn scenarios(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// Whether `module::name` is a test of the browser's suite.
fn is_a_scenario(root: &Path, scenario: &str) -> bool {
    let Some((module, name)) = scenario.split_once("::") else {
        return false;
    };
    let path = root.join("tests/e2e/suite").join(module);
    let text = fs::read_to_string(path.with_extension("rs")).unwrap_or_default();
    text.contains(&format!("#[test]\nfn {name}() {{"))
}

#[test]
fn every_criterion_has_one_row() {
    let document = document();
    let told: Vec<(String, String)> = rows(&document)
        .into_iter()
        .map(|[criterion, level, ..]| (criterion, level))
        .collect();
    let wanted: Vec<(String, String)> = CRITERIA
        .iter()
        .map(|(criterion, level)| ((*criterion).to_owned(), (*level).to_owned()))
        .collect();
    assert_eq!(told, wanted);
}

#[test]
fn what_is_said_to_hold_is_shown_by_scenarios_that_exist() {
    let mut wrong = Vec::new();
    for [criterion, _, words, shown] in rows(&document()) {
        let stands = STANDS.iter().find(|(word, _)| words.starts_with(word));
        let Some((word, needs_scenario)) = stands else {
            wrong.push(format!("{criterion}: it stands neither of {STANDS:?}"));
            continue;
        };
        let scenarios = scenarios(&shown);
        if scenarios.is_empty() == *needs_scenario {
            wrong.push(format!(
                "{criterion}: “{word}” with {} scenarios",
                scenarios.len()
            ));
        }
        for scenario in scenarios {
            if !is_a_scenario(&root(), scenario) {
                wrong.push(format!("{criterion}: there is no scenario {scenario}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_scenario_that_is_gone_is_missed() {
    let root = root();
    assert!(is_a_scenario(&root, "keyboard::every_stop_is_seen"));
    for none in [
        "keyboard::every_stop",
        "nowhere::every_stop_is_seen",
        "every_stop_is_seen",
    ] {
        assert!(!is_a_scenario(&root, none), "{none}");
    }
}
