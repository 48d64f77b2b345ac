//! Animates the clip, and pauses it when it cannot be seen. Stops when the player is removed.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use super::ClipModel;
use crate::browser::{animation::animate, dom};

/// Animates the clip while it plays, pauses it when it is out of view, and marks the current step in the list beside
/// it.
pub(super) fn attach(clip: ClipModel, player: NodeRef<Div>) {
    // Each run has its own owner, which is disposed of before the next run. That cancels the animation frames.
    Effect::new(move || {
        if clip.playing() {
            animate(move |seconds| {
                // With reduced motion the clip never animates, even if "play" is pressed.
                if prefers_less_motion() {
                    clip.pause();
                }
                clip.tick(seconds);
            });
        }
    });
    Effect::new(move || {
        let Some(player) = player.get() else { return };
        let player: HtmlElement = player.into();
        dom::observe(&[player], "0px", move |is_seen| {
            if !is_seen {
                clip.pause();
            }
        });
        if let Some(document) = dom::document() {
            let seen = document.clone();
            dom::listen_owned(&document, "visibilitychange", false, move |_| {
                if seen.hidden() {
                    clip.pause();
                }
            });
        }
    });
    Effect::new(move || {
        let current = clip.step().index();
        if let Some(player) = player.get() {
            for (index, step) in steps(&player).iter().enumerate() {
                dom::set_or_remove(step, "aria-current", (index == current).then_some("step"));
            }
        }
    });
}

fn prefers_less_motion() -> bool {
    dom::window()
        .and_then(|window| {
            window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()?
        })
        .is_some_and(|query| query.matches())
}

/// The captions listed on the page for the clip that contains `inside`.
pub fn captions_beside(inside: &Element) -> Vec<String> {
    let steps = steps(inside);
    steps
        .iter()
        .map(|step| step.text_content().unwrap_or_default())
        .collect()
}

fn steps(inside: &Element) -> Vec<HtmlElement> {
    match inside.closest(".clip") {
        Ok(Some(clip)) => dom::query_all_in(clip.unchecked_ref(), ".steps > li"),
        _ => Vec::new(),
    }
}
