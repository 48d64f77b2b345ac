//! The rules about a person or a goal, one function each. The table in `safety` says what they are.

use super::{Candidate, limits};
use crate::planner::goal::{Direction, Goal};
use crate::planner::health::{Condition, HealthAnswers};
use crate::planner::plan::{Caution, NoNumbers, Refusal};
use crate::planner::quantity::Years;

/// R3: under 18.
pub(super) fn minor(age: Option<Years>, _health: HealthAnswers) -> Option<NoNumbers> {
    age.filter(|age| age.get() < limits::AGE_ADULT)
        .map(|_| NoNumbers::Minor)
}

/// R4: an eating disorder, now or in the past.
pub(super) fn eating_disorder(_age: Option<Years>, health: HealthAnswers) -> Option<NoNumbers> {
    health
        .has(Condition::EatingDisorder)
        .then_some(NoNumbers::EatingDisorder)
}

/// R5: pregnant or breastfeeding.
pub(super) fn pregnant_or_breastfeeding(
    _age: Option<Years>,
    health: HealthAnswers,
) -> Option<NoNumbers> {
    health
        .has(Condition::PregnantOrBreastfeeding)
        .then_some(NoNumbers::PregnantOrBreastfeeding)
}

/// R6, and R4 to R6 unanswered: no loss or gain before the health questions are answered.
pub(super) fn clinician_first(candidate: &Candidate<'_>) -> Option<Refusal> {
    let health = candidate.person.health;
    if candidate.direction == Direction::Maintain {
        None
    } else if !health.answered() {
        Some(Refusal::HealthUnanswered)
    } else if health.needs_clinician() && !health.clinician_knows {
        Some(Refusal::ClinicianFirst)
    } else {
        None
    }
}

/// R8: losing from below the healthy range.
pub(super) fn below_healthy_weight(candidate: &Candidate<'_>) -> Option<Refusal> {
    (loses(candidate) && candidate.person.bmi < limits::BMI_HEALTHY)
        .then_some(Refusal::BelowHealthyWeight)
}

/// R9: losing with less than [`limits::LEAST_ROOM`] above the floor.
pub(super) fn too_little_room(candidate: &Candidate<'_>) -> Option<Refusal> {
    let room = candidate.person.maintenance.kcal() - candidate.person.floor.kcal();
    (loses(candidate) && room < limits::LEAST_ROOM).then_some(Refusal::TooLittleRoom)
}

/// R10: losing more than 1.5 % of weight a week.
pub(super) fn too_fast(candidate: &Candidate<'_>) -> Option<Refusal> {
    (weekly_loss(candidate) > limits::FASTEST).then_some(Refusal::TooFast)
}

/// R11: losing to below the healthy range within twelve weeks.
pub(super) fn would_end_below(candidate: &Candidate<'_>) -> Option<Refusal> {
    (loses(candidate) && candidate.person.bmi_at(candidate.end) < limits::BMI_HEALTHY)
        .then_some(Refusal::WouldEndBelowHealthyWeight)
}

/// R12: below the floor. The table lists losing; no budget may be below the floor, so this applies to gaining too,
/// which matters only for very small people.
pub(super) fn below_floor(candidate: &Candidate<'_>) -> Option<Refusal> {
    (candidate.direction != Direction::Maintain && candidate.budget < candidate.person.floor)
        .then_some(Refusal::BelowFloor)
}

/// R13: losing more than 1 % of weight a week. Suggests the fastest goal that does not; the slowest of the four never
/// does from 30 kg up.
pub(super) fn fast(candidate: &Candidate<'_>) -> Option<Caution> {
    if weekly_loss(candidate) <= limits::FAST {
        return None;
    }
    let gentler = Goal::ALL.into_iter().rev().find(|goal| {
        goal.direction() == Direction::Lose
            && candidate
                .person
                .weekly_share(-f64::from(goal.offset_kcal()))
                <= limits::FAST
    });
    Some(Caution::Fast(gentler.unwrap_or(Goal::LoseHalf)))
}

/// R14: losing at 65 or over.
pub(super) fn older_age(candidate: &Candidate<'_>) -> Option<Caution> {
    (loses(candidate) && candidate.person.age.get() >= limits::AGE_OLDER)
        .then_some(Caution::OlderAge)
}

/// R15: gaining to above the healthy range within twelve weeks.
pub(super) fn would_end_above(candidate: &Candidate<'_>) -> Option<Caution> {
    (candidate.direction == Direction::Gain
        && candidate.person.bmi_at(candidate.end) > limits::BMI_OVER)
        .then_some(Caution::WouldEndAboveHealthyWeight)
}

/// R17: a budget above [`limits::UNUSUAL_BUDGET`].
pub(super) fn unusually_high(candidate: &Candidate<'_>) -> Option<Caution> {
    (candidate.budget.kcal() > limits::UNUSUAL_BUDGET).then_some(Caution::UnusuallyHigh)
}

/// Whether the goal is to lose.
fn loses(candidate: &Candidate<'_>) -> bool {
    candidate.direction == Direction::Lose
}

/// The goal's nominal loss as a share of weight per week; zero or less unless it is to lose.
fn weekly_loss(candidate: &Candidate<'_>) -> f64 {
    candidate.person.weekly_share(-candidate.offset)
}
