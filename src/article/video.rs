//! Videos. Nothing is loaded until the reader asks.

use leptos::prelude::*;

use super::blocks::Blocks;
use super::figure::Image;
use super::{ArticleContext, filled};
use plateful_domain::article::{Video, is_own_file};

/// A video, shown as a poster with a button to load it; `browser::video` creates the player.
///
/// # Before and without the program
/// The poster, a plain link to the file with its size and host, and the transcript.
#[component]
pub(super) fn VideoBlock(video: Video, depth: u8) -> impl IntoView {
    let site = ArticleContext::get().site.clone();
    let playable = |url: &str| url.starts_with("https://") || is_own_file(url);
    let title = video.title;
    let poster = video.poster;
    let poster = is_own_file(&poster.src).then(|| {
        view! { <Image src=poster.src alt=poster.alt width=poster.width height=poster.height/> }
    });
    let mut sources = video.sources;
    sources.retain(|source| playable(&source.url));
    let play = sources.first().map(|source| {
        let details = details(&source.url, source.bytes, video.duration_s);
        let target = site.target().filter(|_| source.url.starts_with("https:"));
        view! {
            <a class="btn" href=site.file(&source.url) rel="noopener" target=target>
                {format!("Play the video “{title}”{details}")}
            </a>
        }
    });
    let sources: Vec<_> = sources
        .into_iter()
        .map(|source| view! { <span hidden data-src=site.file(&source.url) data-type=source.media_type></span> })
        .collect();
    let tracks: Vec<_> = video
        .captions
        .into_iter()
        .filter(|track| playable(&track.url))
        .map(|track| {
            view! {
                <span hidden data-track=site.file(&track.url) data-lang=track.lang data-label=track.label></span>
            }
        })
        .collect();
    let credit = filled(video.credit).map(|credit| view! { <span class="credit">{credit}</span> });
    let transcript = format!("Transcript of “{title}”");
    view! {
        <figure class="video">
            <div class="video-stage">{poster} {play} {sources} {tracks}</div>
            <figcaption>{title} " " {credit}</figcaption>
            <details class="mini transcript">
                <summary>{transcript}</summary>
                <div class="fold">
                    <Blocks blocks=video.transcript depth=depth + 1/>
                </div>
            </details>
        </figure>
    }
}

/// ", 2 min 5 s, 3.1 MB, from example.org": what the reader should know before loading.
fn details(url: &str, bytes: u64, seconds: u32) -> String {
    let mut details = String::new();
    if seconds > 0 {
        details += &format!(", {} min {} s", seconds / 60, seconds % 60);
    }
    if bytes > 0 {
        details += &format!(", {}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000);
    }
    let host = url
        .strip_prefix("https://")
        .and_then(|rest| rest.split('/').next());
    if let Some(host) = host {
        details += &format!(", from {host}");
    }
    details
}
