//! The program `reader`: the whole page in the browser. For `?src=`, which names another article, and for an empty `#app`,
//! as plain Trunk gives it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::mount::mount_in;
use super::{boot, dom, load};
use crate::page::{Page, PageState, StatePage};
use crate::state::planner::Planner;
use crate::words;
use plateful_domain::article::{Prepared, keep_together};

/// Starts the program: fetches the article that the address asks for, and shows it in place of whatever `#app` holds.
pub fn start() {
    let Some(app) = dom::by_id("app") else { return };
    boot::listen();
    spawn_local(render(app, load::asked_for()));
}

async fn render(app: HtmlElement, asked: Option<String>) {
    mount_in(
        app.clone(),
        || view! { <StatePage state=PageState::Loading/> },
    );
    match load::article(asked.as_deref()).await {
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
    let planner = owner.with(Planner::new);
    mount_in(
        app,
        move || view! { <Page prepared=prepared planner=planner/> },
    );
    boot::attach(&owner, planner, true);
}

fn refuse(app: HtmlElement, state: PageState) {
    document().set_title(words::SITE);
    mount_in(app, move || view! { <StatePage state=state/> });
    dom::mark("data-app", "ready");
    if let Some(heading) = dom::query(".page-state h1") {
        let _ = heading.focus();
    }
}
