//! What moves the exercise clip: the screen's frames, and all that makes it rest.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{
    Document, Element, IntersectionObserver, IntersectionObserverEntry, MediaQueryList, Window,
};

use super::effects::effect;
use crate::domain::clip::step_at;
use crate::view::clip::ClipModel;

/// The captions of the clip that `inside` belongs to, as they stand on the page beside it.
pub(super) fn captions(inside: &Element) -> Vec<String> {
    steps(inside)
        .iter()
        .map(|step| step.text_content().unwrap_or_default())
        .collect()
}

/// Moves `model` while it plays, lets it rest when nobody can see it, and marks the step in the list beside it.
///
/// Ends with the owner it is called under.
pub(super) fn drive(model: ClipModel, player: Element) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let frames = Frames::new(model, window.clone());
    effect({
        let frames = StoredValue::new_local(frames);
        move || {
            if model.playing() {
                frames.with_value(|frames| frames.ask());
            }
        }
    });

    let step = Memo::new(move |_| step_at(model.position()));
    let inside = player.clone();
    effect(move || {
        let current = step.get().index();
        // Looked for each time: a player that the client renders is driven before it is in the document.
        for (index, step) in steps(&inside).iter().enumerate() {
            // Failing leaves the list unmarked, and the caption still says which step it is.
            let _ = if index == current {
                step.set_attribute("aria-current", "step")
            } else {
                step.remove_attribute("aria-current")
            };
        }
    });

    let hidden = window
        .document()
        .map(|document| RestWhenHidden::new(model, document));
    let off_screen = RestOffScreen::new(model, &player);
    StoredValue::new_local((hidden, off_screen));
}

fn steps(inside: &Element) -> Vec<Element> {
    let list = inside
        .closest(".clip")
        .ok()
        .flatten()
        .and_then(|clip| clip.query_selector_all(".steps > li").ok());
    list.map_or_else(Vec::new, |list| {
        (0..list.length())
            .filter_map(|index| list.item(index)?.dyn_into().ok())
            .collect()
    })
}

/// Told the time of a frame, in milliseconds.
type OnFrame = Closure<dyn FnMut(f64)>;

/// One frame after the other, as long as the clip plays.
struct Frames {
    model: ClipModel,
    window: Window,
    /// Whoever asked for less motion is shown stills, whatever was pressed.
    less_motion: Option<MediaQueryList>,
    /// The frame that is asked for.
    asked: Cell<Option<i32>>,
    /// When the frame before was shown, in milliseconds.
    before: Cell<Option<f64>>,
    callback: RefCell<Option<OnFrame>>,
}

impl Frames {
    fn new(model: ClipModel, window: Window) -> Rc<Self> {
        let frames = Rc::new(Self {
            model,
            less_motion: window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()
                .flatten(),
            window,
            asked: Cell::new(None),
            before: Cell::new(None),
            callback: RefCell::new(None),
        });
        let weak: Weak<Self> = Rc::downgrade(&frames);
        frames.callback.replace(Some(Closure::new(move |now: f64| {
            if let Some(frames) = weak.upgrade() {
                frames.show(now);
            }
        })));
        frames
    }

    fn ask(&self) {
        if self.asked.get().is_some() {
            return;
        }
        if let Some(callback) = self.callback.borrow().as_ref() {
            let asked = self
                .window
                .request_animation_frame(callback.as_ref().unchecked_ref());
            self.asked.set(asked.ok());
        }
    }

    fn show(&self, now: f64) {
        self.asked.set(None);
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

impl Drop for Frames {
    fn drop(&mut self) {
        if let Some(asked) = self.asked.get() {
            // It may have been shown already: then there is nothing to cancel.
            let _ = self.window.cancel_animation_frame(asked);
        }
    }
}

/// Lets the clip rest when its tab is left.
struct RestWhenHidden {
    document: Document,
    callback: Closure<dyn FnMut()>,
}

const HIDDEN: &str = "visibilitychange";

impl RestWhenHidden {
    fn new(model: ClipModel, document: Document) -> Self {
        let callback = Closure::new({
            let document = document.clone();
            move || {
                if document.hidden() {
                    model.pause();
                }
            }
        });
        // Failing leaves the clip running behind another tab, where it is given no frames anyway.
        let _ =
            document.add_event_listener_with_callback(HIDDEN, callback.as_ref().unchecked_ref());
        Self { document, callback }
    }
}

impl Drop for RestWhenHidden {
    fn drop(&mut self) {
        let _ = self
            .document
            .remove_event_listener_with_callback(HIDDEN, self.callback.as_ref().unchecked_ref());
    }
}

/// Lets the clip rest when it has been scrolled away.
struct RestOffScreen {
    observer: Option<IntersectionObserver>,
    _callback: Closure<dyn FnMut(Array)>,
}

impl RestOffScreen {
    fn new(model: ClipModel, player: &Element) -> Self {
        let callback: Closure<dyn FnMut(Array)> = Closure::new(move |entries: Array| {
            let seen = entries
                .iter()
                .last()
                .and_then(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok())
                .is_some_and(|entry| entry.is_intersecting());
            if !seen {
                model.pause();
            }
        });
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(player);
        }
        Self {
            observer,
            _callback: callback,
        }
    }
}

impl Drop for RestOffScreen {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
