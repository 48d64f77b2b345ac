//! Running text.

use crate::view::markup::{Markup, anchor, div, el};
use plateful_domain::article::{Citation, Inline, Inlines, keep_together};

/// A run of inlines.
pub(super) fn inlines(run: &Inlines) -> Markup {
    run.0.iter().map(inline).collect::<Vec<_>>().into()
}

fn inline(inline: &Inline) -> Markup {
    match inline {
        Inline::Text(text) => keep_together(text).into(),
        Inline::Strong(content) => el("strong").with(inlines(content)).into(),
        Inline::Link { href, content } => link(href, content),
        Inline::Term { id, content } => anchor(id)
            .attr("class", "term")
            .with(inlines(content))
            .into(),
        Inline::Cite(citation) => cite(citation),
    }
}

/// A link; an address that could run a script, or that leaves encrypted transport, keeps only its text.
fn link(href: &str, content: &Inlines) -> Markup {
    let content = inlines(content);
    let link = el("a").attr("href", href.to_owned());
    if href.starts_with('#') {
        link.with(content).into()
    } else if ["https://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| href.starts_with(scheme))
    {
        link.attr("rel", "noopener").with(content).into()
    } else {
        content
    }
}

/// Numbers that lead to the references; the place is where the reference leads back to.
pub(super) fn cite(citation: &Citation) -> Markup {
    let mut marks = div("sup", "cite");
    if citation.marks.is_empty() {
        return Markup::List(Vec::new());
    }
    for (index, mark) in citation.marks.iter().enumerate() {
        if index > 0 {
            marks = marks.with(el("span").attr("aria-hidden", "true").with(", "));
        }
        let number = mark.number.to_string();
        marks = marks.with(
            anchor(&["ref-", &number].concat())
                .attr("id", ["cite-", &mark.place.to_string()].concat())
                .attr("aria-label", ["Reference ", &number].concat())
                .with(number),
        );
    }
    marks.into()
}
