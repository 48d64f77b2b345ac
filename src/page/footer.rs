//! The end of the page: sources, license, privacy.

use leptos::prelude::*;

use super::Wordmark;
use crate::article::Licence;

/// The footer of the page.
#[component]
pub(super) fn Footer(
    /// The license of the text, empty for none, and where it stands.
    licence: (String, String),
    has_references: bool,
) -> impl IntoView {
    let (name, address) = licence;
    let licence = (!name.is_empty())
        .then(|| view! { <span>"Text: " <Licence name=name address=address/> ". "</span> });
    view! {
        <footer class="foot">
            <div class="rim rim-flip" aria-hidden="true"></div>
            <div class="foot-in">
                <p class="wordmark">
                    <Wordmark/>
                </p>
                <p>
                    "General information for adults. It does not replace advice from someone who can examine you. "
                    {licence}
                    "This page sets no cookies, doesn’t track you and sends nothing about you anywhere."
                </p>
                <ul>
                    {has_references.then(|| view! { <li><a href="#references">"Sources"</a></li> })}
                    <li><a href="#about">"About this page"</a></li>
                    <li><a href="./embed.html">"Add this to your site"</a></li>
                    <li><a href="#top">"Back to the top"</a></li>
                </ul>
            </div>
        </footer>
    }
}

/// The footer of a page beside the article.
#[cfg(feature = "ssr")]
#[component]
pub fn SmallFooter() -> impl IntoView {
    view! {
        <footer class="foot">
            <div class="rim rim-flip" aria-hidden="true"></div>
            <div class="foot-in">
                <p class="wordmark">
                    <Wordmark/>
                </p>
                <p>"This page sets no cookies, doesn’t track you and sends nothing about you anywhere."</p>
                <ul>
                    <li><a href="./">"Read the article"</a></li>
                    <li><a href="#top">"Back to the top"</a></li>
                </ul>
            </div>
        </footer>
    }
}
