//! What the two custom elements put on a host page: [`goal`] the planner, [`article`] an article.
//!
//! The elements themselves (`embed/element-base.ts`) own the shadow root and the events. Nothing here outlives its instance.

pub mod article;
pub mod goal;
mod look;

use std::cell::Cell;

use js_sys::Function;

use crate::browser::failure;

thread_local! {
    static LIVE: Cell<u32> = const { Cell::new(0) };
}

/// How many instances there are.
pub fn live() -> u32 {
    LIVE.with(Cell::get)
}

/// Calls `told` with a text when the program has panicked: no instance can be used from then on.
pub fn on_panic(told: Function) {
    failure::tell(told);
}
