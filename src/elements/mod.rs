//! The content of the two custom elements on host pages: [`goal`] is the planner, [`article`] an article.
//!
//! The elements themselves (`embed/element-base.ts`) own the shadow root and the events. Everything here ends with its
//! instance.

pub mod article;
pub mod goal;
mod look;

use std::cell::Cell;

use js_sys::Function;

use crate::browser::failure;
use crate::planner::words::guest::fault;
use plateful_domain::embed::{AttributeError, AttributeName, Element};

thread_local! {
    static LIVE: Cell<u32> = const { Cell::new(0) };
}

/// The number of instances.
pub fn live() -> u32 {
    LIVE.with(Cell::get)
}

/// A sentence for the site's owner about each unusable attribute, in the order of the documentation.
fn fault_sentences(element: Element, unusable: &[AttributeName]) -> Vec<String> {
    AttributeName::of(element)
        .filter(|which| unusable.contains(which))
        .map(|which| fault(AttributeError(which)))
        .collect()
}

/// Calls `told` with the message when the program has panicked; no instance can be used after that.
pub fn on_panic(told: Function) {
    failure::tell(told);
}
