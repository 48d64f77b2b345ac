//! What to offer when a goal is refused.

use super::budget::budget;
use super::goal::{Direction, Goal};
use super::plan::{Alternative, Offer, Refusal, Verdict};
use super::quantity::Kilograms;
use super::safety::{Candidate, Check, Person, RULES, RuleId, earliest_safe_day};
use super::verdict::cautions;

/// What may be chosen instead of a goal in `direction`, best first.
pub(super) fn instead(
    person: &Person,
    direction: Direction,
    refusal: Refusal,
    offers: &[Offer; 9],
    target: Option<Kilograms>,
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
        Refusal::BelowFloor | Refusal::OutOfReach if direction == Direction::Gain => {
            let gain = gentlest_gain(offers);
            std::iter::once(maintain).chain(gain).collect()
        }
        Refusal::TooSoon => target
            .and_then(|weight| earliest_safe_day(person, weight))
            .map_or_else(|| vec![maintain], |day| vec![Alternative::Later(day)]),
        Refusal::TooFast
        | Refusal::WouldEndBelowHealthyWeight
        | Refusal::BelowFloor
        | Refusal::OutOfReach => {
            vec![
                fastest_loss(offers)
                    .or_else(|| floor(person))
                    .unwrap_or(maintain),
            ]
        }
    }
}

/// The slowest gain offered.
fn gentlest_gain(offers: &[Offer; 9]) -> Option<Alternative> {
    offers
        .iter()
        .rev()
        .find_map(|offer| offered(offer, Direction::Gain))
}

/// The fastest loss offered.
fn fastest_loss(offers: &[Offer; 9]) -> Option<Alternative> {
    offers
        .iter()
        .rev()
        .find_map(|offer| offered(offer, Direction::Lose))
}

/// `offer`, if it is offered and has this direction.
fn offered(offer: &Offer, direction: Direction) -> Option<Alternative> {
    match offer.verdict {
        Verdict::Offered { budget, .. } if offer.goal.direction() == direction => {
            Some(Alternative::Goal(offer.goal, budget))
        }
        _ => None,
    }
}

/// R12's offer of the floor itself, if every other rule for losing allows it and its deficit is smaller than that of
/// the slowest loss.
fn floor(person: &Person) -> Option<Alternative> {
    let end = person.after_twelve_weeks(person.floor);
    let candidate = Candidate::toward(person, Direction::Lose, person.floor, end);
    let slower = person.maintenance.kcal() - person.floor.kcal();
    let refused = RULES.iter().any(|rule| match rule.check {
        Check::Refusal(check) if rule.id != RuleId::R12 => check(&candidate).is_some(),
        _ => false,
    });
    let fits = !refused && slower < -f64::from(Goal::LoseHalf.offset_kcal());
    fits.then(|| {
        Alternative::Floor(budget(
            person,
            Direction::Lose,
            person.floor,
            None,
            None,
            cautions(&candidate),
        ))
    })
}
