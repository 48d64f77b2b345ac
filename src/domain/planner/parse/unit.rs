//! The units that a reader may write beside a number.

use crate::domain::planner::quantity::{CM_PER_INCH, INCHES_PER_FOOT, KG_PER_LB, LB_PER_STONE};

/// A unit of a height, a weight or an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::planner) enum Unit {
    /// Kilogram.
    Kilogram,
    /// Pound.
    Pound,
    /// Ounce.
    Ounce,
    /// Stone.
    Stone,
    /// Centimetre.
    Centimetre,
    /// Metre.
    Metre,
    /// Foot.
    Foot,
    /// Inch.
    Inch,
    /// Year.
    Year,
}

impl Unit {
    /// The unit that `word` names, in lower case and without a point.
    pub(super) fn named(word: &str) -> Option<Self> {
        Some(match word {
            "kg" | "kgs" | "kilo" | "kilos" | "kilogram" | "kilograms" | "kilogramme"
            | "kilogrammes" | "\u{338F}" => Self::Kilogram,
            "lb" | "lbs" | "pound" | "pounds" | "#" => Self::Pound,
            "oz" | "ounce" | "ounces" => Self::Ounce,
            "st" | "sts" | "stone" | "stones" => Self::Stone,
            "cm" | "cms" | "centimeter" | "centimeters" | "centimetre" | "centimetres"
            | "\u{339D}" => Self::Centimetre,
            "m" | "meter" | "meters" | "metre" | "metres" => Self::Metre,
            "ft" | "foot" | "feet" => Self::Foot,
            "in" | "ins" | "inch" | "inches" => Self::Inch,
            "y" | "yr" | "yrs" | "yo" | "year" | "years" => Self::Year,
            _ => return None,
        })
    }

    /// Its usual sign, as an error names it.
    pub(super) const fn sign(self) -> &'static str {
        match self {
            Self::Kilogram => "kg",
            Self::Pound => "lb",
            Self::Ounce => "oz",
            Self::Stone => "st",
            Self::Centimetre => "cm",
            Self::Metre => "m",
            Self::Foot => "ft",
            Self::Inch => "in",
            Self::Year => "years",
        }
    }

    /// How many kilograms it is, for a unit of weight.
    pub(in crate::domain::planner) const fn kilograms(self) -> Option<f64> {
        Some(match self {
            Self::Kilogram => 1.0,
            Self::Pound => KG_PER_LB,
            Self::Ounce => KG_PER_LB / 16.0,
            Self::Stone => KG_PER_LB * LB_PER_STONE,
            _ => return None,
        })
    }

    /// How many centimetres it is, for a unit of height.
    pub(in crate::domain::planner) const fn centimetres(self) -> Option<f64> {
        Some(match self {
            Self::Centimetre => 1.0,
            Self::Metre => 100.0,
            Self::Foot => CM_PER_INCH * INCHES_PER_FOOT,
            Self::Inch => CM_PER_INCH,
            _ => return None,
        })
    }
}
