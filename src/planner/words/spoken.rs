//! What a screen reader is told once typing rests: one short sentence.

use crate::planner::numbers::energy;
use plateful_domain::planner::draft::Units;
use plateful_domain::planner::model::Outcome;
use plateful_domain::planner::plan::{Answer, Plan};

/// The sentence for an outcome; empty when there is nothing to say yet.
pub fn spoken(outcome: &Outcome) -> String {
    match outcome {
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
            // Of an empty form nothing is said: sex, age, height and weight are all still to come.
            if missing.len() + invalid.len() == 4 {
                String::new()
            } else {
                let all: Vec<_> = missing.iter().chain(invalid).copied().collect();
                format!("Still needed: {}", super::entries(&all))
            }
        }
        Outcome::NoNumbers(why) => super::rules::no_numbers(*why).0,
        Outcome::Ready(plan) => answer(plan),
    }
}

fn answer(plan: &Plan) -> String {
    match &plan.answer {
        Answer::Budget(budget) => {
            let number = energy(budget.energy, plan.energy);
            let unit = super::energy_spoken(plan.energy);
            format!("Eat about {number} {unit} a day")
        }
        Answer::Instead { refusal, .. } => {
            super::rules::refusal(*refusal, plan, Units::default()).0
        }
    }
}
