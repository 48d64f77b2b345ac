//! Entries as a file, for a page of the planner's own: saved by a link, opened by a field. And storage that lasts, asked
//! for when a reader asks.

use super::keep::now;
use super::{dom, export, status};
use crate::planner::PlannerState;
use crate::planner::state::{FileProblem, Placement};
use crate::planner::words::{entries, kept};
use js_sys::Promise;
use plateful_domain::planner::draft::Draft;
use plateful_domain::record::MAX_BYTES;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;

/// Offers files, unless the page stands in somebody's frame.
pub(super) fn placement() -> Placement {
    if is_framed() {
        Placement::Framed
    } else {
        Placement::Page
    }
}

/// Whether the page stands in a frame; one that may not know its top does.
fn is_framed() -> bool {
    let Some(window) = dom::window() else {
        return false;
    };
    !matches!(window.top(), Ok(Some(top)) if top == window)
}

/// Saves the entries as a file.
pub fn save(state: PlannerState) {
    let Some((text, left_out)) = state.with_untracked(|model| model.draft().to_file(now())) else {
        state.open_file(Err(FileProblem::Forbidden));
        return;
    };
    export::save_file("data:text/plain;charset=utf-8,", kept::FILE_NAME, &text);
    if left_out.is_empty() {
        status::say(kept::SAVED);
    } else {
        status::say(&format!("{}{}.", kept::SAVED_BUT, entries(&left_out)));
    }
}

/// Opens the file that was chosen in `input`.
pub fn open(state: PlannerState, input: &HtmlInputElement) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    // What is larger would only be read to be refused.
    if file.size() > f64::from(MAX_BYTES) {
        state.open_file(Err(FileProblem::TooLarge));
    } else {
        let text = JsFuture::from(file.text());
        spawn_local(async move {
            let read = match text.await {
                Ok(text) => Draft::from_file(&text.as_string().unwrap_or_default())
                    .map_err(FileProblem::Refused),
                Err(_) => Err(FileProblem::Unopened),
            };
            if read.is_ok() {
                status::say(kept::OPENED);
            }
            state.open_file(read);
        });
    }
    // So that the same file can be chosen again after it was corrected.
    input.set_value("");
}

/// Asks the browser not to delete what is kept. Whatever it answers, the page works the same; older ones have no such
/// question.
pub(super) fn persist() {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into());
    let Some(window) = dom::window() else { return };
    let navigator: JsValue = window.navigator().into();
    if let Ok(storage) = get(&navigator, "storage")
        && let Ok(persist) = get(&storage, "persist")
        && let Some(persist) = persist.dyn_ref::<js_sys::Function>()
        && let Ok(answer) = persist.call0(&storage)
    {
        spawn_local(async move {
            // Whatever it answers.
            let _ = JsFuture::from(Promise::from(answer)).await;
        });
    }
}
