//! The page: its head, its parts, and what stands between them.

use super::platforms::Platforms;
use super::policies::Policies;
use super::privacy::Privacy;
use super::published::Published;
use super::reference::Reference;
use super::settings::Settings;
use super::snippet::Snippet;
use super::snippet_box::SnippetBox;
use super::versions::Versions;
use crate::page::{SmallFooter, SmallHeader};
use crate::words;
use leptos::prelude::*;

/// The title of the page.
const TITLE: &str = "Put this on your site";
/// What search engines show of it.
pub const DESCRIPTION: &str = "One snippet puts the calorie goal planner, or the article, into any page: settings, preview, policies and reference. No account, no cookies, no tracking.";

/// The line in the browser's tab.
pub fn full_title() -> String {
    format!("{TITLE} – {}", words::SITE)
}

/// A part of the page, as the contents name it.
#[derive(Debug, Clone, Copy)]
struct PartName {
    id: &'static str,
    heading: &'static str,
}

impl PartName {
    const fn new(id: &'static str, heading: &'static str) -> Self {
        Self { id, heading }
    }
}

const MAKE: PartName = PartName::new("make", "Make your snippet");
const COPY: PartName = PartName::new("copy", "Ready to paste");
const POLICIES: PartName = PartName::new("policies", "If your site has a content policy");
const PLATFORMS: PartName = PartName::new("platforms", "On your platform");
const PRIVACY: PartName = PartName::new("privacy", "What your site learns, and what it does not");
const VERSIONS: PartName = PartName::new("versions", "Versions and files");
const REFERENCE: PartName = PartName::new("reference", "Reference");

/// The parts in the order of the page.
const PARTS: [PartName; 7] = [
    MAKE, COPY, POLICIES, PLATFORMS, PRIVACY, VERSIONS, REFERENCE,
];

/// The whole page.
///
/// # Without JavaScript
/// Everything but the settings with their preview: the snippets can be selected and copied by hand.
///
/// # Accessibility
/// A skip link comes first; header, contents, main text and footer are landmarks. Last comes an empty polite status, where
/// `embed/configure.ts` says "Copied." and the like.
#[component]
pub fn OwnerPage(
    /// What the page has to know.
    published: Published,
) -> impl IntoView {
    let base = published.base().to_owned();
    let origin = published.origin().to_owned();
    // Where a base address was given, it is the one that owners shall use, wherever this page is looked at.
    let is_nowhere = published.base_url.is_none();
    let files = published.files.clone();
    let ready = Snippet::ALL.map(|snippet| {
        let code = snippet.usual(&base);
        view! { <ReadySnippet snippet code/> }
    });
    view! {
        <a class="skip" href="#main">"Skip to the text"</a>
        <SmallHeader/>
        <div class="sheet">
            <main
                class="page owner"
                id="main"
                data-base=base
                data-origin=origin
                data-copied="Copied."
                data-selected="The snippet is selected: press Ctrl+C, or ⌘C, to copy it."
                data-nowhere=is_nowhere
            >
                <Lead/>
                <Contents/>
                <div class="body">
                    <Part name=MAKE>
                        <Settings published/>
                    </Part>
                    <Part name=COPY>
                        <p>"Each of these works as it is."</p>
                        {ready}
                    </Part>
                    <Part name=POLICIES clone:origin>
                        <Policies origin/>
                    </Part>
                    <Part name=PLATFORMS clone:base>
                        <Platforms base/>
                    </Part>
                    <Part name=PRIVACY>
                        <Privacy/>
                    </Part>
                    <Part name=VERSIONS>
                        <Versions files/>
                    </Part>
                    <Part name=REFERENCE>
                        <Reference/>
                    </Part>
                </div>
            </main>
        </div>
        <SmallFooter/>
        <p class="status" id="status" role="status"></p>
    }
}

/// The title, and the page in four points. Of the same class as the rest, as in the article.
#[component]
fn Lead() -> impl IntoView {
    view! {
        <article class="body">
            <header class="head">
                <h1>{TITLE}</h1>
                <p class="standfirst">
                    "The calorie goal planner, or the whole article, in a page of yours. It fits its place, follows your light or dark, and works under the strictest policies."
                </p>
            </header>
            <section class="short" aria-labelledby="short-h">
                <h2 id="short-h">"In short"</h2>
                <ul class="points">
                    <li>"One snippet. No account, no key, nothing to sign."</li>
                    <li>
                        "No cookies, no tracking, no request to anybody but the copy that you name."
                    </li>
                    <li>
                        "Everything is computed in your reader’s browser. Your site learns nothing, unless you ask for the goal; then your reader is told, and can stop it."
                    </li>
                    <li>
                        "Free to use and to change: code under MIT or Apache 2.0, the article under CC BY 4.0."
                    </li>
                </ul>
            </section>
        </article>
    }
}

/// The list of the parts, folded.
#[component]
fn Contents() -> impl IntoView {
    let list = PARTS.map(|part| {
        let to = format!("#{}", part.id);
        view! {
            <li>
                <a href=to>{part.heading}</a>
            </li>
        }
    });
    view! {
        <nav class="toc" aria-label="Contents">
            <details>
                <summary>
                    <span>"On this page"</span>
                    " "
                    <span class="toc-n">{format!("{} parts", PARTS.len())}</span>
                </summary>
                <ol>{list}</ol>
            </details>
        </nav>
    }
}

/// A part of the page: a region named by its heading.
#[component]
fn Part(name: PartName, children: Children) -> impl IntoView {
    let heading_id = format!("{}-h", name.id);
    view! {
        <section class="part" id=name.id aria-labelledby=heading_id>
            <h2 id=heading_id.clone()>{name.heading}</h2>
            {children()}
        </section>
    }
}

/// A snippet that works as it is, with its name.
#[component]
fn ReadySnippet(snippet: Snippet, code: String) -> impl IntoView {
    let (name, about) = match snippet {
        Snippet::Element => (
            "The planner as an element",
            "Becomes a part of your page: as high as it needs to be, in your light or dark. It loads when the reader comes near.",
        ),
        Snippet::FrameThatFits => (
            "The planner in a frame that fits",
            "Walled off from your page. The small script fits the height and passes events on.",
        ),
        Snippet::Frame => (
            "The planner in a frame alone",
            "For systems that take no script, such as most content systems. It scrolls inside where the height is not enough.",
        ),
        Snippet::ArticleElement => (
            "The article as an element",
            "The whole article, with its drawings and sources, among your own headings.",
        ),
        Snippet::ArticleFrame => ("The article in a frame that fits", "The same, walled off."),
    };
    view! {
        <div class="subpart">
            <h3>{name}</h3>
            <p>{about}</p>
            <SnippetBox id=snippet.id() name code/>
        </div>
    }
}
