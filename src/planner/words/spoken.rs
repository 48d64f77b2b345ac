//! The sentence announced after a pause in typing.

use crate::planner::numbers::energy;
use plateful_domain::planner::model::{Outcome, PlannerModel};
use plateful_domain::planner::plan::{Answer, Plan};

/// Number of entries that an empty form needs: sex, age, height, weight, activity.
const NEEDED_AT_FIRST: usize = 5;

/// The sentence for the outcome; empty if there is nothing to announce yet.
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
