//! What readers type, and how it is understood.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod planner_support;

use planner_support::{LB, close};
use plateful_domain::planner::basis::Method;
use plateful_domain::planner::draft::{
    DidYouMean, Draft, EnergyUnit, Entry, EntryError, Spelled, TextField, Units,
};
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::model::PlannerModel;
use plateful_domain::planner::quantity::{Centimeters, Kilograms, Years};
use plateful_domain::planner::safety::limits;
use proptest::prelude::*;

const IN: f64 = 2.54;

fn draft(units: Units, height: (&str, &str), weight: (&str, &str)) -> Draft {
    let mut draft = Draft {
        units,
        ..Draft::default()
    };
    draft.edit(TextField::HeightMajor, height.0);
    draft.edit(TextField::HeightMinor, height.1);
    draft.edit(TextField::WeightMajor, weight.0);
    draft.edit(TextField::WeightMinor, weight.1);
    draft
}

fn height(units: Units, major: &str, minor: &str) -> Result<f64, EntryError> {
    draft(units, (major, minor), ("", ""))
        .reading()
        .height
        .map(Centimeters::cm)
}

fn weight(units: Units, major: &str, minor: &str) -> Result<f64, EntryError> {
    draft(units, ("", ""), (major, minor))
        .reading()
        .weight
        .map(Kilograms::kg)
}

fn age(text: &str) -> Result<u8, EntryError> {
    let mut draft = Draft::default();
    draft.edit(TextField::Age, text);
    draft.reading().age.map(Years::get)
}

#[track_caller]
fn reads(read: &Result<f64, EntryError>, expected: f64, text: &str) {
    match read {
        Ok(value) => close(*value, expected, 1e-9, text),
        Err(error) => panic!("{text:?} is not read: {error:?}"),
    }
}

fn not_a_number(text: &str) -> EntryError {
    EntryError::NotANumber(text.to_owned())
}

fn ambiguous(text: &str) -> EntryError {
    EntryError::Ambiguous {
        typed: text.to_owned(),
        readings: None,
    }
}

/// Two ways to read a text, as they would be typed.
fn two_ways(text: &str, readings: [(&str, &str); 2]) -> EntryError {
    EntryError::Ambiguous {
        typed: text.to_owned(),
        readings: Some(Box::new(readings.map(|(major, minor)| Spelled {
            major: major.to_owned(),
            minor: minor.to_owned(),
        }))),
    }
}

#[test]
fn numbers_of_many_keyboards() {
    for (text, kg) in [
        ("70", 70.0),
        ("70.5", 70.5),
        ("70,5", 70.5),
        ("70.", 70.0),
        ("70,", 70.0),
        ("070.50", 70.5),
        ("  70.5  ", 70.5),
        ("70\u{b7}5", 70.5),
        ("70.125", 70.125),
        ("70,25", 70.25),
        ("\u{663}\u{665}\u{66b}\u{665}", 35.5),
        ("\u{667}\u{660}", 70.0),
        ("\u{6f7}\u{6f0}\u{66b}\u{6f5}", 70.5),
        ("\u{96d}\u{966}.\u{96b}", 70.5),
        ("\u{9ed}\u{9e6}", 70.0),
        ("\u{e57}\u{e50}.\u{e55}", 70.5),
        ("\u{ff17}\u{ff10}\u{ff0e}\u{ff15}", 70.5),
        ("\u{1d7d5}\u{1d7ce}", 70.0),
        ("\u{200e}70\u{200f}.5\u{feff}", 70.5),
        ("70 \u{bd}", 70.5),
        ("70\u{bd}", 70.5),
        ("70 1/2", 70.5),
        ("70\u{2044}5", f64::NAN),
    ] {
        let read = weight(Units::Metric, text, "");
        if kg.is_nan() {
            assert_eq!(read, Err(not_a_number(text)), "{text:?}");
        } else {
            reads(&read, kg, text);
        }
    }
}

#[test]
fn thousands_are_understood_where_they_are_clear() {
    // Grams are not a unit here, so the field can only say that 1,234 kg is too much.
    let too_much = |text: &str| {
        matches!(
            weight(Units::Metric, text, ""),
            Err(EntryError::OutOfRange { .. })
        )
    };
    for text in [
        "1234",
        "1 234",
        "1\u{a0}234",
        "1\u{202f}234,5",
        "1\u{2009}234.5",
        "1'234",
        "1\u{2019}234.5",
        "1'234'567",
        "1,234",
        "1.234",
        "1.234,5",
        "1,234.5",
        "1,234,567",
        "1.234.567",
        "\u{661}\u{66c}\u{662}\u{663}\u{664}",
        "99999999999999999999999999",
    ] {
        assert!(too_much(text), "{text:?}");
    }
}

/// A known maintenance in kcal, typed in a form of this unit.
fn known(energy: EnergyUnit, text: &str) -> Result<f64, EntryError> {
    let mut draft = Draft {
        method: Method::Known,
        energy,
        ..Draft::default()
    };
    draft.edit(TextField::Known, text);
    draft.reading().known.map(|known| known.unwrap().kcal())
}

#[test]
fn a_mark_before_three_digits_means_what_the_field_can_hold() {
    for (text, kg) in [
        ("70,125", 70.125),
        ("70.125", 70.125),
        ("187,000", 187.0),
        ("187.000", 187.0),
    ] {
        reads(&weight(Units::Metric, text, ""), kg, text);
    }
    for (text, cm) in [("165,000", 165.0), ("1.650 m", 165.0), ("1,650 m", 165.0)] {
        reads(&height(Units::Metric, text, ""), cm, text);
    }
    assert_eq!(age("40.000"), Ok(40));
    assert_eq!(age("40,000"), Ok(40));
    // A leading zero does not occur before a thousands separator.
    for text in ["0,125", "0.125"] {
        assert!(matches!(
            weight(Units::Metric, text, ""),
            Err(EntryError::OutOfRange { .. })
        ));
    }
    let kcal = EnergyUnit::Kilocalories;
    for text in [
        "2000",
        "2.000",
        "2,000",
        "2 000",
        "2'000",
        "2\u{2019}000",
        "2\u{a0}000",
        "2\u{202f}000",
        "2\u{2009}000",
        "2\u{66c}000",
        "2.000,0",
        "2,000.0",
        "2'000.0",
        "2\u{202f}000,0",
        "2.000 kcal",
        "2,000 calories",
        "8'368 kJ",
        "8.368 kJ",
        "8\u{202f}368 kJ",
    ] {
        let read = known(kcal, text).unwrap();
        close(read, 2_000.0, 1e-9, text);
    }
    for text in ["8.368", "8,368", "8 368", "8'368", "2.000 kcal"] {
        let read = known(EnergyUnit::Kilojoules, text).unwrap();
        close(read, 2_000.0, 1e-9, text);
    }
    for text in ["9.000", "9,000", "0.999", "2.00", "2,0", "2'00"] {
        let read = known(kcal, text);
        assert!(
            matches!(
                read,
                Err(EntryError::OutOfRange { .. } | EntryError::NotANumber(_))
            ),
            "{text}: {read:?}"
        );
    }
}

/// Otherwise both readings of "1.500" would fit one field, and the reader would have to be asked.
#[test]
fn no_field_spans_a_factor_of_a_thousand() {
    let limits = TextField::ALL.into_iter().filter_map(TextField::limits);
    for (least, most) in limits.chain([limits::KNOWN_MAINTENANCE]) {
        assert!(most < least * 1_000.0, "{least} to {most}");
    }
}

#[test]
fn where_two_readings_make_sense_both_are_told() {
    for (text, pair, decimal) in [
        ("5.11", ("5", "11"), ("5", "1.3")),
        ("5,11", ("5", "11"), ("5", "1.3")),
        ("5.5", ("5", "5"), ("5", "6")),
        ("6.10", ("6", "10"), ("6", "1.2")),
    ] {
        for units in [Units::Us, Units::Uk] {
            assert_eq!(
                height(units, text, ""),
                Err(two_ways(text, [pair, decimal])),
                "{text}"
            );
        }
    }
    assert_eq!(
        height(Units::Metric, "5.11 ft", ""),
        Err(two_ways(
            "5.11 ft",
            [("5 ft 11 in", ""), ("5 ft 1.3 in", "")]
        ))
    );
    assert_eq!(
        weight(Units::Uk, "11.4", ""),
        Err(two_ways("11.4", [("11", "4"), ("11", "5.6")]))
    );
    // Only one reading is possible, or both are the same.
    for (text, inches) in [
        ("5.75", 69.0),
        ("5.917", 71.004),
        ("6.0", 72.0),
        ("6,00", 72.0),
    ] {
        reads(&height(Units::Us, text, ""), inches * IN, text);
    }
    reads(&weight(Units::Uk, "11.50", ""), 161.0 * LB, "11.50");

    for (text, at, wanted) in [("5.11", 0, 71.0), ("5.11", 1, 61.3), ("5.11 ft", 0, 71.0)] {
        let mut model = PlannerModel::new();
        model.edit(TextField::HeightMajor, text);
        let Err(EntryError::Ambiguous {
            readings: Some(readings),
            ..
        }) = model.reading().height.clone()
        else {
            panic!("{:?}", model.reading().height);
        };
        let field = model.accept_reading(Entry::Height, &readings[at]);
        assert_eq!(field, Some(TextField::HeightMajor));
        let height = model.reading().height.clone().map(Centimeters::inches);
        close(height.unwrap(), wanted, 1e-9, text);
    }
}

/// Marks that some readers use to separate thousands.
const MARKS: [&str; 9] = [
    ".", ",", "'", "\u{2019}", " ", "\u{a0}", "\u{202f}", "\u{2009}", "\u{66c}",
];

/// A number with such a mark.
fn marked(number: u32, mark: &str) -> String {
    if number < 1_000 {
        number.to_string()
    } else {
        format!("{}{mark}{:03}", number / 1_000, number % 1_000)
    }
}

proptest! {
    #[test]
    fn every_thousand_is_read_with_every_mark(
        number in 1_000_u32..=6_000,
        at in 0..MARKS.len(),
        unit in prop::sample::select(vec!["", " kcal", "kcal"]),
    ) {
        let text = marked(number, MARKS[at]) + unit;
        prop_assert_eq!(known(EnergyUnit::Kilocalories, &text), Ok(f64::from(number)), "{}", text);
    }

    #[test]
    fn no_field_takes_a_thousand_for_a_unit_or_a_unit_for_a_thousand(
        number in 1_000_u32..=999_999,
        at in 0..MARKS.len(),
    ) {
        let text = marked(number, MARKS[at]);
        let (decimal, grouped) = (f64::from(number) / 1_000.0, f64::from(number));
        let reads_decimals = matches!(MARKS[at], "." | ",");
        let mut draft = Draft {
            units: Units::Metric,
            method: Method::BodyFat,
            exercise: Some(Exercise::Swim),
            ..Draft::default()
        };
        for field in TextField::ALL {
            draft.edit(field, &text);
        }
        draft.edit(TextField::Minutes, "30");
        draft.edit(TextField::Times, &text);
        let reading = draft.reading();
        let read = [
            (TextField::Age, reading.age.map(|age| f64::from(age.get()))),
            (TextField::HeightMajor, reading.height.map(Centimeters::cm)),
            (TextField::Pal, reading.pal.map(plateful_domain::planner::quantity::Pal::get)),
            (TextField::BodyFat, reading.body_fat.map(|fat| fat.unwrap_or_default() * 100.0)),
            (TextField::Times, reading.planned.map(|planned| planned.map_or(0.0, |planned| planned.times_a_week))),
        ];
        for (field, read) in read {
            let (least, most) = field.limits().unwrap();
            let fits = |number: f64| number >= least && number <= most && !(field.is_whole() && number.fract() > 0.0);
            match read {
                Ok(value) if (value - grouped).abs() < 1e-6 => prop_assert!(fits(grouped), "{field:?} {text}"),
                Ok(value) => prop_assert!(reads_decimals && (value - decimal).abs() < 1e-6 && fits(decimal), "{field:?} {text} {value}"),
                // Body fat is also checked against height and weight.
                Err(EntryError::TooMuchFatFreeMass) => {}
                Err(error) => prop_assert!(!(fits(grouped) || reads_decimals && fits(decimal)), "{field:?} {text} {error:?}"),
            }
        }
    }
}

#[test]
fn what_is_no_number_is_said_to_be_none() {
    for text in [
        "abc", "NaN", "inf", "Infinity", "seventy", "--", "1.2.3", "1,2,3", "1.23,4.5", "12 34",
        "70-75", "70/75", "kg", "kg 70", "'", "70 kg kg", "70 80 90", ".", ",", "1,,5", "1..5",
        "12,34.5",
    ] {
        let read = weight(Units::Metric, text, "");
        assert!(
            matches!(read, Err(EntryError::NotANumber(_))),
            "{text:?}: {read:?}"
        );
    }
    assert_eq!(
        weight(Units::Metric, &"x".repeat(100), ""),
        Err(not_a_number(&"x".repeat(24))),
        "an error quotes 24 characters"
    );
    let long = format!("{}70", " ".repeat(200));
    assert!(matches!(
        weight(Units::Metric, &long, ""),
        Err(EntryError::NotANumber(_))
    ));
}

#[test]
fn signs_exponents_and_zero_are_not_positive() {
    for text in [
        "-70",
        "\u{2212}70",
        "+70",
        "- 70",
        "1e3",
        "1E3",
        "7e-1",
        "0",
        "0.0",
        "0,00",
        "-.5",
    ] {
        assert_eq!(
            weight(Units::Metric, text, ""),
            Err(EntryError::NotPositive),
            "{text:?}"
        );
    }
}

#[test]
fn blank_is_missing() {
    for text in ["", " ", "\u{a0}\u{2009}", "\u{200b}\u{feff}", "\t\n"] {
        assert_eq!(weight(Units::Metric, text, ""), Err(EntryError::Missing));
        assert_eq!(height(Units::Us, text, text), Err(EntryError::Missing));
        assert_eq!(age(text), Err(EntryError::Missing));
    }
}

#[test]
fn ages() {
    for (text, years) in [
        ("40", 40),
        ("40.0", 40),
        ("\u{664}\u{660}", 40),
        ("40 years", 40),
        ("40 years old", 40),
        ("40y", 40),
        ("120", 120),
        ("1", 1),
    ] {
        assert_eq!(age(text), Ok(years), "{text:?}");
    }
    assert_eq!(age("40.5"), Err(EntryError::NotWhole));
    assert_eq!(age("40 \u{bd}"), Err(EntryError::NotWhole));
    assert_eq!(age("0"), Err(EntryError::NotPositive));
    assert_eq!(age("-40"), Err(EntryError::NotPositive));
    assert_eq!(age("70 kg"), Err(EntryError::WrongUnit("kg".into())));
    assert_eq!(
        age("18 months"),
        Err(EntryError::WrongUnit("months".into()))
    );
    for text in ["121", "130", "256", "276", "1985", "999999999999"] {
        assert_eq!(
            age(text),
            Err(EntryError::OutOfRange {
                low: 1.0,
                high: 120.0,
                did_you_mean: None
            }),
            "{text:?}"
        );
    }
}

#[test]
fn weights_with_units_in_any_field() {
    for units in [Units::Us, Units::Metric, Units::Uk] {
        for (text, kg) in [
            ("187 lb", 187.0 * LB),
            ("187lbs", 187.0 * LB),
            ("187 lbs.", 187.0 * LB),
            ("187.5 POUNDS", 187.5 * LB),
            ("187#", 187.0 * LB),
            ("187 lb 8 oz", 187.5 * LB),
            ("85 kg", 85.0),
            ("85,5kg", 85.5),
            ("85 kilos", 85.0),
            ("\u{ff18}\u{ff15}\u{ff4b}\u{ff47}", 85.0),
            ("85\u{338f}", 85.0),
            ("11 st 4", 158.0 * LB),
            ("11st 4lb", 158.0 * LB),
            ("11st4", 158.0 * LB),
            ("11 stone and 4 pounds", 158.0 * LB),
            ("11 stone, 4 lb", 158.0 * LB),
            ("11 st 4.5 lb", 158.5 * LB),
            ("11 st", 154.0 * LB),
            ("11 \u{bd} st", 161.0 * LB),
            ("11 st 0", 154.0 * LB),
        ] {
            reads(&weight(units, text, ""), kg, text);
        }
        for (text, unit) in [
            ("70 years", "years"),
            ("70 cm", "cm"),
            ("70 g", "g"),
            ("70 ft", "ft"),
        ] {
            assert_eq!(
                weight(units, text, ""),
                Err(EntryError::WrongUnit(unit.into())),
                "{text:?}"
            );
        }
    }
}

#[test]
fn stones_and_pounds_in_two_boxes() {
    for (major, minor, lb) in [
        ("11", "4", 158.0),
        ("11", "", 154.0),
        ("11", "0", 154.0),
        ("11 st", "4 lb", 158.0),
        ("11", "4.5", 158.5),
        ("11", "13 \u{bd}", 167.5),
        ("11 \u{bd}", "", 161.0),
        ("11 4", "", 158.0),
        ("11 st 4", "", 158.0),
        ("", "11 st 4", 158.0),
        ("", "158", 158.0),
        ("", "158 lb", 158.0),
    ] {
        reads(&weight(Units::Uk, major, minor), lb * LB, major);
    }
    reads(&weight(Units::Uk, "85 kg", ""), 85.0, "85 kg");
    assert_eq!(
        weight(Units::Uk, "11", "14"),
        Err(EntryError::MinorTooLarge)
    );
    assert_eq!(
        weight(Units::Uk, "11", "20"),
        Err(EntryError::MinorTooLarge)
    );
    assert_eq!(
        weight(Units::Uk, "11 st 14", ""),
        Err(EntryError::MinorTooLarge)
    );
    assert_eq!(weight(Units::Uk, "11", "-4"), Err(EntryError::NotPositive));
    assert_eq!(weight(Units::Uk, "0", "0"), Err(EntryError::NotPositive));
    assert_eq!(weight(Units::Uk, "11", "abc"), Err(not_a_number("abc")));
    assert_eq!(weight(Units::Uk, "", "4"), Err(EntryError::Missing));
    assert_eq!(
        weight(Units::Uk, "11 \u{bd}", "4"),
        Err(ambiguous("11 \u{bd}"))
    );
    // A whole weight typed into the first box: the second still holds the previous text.
    assert_eq!(
        weight(Units::Uk, "11 st 4", "9"),
        weight(Units::Uk, "11", "4")
    );
    assert_eq!(weight(Units::Uk, "11 4", "9"), Err(ambiguous("11 4")));
    assert_eq!(weight(Units::Uk, "85 kg", "4"), Err(ambiguous("85 kg")));
    assert_eq!(
        weight(Units::Uk, "11", "4 in"),
        Err(EntryError::WrongUnit("in".into()))
    );
}

#[test]
fn heights_with_units_in_any_field() {
    for units in [Units::Us, Units::Metric, Units::Uk] {
        for (text, cm) in [
            ("5'11\"", 71.0 * IN),
            ("5'11", 71.0 * IN),
            ("5\u{2019} 11\u{201d}", 71.0 * IN),
            ("5\u{2032}11\u{2033}", 71.0 * IN),
            ("5'11''", 71.0 * IN),
            ("5 ft 11 in", 71.0 * IN),
            ("5 ft. 11 in.", 71.0 * IN),
            ("5ft11", 71.0 * IN),
            ("5 feet, 11 inches", 71.0 * IN),
            ("5 foot 11", 71.0 * IN),
            ("5'11 1/2\"", 71.5 * IN),
            ("5'11\u{bd}\"", 71.5 * IN),
            ("5 ft 11.75 in", 71.75 * IN),
            ("6'", 72.0 * IN),
            ("6'0\"", 72.0 * IN),
            ("5 ft 12 in", 72.0 * IN),
            ("5 \u{bd} ft", 66.0 * IN),
            ("71 in", 71.0 * IN),
            ("71\"", 71.0 * IN),
            ("1.80 m", 180.0),
            ("1,80m", 180.0),
            ("1m80", 180.0),
            ("1 m 80 cm", 180.0),
            ("180cm", 180.0),
            ("180.5 cm", 180.5),
            ("180 centimeters", 180.0),
        ] {
            reads(&height(units, text, ""), cm, text);
        }
        assert_eq!(
            height(units, "5 ft 13 in", ""),
            Err(EntryError::MinorTooLarge)
        );
        assert_eq!(
            height(units, "70 kg", ""),
            Err(EntryError::WrongUnit("kg".into()))
        );
        assert_eq!(height(units, "-5", ""), Err(EntryError::NotPositive));
    }
    reads(&height(Units::Metric, "180,5", ""), 180.5, "180,5");
    assert_eq!(height(Units::Metric, "5 11", ""), Err(not_a_number("5 11")));
}

#[test]
fn feet_and_inches_in_two_boxes() {
    for (major, minor, inches) in [
        ("5", "11", 71.0),
        ("5", "", 60.0),
        ("5", "0", 60.0),
        ("5", "11.75", 71.75),
        ("5", "11 \u{bd}", 71.5),
        ("5 ft", "11 in", 71.0),
        ("5'", "11\"", 71.0),
        ("5", "12", 72.0),
        ("5 11", "", 71.0),
        ("5'11\"", "", 71.0),
        ("", "5'11\"", 71.0),
        ("", "71", 71.0),
        ("", "71 in", 71.0),
        ("5 \u{bd}", "", 66.0),
        ("\u{665}", "\u{661}\u{661}", 71.0),
    ] {
        for units in [Units::Us, Units::Uk] {
            reads(&height(units, major, minor), inches * IN, major);
        }
    }
    reads(&height(Units::Us, "180 cm", ""), 180.0, "180 cm");
    reads(&height(Units::Us, "", "180 cm"), 180.0, "180 cm");
    assert_eq!(height(Units::Us, "5.11", "0"), Err(ambiguous("5.11")));
    assert_eq!(
        height(Units::Us, "5", "12.5"),
        Err(EntryError::MinorTooLarge)
    );
    assert_eq!(height(Units::Us, "5", "13"), Err(EntryError::MinorTooLarge));
    assert_eq!(
        height(Units::Us, "5'11\"", "5"),
        height(Units::Us, "5", "11")
    );
    assert_eq!(height(Units::Us, "180 cm", "3"), Err(ambiguous("180 cm")));
    assert_eq!(height(Units::Us, "", "11"), Err(EntryError::Missing));
    assert_eq!(height(Units::Us, "5", "1e1"), Err(EntryError::NotPositive));
}

#[test]
fn a_measure_outside_its_range_names_the_range_in_the_field_s_unit() {
    let range = |read: Result<f64, EntryError>| match read {
        Err(EntryError::OutOfRange { low, high, .. }) => (low, high),
        other => panic!("{other:?}"),
    };
    assert_eq!(range(weight(Units::Metric, "29.9", "")), (30.0, 350.0));
    assert_eq!(range(weight(Units::Us, "66", "")), (67.0, 771.0));
    assert_eq!(range(weight(Units::Uk, "4", "")), (5.0, 55.0));
    assert_eq!(range(height(Units::Metric, "119.9", "")), (120.0, 230.0));
    assert_eq!(range(height(Units::Us, "3", "11")), (48.0, 90.0));
    reads(&weight(Units::Metric, "30", ""), 30.0, "30");
    reads(&weight(Units::Metric, "350", ""), 350.0, "350");
    reads(&height(Units::Metric, "120", ""), 120.0, "120");
    reads(&height(Units::Metric, "230", ""), 230.0, "230");
}

#[test]
fn a_mistaken_unit_is_found() {
    let meant = |read: Result<f64, EntryError>| match read {
        Err(EntryError::OutOfRange { did_you_mean, .. }) => did_you_mean,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        meant(weight(Units::Metric, "400", "")),
        Some(DidYouMean::Pounds(400.0))
    );
    assert_eq!(
        meant(weight(Units::Us, "60", "")),
        Some(DidYouMean::Kilograms(60.0))
    );
    assert_eq!(
        meant(weight(Units::Uk, "154", "")),
        Some(DidYouMean::Pounds(154.0))
    );
    assert_eq!(
        meant(weight(Units::Uk, "62", "")),
        Some(DidYouMean::Kilograms(62.0))
    );
    assert_eq!(meant(weight(Units::Metric, "5000", "")), None);
    assert_eq!(
        meant(height(Units::Metric, "71", "")),
        Some(DidYouMean::Inches(71.0))
    );
    assert_eq!(
        meant(height(Units::Us, "71", "")),
        Some(DidYouMean::Inches(71.0))
    );
    assert_eq!(
        meant(height(Units::Us, "180", "")),
        Some(DidYouMean::Centimeters(180.0))
    );
    assert_eq!(
        meant(height(Units::Metric, "1.83", "")),
        Some(DidYouMean::Centimeters(183.0))
    );
    assert_eq!(
        meant(height(Units::Us, "180 in", "")),
        Some(DidYouMean::Centimeters(180.0))
    );
    assert_eq!(meant(height(Units::Metric, "5", "")), None);
}

#[test]
fn height_and_weight_are_held_against_each_other() {
    let weight = |units, height, weight| draft(units, height, (weight, "")).reading().weight;
    // 240 kg at 165 cm is a BMI of 88; 240 lb is a BMI of 40.
    assert_eq!(
        weight(Units::Metric, ("165", ""), "240"),
        Err(EntryError::ImplausiblePair {
            did_you_mean: Some(DidYouMean::Pounds(240.0))
        })
    );
    // 80 lb at 5 ft 10 is a BMI of 11.5; 80 kg is a BMI of 25.
    assert_eq!(
        weight(Units::Us, ("5", "10"), "80"),
        Err(EntryError::ImplausiblePair {
            did_you_mean: Some(DidYouMean::Kilograms(80.0))
        })
    );
    // 34 kg at 175 cm is a BMI of 11.1; 34 lb is too light for anybody, so nothing is suggested.
    assert_eq!(
        weight(Units::Metric, ("175", ""), "34"),
        Err(EntryError::ImplausiblePair { did_you_mean: None })
    );
    // An implausible weight does not invalidate the height.
    let reading = draft(Units::Metric, ("165", ""), ("240", "")).reading();
    assert!(reading.height.is_ok());
    assert_eq!(reading.doubt, None);
}

#[test]
fn a_doubt_leaves_the_result() {
    let reading = |kg| draft(Units::Metric, ("160", ""), (kg, "")).reading();
    assert_eq!(reading("154").doubt, Some(DidYouMean::Pounds(154.0)));
    assert!(reading("154").weight.is_ok());
    assert_eq!(reading("127").doubt, None, "a BMI of 49.6");
    assert_eq!(
        draft(Units::Us, ("5", "3"), ("340", "")).reading().doubt,
        None,
        "340 kg would be a BMI of 133"
    );
    // 130 cm and 100 kg is a BMI of 59; 100 lb is a BMI of 26.8.
    let reading = draft(Units::Metric, ("130", ""), ("100", "")).reading();
    assert_eq!(reading.doubt, Some(DidYouMean::Pounds(100.0)));
    // 130 cm and 67 kg is a BMI of 39.6, which is not questioned.
    let reading = draft(Units::Metric, ("130", ""), ("67", "")).reading();
    assert_eq!(reading.doubt, None);
}
