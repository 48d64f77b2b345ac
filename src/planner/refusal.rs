//! Shown in place of a number: a reason, better offers, and who can help. Never red, because it is not the reader's
//! error.

use super::budget::{ChooseGoal, budget_view};
use super::button::Button;
use super::heading::Heading;
use super::numbers;
use super::state::{FocusTarget, PlannerState};
use super::words::rules;
use leptos::prelude::*;
use plateful_domain::planner::goal::Direction;
use plateful_domain::planner::model::PlannerModel;
use plateful_domain::planner::plan::{Alternative, Caution, Plan, Refusal};

/// A heading and its paragraphs.
#[component]
pub(super) fn Unsaid(level: u8, heading: String, paragraphs: Vec<String>) -> impl IntoView {
    view! {
        <div class="refused">
            <Heading level text=heading/>
            {in_paragraphs(paragraphs)}
        </div>
    }
}

fn in_paragraphs(texts: Vec<String>) -> Vec<impl IntoView> {
    let paragraph = |text: String| view! { <p>{text}</p> };
    texts.into_iter().map(paragraph).collect()
}

/// The message that the chosen goal is refused.
#[component]
pub(super) fn Refused(
    state: PlannerState,
    plan: Plan,
    refusal: Refusal,
    offers: Vec<Alternative>,
) -> impl IntoView {
    let is_unanswered = refusal == Refusal::HealthUnanswered;
    // Another goal is no answer to the question about the person whose plan it is.
    let offers = if is_unanswered && state.is_shared().get_untracked() {
        Vec::new()
    } else {
        offers
    };
    let (heading, paragraphs) =
        state.with_untracked(|model| rules::refusal(refusal, &plan, model.units()));
    let is_about_health = matches!(refusal, Refusal::HealthUnanswered | Refusal::ClinicianFirst);
    // For an open question, a medicine or a date, do not mention worries about weight.
    let is_about_weight = matches!(
        refusal,
        Refusal::BelowHealthyWeight
            | Refusal::TooLittleRoom
            | Refusal::WouldEndBelowHealthyWeight
            | Refusal::BelowFloor
    );
    view! {
        <div class="refused">
            <Heading level=state.heading_level() text=heading/>
            {in_paragraphs(paragraphs)}
            {is_about_health
                .then(|| {
                    view! {
                        <p>
                            <a href=format!("#{}", state.id("health"))>"Go to the question"</a>
                        </p>
                    }
                })}
            {later(state, &plan, &offers)}
            {floor(state, &plan, &offers)}
            {goals(state, &plan, &offers, !is_unanswered)}
            {is_about_weight.then(|| view! { <p class="help">{rules::HELP}</p> })}
        </div>
    }
}

/// Offers the same weight by the earliest date that the rules allow (R16).
fn later(
    state: PlannerState,
    plan: &Plan,
    offers: &[Alternative],
) -> Option<impl IntoView + use<>> {
    let days = offers.iter().find_map(|offer| match offer {
        Alternative::Later(days) => Some(*days),
        Alternative::Goal(..) | Alternative::Floor(_) => None,
    })?;
    let today = state.with_untracked(PlannerModel::today);
    let choose = move || {
        state.update(|model| model.choose_days(days));
        state.focus(FocusTarget::Result);
    };
    Some(view! {
        <p>{rules::instead(plan.direction == Direction::Lose, false)}</p>
        <p class="offers">
            <Button label=rules::later(days, today) is_main=true on_click=choose/>
        </p>
    })
}

/// Offers the floor (R12).
fn floor(
    state: PlannerState,
    plan: &Plan,
    offers: &[Alternative],
) -> Option<impl IntoView + use<>> {
    let budget = offers.iter().find_map(|offer| match offer {
        Alternative::Floor(budget) => Some(budget),
        Alternative::Goal(..) | Alternative::Later(_) => None,
    })?;
    Some(state.with_untracked(|model| {
        let pace = numbers::pace(budget.twelve_week_mean, model.units());
        let (heading, paragraphs) =
            rules::floor_offer(&numbers::with_energy(budget.energy, plan.energy), &pace);
        view! {
            <p>
                <b>{heading} "."</b>
                " "
                {paragraphs.concat()}
            </p>
            {budget_view(state, plan, budget, Direction::Lose, model)}
        }
    }))
}

/// Offers other goals as buttons, the best first, which stands out if `is_main`.
fn goals(
    state: PlannerState,
    plan: &Plan,
    offers: &[Alternative],
    is_main: bool,
) -> Option<impl IntoView + use<>> {
    let goals: Vec<_> = offers
        .iter()
        .filter_map(|offer| match offer {
            Alternative::Goal(goal, budget) => Some((*goal, *budget)),
            Alternative::Floor(_) | Alternative::Later(_) => None,
        })
        .collect();
    if goals.is_empty() {
        return None;
    }
    let units = state.with_untracked(PlannerModel::units);
    let any_loss = goals
        .iter()
        .any(|(goal, _)| goal.direction() == Direction::Lose);
    let only_stay = goals
        .iter()
        .all(|(goal, _)| goal.direction() == Direction::Maintain);
    let buttons: Vec<_> = goals
        .into_iter()
        .enumerate()
        .map(|(at, (goal, budget))| {
            let label = rules::offer(goal, &numbers::with_energy(budget, plan.energy), units);
            view! {
                <ChooseGoal state goal is_main=is_main && at == 0 label/>
                " "
            }
        })
        .collect();
    let caution = plan
        .maintenance_is_low
        .then(|| rules::caution(Caution::LowMaintenance, plan, units));
    Some(view! {
        <p>{rules::instead(any_loss, only_stay)}</p>
        <p class="offers">{buttons}</p>
        {caution.map(|caution| view! { <p>{caution}</p> })}
    })
}
