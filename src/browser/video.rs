//! Films: the player is made once the reader asks for it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::dom;

/// The link that asks for a film, beside what its player is made of.
pub(crate) const LINK: &str = ".video-stage > a";

/// Replaces the poster by the film, with its captions, now that the reader asked for it.
pub(crate) fn show(event: &Event, link: &HtmlElement) {
    if dom::opens_elsewhere(event) {
        return;
    }
    let Some(stage) = link.parent_element() else {
        return;
    };
    let Some(player) = player(&stage) else { return };
    event.prevent_default();
    stage.replace_children_with_node_1(&player);
    if let Some(player) = player.dyn_ref::<HtmlElement>() {
        let _ = player.focus();
    }
}

fn player(stage: &Element) -> Option<Element> {
    let document = dom::document()?;
    let video = document.create_element("video").ok()?;
    for name in ["controls", "autoplay", "playsinline"] {
        video.set_attribute(name, "").ok()?;
    }
    for part in dom::query_all_in(stage, "[data-src], [data-track]") {
        let is_track = part.has_attribute("data-track");
        let child = document
            .create_element(if is_track { "track" } else { "source" })
            .ok()?;
        if is_track {
            child.set_attribute("kind", "captions").ok()?;
            child.set_attribute("default", "").ok()?;
        }
        for (kept, name) in KEPT {
            if let Some(value) = part.get_attribute(kept) {
                child.set_attribute(name, &value).ok()?;
            }
        }
        video.append_child(&child).ok()?;
    }
    Some(video)
}

/// Where the view keeps what a film's sources and captions will say.
const KEPT: [(&str, &str); 5] = [
    ("data-src", "src"),
    ("data-type", "type"),
    ("data-track", "src"),
    ("data-lang", "srclang"),
    ("data-label", "label"),
];
