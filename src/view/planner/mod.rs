//! The calorie planner: form at the left or top, answer at the right or below.
//!
//! Inputs are uncontrolled: their first value is an attribute, listeners on the root tell the state what a reader did,
//! and `browser::planner` writes back to the page only where the state says something else than the page does.

pub mod chart;
pub mod control;
mod dom;
pub mod expect;
mod field;
mod fine;
#[cfg(feature = "ssr")]
pub mod fixtures;
mod foot;
mod form;
mod guest;
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
use crate::state::planner::{Planner, State, entry_of};
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
    /// Empties the form and what the device keeps.
    pub(super) const CLEAR_ALL: &str = "clear-all";
    /// Clears nothing.
    pub(super) const CLEAR_NOT: &str = "clear-not";
    /// Brings back what a file replaced.
    pub(super) const UNDO_FILE: &str = "undo-file";
    /// Takes the height in the other unit after an error.
    pub(super) const MEANT_HEIGHT: &str = "meant-height";
    /// Takes the weight in the other unit after an error.
    pub(super) const MEANT_WEIGHT: &str = "meant-weight";
    /// Takes the number in the other unit after the soft question.
    pub(super) const DOUBTED: &str = "doubted";
    /// Keeps the number as it is.
    pub(super) const SETTLE: &str = "settle";
    /// Keeps body fat as it is.
    pub(super) const SETTLE_BODY_FAT: &str = "settle-body-fat";
    /// Takes the day that lies so many days from today.
    pub(super) const LATER: &str = "later-";
    /// Makes the plan of a link the reader's own.
    pub(super) const KEEP_SHARED: &str = "keep-shared";
    /// Brings the reader's own entries back.
    pub(super) const LEAVE_SHARED: &str = "leave-shared";
    /// Chooses the goal whose position follows.
    pub(super) const CHOOSE: &str = "choose-";
}

/// Buttons that only a browser can answer: `browser::take_away` listens for them.
pub mod take {
    /// Prints the plan alone.
    pub const PRINT: &str = "print-plan";
    /// Copies the plan as text.
    pub const COPY: &str = "copy-plan";
    /// Copies a link that carries the plan.
    pub const SHARE: &str = "share-plan";
    /// Saves the numbers of the chart.
    pub const SAVE: &str = "save-plan";
    /// Saves the entries: `browser::files` listens.
    pub const SAVE_ENTRIES: &str = "save-entries";
}

/// The live part of the planner. Its parent is an element of class `planner`, the frame, with `data-root="planner"`.
///
/// `uid` starts every id, so that several planners may stand on one page.
pub fn planner_view(planner: Planner, uid: &'static str) -> Markup {
    let heading = planner.with_untracked(|state| {
        state
            .guest
            .as_ref()
            .map_or("h3", |guest| guest::heading(guest.heading_level + 1))
    });
    let mut root = markup::div("div", "pl-in needs-app-block");
    for event in ["input", "change", "focusout", "click"] {
        root = root.on(event, move |event| heard(planner, &event));
    }
    root.template(move || {
        let mut html = Template::new(uid, heading);
        planner.with(|state| write(&mut html, state));
        html
    })
    .into()
}

fn write(html: &mut Template, state: &State) {
    if state.guest.is_none() {
        shared(html, state);
    }
    form::head(html, state);
    form::form(html, state);
    result::out(html, state);
    match &state.guest {
        None => foot::foot(html, state),
        Some(guest) => guest::foot(html, state, guest),
    }
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

/// Says that the plan on show came with a link, and offers both ways on.
fn shared(html: &mut Template, state: &State) {
    html.live("div")
        .raw(" class=\"note shared\"")
        .flag("hidden", !state.is_shared())
        .raw("><p>")
        .text(words::SHARED)
        .raw("</p><p class=\"acts\">")
        .button(button::KEEP_SHARED, true, words::KEEP_SHARED)
        .raw(" ")
        .button(button::LEAVE_SHARED, false, words::LEAVE_SHARED)
        .raw("</p></div>");
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
        button::CLEAR => planner.wish_clear(),
        button::CLEAR_ALL => planner.settle_clear(true),
        button::CLEAR_NOT => planner.settle_clear(false),
        button::UNDO_FILE => planner.undo_file(),
        button::SETTLE => planner.settle_doubt(),
        button::SETTLE_BODY_FAT => planner.settle_body_fat(),
        button::DOUBTED => accept(planner, planner.doubt_untracked()),
        button::MEANT_HEIGHT => accept(planner, meant_at(planner, Entry::Height)),
        button::MEANT_WEIGHT => accept(planner, meant_at(planner, Entry::Weight)),
        button::KEEP_SHARED => planner.settle_shared(true),
        button::LEAVE_SHARED => planner.settle_shared(false),
        name => {
            let days = name.strip_prefix(button::LATER);
            if let Some(days) = days.and_then(|days| days.parse().ok()) {
                planner.take_day(days);
            }
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
