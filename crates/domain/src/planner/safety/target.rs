//! R16: a goal weight by a date.

use super::{Person, limits};
use crate::planner::plan::Refusal;
use crate::planner::quantity::{KG_PER_LB, Kilocalories, Kilograms};

/// What it takes to reach a weight by a date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// The weight to reach.
    pub weight: Kilograms,
    /// The daily budget that reaches it by that date.
    pub budget: Kilocalories,
}

/// Why a target is not offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetRefusal {
    /// It needs a deficit above 1,000 kcal per day.
    DeficitTooLarge,
    /// It fails a rule for losing: R8 to R11, or the floor.
    Rule(Refusal),
}

/// R16: whether a target that means losing must be refused. Targets to gain are checked elsewhere.
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

/// The first day on which `weight` can be reached within the rules, losing or gaining; `None` if the rules never allow
/// it, or not within ten years. A gain is never faster than the fastest of the nine paces.
pub fn earliest_safe_day(person: &Person, weight: Kilograms) -> Option<u16> {
    let maintenance = person.maintenance.kcal();
    let budget = Kilocalories::nearest(if weight < person.weight {
        // Just below the limit: exactly at it, rounding might fail R10.
        let fastest = limits::FASTEST * person.weight.kg() / KG_PER_LB * 500.0 * (1.0 - 1e-12);
        let deficit = limits::GREATEST_DEFICIT.min(fastest);
        (maintenance - deficit).max(person.floor.kcal())
    } else {
        maintenance + limits::GREATEST_SURPLUS
    });
    let target = Target { weight, budget };
    if target_refusal(person, &target).is_some() || budget < person.floor {
        return None;
    }
    let regimen = person.regimen(budget);
    person
        .baseline
        .first_day_at(&regimen, weight, limits::FARTHEST_DAY)
}
