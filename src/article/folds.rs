//! The button that opens or closes all folds, and the memory of which were open.

use leptos::html::Button;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlDetailsElement};

use crate::browser::storage::{self, Keep};
use crate::browser::{dom, status};

/// "Show all 6", or "Hide all 6" when all are open.
///
/// # Before and without the program
/// Hidden: each fold can be opened by itself.
///
/// # Accessibility
/// A button whose name says what it does next. The result is announced by the page's status.
#[component]
pub fn FoldsButton(
    /// How many folds the article has.
    total: usize,
) -> impl IntoView {
    let button = NodeRef::<Button>::new();
    let all_open = RwSignal::new(false);
    Effect::new(move || {
        let Some(article) = button.get().and_then(|button| article_around(&button)) else {
            return;
        };
        all_open.set(are_all_open(&article));
        let inside = article.clone();
        // "toggle" does not bubble, so listen in the capture phase.
        dom::listen_owned(&article, "toggle", true, move |event| {
            if dom::closest(&event, FOLD).is_some() {
                all_open.set(are_all_open(&inside));
                remember(&inside);
            }
        });
    });
    let toggle = move |_| {
        if let Some(article) = button
            .get_untracked()
            .and_then(|button| article_around(&button))
        {
            open_all(&article, !are_all_open(&article));
        }
    };
    let label = move || {
        if all_open.get() {
            format!("Hide all {total}")
        } else {
            format!("Show all {total}")
        }
    };
    view! {
        <button
            class="btn"
            type="button"
            node_ref=button
            aria-expanded=move || all_open.get().to_string()
            on:click=toggle
        >
            {label}
        </button>
    }
}

const FOLD: &str = "details[data-fold]";
/// The element around the whole article, on our page and on host pages.
const ARTICLE: &str = ".page";

/// How many folds the page has.
pub fn count_folds() -> usize {
    dom::query(ARTICLE).map_or(0, |article| folds(&article).len())
}

/// Opens the folds that were open when this tab last showed the article. Closes none: a link may have opened one
/// already.
pub fn restore_folds() {
    let Some(article) = dom::query(ARTICLE) else {
        return;
    };
    let Some(kept) = key(&article).and_then(|key| storage::get(Keep::Tab, &key)) else {
        return;
    };
    for fold in folds(&article) {
        if id(&fold).is_some_and(|id| kept.split(' ').any(|kept| kept == id)) {
            fold.set_open(true);
        }
    }
}

fn article_around(inside: &Element) -> Option<Element> {
    inside.closest(ARTICLE).ok()?
}

fn folds(article: &Element) -> Vec<HtmlDetailsElement> {
    dom::query_all_in(article, FOLD)
        .into_iter()
        .map(JsCast::unchecked_into)
        .collect()
}

fn are_all_open(article: &Element) -> bool {
    folds(article).iter().all(HtmlDetailsElement::open)
}

fn open_all(article: &Element, open: bool) {
    let folds = folds(article);
    for fold in &folds {
        fold.set_open(open);
    }
    let done = if open { "shown" } else { "hidden" };
    status::say(&format!("{} sections {done}", folds.len()));
}

fn id(fold: &HtmlDetailsElement) -> Option<String> {
    fold.get_attribute("data-fold")
}

/// The storage key of this article's revision: after a change, folds start closed. `None` on a host page, where nothing
/// is stored.
fn key(article: &Element) -> Option<String> {
    let name = article.get_attribute("data-article")?;
    let revision = article.get_attribute("data-revision")?;
    Some(format!("plateful.folds:{name}:{revision}"))
}

fn remember(article: &Element) {
    let Some(key) = key(article) else { return };
    let open: Vec<String> = folds(article)
        .iter()
        .filter(|fold| fold.open())
        .filter_map(id)
        .collect();
    // If storage fails, folds start closed next time.
    let _ = storage::set(Keep::Tab, &key, Some(&open.join(" ")));
}
