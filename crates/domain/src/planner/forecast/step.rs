//! The body on one day, what is eaten, and the step to later days.

use super::baseline::Baseline;
use super::constants as c;
use super::pace::Pace;
use crate::planner::quantity::{Kilocalories, Kilograms};

/// The greatest activity, as a factor: the NIDDK planner allows +500 %.
const GREATEST_ACTIVITY: f64 = 6.0;

/// The body on one day.
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

/// What is eaten and done from a day on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Regimen {
    /// Energy eaten, kcal a day.
    pub intake: f64,
    /// Share of intake that is carbohydrate, 0 to 1.
    pub carbohydrate: f64,
    /// Sodium above (+) or below (−) the baseline, mg a day.
    pub sodium_change: f64,
    /// Activity as a factor of the baseline's; 1 for no change.
    pub activity: f64,
}

impl Regimen {
    /// Eating `kcal` per day of the usual food: carbohydrate and sodium in proportion, activity unchanged. The NIDDK
    /// planner's solver scales sodium the same way. Held to 0 to 1,000,000; NaN gives 0.
    pub fn eating(kcal: f64, baseline: &Baseline) -> Self {
        let intake = Kilocalories::nearest(kcal.max(0.0)).kcal();
        Self {
            intake,
            carbohydrate: baseline.carbohydrate_share,
            sodium_change: c::BASELINE_SODIUM_MG * (intake - baseline.intake)
                / baseline.intake.max(1.0),
            activity: 1.0,
        }
    }

    /// The same food with activity `factor` times the baseline's, held to 0 to 6; NaN gives 1.
    #[must_use]
    pub fn with_activity(self, factor: f64) -> Self {
        let activity = if factor.is_nan() {
            1.0
        } else {
            factor.clamp(0.0, GREATEST_ACTIVITY)
        };
        Self { activity, ..self }
    }
}

impl State {
    /// Body weight, kg.
    pub const fn weight(&self) -> f64 {
        self.fat + self.lean + c::GLYCOGEN_WITH_WATER * self.glycogen + self.fluid
    }
}

impl Baseline {
    /// The state `days` whole days after `state`, with `regimen` starting on the first of them.
    pub fn advance(&self, state: &State, regimen: &Regimen, days: u16) -> State {
        let mut walk = Walk::new(self, regimen, *state);
        walk.go(days);
        walk.state
    }

    /// Weight after `days` of `regimen` from the start, kg.
    pub(super) fn weight_after(&self, regimen: &Regimen, days: u16) -> f64 {
        self.advance(&self.start, regimen, days).weight()
    }

    /// Weight after twelve weeks of eating `kcal` per day.
    pub fn weight_after_twelve_weeks(&self, kcal: f64) -> Kilograms {
        let regimen = Regimen::eating(kcal, self);
        Kilograms::nearest(self.weight_after(&regimen, 84))
    }

    /// Energy burned at `state` under `regimen`, kcal a day.
    pub fn expenditure(&self, state: &State, regimen: &Regimen) -> f64 {
        let change = regimen.intake - self.intake;
        let carbohydrate = regimen.carbohydrate * regimen.intake;
        let into_glycogen =
            carbohydrate - self.glycogen_burning() * state.glycogen * state.glycogen;
        let lean_share = c::FORBES / (c::FORBES + state.fat);
        let building = lean_share * c::LEAN_BUILDING / c::LEAN_KCAL_PER_KG
            + (1.0 - lean_share) * c::FAT_BUILDING / c::FAT_KCAL_PER_KG;
        (self.constant
            + c::FAT_UPKEEP * state.fat
            + c::LEAN_UPKEEP * state.lean
            + self.activity * regimen.activity * state.weight()
            + c::THERMIC_EFFECT * change
            + state.adaptation
            + (regimen.intake - into_glycogen) * building)
            / (1.0 + building)
    }
}

/// Steps through a regimen day by day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Walk {
    pace: Pace,
    /// The state reached.
    pub(super) state: State,
}

impl Walk {
    /// Starts at `state`, on the first day of `regimen`.
    pub(super) fn new(baseline: &Baseline, regimen: &Regimen, state: State) -> Self {
        Self {
            pace: Pace::new(baseline, regimen),
            state,
        }
    }

    /// Moves on by `days`.
    pub(super) fn go(&mut self, days: u16) {
        for _ in 0..days {
            self.state = self.pace.step(&self.state);
        }
    }
}
