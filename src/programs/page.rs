//! The program `page`: planner, clip, folds, tray and the goal in the margin over the prerendered page, which may lack any
//! of them: the page with the planner alone has no article. It has nothing of an article's reading or
//! showing in it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::start;
use crate::article::{FoldsButton, count_folds};
use crate::browser::{dom, mount_over, scheduler};
use crate::clip::{ClipPlayer, captions_beside};
use crate::page::PlannerNotices;
use crate::page::tray::{MenuButton, Tray};
use crate::planner::{GoalNote, Planner, PlannerState, setup};
use plateful_domain::planner::fields::ChoiceField;

/// Starts the program. `page/loader.ts` does so if `#app` holds the prerendered article.
///
/// Each root is mounted in a task of its own: all at once would block input for half a second on a slow phone.
pub fn start() {
    start::listen();
    // Signals created here are shared by all roots and live as long as the page, so their owner is not a root's.
    let owner = Owner::new();
    let (state, tray) =
        owner.with(|| (PlannerState::new("planner"), RwSignal::new(Tray::default())));
    spawn_local(async move {
        scheduler::next_task().await;
        let store = owner.with(|| {
            let store = setup::prepare(state);
            mount_planner(state);
            store
        });
        for mount in [mount_clip, mount_folds] {
            scheduler::next_task().await;
            owner.with(mount);
        }
        scheduler::next_task().await;
        owner.with(|| {
            mount_menu_button(tray);
            mount_notices(state, tray);
            mount_goal_note(state);
        });
        start::attach(&owner, state, store, false);
    });
}

fn mount_planner(state: PlannerState) {
    if let Some(prerendered) = prerendered("planner") {
        mount_over(
            &prerendered,
            &state.id(ChoiceField::Units.definition().group),
            move || view! { <Planner state/> },
        );
    }
}

fn mount_clip() {
    if let Some(prerendered) = prerendered("clip") {
        let captions = captions_beside(&prerendered);
        mount_over(&prerendered, "", move || view! { <ClipPlayer captions/> });
    }
}

fn mount_folds() {
    if let Some(prerendered) = prerendered("folds") {
        let total = count_folds();
        mount_over(&prerendered, "", move || view! { <FoldsButton total/> });
    }
}

fn mount_menu_button(tray: RwSignal<Tray>) {
    if let Some(prerendered) = prerendered("menu-button") {
        mount_over(&prerendered, "", move || view! { <MenuButton tray/> });
    }
}

fn mount_notices(state: PlannerState, tray: RwSignal<Tray>) {
    if let Some(prerendered) = prerendered("notices") {
        mount_over(
            &prerendered,
            "",
            move || view! { <PlannerNotices state tray/> },
        );
    }
}

fn mount_goal_note(state: PlannerState) {
    if let Some(prerendered) = prerendered("goal-note")
        && let Some(href) =
            dom::query_in(&prerendered, "a").and_then(|link| link.get_attribute("href"))
    {
        mount_over(&prerendered, "", move || view! { <GoalNote state href/> });
    }
}

/// What was prerendered of a root, where the page has it.
fn prerendered(root: &str) -> Option<HtmlElement> {
    dom::query(&format!("[data-root={root}] > :first-child"))
}
