//! What is shown in place of a number that this page does not give: a reason, better offers, and who can help. Never
//! red: nobody did anything wrong.

use super::result::{big, cautions, choose, ledger};
use super::words::rules::{self, Message};
use super::{id, numbers};
use crate::domain::planner::draft::Units;
use crate::domain::planner::goal::Direction;
use crate::domain::planner::plan::{Alternative, Plan, Refusal};
use crate::view::piece::{IntoPiece, Piece};
use leptos::prelude::*;

/// A heading and its paragraphs, then whatever way on there is.
pub(super) fn message((heading, paragraphs): Message, way_on: Option<Piece>) -> Piece {
    let paragraphs = paragraphs
        .into_iter()
        .map(|text| view! { <p>{text}</p> }.piece())
        .collect::<Vec<_>>();
    view! {
        <div class="refused">
            <h3>{heading}</h3>
            {paragraphs}
            {way_on}
        </div>
    }
    .piece()
}

/// The chosen goal is refused.
pub(super) fn refused(
    plan: &Plan,
    refusal: Refusal,
    offers: &[Alternative],
    units: Units,
    uid: &'static str,
) -> Piece {
    let mut parts: Vec<Piece> = Vec::new();
    if matches!(refusal, Refusal::HealthUnanswered | Refusal::ClinicianFirst) {
        let href = ["#", &id(uid, "health")].concat();
        parts.push(
            view! {
                <p>
                    <a href=href>"Go to the question"</a>
                </p>
            }
            .piece(),
        );
    }
    parts.extend(floor(plan, offers, units));
    parts.extend(goals(plan, offers, units));
    if !matches!(refusal, Refusal::HealthUnanswered) {
        parts.push(view! { <p class="need">{rules::HELP}</p> }.piece());
    }
    message(
        rules::refusal(refusal, plan, units),
        Some(parts.collect_view().piece()),
    )
}

/// The floor as the one plain offer (R12).
fn floor(plan: &Plan, offers: &[Alternative], units: Units) -> Option<Piece> {
    let budget = offers.iter().find_map(|offer| match offer {
        Alternative::Floor(budget) => Some(budget),
        Alternative::Goal(..) => None,
    })?;
    let pace = numbers::pace(budget.twelve_week_mean, units);
    let (heading, paragraphs) = rules::floor_offer(&numbers::kcal(budget.energy), &pace);
    Some(
        view! {
            <p>
                <b>{heading}"."</b>
                " "
                {paragraphs.concat()}
            </p>
            <div class="answerbox">
                {big(budget)} {ledger(plan, budget, Direction::Lose)}
            </div>
            {cautions(plan, &budget.cautions, units)}
        }
        .piece(),
    )
}

/// Other goals as buttons, the best one first.
fn goals(plan: &Plan, offers: &[Alternative], units: Units) -> Option<Piece> {
    let goals: Vec<_> = offers
        .iter()
        .filter_map(|offer| match offer {
            Alternative::Goal(goal, budget) => Some((*goal, *budget)),
            Alternative::Floor(_) => None,
        })
        .collect();
    if goals.is_empty() {
        return None;
    }
    let any_loss = goals
        .iter()
        .any(|(goal, _)| goal.direction() == Direction::Lose);
    let low = plan.maintenance_is_low.then(|| {
        let text = rules::caution(
            crate::domain::planner::plan::Caution::LowMaintenance,
            plan,
            units,
        );
        view! { <p>{text}</p> }
    });
    let only_stay = goals
        .iter()
        .all(|(goal, _)| goal.direction() == Direction::Maintain);
    let buttons = goals
        .into_iter()
        .enumerate()
        .map(|(at, (goal, budget))| {
            let label = rules::offer(goal, &numbers::kcal(budget), units);
            choose(goal, if at == 0 { "btn btn-main" } else { "btn" }, label)
        })
        .collect::<Vec<_>>();
    let intro = rules::instead(any_loss, only_stay);
    Some(
        view! {
            <p>{intro}</p>
            <p class="offers">{buttons}</p>
            {low}
        }
        .piece(),
    )
}
