//! Records: their text, and merging two of them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

use plateful_domain::record::{MAX_BYTES, Record, RecordError, Written};
use proptest::prelude::*;

fn record(fields: &[(&str, u64, &str)]) -> Record {
    let mut record = Record::default();
    for (name, stamp, text) in fields {
        record.put(Written {
            name: (*name).to_owned(),
            stamp: *stamp,
            text: (*text).to_owned(),
        });
    }
    record
}

fn merged(one: &Record, other: &Record) -> Record {
    let mut merged = one.clone();
    merged.merge(other);
    merged
}

#[test]
fn a_record_looks_like_this() {
    let record = record(&[
        ("height", 1_795_380_935_124, "1\n165\n"),
        ("age", 1_795_380_935_123, "40"),
        ("known", 7, ""),
    ]);
    let text =
        "plateful 3\n0.1.0\nage 1795380935123 40\nheight 1795380935124 1\\n165\\n\nknown 7 \n";
    let written = record.to_text();
    assert_eq!(
        written.replacen(env!("CARGO_PKG_VERSION"), "0.1.0", 1),
        text
    );
    assert_eq!(Record::read(text), Ok((record.clone(), false)));
    // An editor may add a byte order mark and CRLF.
    let edited = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(Record::read(&edited), Ok((record, false)));
}

#[test]
fn what_is_no_record_is_told_from_what_is_damaged() {
    for foreign in [
        "",
        "\0\0\0\0",
        "{}",
        "[[[[[[[[[[[[]]]]]]]]]]]]",
        "null",
        "<!doctype html><p>",
        "plateful",
        "plateful ",
        "plateful 2\n0.1.0",
        "plateful 0",
        "plateful -3",
        "plateful 3.0",
        "plateful NaN",
        "plateful 1e308",
        "plateful 99999999999999999999",
        " plateful 3",
        "PLATEFUL 3",
    ] {
        assert_eq!(
            Record::read(foreign),
            Err(RecordError::Foreign),
            "{foreign:?}"
        );
    }
    for line in [
        "",
        "age",
        "age 1",
        "age  40",
        "age -1 40",
        "age 1.5 40",
        "age NaN 40",
        "age 1e308 40",
        "age 9999999999999999 40",
        " 1 40",
    ] {
        let text = format!("plateful 3\n0.1.0\ngoal 1 2\n{line}\npal 1 2\n");
        assert_eq!(Record::read(&text), Err(RecordError::Line(4)), "{line:?}");
    }
    let twice = "plateful 3\n0.1.0\nage 1 40\ngoal 1 2\nage 2 41\n";
    assert_eq!(Record::read(twice), Err(RecordError::Line(5)));
}

#[test]
fn a_text_of_any_size_is_answered_at_once() {
    let line = "age 1 ";
    let rest = usize::from(MAX_BYTES) - "plateful 3\n0.1.0\n".len() - line.len();
    let full = format!("plateful 3\n0.1.0\n{line}{}", "9".repeat(rest));
    assert!(Record::read(&full).is_ok(), "the largest that is read");
    assert_eq!(Record::read(&format!("{full}9")), Err(RecordError::Foreign));
    let megabyte = format!("plateful 3\n0.1.0\n{}", "age 1 40\n".repeat(116_509));
    assert_eq!(Record::read(&megabyte), Err(RecordError::Foreign));
}

#[test]
fn a_newer_version_is_read_as_far_as_it_is_understood() {
    let newer = "plateful 4\n2.0.0\nage 5 40\nmood: 🙂\nage 6 41\nwaist 6 80\n";
    let (read, is_newer) = Record::read(newer).unwrap();
    assert!(is_newer);
    assert_eq!(read, record(&[("age", 5, "40"), ("waist", 6, "80")]));
}

#[test]
fn the_newer_write_of_a_field_wins_and_nothing_else_is_lost() {
    let here = record(&[
        ("age", 10, "40"),
        ("weight", 30, "0\n187\n"),
        ("goal", 5, "6"),
    ]);
    let there = record(&[
        ("age", 20, "41"),
        ("weight", 20, "0\n190\n"),
        ("waist", 1, "80"),
    ]);
    let mut both = here.clone();
    assert_eq!(both.merge(&there), ["age", "waist"]);
    assert_eq!(
        both,
        record(&[
            ("age", 20, "41"),
            ("goal", 5, "6"),
            ("waist", 1, "80"),
            ("weight", 30, "0\n187\n")
        ])
    );
    assert_eq!(
        both.merge(&there),
        Vec::<String>::new(),
        "it is news only once"
    );
}

#[test]
fn what_was_cleared_stays_cleared_until_it_is_written_again() {
    let before = record(&[("age", 10, "40")]);
    let cleared = merged(&before, &record(&[("age", 11, "")]));
    assert_eq!(
        merged(&cleared, &before),
        cleared,
        "no older write brings it back"
    );
    let undone = record(&[("age", 12, "40")]);
    assert_eq!(merged(&cleared, &undone), undone);
    assert_eq!(merged(&undone, &cleared), undone);
}

fn any_record() -> impl Strategy<Value = Record> {
    let name = prop_oneof!["age", "weight", "goal", "[a-z][a-z0-9-]{0,19}"];
    let text = prop_oneof![".{0,12}", any::<String>()];
    prop::collection::vec((name, 0_u64..6, text), 0..12).prop_map(|fields| {
        let mut record = Record::default();
        for (name, stamp, text) in fields {
            record.put(Written { name, stamp, text });
        }
        record
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read(record in any_record()) {
        let text = record.to_text();
        prop_assume!(text.len() <= usize::from(MAX_BYTES));
        prop_assert_eq!(Record::read(&text), Ok((record.clone(), false)));
        prop_assert_eq!(Record::read(&text.replace('\n', "\r\n")), Ok((record, false)));
    }

    #[test]
    fn merging_is_the_same_in_any_order_and_however_often(a in any_record(), b in any_record(), c in any_record()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(merged(&a, &a), a.clone());
        let both = merged(&a, &b);
        prop_assert_eq!(merged(&both, &a), both.clone());
        for field in both.fields() {
            let newest = [&a, &b].iter().filter_map(|one| one.get(&field.name)).map(|one| one.stamp).max();
            prop_assert_eq!(Some(field.stamp), newest);
        }
        for field in a.fields().iter().chain(b.fields()) {
            prop_assert!(both.get(&field.name).is_some(), "no name is lost");
        }
    }

    #[test]
    fn no_text_makes_reading_panic(text in any::<String>(), lines in prop::collection::vec("[a-z]{0,3} ?[0-9]{0,3} ?.{0,6}", 0..8)) {
        let _ = Record::read(&text);
        let _ = Record::read(&format!("plateful 3\n\n{}", lines.join("\n")));
        let _ = Record::read(&format!("plateful 4\n\n{}", lines.join("\n")));
    }
}
