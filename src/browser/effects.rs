//! One kind of effect for all drivers: each closure type given to leptos would bring its own copy of the machinery.

use leptos::prelude::*;

/// Runs `run` now and whenever a signal that it reads has changed, as long as the current owner lives.
pub(super) fn effect(run: impl FnMut() + 'static) {
    boxed(Box::new(run));
}

fn boxed(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}
