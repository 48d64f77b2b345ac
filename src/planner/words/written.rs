//! The plan as plain text.

use super::super::expect;
use super::super::numbers::with_energy;
use plateful_domain::planner::model::{Outcome, PlannerModel};

/// The current plan as text; `None` if there is none or it is stale.
pub fn written(model: &PlannerModel) -> Option<String> {
    let Outcome::Ready(plan) = model.outcome() else {
        return None;
    };
    let budget = plan.shown()?;
    let units = model.units();
    let (eat, stay) = (
        with_energy(budget.energy, plan.energy),
        with_energy(plan.maintenance, plan.energy),
    );
    let purpose = super::purpose(plan, units, model.today());
    let mut text = format!("{purpose}, eat about {eat} a day.\n");
    for line in [
        super::made_for(plan, model.draft(), units, model.today()),
        format!("To keep your weight: about {stay} a day."),
        format!("{}.", expect::finding(plan, budget, units, model.today())),
        expect::then(plan, budget, units),
    ] {
        if !line.is_empty() {
            text.push_str(&format!("{line}\n"));
        }
    }
    for caution in &budget.cautions {
        let caution = super::rules::caution(*caution, plan, units);
        text.push_str(&format!("{caution}\n"));
    }
    text.push_str(super::ESTIMATES);
    Some(text)
}
