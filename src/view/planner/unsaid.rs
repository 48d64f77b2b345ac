//! What is shown in place of a number that this page does not give: a reason, better offers, and who can help. Never
//! red: nobody did anything wrong.

use super::result::{at_rest, big, cautions, choose, ledger};
use super::words::rules::{self, Message};
use super::{id, numbers};
use crate::domain::planner::draft::Units;
use crate::domain::planner::goal::Direction;
use crate::domain::planner::plan::{Alternative, Plan, Refusal};
use leptos::prelude::*;

/// A heading and its paragraphs, then whatever way on there is.
pub(super) fn message((heading, paragraphs): Message, way_on: Option<AnyView>) -> AnyView {
    let paragraphs = paragraphs
        .into_iter()
        .map(|text| view! { <p>{text}</p> }.into_any())
        .collect::<Vec<_>>();
    view! {
        <div class="refused">
            <h3>{heading}</h3>
            {paragraphs}
            {way_on}
        </div>
    }
    .into_any()
}

/// The chosen goal is refused.
pub(super) fn refused(
    plan: &Plan,
    refusal: Refusal,
    offers: &[Alternative],
    units: Units,
    uid: &'static str,
) -> AnyView {
    let mut parts: Vec<AnyView> = Vec::new();
    if matches!(refusal, Refusal::HealthUnanswered | Refusal::ClinicianFirst) {
        let href = ["#", &id(uid, "health")].concat();
        parts.push(
            view! {
                <p>
                    <a href=href>"Go to the question"</a>
                </p>
            }
            .into_any(),
        );
    }
    parts.extend(floor(plan, offers, units, uid));
    parts.extend(goals(plan, offers, units));
    if !matches!(refusal, Refusal::HealthUnanswered) {
        parts.push(view! { <p class="need">{rules::HELP}</p> }.into_any());
    }
    message(
        rules::refusal(refusal, plan, units),
        Some(parts.collect_view().into_any()),
    )
}

/// The floor as the one plain offer (R12).
fn floor(plan: &Plan, offers: &[Alternative], units: Units, uid: &'static str) -> Option<AnyView> {
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
            {at_rest(plan, uid)}
            {cautions(plan, &budget.cautions, units)}
        }
        .into_any(),
    )
}

/// Other goals as buttons, the best one first.
fn goals(plan: &Plan, offers: &[Alternative], units: Units) -> Option<AnyView> {
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
        .into_any(),
    )
}
