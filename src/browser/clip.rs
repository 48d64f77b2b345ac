//! What moves the exercise clip: the screen's frames, and all that makes it rest.
//!
//! On our own page a player stays for as long as the page, and so does everything here.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, MediaQueryList, Window};

use super::dom;
use super::effects::effect;
use crate::view::clip::{ClipModel, percent};

/// The captions of the clip that `inside` belongs to, as they stand on the page beside it.
pub(super) fn captions(inside: &Element) -> Vec<String> {
    let mut captions = Vec::new();
    for step in steps(inside) {
        captions.push(step.text_content().unwrap_or_default());
    }
    captions
}

/// Moves `model` while it plays, lets it rest when nobody can see it, and marks the step in the list beside it.
pub(super) fn drive(model: ClipModel, player: Element) {
    drive_guest(model, player);
    let Some(document) = dom::document() else {
        return;
    };
    let seen = document.clone();
    dom::listen(&document, "visibilitychange", false, move |_| {
        if seen.hidden() {
            model.pause();
        }
    });
}

/// The same without a listener on the document, for a player that may be taken away again. Once it is off the page, its
/// state is gone as well, and nothing here asks for it.
pub(super) fn drive_guest(model: ClipModel, player: Element) {
    let Some(window) = dom::window() else {
        return;
    };
    let frames = Frames::new(model, window, player.clone());
    effect(move || {
        if model.playing() {
            frames.ask();
        }
    });

    let inside = player.clone();
    effect(move || {
        let current = model.step().index();
        // Asked for each time: as the player is made, it does not stand beside its list yet.
        for (index, step) in steps(&inside).iter().enumerate() {
            dom::set_or_remove(step, "aria-current", (index == current).then_some("step"));
        }
    });

    if let Some(slider) = dom::query_in(&player, ".scrub") {
        let slider: HtmlInputElement = slider.unchecked_into();
        effect(move || slider.set_value(&percent(model.position()).to_string()));
    }

    let watched = player.clone();
    if let Some(observer) = dom::observer(None, move |seen| {
        if !seen && watched.is_connected() {
            model.pause();
        }
    }) {
        observer.observe(&player);
    }
}

fn steps(inside: &Element) -> Vec<HtmlElement> {
    match inside.closest(".clip") {
        Ok(Some(clip)) => dom::query_all_in(&clip, ".steps > li"),
        _ => Vec::new(),
    }
}

/// One frame after the other, as long as the clip plays.
struct Frames {
    model: ClipModel,
    player: Element,
    window: Window,
    /// Whoever asked for less motion is shown stills, whatever was pressed.
    less_motion: Option<MediaQueryList>,
    /// Whether a frame is asked for.
    asked: Cell<bool>,
    /// When the frame before was shown, in milliseconds.
    before: Cell<Option<f64>>,
    /// Told the time of a frame, in milliseconds.
    callback: OnceCell<Function>,
}

impl Frames {
    fn new(model: ClipModel, window: Window, player: Element) -> Rc<Self> {
        let frames = Rc::new(Self {
            model,
            player,
            less_motion: window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()
                .flatten(),
            window,
            asked: Cell::new(false),
            before: Cell::new(None),
            callback: OnceCell::new(),
        });
        let shown = Rc::clone(&frames);
        let callback = dom::callback(move |now| shown.show(now.as_f64().unwrap_or_default()));
        // The cell is empty: it was made five lines above.
        let _ = frames.callback.set(callback);
        frames
    }

    fn ask(&self) {
        if let (false, Some(callback)) = (self.asked.get(), self.callback.get()) {
            self.asked
                .set(self.window.request_animation_frame(callback).is_ok());
        }
    }

    fn show(&self, now: f64) {
        self.asked.set(false);
        if !self.player.is_connected() {
            return;
        }
        if self
            .less_motion
            .as_ref()
            .is_some_and(MediaQueryList::matches)
        {
            self.model.pause();
        }
        let before = self.before.replace(Some(now)).unwrap_or(now);
        if self.model.tick((now - before) / 1000.0) {
            self.ask();
        } else {
            self.before.set(None);
        }
    }
}
