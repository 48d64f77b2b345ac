//! The plan as plain text, to be pasted anywhere.

use super::super::expect;
use super::super::numbers::with_energy;
use plateful_domain::planner::model::{Outcome, PlannerModel};

/// The plan on show; none while there is no fresh one.
pub fn written(state: &PlannerModel) -> Option<String> {
    let Outcome::Ready(plan) = state.outcome() else {
        return None;
    };
    let budget = plan.shown()?;
    let units = state.units();
    let mut text = [
        "Eat about ",
        &with_energy(budget.energy, plan.energy),
        " a day.\n",
    ]
    .concat();
    for line in [
        super::made_for(plan, state.draft(), units, state.today()),
        [
            "To stay at this weight: about ",
            &with_energy(plan.maintenance, plan.energy),
            " a day.",
        ]
        .concat(),
        expect::finding(plan, budget, units) + ".",
        expect::then(plan, budget, units, state.today()),
    ] {
        if !line.is_empty() {
            text.push_str(&line);
            text.push('\n');
        }
    }
    for caution in &budget.cautions {
        text.push_str(&super::rules::caution(*caution, plan, units));
        text.push('\n');
    }
    text.push_str(super::ESTIMATES);
    Some(text)
}
