//! Recorded films. Nothing of one is loaded before the reader asks.

use super::figure::image;
use super::{Context, blocks};
use crate::view::markup::{El, Markup, div, el};
use plateful_domain::article::{Video, is_own_file};

/// A film, as a poster with a way to load it.
///
/// # Without WASM
/// The poster, a plain link to the file with its size and host, and the transcript.
pub(super) fn video(video: &Video, context: &Context<'_>) -> Markup {
    let playable = |url: &str| url.starts_with("https://") || is_own_file(url);
    let poster = &video.poster;
    let mut stage = div("div", "video-stage").with(
        is_own_file(&poster.src)
            .then(|| image(&poster.src, &poster.alt, poster.width, poster.height)),
    );
    if let Some(source) = video.sources.iter().find(|source| playable(&source.url)) {
        let details = details(&source.url, source.bytes, video.duration_s);
        stage = stage.with(
            div("a", "btn")
                .attr("href", source.url.clone())
                .attr("rel", "noopener")
                .attr("data-action", "video")
                .with(["Play the video “", &video.title, "”", &details].concat()),
        );
    }
    for source in video.sources.iter().filter(|source| playable(&source.url)) {
        stage = stage.with(
            hidden()
                .attr("data-src", source.url.clone())
                .attr("data-type", source.media_type.clone()),
        );
    }
    for track in video.captions.iter().filter(|track| playable(&track.url)) {
        stage = stage.with(
            hidden()
                .attr("data-track", track.url.clone())
                .attr("data-lang", track.lang.clone())
                .attr("data-label", track.label.clone()),
        );
    }
    let credit =
        (!video.credit.is_empty()).then(|| div("span", "credit").with(video.credit.clone()));
    div("figure", "video")
        .with(stage)
        .with(
            el("figcaption")
                .with(video.title.clone())
                .with(" ")
                .with(credit),
        )
        .with(
            div("details", "mini transcript")
                .with(el("summary").with(["Transcript of “", &video.title, "”"].concat()))
                .with(div("div", "fold").with(blocks(&video.transcript, &context.deeper()))),
        )
        .into()
}

/// What the player is made of once the reader asks for it.
fn hidden() -> El {
    el("span").attr("hidden", "")
}

/// ", 2 min 5 s, 3.1 MB, from example.org": what a reader wants to know before loading.
fn details(url: &str, bytes: u64, seconds: u32) -> String {
    let length = if seconds > 0 {
        [
            ", ",
            &(seconds / 60).to_string(),
            " min ",
            &(seconds % 60).to_string(),
            " s",
        ]
        .concat()
    } else {
        String::new()
    };
    let size = if bytes > 0 {
        [
            ", ",
            &(bytes / 1_000_000).to_string(),
            ".",
            &(bytes % 1_000_000 / 100_000).to_string(),
            " MB",
        ]
        .concat()
    } else {
        String::new()
    };
    let host = url
        .strip_prefix("https://")
        .and_then(|rest| rest.split('/').next());
    match host {
        Some(host) => [&length, &size, ", from ", host].concat(),
        None => length + &size,
    }
}
