//! Applies the safety rules to the entries.

use super::basis::{Basis, Method};
use super::budget::budget;
use super::draft::{Aim, Draft, EnergyUnit, Entry, EntryError, Reading};
use super::energy;
use super::goal::{Direction, Goal};
use super::health::HealthAnswers;
use super::instead::instead;
use super::plan::{Answer, Assessment, NoNumbers, Offer, Plan, Refusal, Verdict};
use super::quantity::{Kilograms, Years};
use super::safety::{
    Candidate, Check, Person, RULES, Target, TargetRefusal, earliest_safe_day, limits,
    target_refusal,
};
use super::verdict::verdict;

/// The entries that were chosen rather than typed.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Choices {
    /// How maintenance is found.
    pub method: Method,
    /// Health answers.
    pub health: HealthAnswers,
    /// The pace chosen.
    pub goal: Goal,
    /// Whether the goal is a pace, or a weight with a date.
    pub aim: Aim,
    /// Unit of energy.
    pub energy: EnergyUnit,
}

impl Choices {
    /// The choices of a draft.
    pub const fn of(draft: &Draft) -> Self {
        Self {
            method: draft.method,
            health: draft.health,
            goal: draft.goal,
            aim: draft.aim,
            energy: draft.energy,
        }
    }
}

/// Applies the rules in order; the first one that refuses decides.
///
/// R3 to R5 come before R1 and R2: under R1 the last good result stays visible, and under R3 to R5 no number may.
pub fn assess(reading: &Reading, choices: &Choices) -> Assessment {
    let age = reading.age.as_ref().ok().copied();
    if let Some(reason) = no_numbers(age, choices.health) {
        return Assessment::NoNumbers(reason);
    }
    let entered = reading.basis(choices.method).and_then(|basis| {
        let person = Person::new(&basis, choices.health)?;
        let target = reading.target.as_ref().ok()?;
        let days = reading.days.as_ref().ok()?;
        Some(plan(&basis, &person, choices, *target, *days))
    });
    match entered {
        Some(plan) => Assessment::Plan(Box::new(plan)),
        None => incomplete(reading),
    }
}

/// R3 to R5.
fn no_numbers(age: Option<Years>, health: HealthAnswers) -> Option<NoNumbers> {
    RULES.iter().find_map(|rule| match rule.check {
        Check::Asker(check) => check(age, health),
        _ => None,
    })
}

/// R1, R2 and the like. Values outside the limits cannot come from `Draft::reading`; their measures count as invalid.
fn incomplete(reading: &Reading) -> Assessment {
    let mut missing = Vec::new();
    let mut invalid = Vec::new();
    for entry in Entry::ALL {
        match reading.error(entry) {
            Some(EntryError::Missing) => missing.push(entry),
            Some(_) => invalid.push(entry),
            None => {}
        }
    }
    if missing.is_empty() && invalid.is_empty() {
        invalid.extend([Entry::Height, Entry::Weight]);
    }
    Assessment::Incomplete { missing, invalid }
}

/// All nine goals under the rules, and the answer to the chosen one.
fn plan(
    basis: &Basis,
    person: &Person,
    choices: &Choices,
    target: Option<Kilograms>,
    days: Option<u16>,
) -> Plan {
    let offers = Goal::ALL.map(|goal| Offer {
        goal,
        verdict: verdict(&Candidate::new(person, goal)),
    });
    let (direction, verdict) =
        if let (Aim::Target, Some(weight), Some(days)) = (choices.aim, target, days) {
            targeted(person, weight, days)
        } else {
            let candidate = Candidate::new(person, choices.goal);
            (candidate.direction, verdict(&candidate))
        };
    let answer = match verdict {
        Verdict::Offered {
            budget: energy,
            cautions,
        } => Answer::Budget(budget(person, direction, energy, target, days, cautions)),
        Verdict::Refused(refusal) => Answer::Instead {
            refusal,
            offers: instead(person, direction, refusal, &offers, target),
        },
    };
    Plan {
        formula: person.formula,
        age: person.age,
        height: person.height,
        weight: person.weight,
        pal: person.pal,
        resting: person.resting,
        maintenance: person.maintenance,
        usual: person.usual,
        has_exercise: basis.planned.is_some(),
        method: basis.method,
        estimates: Method::ALL.map(|method| basis.estimate(method)),
        maintenance_is_low: person.maintenance < person.floor,
        floor: person.floor,
        bmi: person.bmi,
        healthy_range: energy::healthy_range(person.height),
        offers,
        aim: choices.aim,
        chosen: choices.goal,
        direction,
        target,
        days,
        energy: choices.energy,
        answer,
    }
}

/// A goal weight with a date: its direction, and whether it is allowed (R16). A refusal that holds for every date comes
/// first; [`Refusal::TooSoon`] means that a later date would do.
fn targeted(person: &Person, weight: Kilograms, days: u16) -> (Direction, Verdict) {
    let change = weight.kg() - person.weight.kg();
    let direction = if change.abs() <= limits::SAME_WEIGHT_KG {
        return (
            Direction::Maintain,
            verdict(&Candidate::new(person, Goal::Maintain)),
        );
    } else if change < 0.0 {
        Direction::Lose
    } else {
        Direction::Gain
    };
    // At maintenance, only the rules about the person and the weight itself can refuse.
    let at_all = Candidate::toward(person, direction, person.maintenance, weight);
    if let Verdict::Refused(refusal) = verdict(&at_all)
        && refusal != Refusal::BelowFloor
    {
        return (direction, Verdict::Refused(refusal));
    }
    let later = || match earliest_safe_day(person, weight) {
        Some(day) if day > days => Refusal::TooSoon,
        // The gain is so small that water alone would bring it, with a budget below the floor.
        Some(_) => Refusal::BelowFloor,
        None => Refusal::OutOfReach,
    };
    let found = person
        .baseline
        .intake_to_reach(weight, days, person.activity);
    let Ok(budget) = found else {
        return (direction, Verdict::Refused(later()));
    };
    let candidate = Candidate::toward(person, direction, budget, weight);
    let refused = match target_refusal(person, &Target { weight, budget }) {
        Some(
            TargetRefusal::DeficitTooLarge
            | TargetRefusal::Rule(Refusal::TooFast | Refusal::BelowFloor),
        ) => Some(later()),
        Some(TargetRefusal::Rule(refusal)) => Some(refusal),
        None if candidate.offset > limits::GREATEST_SURPLUS || budget < person.floor => {
            Some(later())
        }
        None => None,
    };
    let verdict = match refused {
        Some(refusal) => Verdict::Refused(refusal),
        None => verdict(&candidate),
    };
    (direction, verdict)
}
