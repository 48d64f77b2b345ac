//! The end of the page: sources, licence, privacy.

use super::wordmark;
use crate::view::article::licence;
use crate::view::markup::{El, Markup, anchor, div, el};
use plateful_domain::article::Prepared;

/// The footer.
pub(super) fn footer(prepared: &Prepared) -> Markup {
    let article = &prepared.article;
    let item = |id, text: &'static str| el("li").with(anchor(id).with(text));
    let licence: Option<El> = (!article.licence.is_empty())
        .then(|| el("span").with("Text: ").with(licence(article)).with(". "));
    let text = el("p")
        .with("General information for adults. It does not replace advice from someone who can examine you. ")
        .with(licence)
        .with("This page sets no cookies, has no tracking and sends nothing about you anywhere.");
    let owner = el("li").with(
        el("a")
            .attr("href", "./embed.html")
            .with("Put this on your site"),
    );
    let links = el("ul")
        .with((!prepared.references.is_empty()).then(|| item("references", "Sources")))
        .with(item("about", "About this page"))
        .with(owner)
        .with(item("top", "Back to the top"));
    foot(text, links)
}

/// The footer of a page beside the article.
#[cfg(feature = "ssr")]
pub fn small_footer() -> Markup {
    let item = |to, text: &'static str| el("li").with(el("a").attr("href", to).with(text));
    let text = el("p")
        .with("This page sets no cookies, has no tracking and sends nothing about you anywhere.");
    let links = el("ul")
        .with(item("./", "Read the article"))
        .with(item("#top", "Back to the top"));
    foot(text, links)
}

fn foot(text: El, links: El) -> Markup {
    div("footer", "foot")
        .with(div("div", "rim rim-flip").attr("aria-hidden", "true"))
        .with(
            div("div", "foot-in")
                .with(wordmark("p"))
                .with(text)
                .with(links),
        )
        .into()
}
