//! Goes through the table of rules.

use super::draft::{Entry, EntryError, Reading};
use super::energy::{self, Formula};
use super::goal::{Direction, Goal};
use super::health::HealthAnswers;
use super::instead::instead;
use super::macros::macros;
use super::plan::{Answer, Assessment, Budget, Caution, NoNumbers, Offer, Plan, Verdict};
use super::quantity::{Centimetres, Kilocalories, Kilograms, Pal, Years};
use super::safety::{Candidate, Check, Person, RULES, limits};

/// Applies the rules, in order; the first that refuses, decides.
///
/// R3 to R5 are looked at before R1 and R2: under R1 the last good result would stay in sight, and under R3 to R5 no
/// number may.
pub fn assess(reading: &Reading, pal: Pal, health: HealthAnswers, goal: Goal) -> Assessment {
    let age = reading.age.as_ref().ok().copied();
    if let Some(reason) = no_numbers(age, health) {
        return Assessment::NoNumbers(reason);
    }
    let person = entered(reading).and_then(|(formula, age, height, weight)| {
        Person::new(formula, age, height, weight, pal, health)
    });
    match person {
        Some(person) => Assessment::Plan(Box::new(plan(&person, goal))),
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

/// The four entries, where all of them can be read.
fn entered(reading: &Reading) -> Option<(Formula, Years, Centimetres, Kilograms)> {
    let age = reading.age.as_ref().ok()?;
    let height = reading.height.as_ref().ok()?;
    let weight = reading.weight.as_ref().ok()?;
    Some((reading.formula?, *age, *height, *weight))
}

/// R1 and R2. A reading whose values are readable but outside R2 was not made by `Draft::reading`; its measures count as
/// invalid.
fn incomplete(reading: &Reading) -> Assessment {
    let mut missing = Vec::new();
    let mut invalid = Vec::new();
    let mut sort = |entry: Entry, error: Option<&EntryError>| match error {
        Some(EntryError::Missing) => missing.push(entry),
        Some(_) => invalid.push(entry),
        None => {}
    };
    if reading.formula.is_none() {
        sort(Entry::Formula, Some(&EntryError::Missing));
    }
    sort(Entry::Age, reading.age.as_ref().err());
    sort(Entry::Height, reading.height.as_ref().err());
    sort(Entry::Weight, reading.weight.as_ref().err());
    if missing.is_empty() && invalid.is_empty() {
        invalid.extend([Entry::Height, Entry::Weight]);
    }
    Assessment::Incomplete { missing, invalid }
}

/// All nine goals under the rules, and the answer to the chosen one.
fn plan(person: &Person, chosen: Goal) -> Plan {
    let candidates = Goal::ALL.map(|goal| Candidate::new(person, goal));
    let offers = candidates.map(|candidate| Offer {
        goal: candidate.goal,
        verdict: verdict(&candidate),
    });
    let candidate = Candidate::new(person, chosen);
    let answer = match verdict(&candidate) {
        Verdict::Offered { budget, cautions } => {
            Answer::Budget(self::budget(person, budget, candidate.end, cautions))
        }
        Verdict::Refused(refusal) => Answer::Instead {
            refusal,
            offers: instead(person, chosen, refusal, &offers),
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
        maintenance_is_low: person.maintenance < person.floor,
        floor: person.floor,
        bmi: person.bmi,
        healthy_range: energy::healthy_range(person.height),
        offers,
        chosen,
        answer,
    }
}

/// Whether a goal may be chosen: the first rule that refuses, decides; all cautions are said.
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

/// All that is said with a goal that is shown.
pub(super) fn cautions(candidate: &Candidate<'_>) -> Vec<Caution> {
    let mut cautions: Vec<Caution> = RULES
        .iter()
        .filter_map(|rule| match rule.check {
            Check::Caution(check) => check(candidate),
            _ => None,
        })
        .collect();
    let maintains = candidate.goal.direction() == Direction::Maintain;
    if maintains && candidate.person.maintenance < candidate.person.floor {
        cautions.push(Caution::LowMaintenance);
    }
    cautions
}

/// A daily budget with what comes with it.
pub(super) fn budget(
    person: &Person,
    energy: Kilocalories,
    end: Kilograms,
    cautions: Vec<Caution>,
) -> Budget {
    let lean_reference = energy::weight_at_bmi(person.height, limits::BMI_OVER).kg();
    Budget {
        energy,
        difference: Kilocalories::nearest(energy.kcal() - person.maintenance.kcal()),
        twelve_week_mean: (end.kg() - person.weight.kg()) / 12.0,
        weight_after_twelve_weeks: end,
        macros: macros(
            energy,
            person.age,
            Kilograms::nearest(person.weight.kg().min(lean_reference)),
        ),
        cautions,
    }
}
