//! The answer in one line, for where only a line fits: the bar at the thumb, and the margin of the article.

use super::numbers::with_energy;
use super::words;
use plateful_domain::planner::model::{Outcome, PlannerModel};
use plateful_domain::planner::plan::{Answer, Refusal};

/// What the running answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Running {
    /// What the number is for, or why there is none.
    pub(super) text: String,
    /// The number with its unit; empty for none.
    pub(super) number: String,
    /// What its link leads to.
    pub(super) link: &'static str,
}

impl Running {
    /// Nothing while nothing was entered.
    pub(super) fn of(model: &PlannerModel) -> Option<Self> {
        let units = model.units();
        let of = |text: String, number: String, link| Some(Self { text, number, link });
        match model.outcome() {
            Outcome::Ready(plan) => match &plan.answer {
                Answer::Budget(budget) => of(
                    words::purpose(plan, units, model.today()),
                    with_energy(budget.energy, plan.energy),
                    "See why",
                ),
                Answer::Instead {
                    refusal: Refusal::ClinicianFirst,
                    ..
                } => of(
                    words::TO_STAY.to_owned(),
                    with_energy(plan.maintenance, plan.energy),
                    "Why no other",
                ),
                Answer::Instead {
                    refusal: Refusal::HealthUnanswered,
                    ..
                } => of(words::ONE_QUESTION.to_owned(), String::new(), "Why"),
                Answer::Instead { .. } => of(words::NOT_THIS_GOAL.to_owned(), String::new(), "Why"),
            },
            Outcome::NoNumbers(_) => of(words::NO_NUMBER.to_owned(), String::new(), "Why"),
            Outcome::Waiting { .. } if model.draft().is_pristine() => None,
            // Nothing can be entered while somebody else's plan is on show.
            Outcome::Waiting { .. } if model.is_shared() => {
                of(words::SHARED_INCOMPLETE.to_owned(), String::new(), "")
            }
            Outcome::Waiting {
                missing, invalid, ..
            } => of(
                format!("Still needed: {}", words::needed(missing, invalid)),
                String::new(),
                "",
            ),
        }
    }
}
