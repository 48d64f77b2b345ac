//! What moves the clip: the screen's frames, and all that makes it rest. It ends with the player.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use super::ClipModel;
use crate::browser::{animation::animate, dom};

/// Plays the clip while it is to play, lets it rest when nobody can see it, and marks its step in the list beside it.
pub(super) fn attach(clip: ClipModel, player: NodeRef<Div>) {
    // Each run has an owner of its own, which ends before the next one: with it end the frames.
    Effect::new(move || {
        if clip.playing() {
            animate(move |seconds| {
                // Whoever asked for less motion is shown stills, whatever was pressed.
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

/// The captions of the clip that `inside` belongs to, as they stand on the page beside it.
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
