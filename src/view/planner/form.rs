//! What is asked.

use super::control::{Control, ENERGY, FORMULAS, UNITS};
use super::{field, fine, ladder, words};
use crate::state::planner::{Outcome, State};
use crate::view::markup::Template;
use crate::view::planner::numbers::{energy_unit, with_energy};
use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::draft::{Entry, Units};
use plateful_domain::planner::health::Condition;
use plateful_domain::planner::plan::Answer;

/// First line and units.
pub(super) fn head(html: &mut Template, state: &State) {
    html.raw("<header class=\"pl-head\">");
    if let Some(guest) = &state.guest {
        super::guest::head(html, guest);
    }
    html.raw("<p>")
        .text(words::INTRO)
        .raw("</p><div class=\"pl-units\"><fieldset class=\"seg seg-units\"><legend class=\"vh\">Units</legend>");
    for one in UNITS {
        choice(html, state, Control::Units(one), words::units(one), "");
    }
    html.raw("</fieldset><fieldset class=\"seg seg-energy\"><legend class=\"vh\">Energy</legend>");
    for one in ENERGY {
        choice(html, state, Control::Energy(one), energy_unit(one), "");
    }
    html.raw("</fieldset></div></header>");
}

/// All groups of questions, and on narrow pages the running answer below them.
pub(super) fn form(html: &mut Template, state: &State) {
    html.raw("<div class=\"pl-form\">");
    about(html, state);
    days(html, state);
    fine::tuning(html, state);
    health(html, state);
    ladder::goals(html, state);
    html.raw("<p class=\"notfor\">")
        .text(words::NOT_FOR)
        .raw("</p>");
    readout(html, state);
    html.raw("</div>");
}

/// The input of a choice.
pub(super) fn choice_input(html: &mut Template, state: &State, control: Control) {
    let checkbox = matches!(
        control,
        Control::Condition(_) | Control::NoCondition | Control::ClinicianKnows
    );
    html.raw("<input type=\"")
        .raw(if checkbox { "checkbox" } else { "radio" })
        .raw("\" name=\"@")
        .raw(control.name())
        .raw("\" data-control=\"")
        .raw(control.name())
        .raw("\" value=\"")
        .text(&control.value())
        .raw(if control.is_chosen(state.draft()) {
            "\" checked=\""
        } else {
            ""
        })
        .raw("\">");
}

/// A radio button or a checkbox with its label; an empty class makes it a segment.
pub(super) fn choice(
    html: &mut Template,
    state: &State,
    control: Control,
    label: &'static str,
    class: &'static str,
) {
    html.raw("<label");
    if !class.is_empty() {
        html.raw(" class=\"").raw(class).raw("\"");
    }
    html.raw(">");
    choice_input(html, state, control);
    html.raw("<span>").text(label).raw("</span></label>");
}

fn about(html: &mut Template, state: &State) {
    let stones = state.units() == Units::Uk;
    html.raw("<fieldset class=\"group\"><legend>About you</legend>")
        .live("div")
        .class(if stones { "fields fields-st" } else { "fields" })
        .raw(
            "><div class=\"field f-sex\"><p class=\"lab\" id=\"@sex-label\">Sex, for the formula</p><div class=\"seg\" \
             role=\"radiogroup\" aria-labelledby=\"@sex-label\" aria-describedby=\"@sex-hint\">",
        );
    for one in FORMULAS {
        choice(html, state, Control::Formula(one), words::formula(one), "");
    }
    html.raw("</div><p class=\"hint\" id=\"@sex-hint\">")
        .text(words::WHY_SEX)
        .raw("</p></div>");
    for entry in [Entry::Age, Entry::Weight, Entry::Height] {
        field::entry(html, state, entry);
    }
    html.raw("</div></fieldset>");
}

fn days(html: &mut Template, state: &State) {
    html.raw(
        "<fieldset class=\"group\"><legend>Your days</legend><div class=\"ask2\"><p class=\"lab\" id=\"@work-label\">",
    )
    .text(words::WORK)
    .raw("</p><div class=\"opts\" role=\"radiogroup\" aria-labelledby=\"@work-label\">");
    for one in Work::ALL {
        choice(html, state, Control::Work(one), words::work(one), "opt");
    }
    html.raw("</div></div><div class=\"ask2\"><p class=\"lab\" id=\"@free-label\">")
        .text(words::LEISURE)
        .raw("</p><div class=\"opts\" role=\"radiogroup\" aria-labelledby=\"@free-label\">");
    for one in Leisure::ALL {
        let class = if one == Leisure::VeryActive {
            "opt opt-full"
        } else {
            "opt"
        };
        choice(
            html,
            state,
            Control::Leisure(one),
            words::leisure(one),
            class,
        );
    }
    html.raw("</div></div></fieldset>");
}

/// The questions of rules R4 to R6. The confirmation of R6 keeps its place in the page and is shown when it applies.
fn health(html: &mut Template, state: &State) {
    html.raw(
        "<fieldset class=\"group g-health\" id=\"@health\" tabindex=\"-1\" aria-describedby=\"@health-hint\"><legend>",
    )
    .text(words::HEALTH)
    .raw("</legend><p class=\"hint\" id=\"@health-hint\">")
    .text(words::WHY_HEALTH)
    .raw("</p><div class=\"checks\">");
    for one in Condition::ALL {
        choice(
            html,
            state,
            Control::Condition(one),
            words::condition(one),
            "opt opt-check",
        );
    }
    choice(
        html,
        state,
        Control::NoCondition,
        words::NONE_OF_THESE,
        "opt opt-check opt-none",
    );
    html.raw("</div>")
        .live("div")
        .raw(" class=\"clinician\"")
        .flag("hidden", !state.draft().health.needs_clinician())
        .raw(">");
    choice(
        html,
        state,
        Control::ClinicianKnows,
        words::CLINICIAN_KNOWS,
        "opt opt-check",
    );
    html.raw("</div></fieldset>");
}

/// The running answer at the thumb: a second copy for eyes only, as the answer itself stands further down.
fn readout(html: &mut Template, state: &State) {
    let number = match state.outcome() {
        Outcome::Ready(plan) => match &plan.answer {
            Answer::Budget(budget) => with_energy(budget.energy, plan.energy),
            Answer::Instead { .. } => String::new(),
        },
        Outcome::Waiting { .. } | Outcome::NoNumbers(_) => String::new(),
    };
    html.live("div")
        .raw(" class=\"readout-wrap\" aria-hidden=\"true\"")
        .flag("hidden", number.is_empty())
        .raw("><p class=\"readout\"><span>Eat about</span> ")
        .live("b")
        .raw(">")
        .inside(&number)
        .raw("</b> <span>a day</span> <a href=\"#@result\" tabindex=\"-1\">See why</a></p></div>");
}
