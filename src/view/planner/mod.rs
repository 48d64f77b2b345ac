//! The calorie planner: form at the left or top, answer at the right or below.
//!
//! Inputs are uncontrolled: their first value is an attribute, listeners on the root tell the state what a reader did,
//! and `browser::planner` writes back to the page only where the state says something else than the page does.

pub mod control;
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

use crate::domain::planner::draft::DidYouMean;
use crate::state::planner::{Keeping, Planner, entry_of};
use crate::view::piece::{IntoPiece, Piece};
use control::Control;
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, EventTarget, HtmlInputElement};
#[cfg(feature = "ssr")]
pub use without_app::{PlannerStatic, PlannerStaticProps};

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
#[component]
pub fn PlannerView(
    /// The state.
    planner: Planner,
    /// Starts every id.
    #[prop(default = "planner")]
    uid: &'static str,
) -> impl IntoView {
    view! {
        <div
            class="pl-in needs-app-block"
            on:input=move |event| took(planner, event.target())
            on:change=move |event| took(planner, event.target())
            on:focusout=move |event| left(planner, &event)
            on:click=move |event| pressed(planner, event.target())
        >
            {form::head(planner, uid)}
            {form::form(planner, uid)}
            {result::out(planner, uid)}
            {foot(planner, uid)}
            <p class="vh" role="status">
                {live(move || planner.announcement.get())}
            </p>
        </div>
    }
    .piece()
}

/// A text that follows the state. Erased early: every closure would otherwise bring its own copy of the renderer.
fn live(read: impl Fn() -> String + Send + Sync + 'static) -> Piece {
    let read = Signal::derive(read);
    (move || read.get()).piece()
}

/// Joins the planner's name and a part's name to an id.
fn id(uid: &str, part: &str) -> String {
    [uid, "-", part].concat()
}

/// A button that does what its name says; the listener on the root reads it.
fn action(what: String, class: &'static str, label: String) -> Piece {
    view! {
        <button class=class type="button" data-do=what>
            {label}
        </button>
    }
    .piece()
}

fn foot(planner: Planner, uid: &'static str) -> Piece {
    let blocked = Signal::derive(move || planner.keeping.get() == Keeping::Blocked);
    view! {
        <footer class="pl-foot" id=id(uid, "privacy")>
            <p class="privacy">
                <b>{words::PRIVATE}</b>
                " "
                {words::NOT_SENT}
            </p>
            <div class="keep">
                <label class=Signal::derive(move || {
                    if blocked.get() { "opt opt-check is-off" } else { "opt opt-check" }
                })>
                    <input
                        type="checkbox"
                        data-control=Control::Remember.name()
                        value="0"
                        disabled=blocked
                        autocomplete="off"
                        aria-describedby=id(uid, "keep")
                    />
                    <span>{words::REMEMBER}</span>
                </label>
                <p class="need" id=id(uid, "keep")>
                    {live(move || {
                        if blocked.get() { words::BLOCKED } else { words::REMEMBER_HINT }.to_owned()
                    })}
                </p>
            </div>
            <p class="acts">
                <button class="btn" type="button" data-do=button::CLEAR>
                    {live(move || {
                        if planner.can_undo_clear() { words::UNDO_CLEAR } else { words::CLEAR }
                            .to_owned()
                    })}
                </button>
            </p>
        </footer>
    }
    .piece()
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
fn left(planner: Planner, event: &ev::FocusEvent) {
    let entry = |target| match control_of(target) {
        Some((Control::Text(field), _)) => Some(entry_of(field)),
        _ => None,
    };
    if let Some(from) = entry(event.target())
        && entry(event.related_target()) != Some(from)
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
        button::MEANT_HEIGHT => {
            let height = planner.with_reading(|reading| reading.height.clone());
            accept(planner, height.err().as_ref().and_then(field::meant));
        }
        button::MEANT_WEIGHT => {
            let weight = planner.with_reading(|reading| reading.weight.clone());
            accept(planner, weight.err().as_ref().and_then(field::meant));
        }
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
