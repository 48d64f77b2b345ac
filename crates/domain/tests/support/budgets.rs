//! The budgets of a plan.

use plateful_domain::planner::goal::Direction;
use plateful_domain::planner::plan::{Alternative, Answer, Plan, Verdict};
use plateful_domain::planner::quantity::Kilocalories;

/// Every budget shown, with its direction.
pub(crate) fn shown(plan: &Plan) -> Vec<(Direction, Kilocalories)> {
    let ladder = plan.offers.iter().filter_map(|offer| match &offer.verdict {
        Verdict::Offered { budget, .. } => Some((offer.goal.direction(), *budget)),
        Verdict::Refused(_) => None,
    });
    let mut shown: Vec<_> = ladder.collect();
    match &plan.answer {
        Answer::Budget(budget) => shown.push((plan.direction, budget.energy)),
        Answer::Instead { offers, .. } => {
            for offer in offers {
                match offer {
                    Alternative::Goal(goal, budget) => shown.push((goal.direction(), *budget)),
                    Alternative::Floor(budget) => shown.push((Direction::Lose, budget.energy)),
                    Alternative::Later(_) => {}
                }
            }
        }
    }
    shown
}
