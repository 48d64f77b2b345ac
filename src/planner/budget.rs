//! The number of calories, how it is made up, and its cautions.

use super::button::Button;
use super::numbers::{energy, energy_change};
use super::state::{FocusTarget, PlannerState};
use super::words;
use leptos::prelude::*;
use plateful_domain::planner::goal::{Direction, Goal};
use plateful_domain::planner::model::PlannerModel;
use plateful_domain::planner::plan::{Budget, Caution, Plan};
use plateful_domain::planner::quantity::Kilocalories;

/// One line of the ledger.
fn line(class: Option<&'static str>, term: &'static str, number: String) -> impl IntoView {
    view! {
        <div class=class>
            <dt>{term}</dt>
            " "
            <dd translate="no">{number}</dd>
        </div>
    }
}

/// The number and its purpose, the three lines of the ledger, and the cautions.
pub(super) fn budget_view(
    state: PlannerState,
    plan: &Plan,
    budget: &Budget,
    direction: Direction,
    model: &PlannerModel,
) -> impl IntoView + use<> {
    let number = |amount: Kilocalories| energy(amount, plan.energy);
    let purpose = words::purpose(plan, model.units(), model.today());
    let mut lines = Vec::with_capacity(4);
    if plan.has_exercise {
        lines.push(line(None, words::TO_STAY_NOW, number(plan.usual)));
        lines.push(line(None, words::TO_STAY_MOVING, number(plan.maintenance)));
    } else {
        lines.push(line(None, words::TO_STAY, number(plan.maintenance)));
    }
    if direction != Direction::Maintain {
        let difference = words::difference(budget.difference.kcal() < 0.0);
        lines.push(line(
            None,
            difference,
            energy_change(plan.maintenance, budget.energy, plan.energy),
        ));
    }
    lines.push(line(
        Some("ledger-sum"),
        "Your daily total",
        number(budget.energy),
    ));
    let units = model.units();
    let cautions: Vec<_> = budget
        .cautions
        .iter()
        .map(|caution| {
            let gentler = match caution {
                Caution::Fast(goal) => {
                    let label = words::rules::gentler(*goal, units);
                    Some(view! { <ChooseGoal state goal=*goal label/> })
                }
                _ => None,
            };
            view! {
                <li>
                    <p>{words::rules::caution(*caution, plan, units)}</p>
                    {gentler}
                </li>
            }
        })
        .collect();
    let cautions = (!cautions.is_empty()).then(|| view! { <ul class="cautions">{cautions}</ul> });
    view! {
        <div class="told">
            <p class="big">
                <span class="big-pre">{format!("{purpose}, eat about")}</span>
                " "
                <span class="big-n" translate="no">
                    {number(budget.energy)}
                </span>
                " "
                <span class="big-u">{words::energy_a_day(plan.energy)}</span>
            </p>
            <dl class="ledger">{lines}</dl>
            {cautions}
        </div>
    }
}

/// A button that chooses a goal. It is removed then, and focus moves to the answer.
#[component]
pub(super) fn ChooseGoal(
    state: PlannerState,
    goal: Goal,
    #[prop(optional)] is_main: bool,
    label: String,
) -> impl IntoView {
    let choose = move || {
        state.update(|model| model.accept_offer(goal));
        state.focus(FocusTarget::Result);
    };
    view! { <Button label is_main on_click=choose/> }
}
