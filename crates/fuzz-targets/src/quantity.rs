//! What people type into the boxes of the planner.

use crate::text;
use plateful_domain::date::Date;
use plateful_domain::planner::basis::Method;
use plateful_domain::planner::draft::{
    Aim, DidYouMean, Draft, Entry, EntryError, Reading, TextField, Units,
};
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::quantity::{Kilocalories, Kilograms};
use plateful_domain::planner::safety::limits;

const UNITS: [Units; 3] = [Units::Us, Units::Metric, Units::Uk];

/// The first line is typed into every box, the second into the second box of a measure. A value that is read lies within
/// the limits of its entry, and units there and back change no text.
pub fn quantity(bytes: &[u8]) {
    let text = text(bytes);
    let (first, second) = text.split_once('\n').unwrap_or((&text, ""));
    for units in UNITS {
        for method in [Method::BodyFat, Method::Known] {
            let mut draft = Draft {
                units,
                method,
                aim: Aim::Target,
                exercise: Some(Exercise::ALL[0]),
                ..Draft::default()
            };
            for field in TextField::ALL {
                let typed = if field.is_kept() { first } else { second };
                draft.edit(field, typed);
            }
            let reading = draft.reading_on(Date::from_iso("2026-11-22"));
            values(&reading);
            for entry in Entry::ALL {
                if let Some(error) = reading.error(entry) {
                    reason(&draft, entry, error);
                }
            }
            let mut switched = draft.clone();
            for other in UNITS {
                switched.switch_units(other);
                switched.switch_units(units);
                for field in TextField::ALL {
                    assert_eq!(switched.text(field), draft.text(field), "{field:?}");
                }
            }
        }
    }
}

/// Every value lies within its limits.
fn values(reading: &Reading) {
    let within = |value: Option<f64>, (least, most): (f64, f64)| {
        if let Some(value) = value {
            assert!(value >= least && value <= most, "{value}");
        }
    };
    within(
        reading.age.as_ref().ok().map(|age| f64::from(age.get())),
        limits::AGE,
    );
    within(
        reading.height.as_ref().ok().map(|it| it.cm()),
        limits::HEIGHT_CM,
    );
    within(
        reading.weight.as_ref().ok().map(|it| it.kg()),
        limits::WEIGHT_KG,
    );
    within(
        reading
            .target
            .as_ref()
            .ok()
            .and_then(|it| it.map(Kilograms::kg)),
        limits::WEIGHT_KG,
    );
    within(reading.pal.as_ref().ok().map(|it| it.get()), limits::PAL);
    let fat = reading.body_fat.as_ref().ok().copied().flatten();
    within(fat.map(|share| share * 100.0), limits::BODY_FAT_PERCENT);
    let known = reading.known.as_ref().ok().copied().flatten();
    within(known.map(Kilocalories::kcal), limits::KNOWN_MAINTENANCE);
    let days = reading.days.as_ref().ok().copied().flatten();
    within(days.map(f64::from), (1.0, f64::from(limits::FARTHEST_DAY)));
}

/// What an error tells is short, finite, and of use.
fn reason(draft: &Draft, entry: Entry, error: &EntryError) {
    match error {
        EntryError::NotANumber(typed) => assert!(typed.chars().count() <= 24),
        EntryError::Ambiguous { typed, readings } => {
            assert!(typed.chars().count() <= 24);
            for spelled in readings.iter().flat_map(|both| both.iter()) {
                let mut settled = draft.clone();
                let boxes = entry.fields().iter();
                for (field, text) in boxes.zip([&spelled.major, &spelled.minor]) {
                    settled.edit(*field, text);
                }
                let reading = settled.reading();
                assert!(
                    !matches!(reading.error(entry), Some(EntryError::Ambiguous { .. })),
                    "{spelled:?} is offered for {typed:?} and means two things again"
                );
            }
        }
        EntryError::OutOfRange {
            low,
            high,
            did_you_mean,
        } => {
            assert!(low.is_finite() && high.is_finite() && low < high);
            meant(*did_you_mean);
        }
        EntryError::ImplausiblePair { did_you_mean } => meant(*did_you_mean),
        _ => {}
    }
}

fn meant(it: Option<DidYouMean>) {
    if let Some(
        DidYouMean::Pounds(value)
        | DidYouMean::Kilograms(value)
        | DidYouMean::Centimeters(value)
        | DidYouMean::Inches(value),
    ) = it
    {
        assert!(value.is_finite() && value > 0.0, "{value}");
    }
}
