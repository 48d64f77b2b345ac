//! Estimated energy requirement (EER) of the National Academies, 2023, as an independent second estimate.
//!
//! Source of every figure: NASEM, Dietary Reference Intakes for Energy, 2023 (doi 10.17226/26818), tables S-1 to S-3 and
//! 5-4 to 5-7. Only for people whose weight is stable; root mean square error 339 kcal (men), 246 (women), 259 (boys),
//! 237 (girls).

use super::energy::Formula;
use super::quantity::{Centimeters, Kilocalories, Kilograms, Pal, Years};

/// A quarter of the measured activity levels in an age group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PalCategory {
    /// The least active quarter.
    Inactive,
    /// The second quarter.
    LowActive,
    /// The third quarter.
    Active,
    /// The most active quarter.
    VeryActive,
}

impl PalCategory {
    /// All four, from least to most.
    pub const ALL: [Self; 4] = [
        Self::Inactive,
        Self::LowActive,
        Self::Active,
        Self::VeryActive,
    ];

    /// The category of an activity level at an age. Table 5-4.
    pub fn of(age: Years, pal: Pal) -> Self {
        let (low_active, active, very_active) = match age.get() {
            19.. => (1.53, 1.68, 1.85),
            14..=18 => (1.56, 1.73, 1.92),
            9..=13 => (1.44, 1.59, 1.77),
            _ => (1.31, 1.44, 1.59),
        };
        match pal.get() {
            level if level < low_active => Self::Inactive,
            level if level < active => Self::LowActive,
            level if level < very_active => Self::Active,
            _ => Self::VeryActive,
        }
    }
}

/// `EER = constant + per_year · age + per_cm · height + per_kg · weight`, kcal a day.
struct Equation {
    constant: f64,
    per_year: f64,
    per_cm: f64,
    per_kg: f64,
}

/// One row of the tables.
const fn row(constant: f64, per_year: f64, per_cm: f64, per_kg: f64) -> Equation {
    Equation {
        constant,
        per_year,
        per_cm,
        per_kg,
    }
}

/// Men of 19 years and over.
const fn men(category: PalCategory) -> Equation {
    match category {
        PalCategory::Inactive => row(753.07, -10.83, 6.50, 14.10),
        PalCategory::LowActive => row(581.47, -10.83, 8.30, 14.94),
        PalCategory::Active => row(1004.82, -10.83, 6.52, 15.91),
        PalCategory::VeryActive => row(-517.88, -10.83, 15.61, 19.11),
    }
}

/// Women of 19 years and over.
const fn women(category: PalCategory) -> Equation {
    match category {
        PalCategory::Inactive => row(584.90, -7.01, 5.72, 11.71),
        PalCategory::LowActive => row(575.77, -7.01, 6.60, 12.14),
        PalCategory::Active => row(710.25, -7.01, 6.54, 12.34),
        PalCategory::VeryActive => row(511.83, -7.01, 9.07, 12.56),
    }
}

/// Boys of 3 to 18 years.
const fn boys(category: PalCategory) -> Equation {
    match category {
        PalCategory::Inactive => row(-447.51, 3.68, 13.01, 13.15),
        PalCategory::LowActive => row(19.12, 3.68, 8.62, 20.28),
        PalCategory::Active => row(-388.19, 3.68, 12.66, 20.46),
        PalCategory::VeryActive => row(-671.75, 3.68, 15.38, 23.25),
    }
}

/// Girls of 3 to 18 years.
const fn girls(category: PalCategory) -> Equation {
    match category {
        PalCategory::Inactive => row(55.59, -22.25, 8.43, 17.07),
        PalCategory::LowActive => row(-297.54, -22.25, 12.77, 14.73),
        PalCategory::Active => row(-189.55, -22.25, 11.74, 18.34),
        PalCategory::VeryActive => row(-709.59, -22.25, 18.22, 14.25),
    }
}

/// Energy stored in growth, kcal per day: girls, boys.
const fn growth(age: u8) -> (f64, f64) {
    match age {
        19.. => (0.0, 0.0),
        14..=18 => (20.0, 20.0),
        9..=13 => (30.0, 25.0),
        4..=8 => (15.0, 15.0),
        _ => (15.0, 20.0),
    }
}

/// The requirement of somebody whose weight is stable, growth included; `None` below 3 years. Never below zero.
///
/// An 18-year-old falls under the equations for 3 to 18 years.
pub fn requirement(
    formula: Formula,
    age: Years,
    height: Centimeters,
    weight: Kilograms,
    category: PalCategory,
) -> Option<Kilocalories> {
    let years = age.get();
    let (female, male) = match years {
        0..=2 => return None,
        3..=18 => (girls(category), boys(category)),
        19.. => (women(category), men(category)),
    };
    let of = |equation: &Equation| {
        equation.constant
            + equation.per_year * f64::from(years)
            + equation.per_cm * height.cm()
            + equation.per_kg * weight.kg()
    };
    let growth = growth(years);
    let kcal = formula.blend(of(&female) + growth.0, of(&male) + growth.1);
    Some(Kilocalories::nearest(kcal.max(0.0)))
}
