//! The calorie planner: form at the left or top, answer at the right or below.
//!
//! Inputs are uncontrolled: their first value is an attribute, listeners on the root tell the state what a reader did,
//! and `browser::planner` writes back to the page only where the state says something else than the page does.

pub mod chart;
pub mod control;
mod dom;
mod field;
#[cfg(feature = "ssr")]
pub mod fixtures;
mod form;
mod ladder;
pub mod numbers;
mod nutrients;
pub mod plate;
mod result;
mod steps;
mod unsaid;
#[cfg(feature = "ssr")]
pub mod without_app;
pub mod words;

use crate::domain::planner::draft::{DidYouMean, Entry};
use crate::state::planner::{Keeping, Planner, State, entry_of};
use crate::view::markup::{self, Markup, Template};
use control::Control;
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
    root.template(move || {
        let mut html = Template::new(uid);
        planner.with(|state| write(&mut html, state));
        html
    })
    .into()
}

fn write(html: &mut Template, state: &State) {
    form::head(html, state);
    form::form(html, state);
    result::out(html, state);
    foot(html, state);
    html.live("p")
        .raw(" class=\"vh\" role=\"status\">")
        .inside(&state.announcement)
        .raw("</p>");
}

/// Joins the planner's name and a part's name to an id.
#[cfg(feature = "ssr")]
fn id(uid: &str, part: &str) -> String {
    [uid, "-", part].concat()
}

fn foot(html: &mut Template, state: &State) {
    let blocked = state.keeping == Keeping::Blocked;
    html.raw("<footer class=\"pl-foot\" id=\"@privacy\"><p class=\"privacy\"><b>")
        .text(words::PRIVATE)
        .raw("</b> ")
        .text(words::NOT_SENT)
        .raw("</p><div class=\"keep\">")
        .live("label")
        .class(if blocked {
            "opt opt-check is-off"
        } else {
            "opt opt-check"
        })
        .raw(">")
        .live("input")
        .raw(" type=\"checkbox\" data-control=\"remember\" value=\"0\" aria-describedby=\"@keep\"")
        .flag("disabled", blocked)
        .raw("><span>")
        .text(words::REMEMBER)
        .raw("</span></label>")
        .live("p")
        .raw(" class=\"need\" id=\"@keep\">")
        .inside(if blocked {
            words::BLOCKED
        } else {
            words::REMEMBER_HINT
        })
        .raw("</p></div><p class=\"acts\">")
        .live("button")
        .raw(" class=\"btn\" type=\"button\" data-do=\"clear\">")
        .inside(if state.can_undo_clear() {
            words::UNDO_CLEAR
        } else {
            words::CLEAR
        })
        .raw("</button></p></footer>");
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
        button::MEANT_HEIGHT => accept(planner, meant_at(planner, Entry::Height)),
        button::MEANT_WEIGHT => accept(planner, meant_at(planner, Entry::Weight)),
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

fn meant_at(planner: Planner, entry: Entry) -> Option<DidYouMean> {
    planner.with_untracked(|state| field::meant_at(state, entry))
}

fn accept(planner: Planner, meant: Option<DidYouMean>) {
    if let Some(meant) = meant {
        planner.accept(meant);
    }
}
