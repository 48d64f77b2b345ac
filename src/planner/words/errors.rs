//! What is said at an entry that cannot be used: what is wrong, and what to type.

use crate::planner::numbers::{grouped, tenths, weight, whole, with_unit};
use plateful_domain::planner::draft::{DidYouMean, Entry, EntryError, Units};
use plateful_domain::planner::quantity::Kilograms;

/// An example of what the entry takes.
const fn like(entry: Entry, units: Units) -> &'static str {
    match (entry, units) {
        (Entry::Formula, _) => "Choose one.",
        (Entry::Age, _) => "Type your age in years, like 41.",
        (Entry::Height, Units::Metric) => "Type your height in numbers, like 165.",
        (Entry::Height, Units::Us | Units::Uk) => {
            "Type your height in numbers, like 5 feet and 5 inches."
        }
        (Entry::Pal, _) => "Type a level like 1.6, or leave it empty.",
        (Entry::BodyFat, _) => "Type a number of per cent, like 32.",
        (Entry::Known, _) => "Type a number, like 2400.",
        (Entry::Exercise, _) => "Type minutes and times a week, like 30 and 5.",
        (Entry::Date, _) => "Choose a day from tomorrow on.",
        (Entry::Target, Units::Us) => "Type a weight in numbers, like 165.",
        (Entry::Target, Units::Metric) => "Type a weight in numbers, like 75.",
        (Entry::Target, Units::Uk) => "Type a weight in numbers, like 11 stones and 11 pounds.",
        (Entry::Weight, Units::Us) => "Type your weight in numbers, like 187.",
        (Entry::Weight, Units::Metric) => "Type your weight in numbers, like 84.8.",
        (Entry::Weight, Units::Uk) => "Type your weight in numbers, like 13 stones and 5 pounds.",
    }
}

/// The sentence for an error.
pub fn error(entry: Entry, error: &EntryError, units: Units) -> String {
    let like = like(entry, units);
    let name = super::entry(entry);
    match error {
        EntryError::NotANumber(typed) => ["We could not read “", typed, "”. ", like].concat(),
        EntryError::Ambiguous(typed) => [
            "“",
            typed,
            "” can be read in two ways. Use a point before decimals and nothing between thousands.",
        ]
        .concat(),
        EntryError::NotPositive => {
            ["The ", name, " has to be a number above zero. ", like].concat()
        }
        EntryError::NotWhole => "Type your age in whole years, like 41.".to_owned(),
        EntryError::WrongUnit(unit) => {
            ["“", unit, "” is not a unit of ", name, ". ", like].concat()
        }
        EntryError::MinorTooLarge => match entry {
            Entry::Weight | Entry::Target => "Beside stones, pounds go up to 13.",
            _ => "Beside feet, inches stay below 12.",
        }
        .to_owned(),
        EntryError::OutOfRange { low, high, .. } => out_of_range(entry, *low, *high, units),
        EntryError::ImplausiblePair { .. } => {
            "Height and weight do not fit together. Please check both.".to_owned()
        }
        EntryError::TooMuchFatFreeMass => {
            "Nobody of this height and weight has so little fat. Please check all three.".to_owned()
        }
        EntryError::NotKeptUp => {
            "Nobody of this size burns so much for months. Please check it.".to_owned()
        }
        EntryError::NoSuchDay => {
            "The calendar does not have this day. Choose another one.".to_owned()
        }
        EntryError::DayPassed => {
            "This day is today or has passed. Choose one from tomorrow on.".to_owned()
        }
        EntryError::DayTooFar => {
            "This planner looks ten years ahead at most. Choose an earlier day.".to_owned()
        }
        EntryError::Missing => like.to_owned(),
    }
}

fn out_of_range(entry: Entry, low: f64, high: f64, units: Units) -> String {
    let name = super::entry(entry);
    if entry == Entry::Age {
        return [
            "This planner knows ages up to ",
            &grouped(whole(high)),
            ". Please check yours.",
        ]
        .concat();
    }
    let unit = match (entry, units) {
        (Entry::Pal | Entry::BodyFat | Entry::Known | Entry::Exercise, _) => "",
        (Entry::Height, Units::Metric) => "cm",
        (Entry::Height, Units::Us | Units::Uk) => "in",
        (_, Units::Metric) => "kg",
        (_, Units::Us) => "lb",
        (_, Units::Uk) => "st",
    };
    [
        "This page works with a ",
        name,
        " from ",
        &tenths(low),
        " to ",
        with_unit(&tenths(high), unit).trim_end(),
        ". Please check yours.",
    ]
    .concat()
}

/// The number in the other unit: "154 lb".
pub fn meant(meant: DidYouMean) -> String {
    match meant {
        DidYouMean::Pounds(n) => with_unit(&tenths(n), "lb"),
        DidYouMean::Kilograms(n) => with_unit(&tenths(n), "kg"),
        DidYouMean::Centimetres(n) => with_unit(&tenths(n), "cm"),
        DidYouMean::Inches(n) => with_unit(&tenths(n), "in"),
    }
}

/// A button that takes the number in the other unit.
pub fn i_meant(which: DidYouMean) -> String {
    ["I meant ", &meant(which)].concat()
}

/// The button that keeps the number as it is.
pub const IT_IS_RIGHT: &str = "Yes, it is right";

/// The soft question: "154 kg is 340 lb: is that right?"
pub fn doubt(entered: Kilograms, units: Units) -> String {
    let kilograms = || with_unit(&tenths(entered.kg()), "kg");
    let (entered, other) = match units {
        Units::Metric => (
            kilograms(),
            with_unit(&grouped(whole(entered.pounds())), "lb"),
        ),
        Units::Us | Units::Uk => (weight(entered, units), kilograms()),
    };
    [&entered, " is ", &other, ": is that right?"].concat()
}

/// The soft question about body fat: "That leaves 180 lb without fat, which is rare: is that right?"
pub fn body_fat_doubt(fat_free: Kilograms, units: Units) -> String {
    [
        "That leaves ",
        &weight(fat_free, units),
        " without fat, which is rare: is that right?",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_says_what_was_typed_and_what_to_type() {
        let text = error(
            Entry::Weight,
            &EntryError::NotANumber("18y".to_owned()),
            Units::Us,
        );
        assert_eq!(
            text,
            "We could not read “18y”. Type your weight in numbers, like 187."
        );
    }

    #[test]
    fn a_range_is_told_in_the_fields_unit() {
        let range = EntryError::OutOfRange {
            low: 30.0,
            high: 350.0,
            did_you_mean: None,
        };
        assert_eq!(
            error(Entry::Weight, &range, Units::Metric),
            "This page works with a weight from 30 to 350\u{a0}kg. Please check yours."
        );
    }
}
