//! Counts the folds that are open, opens or closes them all on a wish, and remembers them while the article's revision
//! stays the same.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

use super::dom;
use super::effects::effect;
use super::memory::{self, Keep};
use super::status;
use crate::state::folds::Folds;

/// How many folds the page has.
pub(super) fn count() -> usize {
    all().len()
}

/// Connects the page's folds with the state of the button.
pub(super) fn drive(folds: Folds) {
    restore();
    folds.open.set(open_now());
    if let Some(document) = dom::document() {
        // "toggle" does not bubble: it is seen on its way down.
        dom::listen(&document, "toggle", true, move |event| {
            if dom::closest(&event, "details[data-fold]").is_some() {
                folds.open.set(open_now());
                remember();
            }
        });
    }
    effect(move || {
        let Some(open) = folds.wish.get() else { return };
        let all = all();
        for details in &all {
            details.set_open(open);
        }
        status::say(&format!(
            "{} sections {}",
            all.len(),
            if open { "shown" } else { "hidden" }
        ));
    });
}

fn all() -> Vec<HtmlDetailsElement> {
    dom::query_all("details[data-fold]")
        .into_iter()
        .filter_map(|element| element.dyn_into().ok())
        .collect()
}

fn open_now() -> usize {
    all().iter().filter(|details| details.open()).count()
}

/// One key for an article's revision: a changed article starts with its folds closed.
fn key() -> Option<String> {
    let main = dom::query("main[data-article]")?;
    Some(format!(
        "plateful.folds:{}:{}",
        main.get_attribute("data-article")?,
        main.get_attribute("data-revision")?
    ))
}

fn remember() {
    let Some(key) = key() else { return };
    let open: Vec<String> = all()
        .iter()
        .filter(|details| details.open())
        .filter_map(|details| details.get_attribute("data-fold"))
        .collect();
    memory::set(Keep::Tab, &key, &open.join(" "));
}

/// Opens what was open, and closes nothing: a deep link may have opened a fold already.
fn restore() {
    let Some(kept) = key().and_then(|key| memory::get(Keep::Tab, &key)) else {
        return;
    };
    let open: Vec<&str> = kept.split(' ').collect();
    for details in all() {
        if details
            .get_attribute("data-fold")
            .is_some_and(|id| open.contains(&id.as_str()))
        {
            details.set_open(true);
        }
    }
}
