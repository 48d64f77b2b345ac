//! The units that a reader may type with a number.

use crate::planner::quantity::{CM_PER_INCH, INCHES_PER_FOOT, KG_PER_LB, LB_PER_STONE};

/// A unit of height, weight, age, energy or time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::planner) enum Unit {
    /// Kilogram.
    Kilogram,
    /// Pound.
    Pound,
    /// Ounce.
    Ounce,
    /// Stone.
    Stone,
    /// Centimeter.
    Centimeter,
    /// Meter.
    Meter,
    /// Foot.
    Foot,
    /// Inch.
    Inch,
    /// Year.
    Year,
    /// Kilocalorie.
    Kilocalorie,
    /// Kilojoule.
    Kilojoule,
    /// Minute.
    Minute,
}

/// The names of each unit, in lowercase. A table, because comparing in code takes many times as much WebAssembly.
const NAMES: [(Unit, &str); 12] = [
    (
        Unit::Kilogram,
        "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes \u{338F}",
    ),
    (Unit::Pound, "lb lbs pound pounds #"),
    (Unit::Ounce, "oz ounce ounces"),
    (Unit::Stone, "st sts stone stones"),
    (
        Unit::Centimeter,
        "cm cms centimeter centimeters centimetre centimetres \u{339D}",
    ),
    (Unit::Meter, "m meter meters metre metres"),
    (Unit::Foot, "ft foot feet"),
    (Unit::Inch, "in ins inch inches"),
    (Unit::Year, "y yr yrs yo year years"),
    (Unit::Kilocalorie, "kcal kcals cal cals calorie calories"),
    (Unit::Kilojoule, "kj kilojoule kilojoules"),
    (Unit::Minute, "min mins minute minutes"),
];

impl Unit {
    /// The unit with the name `word`, in lowercase and without a period.
    pub(super) fn named(word: &str) -> Option<Self> {
        let found = NAMES
            .iter()
            .find(|(_, names)| names.split(' ').any(|name| name == word));
        found.map(|(unit, _)| *unit)
    }

    /// Its usual symbol, as shown in an error.
    pub(in crate::planner) const fn sign(self) -> &'static str {
        match self {
            Self::Kilogram => "kg",
            Self::Pound => "lb",
            Self::Ounce => "oz",
            Self::Stone => "st",
            Self::Centimeter => "cm",
            Self::Meter => "m",
            Self::Foot => "ft",
            Self::Inch => "in",
            Self::Year => "years",
            Self::Kilocalorie => "kcal",
            Self::Kilojoule => "kJ",
            Self::Minute => "min",
        }
    }

    /// Its size in kilograms, for a unit of weight.
    pub(in crate::planner) const fn kilograms(self) -> Option<f64> {
        Some(match self {
            Self::Kilogram => 1.0,
            Self::Pound => KG_PER_LB,
            Self::Ounce => KG_PER_LB / 16.0,
            Self::Stone => KG_PER_LB * LB_PER_STONE,
            _ => return None,
        })
    }

    /// Its size in centimeters, for a unit of height.
    pub(in crate::planner) const fn centimeters(self) -> Option<f64> {
        Some(match self {
            Self::Centimeter => 1.0,
            Self::Meter => 100.0,
            Self::Foot => CM_PER_INCH * INCHES_PER_FOOT,
            Self::Inch => CM_PER_INCH,
            _ => return None,
        })
    }
}
