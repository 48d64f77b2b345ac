//! The button that opens or closes all folds.

use leptos::prelude::*;

use crate::state::folds::Folds;

/// "Show all 6", or "Hide all 6" when all are open.
///
/// # Without WASM
/// Hidden: each fold opens by itself.
///
/// # Accessibility
/// A button whose name changes with what it does next; the count is announced by the page's status.
pub fn folds_button(folds: Folds) -> impl IntoView + use<> {
    let label = move || {
        format!(
            "{} all {}",
            if folds.all_open() { "Hide" } else { "Show" },
            folds.total
        )
    };
    view! {
        <button
            class="btn"
            type="button"
            aria-expanded=move || if folds.all_open() { "true" } else { "false" }
            on:click=move |_| folds.toggle()
        >
            {label}
        </button>
    }
}
