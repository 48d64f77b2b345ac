//! The exercise clip: a player, and stills for use without it.
//!
//! The captions are a property, because a prerendered page has no article data, only its text.

mod model;
mod motion;
mod words;

pub use model::ClipModel;
pub use motion::captions_beside;

use leptos::prelude::*;

use crate::drawings::{SittingSlider, SmallIcon, SmallIconName};
use plateful_domain::clip::{Speed, Step};

/// The last position of the slider, in hundredths of the loop; 100 would be the beginning again.
const LAST: u8 = 99;

/// The player. It shows the first step, paused, until the reader starts it.
///
/// # Before and without the program
/// Hidden: the stills are shown instead.
///
/// # Accessibility
/// Native buttons and slider. The caption is text below the picture. Changing the step is announced; playing is not.
#[component]
pub fn ClipPlayer(
    /// One caption for each step.
    captions: Vec<String>,
) -> impl IntoView {
    let clip = ClipModel::new();
    let player = NodeRef::new();
    motion::attach(clip, player);

    let captions = StoredValue::new(captions);
    let caption = Signal::derive(move || {
        let step = clip.step().index();
        captions.with_value(|captions| captions.get(step).cloned().unwrap_or_default())
    });
    let number = move || words::numbered(clip.step());
    let spoken = move || {
        clip.stepped_to()
            .map(|step| format!("{}: {}", words::numbered(step), caption.get()))
    };
    view! {
        <div class="player" node_ref=player>
            <figure class="stage">
                <SittingSlider uid="clip" label=words::PICTURE at=clip.position_signal()/>
                <figcaption class="capline">
                    <span class="capstep">{number}</span>
                    " "
                    <span>{caption}</span>
                </figcaption>
            </figure>
            <Controls clip=clip caption=caption/>
            <p class="vh" role="status">
                {spoken}
            </p>
        </div>
    }
}

#[component]
fn Controls(clip: ClipModel, caption: Signal<String>) -> impl IntoView {
    let shape = move || {
        if clip.playing() {
            "M3.5 2.5H6.5V13.5H3.5ZM9.5 2.5H12.5V13.5H9.5Z"
        } else {
            "M4 2.5L13 8L4 13.5Z"
        }
    };
    let name = move || {
        if clip.playing() {
            words::PAUSE
        } else {
            words::PLAY
        }
    };
    let speed = move || match clip.speed() {
        Speed::Full => words::FULL_SPEED,
        Speed::Half => words::HALF_SPEED,
    };
    let seek = move |event| {
        if let Ok(position) = event_target_value(&event).parse::<u8>() {
            clip.seek(f64::from(position.min(LAST)) / 100.0);
        }
    };
    view! {
        <div class="controls needs-app" role="group" aria-label=words::CONTROLS>
            <button class="btn btn-main" type="button" on:click=move |_| clip.toggle()>
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <path class="ic-fill" d=shape></path>
                </svg>
                <span>{name}</span>
            </button>
            <button class="btn btn-ic" type="button" on:click=move |_| clip.previous()>
                <span class="vh">{words::PREVIOUS}</span>
                <SmallIcon name=SmallIconName::Previous/>
            </button>
            <input
                class="scrub"
                type="range"
                min="0"
                max="99"
                value="0"
                prop:value=move || percent(clip.position()).to_string()
                aria-label=words::POSITION
                autocomplete="off"
                aria-valuetext=caption
                on:input=seek
            />
            <button class="btn btn-ic" type="button" on:click=move |_| clip.next()>
                <span class="vh">{words::NEXT}</span>
                <SmallIcon name=SmallIconName::Next/>
            </button>
            <button class="btn btn-speed" type="button" on:click=move |_| clip.change_speed()>
                {speed}
            </button>
        </div>
    }
}

/// The four stills in a row, for readers without JavaScript and for print.
#[component]
pub fn ClipStills(
    /// One caption for each step.
    captions: Vec<String>,
) -> impl IntoView {
    let stills = Step::ALL.map(|step| {
        let caption = captions.get(step.index()).cloned().unwrap_or_default();
        view! {
            <figure>
                <SittingSlider uid=uid(step) at=step.still()/>
                <figcaption>
                    <b>{words::numbered(step)}</b>
                    " "
                    {caption}
                </figcaption>
            </figure>
        }
    });
    view! { <div class="clip-stills">{stills}</div> }
}

fn uid(step: Step) -> &'static str {
    match step {
        Step::Sit => "still-1",
        Step::Straighten => "still-2",
        Step::Hold => "still-3",
        Step::Return => "still-4",
    }
}

/// A position in hundredths of the loop, as the slider shows it.
fn percent(position: f64) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a fraction of the loop is in 0..1, and a cast saturates"
    )]
    let percent = (position * 100.0 + 0.5) as u8;
    percent.min(LAST)
}
