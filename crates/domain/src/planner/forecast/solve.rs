//! Solves the model for an intake, and finds where an intake leads.

use super::baseline::Baseline;
use super::constants as c;
use super::step::{Regimen, State, Walk};
use crate::planner::quantity::{Kilocalories, Kilograms};

/// The greatest intake considered, kcal per day: far more than anybody eats for long.
const GREATEST_INTAKE: f64 = 20_000.0;
/// A solved intake reaches the weight to within this, kg.
const CLOSE: f64 = 1e-6;
/// Share of a change of intake that expenditure takes back: thermic effect and adaptation.
const TAKEN_BACK: f64 = c::THERMIC_EFFECT + c::ADAPTATION;
/// Kilograms of lean tissue per natural logarithm of fat, along Forbes' curve.
const FORBES_LEAN: f64 = c::FORBES * c::FAT_KCAL_PER_KG / c::LEAN_KCAL_PER_KG;

/// Why no intake reaches a weight in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreachable {
    /// `days` is 0.
    NoDays,
    /// Even eating nothing does not reach so low a weight in time.
    EvenEatingNothing,
    /// Even 20,000 kcal per day do not reach so high a weight in time.
    EvenEatingMost,
}

impl Baseline {
    /// The intake, kcal per day and at least 0, that brings the weight to `weight` after `days`. The intake and
    /// `activity` (a factor, see [`Regimen::with_activity`]) hold from the first day on.
    ///
    /// Carbohydrate and sodium scale with the intake, as in the NIDDK planner's solver.
    ///
    /// # Errors
    /// If no intake from 0 to 20,000 kcal per day does so, or `days` is 0.
    pub fn intake_to_reach(
        &self,
        weight: Kilograms,
        days: u16,
        activity: f64,
    ) -> Result<Kilocalories, Unreachable> {
        if days == 0 {
            return Err(Unreachable::NoDays);
        }
        let miss = |intake: f64| {
            let regimen = Regimen::eating(intake, self).with_activity(activity);
            self.weight_after(&regimen, days) - weight.kg()
        };
        let mut low = (0.0, miss(0.0));
        if low.1 > 0.0 {
            return Err(Unreachable::EvenEatingNothing);
        }
        let mut high = (GREATEST_INTAKE, miss(GREATEST_INTAKE));
        if high.1 < 0.0 {
            return Err(Unreachable::EvenEatingMost);
        }
        // False position with the Illinois rule: the function is nearly straight, and an end that stays is halved.
        let mut replaced_before = None;
        let mut intake = self.intake.clamp(1.0, GREATEST_INTAKE - 1.0);
        for _ in 0..60 {
            let missed = miss(intake);
            if missed.abs() < CLOSE || high.0 - low.0 < 1e-9 {
                break;
            }
            let (replaced, kept) = if missed < 0.0 {
                (&mut low, &mut high)
            } else {
                (&mut high, &mut low)
            };
            let same_end_again = replaced_before == Some(missed < 0.0);
            replaced_before = Some(missed < 0.0);
            *replaced = (intake, missed);
            if same_end_again {
                kept.1 /= 2.0;
            }
            intake = low.0 - low.1 * (high.0 - low.0) / (high.1 - low.1);
        }
        Ok(Kilocalories::nearest(intake))
    }

    /// The intake that keeps the tissue of `state` constant under `activity`, kcal per day.
    ///
    /// It keeps tissue constant, not water: somebody who eats more after a loss gains a few hundred grams of glycogen
    /// and fluid within days.
    pub fn intake_to_hold(&self, state: &State, activity: f64) -> Kilocalories {
        let regimen = Regimen::eating(self.intake, self).with_activity(activity);
        let moving = self.activity * regimen.activity;
        let burned = self.constant
            + c::FAT_UPKEEP * state.fat
            + c::LEAN_UPKEEP * state.lean
            + moving * state.weight();
        Kilocalories::nearest(((burned - TAKEN_BACK * self.intake) / (1.0 - TAKEN_BACK)).max(0.0))
    }

    /// The final weight if `regimen` is kept up forever, water included. `None` if it is not survivable (fat or lean
    /// tissue would run out before balance), or if the weight would exceed two metric tons.
    pub fn plateau(&self, regimen: &Regimen) -> Option<Kilograms> {
        let (water, adaptation) = self.settled_water(regimen);
        let moving = self.activity * regimen.activity;
        let for_fat = c::FAT_UPKEEP + moving;
        let for_lean = (c::LEAN_UPKEEP + moving) * FORBES_LEAN;
        let (fat, lean) = (self.start.fat, self.start.lean);
        if fat <= 0.0 {
            return None;
        }
        // `for_fat · fat · r + for_lean · ln r = spare`, where r is final fat over initial fat. The left side is
        // concave and increasing, so every Newton step lands below the root, and the steps climb to it.
        let spare = regimen.intake
            - self.constant
            - c::THERMIC_EFFECT * (regimen.intake - self.intake)
            - adaptation
            - moving * water
            - (c::LEAN_UPKEEP + moving) * lean;
        let mut ratio = 1.0_f64;
        for _ in 0..80 {
            let over = for_fat * fat * ratio + for_lean * ratio.ln() - spare;
            let step = over / (for_fat * fat + for_lean / ratio);
            let next = (ratio - step).max(ratio / 16.0);
            let done = (next - ratio).abs() <= 1e-12 * ratio;
            ratio = next;
            if done {
                break;
            }
        }
        let lean = lean + FORBES_LEAN * ratio.ln();
        if !(lean > 0.0 && ratio > 1e-6) {
            return None;
        }
        Kilograms::new(fat * ratio + lean + water)
    }

    /// The first day, at most `limit`, on which `weight` is reached under `regimen`, from above or below.
    pub fn first_day_at(&self, regimen: &Regimen, weight: Kilograms, limit: u16) -> Option<u16> {
        let goal = weight.kg();
        let falling = goal < self.start.weight();
        let there = |state: &State| {
            let now = state.weight();
            if falling { now <= goal } else { now >= goal }
        };
        let mut walk = Walk::new(self, regimen, self.start);
        for day in 0..=limit {
            if there(&walk.state) {
                return Some(day);
            }
            walk.go(1);
        }
        None
    }

    /// The mean change over the first `days` days of `regimen`, kg per week, negative for a loss; 0 for no days.
    pub fn mean_rate(&self, regimen: &Regimen, days: u16) -> f64 {
        if days == 0 {
            return 0.0;
        }
        (self.weight_after(regimen, days) - self.start.weight()) / f64::from(days) * 7.0
    }
}
