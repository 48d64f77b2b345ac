//! One day of the model under one regimen.
//!
//! Glycogen, fluid and adaptation depend only on what is eaten, and their equations have exact solutions, which are
//! used. Only fat and lean tissue are integrated (Runge–Kutta, fourth order).
#![expect(
    clippy::inline_always,
    reason = "the page is compiled for size, which would leave calls in the innermost loop; without them it is both faster \
              and smaller"
)]

use super::baseline::Baseline;
use super::constants as c;
use super::step::{Regimen, State};

/// Energy to build a kilogram of lean tissue, its content included, relative to the energy that it holds.
const LEAN_COST: f64 = 1.0 + c::LEAN_BUILDING / c::LEAN_KCAL_PER_KG;
const FAT_COST: f64 = 1.0 + c::FAT_BUILDING / c::FAT_KCAL_PER_KG;
/// The share of surplus fluid that leaves per day.
const FLUID_RATE: f64 = c::SODIUM_BY_FLUID / c::SODIUM_MG_PER_KG;

/// Half a day, in days.
const HALF: f64 = 0.5;

/// What is the same on every day of a regimen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// Energy available to tissue before burned glycogen and anything that depends on the state, kcal per day.
    spare: f64,
    carbohydrate: f64,
    glycogen_burning: f64,
    moving: f64,
    fat_upkeep: f64,
    lean_upkeep: f64,
    settled: Settled,
    half: Settling,
}

/// The values that glycogen, fluid and adaptation tend to.
#[derive(Debug, Clone, Copy)]
struct Settled {
    glycogen_squared: f64,
    fluid: f64,
    adaptation: f64,
}

/// How far they move in half a day.
#[derive(Debug, Clone, Copy)]
struct Settling {
    glycogen: f64,
    fluid: f64,
    adaptation: f64,
}

/// Glycogen, fluid and adaptation at one instant.
#[derive(Debug, Clone, Copy)]
struct Quick {
    glycogen: f64,
    fluid: f64,
    adaptation: f64,
}

impl Pace {
    /// A day of `regimen`.
    pub(super) fn new(baseline: &Baseline, regimen: &Regimen) -> Self {
        let change = regimen.intake - baseline.intake;
        let carbohydrate = regimen.carbohydrate * regimen.intake;
        let burning = baseline.glycogen_burning();
        let moving = baseline.activity * regimen.activity;
        let settled = baseline.settled(regimen);
        Self {
            spare: regimen.intake - carbohydrate - baseline.constant - c::THERMIC_EFFECT * change,
            carbohydrate,
            glycogen_burning: burning,
            moving,
            fat_upkeep: c::FAT_UPKEEP + moving,
            lean_upkeep: c::LEAN_UPKEEP + moving,
            half: Settling {
                glycogen: glycogen_settling(
                    settled.glycogen_squared.sqrt(),
                    burning / c::GLYCOGEN_KCAL_PER_KG * HALF,
                ),
                fluid: (-FLUID_RATE * HALF).exp(),
                adaptation: (-HALF / c::ADAPTATION_DAYS).exp(),
            },
            settled,
        }
    }

    /// The state one day later.
    #[inline(always)]
    pub(super) fn step(&self, state: &State) -> State {
        let begin = Quick {
            glycogen: state.glycogen,
            fluid: state.fluid,
            adaptation: state.adaptation,
        };
        let middle = self.settle(&begin);
        let end = self.settle(&middle);
        let (fat, lean) = (state.fat, state.lean);
        // The three instants may miss a fast fall of glycogen; its total is known exactly, so scale to that.
        let (burned_first, burned_then, burned_last) =
            (self.burned(&begin), self.burned(&middle), self.burned(&end));
        let burned = self.carbohydrate - c::GLYCOGEN_KCAL_PER_KG * (end.glycogen - begin.glycogen);
        let missed = burned - (burned_first + 4.0 * burned_then + burned_last) / 6.0;
        let at_begin = self.drive(&begin) + burned_first + missed;
        let at_middle = self.drive(&middle) + burned_then + missed;
        let at_end = self.drive(&end) + burned_last + missed;
        let first = self.tissue(at_begin, fat, lean);
        let second = self.tissue(at_middle, fat + first.0 * HALF, lean + first.1 * HALF);
        let third = self.tissue(at_middle, fat + second.0 * HALF, lean + second.1 * HALF);
        let fourth = self.tissue(at_end, fat + third.0, lean + third.1);
        let mean = |a: f64, b: f64, c: f64, d: f64| (a + 2.0 * (b + c) + d) / 6.0;
        // No quantity may become negative: starvation stops at zero.
        State {
            fat: (fat + mean(first.0, second.0, third.0, fourth.0)).max(0.0),
            lean: (lean + mean(first.1, second.1, third.1, fourth.1)).max(0.0),
            glycogen: end.glycogen,
            fluid: end.fluid.max(0.0),
            adaptation: end.adaptation,
        }
    }

    /// Glycogen, fluid and adaptation half a day later.
    #[inline(always)]
    fn settle(&self, quick: &Quick) -> Quick {
        let (to, by) = (&self.settled, &self.half);
        Quick {
            glycogen: (quick.glycogen + to.glycogen_squared * by.glycogen)
                / (1.0 + quick.glycogen * by.glycogen),
            fluid: to.fluid + (quick.fluid - to.fluid) * by.fluid,
            adaptation: to.adaptation + (quick.adaptation - to.adaptation) * by.adaptation,
        }
    }

    /// Glycogen burned, kcal a day.
    #[inline(always)]
    fn burned(&self, quick: &Quick) -> f64 {
        self.glycogen_burning * quick.glycogen * quick.glycogen
    }

    /// Energy available to tissue, before its own upkeep and burned glycogen, kcal per day.
    #[inline(always)]
    fn drive(&self, quick: &Quick) -> f64 {
        self.spare
            - self.moving * (c::GLYCOGEN_WITH_WATER * quick.glycogen + quick.fluid)
            - quick.adaptation
    }

    /// Change of fat and lean tissue, kg per day.
    ///
    /// The appendix's equations with expenditure eliminated: the rest of `drive` goes into tissue and the cost of
    /// building it, and lean tissue gets the share `C / (C + fat)` of the energy.
    #[inline(always)]
    fn tissue(&self, drive: f64, fat: f64, lean: f64) -> (f64, f64) {
        let fat = fat.max(0.0);
        let left = drive - self.fat_upkeep * fat - self.lean_upkeep * lean;
        let part = left / (c::FORBES * LEAN_COST + fat * FAT_COST);
        (
            part * fat / c::FAT_KCAL_PER_KG,
            part * c::FORBES / c::LEAN_KCAL_PER_KG,
        )
    }
}

impl Baseline {
    /// The values that glycogen, fluid and adaptation reach under `regimen`.
    fn settled(&self, regimen: &Regimen) -> Settled {
        let relative = regimen.carbohydrate * regimen.intake / self.carbohydrate().max(1.0);
        Settled {
            glycogen_squared: c::BASELINE_GLYCOGEN_KG * c::BASELINE_GLYCOGEN_KG * relative.max(0.0),
            fluid: self.start.fluid
                + (regimen.sodium_change - c::SODIUM_BY_CARBOHYDRATE * (1.0 - relative))
                    / c::SODIUM_BY_FLUID,
            adaptation: c::ADAPTATION * (regimen.intake - self.intake),
        }
    }

    /// The final weight of glycogen with its water and of fluid, kg, and the final adaptation, kcal per day.
    pub(super) fn settled_water(&self, regimen: &Regimen) -> (f64, f64) {
        let settled = self.settled(regimen);
        (
            c::GLYCOGEN_WITH_WATER * settled.glycogen_squared.sqrt() + settled.fluid,
            settled.adaptation,
        )
    }
}

/// `tanh(to · time) / to`. With it, `G(time) = (G + to² s) / (1 + G s)` solves `dG/dt = to² − G²`.
fn glycogen_settling(to: f64, time: f64) -> f64 {
    let turn = to * time;
    if turn < 1e-6 {
        return time;
    }
    let growth = (2.0 * turn).min(700.0).exp();
    (growth - 1.0) / (growth + 1.0) / to
}
