//! Saves entries as a file and opens one; only on our own page.

use super::state::{FileProblem, PlannerState};
use super::words::{entries, kept};
use crate::browser::clock::now;
use crate::browser::download::save_file;
use crate::browser::status;
use plateful_domain::planner::draft::Draft;
use plateful_domain::planner::model::Outcome;
use plateful_domain::record::MAX_BYTES;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;

/// Saves the entries as a file.
pub fn save(state: PlannerState) {
    let Some((text, left_out)) = state.with_untracked(|model| model.draft().to_file(now())) else {
        state.open_file(Err(FileProblem::Forbidden));
        return;
    };
    save_file("data:text/plain;charset=utf-8,", kept::FILE_NAME, &text);
    if left_out.is_empty() {
        status::say(kept::SAVED);
    } else {
        status::say(&format!("{}{}.", kept::SAVED_BUT, entries(&left_out)));
    }
}

/// Opens the file chosen in `input`.
pub fn open(state: PlannerState, input: &HtmlInputElement) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    // Too large to be valid, so do not read it.
    if file.size() > f64::from(MAX_BYTES) {
        state.open_file(Err(FileProblem::TooLarge));
        status::clear();
    } else {
        let text = JsFuture::from(file.text());
        spawn_local(async move {
            let read = match text.await {
                Ok(text) => Draft::from_file(&text.as_string().unwrap_or_default())
                    .map_err(FileProblem::Refused),
                Err(_) => Err(FileProblem::Unopened),
            };
            let is_read = read.is_ok();
            state.open_file(read);
            if is_read {
                status::say(&opened(state));
            } else {
                status::clear();
            }
        });
    }
    // Otherwise choosing the same file again would fire no "change" event.
    input.set_value("");
}

/// That a file was opened, and which entries it lacks, such as one that was cut off.
fn opened(state: PlannerState) -> String {
    state.with_untracked(|model| match model.outcome() {
        Outcome::Waiting { missing, .. } if !missing.is_empty() => {
            format!("{}{}.", kept::OPENED_BUT, entries(missing))
        }
        _ => kept::OPENED.to_owned(),
    })
}
