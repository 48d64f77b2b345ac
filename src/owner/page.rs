//! `embed.html`: from the question where the planner goes to the snippet for it.

use super::PageHead;
use super::part::{Part, PartName, Shell};
use super::privacy::Privacy;
use super::published::Published;
use super::settings::Settings;
use crate::words;
use leptos::prelude::*;

/// The title of the page.
const TITLE: &str = "Add this to your site";
/// The head of the page.
pub fn head() -> PageHead {
    PageHead {
        file: "embed.html",
        title: format!("{TITLE} – {}", words::SITE),
        description: "Put the calorie goal planner on your page: choose where it goes, match your colors, copy one snippet. No account, no cookies, no tracking.",
    }
}

const PRIVACY: PartName = PartName {
    id: "privacy",
    heading: "What your site learns, and what it does not",
};
const DEVELOPERS: PartName = PartName {
    id: "developers",
    heading: "For developers",
};

/// Parts of the other page, with ids that they had here: who follows an old link finds the way.
const ELSEWHERE: [(&str, &str); 4] = [
    ("ready", "Ready snippets, also for the whole article"),
    ("policies", "If your site has a content security policy"),
    ("versions", "Versions and files, with their digests"),
    ("reference", "Attributes, events, parts and properties"),
];

/// The whole page.
///
/// # Without JavaScript
/// Everything but settings and preview: the steps for each place, with snippets that can be selected and copied by hand.
///
/// # Accessibility
/// See [`Shell`].
#[component]
pub fn OwnerPage(
    /// The published files.
    published: Published,
) -> impl IntoView {
    let elsewhere = ELSEWHERE.map(|(id, text)| {
        view! {
            <li id=id>
                <a href=format!("developers.html#{id}")>{text}</a>
            </li>
        }
    });
    view! {
        <Shell published=published.clone() class="page owner own-page">
            <article class="body">
                <header class="head">
                    <h1>{TITLE}</h1>
                    <p class="standfirst">
                        "The calorie goal planner on your page. It adapts to the space, follows light or dark mode, and works under a strict content security policy."
                    </p>
                </header>
            </article>
            <div class="body">
                <Settings published/>
                <Part name=PRIVACY>
                    <ul class="points">
                        <li>
                            "No account, no key, no sign-up. No cookies, no tracking, no requests except to the site that hosts it."
                        </li>
                        <li>"Free to use and to change, under MIT or Apache 2.0."</li>
                    </ul>
                    <Privacy/>
                </Part>
                <Part name=DEVELOPERS>
                    <ul class="points">
                        {elsewhere}
                        <li>
                            <a href="developers.html#frameworks">
                                "npm, React, Vue, Angular, Svelte, and your own script"
                            </a>
                        </li>
                    </ul>
                </Part>
            </div>
        </Shell>
    }
}
