//! Whom the rules are about, and what a goal would mean for them.

use super::limits;
use crate::domain::planner::energy::{self, Formula};
use crate::domain::planner::forecast::{Baseline, Subject};
use crate::domain::planner::goal::Goal;
use crate::domain::planner::health::HealthAnswers;
use crate::domain::planner::quantity::{
    Centimetres, KG_PER_LB, Kilocalories, Kilograms, Pal, Years,
};

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
    /// Energy to stay at this weight.
    pub maintenance: Kilocalories,
    /// The lowest budget of the formula.
    pub floor: Kilocalories,
    /// Body mass index, kg/m².
    pub bmi: f64,
    /// The start of every forecast.
    pub baseline: Baseline,
}

impl Person {
    /// Somebody within R2; none otherwise.
    pub fn new(
        formula: Formula,
        age: Years,
        height: Centimetres,
        weight: Kilograms,
        pal: Pal,
        health: HealthAnswers,
    ) -> Option<Self> {
        let bmi = energy::bmi(height, weight);
        if !(limits::height(height) && limits::weight(weight) && limits::bmi(bmi)) {
            return None;
        }
        let resting = energy::resting(formula, age, height, weight);
        Some(Self {
            formula,
            age,
            height,
            weight,
            pal,
            health,
            resting,
            maintenance: energy::maintenance(resting, pal),
            floor: Kilocalories::nearest(limits::floor(formula)),
            bmi,
            baseline: Baseline::of(&Subject {
                formula,
                age,
                height,
                weight,
                pal,
                fat: None,
                maintenance: None,
            }),
        })
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
    /// Which.
    pub goal: Goal,
    /// Maintenance with the goal's offset, which may be anything, even negative: not shown until the rules allow it.
    pub budget: Kilocalories,
    /// Weight after twelve weeks of it by the forecast.
    pub end: Kilograms,
}

impl<'a> Candidate<'a> {
    /// What `goal` would mean for `person`.
    pub fn new(person: &'a Person, goal: Goal) -> Self {
        let kcal = person.maintenance.kcal() + f64::from(goal.offset_kcal());
        Self {
            person,
            goal,
            budget: Kilocalories::nearest(kcal),
            end: match goal {
                // In balance nothing changes, whatever the last bits of a forecast say.
                Goal::Maintain => person.weight,
                _ => person.baseline.weight_after_twelve_weeks(kcal),
            },
        }
    }
}
