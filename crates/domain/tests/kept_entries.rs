//! Stored entries: records of every earlier version, merging two tabs, and files that are refused.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use plateful_domain::planner::draft::{
    Aim, Draft, EnergyUnit, Entry, EntryError, TextField, Units,
};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::health::{Condition, HealthAnswers};
use plateful_domain::planner::store::{Field, FieldError, FileError, LONGEST, ReadError};
use plateful_domain::record::{MAX_BYTES, Record, RecordError};
use proptest::prelude::*;

const VERSION_1: &str = include_str!("fixtures/kept/version-1.txt");
const VERSION_2: &str = include_str!("fixtures/kept/version-2.txt");
const VERSION_3: &str = include_str!("fixtures/kept/version-3.txt");

/// The entries in the fixture of version 3.
fn worked() -> Draft {
    let mut draft = Draft {
        formula: Some(Formula::Female),
        goal: Goal::Lose1,
        exercise: Some(Exercise::WalkBrisk),
        energy: EnergyUnit::Kilojoules,
        ..Draft::default()
    };
    for (field, text) in [
        (TextField::Age, "41"),
        (TextField::HeightMajor, "5"),
        (TextField::HeightMinor, "5"),
        (TextField::WeightMajor, "187"),
        (TextField::Minutes, "30"),
        (TextField::Times, "5"),
        (TextField::Known, "10000 kJ"),
    ] {
        draft.edit(field, text);
    }
    draft.switch_units(Units::Metric);
    draft
}

fn noted(draft: &Draft, now: u64) -> Record {
    Record::of(draft, now)
}

/// Reads a record of this or an earlier version.
fn read(text: &str) -> Record {
    let (record, is_newer) = Record::of_entries(text).unwrap();
    assert!(!is_newer);
    record
}

#[test]
fn every_version_that_was_ever_written_is_read() {
    let first = read(VERSION_1).to_draft().unwrap();
    assert_eq!((first.units, first.goal), (Units::Metric, Goal::Lose1));
    assert_eq!(first.text(TextField::Age), "40");
    assert_eq!(first.text(TextField::WeightMajor), "85,5");
    let second = read(VERSION_2).to_draft().unwrap();
    assert_eq!(
        (second.aim, second.text(TextField::Date)),
        (Aim::Target, "2027-05-21")
    );
    assert_eq!(second.text(TextField::TargetMajor), "12");
    let third = read(VERSION_3).to_draft().unwrap();
    assert_eq!(third, worked());
}

#[test]
fn what_this_version_writes_looks_like_this() {
    // Texts of this version must stay readable: if this changes, change the version.
    let text = noted(&worked(), 1_795_380_935_123).to_text();
    assert_eq!(
        text.replacen(env!("CARGO_PKG_VERSION"), "0.1.0", 1),
        VERSION_3
    );
}

#[test]
fn migrating_twice_is_migrating_once_and_loses_to_any_write() {
    for old in [VERSION_1, VERSION_2, VERSION_3] {
        let once = read(old);
        let twice = read(&once.to_text());
        assert_eq!(once, twice);
        assert_eq!(once.to_draft(), twice.to_draft());
    }
    let mut old = read(VERSION_2);
    old.merge(&noted(&worked(), 1));
    let both = old.to_draft().unwrap();
    assert_eq!(
        both.text(TextField::Age),
        "41",
        "the first write of today is newer"
    );
    assert_eq!(
        both.text(TextField::Date),
        "2027-05-21",
        "what it says nothing about stays"
    );
}

#[test]
fn only_what_differs_is_written_and_its_time_never_goes_back() {
    let mut record = Record::default();
    let mut draft = Draft::default();
    record.note(&draft, 5);
    assert!(record.fields().is_empty());
    draft.edit(TextField::Age, "40");
    record.note(&draft, 100);
    draft.goal = Goal::LoseHalf;
    record.note(&draft, 200);
    assert_eq!(record.get("age").unwrap().stamp, 100);
    assert_eq!(record.get("goal").unwrap().stamp, 200);
    let before = record.clone();
    record.note(&draft, 300);
    assert_eq!(record, before, "nothing changed");
    // The clock is set back before the age is cleared.
    draft.edit(TextField::Age, "");
    record.note(&draft, 50);
    let age = record.get("age").unwrap();
    assert_eq!((age.stamp, age.text.as_str()), (101, ""));
}

#[test]
fn two_tabs_lose_nothing() {
    let mut one = worked();
    let mut here = noted(&one, 10);
    let mut there = here.clone();
    let mut other = there.to_draft().unwrap();
    one.edit(TextField::Age, "42");
    here.note(&one, 20);
    other.edit(TextField::WeightMajor, "84");
    other.switch_units(Units::Us);
    there.note(&other, 30);
    assert_eq!(here.merge(&there), ["units", "weight"]);
    here.apply(&mut one, &|name| name != "age").unwrap();
    assert_eq!(one.units, Units::Us);
    assert_eq!(one.text(TextField::Age), "42");
    assert_eq!(
        one.text(TextField::HeightMajor),
        "5",
        "what was typed in feet is feet again"
    );
    assert!((one.reading().weight.unwrap().kg() - 84.0).abs() < 1e-9);
    let before = here.clone();
    here.note(&one, 40);
    assert_eq!(here, before, "taking is no write");
    there.merge(&here);
    assert_eq!(here, there);
}

#[test]
fn no_health_answer_is_ever_in_what_is_kept() {
    let mut draft = worked();
    let plain = noted(&draft, 7).to_text();
    draft.health.set_none(true);
    assert_eq!(noted(&draft, 7).to_text(), plain);
    draft.health.set(Condition::OrganDisease, true);
    for knows in [false, true] {
        draft.health.clinician_knows = knows;
        draft.aim = Aim::Target;
        draft.edit(TextField::TargetMajor, "70");
        draft.edit(TextField::Date, "2027-05-21");
        let kept = noted(&draft, 7).to_draft().unwrap();
        assert_eq!(
            [
                kept.text(TextField::TargetMajor),
                kept.text(TextField::Date)
            ],
            ["", ""]
        );
        assert_eq!(kept.health, HealthAnswers::default());
        assert_eq!((kept.aim, kept.goal), (Aim::Pace, Goal::Maintain));
        let (file, _) = draft.to_file(7).unwrap();
        assert_eq!(Draft::from_file(&file).unwrap().goal, Goal::Maintain);
    }
    draft.health.set(Condition::PregnantOrBreastfeeding, true);
    assert!(!draft.may_be_kept());
    assert_eq!(noted(&draft, 7), Record::default());
    assert_eq!(draft.to_file(7), None);
    for field in Field::all() {
        assert!(!["health", "condition", "clinician", "pregnant"].contains(&field.name()));
    }
}

#[test]
fn a_file_brings_back_what_was_saved() {
    let (file, left_out) = worked().to_file(1_795_380_935_123).unwrap();
    assert_eq!(left_out, []);
    assert_eq!(Draft::from_file(&file), Ok(worked()));
    assert_eq!(Draft::from_file(&file.replace('\n', "\r\n")), Ok(worked()));
    assert_eq!(Draft::from_file(&format!("\u{feff}{file}")), Ok(worked()));
    let empty = Draft::default().to_file(1).unwrap().0;
    assert_eq!(Draft::from_file(&empty), Ok(Draft::default()));
    // Older texts are accepted too, unless a field has a value that no form accepts.
    assert!(Draft::from_file(VERSION_1).is_ok());
    assert!(Draft::from_file(VERSION_2).is_ok());
}

#[test]
fn a_file_leaves_out_what_cannot_be_read_and_says_so() {
    let mut draft = worked();
    draft.edit(TextField::Age, "4o");
    draft.edit(TextField::BodyFat, "99");
    let (file, left_out) = draft.to_file(1).unwrap();
    assert_eq!(left_out, [Entry::Age, Entry::BodyFat]);
    let back = Draft::from_file(&file).unwrap();
    for field in TextField::ALL {
        let is_left_out = left_out.contains(&field.entry());
        let kept = if is_left_out { "" } else { draft.text(field) };
        assert_eq!(back.text(field), kept, "{field:?}");
    }
    assert_eq!(back.reading().weight, draft.reading().weight);
}

/// A file of version 3 with one more line.
fn with(line: &str) -> String {
    format!("plateful 3\n0.1.0\n{line}\n")
}

#[test]
fn a_field_that_cannot_be_is_named() {
    for (line, name, error) in [
        ("units 1 3", "units", FieldError::Choice(2)),
        ("units 1 ", "units", FieldError::Choice(2)),
        ("formula 1 3", "formula", FieldError::Choice(2)),
        ("work 1 4", "work", FieldError::Choice(3)),
        ("leisure 1 5", "leisure", FieldError::Choice(4)),
        ("goal 1 9", "goal", FieldError::Choice(8)),
        ("goal 1 -1", "goal", FieldError::Choice(8)),
        ("goal 1 -0", "goal", FieldError::Choice(8)),
        ("goal 1 NaN", "goal", FieldError::Choice(8)),
        ("goal 1 06", "goal", FieldError::Choice(8)),
        ("energy 1 2", "energy", FieldError::Choice(1)),
        ("method 1 4", "method", FieldError::Choice(3)),
        ("exercise 1 9", "exercise", FieldError::Choice(8)),
        ("aim 1 true", "aim", FieldError::Choice(1)),
        ("height 1 165", "height", FieldError::Choice(2)),
        ("height 1 1", "height", FieldError::Text),
        ("height 1 1\\n165", "height", FieldError::Text),
        ("weight 1 1\\n85\\n\\n", "weight", FieldError::Text),
        ("target 1 9\\n85\\n", "target", FieldError::Choice(2)),
    ] {
        assert_eq!(
            Draft::from_file(&with(line)),
            Err(FileError::Read(ReadError::Field(name, error))),
            "{line}"
        );
    }
    for name in Field::all().map(Field::name) {
        let long = with(&format!("{name} 1 {}", "9".repeat(LONGEST + 1)));
        let error = Draft::from_file(&long).unwrap_err();
        assert!(
            matches!(error, FileError::Read(ReadError::Field(named, _)) if named == name),
            "{error:?}"
        );
    }
    for name in ["shoe-size", "health", "pregnant", "constructor"] {
        let text = with(&format!("{name} 1 1"));
        assert_eq!(
            Draft::from_file(&text),
            Err(FileError::Unknown(name.into()))
        );
    }
}

#[test]
fn an_entry_that_no_form_would_take_is_named() {
    for (line, entry) in [
        ("age 1 1e308", Entry::Age),
        ("age 1 NaN", Entry::Age),
        ("age 1 -0", Entry::Age),
        ("age 1 0", Entry::Age),
        ("age 1 121", Entry::Age),
        ("age 1 40.5", Entry::Age),
        ("age 1 Infinity", Entry::Age),
        ("age 1 [[[[[[[[40]]]]]]]]", Entry::Age),
        ("age 1 {\"$gt\": 0}", Entry::Age),
        ("age 1 <img src=x onerror=alert(1)>", Entry::Age),
        ("age 1 javascript:alert(1)", Entry::Age),
        ("height 1 1\\n1e308\\n", Entry::Height),
        ("height 1 1\\n999999999999999999999999\\n", Entry::Height),
        ("weight 1 1\\n-85\\n", Entry::Weight),
        ("weight 1 0\\nNaN\\n", Entry::Weight),
        ("pal 1 9", Entry::Pal),
        ("body-fat 1 140", Entry::BodyFat),
        ("known 1 1e308", Entry::Known),
        ("known 1 200", Entry::Known),
        ("minutes 1 NaN", Entry::Exercise),
        ("times 1 1e308", Entry::Exercise),
        ("target 1 1\\n-0\\n", Entry::Target),
        ("date 1 2027-02-30", Entry::Date),
        ("date 1 tomorrow", Entry::Date),
    ] {
        let error = Draft::from_file(&with(line)).unwrap_err();
        assert!(
            matches!(error, FileError::Entry(found, _) if found == entry),
            "{line}: {error:?}"
        );
    }
    let pair = format!("{}weight 1 1\\n340\\n\n", with("height 1 1\\n150\\n"));
    let error = Draft::from_file(&pair).unwrap_err();
    assert!(
        matches!(
            error,
            FileError::Entry(Entry::Weight, EntryError::ImplausiblePair { .. })
        ),
        "{error:?}"
    );
    // A plan is still readable after its target date.
    assert!(Draft::from_file(&with("date 1 2020-01-01")).is_ok());
}

#[test]
fn characters_that_cannot_be_seen_are_refused() {
    for hidden in [
        '\u{202e}', '\u{200b}', '\u{2066}', '\u{feff}', '\0', '\u{7f}', '\u{85}',
    ] {
        let text = with(&format!("age 1 4{hidden}0"));
        assert_eq!(
            Draft::from_file(&text),
            Err(FileError::Read(ReadError::Field("age", FieldError::Text))),
            "{hidden:?}"
        );
    }
    assert_eq!(
        Draft::from_file(&with("age 1 4\\r0")),
        Err(FileError::Read(ReadError::Field("age", FieldError::Text)))
    );
}

#[test]
fn the_longest_entries_are_far_from_what_is_too_long_to_be_read() {
    let mut draft = Draft::default();
    for field in TextField::ALL {
        draft.edit(field, &"9".repeat(LONGEST));
    }
    let text = noted(&draft, 1_795_380_935_123).to_text();
    assert!(text.len() > 13 * LONGEST, "{text}");
    assert!(10 * text.len() < usize::from(MAX_BYTES), "{text}");
}

#[test]
fn files_of_others_are_refused_as_such() {
    let huge = "9".repeat(1_000_000);
    for foreign in [
        "",
        "{\"age\":40}",
        "%PDF-1.7",
        "PK\u{3}\u{4}",
        "\u{fffd}\u{fffd}",
        "<!doctype html>",
        &huge,
    ] {
        let error = Draft::from_file(foreign).unwrap_err();
        assert_eq!(
            error,
            FileError::Read(ReadError::Record(RecordError::Foreign))
        );
    }
    assert_eq!(
        Draft::from_file("plateful 4\n9.9.9\nage 1 40\n"),
        Err(FileError::Newer)
    );
    for cut in (0..VERSION_3.len()).filter(|at| VERSION_3.is_char_boundary(*at)) {
        // A truncated file gives entries or an error, and never panics.
        let _ = Draft::from_file(&VERSION_3[..cut]);
        let _ = Draft::from_file(&VERSION_2[..cut.min(VERSION_2.len())]);
    }
}

/// Any entries, valid or not, and whether all are within the length of a field.
fn any_draft() -> impl Strategy<Value = (Draft, bool)> {
    let text = || {
        prop_oneof![
            "[0-9.,]{0,4}( kg| st|'|\")?",
            any::<String>(),
            "\\PC{0,60}",
            Just("a\\b\nc\rd\te".to_owned())
        ]
    };
    (
        prop::collection::vec(text(), TextField::ALL.len()),
        prop::collection::vec(0_usize..9, 8),
    )
        .prop_map(|(texts, choices)| {
            let units = [Units::Us, Units::Metric, Units::Uk];
            let pick = |at: usize| choices[at];
            let mut draft = Draft {
                units: units[pick(0) % 3],
                formula: (pick(1) < 3).then(|| Formula::ALL[pick(1)]),
                goal: Goal::ALL[pick(2)],
                exercise: (pick(3) < 5).then(|| Exercise::ALL[pick(3)]),
                aim: if pick(4) < 5 { Aim::Pace } else { Aim::Target },
                ..Draft::default()
            };
            for (field, text) in TextField::ALL.into_iter().zip(&texts) {
                draft.edit(field, text);
            }
            draft.switch_units(units[pick(5) % 3]);
            let is_short = texts.iter().all(|text| text.chars().count() <= LONGEST);
            (draft, is_short)
        })
}

proptest! {
    #[test]
    fn what_is_kept_comes_back((draft, is_short) in any_draft()) {
        let record = noted(&draft, 1_795_380_935_123);
        let text = record.to_text();
        prop_assert!(text.len() <= usize::from(MAX_BYTES));
        let read = Record::of_entries(&text).map(|(record, _)| record);
        prop_assert_eq!(read.as_ref(), Ok(&record), "what the page wrote, it can read");
        if is_short {
            let mut back = read.unwrap().to_draft().unwrap();
            prop_assert_eq!(noted(&back, 1_795_380_935_123), record);
            // A text that no unit can read is stored with its units.
            back.switch_units(draft.units);
            prop_assert_eq!(back, draft);
        }
    }

    #[test]
    fn what_is_saved_can_be_opened((draft, is_short) in any_draft()) {
        let (file, left_out) = draft.to_file(1).unwrap();
        // Text fields of a page cannot hold a carriage return.
        let unseen = file.contains("\\r");
        match Draft::from_file(&file) {
            Ok(back) => {
                for entry in [Entry::Age, Entry::Pal, Entry::Known] {
                    if !left_out.contains(&entry) && is_short {
                        prop_assert_eq!(back.text(entry.fields()[0]), draft.text(entry.fields()[0]));
                    }
                }
            }
            Err(error) => prop_assert!(unseen, "{:?}", error),
        }
    }

    #[test]
    fn noting_and_merging_keep_the_newest((mut one, _) in any_draft(), (other, _) in any_draft()) {
        let mut here = noted(&one, 10);
        let there = noted(&other, 20);
        let taken = here.merge(&there);
        here.apply(&mut one, &|name| taken.iter().any(|taken| taken == name)).unwrap();
        for name in Field::all().map(Field::name) {
            let newest = there.get(name).or(here.get(name));
            prop_assert_eq!(here.get(name), newest);
        }
    }

    #[test]
    fn no_file_makes_reading_panic(text in any::<String>(), lines in prop::collection::vec("(age|units|height|date|goal) [0-9]{1,3} .{0,9}", 0..8)) {
        let _ = Draft::from_file(&text);
        let _ = Draft::from_file(&with(&lines.join("\n")));
        let _ = Draft::from_file(&format!("plateful-planner 1\n{}", lines.join("\n")));
    }
}
