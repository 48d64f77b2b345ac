//! The person that the rules are about, and what a goal would mean for them.

use super::limits;
use crate::planner::basis::{Balance, Basis};
use crate::planner::energy::{self, Formula};
use crate::planner::forecast::{Baseline, Regimen};
use crate::planner::goal::{Direction, Goal};
use crate::planner::health::HealthAnswers;
use crate::planner::quantity::{Centimeters, KG_PER_LB, Kilocalories, Kilograms, Pal, Years};

/// The inputs of the rules that do not depend on the goal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Person {
    /// Sex of the formula.
    pub formula: Formula,
    /// Age.
    pub age: Years,
    /// Height.
    pub height: Centimeters,
    /// Weight.
    pub weight: Kilograms,
    /// Activity.
    pub pal: Pal,
    /// Health answers.
    pub health: HealthAnswers,
    /// Resting energy.
    pub resting: Kilocalories,
    /// Energy that keeps the weight stable, with the planned exercise.
    pub maintenance: Kilocalories,
    /// Energy that keeps the weight stable, without planned exercise.
    pub usual: Kilocalories,
    /// Activity with the planned exercise, as a factor of the usual activity.
    pub activity: f64,
    /// The lowest budget for the formula.
    pub floor: Kilocalories,
    /// Body mass index, kg/m².
    pub bmi: f64,
    /// The start of every forecast.
    pub baseline: Baseline,
}

impl Person {
    /// A person within R2, R2a, R7a and the other limits of entries; `None` otherwise.
    pub fn new(basis: &Basis, health: HealthAnswers) -> Option<Self> {
        let bmi = energy::bmi(basis.height, basis.weight);
        if !(limits::height(basis.height) && limits::weight(basis.weight) && limits::bmi(bmi)) {
            return None;
        }
        let can_be = |mass| limits::fat_free_mass_index(energy::bmi(basis.height, mass));
        if !basis.fat_free_mass().is_none_or(can_be) {
            return None;
        }
        let Balance {
            found,
            baseline,
            activity,
            maintenance,
        } = basis.balance()?;
        if !limits::maintenance(maintenance, found.resting) {
            return None;
        }
        Some(Self {
            formula: basis.formula,
            age: basis.age,
            height: basis.height,
            weight: basis.weight,
            pal: basis.pal,
            health,
            resting: found.resting,
            maintenance,
            usual: found.maintenance,
            activity,
            floor: Kilocalories::nearest(limits::floor(basis.formula)),
            bmi,
            baseline,
        })
    }

    /// The regimen of eating `energy` per day, with the planned exercise.
    pub fn regimen(&self, energy: Kilocalories) -> Regimen {
        Regimen::eating(energy.kcal(), &self.baseline).with_activity(self.activity)
    }

    /// Weight after twelve weeks of eating `energy` per day.
    pub fn after_twelve_weeks(&self, energy: Kilocalories) -> Kilograms {
        let end = self
            .baseline
            .advance(&self.baseline.start, &self.regimen(energy), 84);
        Kilograms::nearest(end.weight())
    }

    /// The nominal weekly loss of a deficit of `kcal` per day, as a share of weight: half a pound for 250 kcal.
    pub fn weekly_share(&self, kcal: f64) -> f64 {
        kcal / 500.0 * KG_PER_LB / self.weight.kg()
    }

    /// Body mass index at another weight.
    pub fn bmi_at(&self, weight: Kilograms) -> f64 {
        energy::bmi(self.height, weight)
    }
}

/// A goal for a person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate<'a> {
    /// The person.
    pub person: &'a Person,
    /// The direction of the goal.
    pub direction: Direction,
    /// Below (−) or above (+) maintenance, kcal per day.
    pub offset: f64,
    /// Maintenance plus the offset; may be anything, even negative. Not shown unless the rules allow it.
    pub budget: Kilocalories,
    /// Weight after twelve weeks by the forecast, or the goal weight.
    pub end: Kilograms,
}

impl<'a> Candidate<'a> {
    /// One of the nine paces for `person`.
    pub fn new(person: &'a Person, goal: Goal) -> Self {
        let offset = f64::from(goal.offset_kcal());
        let budget = Kilocalories::nearest(person.maintenance.kcal() + offset);
        Self {
            person,
            direction: goal.direction(),
            offset,
            budget,
            end: match goal {
                // Exactly: a forecast in balance may differ in its last bits.
                Goal::Maintain => person.weight,
                _ => person.after_twelve_weeks(budget),
            },
        }
    }

    /// Eating `budget` on the way to the weight `end`, for `person`.
    pub fn toward(
        person: &'a Person,
        direction: Direction,
        budget: Kilocalories,
        end: Kilograms,
    ) -> Self {
        Self {
            person,
            direction,
            offset: budget.kcal() - person.maintenance.kcal(),
            budget,
            end,
        }
    }
}
