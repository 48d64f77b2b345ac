//! How a budget may be divided into carbohydrate, fat and protein.
//!
//! Source of all shares: Dietary Guidelines for Americans 2020–2025, appendix 1, after the acceptable macronutrient
//! distribution ranges (AMDR) of the Institute of Medicine.

use super::quantity::{Kilocalories, Kilograms, Years};

/// A nutrient's share of a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Percent of energy, low and high end (AMDR; the low end of protein is raised to 0.8 g per kg).
    pub percent: (u8, u8),
    /// Grams per day, low and high end, rounded to 5 g inward so that both ends are in the range.
    pub grams: (u16, u16),
}

/// How a budget may be divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Macros {
    /// Carbohydrate.
    pub carbohydrate: Share,
    /// Fat.
    pub fat: Share,
    /// Protein.
    pub protein: Share,
    /// Fiber, grams per day.
    pub fibre_g: u16,
    /// Upper limit for added sugars, grams per day (10 % of energy).
    pub added_sugars_below_g: u16,
    /// Upper limit for saturated fat, grams per day (10 % of energy).
    pub saturated_fat_below_g: u16,
    /// Upper limit for sodium, milligrams per day.
    pub sodium_below_mg: u16,
}

/// Energy of a gram of carbohydrate or protein, kcal (Atwater).
const KCAL_PER_GRAM: f64 = 4.0;
/// Energy of a gram of fat, kcal (Atwater).
const KCAL_PER_GRAM_OF_FAT: f64 = 9.0;
/// Recommended protein, grams per day per kilogram of body weight (IOM 2005, adults).
const PROTEIN_PER_KG: f64 = 0.8;
/// Fiber, grams per 1,000 kcal (DGA 2020–2025, appendix 1).
const FIBRE_PER_1000_KCAL: f64 = 14.0;

/// Macronutrient ranges of a budget.
///
/// `weight` is the weight that protein is calculated for. For heavy people pass at most the weight at a BMI of 25,
/// because body fat needs no protein.
pub fn macros(budget: Kilocalories, age: Years, weight: Kilograms) -> Macros {
    let kcal = budget.kcal().clamp(0.0, 100_000.0);
    let (fat, protein) = if age.get() < 19 {
        ((25, 35), (10, 30))
    } else {
        ((20, 35), (10, 35))
    };
    let needed = protein_percent(kcal, weight);
    Macros {
        carbohydrate: share(kcal, (45, 65), KCAL_PER_GRAM),
        fat: share(kcal, fat, KCAL_PER_GRAM_OF_FAT),
        protein: share(
            kcal,
            (protein.0.max(needed).min(protein.1), protein.1),
            KCAL_PER_GRAM,
        ),
        fibre_g: whole(kcal / 1000.0 * FIBRE_PER_1000_KCAL),
        added_sugars_below_g: whole(kcal * 0.1 / KCAL_PER_GRAM),
        saturated_fat_below_g: whole(kcal * 0.1 / KCAL_PER_GRAM_OF_FAT),
        sodium_below_mg: 2_300,
    }
}

/// The percent of `kcal` that the recommended protein takes, rounded up, at most 100.
fn protein_percent(kcal: f64, weight: Kilograms) -> u8 {
    let percent = weight.kg() * PROTEIN_PER_KG * KCAL_PER_GRAM / kcal.max(1.0) * 100.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 100 after the limit"
    )]
    let percent = percent.ceil().min(100.0) as u8;
    percent
}

/// A share of `kcal` in grams: the low end rounded up, the high end down.
fn share(kcal: f64, percent: (u8, u8), kcal_per_gram: f64) -> Share {
    let fives = |percent: u8| kcal * f64::from(percent) / 100.0 / kcal_per_gram / 5.0;
    let low = whole(fives(percent.0).ceil() * 5.0);
    let high = whole(fives(percent.1).floor() * 5.0);
    Share {
        percent,
        grams: (low, high.max(low)),
    }
}

/// To the nearest whole gram.
fn whole(grams: f64) -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a budget is limited to 100,000 kcal, so this is 0 to 20,000"
    )]
    let grams = grams.round() as u16;
    grams
}
