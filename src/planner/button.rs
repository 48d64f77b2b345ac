//! A button of the planner.

use leptos::prelude::*;

/// A button with a text label.
#[component]
pub(super) fn Button(
    #[prop(into)] label: Signal<String>,
    /// Whether it is the recommended one.
    #[prop(optional)]
    is_main: bool,
    /// An extra class, for buttons that not every edition of the page has.
    #[prop(optional)]
    class: Option<&'static str>,
    #[prop(into)] on_click: Callback<()>,
) -> impl IntoView {
    let kind = if is_main { "btn btn-main" } else { "btn" };
    view! {
        <button
            type="button"
            class=class.map_or_else(|| kind.to_owned(), |class| format!("{kind} {class}"))
            on:click=move |_| on_click.run(())
        >
            {label}
        </button>
    }
}
