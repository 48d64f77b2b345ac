//! A day of the model, what is eaten on it, and the way to the next.

use super::baseline::Baseline;
use super::constants as c;
use crate::domain::planner::quantity::Kilograms;

/// The body on one day; also, from [`Baseline::derivative`], its change in a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct State {
    /// Body fat, kg.
    pub fat: f64,
    /// Lean tissue without extracellular fluid, glycogen and its water, kg.
    pub lean: f64,
    /// Glycogen, kg.
    pub glycogen: f64,
    /// Extracellular fluid, kg.
    pub fluid: f64,
    /// Adaptation of expenditure, kcal a day.
    pub adaptation: f64,
}

/// What is eaten and done from some day on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Regimen {
    /// Energy eaten, kcal a day.
    pub intake: f64,
    /// Share of it that is carbohydrate, 0 to 1.
    pub carbohydrate: f64,
    /// Sodium above (+) or below (−) the baseline, mg a day.
    pub sodium_change: f64,
    /// Activity as a factor of the baseline's; 1 for no change.
    pub activity: f64,
}

impl Regimen {
    /// Eating `kcal` a day of the usual food: half of it carbohydrate, sodium in proportion, activity as before.
    pub fn eating(kcal: f64, baseline: &Baseline) -> Self {
        let intake = kcal.max(0.0);
        Self {
            intake,
            carbohydrate: c::BASELINE_CARBOHYDRATE,
            sodium_change: c::BASELINE_SODIUM_MG * (intake - baseline.intake)
                / baseline.intake.max(1.0),
            activity: 1.0,
        }
    }
}

impl State {
    /// Body weight, kg.
    pub fn weight(&self) -> f64 {
        self.fat + self.lean + c::GLYCOGEN_WITH_WATER * self.glycogen + self.fluid
    }

    /// The state that lies `days` of change `by` further on.
    fn plus(&self, by: &Self, days: f64) -> Self {
        Self {
            fat: self.fat + by.fat * days,
            lean: self.lean + by.lean * days,
            glycogen: self.glycogen + by.glycogen * days,
            fluid: self.fluid + by.fluid * days,
            adaptation: self.adaptation + by.adaptation * days,
        }
    }

    /// Nothing of the body is negative: starving input ends here and not in nonsense.
    fn held(self) -> Self {
        Self {
            fat: self.fat.max(0.0),
            lean: self.lean.max(0.0),
            glycogen: self.glycogen.max(0.0),
            fluid: self.fluid.max(0.0),
            adaptation: self.adaptation,
        }
    }
}

impl Baseline {
    /// Glycogen is burned with its square; this is the factor, kcal a day for a square kilogram.
    fn glycogen_burning(&self) -> f64 {
        self.carbohydrate / (c::BASELINE_GLYCOGEN_KG * c::BASELINE_GLYCOGEN_KG)
    }

    /// The change in a day, at `state` under `regimen`.
    pub fn derivative(&self, state: &State, regimen: &Regimen) -> State {
        let change = regimen.intake - self.intake;
        let carbohydrate = regimen.carbohydrate * regimen.intake;
        let into_glycogen =
            carbohydrate - self.glycogen_burning() * state.glycogen * state.glycogen;
        let lean_share = c::FORBES / (c::FORBES + state.fat.max(0.0));
        let building = lean_share * c::LEAN_BUILDING / c::LEAN_KCAL_PER_KG
            + (1.0 - lean_share) * c::FAT_BUILDING / c::FAT_KCAL_PER_KG;
        let expenditure = (self.constant
            + c::FAT_UPKEEP * state.fat
            + c::LEAN_UPKEEP * state.lean
            + self.activity * regimen.activity * state.weight()
            + c::THERMIC_EFFECT * change
            + state.adaptation
            + (regimen.intake - into_glycogen) * building)
            / (1.0 + building);
        let into_tissue = regimen.intake - expenditure - into_glycogen;
        State {
            fat: (1.0 - lean_share) * into_tissue / c::FAT_KCAL_PER_KG,
            lean: lean_share * into_tissue / c::LEAN_KCAL_PER_KG,
            glycogen: into_glycogen / c::GLYCOGEN_KCAL_PER_KG,
            fluid: (regimen.sodium_change
                - c::SODIUM_BY_FLUID * (state.fluid - self.start.fluid)
                - c::SODIUM_BY_CARBOHYDRATE * (1.0 - carbohydrate / self.carbohydrate.max(1.0)))
                / c::SODIUM_MG_PER_KG,
            adaptation: (c::ADAPTATION * change - state.adaptation) / c::ADAPTATION_DAYS,
        }
    }

    /// One Runge–Kutta step (fourth order) of `days`.
    pub fn step(&self, state: &State, regimen: &Regimen, days: f64) -> State {
        let first = self.derivative(state, regimen);
        let second = self.derivative(&state.plus(&first, days / 2.0), regimen);
        let third = self.derivative(&state.plus(&second, days / 2.0), regimen);
        let fourth = self.derivative(&state.plus(&third, days), regimen);
        state
            .plus(&first, days / 6.0)
            .plus(&second, days / 3.0)
            .plus(&third, days / 3.0)
            .plus(&fourth, days / 6.0)
            .held()
    }

    /// The state `days` whole days after `state`, in steps of a day.
    ///
    /// Where very much is eaten, glycogen turns over too fast for steps of a day (they would swing, and grow); then the
    /// day is cut into as many parts as its rate asks for.
    pub fn advance(&self, state: &State, regimen: &Regimen, days: u16) -> State {
        let carbohydrate = (regimen.carbohydrate * regimen.intake).max(self.carbohydrate);
        let turnover =
            2.0 * (self.glycogen_burning() * carbohydrate).sqrt() / c::GLYCOGEN_KCAL_PER_KG;
        let mut parts = 1_u16;
        while f64::from(parts) * 2.0 < turnover && parts < 64 {
            parts += 1;
        }
        let length = 1.0 / f64::from(parts);
        let mut state = *state;
        for _ in 0..u32::from(days) * u32::from(parts) {
            state = self.step(&state, regimen, length);
        }
        state
    }

    /// Weight after twelve weeks of eating `kcal` a day.
    pub fn weight_after_twelve_weeks(&self, kcal: f64) -> Kilograms {
        let regimen = Regimen::eating(kcal, self);
        Kilograms::nearest(self.advance(&self.start, &regimen, 84).weight())
    }
}
