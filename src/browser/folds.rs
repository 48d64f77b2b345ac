//! Counts the folds that are open, opens or closes them all on a wish, and remembers them while the article's revision
//! stays the same.

use leptos::prelude::{Get, Set};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement};

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
    folds.all_open.set(all_open());
    if let Some(document) = dom::document() {
        // "toggle" does not bubble: it is seen on its way down.
        dom::listen(&document, "toggle", true, move |event| {
            if dom::closest(&event, "details[data-fold]").is_some() {
                folds.all_open.set(all_open());
                remember();
            }
        });
    }
    if let Some(html) = dom::html() {
        obey(folds, html);
    }
}

/// Tells whether every fold inside of `place` is open.
#[cfg(feature = "embed")]
pub(super) fn count_open(folds: Folds, place: &Element) {
    folds
        .all_open
        .set(inside(place).iter().all(HtmlDetailsElement::open));
}

/// Opens or closes all folds inside of `place` when that is wished, as long as the current owner lives.
pub(super) fn obey(folds: Folds, place: impl Into<Element>) {
    let place = place.into();
    let mut first = true;
    effect(move || {
        let open = folds.wish.get();
        // The first run only listens: nobody has wished yet.
        if std::mem::take(&mut first) {
            return;
        }
        let all = inside(&place);
        for details in &all {
            details.set_open(open);
        }
        let done = if open {
            " sections shown"
        } else {
            " sections hidden"
        };
        status::say(&[&all.len().to_string(), done].concat());
    });
}

fn all() -> Vec<HtmlDetailsElement> {
    dom::html().map(|html| inside(&html)).unwrap_or_default()
}

fn inside(place: &Element) -> Vec<HtmlDetailsElement> {
    let mut all = Vec::new();
    for element in dom::query_all_in(place, "details[data-fold]") {
        all.push(element.unchecked_into());
    }
    all
}

fn all_open() -> bool {
    all().iter().all(HtmlDetailsElement::open)
}

/// One key for an article's revision: a changed article starts with its folds closed.
fn key() -> Option<String> {
    let main = dom::query("main[data-article]")?;
    let article = main.get_attribute("data-article")?;
    let revision = main.get_attribute("data-revision")?;
    Some(["plateful.folds:", &article, ":", &revision].concat())
}

fn remember() {
    let Some(key) = key() else { return };
    let mut open = String::new();
    for details in all() {
        if let (true, Some(id)) = (details.open(), details.get_attribute("data-fold")) {
            if !open.is_empty() {
                open.push(' ');
            }
            open.push_str(&id);
        }
    }
    // Where it cannot be kept, folds start closed next time.
    let _ = memory::set(Keep::Tab, &key, Some(&open));
}

/// Opens what was open, and closes nothing: a deep link may have opened a fold already.
fn restore() {
    let Some(kept) = key().and_then(|key| memory::get(Keep::Tab, &key)) else {
        return;
    };
    for details in all() {
        if details
            .get_attribute("data-fold")
            .is_some_and(|id| kept.split(' ').any(|kept| kept == id))
        {
            details.set_open(true);
        }
    }
}
