//! The exercise clip: a player that the browser moves, and the stills that stand in for it.
//!
//! The captions come as a property and not from the article, because a hydrated player has no article: its text is on
//! the page already.

mod model;
mod words;

pub use model::ClipModel;

use crate::view::piece::{IntoPiece, Piece};
use leptos::{html, prelude::*, web_sys};

use super::drawing::{SmallIcon, sitting_slider, small_icon};
use crate::domain::clip::{Speed, Step};

/// The last place of the slider, in hundredths of the loop; one more would be the beginning again.
const LAST: u8 = 99;

/// What moves a player once it is on the page. The browser provides it as a context; natively nothing does.
#[derive(Debug, Clone, Copy)]
pub struct ClipDriver(pub fn(ClipModel, web_sys::Element));

/// The player: at rest, at its first step, until the reader starts it.
#[component]
pub fn ClipPlayer(
    /// What one does in each step, in order.
    captions: Vec<String>,
) -> impl IntoView {
    let model = ClipModel::new();
    let captions = StoredValue::new(captions);
    let caption = move |step: Step| {
        captions.with_value(|all| all.get(step.index()).cloned().unwrap_or_default())
    };
    let step = Memo::new(move |_| model.step());

    let player = NodeRef::<html::Div>::new();
    if let Some(ClipDriver(drive)) = use_context() {
        Effect::new(move |_| {
            if let Some(element) = player.get() {
                drive(model, element.into());
            }
        });
    }

    let spoken = move || match model.stepped_to() {
        Some(step) => [words::numbered(step), ": ", &caption(step)].concat(),
        None => String::new(),
    };
    view! {
        <div class="player" node_ref=player>
            <figure class="stage">
                {sitting_slider("clip", Some(words::PICTURE), Signal::derive(move || model.position()))}
                <figcaption class="capline">
                    <span class="capstep">{move || words::numbered(step.get())}</span>
                    " "
                    {move || caption(step.get())}
                </figcaption>
            </figure>
            <Controls model caption=Signal::derive(move || caption(step.get())) />
            <p class="vh" role="status">{spoken}</p>
        </div>
    }
    .piece()
}

#[component]
fn Controls(model: ClipModel, caption: Signal<String>) -> impl IntoView {
    let slider = NodeRef::<html::Input>::new();
    // The attribute is the first value only: what moves the slider afterwards is its property.
    Effect::new(move |_| {
        let position = percent(model.position());
        if let Some(slider) = slider.get() {
            slider.set_value(&position.to_string());
        }
    });
    let seek = move |event| {
        if let Ok(position) = event_target_value(&event).parse::<u8>() {
            model.seek(f64::from(position.min(LAST)) / 100.0);
        }
    };
    view! {
        <div class="controls needs-app" role="group" aria-label=words::CONTROLS>
            <button class="btn btn-main" type="button" on:click=move |_| model.toggle()>
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <path
                        class="ic-fill"
                        d=move || if model.playing() { "M3.5 2.5H6.5V13.5H3.5ZM9.5 2.5H12.5V13.5H9.5Z" } else { "M4 2.5L13 8L4 13.5Z" }
                    />
                </svg>
                <span>{move || if model.playing() { words::PAUSE } else { words::PLAY }}</span>
            </button>
            <button class="btn btn-ic" type="button" on:click=move |_| model.previous()>
                <span class="vh">{words::PREVIOUS}</span>
                {small_icon(SmallIcon::Previous)}
            </button>
            <input
                class="scrub"
                type="range"
                min="0"
                max=LAST.to_string()
                value="0"
                aria-label=words::POSITION
                aria-valuetext=caption
                autocomplete="off"
                node_ref=slider
                on:input=seek
            />
            <button class="btn btn-ic" type="button" on:click=move |_| model.next()>
                <span class="vh">{words::NEXT}</span>
                {small_icon(SmallIcon::Next)}
            </button>
            <button class="btn btn-speed" type="button" on:click=move |_| model.change_speed()>
                {move || match model.speed() {
                    Speed::Full => words::FULL_SPEED,
                    Speed::Half => words::HALF_SPEED,
                }}
            </button>
        </div>
    }
    .piece()
}

/// The four stills in a row: for those without scripts, and for paper.
pub fn clip_stills(captions: &[String]) -> Piece {
    let stills = Step::ALL
        .into_iter()
        .map(|step| {
            let caption = captions.get(step.index()).cloned().unwrap_or_default();
            view! {
                <figure>
                    {sitting_slider(uid(step), None, Signal::stored(step.still()))}
                    <figcaption>
                        <b>{words::numbered(step)}</b>
                        {caption}
                    </figcaption>
                </figure>
            }
            .piece()
        })
        .collect_view();
    view! { <div class="clip-stills">{stills}</div> }.piece()
}

fn uid(step: Step) -> &'static str {
    match step {
        Step::Sit => "still-1",
        Step::Straighten => "still-2",
        Step::Hold => "still-3",
        Step::Return => "still-4",
    }
}

/// A place in the loop in hundredths.
fn percent(position: f64) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a fraction of the loop is in 0..1, and a cast saturates"
    )]
    let percent = (position * 100.0 + 0.5) as u8;
    percent.min(LAST)
}
