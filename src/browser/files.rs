//! Entries as a file, for a page of the planner's own: saved by a link, opened by a field. And storage that lasts, asked
//! for when a reader asks.

use super::actions::settle;
use super::keep::now;
use super::{dom, status, take_away};
use crate::state::planner::{FileProblem, Home, Planner};
use crate::view::planner::control::{ATTRIBUTE, Control};
use crate::view::planner::take;
use crate::view::planner::words::{entries, kept};
use plateful_domain::planner::draft::Draft;
use plateful_domain::record::MAX_BYTES;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement};

/// Offers files below `root`, unless the page stands in somebody's frame.
pub(crate) fn attach(planner: Planner, root: &Element) {
    planner.set_home(if is_framed() {
        Home::Framed
    } else {
        Home::Page
    });
    dom::listen(root, "click", false, move |event| {
        let button = dom::closest(&event, "[data-do]");
        if button
            .and_then(|button| button.get_attribute("data-do"))
            .as_deref()
            == Some(take::SAVE_ENTRIES)
        {
            save(planner);
        }
    });
    dom::listen(root, "change", false, move |event| {
        let Some(input) = dom::closest(&event, "input")
            .and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        if input.get_attribute(ATTRIBUTE).as_deref() == Some(Control::Remember.name()) {
            if input.checked() {
                persist();
            }
        } else if input.type_() == "file" {
            open(planner, &input);
        }
    });
}

/// Whether the page stands in a frame; one that may not know its top does.
fn is_framed() -> bool {
    let Some(window) = dom::window() else {
        return false;
    };
    !matches!(window.top(), Ok(Some(top)) if top == window)
}

/// Saves the entries as a file.
pub(crate) fn save(planner: Planner) {
    let Some((text, left_out)) = planner.with_draft_untracked(|draft| draft.to_file(now())) else {
        planner.take_file(Err(FileProblem::Forbidden));
        return;
    };
    take_away::save_file("data:text/plain;charset=utf-8,", kept::FILE_NAME, &text);
    if left_out.is_empty() {
        status::say(kept::SAVED);
    } else {
        status::say(&[kept::SAVED_BUT, &entries(&left_out), "."].concat());
    }
}

fn open(planner: Planner, input: &HtmlInputElement) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    // What was larger than this would only be read to be refused.
    if file.size() > f64::from(MAX_BYTES) {
        planner.take_file(Err(FileProblem::TooLarge));
    } else {
        settle(
            file.text().as_ref(),
            Box::new(move |text| {
                let read = Draft::from_file(&text.as_string().unwrap_or_default());
                if read.is_ok() {
                    status::say(kept::OPENED);
                }
                planner.take_file(read.map_err(FileProblem::Refused));
            }),
            Box::new(move |_| planner.take_file(Err(FileProblem::Unopened))),
        );
    }
    // So that the same file can be chosen again after it was mended.
    input.set_value("");
}

/// Asks the browser not to delete what is kept. Whatever it answers, the page works the same; older ones have no such
/// question.
fn persist() {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into());
    let Some(window) = dom::window() else { return };
    let navigator: JsValue = window.navigator().into();
    if let Ok(storage) = get(&navigator, "storage")
        && let Ok(persist) = get(&storage, "persist")
        && let Some(persist) = persist.dyn_ref::<js_sys::Function>()
        && let Ok(answer) = persist.call0(&storage)
    {
        settle(&answer, Box::new(|_| {}), Box::new(|_| {}));
    }
}
