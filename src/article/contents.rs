//! The contents list: a native fold on a phone, a rail beside the text on wider screens.

use leptos::prelude::*;

use super::ArticleContext;
use crate::drawings::CareShape;
use plateful_domain::article::{Block, CareLevel, ContentsEntry, Prepared};

/// The contents list. `browser::scroll_spy` marks the current section with `aria-current`.
///
/// # Before and without the program
/// A list of links, none marked as current. A link to `#contents` opens the fold, because the id is inside it.
#[component]
pub(super) fn Contents(
    entries: Vec<ContentsEntry>,
    /// The parts after the text: id and name of each.
    after: Vec<(&'static str, &'static str)>,
    /// The id of the care card with the emergency signs, if there is one.
    emergency: Option<String>,
) -> impl IntoView {
    let context = ArticleContext::get();
    let site = &context.site;
    let parts = entries.len() + after.len();
    let after: Vec<_> = after
        .into_iter()
        .map(|(id, name)| view! { <li><a href=site.place(id)>{name}</a></li> })
        .collect();
    let emergency = emergency.map(|id| {
        view! {
            <p class="toc-em">
                <a href=site.place(&id)>
                    <CareShape level=CareLevel::Emergency/>
                    "Emergency signs"
                </a>
            </p>
        }
    });
    view! {
        <nav class="toc" aria-label="Contents">
            <details>
                <summary>
                    <span>"On this page"</span>
                    " "
                    <span class="toc-n">{format!("{parts} sections")}</span>
                </summary>
                <div id="contents">
                    <ol>{list(entries, &context)} {after}</ol>
                    {emergency}
                </div>
            </details>
        </nav>
    }
}

/// The ids and names of the parts after the text.
pub(super) fn after_the_text(prepared: &Prepared) -> Vec<(&'static str, &'static str)> {
    let article = &prepared.article;
    [
        (!article.glossary.is_empty(), "glossary", "Glossary"),
        (!prepared.references.is_empty(), "references", "References"),
        (true, "about", ArticleContext::get().site.about()),
    ]
    .into_iter()
    .filter(|(is_there, _, _)| *is_there)
    .map(|(_, id, name)| (id, name))
    .collect()
}

/// A list of entries. Recursive, because an entry may contain a list.
fn list(entries: Vec<ContentsEntry>, context: &ArticleContext) -> Vec<AnyView> {
    entries
        .into_iter()
        .map(|entry| {
            let children = list(entry.children, context);
            let children = (!children.is_empty()).then(|| view! { <ol>{children}</ol> });
            view! { <li><a href=context.site.place(&entry.id)>{entry.label}</a> {children}</li> }
                .into_any()
        })
        .collect()
}

/// The id of the card with the emergency signs, if there is one.
pub(super) fn emergency_id(blocks: &[Block]) -> Option<&str> {
    blocks.iter().find_map(|block| match block {
        Block::CareCard(card) if card.level == CareLevel::Emergency && !card.id.is_empty() => {
            Some(card.id.as_str())
        }
        Block::Section(section) => emergency_id(&section.body),
        _ => None,
    })
}
