//! One person in energy balance, and what stays constant from there on.

use super::constants as c;
use super::step::State;
use crate::domain::planner::energy::{self, Formula};
use crate::domain::planner::quantity::{Centimetres, Kilograms, Pal, Years};

/// Whose weight is forecast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Subject {
    /// Sex of the formulas; with the average, every regression is the mean of both.
    pub formula: Formula,
    /// Age.
    pub age: Years,
    /// Height.
    pub height: Centimetres,
    /// Weight.
    pub weight: Kilograms,
    /// Activity before any change.
    pub pal: Pal,
    /// Measured fat mass, where it is known; otherwise it is estimated.
    pub fat: Option<Kilograms>,
}

/// A person in energy balance: the start of a forecast and its constants.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Baseline {
    /// Intake and expenditure in balance, kcal a day.
    pub intake: f64,
    /// Energy of moving, kcal a day for each kilogram of body weight.
    pub activity: f64,
    /// Expenditure that nothing below explains, kcal a day.
    pub constant: f64,
    /// Carbohydrate in balance, kcal a day.
    pub(super) carbohydrate: f64,
    /// The first day.
    pub start: State,
}

impl Baseline {
    /// The balance of `subject`: maintenance of [`energy::maintenance`] eaten, nothing changing.
    ///
    /// Fat by Jackson et al., Int J Obes 2002;26:789-96; extracellular fluid by the regression of Silva that the R
    /// package `bw` (INSP-RH, 1.0.0) uses, since the appendix gives none. Only changes of the fluid matter to weight.
    pub fn of(subject: &Subject) -> Self {
        let weight = subject.weight.kg();
        let resting =
            energy::resting(subject.formula, subject.age, subject.height, subject.weight).kcal();
        let pal = subject.pal.get();
        let intake = resting * pal;
        let fat = subject
            .fat
            .map_or_else(|| estimated_fat(subject), Kilograms::kg)
            .min(weight);
        let fluid = extracellular_fluid(subject).max(0.0);
        let glycogen = c::BASELINE_GLYCOGEN_KG;
        let lean = (weight - fat - fluid - c::GLYCOGEN_WITH_WATER * glycogen).max(0.0);
        let activity = ((1.0 - c::THERMIC_EFFECT) * pal - 1.0) * resting / weight;
        Self {
            intake,
            activity,
            constant: intake - c::FAT_UPKEEP * fat - c::LEAN_UPKEEP * lean - activity * weight,
            carbohydrate: c::BASELINE_CARBOHYDRATE * intake,
            start: State {
                fat,
                lean,
                glycogen,
                fluid,
                adaptation: 0.0,
            },
        }
    }
}

/// Fat mass by age and body mass index, kg.
fn estimated_fat(subject: &Subject) -> f64 {
    let age = f64::from(subject.age.get());
    let ln_bmi = energy::bmi(subject.height, subject.weight).ln();
    let percent = subject.formula.blend(
        0.14 * age + 39.96 * ln_bmi - 102.01,
        0.14 * age + 37.31 * ln_bmi - 103.94,
    );
    let (low, high) = c::FAT_PERCENT_LIMITS;
    subject.weight.kg() * percent.clamp(low, high) / 100.0
}

/// Extracellular fluid by age, height and weight, kg.
fn extracellular_fluid(subject: &Subject) -> f64 {
    let age = f64::from(subject.age.get());
    let metres = subject.height.cm() / 100.0;
    let weight = subject.weight.kg();
    subject.formula.blend(
        5.98 * metres + 0.167 * weight - 4.0,
        0.025 * age + 9.57 * metres + 0.191 * weight - 12.4,
    )
}
