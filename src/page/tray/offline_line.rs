//! A line below the notices: whether the page is available offline.

use leptos::prelude::*;

use super::words::{OFFLINE, OFFLINE_FAILED, RETRY};
use crate::browser::offline;

/// The line. It is neither counted nor announced, because it needs no decision.
///
/// # Before and without the program
/// Empty while the state is unknown.
#[component]
pub(super) fn OfflineLine(
    /// Whether storage is blocked: then a notice says so, and this line is left out.
    is_blocked: Signal<bool>,
) -> impl IntoView {
    let state = RwSignal::new(String::new());
    Effect::new(move || {
        state.set(offline::state());
        offline::on_change(move || state.set(offline::state()));
    });
    let line = move || match state.get().as_str() {
        "ready" => Some((OFFLINE, false)),
        "failed" if !is_blocked.get() => Some((OFFLINE_FAILED, true)),
        _ => None,
    };
    view! {
        <p class="offline-line">
            {move || {
                line()
                    .map(|(words, may_retry)| {
                        let retry = may_retry
                            .then(|| {
                                view! {
                                    " "
                                    <button
                                        class="btn"
                                        type="button"
                                        on:click=|_| offline::check()
                                    >
                                        {RETRY}
                                    </button>
                                }
                            });
                        view! { {words} {retry} }
                    })
            }}
        </p>
    }
}
