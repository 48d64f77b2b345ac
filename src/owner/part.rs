//! What the two pages for owners share: the frame around them, and their parts.

use super::published::Published;
use crate::page::{SmallFooter, SmallHeader};
use leptos::prelude::*;

/// A part of a page, as the contents name it.
#[derive(Debug, Clone, Copy)]
pub(super) struct PartName {
    /// Its id.
    pub(super) id: &'static str,
    /// Its heading.
    pub(super) heading: &'static str,
}

/// A part of the page: a region named by its heading.
#[component]
pub(super) fn Part(name: PartName, children: Children) -> impl IntoView {
    let heading_id = format!("{}-h", name.id);
    view! {
        <section class="part" id=name.id aria-labelledby=heading_id>
            <h2 id=heading_id.clone()>{name.heading}</h2>
            {children()}
        </section>
    }
}

/// What stands around both pages. `embed/configure.ts` reads from `<main>` what addresses begin with.
///
/// # Accessibility
/// A skip link comes first; header, main text and footer are landmarks. Last comes an empty polite status, where
/// `embed/configure.ts` says "Copied." and the like.
#[component]
pub(super) fn Shell(
    published: Published,
    /// The class of `<main>`.
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let base = published.base().to_owned();
    let origin = published.origin().to_owned();
    // Where a base address was given, it is the one that owners shall use, wherever this page is looked at.
    let is_nowhere = published.base_url.is_none();
    view! {
        <a class="skip" href="#main">"Skip to the text"</a>
        <SmallHeader/>
        <div class="sheet">
            <main
                class=class
                id="main"
                data-base=base
                data-origin=origin
                data-copied="Copied."
                data-selected="The snippet is selected: press Ctrl+C, or ⌘C, to copy it."
                data-nowhere=is_nowhere
            >
                {children()}
            </main>
        </div>
        <SmallFooter/>
        <p class="status" id="status" role="status"></p>
    }
}
