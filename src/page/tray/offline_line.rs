//! Whether the page opens without a connection: a quiet line below the notices.

use leptos::prelude::*;

use super::words::{OFFLINE, OFFLINE_FAILED, RETRY};
use crate::browser::offline;

/// The line. It asks for no decision: it is neither counted nor announced.
///
/// # Before and without the program
/// Empty: nothing is known yet.
#[component]
pub(super) fn OfflineLine(
    /// A browser that keeps nothing keeps no page either: that is one trouble, not two.
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
