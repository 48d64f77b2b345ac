//! The program `reader`: the whole page in the browser. For `?src=`, which names another article, and for an empty `#app`,
//! as plain Trunk gives it.

use leptos::mount::mount_to;
use leptos::prelude::Owner;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::boot::{self, View};
use super::{dom, load};
use crate::state::folds::Folds;
use crate::state::planner::Planner;
use crate::view;
use crate::view::article::Roots;
use crate::view::markup::Markup;
use crate::view::page::{PageState, page, page_state};
use plateful_domain::article::{Prepared, keep_together};

/// Starts the program: fetches the article that the address asks for, and shows it in place of whatever `#app` holds.
pub fn start() {
    let Some(app) = dom::by_id("app") else { return };
    boot::listen();
    spawn_local(render(app, load::asked_for()));
}

/// Builds a view in `place`, for as long as the page lives.
///
/// One way in for all views: leptos would make a copy of its own for each type of view and closure.
fn build(place: HtmlElement, view: View) {
    let inside = place.clone();
    // What leptos mounts afterwards is a view without nodes: the view itself is in its place by then.
    let mount: Box<dyn FnOnce() -> [Markup; 0]> = Box::new(move || {
        let mut state = view().build();
        state.mount(&inside, None);
        std::mem::forget(state);
        []
    });
    mount_to(place, mount).forget();
}

async fn render(app: HtmlElement, asked: Option<String>) {
    app.set_inner_html("");
    build(app.clone(), Box::new(|| page_state(&PageState::Loading)));
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
        planner: Planner::new(),
        folds: Folds::new(total),
    });
    // It is needed once for each page: taking it apart again would only be more code.
    let prepared: &'static Prepared = Box::leak(Box::new(prepared));
    build(app, Box::new(move || page(prepared, &roots)));
    boot::attach(&owner, roots, true);
}

fn refuse(app: HtmlElement, state: PageState) {
    if let Some(document) = dom::document() {
        document.set_title(view::words::SITE);
    }
    build(app, Box::new(move || page_state(&state)));
    dom::mark("data-app", "ready");
    if let Some(heading) = dom::query(".page-state h1") {
        let _ = heading.focus();
    }
}
