//! Resting energy, maintenance, body mass index and the healthy weight range.

pub use super::macros::{Macros, Share, macros};

use super::quantity::{Centimeters, Kilocalories, Kilograms, Pal, Years};

/// Sex as the formulas use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// The female formula.
    Female,
    /// The male formula.
    Male,
    /// The mean of both; the form says so.
    Average,
}

impl Formula {
    /// All three, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Female, Self::Male, Self::Average];

    /// This formula's figure from the female and the male one.
    pub(super) const fn blend(self, female: f64, male: f64) -> f64 {
        match self {
            Self::Female => female,
            Self::Male => male,
            Self::Average => f64::midpoint(female, male),
        }
    }
}

/// Resting energy by Mifflin–St Jeor with the fitted coefficients.
///
/// Source: Mifflin et al., Am J Clin Nutr 1990;51:241-7 (498 people, 19 to 78 years):
/// `9.99 kg + 6.25 cm − 4.92 years + 166 male − 161`, kcal a day. Never below zero.
pub fn resting(
    formula: Formula,
    age: Years,
    height: Centimeters,
    weight: Kilograms,
) -> Kilocalories {
    let common = 9.99 * weight.kg() + 6.25 * height.cm() - 4.92 * f64::from(age.get()) - 161.0;
    Kilocalories::nearest((common + formula.blend(0.0, 166.0)).max(0.0))
}

/// The same formula with its published rounding, `10 kg + 6.25 cm − 5 years + 5` (men) `− 161` (women). For comparison
/// with other tools only; the page does not use it.
pub fn resting_rounded(
    formula: Formula,
    age: Years,
    height: Centimeters,
    weight: Kilograms,
) -> Kilocalories {
    let common = 10.0 * weight.kg() + 6.25 * height.cm() - 5.0 * f64::from(age.get());
    Kilocalories::nearest((common + formula.blend(-161.0, 5.0)).max(0.0))
}

/// Resting energy from fat-free mass, if body fat was measured.
///
/// Source: Cunningham, Am J Clin Nutr 1991;54:963-9: `370 + 21.6 kg`, kcal per day; also known as Katch–McArdle.
pub fn resting_lean(fat_free_mass: Kilograms) -> Kilocalories {
    Kilocalories::nearest(370.0 + 21.6 * fat_free_mass.kg())
}

/// Maintenance: resting energy times activity.
pub fn maintenance(resting: Kilocalories, pal: Pal) -> Kilocalories {
    Kilocalories::nearest(resting.kcal() * pal.get())
}

/// Body mass index, kg/m²; given a fat-free mass, the fat-free mass index.
pub fn bmi(height: Centimeters, weight: Kilograms) -> f64 {
    weight.kg() / square_meters(height)
}

/// `weight` without fat, which is a share of it, 0 to 1.
pub(super) fn fat_free_mass(weight: Kilograms, fat: f64) -> Kilograms {
    Kilograms::nearest(weight.kg() * (1.0 - fat))
}

/// The weight with a body mass index of `bmi` kg/m² at `height`.
pub(super) fn weight_at_bmi(height: Centimeters, bmi: f64) -> Kilograms {
    Kilograms::nearest(bmi * square_meters(height))
}

/// The weights with a BMI of 18.5 and 24.9 at `height`.
pub fn healthy_range(height: Centimeters) -> (Kilograms, Kilograms) {
    (weight_at_bmi(height, 18.5), weight_at_bmi(height, 24.9))
}

/// `height` squared, in m².
fn square_meters(height: Centimeters) -> f64 {
    let meters = height.cm() / 100.0;
    meters * meters
}

/// A class of body mass index in adults (WHO, CDC), shown only on request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BmiClass {
    /// Below 18.5.
    Underweight,
    /// 18.5 to below 25.
    Healthy,
    /// 25 to below 30.
    Overweight,
    /// 30 to below 35.
    Obesity1,
    /// 35 to below 40.
    Obesity2,
    /// 40 and above.
    Obesity3,
}

/// The class of `bmi`; `None` under 20 years, where percentiles for age apply instead.
pub fn bmi_class(age: Years, bmi: f64) -> Option<BmiClass> {
    if age.get() < 20 || !bmi.is_finite() {
        return None;
    }
    Some(match bmi {
        b if b < 18.5 => BmiClass::Underweight,
        b if b < 25.0 => BmiClass::Healthy,
        b if b < 30.0 => BmiClass::Overweight,
        b if b < 35.0 => BmiClass::Obesity1,
        b if b < 40.0 => BmiClass::Obesity2,
        _ => BmiClass::Obesity3,
    })
}
