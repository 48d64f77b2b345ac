//! Videos: creates the player when the reader asks for it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::dom;

/// The link that loads a video; the data for its player is beside it.
pub(crate) const LINK: &str = ".video-stage > a";

/// Replaces the poster with the video and its captions.
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

/// Attributes in which the view stores the attributes of the video's sources and captions.
const KEPT: [(&str, &str); 5] = [
    ("data-src", "src"),
    ("data-type", "type"),
    ("data-track", "src"),
    ("data-lang", "srclang"),
    ("data-label", "label"),
];
