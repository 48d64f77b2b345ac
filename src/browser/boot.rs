//! The start of the app: hydrate what is prerendered, or render what is not.

use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::{actions, clip, deep_link, dom, failure, folds, load, planner, spy, theme};
use crate::domain::article::{Prepared, keep_together};
use crate::state::folds::Folds;
use crate::state::planner::Planner;
use crate::view;
use crate::view::article::Roots;
use crate::view::clip::{ClipDriver, clip_player};
use crate::view::page::{PageState, page, page_state};
use crate::view::planner::planner_view;

/// Starts the app.
pub fn start() {
    failure::install();
    let Some(app) = dom::by_id("app") else { return };
    theme::attach();
    actions::attach();
    deep_link::attach();
    let asked = load::asked_for();
    if asked.is_none() && app.first_element_child().is_some() {
        hydrate(&app);
    } else {
        spawn_local(render(app, asked));
    }
}

/// The page is there already: only its interactive roots come alive.
fn hydrate(app: &HtmlElement) {
    // Signals made here live as long as the page: each root has an owner of its own, and none of them may own what
    // they share.
    let owner = Owner::new();
    let roots = owner.with(|| Roots {
        planner: Planner::new(),
        folds: Folds::new(folds::count()),
    });
    root(app, "planner", move || planner_view(roots.planner, "planner"));
    let captions = dom::query("[data-root=clip]")
        .map(|place| clip::captions(&place))
        .unwrap_or_default();
    root(app, "clip", move || {
        provide_context(ClipDriver(clip::drive));
        clip_player(captions)
    });
    root(app, "folds", move || view::folds::folds_button(roots.folds));
    enliven(&owner, roots, false);
}

/// Hydrates one root, where the page has it.
fn root<V: IntoView>(app: &HtmlElement, name: &str, view: impl FnOnce() -> V + 'static) {
    let Ok(Some(place)) = app.query_selector(&format!("[data-root={name}]")) else {
        return;
    };
    if place.first_element_child().is_some() {
        hydrate_from(place.unchecked_into::<HtmlElement>(), view).forget();
    }
}

/// The page is empty, or shows another article than the address asks for.
async fn render(app: HtmlElement, asked: Option<String>) {
    app.set_inner_html("");
    let waiting = mount_to(app.clone(), || page_state(&PageState::Loading));
    let loaded = load::article(asked.as_deref()).await;
    drop(waiting);
    match loaded {
        Ok(prepared) => show(app, prepared),
        Err(state) => refuse(app, &state),
    }
}

fn show(app: HtmlElement, prepared: Prepared) {
    if let Some(document) = dom::document() {
        document.set_title(&format!(
            "{} – {}",
            keep_together(&prepared.article.title),
            view::words::SITE
        ));
    }
    if !prepared.article.lang.is_empty() {
        dom::mark("lang", &prepared.article.lang);
    }
    let owner = Owner::new();
    let total = view::article::folds(&prepared.article.body);
    let roots = owner.with(|| Roots {
        planner: Planner::new(),
        folds: Folds::new(total),
    });
    mount_to(app, move || {
        provide_context(ClipDriver(clip::drive));
        page(&prepared, &roots)
    })
    .forget();
    enliven(&owner, roots, true);
}

fn refuse(app: HtmlElement, state: &PageState) {
    let view = page_state(state);
    mount_to(app, move || view).forget();
    dom::mark("data-app", "ready");
    if let Some(heading) = dom::query(".page-state h1") {
        let _ = heading.focus();
    }
}

/// Connects the browser's side of every part, now that it is in the document.
fn enliven(owner: &Owner, roots: Roots, rendered_late: bool) {
    owner.with(|| {
        if let Some(place) = dom::query("[data-root=planner]") {
            planner::attach(roots.planner, &place);
        }
        deep_link::follow_at_start(rendered_late);
        folds::drive(roots.folds);
    });
    theme::show_choice();
    spy::attach();
    dom::mark("data-app", "ready");
    // The owner lives as long as the page.
    std::mem::forget(owner.clone());
}
