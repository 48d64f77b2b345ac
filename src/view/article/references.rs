//! Sources, numbered by first citation, with ways back.

use crate::view::markup::{El, Markup, anchor, div, el};
use plateful_domain::article::{Reference, UsedReference};

/// The list of references.
pub(super) fn references(references: &[UsedReference]) -> El {
    div("section", "part part-ref")
        .attr("id", "references")
        .attr("aria-labelledby", "references-h")
        .with(el("h2").attr("id", "references-h").with("References"))
        .with(div("ol", "refs wide").with(references.iter().map(item).collect::<Vec<_>>()))
}

fn item(used: &UsedReference) -> El {
    let reference = &used.reference;
    let title: Markup = match address(reference) {
        Some(url) => el("a")
            .attr("href", url)
            .attr("rel", "noopener")
            .with(reference.title.clone())
            .into(),
        None => reference.title.clone().into(),
    };
    let many = used.places.len() > 1;
    let mut back = div("span", "ref-back");
    for (index, (place, letter)) in used.places.iter().zip('a'..='z').enumerate() {
        let text = if many {
            letter.to_string()
        } else {
            "back".to_owned()
        };
        let label = [
            "Back to place ",
            &(index + 1).to_string(),
            " in the text that cites reference ",
            &used.number.to_string(),
        ]
        .concat();
        back = back
            .with(
                anchor(&["cite-", &place.to_string()].concat())
                    .attr("aria-label", label)
                    .with(text),
            )
            .with(" ");
    }
    el("li")
        .attr("id", ["ref-", &used.number.to_string()].concat())
        .with(
            div("span", "ref-body")
                .with(authors(reference))
                .with(title)
                .with(". ")
                .with(div("span", "ref-src").with(source(reference)))
                .with((!reference.note.is_empty()).then(|| {
                    div("span", "ref-note")
                        .with(" ")
                        .with(reference.note.clone())
                })),
        )
        .with(" ")
        .with(back)
}

/// "Koes BW, van Tulder MW, Peul WC. " – the first three, then "and others".
fn authors(reference: &Reference) -> String {
    let named: Vec<&str> = reference
        .authors
        .iter()
        .map(String::as_str)
        .filter(|name| *name != "et al")
        .collect();
    let more = named.len() > 3 || named.len() < reference.authors.len();
    let first: Vec<&str> = named.into_iter().take(3).collect();
    match (first.is_empty(), more) {
        (true, _) => String::new(),
        (false, true) => [&*first.join(", "), " and others. "].concat(),
        (false, false) => [&*first.join(", "), ". "].concat(),
    }
}

/// "BMJ 2007;334:1313–1317."
fn source(reference: &Reference) -> String {
    let mut text = reference.container.clone();
    if reference.year > 0 {
        text.push(' ');
        text.push_str(&reference.year.to_string());
    }
    if !reference.volume.is_empty() {
        text.push(';');
        text.push_str(&reference.volume);
    }
    if !reference.pages.is_empty() {
        text.push(':');
        text.push_str(&reference.pages.replace('-', "–"));
    }
    text.push('.');
    text
}

/// Where the source can be read; only over an encrypted connection.
fn address(reference: &Reference) -> Option<String> {
    if !reference.doi.is_empty() {
        return Some(["https://doi.org/", &reference.doi].concat());
    }
    if !reference.pmid.is_empty() {
        return Some(["https://pubmed.ncbi.nlm.nih.gov/", &reference.pmid, "/"].concat());
    }
    reference
        .url
        .starts_with("https://")
        .then(|| reference.url.clone())
}
