//! The program `reader`: renders the whole page in the browser. Used for `?src=`, which names another article, and for
//! an empty `#app`, as plain Trunk builds it.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::start;
use crate::browser::dom;
use crate::page::{Page, PageState, StatePage, load};
use crate::planner::{PlannerState, setup};
use crate::words;
use plateful_domain::article::{Prepared, keep_together};

/// Starts the program: fetches the article in the address, and shows it in place of the content of `#app`.
pub fn start() {
    let Some(app) = dom::by_id("app") else { return };
    start::listen();
    spawn_local(render(app, load::asked_for()));
}

async fn render(app: HtmlElement, asked: Option<String>) {
    app.set_inner_html("");
    let loading = mount_to(
        app.clone(),
        || view! { <StatePage state=PageState::Loading/> },
    );
    let loaded = load::article(asked.as_deref()).await;
    drop(loading);
    match loaded {
        Ok(prepared) => show(app, prepared),
        Err(state) => refuse(app, state),
    }
}

fn show(app: HtmlElement, prepared: Prepared) {
    let title = keep_together(&prepared.article.title);
    document().set_title(&format!("{title} – {}", words::SITE));
    if !prepared.article.lang.is_empty() {
        dom::mark("lang", &prepared.article.lang);
    }
    let owner = Owner::new();
    let (state, store) = owner.with(|| {
        let state = PlannerState::new("planner");
        let store = setup::prepare(state);
        mount_to(app, move || view! { <Page prepared planner=state/> }).forget();
        (state, store)
    });
    start::attach(&owner, state, store, true);
}

fn refuse(app: HtmlElement, state: PageState) {
    document().set_title(words::SITE);
    mount_to(app, move || view! { <StatePage state/> }).forget();
    dom::mark("data-app", "ready");
    if let Some(heading) = dom::query(".page-state h1") {
        let _ = heading.focus();
    }
}
