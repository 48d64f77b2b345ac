//! One person in energy balance, and the constants of their forecast.

use super::constants as c;
use super::step::State;
use crate::planner::energy::{self, Formula};
use crate::planner::quantity::{Centimeters, Kilocalories, Kilograms, Pal, Years};

/// The person to forecast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Subject {
    /// Sex for the formulas; with the average, every regression is the mean of both.
    pub formula: Formula,
    /// Age.
    pub age: Years,
    /// Height.
    pub height: Centimeters,
    /// Weight.
    pub weight: Kilograms,
    /// Activity before any change.
    pub pal: Pal,
    /// Fat mass if measured; otherwise it is estimated.
    pub fat: Option<Kilograms>,
    /// Intake in balance, if typed or estimated by another method; otherwise resting energy times activity.
    pub maintenance: Option<Kilocalories>,
}

/// A person in energy balance: the start of a forecast and its constants.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Baseline {
    /// Intake and expenditure in balance, kcal a day.
    pub intake: f64,
    /// Energy of moving, kcal per day per kilogram of body weight; never below zero.
    pub activity: f64,
    /// The rest of expenditure, which no other term explains, kcal per day.
    pub constant: f64,
    /// Share of intake that is carbohydrate in balance, above 0 to 1.
    pub(super) carbohydrate_share: f64,
    /// The first day.
    pub start: State,
}

impl Baseline {
    /// The balance of `subject`: maintenance eaten, nothing changing.
    ///
    /// Fat by Jackson et al., Int J Obes 2002;26:789-96; extracellular fluid by the regression of Silva that the R
    /// package `bw` (INSP-RH, 1.0.0) uses, because the appendix gives none. Only changes of the fluid matter to weight.
    /// With a given maintenance, the activity level is that maintenance divided by Mifflin–St Jeor resting energy.
    pub fn of(subject: &Subject) -> Self {
        let weight = subject.weight.kg();
        let resting =
            energy::resting(subject.formula, subject.age, subject.height, subject.weight).kcal();
        let intake = subject
            .maintenance
            .map_or(resting * subject.pal.get(), |known| known.kcal().max(0.0));
        let fat = subject
            .fat
            .map_or_else(|| estimated_fat(subject), Kilograms::kg)
            .min(weight);
        let fluid = extracellular_fluid(subject).max(0.0);
        let glycogen = c::BASELINE_GLYCOGEN_KG;
        let lean = (weight - fat - fluid - c::GLYCOGEN_WITH_WATER * glycogen).max(0.0);
        let activity = (((1.0 - c::THERMIC_EFFECT) * intake - resting) / weight).max(0.0);
        Self {
            intake,
            activity,
            constant: intake - c::FAT_UPKEEP * fat - c::LEAN_UPKEEP * lean - activity * weight,
            carbohydrate_share: c::BASELINE_CARBOHYDRATE,
            start: State {
                fat,
                lean,
                glycogen,
                fluid,
                adaptation: 0.0,
            },
        }
    }

    /// The same person on a diet with another share of carbohydrate, above 0 to 1; `None` outside that range, because
    /// glycogen has no balance without carbohydrate.
    pub fn with_carbohydrate(self, share: f64) -> Option<Self> {
        (share > 0.0 && share <= 1.0).then_some(Self {
            carbohydrate_share: share,
            ..self
        })
    }

    /// The same person, burning `kcal` per day more than estimated. Used for the band of a course.
    #[must_use]
    pub fn burning_more(self, kcal: f64) -> Self {
        Self {
            constant: self.constant + kcal,
            ..self
        }
    }

    /// Carbohydrate in balance, kcal a day.
    pub(super) const fn carbohydrate(&self) -> f64 {
        self.carbohydrate_share * self.intake
    }

    /// Glycogen is burned in proportion to its square; this is the factor, kcal per day per kg².
    pub(super) const fn glycogen_burning(&self) -> f64 {
        self.carbohydrate() / (c::BASELINE_GLYCOGEN_KG * c::BASELINE_GLYCOGEN_KG)
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
    let meters = subject.height.cm() / 100.0;
    let weight = subject.weight.kg();
    subject.formula.blend(
        5.98 * meters + 0.167 * weight - 4.0,
        0.025 * age + 9.57 * meters + 0.191 * weight - 12.4,
    )
}
