//! Resting energy, energy requirement, body mass index, and where the energy may come from.

use super::quantity::{Centimetres, Kilocalories, Kilograms, Pal, Years};

/// Which of the formula's two sexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// The female formula.
    Female,
    /// The male formula.
    Male,
    /// The mean of both, labelled as such.
    Average,
}

/// Resting energy by Mifflin–St Jeor with the fitted coefficients.
pub fn resting(
    _formula: Formula,
    _age: Years,
    _height: Centimetres,
    _weight: Kilograms,
) -> Kilocalories {
    todo!()
}

/// Maintenance: resting energy times activity.
pub fn maintenance(_resting: Kilocalories, _pal: Pal) -> Kilocalories {
    todo!()
}

/// Body mass index, kg/m².
pub fn bmi(_height: Centimetres, _weight: Kilograms) -> f64 {
    todo!()
}

/// Weights of a BMI from 18.5 to 24.9 at `height`.
pub fn healthy_range(_height: Centimetres) -> (Kilograms, Kilograms) {
    todo!()
}

/// A nutrient's share of a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Per cent of energy, low and high end (AMDR).
    pub percent: (u8, u8),
    /// Grams a day, low and high end, rounded to 5 g.
    pub grams: (u16, u16),
}

/// Where the energy of a budget may come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Macros {
    /// Carbohydrate.
    pub carbohydrate: Share,
    /// Fat.
    pub fat: Share,
    /// Protein.
    pub protein: Share,
    /// Fibre, grams a day.
    pub fibre_g: u16,
    /// Added sugars stay under this, grams a day (10 % of energy).
    pub added_sugars_below_g: u16,
    /// Saturated fat stays under this, grams a day (10 % of energy).
    pub saturated_fat_below_g: u16,
    /// Sodium stays under this, milligrams a day.
    pub sodium_below_mg: u16,
}

/// Macronutrient ranges of a budget.
pub fn macros(_budget: Kilocalories, _age: Years, _weight: Kilograms) -> Macros {
    todo!()
}
