//! One frame after the other, until the owner ends.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::dom;

/// Calls `frame` before each picture that the screen shows, with the seconds since the one before, until the current
/// owner ends.
pub fn animate(frame: impl FnMut(f64) + 'static) {
    let frames = Rc::new(Frames {
        id: Cell::new(None),
        called: RefCell::new(None),
    });
    let mut frame: Box<dyn FnMut(f64)> = Box::new(frame);
    let mut before = None;
    // Weak, or the closure and what it belongs to would keep each other.
    let shown = Rc::downgrade(&frames);
    let called = Closure::wrap(Box::new(move |now: f64| {
        Frames::ask(&shown);
        let elapsed = now - before.replace(now).unwrap_or(now);
        frame(elapsed / 1000.0);
    }) as Box<dyn FnMut(f64)>);
    frames.called.replace(Some(called));
    Frames::ask(&Rc::downgrade(&frames));
    dom::keep(frames);
}

struct Frames {
    /// Of the frame that is asked for.
    id: Cell<Option<i32>>,
    called: RefCell<Option<Closure<dyn FnMut(f64)>>>,
}

impl Frames {
    fn ask(frames: &Weak<Self>) {
        let Some(frames) = frames.upgrade() else {
            return;
        };
        let called = frames
            .called
            .borrow()
            .as_ref()
            .map(|called| called.as_ref().unchecked_ref::<Function>().clone());
        let id = dom::window()
            .zip(called)
            .and_then(|(window, called)| window.request_animation_frame(&called).ok());
        frames.id.set(id);
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        if let (Some(window), Some(id)) = (dom::window(), self.id.get()) {
            // A frame that cannot be called off finds that it is gone.
            let _ = window.cancel_animation_frame(id);
        }
    }
}
