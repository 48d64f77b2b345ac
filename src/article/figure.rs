//! Figures: the app's own drawings, images, and the clip.

use leptos::either::Either;
use leptos::prelude::*;

use super::blocks::Blocks;
use super::inlines::Prose;
use super::{ArticleContext, filled};
use crate::clip::{ClipPlayer, ClipStills};
use crate::drawings::{Leg, Spine};
use plateful_domain::article::{Clip, Figure, Inlines, is_own_file};

/// How many of the hero's numbered parts belong to its first panel.
const KEYS_OF_SPINE: usize = 4;

/// A figure.
#[component]
pub(super) fn FigureBlock(figure: Figure) -> impl IntoView {
    let id = filled(figure.id);
    let credit = filled(figure.credit).map(|credit| view! { <span class="credit">{credit}</span> });
    let caption = view! { <figcaption><Prose run=figure.caption/> " " {credit}</figcaption> };
    if figure.drawing == "s1-nerve" {
        let mut spine = figure.key;
        let leg = spine.split_off(spine.len().min(KEYS_OF_SPINE));
        Either::Left(view! {
            <figure class="hero wide" id=id>
                <div class="hero-art">
                    <div class="hero-panel hero-panel-spine">
                        <Spine uid="spine"/>
                        <Key entries=spine from=1/>
                    </div>
                    <div class="hero-panel hero-panel-leg">
                        <Leg uid="leg"/>
                        <Key entries=leg from=KEYS_OF_SPINE + 1/>
                    </div>
                </div>
                {caption}
            </figure>
        })
    } else {
        let image = is_own_file(&figure.src).then(|| {
            view! { <Image src=figure.src alt=figure.alt width=figure.width height=figure.height/> }
        });
        Either::Right(view! { <figure class="picture" id=id>{image} {caption}</figure> })
    }
}

/// An image with its size given, so that nothing moves when it arrives.
#[component]
pub(super) fn Image(src: String, alt: String, width: u32, height: u32) -> impl IntoView {
    let src = ArticleContext::get().site.file(&src);
    view! {
        <img
            src=src
            alt=alt
            width=width.to_string()
            height=height.to_string()
            loading="lazy"
            decoding="async"
        />
    }
}

/// The names of the numbered parts of a drawing.
#[component]
fn Key(
    entries: Vec<Inlines>,
    /// The first number.
    from: usize,
) -> impl IntoView {
    let entries: Vec<_> = entries
        .into_iter()
        .zip(from..)
        .map(|(entry, number)| {
            view! { <li value=number.to_string()><span><Prose run=entry/></span></li> }
        })
        .collect();
    view! { <ol class="key" start=from.to_string()>{entries}</ol> }
}

/// The exercise: player, steps, stop rule, stills and transcript.
///
/// # Before and without the program
/// Four stills with captions; the player is hidden.
#[component]
pub(super) fn ClipBlock(clip: Clip, depth: u8) -> impl IntoView {
    let steps: Vec<_> = clip
        .steps
        .iter()
        .map(|step| view! { <li>{step.clone()}</li> })
        .collect();
    let transcript = (!clip.transcript.is_empty()).then(|| {
        view! {
            <details class="mini transcript">
                <summary>"Transcript of the clip"</summary>
                <div class="fold">
                    <Blocks blocks=clip.transcript depth=depth + 1/>
                </div>
            </details>
        }
    });
    view! {
        <div class="clip wide" data-clip=clip.exercise>
            <div class="clip-place needs-js" data-root="clip">
                <ClipPlayer captions=clip.steps.clone()/>
            </div>
            <ClipStills captions=clip.steps/>
            <ol class="steps">{steps}</ol>
            <p class="stop-rule"><Prose run=clip.stop_rule/></p>
            <p class="clip-note"><Prose run=clip.note/></p>
            {transcript}
        </div>
    }
}
