//! Answers goal cases: what to eat to reach a weight by a date, and to stay there.

use super::fault::Fault;
use super::person::Person;
use super::read::{needed, number, object, whole};
use plateful_domain::planner::forecast::{Regimen, Unreachable};
use plateful_domain::planner::quantity::Kilograms;
use serde_json::{Map, Value};

/// The longest span that is solved, days: a century.
const LONGEST: u16 = 36_525;

pub(super) fn compute(case: &Value, answer: &mut Map<String, Value>) -> Result<(), Fault> {
    let inputs = object(case, "inputs")?;
    let baseline = Person::read(inputs)?.baseline(inputs)?;
    let kg = needed(inputs, "goal_weight_kg", (1.0, 1_000.0))?;
    let goal = Kilograms::new(kg).ok_or_else(|| Fault::missing("goal_weight_kg"))?;
    let days = whole(inputs, "goal_days", 1, LONGEST)?;
    let percent = number(inputs, "activity_change_pct", (-100.0, 500.0))?.unwrap_or(0.0);
    let activity = 1.0 + percent / 100.0;
    let mut put = |name: &str, kcal: f64| {
        answer.insert(name.to_owned(), Value::from(kcal));
    };
    put("maintain_now_kcal", baseline.intake);
    let reach = baseline
        .intake_to_reach(goal, days, activity)
        .map_err(|why| Fault::unreachable(sentence(why)))?;
    let regimen = Regimen::eating(reach.kcal(), &baseline).with_activity(activity);
    let there = baseline.advance(&baseline.start, &regimen, days);
    put("reach_goal_kcal", reach.kcal());
    put("weight_at_goal_day", there.weight());
    let hold = baseline.intake_to_hold(&there, activity);
    put("maintain_goal_kcal", hold.kcal());
    Ok(())
}

const fn sentence(why: Unreachable) -> &'static str {
    match why {
        Unreachable::NoDays => "there is no day to reach it in",
        Unreachable::EvenEatingNothing => "even eating nothing does not lead so low by then",
        Unreachable::EvenEatingMost => "not even 20,000 kcal a day lead so high by then",
    }
}
