//! The button that opens or closes all folds.

use leptos::prelude::Get;

use crate::state::folds::Folds;
use crate::view::markup::{Markup, div, live_text};

/// "Show all 6", or "Hide all 6" when all are open.
///
/// # Without WASM
/// Hidden: each fold opens by itself.
///
/// # Accessibility
/// A button whose name changes with what it does next; the count is announced by the page's status.
pub fn folds_button(folds: Folds) -> Markup {
    let open = move || folds.all_open.get();
    let label = move || {
        [
            if open() { "Hide all " } else { "Show all " },
            &folds.total.to_string(),
        ]
        .concat()
    };
    div("button", "btn")
        .attr("type", "button")
        .live_attr("aria-expanded", move || {
            Some(if open() { "true" } else { "false" }.into())
        })
        .on("click", move |_| folds.toggle())
        .with(live_text(label))
        .into()
}
