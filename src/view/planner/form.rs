//! What is asked.

use super::control::{Control, FORMULAS, UNITS};
use super::{field, id, ladder, live, words};
use crate::domain::planner::activity::{Leisure, Work};
use crate::domain::planner::draft::{Entry, Units};
use crate::domain::planner::health::Condition;
use crate::domain::planner::plan::Answer;
use crate::state::planner::{Outcome, Planner};
use crate::view::piece::{IntoPiece, Piece};
use crate::view::planner::numbers::{kcal, with_unit};
use leptos::prelude::*;

/// First line and units.
pub(super) fn head(planner: Planner, uid: &'static str) -> Piece {
    let units = Vec::from(
        UNITS.map(|one| choice(planner, uid, Control::Units(one), words::units(one), "")),
    );
    view! {
        <header class="pl-head">
            <p>{words::INTRO}</p>
            <fieldset class="seg seg-units">
                <legend class="vh">"Units"</legend>
                {units}
            </fieldset>
        </header>
    }
    .piece()
}

/// All groups of questions, and on narrow pages the running answer below them.
pub(super) fn form(planner: Planner, uid: &'static str) -> Piece {
    view! {
        <div class="pl-form">
            {about(planner, uid)} {days(planner, uid)} {health(planner, uid)}
            {ladder::goals(planner, uid)} <p class="notfor">{words::NOT_FOR}</p>
            {readout(planner, uid)}
        </div>
    }
    .piece()
}

/// A radio button or a checkbox with its label; an empty class makes it a segment.
fn choice(
    planner: Planner,
    uid: &'static str,
    control: Control,
    label: &'static str,
    class: &'static str,
) -> Piece {
    let checkbox = matches!(
        control,
        Control::Condition(_) | Control::NoCondition | Control::ClinicianKnows
    );
    let checked = planner.with_draft_untracked(|draft| control.is_chosen(draft));
    view! {
        <label class=(!class.is_empty()).then_some(class)>
            <input
                type=if checkbox { "checkbox" } else { "radio" }
                name=id(uid, control.name())
                data-control=control.name()
                value=control.value()
                checked=checked
                autocomplete="off"
            />
            <span>{label}</span>
        </label>
    }
    .piece()
}

fn about(planner: Planner, uid: &'static str) -> Piece {
    let sexes = Vec::from(
        FORMULAS.map(|one| choice(planner, uid, Control::Formula(one), words::formula(one), "")),
    );
    let label = id(uid, "sex-label");
    let hint = id(uid, "sex-hint");
    view! {
        <fieldset class="group">
            <legend>"About you"</legend>
            <div class=Signal::derive(move || {
                if planner.units() == Units::Uk { "fields fields-st" } else { "fields" }
            })>
                <div class="field f-sex">
                    <p class="lab" id=label.clone()>
                        "Sex, for the formula"
                    </p>
                    <div
                        class="seg"
                        role="radiogroup"
                        aria-labelledby=label
                        aria-describedby=hint.clone()
                    >
                        {sexes}
                    </div>
                    <p class="hint" id=hint>
                        {words::WHY_SEX}
                    </p>
                </div>
                {field::entry(planner, uid, Entry::Age)}
                {field::entry(planner, uid, Entry::Weight)}
                {field::entry(planner, uid, Entry::Height)}
            </div>
        </fieldset>
    }
    .piece()
}

fn days(planner: Planner, uid: &'static str) -> Piece {
    let work = Vec::from(
        Work::ALL.map(|one| choice(planner, uid, Control::Work(one), words::work(one), "opt")),
    );
    let leisure = Vec::from(Leisure::ALL.map(|one| {
        let class = if one == Leisure::VeryActive {
            "opt opt-full"
        } else {
            "opt"
        };
        choice(
            planner,
            uid,
            Control::Leisure(one),
            words::leisure(one),
            class,
        )
    }));
    view! {
        <fieldset class="group">
            <legend>"Your days"</legend>
            {question(id(uid, "work-label"), words::WORK, work)}
            {question(id(uid, "free-label"), words::LEISURE, leisure)}
        </fieldset>
    }
    .piece()
}

fn question(label: String, text: &'static str, choices: Vec<Piece>) -> Piece {
    view! {
        <div class="ask2">
            <p class="lab" id=label.clone()>
                {text}
            </p>
            <div class="opts" role="radiogroup" aria-labelledby=label>
                {choices}
            </div>
        </div>
    }
    .piece()
}

/// The questions of rules R4 to R6. The confirmation of R6 keeps its place in the page and is shown when it applies.
fn health(planner: Planner, uid: &'static str) -> Piece {
    let conditions = Vec::from(Condition::ALL.map(|one| {
        choice(
            planner,
            uid,
            Control::Condition(one),
            words::condition(one),
            "opt opt-check",
        )
    }));
    let applies = Signal::derive(move || {
        planner.with_draft(|draft| {
            draft.health.has(Condition::GlucoseLoweringMedicine)
                || draft.health.has(Condition::OrganDisease)
        })
    });
    view! {
        <fieldset class="group g-health" id=id(uid, "health") tabindex="-1" aria-describedby=id(uid, "health-hint")>
            <legend>{words::HEALTH}</legend>
            <p class="hint" id=id(uid, "health-hint")>
                {words::WHY_HEALTH}
            </p>
            <div class="checks">
                {conditions}
                {choice(
                    planner,
                    uid,
                    Control::NoCondition,
                    words::NONE_OF_THESE,
                    "opt opt-check opt-none",
                )}
            </div>
            <div class="clinician" hidden=Signal::derive(move || !applies.get())>
                {choice(
                    planner,
                    uid,
                    Control::ClinicianKnows,
                    words::CLINICIAN_KNOWS,
                    "opt opt-check",
                )}
            </div>
        </fieldset>
    }
    .piece()
}

/// The running answer at the thumb: a second copy for eyes only, as the answer itself stands further down.
fn readout(planner: Planner, uid: &'static str) -> Piece {
    let number = Signal::derive(move || {
        planner.with_outcome(|outcome| match outcome {
            Outcome::Ready(plan) => match &plan.answer {
                Answer::Budget(budget) => Some(kcal(budget.energy)),
                Answer::Instead { .. } => None,
            },
            Outcome::Waiting { .. } | Outcome::NoNumbers(_) => None,
        })
    });
    let href = ["#", uid, "-result"].concat();
    view! {
        <div
            class="readout-wrap"
            aria-hidden="true"
            hidden=Signal::derive(move || number.with(Option::is_none))
        >
            <p class="readout">
                <span>"Eat about"</span>
                " "
                <b>{live(move || number.get().map_or_else(String::new, |n| with_unit(&n, "kcal")))}</b>
                " "
                <span>"a day"</span>
                " "
                <a href=href tabindex="-1">
                    "See why"
                </a>
            </p>
        </div>
    }
    .piece()
}
