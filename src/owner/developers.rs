//! `developers.html`: what those need who write code around the elements and frames.

use super::PageHead;
use super::part::{Part, PartName, Shell};
use super::policies::Policies;
use super::published::Published;
use super::reference::Reference;
use super::snippet::Snippet;
use super::snippet_box::SnippetBox;
use super::use_in_code::Frameworks;
use super::versions::Versions;
use crate::words;
use leptos::prelude::*;

/// The title of the page.
const TITLE: &str = "For developers";
/// The head of the page.
pub fn head() -> PageHead {
    PageHead {
        file: "developers.html",
        title: format!("{TITLE} – {}", words::SITE),
        description: "Snippets, content security policies, npm and frameworks, versions with digests, and the reference of the Plateful elements and frames.",
    }
}

const READY: PartName = PartName {
    id: "ready",
    heading: "Ready to paste",
};
const FRAMEWORKS: PartName = PartName {
    id: "frameworks",
    heading: "npm, frameworks and your own script",
};
const POLICIES: PartName = PartName {
    id: "policies",
    heading: "If your site has a content security policy",
};
const VERSIONS: PartName = PartName {
    id: "versions",
    heading: "Versions and files",
};
const REFERENCE: PartName = PartName {
    id: "reference",
    heading: "Reference",
};

/// The parts in the order of the page.
const PARTS: [PartName; 5] = [READY, FRAMEWORKS, POLICIES, VERSIONS, REFERENCE];

/// The whole page.
///
/// # Without JavaScript
/// All of it: the snippets can be selected and copied by hand.
///
/// # Accessibility
/// See [`Shell`]; the contents are a landmark.
#[component]
pub fn DeveloperPage(
    /// What the page has to know.
    published: Published,
) -> impl IntoView {
    let base = published.base().to_owned();
    let origin = published.origin().to_owned();
    let files = published.files.clone();
    let ready = Snippet::READY.map(|snippet| {
        let code = snippet.usual(&base);
        view! { <ReadySnippet snippet code/> }
    });
    view! {
        <Shell published class="page owner">
            <article class="body">
                <header class="head">
                    <h1>{TITLE}</h1>
                    <p class="standfirst">
                        "Snippets, policies and reference for the planner and the article on your page. "
                        <a href="embed.html">"Make a snippet with your settings"</a> "."
                    </p>
                </header>
            </article>
            <Contents/>
            <div class="body">
                <Part name=READY>
                    <p>"Each of these works as it is."</p>
                    {ready}
                </Part>
                <Part name=FRAMEWORKS>
                    <Frameworks/>
                </Part>
                <Part name=POLICIES clone:origin>
                    <Policies origin/>
                </Part>
                <Part name=VERSIONS>
                    <Versions files/>
                </Part>
                <Part name=REFERENCE>
                    <Reference/>
                </Part>
            </div>
        </Shell>
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

/// A snippet that works as it is, with its name.
#[component]
fn ReadySnippet(snippet: Snippet, code: String) -> impl IntoView {
    let (name, about) = match snippet {
        Snippet::FrameThatFits => (
            "The planner in an auto-height iframe",
            "Isolated from your page. The small script fits the height and passes events on.",
        ),
        Snippet::Frame => (
            "The planner in a plain iframe",
            "For systems that take no script, such as most content systems. It scrolls inside where the height is not enough.",
        ),
        Snippet::ArticleElement => (
            "The article as a web component",
            "The whole article, with its drawings and sources, among your own headings. Its text is under CC BY 4.0.",
        ),
        Snippet::ArticleFrame => (
            "The article in an auto-height iframe",
            "The same, isolated.",
        ),
        _ => (
            "The planner as a web component",
            "Becomes a part of your page: as high as it needs to be, in your light or dark. It loads when the reader comes near.",
        ),
    };
    view! {
        <div class="subpart">
            <h3>{name}</h3>
            <p>{about}</p>
            <SnippetBox id=snippet.id() name code/>
        </div>
    }
}
