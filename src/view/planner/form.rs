//! What is asked.

use super::control::{ATTRIBUTE, Control, FORMULAS, UNITS};
use super::dom::{at, el, fixed, flag, input, live, live_at, live_flag, text};
use super::{field, id, ladder, words};
use crate::domain::planner::activity::{Leisure, Work};
use crate::domain::planner::draft::{Entry, Units};
use crate::domain::planner::health::Condition;
use crate::domain::planner::plan::Answer;
use crate::state::planner::{Outcome, Planner};
use crate::view::planner::numbers::{kcal, with_unit};
use crate::view::markup::Markup;

/// First line and units.
pub(super) fn head(planner: Planner, uid: &'static str) -> Markup {
    let mut units = vec![el("legend", vec![at("class", "vh")], vec![text("Units")])];
    units.extend(UNITS.map(|one| choice(planner, uid, Control::Units(one), words::units(one), "")));
    el(
        "header",
        vec![at("class", "pl-head")],
        vec![
            el("p", Vec::new(), vec![text(words::INTRO)]),
            el("fieldset", vec![at("class", "seg seg-units")], units),
        ],
    )
}

/// All groups of questions, and on narrow pages the running answer below them.
pub(super) fn form(planner: Planner, uid: &'static str) -> Markup {
    el(
        "div",
        vec![at("class", "pl-form")],
        vec![
            about(planner, uid),
            days(planner, uid),
            health(planner, uid),
            ladder::goals(planner, uid),
            el("p", vec![at("class", "notfor")], vec![text(words::NOT_FOR)]),
            readout(planner, uid),
        ],
    )
}

/// The input of a choice.
pub(super) fn choice_input(planner: Planner, uid: &'static str, control: Control) -> Markup {
    let checkbox = matches!(
        control,
        Control::Condition(_) | Control::NoCondition | Control::ClinicianKnows
    );
    let checked = planner.with_draft_untracked(|draft| control.is_chosen(draft));
    input(vec![
        at("type", if checkbox { "checkbox" } else { "radio" }),
        at("name", &id(uid, control.name())),
        at(ATTRIBUTE, control.name()),
        fixed("value", Some(control.value())),
        flag("checked", checked),
    ])
}

/// A radio button or a checkbox with its label; an empty class makes it a segment.
fn choice(
    planner: Planner,
    uid: &'static str,
    control: Control,
    label: &'static str,
    class: &'static str,
) -> Markup {
    let class = (!class.is_empty()).then(|| class.to_owned());
    el(
        "label",
        vec![fixed("class", class)],
        vec![
            choice_input(planner, uid, control),
            el("span", Vec::new(), vec![text(label)]),
        ],
    )
}

fn legend(words: &str) -> Markup {
    el("legend", Vec::new(), vec![text(words)])
}

fn hint(id: &str, words: &str) -> Markup {
    el(
        "p",
        vec![at("class", "hint"), at("id", id)],
        vec![text(words)],
    )
}

fn about(planner: Planner, uid: &'static str) -> Markup {
    let sexes = FORMULAS
        .map(|one| choice(planner, uid, Control::Formula(one), words::formula(one), ""))
        .into();
    let label = id(uid, "sex-label");
    let why = id(uid, "sex-hint");
    let sex = el(
        "div",
        vec![at("class", "field f-sex")],
        vec![
            el(
                "p",
                vec![at("class", "lab"), at("id", &label)],
                vec![text("Sex, for the formula")],
            ),
            el(
                "div",
                vec![
                    at("class", "seg"),
                    at("role", "radiogroup"),
                    at("aria-labelledby", &label),
                    at("aria-describedby", &why),
                ],
                sexes,
            ),
            hint(&why, words::WHY_SEX),
        ],
    );
    el(
        "fieldset",
        vec![at("class", "group")],
        vec![
            legend("About you"),
            el(
                "div",
                vec![live_at(
                    "class",
                    Box::new(move || {
                        let stones = planner.units() == Units::Uk;
                        Some(if stones { "fields fields-st" } else { "fields" }.to_owned())
                    }),
                )],
                vec![
                    sex,
                    field::entry(planner, uid, Entry::Age),
                    field::entry(planner, uid, Entry::Weight),
                    field::entry(planner, uid, Entry::Height),
                ],
            ),
        ],
    )
}

fn days(planner: Planner, uid: &'static str) -> Markup {
    let work =
        Work::ALL.map(|one| choice(planner, uid, Control::Work(one), words::work(one), "opt"));
    let leisure = Leisure::ALL.map(|one| {
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
    });
    el(
        "fieldset",
        vec![at("class", "group")],
        vec![
            legend("Your days"),
            question(&id(uid, "work-label"), words::WORK, work.into()),
            question(&id(uid, "free-label"), words::LEISURE, leisure.into()),
        ],
    )
}

fn question(label: &str, words: &str, choices: Vec<Markup>) -> Markup {
    el(
        "div",
        vec![at("class", "ask2")],
        vec![
            el(
                "p",
                vec![at("class", "lab"), at("id", label)],
                vec![text(words)],
            ),
            el(
                "div",
                vec![
                    at("class", "opts"),
                    at("role", "radiogroup"),
                    at("aria-labelledby", label),
                ],
                choices,
            ),
        ],
    )
}

/// The questions of rules R4 to R6. The confirmation of R6 keeps its place in the page and is shown when it applies.
fn health(planner: Planner, uid: &'static str) -> Markup {
    let check = |control, words, class| choice(planner, uid, control, words, class);
    let mut checks: Vec<_> = Condition::ALL
        .map(|one| {
            check(
                Control::Condition(one),
                words::condition(one),
                "opt opt-check",
            )
        })
        .into();
    checks.push(check(
        Control::NoCondition,
        words::NONE_OF_THESE,
        "opt opt-check opt-none",
    ));
    let why = id(uid, "health-hint");
    el(
        "fieldset",
        vec![
            at("class", "group g-health"),
            at("id", &id(uid, "health")),
            at("tabindex", "-1"),
            at("aria-describedby", &why),
        ],
        vec![
            legend(words::HEALTH),
            hint(&why, words::WHY_HEALTH),
            el("div", vec![at("class", "checks")], checks),
            el(
                "div",
                vec![
                    at("class", "clinician"),
                    live_flag("hidden", move || {
                        !planner.with_draft(|draft| draft.health.needs_clinician())
                    }),
                ],
                vec![check(
                    Control::ClinicianKnows,
                    words::CLINICIAN_KNOWS,
                    "opt opt-check",
                )],
            ),
        ],
    )
}

/// The running answer at the thumb: a second copy for eyes only, as the answer itself stands further down.
fn readout(planner: Planner, uid: &'static str) -> Markup {
    let number = move || {
        planner.with_outcome(|outcome| match outcome {
            Outcome::Ready(plan) => match &plan.answer {
                Answer::Budget(budget) => Some(kcal(budget.energy)),
                Answer::Instead { .. } => None,
            },
            Outcome::Waiting { .. } | Outcome::NoNumbers(_) => None,
        })
    };
    let span = |words| el("span", Vec::new(), vec![text(words)]);
    let line = vec![
        span("Eat about"),
        text(" "),
        el(
            "b",
            Vec::new(),
            vec![live(move || {
                number().map_or_else(String::new, |number| with_unit(&number, "kcal"))
            })],
        ),
        text(" "),
        span("a day"),
        text(" "),
        el(
            "a",
            vec![
                at("href", &["#", uid, "-result"].concat()),
                at("tabindex", "-1"),
            ],
            vec![text("See why")],
        ),
    ];
    el(
        "div",
        vec![
            at("class", "readout-wrap"),
            at("aria-hidden", "true"),
            live_flag("hidden", move || number().is_none()),
        ],
        vec![el("p", vec![at("class", "readout")], line)],
    )
}
