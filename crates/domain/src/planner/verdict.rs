//! Applies the rules to one goal.

use super::goal::Direction;
use super::plan::{Caution, Verdict};
use super::safety::{Candidate, Check, RULES};

/// Whether a goal may be chosen: the first rule that refuses decides; all cautions are collected.
pub(super) fn verdict(candidate: &Candidate<'_>) -> Verdict {
    let refusal = RULES.iter().find_map(|rule| match rule.check {
        Check::Refusal(check) => check(candidate),
        _ => None,
    });
    match refusal {
        Some(refusal) => Verdict::Refused(refusal),
        None => Verdict::Offered {
            budget: candidate.budget,
            cautions: cautions(candidate),
        },
    }
}

/// All cautions for a goal that is shown.
pub(super) fn cautions(candidate: &Candidate<'_>) -> Vec<Caution> {
    let mut cautions: Vec<Caution> = RULES
        .iter()
        .filter_map(|rule| match rule.check {
            Check::Caution(check) => check(candidate),
            _ => None,
        })
        .collect();
    let maintains = candidate.direction == Direction::Maintain;
    if maintains && candidate.person.maintenance < candidate.person.floor {
        cautions.push(Caution::LowMaintenance);
    }
    cautions
}
