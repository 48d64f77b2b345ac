//! The exercise clip: a player that the browser moves, and the stills that stand in for it.
//!
//! The captions come as a property and not from the article, because a hydrated player has no article: its text is on
//! the page already.

mod model;
mod words;

pub use model::ClipModel;

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::event_target_value;
use leptos::web_sys;

use super::drawing::{Moment, SmallIcon, sitting_slider, small_icon};
use super::markup::{El, Markup, div, el, live_text};
use plateful_domain::clip::{Speed, Step};

/// The last place of the slider, in hundredths of the loop; one more would be the beginning again.
const LAST: u8 = 99;

/// What moves a player once it is on the page, given its state and its element.
pub type ClipDriver = fn(ClipModel, web_sys::Element);

thread_local! {
    static DRIVER: Cell<Option<ClipDriver>> = const { Cell::new(None) };
}

/// Has the players that come after this driven. The browser calls it once; natively nobody does, and players rest.
pub fn drive_with(driver: ClipDriver) {
    DRIVER.set(Some(driver));
}

/// The captions of the steps, shared by all that shows them.
#[derive(Clone)]
struct Captions(Arc<Vec<String>>);

impl Captions {
    fn of(&self, step: Step) -> String {
        self.0.get(step.index()).cloned().unwrap_or_default()
    }
}

/// The player: at rest, at its first step, until the reader starts it.
///
/// # Without WASM
/// Not shown: the stills stand in for it.
///
/// # Accessibility
/// Native button, slider and buttons; the caption is text under the picture, and stepping is announced, playing is not.
pub fn clip_player(captions: Vec<String>) -> Markup {
    let model = ClipModel::new();
    let captions = Captions(Arc::new(captions));
    let shown = captions.clone();
    let told = captions.clone();

    let spoken = move || match model.stepped_to() {
        Some(step) => [words::numbered(step), ": ", &told.of(step)].concat(),
        None => String::new(),
    };
    let bar = div("figcaption", "capline")
        .with(
            div("span", "capstep")
                .with(live_text(move || words::numbered(model.step()).to_owned())),
        )
        .with(" ")
        .with(el("span").with(live_text(move || shown.of(model.step()))));
    div("div", "player")
        .mounted(move |element| {
            if let Some(drive) = DRIVER.get() {
                drive(model, element);
            }
        })
        .with(
            div("figure", "stage")
                .with(sitting_slider(
                    "clip",
                    Some(words::PICTURE),
                    Moment::Following(model),
                ))
                .with(bar),
        )
        .with(controls(model, captions))
        .with(
            div("p", "vh")
                .attr("role", "status")
                .with(live_text(spoken)),
        )
        .into()
}

fn button(class: &'static str) -> El {
    div("button", class).attr("type", "button")
}

fn controls(model: ClipModel, captions: Captions) -> El {
    let shape = move || {
        Some(
            if model.playing() {
                "M3.5 2.5H6.5V13.5H3.5ZM9.5 2.5H12.5V13.5H9.5Z"
            } else {
                "M4 2.5L13 8L4 13.5Z"
            }
            .into(),
        )
    };
    let name = move || {
        if model.playing() {
            words::PAUSE
        } else {
            words::PLAY
        }
        .to_owned()
    };
    let speed = move || {
        match model.speed() {
            Speed::Full => words::FULL_SPEED,
            Speed::Half => words::HALF_SPEED,
        }
        .to_owned()
    };
    let play = button("btn btn-main")
        .on("click", move |_| model.toggle())
        .with(
            el("svg")
                .attr("viewBox", "0 0 16 16")
                .attr("width", "16")
                .attr("height", "16")
                .attr("aria-hidden", "true")
                .with(div("path", "ic-fill").live_attr("d", shape)),
        )
        .with(el("span").with(live_text(name)));
    let named = |name: &'static str, icon| {
        button("btn btn-ic")
            .with(div("span", "vh").with(name))
            .with(small_icon(icon))
    };
    div("div", "controls needs-app")
        .attr("role", "group")
        .attr("aria-label", words::CONTROLS)
        .with(play)
        .with(named(words::PREVIOUS, SmallIcon::Previous).on("click", move |_| model.previous()))
        .with(slider(model, captions))
        .with(named(words::NEXT, SmallIcon::Next).on("click", move |_| model.next()))
        .with(
            button("btn btn-speed")
                .on("click", move |_| model.change_speed())
                .with(live_text(speed)),
        )
}

/// The slider. Its attribute is the first value only: afterwards the driver moves its property.
fn slider(model: ClipModel, captions: Captions) -> El {
    let seek = move |event: web_sys::Event| {
        if let Ok(position) = event_target_value(&event).parse::<u8>() {
            model.seek(f64::from(position.min(LAST)) / 100.0);
        }
    };
    div("input", "scrub")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", "99")
        .attr("value", "0")
        .attr("aria-label", words::POSITION)
        .attr("autocomplete", "off")
        .live_attr("aria-valuetext", move || {
            Some(captions.of(model.step()).into())
        })
        .on("input", seek)
}

/// The four stills in a row: for those without scripts, and for paper.
pub fn clip_stills(captions: &[String]) -> Markup {
    let mut stills = div("div", "clip-stills");
    for step in Step::ALL {
        let caption = captions.get(step.index()).cloned().unwrap_or_default();
        stills = stills.with(
            el("figure")
                .with(sitting_slider(uid(step), None, Moment::At(step.still())))
                .with(
                    el("figcaption")
                        .with(el("b").with(words::numbered(step)))
                        .with(" ")
                        .with(caption),
                ),
        );
    }
    stills.into()
}

fn uid(step: Step) -> &'static str {
    match step {
        Step::Sit => "still-1",
        Step::Straighten => "still-2",
        Step::Hold => "still-3",
        Step::Return => "still-4",
    }
}

/// A place in the loop in hundredths: what the slider shows.
pub fn percent(position: f64) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a fraction of the loop is in 0..1, and a cast saturates"
    )]
    let percent = (position * 100.0 + 0.5) as u8;
    percent.min(LAST)
}
