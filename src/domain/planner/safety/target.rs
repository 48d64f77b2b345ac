//! R16: a goal weight by a date.

use super::{Person, limits};
use crate::domain::planner::forecast::Regimen;
use crate::domain::planner::plan::Refusal;
use crate::domain::planner::quantity::{KG_PER_LB, Kilocalories, Kilograms};

/// The longest way that is looked for, days.
const LONGEST: u16 = 3_650;

/// What reaching a weight by a day takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// The weight to reach.
    pub weight: Kilograms,
    /// The daily budget that reaches it by the day.
    pub budget: Kilocalories,
}

/// Why a target is not offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetRefusal {
    /// It needs a deficit above 1,000 kcal a day.
    DeficitTooLarge,
    /// It fails a rule for losing: R8 to R11, or the floor.
    Rule(Refusal),
}

/// R16: whether a target that means losing must not be offered. A target that means gaining is not its business.
pub fn target_refusal(person: &Person, target: &Target) -> Option<TargetRefusal> {
    if target.weight >= person.weight {
        return None;
    }
    let deficit = person.maintenance.kcal() - target.budget.kcal();
    let refusal = if deficit > limits::GREATEST_DEFICIT {
        return Some(TargetRefusal::DeficitTooLarge);
    } else if person.bmi < limits::BMI_HEALTHY {
        Refusal::BelowHealthyWeight
    } else if person.maintenance.kcal() - person.floor.kcal() < limits::LEAST_ROOM {
        Refusal::TooLittleRoom
    } else if person.weekly_share(deficit) > limits::FASTEST {
        Refusal::TooFast
    } else if person.bmi_at(target.weight) < limits::BMI_HEALTHY {
        Refusal::WouldEndBelowHealthyWeight
    } else if target.budget < person.floor {
        Refusal::BelowFloor
    } else {
        return None;
    };
    Some(TargetRefusal::Rule(refusal))
}

/// The first day on which `weight` can be reached by losing within the rules; none when the rules never allow it, or not
/// within ten years.
pub fn earliest_safe_day(person: &Person, weight: Kilograms) -> Option<u16> {
    let maintenance = person.maintenance.kcal();
    // A hair below the limit, or its last bits might fail the rule that they come from.
    let fastest = limits::FASTEST * person.weight.kg() / KG_PER_LB * 500.0 * (1.0 - 1e-12);
    let deficit = limits::GREATEST_DEFICIT.min(fastest);
    let lowest = (maintenance - deficit).max(person.floor.kcal());
    let target = Target {
        weight,
        budget: Kilocalories::nearest(lowest),
    };
    if weight >= person.weight || target_refusal(person, &target).is_some() {
        return None;
    }
    let regimen = Regimen::eating(target.budget.kcal(), &person.baseline);
    person.baseline.first_day_at(&regimen, weight, LONGEST)
}
