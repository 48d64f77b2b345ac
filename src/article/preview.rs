//! The box in which a reference, a term or the contents are shown at the link that leads to them.

use leptos::prelude::*;

use super::ArticleContext;

/// An empty box: `browser::preview` fills it from the list that is in the page, so that nothing stands there twice.
///
/// # Before and without the program
/// Not shown: links lead to the entries themselves.
///
/// # Accessibility
/// A native popover, and a dialog named by its title, which is not modal. It takes the keyboard when it opens; Escape,
/// "Close" or a click elsewhere close it, and the keyboard goes back to the link.
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
