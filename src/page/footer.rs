//! The footer: sources, license, privacy.

use leptos::prelude::*;

use super::Wordmark;
use crate::article::License;

/// Who the page is for, and what it cannot do.
const FOR_ADULTS: &str =
    "General information for adults. It does not replace advice from someone who can examine you.";
/// What becomes of what a reader does here.
const PRIVATE: &str =
    "This page sets no cookies, doesn’t track you and sends nothing about you anywhere.";

/// A footer: the wordmark, `text` and a list of links.
#[component]
fn Foot(
    text: impl IntoView,
    /// The items of the list.
    children: Children,
) -> impl IntoView {
    view! {
        <footer class="foot">
            <div class="rim rim-flip" aria-hidden="true"></div>
            <div class="foot-in">
                <p class="wordmark">
                    <Wordmark/>
                </p>
                <p>{text}</p>
                <ul>{children()}</ul>
            </div>
        </footer>
    }
}

/// The footer of the page.
#[component]
pub(super) fn Footer(
    /// Name and address of the text's license; both may be empty.
    license: (String, String),
    has_references: bool,
    /// Whether there is a planner on the page.
    has_goal: bool,
) -> impl IntoView {
    let (name, address) = license;
    let license = (!name.is_empty())
        .then(|| view! { <span>"Text: " <License name=name address=address/> ". "</span> });
    view! {
        <Foot text=view! { {FOR_ADULTS} " " {license} {PRIVATE} }>
            {has_references.then(|| view! { <li><a href="#references">"Sources"</a></li> })}
            <li><a href="#about">"About this page"</a></li>
            {has_goal
                .then(|| {
                    view! { <li><a href="./goal.html">"Calorie planner on its own page"</a></li> }
                })} <li><a href="./embed.html">"Add this to your site"</a></li>
            <li><a href="#top">"Back to the top"</a></li>
        </Foot>
    }
}

/// The footer of the page with the planner alone.
#[cfg(feature = "ssr")]
#[component]
pub(super) fn GoalFooter() -> impl IntoView {
    view! {
        <Foot text=view! { {FOR_ADULTS} " " {PRIVATE} }>
            <li><a href="./">"Read the article"</a></li>
            <li><a href="./embed.html">"Add this to your site"</a></li>
            <li><a href="#top">"Back to the top"</a></li>
        </Foot>
    }
}

/// The footer of the owner page.
#[cfg(feature = "ssr")]
#[component]
pub fn SmallFooter() -> impl IntoView {
    view! {
        <Foot text=PRIVATE>
            <li><a href="./">"Read the article"</a></li>
            <li><a href="#top">"Back to the top"</a></li>
        </Foot>
    }
}
