//! Combines numbers with units into a height, a weight or an energy.

use super::number::Number;
use super::scan::{Part, scan};
use super::unit::Unit;
use super::{ambiguous, not_a_number};
use crate::planner::decimal::trimmed;
use crate::planner::draft::{EntryError, Spelled, Units};
use crate::planner::quantity::{INCHES_PER_FOOT, KJ_PER_KCAL, LB_PER_STONE, within};
use crate::planner::safety::limits;

/// A height in centimeters or a weight in kilograms, as read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::planner) struct Measured {
    /// Centimeters or kilograms; positive, limits not checked.
    pub value: f64,
    /// If a single number was typed: the number and its assumed unit, from which a mistaken unit can be found.
    pub typed: Option<(f64, Unit)>,
}

/// What a field takes.
#[derive(Clone, Copy)]
struct Field {
    /// The unit of its first box.
    major: Unit,
    /// The unit of its second box, if it has one.
    minor: Option<Unit>,
    /// The size of a unit in the field's base unit, if the field takes it.
    base: fn(Unit) -> Option<f64>,
    /// Minimum and maximum in the base unit, to choose between two readings.
    limits: (f64, f64),
}

impl Field {
    /// Whether an amount in the base unit is one that the field takes.
    fn takes(&self, amount: f64) -> bool {
        within(amount, self.limits)
    }
}

/// Reads a height from its two boxes.
pub(in crate::planner) fn height(
    units: Units,
    major: &str,
    minor: &str,
) -> Result<Measured, EntryError> {
    let (first, second) = match units {
        Units::Us | Units::Uk => (Unit::Foot, Some(Unit::Inch)),
        Units::Metric => (Unit::Centimeter, None),
    };
    let field = Field {
        major: first,
        minor: second,
        base: Unit::centimeters,
        limits: limits::HEIGHT_CM,
    };
    boxes(field, major, minor)
}

/// Reads a weight from its two boxes.
pub(in crate::planner) fn weight(
    units: Units,
    major: &str,
    minor: &str,
) -> Result<Measured, EntryError> {
    let (first, second) = match units {
        Units::Us => (Unit::Pound, None),
        Units::Metric => (Unit::Kilogram, None),
        Units::Uk => (Unit::Stone, Some(Unit::Pound)),
    };
    let field = Field {
        major: first,
        minor: second,
        base: Unit::kilograms,
        limits: limits::WEIGHT_KG,
    };
    boxes(field, major, minor)
}

/// Reads an energy in kcal; a number without a unit is in `own`. `limits` are those of the field, in kcal.
pub(in crate::planner) fn energy(
    text: &str,
    own: Unit,
    limits: (f64, f64),
) -> Result<f64, EntryError> {
    let kcal = |number: f64, unit: Option<Unit>| match unit.unwrap_or(own) {
        Unit::Kilojoule => number / KJ_PER_KCAL,
        _ => number,
    };
    let units = [Unit::Kilocalorie, Unit::Kilojoule];
    let fits = |number, unit| within(kcal(number, unit), limits);
    let (number, unit) = single(text, &units, fits)?;
    Ok(kcal(number, unit))
}

/// Reads one positive number, alone or with one of `units`. If its mark can be read in two ways, the reading that `fits`
/// is taken.
pub(in crate::planner) fn single(
    text: &str,
    units: &[Unit],
    fits: impl Fn(f64, Option<Unit>) -> bool,
) -> Result<(f64, Option<Unit>), EntryError> {
    let parts = scan(text)?;
    let part = match parts.as_slice() {
        [] => return Err(EntryError::Missing),
        [part] => part,
        _ => return Err(not_a_number(text)),
    };
    match part.unit {
        Some(unit) if !units.contains(&unit) => Err(wrong(unit)),
        _ if part.number.value <= 0.0 => Err(EntryError::NotPositive),
        unit => Ok((meant(part.number, |number| fits(number, unit)), unit)),
    }
}

/// Which number was meant: a point or comma before three digits separates thousands for some readers, decimals for
/// others. The limits of no field span a factor of 1,000, so at most one of both fits.
fn meant(number: Number, fits: impl Fn(f64) -> bool) -> f64 {
    let grouped = number.grouped.filter(|grouped| fits(*grouped));
    grouped.unwrap_or(number.value)
}

/// Two boxes. A whole measure pasted into one of them counts as both.
fn boxes(field: Field, major: &str, minor: &str) -> Result<Measured, EntryError> {
    let first = scan(major)?;
    let Some(second_unit) = field.minor else {
        return combine(field, &first, major);
    };
    let second = scan(minor)?;
    match (first.as_slice(), second.as_slice()) {
        (parts, []) => combine(field, parts, major),
        ([], [part]) if part.unit.is_none_or(|unit| unit == second_unit) => {
            if exceeds(second_unit, part.number.value) {
                // Inches alone, such as 71.
                lone(
                    field,
                    Part {
                        unit: Some(second_unit),
                        ..*part
                    },
                    minor,
                )
            } else {
                Err(EntryError::Missing)
            }
        }
        ([], parts) => combine(field, parts, minor),
        ([large], [small]) => {
            let fits = |part: &Part, unit: Unit| part.unit.is_none_or(|own| own == unit);
            if fits(large, field.major) && fits(small, second_unit) {
                pair(field, *large, *small, major)
            } else {
                for unit in [large.unit, small.unit].into_iter().flatten() {
                    (field.base)(unit).ok_or_else(|| wrong(unit))?;
                }
                Err(ambiguous(major, None))
            }
        }
        // A whole measure typed into the first box: the second box still has the previous text.
        (whole @ [Part { unit: Some(_), .. }, _], [_]) => combine(field, whole, major),
        _ => Err(ambiguous(major, None)),
    }
}

/// Reads a text that holds the whole measure.
fn combine(field: Field, parts: &[Part], text: &str) -> Result<Measured, EntryError> {
    match parts {
        [] => Err(EntryError::Missing),
        [part] => lone(field, *part, text),
        [large, small] => pair(field, *large, *small, text),
        _ => Err(not_a_number(text)),
    }
}

/// A single number.
fn lone(field: Field, part: Part, text: &str) -> Result<Measured, EntryError> {
    let unit = part.unit.unwrap_or(field.major);
    let size = (field.base)(unit).ok_or_else(|| wrong(unit))?;
    if part.number.value <= 0.0 {
        return Err(EntryError::NotPositive);
    }
    let value = if part.number.decimal && matches!(unit, Unit::Foot | Unit::Stone) {
        decimal_or_pair(field, part, unit, text)?
    } else {
        meant(part.number, |number| field.takes(number * size))
    };
    Ok(Measured {
        value: value * size,
        typed: Some((value, unit)),
    })
}

/// 5.11 is five feet eleven to some readers, and five feet one and a third to others. In feet or stone, if only one of
/// both is possible.
fn decimal_or_pair(field: Field, part: Part, unit: Unit, text: &str) -> Result<f64, EntryError> {
    let decimal = part.number.value;
    let (Some((finer, count)), Some(size)) = (finer(unit), (field.base)(unit)) else {
        return Ok(decimal);
    };
    let whole = decimal.floor();
    let pair = part
        .number
        .after
        .filter(|after| *after < count)
        .map(|after| (after, whole + after / count))
        .filter(|(_, pair)| field.takes(pair * size));
    match pair {
        None => Ok(decimal),
        Some((_, pair)) if !field.takes(decimal * size) => Ok(pair),
        // 6.0 is the same either way.
        Some((_, pair)) if (pair - decimal).abs() * count < 0.05 => Ok(pair),
        Some((after, _)) => {
            let spelled = |rest: f64| {
                let (large, small) = (trimmed(whole, 0), trimmed(rest, 1));
                if unit == field.major {
                    Spelled {
                        major: large,
                        minor: small,
                    }
                } else {
                    let (unit, finer) = (unit.sign(), finer.sign());
                    Spelled {
                        major: format!("{large} {unit} {small} {finer}"),
                        minor: String::new(),
                    }
                }
            };
            let readings = [after, (decimal - whole) * count].map(spelled);
            Err(ambiguous(text, Some(readings)))
        }
    }
}

/// Feet with inches, stone with pounds, pounds with ounces, meters with centimeters.
fn pair(field: Field, large: Part, small: Part, text: &str) -> Result<Measured, EntryError> {
    let unit = match (large.unit, field.minor) {
        (Some(unit), _) => unit,
        (None, Some(_)) => field.major,
        (None, None) => return Err(not_a_number(text)),
    };
    (field.base)(unit).ok_or_else(|| wrong(unit))?;
    let (finer, count) = finer(unit).ok_or_else(|| not_a_number(text))?;
    let size = (field.base)(finer).ok_or_else(|| wrong(finer))?;
    if let Some(own) = small.unit.filter(|own| *own != finer) {
        (field.base)(own).ok_or_else(|| wrong(own))?;
        return Err(not_a_number(text));
    }
    let (large, small) = (large.number, small.number);
    if large.decimal || large.value.fract() > 0.0 {
        Err(ambiguous(text, None))
    } else if exceeds(finer, small.value) {
        Err(EntryError::MinorTooLarge)
    } else if large.value + small.value <= 0.0 {
        Err(EntryError::NotPositive)
    } else {
        Ok(Measured {
            value: (large.value * count + small.value) * size,
            typed: None,
        })
    }
}

/// The next smaller unit, and how many of it make one `unit`.
const fn finer(unit: Unit) -> Option<(Unit, f64)> {
    match unit {
        Unit::Foot => Some((Unit::Inch, INCHES_PER_FOOT)),
        Unit::Stone => Some((Unit::Pound, LB_PER_STONE)),
        Unit::Pound => Some((Unit::Ounce, 16.0)),
        Unit::Meter => Some((Unit::Centimeter, 100.0)),
        _ => None,
    }
}

/// Whether `value` is too large beside the larger unit. 12 inches are allowed: 5 ft 12 in is read as 6 ft.
fn exceeds(unit: Unit, value: f64) -> bool {
    match unit {
        Unit::Inch => value > INCHES_PER_FOOT,
        Unit::Pound => value >= LB_PER_STONE,
        Unit::Ounce => value >= 16.0,
        _ => value >= 100.0,
    }
}

/// The error for a unit that the field does not take.
fn wrong(unit: Unit) -> EntryError {
    EntryError::WrongUnit(unit.sign().to_owned())
}
