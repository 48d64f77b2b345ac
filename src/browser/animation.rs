//! Animation frames that stop with their owner.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::leptos_dom::helpers::{
    AnimationFrameRequestHandle, request_animation_frame_with_handle,
};
use leptos::prelude::*;

/// Calls `frame` before each repaint with the seconds since the previous one (0 at first), until the current owner
/// ends.
pub fn animate(frame: impl FnMut(f64) + 'static) {
    let pending = StoredValue::new(None::<AnimationFrameRequestHandle>);
    on_cleanup(move || {
        if let Some(Some(handle)) = pending.try_get_value() {
            handle.cancel();
        }
    });
    request(pending, Rc::new(RefCell::new(frame)), None);
}

type Pending = StoredValue<Option<AnimationFrameRequestHandle>>;

/// Requests a frame, which requests the next. `before` is the time of the previous frame, in milliseconds.
fn request(pending: Pending, frame: Rc<RefCell<dyn FnMut(f64)>>, before: Option<f64>) {
    let handle = request_animation_frame_with_handle(move || {
        let now = js_sys::Date::now();
        request(pending, Rc::clone(&frame), Some(now));
        // Never negative, even if the device's clock is set back.
        let elapsed = (now - before.unwrap_or(now)).max(0.0);
        (frame.borrow_mut())(elapsed / 1000.0);
    });
    // If the owner has ended, there is nothing to cancel.
    pending.try_set_value(handle.ok());
}
