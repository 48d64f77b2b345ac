//! The program `page`: brings the parts of the prerendered page to life that compute. It has nothing of an article's
//! reading or showing in it.

use leptos::mount::mount_to;
use leptos::prelude::Owner;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{PositionState, RenderHtml};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::boot::{self, View};
use super::{clip, dom, folds};
use crate::state::folds::Folds;
use crate::state::notices::Notices;
use crate::state::planner::Planner;
use crate::view;
use crate::view::article::Roots;
use crate::view::clip::clip_player;
use crate::view::markup::Markup;
use crate::view::page::tray;
use crate::view::planner::planner_view;

/// Starts the program. `public/loader.js` does so where `#app` holds the article that the page was made for.
pub fn start() {
    let Some(app) = dom::by_id("app") else { return };
    boot::listen();
    hydrate(&app);
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
    root(
        app,
        "planner",
        Box::new(move || planner_view(roots.planner, "planner")),
    );
    let captions = dom::query("[data-root=clip]")
        .map(|place| clip::captions(&place))
        .unwrap_or_default();
    root(app, "clip", Box::new(move || clip_player(captions)));
    root(
        app,
        "folds",
        Box::new(move || view::folds::folds_button(roots.folds)),
    );
    root(
        app,
        "notices",
        Box::new(move || tray(Notices::of(roots.planner))),
    );
    boot::attach(&owner, roots, false);
}

/// Hydrates one root, where the page has it.
fn root(app: &HtmlElement, name: &str, view: View) {
    let place = dom::query_in(app, &["[data-root=", name, "]"].concat());
    if let Some(place) = place.filter(|place| place.first_element_child().is_some()) {
        hydrate_root(place, view);
    }
}

/// Hydrates what `place` holds, for as long as the page lives.
///
/// One way in for all views: leptos would make a copy of its own for each type of view and closure.
fn hydrate_root(place: HtmlElement, view: View) {
    let inside = place.clone();
    // What leptos mounts afterwards is a view without nodes: the view itself is in its place by then.
    let mount: Box<dyn FnOnce() -> [Markup; 0]> = Box::new(move || {
        let state = view().hydrate::<true>(
            &Cursor::new(inside.unchecked_into()),
            &PositionState::default(),
        );
        std::mem::forget(state);
        []
    });
    mount_to(place, mount).forget();
}
