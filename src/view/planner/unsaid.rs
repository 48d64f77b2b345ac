//! What is shown in place of a number that this page does not give: a reason, better offers, and who can help. Never
//! red: nobody did anything wrong.

use super::result::{choose, numbers_of};
use super::words::rules::{self, Message};
use super::{button, numbers};
use crate::view::markup::Template;
use plateful_domain::date::Date;
use plateful_domain::planner::draft::Units;
use plateful_domain::planner::goal::Direction;
use plateful_domain::planner::plan::{Alternative, Caution, Plan, Refusal};

/// A heading and its paragraphs, then whatever way on there is.
pub(super) fn message(
    html: &mut Template,
    (heading, paragraphs): &Message,
    way_on: impl FnOnce(&mut Template),
) {
    html.raw("<div class=\"refused\"><~>")
        .text(heading)
        .raw("</~>");
    for paragraph in paragraphs {
        html.paragraph(paragraph);
    }
    way_on(html);
    html.raw("</div>");
}

/// The chosen goal is refused.
pub(super) fn refused(
    html: &mut Template,
    plan: &Plan,
    refusal: Refusal,
    offers: &[Alternative],
    units: Units,
    today: Option<Date>,
) {
    message(html, &rules::refusal(refusal, plan, units), |html| {
        if matches!(refusal, Refusal::HealthUnanswered | Refusal::ClinicianFirst) {
            html.raw("<p><a href=\"#@health\">Go to the question</a></p>");
        }
        later(html, plan, offers, today);
        floor(html, plan, offers, units);
        goals(html, plan, offers, units);
        // Worry is nothing to bring up where a question, a medicine or a date is the reason.
        let is_about_weight = matches!(
            refusal,
            Refusal::BelowHealthyWeight
                | Refusal::TooLittleRoom
                | Refusal::WouldEndBelowHealthyWeight
                | Refusal::BelowFloor
        );
        if is_about_weight {
            html.quiet(rules::HELP);
        }
    });
}

/// The same weight on the earliest day that the rules allow (R16).
fn later(html: &mut Template, plan: &Plan, offers: &[Alternative], today: Option<Date>) {
    for offer in offers {
        if let Alternative::Later(days) = offer {
            let label = rules::later(*days, today);
            let what = [button::LATER, &days.to_string()].concat();
            html.paragraph(rules::instead(plan.direction == Direction::Lose, false))
                .raw("<p class=\"offers\">")
                .button(&what, true, &label)
                .raw("</p>");
        }
    }
}

/// The floor as the one plain offer (R12).
fn floor(html: &mut Template, plan: &Plan, offers: &[Alternative], units: Units) {
    for offer in offers {
        if let Alternative::Floor(budget) = offer {
            let pace = numbers::pace(budget.twelve_week_mean, units);
            let (heading, paragraphs) =
                rules::floor_offer(&numbers::with_energy(budget.energy, plan.energy), &pace);
            html.raw("<p><b>").text(&heading).raw(".</b> ");
            for paragraph in paragraphs {
                html.text(&paragraph);
            }
            html.raw("</p>");
            numbers_of(html, plan, budget, Direction::Lose, units);
        }
    }
}

/// Other goals as buttons, the best one first.
fn goals(html: &mut Template, plan: &Plan, offers: &[Alternative], units: Units) {
    let goals = || {
        offers.iter().filter_map(|offer| match offer {
            Alternative::Goal(goal, budget) => Some((*goal, *budget)),
            Alternative::Floor(_) | Alternative::Later(_) => None,
        })
    };
    if goals().next().is_none() {
        return;
    }
    let any_loss = goals().any(|(goal, _)| goal.direction() == Direction::Lose);
    let only_stay = goals().all(|(goal, _)| goal.direction() == Direction::Maintain);
    html.paragraph(rules::instead(any_loss, only_stay))
        .raw("<p class=\"offers\">");
    for (at, (goal, budget)) in goals().enumerate() {
        let label = rules::offer(goal, &numbers::with_energy(budget, plan.energy), units);
        choose(html, goal, at == 0, &label);
        html.raw(" ");
    }
    html.raw("</p>");
    if plan.maintenance_is_low {
        html.paragraph(&rules::caution(Caution::LowMaintenance, plan, units));
    }
}
