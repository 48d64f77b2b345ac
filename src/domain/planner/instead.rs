//! The nearest thing that is allowed, when a goal is not.

use super::assess::{budget, cautions};
use super::goal::{Direction, Goal};
use super::plan::{Alternative, Offer, Refusal, Verdict};
use super::quantity::Kilocalories;
use super::safety::{Candidate, Check, Person, RULES, RuleId};

/// What may be had instead of `chosen`, best first.
pub(super) fn instead(
    person: &Person,
    chosen: Goal,
    refusal: Refusal,
    offers: &[Offer; 9],
) -> Vec<Alternative> {
    let maintain = Alternative::Goal(Goal::Maintain, person.maintenance);
    match refusal {
        Refusal::HealthUnanswered | Refusal::ClinicianFirst | Refusal::TooLittleRoom => {
            vec![maintain]
        }
        Refusal::BelowHealthyWeight => {
            let gain = gentlest_gain(offers);
            std::iter::once(maintain).chain(gain).collect()
        }
        Refusal::BelowFloor if chosen.direction() == Direction::Gain => {
            let gain = gentlest_gain(offers);
            std::iter::once(maintain).chain(gain).collect()
        }
        Refusal::TooFast | Refusal::WouldEndBelowHealthyWeight | Refusal::BelowFloor => {
            vec![
                fastest_loss(offers)
                    .or_else(|| floor(person))
                    .unwrap_or(maintain),
            ]
        }
    }
}

/// The slowest gain that is offered.
fn gentlest_gain(offers: &[Offer; 9]) -> Option<Alternative> {
    offers
        .iter()
        .rev()
        .find_map(|offer| offered(offer, Direction::Gain))
}

/// The fastest loss that is offered.
fn fastest_loss(offers: &[Offer; 9]) -> Option<Alternative> {
    offers
        .iter()
        .rev()
        .find_map(|offer| offered(offer, Direction::Lose))
}

/// `offer`, when it is offered and goes that way.
fn offered(offer: &Offer, direction: Direction) -> Option<Alternative> {
    match offer.verdict {
        Verdict::Offered { budget, .. } if offer.goal.direction() == direction => {
            Some(Alternative::Goal(offer.goal, budget))
        }
        _ => None,
    }
}

/// R12's plain offer, the floor itself, where every other rule for losing allows it. Its deficit is less than that of the
/// slowest goal, whose rules it is held against; only the budget and the forecast are its own.
fn floor(person: &Person) -> Option<Alternative> {
    let candidate = Candidate {
        person,
        goal: Goal::LoseHalf,
        budget: person.floor,
        end: person
            .baseline
            .weight_after_twelve_weeks(person.floor.kcal()),
    };
    let slower = person.maintenance.kcal() - person.floor.kcal();
    let refused = RULES.iter().any(|rule| match rule.check {
        Check::Refusal(check) if rule.id != RuleId::R12 => check(&candidate).is_some(),
        _ => false,
    });
    let fits = !refused && slower < -f64::from(Goal::LoseHalf.offset_kcal());
    fits.then(|| {
        Alternative::Floor(budget(
            person,
            Kilocalories::nearest(person.floor.kcal()),
            candidate.end,
            cautions(&candidate),
        ))
    })
}
