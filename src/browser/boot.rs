//! The start of the app: bring to life what is prerendered, or render what is not.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::keep::Keeper;
use super::takeover::mount_over;
use super::{actions, clip, deep_link, dom, failure, folds, load, notices, planner, spy, theme};
use crate::planner::{Planner, PlannerState};
use crate::state::folds::Folds;
use crate::state::notices::Notices;
use crate::view;
use crate::view::article::Roots;
use crate::view::clip::{clip_player, drive_with};
use crate::view::markup::Markup;
use crate::view::page::{PageState, page, page_state, tray};
use plateful_domain::article::{Prepared, keep_together};

/// Starts the app.
pub fn start() {
    failure::install();
    let Some(app) = dom::by_id("app") else { return };
    theme::attach();
    actions::attach();
    deep_link::attach();
    drive_with(clip::drive);
    let asked = load::asked_for();
    if asked.is_none() && app.first_element_child().is_some() {
        bring_to_life(&app);
    } else {
        spawn_local(render(app, asked));
    }
}

/// The page is there already: only its interactive roots come alive.
fn bring_to_life(app: &HtmlElement) {
    // Signals made here live as long as the page: each root has an owner of its own, and none of them may own what
    // they share.
    let owner = Owner::new();
    let roots = owner.with(|| Roots {
        planner: PlannerState::new("planner"),
        folds: Folds::new(folds::count()),
        notices: Notices::new(),
    });
    let keeper = owner.with(|| {
        let state = roots.planner;
        let keeper = planner::prepare(state);
        if let Some(prerendered) = dom::query_in(app, "[data-root=planner] > .pl-in") {
            mount_over(&prerendered, &state.id("units"), move || {
                view! { <Planner state/> }
            });
        }
        keeper
    });
    let captions = dom::query("[data-root=clip]")
        .map(|place| clip::captions(&place))
        .unwrap_or_default();
    root(app, "clip", Box::new(move || clip_player(captions)));
    root(
        app,
        "folds",
        Box::new(move || view::folds::folds_button(roots.folds)),
    );
    root(app, "notices", Box::new(move || tray(roots.notices)));
    enliven(&owner, roots, keeper, false);
}

/// Brings one root to life, where the page has it.
fn root(app: &HtmlElement, name: &str, view: View) {
    let place = dom::query_in(app, &["[data-root=", name, "]"].concat());
    if let Some(place) = place.filter(|place| place.first_element_child().is_some()) {
        put(place, view);
    }
}

/// What makes a view, under the owner that it is to have.
type View = Box<dyn FnOnce() -> Markup>;

/// Fills `place` anew, for as long as the page lives. What was prerendered there holds nothing of the reader's, and is
/// not asked for its nodes: a browser may have translated them, and a host squeezed them.
///
/// One way in for all views: leptos would make a copy of its own for each type of view and closure.
fn put(place: HtmlElement, view: View) {
    let inside = place.clone();
    // What leptos mounts afterwards is a view without nodes: the view itself is in its place by then.
    let mount: Box<dyn FnOnce() -> [Markup; 0]> = Box::new(move || {
        let mut state = view().build();
        inside.set_text_content(None);
        state.mount(&inside, None);
        std::mem::forget(state);
        []
    });
    mount_to(place, mount).forget();
}

/// The page is empty, or shows another article than the address asks for.
async fn render(app: HtmlElement, asked: Option<String>) {
    app.set_inner_html("");
    put(app.clone(), Box::new(|| page_state(&PageState::Loading)));
    let loaded = load::article(asked.as_deref()).await;
    app.set_inner_html("");
    match loaded {
        Ok(prepared) => show(app, prepared),
        Err(state) => refuse(app, state),
    }
}

fn show(app: HtmlElement, prepared: Prepared) {
    if let Some(document) = dom::document() {
        document.set_title(
            &[
                &keep_together(&prepared.article.title),
                " – ",
                view::words::SITE,
            ]
            .concat(),
        );
    }
    if !prepared.article.lang.is_empty() {
        dom::mark("lang", &prepared.article.lang);
    }
    let owner = Owner::new();
    let total = view::article::folds(&prepared.article.body);
    let roots = owner.with(|| Roots {
        planner: PlannerState::new("planner"),
        folds: Folds::new(total),
        notices: Notices::new(),
    });
    let keeper = owner.with(|| planner::prepare(roots.planner));
    // It is needed once for each page: taking it apart again would only be more code.
    let prepared: &'static Prepared = Box::leak(Box::new(prepared));
    put(app, Box::new(move || page(prepared, &roots)));
    if let Some(frame) = dom::query("[data-root=planner]") {
        let state = roots.planner;
        owner.with(|| leptos::mount::mount_to(frame, move || view! { <Planner state/> }).forget());
    }
    enliven(&owner, roots, keeper, true);
}

fn refuse(app: HtmlElement, state: PageState) {
    if let Some(document) = dom::document() {
        document.set_title(view::words::SITE);
    }
    put(app, Box::new(move || page_state(&state)));
    dom::mark("data-app", "ready");
    if let Some(heading) = dom::query(".page-state h1") {
        let _ = heading.focus();
    }
}

/// Connects the browser's side of every part, now that it is in the document.
fn enliven(owner: &Owner, roots: Roots, keeper: Keeper, rendered_late: bool) {
    let may_go = deep_link::may_go(rendered_late);
    owner.with(|| {
        planner::follow(roots.planner, keeper);
        // Folds that are opened again push down what the address names: they come first.
        folds::drive(roots.folds);
        notices::attach(roots.planner, roots.notices);
    });
    deep_link::follow_at_start(may_go);
    theme::show_choice();
    spy::attach();
    dom::mark("data-app", "ready");
    // The owner lives as long as the page.
    std::mem::forget(owner.clone());
}
