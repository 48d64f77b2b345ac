//! What a screen reader is told once typing rests: one short sentence.

use crate::planner::numbers::energy;
use plateful_domain::planner::model::{Outcome, PlannerModel};
use plateful_domain::planner::plan::{Answer, Plan};

/// Entries that an empty form still needs: sex, age, height, weight, and how active the days are.
const NEEDED_AT_FIRST: usize = 5;

/// The sentence for what may be shown; empty when there is nothing to say yet.
pub fn spoken(model: &PlannerModel) -> String {
    match model.outcome() {
        Outcome::Waiting {
            missing,
            invalid,
            last: Some(_),
        } => super::waiting_for(missing, invalid),
        Outcome::Waiting {
            missing,
            invalid,
            last: None,
        } => {
            if missing.len() + invalid.len() == NEEDED_AT_FIRST {
                String::new()
            } else {
                format!("Still needed: {}", super::needed(missing, invalid))
            }
        }
        Outcome::NoNumbers(why) => super::rules::no_numbers(*why).0,
        Outcome::Ready(plan) => answer(plan, model),
    }
}

fn answer(plan: &Plan, model: &PlannerModel) -> String {
    match &plan.answer {
        Answer::Budget(budget) => {
            let number = energy(budget.energy, plan.energy);
            let unit = super::energy_spoken(plan.energy);
            let purpose = super::purpose(plan, model.units(), model.today());
            format!("{purpose}, eat about {number} {unit} a day")
        }
        Answer::Instead { refusal, .. } => super::rules::refusal(*refusal, plan, model.units()).0,
    }
}
