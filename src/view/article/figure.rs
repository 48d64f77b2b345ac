//! Pictures: the page's own drawings, images, and the clip.

use super::inlines::inlines;
use super::{Context, blocks};
use crate::view::clip::{clip_player, clip_stills};
use crate::view::drawing;
use crate::view::markup::{El, Markup, div, el};
use plateful_domain::article::{Clip, Figure, Inlines, is_own_file};

/// How many entries of the hero's key belong to its first panel.
const KEYS_OF_SPINE: usize = 4;

/// A figure.
pub(super) fn figure(figure: &Figure) -> Markup {
    let credit =
        (!figure.credit.is_empty()).then(|| div("span", "credit").with(figure.credit.clone()));
    let caption = el("figcaption")
        .with(inlines(&figure.caption))
        .with(" ")
        .with(credit);
    if figure.drawing == "s1-nerve" {
        let (spine, leg) = figure.key.split_at(figure.key.len().min(KEYS_OF_SPINE));
        let panel = |class, art: Markup, key: El| div("div", class).with(art).with(key);
        return div("figure", "hero wide")
            .attr_if("id", &figure.id)
            .with(
                div("div", "hero-art")
                    .with(panel(
                        "hero-panel hero-panel-spine",
                        drawing::spine("spine"),
                        key(spine, 1),
                    ))
                    .with(panel(
                        "hero-panel hero-panel-leg",
                        drawing::leg("leg"),
                        key(leg, KEYS_OF_SPINE + 1),
                    )),
            )
            .with(caption)
            .into();
    }
    let image = is_own_file(&figure.src)
        .then(|| image(&figure.src, &figure.alt, figure.width, figure.height));
    div("figure", "picture")
        .attr_if("id", &figure.id)
        .with(image)
        .with(caption)
        .into()
}

/// An image that keeps its room before it is there.
pub(super) fn image(src: &str, alt: &str, width: u32, height: u32) -> El {
    el("img")
        .attr("src", src.to_owned())
        .attr("alt", alt.to_owned())
        .attr("width", width.to_string())
        .attr("height", height.to_string())
        .attr("loading", "lazy")
        .attr("decoding", "async")
}

fn key(entries: &[Inlines], from: usize) -> El {
    let mut list = div("ol", "key").attr("start", from.to_string());
    for (index, entry) in entries.iter().enumerate() {
        let number = (from + index).to_string();
        list = list.with(
            el("li")
                .attr("value", number)
                .with(el("span").with(inlines(entry))),
        );
    }
    list
}

/// The exercise: player, steps, stop rule, stills and transcript.
///
/// # Without WASM
/// Four stills with their captions; the player is not shown.
pub(super) fn clip(clip: &Clip, context: &Context<'_>) -> Markup {
    let steps: Vec<El> = clip
        .steps
        .iter()
        .map(|step| el("li").with(step.clone()))
        .collect();
    let transcript = (!clip.transcript.is_empty()).then(|| {
        div("details", "mini transcript")
            .with(el("summary").with("Transcript of the clip"))
            .with(div("div", "fold").with(blocks(&clip.transcript, &context.deeper())))
    });
    div("div", "clip wide")
        .attr("data-clip", clip.exercise.clone())
        .with(
            div("div", "clip-place needs-js")
                .attr("data-root", "clip")
                .with(clip_player(clip.steps.clone())),
        )
        .with(clip_stills(&clip.steps))
        .with(div("ol", "steps").with(steps))
        .with(div("p", "stop-rule").with(inlines(&clip.stop_rule)))
        .with(div("p", "clip-note").with(inlines(&clip.note)))
        .with(transcript)
        .into()
}
