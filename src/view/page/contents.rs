//! The contents list: a native fold on a phone, a rail beside the text where there is room.

use crate::view::article::Home;
use crate::view::drawing;
use crate::view::markup::{El, Markup, anchor, div, el};
use plateful_domain::article::{Block, CareLevel, ContentsEntry, Prepared};

/// The contents. `browser::spy` marks the current section with `aria-current`.
///
/// # Without WASM
/// A list of links; none is marked as current.
pub(super) fn contents(prepared: &Prepared, home: Home) -> Markup {
    let article = &prepared.article;
    let mut list = el("ol").with(prepared.contents.iter().map(entry).collect::<Vec<_>>());
    let mut parts = prepared.contents.len();
    let after = [
        (!article.glossary.is_empty(), "glossary", "Glossary"),
        (!prepared.references.is_empty(), "references", "References"),
        (true, "about", home.about()),
    ];
    for (_, id, label) in after.into_iter().filter(|(there, _, _)| *there) {
        parts += 1;
        list = list.with(el("li").with(anchor(id).with(label)));
    }
    let emergency = emergency_id(&article.body).map(|id| {
        let link = anchor(id)
            .with(drawing::care_shape(CareLevel::Emergency))
            .with("Emergency signs");
        div("p", "toc-em").with(link)
    });
    let summary = el("summary")
        .with(el("span").with("On this page"))
        .with(" ")
        .with(div("span", "toc-n").with([&parts.to_string(), " parts"].concat()));
    div("nav", "toc")
        .attr("aria-label", "Contents")
        .with(el("details").with(summary).with(list).with(emergency))
        .into()
}

fn entry(entry: &ContentsEntry) -> El {
    let children: Vec<El> = entry.children.iter().map(self::entry).collect();
    el("li")
        .with(anchor(&entry.id).with(entry.label.clone()))
        .with((!children.is_empty()).then(|| el("ol").with(children)))
}

fn emergency_id(blocks: &[Block]) -> Option<&str> {
    blocks.iter().find_map(|block| match block {
        Block::CareCard(card) if card.level == CareLevel::Emergency && !card.id.is_empty() => {
            Some(card.id.as_str())
        }
        Block::Section(section) => emergency_id(&section.body),
        _ => None,
    })
}
