//! The program `page`: planner, clip, folds and tray over the prerendered page. It has nothing of an article's reading or
//! showing in it.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{PositionState, RenderHtml};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::mount::mount_in;
use super::{boot, dom};
use crate::article::{FoldsButton, count_folds};
use crate::clip::{ClipPlayer, captions_beside};
use crate::page::PlannerNotices;
use crate::state::planner::Planner;
use crate::view::markup::Markup;
use crate::view::planner::planner_view;

/// Starts the program. `public/loader.js` does so where `#app` holds the article that the page was made for.
pub fn start() {
    boot::listen();
    // Signals made here live as long as the page: each root has an owner of its own, and none of them may own what
    // they share.
    let owner = Owner::new();
    let planner = owner.with(Planner::new);
    if let Some(place) = root("planner") {
        hydrate(place, Box::new(move || planner_view(planner, "planner")));
    }
    boot::attach(&owner, planner, false);
    if let Some(place) = root("clip") {
        let captions = captions_beside(&place);
        mount_in(place, move || view! { <ClipPlayer captions=captions/> });
    }
    if let Some(place) = root("folds") {
        let total = count_folds();
        mount_in(place, move || view! { <FoldsButton total=total/> });
    }
    if let Some(place) = root("notices") {
        mount_in(place, move || view! { <PlannerNotices planner=planner/> });
    }
}

/// The element of a root, where the page has it.
fn root(name: &str) -> Option<HtmlElement> {
    dom::query(&format!("[data-root={name}]"))
}

/// What makes a view, under the owner that it is to have.
type View = Box<dyn FnOnce() -> Markup>;

/// Hydrates what `place` holds, for as long as the page lives.
fn hydrate(place: HtmlElement, view: View) {
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
