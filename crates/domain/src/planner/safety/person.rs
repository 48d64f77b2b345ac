//! Whom the rules are about, and what a goal would mean for them.

use super::limits;
use crate::planner::basis::{Balance, Basis};
use crate::planner::energy::{self, Formula};
use crate::planner::forecast::{Baseline, Regimen};
use crate::planner::goal::{Direction, Goal};
use crate::planner::health::HealthAnswers;
use crate::planner::quantity::{Centimetres, KG_PER_LB, Kilocalories, Kilograms, Pal, Years};

/// Everything the rules look at that no goal changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Person {
    /// Sex of the formula.
    pub formula: Formula,
    /// Age.
    pub age: Years,
    /// Height.
    pub height: Centimetres,
    /// Weight.
    pub weight: Kilograms,
    /// Activity.
    pub pal: Pal,
    /// Health answers.
    pub health: HealthAnswers,
    /// Resting energy.
    pub resting: Kilocalories,
    /// Energy to stay at this weight, with the exercise that is planned.
    pub maintenance: Kilocalories,
    /// Energy to stay at this weight as the days are now.
    pub usual: Kilocalories,
    /// Activity with the planned exercise, as a factor of the usual one.
    pub activity: f64,
    /// The lowest budget of the formula.
    pub floor: Kilocalories,
    /// Body mass index, kg/m².
    pub bmi: f64,
    /// The start of every forecast.
    pub baseline: Baseline,
}

impl Person {
    /// Somebody within R2, R2a, R7a and the other limits of entries; none otherwise.
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

    /// What eating `energy` a day means, with the exercise that is planned.
    pub fn regimen(&self, energy: Kilocalories) -> Regimen {
        Regimen::eating(energy.kcal(), &self.baseline).with_activity(self.activity)
    }

    /// Weight after twelve weeks of eating `energy` a day.
    pub fn after_twelve_weeks(&self, energy: Kilocalories) -> Kilograms {
        let end = self
            .baseline
            .advance(&self.baseline.start, &self.regimen(energy), 84);
        Kilograms::nearest(end.weight())
    }

    /// The share of weight that a deficit of `kcal` a day takes in a week by its nominal rate: half a pound for 250.
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
    /// Whose.
    pub person: &'a Person,
    /// Which way it goes.
    pub direction: Direction,
    /// Below (−) or above (+) maintenance, kcal a day.
    pub offset: f64,
    /// Maintenance with the offset, which may be anything, even negative: not shown until the rules allow it.
    pub budget: Kilocalories,
    /// Weight after twelve weeks of it by the forecast, or the weight that is aimed at.
    pub end: Kilograms,
}

impl<'a> Candidate<'a> {
    /// What one of the nine paces would mean for `person`.
    pub fn new(person: &'a Person, goal: Goal) -> Self {
        let offset = f64::from(goal.offset_kcal());
        let budget = Kilocalories::nearest(person.maintenance.kcal() + offset);
        Self {
            person,
            direction: goal.direction(),
            offset,
            budget,
            end: match goal {
                // In balance nothing changes, whatever the last bits of a forecast say.
                Goal::Maintain => person.weight,
                _ => person.after_twelve_weeks(budget),
            },
        }
    }

    /// What eating `budget` on the way to the weight `end` would mean for `person`.
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
