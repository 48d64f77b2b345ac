//! The popover that shows a reference, a term or the contents at the link to it.

use leptos::prelude::*;

use super::ArticleContext;

/// An empty popover. `browser::preview` fills it from the list on the page, so that the text is in the page once.
///
/// # Before and without the program
/// Hidden: links lead to the entries themselves.
///
/// # Accessibility
/// A native popover with the role of a non-modal dialog, named by its title. It takes focus when it opens. Escape,
/// "Close" or a click elsewhere close it, and focus returns to the link.
#[component]
pub(super) fn PreviewBox() -> impl IntoView {
    let site = ArticleContext::get().site.clone();
    site.has_program().then(|| {
        view! {
            <div
                class="pop preview"
                id="preview"
                popover="auto"
                role="dialog"
                aria-labelledby="preview-title"
                tabindex="-1"
            >
                <p class="pop-title" id="preview-title"></p>
                <div class="preview-in"></div>
                <p class="acts">
                    <a class="preview-full" href=site.place("about")>
                        "Go to the full list"
                    </a>
                    <button
                        class="btn"
                        type="button"
                        popovertarget="preview"
                        popovertargetaction="hide"
                    >
                        "Close"
                    </button>
                </p>
            </div>
        }
    })
}
