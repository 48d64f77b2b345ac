//! Error messages of entries: what is wrong, and what to type.

use crate::planner::numbers::{NBSP, grouped, tenths, weight, whole, with_unit};
use plateful_domain::planner::draft::{DidYouMean, Entry, EntryError, Spelled, TextField, Units};
use plateful_domain::planner::quantity::Kilograms;

/// The message for an error.
pub fn error(entry: Entry, error: &EntryError, units: Units) -> String {
    let name = entry.definition().noun;
    let example = entry.definition().example.get(units);
    match error {
        EntryError::NotANumber(typed) => format!("We could not read “{typed}”. {example}"),
        EntryError::Ambiguous { typed, readings } => match readings.as_deref() {
            Some([one, other]) => {
                let (one, other) = (spelled(entry, one, units), spelled(entry, other, units));
                format!("“{typed}” can be read in two ways. Did you mean {one} or {other}?")
            }
            None => format!("“{typed}” can be read in two ways. {example}"),
        },
        EntryError::NotPositive => {
            format!("The {name} must be above zero. {example}")
        }
        EntryError::NotWhole if entry == Entry::Age => {
            "Enter your age in whole years, such as 41.".to_owned()
        }
        EntryError::NotWhole => format!("The {name} must be a whole number. {example}"),
        EntryError::WrongUnit(unit) => format!("“{unit}” is not a unit of {name}. {example}"),
        EntryError::MinorTooLarge => match entry {
            Entry::Weight | Entry::Target => "Pounds must be 0 to 13 when you also enter stone.",
            _ => "Inches must be below 12 when you also enter feet.",
        }
        .to_owned(),
        EntryError::OutOfRange { low, high, .. } => out_of_range(entry, *low, *high, units),
        EntryError::ImplausiblePair { .. } => {
            "This height and weight don’t go together. Please check both.".to_owned()
        }
        EntryError::TooMuchFatFreeMass => {
            "No one of this height and weight has so little fat. Please check all three.".to_owned()
        }
        EntryError::NotKeptUp => {
            "No one of this size burns that much for months. Please check it.".to_owned()
        }
        EntryError::NoSuchDay => "That date does not exist. Choose another.".to_owned(),
        EntryError::DayPassed => "Choose a date after today.".to_owned(),
        EntryError::DayTooFar => "Choose a date within the next ten years.".to_owned(),
        EntryError::Missing => example.to_owned(),
    }
}

/// The message for an amount to lose that gives no goal weight.
pub fn loss(error: &EntryError, unit: &str) -> String {
    let example = format!("Enter an amount, such as {}.", with_unit("20", unit));
    match error {
        EntryError::Missing => "Enter your weight first.".to_owned(),
        EntryError::OutOfRange { low, high, .. } => {
            let (low, high) = (tenths(*low), with_unit(&tenths(*high), unit));
            format!("Enter an amount between {low} and {high}.")
        }
        EntryError::NotANumber(typed) => format!("We could not read “{typed}”. {example}"),
        _ => example,
    }
}

fn out_of_range(entry: Entry, low: f64, high: f64, units: Units) -> String {
    if entry == Entry::Age {
        let most = grouped(whole(high));
        return format!("Enter an age up to {most}.");
    }
    let name = entry.definition().noun;
    let (low, high) = (tenths(low), tenths(high));
    let high = match entry.limit_unit(units) {
        "" => high,
        unit => with_unit(&high, unit),
    };
    if matches!(entry, Entry::Height | Entry::Weight | Entry::Target) {
        format!("Enter a {name} between {low} and {high}.")
    } else {
        format!("The {name} must be between {low} and {high}.")
    }
}

/// The number in another unit: "154 lb".
pub fn meant(meant: DidYouMean) -> String {
    match meant {
        DidYouMean::Pounds(n) => with_unit(&tenths(n), "lb"),
        DidYouMean::Kilograms(n) => with_unit(&tenths(n), "kg"),
        DidYouMean::Centimeters(n) => with_unit(&tenths(n), "cm"),
        DidYouMean::Inches(n) => with_unit(&tenths(n), "in"),
    }
}

/// One reading of a text that has two: "5 ft 11 in".
fn spelled(entry: Entry, reading: &Spelled, units: Units) -> String {
    let Spelled { major, minor } = reading;
    if let ([first, second], false) = (entry.fields(), minor.is_empty()) {
        let unit = |field: &TextField| field.definition().unit.get(units);
        let (first, second) = (
            with_unit(major, unit(first)),
            with_unit(minor, unit(second)),
        );
        return format!("{first}{NBSP}{second}");
    }
    // Typed with its units into one box.
    major.replace(' ', &String::from(NBSP))
}

/// A button that takes one of two readings.
pub fn i_meant_reading(entry: Entry, reading: &Spelled, units: Units) -> String {
    format!("I meant {}", spelled(entry, reading, units))
}

/// A button that takes the number in the other unit.
pub fn i_meant(which: DidYouMean) -> String {
    format!("I meant {}", meant(which))
}

/// The label of the button that keeps the number as it is.
pub const IT_IS_RIGHT: &str = "Yes, it is right";

/// The question about the weight: "154 kg is 340 lb: is that right?"
pub fn doubt(entered: Kilograms, units: Units) -> String {
    let kilograms = || with_unit(&tenths(entered.kg()), "kg");
    let (entered, other) = match units {
        Units::Metric => (
            kilograms(),
            with_unit(&grouped(whole(entered.pounds())), "lb"),
        ),
        Units::Us | Units::Uk => (weight(entered, units), kilograms()),
    };
    format!("{entered} is {other}: is that right?")
}

/// The question about body fat: "That leaves 180 lb without fat, which is rare: is that right?"
pub fn body_fat_doubt(fat_free: Kilograms, units: Units) -> String {
    let fat_free = weight(fat_free, units);
    format!("That leaves {fat_free} without fat, which is rare: is that right?")
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
            "We could not read “18y”. Enter your weight, such as 187 lb."
        );
    }

    #[test]
    fn two_readings_are_told_in_words() {
        let spelled = |major: &str, minor: &str| Spelled {
            major: major.to_owned(),
            minor: minor.to_owned(),
        };
        let say = |entry, typed: &str, readings| {
            let error = EntryError::Ambiguous {
                typed: typed.to_owned(),
                readings: Some(Box::new(readings)),
            };
            super::error(entry, &error, Units::Us).replace(NBSP, " ")
        };
        assert_eq!(
            say(
                Entry::Height,
                "5.11",
                [spelled("5", "11"), spelled("5", "1.3")]
            ),
            "“5.11” can be read in two ways. Did you mean 5 ft 11 in or 5 ft 1.3 in?"
        );
        assert_eq!(
            i_meant_reading(Entry::Height, &spelled("5 ft 11 in", ""), Units::Metric)
                .replace(NBSP, " "),
            "I meant 5 ft 11 in"
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
            "Enter a weight between 30 and 350\u{a0}kg."
        );
    }
}
