//! The calorie planner: form at the left or top, answer at the right or below.
//!
//! Inputs are uncontrolled: their first value is an attribute, listeners on the root tell the state what a reader did,
//! and `browser::planner` writes back to the page only where the state says something else than the page does.

pub mod control;
mod dom;
mod field;
#[cfg(feature = "ssr")]
pub mod fixtures;
mod form;
mod ladder;
pub mod numbers;
mod nutrients;
mod result;
mod steps;
mod unsaid;
#[cfg(feature = "ssr")]
pub mod without_app;
pub mod words;

use crate::domain::planner::draft::{DidYouMean, Entry};
use crate::state::planner::{Keeping, Planner, entry_of};
use control::Control;
use dom::{at, el, input, live, live_at, live_flag, text};
use crate::view::markup::{self, Markup};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, EventTarget, FocusEvent, HtmlInputElement};
#[cfg(feature = "ssr")]
pub use without_app::planner_static;

/// What a button of the planner does, written into its `data-do`.
mod button {
    /// Empties the form, or brings the entries back.
    pub(super) const CLEAR: &str = "clear";
    /// Takes the height in the other unit after an error.
    pub(super) const MEANT_HEIGHT: &str = "meant-height";
    /// Takes the weight in the other unit after an error.
    pub(super) const MEANT_WEIGHT: &str = "meant-weight";
    /// Takes the number in the other unit after the soft question.
    pub(super) const DOUBTED: &str = "doubted";
    /// Keeps the number as it is.
    pub(super) const SETTLE: &str = "settle";
    /// Chooses the goal whose position follows.
    pub(super) const CHOOSE: &str = "choose-";
}

/// The live part of the planner. Its parent is an element of class `planner`, the frame, with `data-root="planner"`.
///
/// `uid` starts every id, so that several planners may stand on one page.
pub fn planner_view(planner: Planner, uid: &'static str) -> Markup {
    let mut root = markup::div("div", "pl-in needs-app-block");
    for event in ["input", "change", "focusout", "click"] {
        root = root.on(event, move |event| heard(planner, &event));
    }
    root.with(Markup::List(vec![
        form::head(planner, uid),
        form::form(planner, uid),
        result::out(planner, uid),
        foot(planner, uid),
        el(
            "p",
            vec![at("class", "vh"), at("role", "status")],
            vec![live(move || planner.announcement.get())],
        ),
    ]))
    .into()
}

/// Joins the planner's name and a part's name to an id.
fn id(uid: &str, part: &str) -> String {
    [uid, "-", part].concat()
}

fn foot(planner: Planner, uid: &'static str) -> Markup {
    let blocked = move || planner.keeping.get() == Keeping::Blocked;
    let hint = id(uid, "keep");
    let keep = el(
        "label",
        vec![live_at(
            "class",
            Box::new(move || {
                Some(
                    if blocked() {
                        "opt opt-check is-off"
                    } else {
                        "opt opt-check"
                    }
                    .to_owned(),
                )
            }),
        )],
        vec![
            input(vec![
                at("type", "checkbox"),
                at(control::ATTRIBUTE, Control::Remember.name()),
                at("value", "0"),
                live_flag("disabled", blocked),
                at("aria-describedby", &hint),
            ]),
            el("span", Vec::new(), vec![text(words::REMEMBER)]),
        ],
    );
    el(
        "footer",
        vec![at("class", "pl-foot"), at("id", &id(uid, "privacy"))],
        vec![
            el(
                "p",
                vec![at("class", "privacy")],
                vec![
                    el("b", Vec::new(), vec![text(words::PRIVATE)]),
                    text(" "),
                    text(words::NOT_SENT),
                ],
            ),
            el(
                "div",
                vec![at("class", "keep")],
                vec![
                    keep,
                    el(
                        "p",
                        vec![at("class", "need"), at("id", &hint)],
                        vec![live(move || {
                            if blocked() {
                                words::BLOCKED
                            } else {
                                words::REMEMBER_HINT
                            }
                            .to_owned()
                        })],
                    ),
                ],
            ),
            el(
                "p",
                vec![at("class", "acts")],
                vec![el(
                    "button",
                    vec![
                        at("class", "btn"),
                        at("type", "button"),
                        at("data-do", button::CLEAR),
                    ],
                    vec![live(move || {
                        if planner.can_undo_clear() {
                            words::UNDO_CLEAR
                        } else {
                            words::CLEAR
                        }
                        .to_owned()
                    })],
                )],
            ),
        ],
    )
}

/// Everything a reader does reaches the root of the planner.
fn heard(planner: Planner, event: &Event) {
    match event.type_().as_str() {
        "focusout" => left(planner, event),
        "click" => pressed(planner, event.target()),
        _ => took(planner, event.target()),
    }
}

fn control_of(target: Option<EventTarget>) -> Option<(Control, HtmlInputElement)> {
    let input = target?.dyn_into::<HtmlInputElement>().ok()?;
    let name = input.get_attribute(control::ATTRIBUTE)?;
    // A text field's value is what was typed, not a position.
    let control = Control::find(&name, &input.value())?;
    Some((control, input))
}

fn took(planner: Planner, target: Option<EventTarget>) {
    if let Some((control, input)) = control_of(target) {
        control.take(planner, &input.value(), input.checked());
    }
}

/// From feet to inches is not leaving the height.
fn left(planner: Planner, event: &Event) {
    let entry = |target| match control_of(target) {
        Some((Control::Text(field), _)) => Some(entry_of(field)),
        _ => None,
    };
    let to = event
        .dyn_ref::<FocusEvent>()
        .and_then(FocusEvent::related_target);
    if let Some(from) = entry(event.target())
        && entry(to) != Some(from)
    {
        planner.leave(from);
    }
}

fn pressed(planner: Planner, target: Option<EventTarget>) {
    let Some(name) = target
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("[data-do]").ok().flatten())
        .and_then(|button| button.get_attribute("data-do"))
    else {
        return;
    };
    match name.as_str() {
        button::CLEAR if planner.can_undo_clear() => planner.undo_clear(),
        button::CLEAR => planner.clear(),
        button::SETTLE => planner.settle_doubt(),
        button::DOUBTED => accept(planner, planner.doubt_untracked()),
        button::MEANT_HEIGHT => accept(planner, field::meant_at(planner, Entry::Height)),
        button::MEANT_WEIGHT => accept(planner, field::meant_at(planner, Entry::Weight)),
        name => {
            if let Some(Control::Goal(goal)) = name
                .strip_prefix(button::CHOOSE)
                .and_then(|value| Control::find("goal", value))
            {
                planner.take_offer(goal);
            }
        }
    }
}

fn accept(planner: Planner, meant: Option<DidYouMean>) {
    if let Some(meant) = meant {
        planner.accept(meant);
    }
}
