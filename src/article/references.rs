//! The references, numbered by first citation, with links back to each citation.

use leptos::either::Either;
use leptos::prelude::*;

use super::list_fold::ListFold;
use super::{ArticleContext, filled};
use plateful_domain::article::{Reference, UsedReference};

/// The list of references, folded. A citation shows its reference in place: see
/// [`PreviewBox`](super::preview::PreviewBox).
#[component]
pub(super) fn References(references: Vec<UsedReference>) -> impl IntoView {
    let count = match references.len() {
        1 => "1 reference".to_owned(),
        count => format!("{count} references"),
    };
    let items: Vec<_> = references
        .into_iter()
        .map(|used| view! { <Item used=used/> })
        .collect();
    view! {
        <ListFold id="references" heading="References" label=count>
            <ol class="refs">{items}</ol>
        </ListFold>
    }
}

#[component]
fn Item(used: UsedReference) -> impl IntoView {
    let site = ArticleContext::get().site.clone();
    let UsedReference {
        number,
        reference,
        places,
    } = used;
    let title = reference.title.clone();
    let title = match address(&reference) {
        Some(url) => {
            Either::Left(view! { <a href=url rel="noopener" target=site.target()>{title}</a> })
        }
        None => Either::Right(title),
    };
    let note = filled(reference.note.clone())
        .map(|note| view! { <span class="ref-note">" " {note}</span> });
    let is_cited_once = places.len() == 1;
    let back: Vec<_> = places
        .into_iter()
        .zip('a'..='z')
        .enumerate()
        .map(|(index, (place, letter))| {
            let label = format!("Back to citation {} of reference {number}", index + 1);
            let text = if is_cited_once {
                "back".to_owned()
            } else {
                letter.to_string()
            };
            view! {
                <a href=site.place(&format!("cite-{place}")) aria-label=label>{text}</a>
                " "
            }
        })
        .collect();
    view! {
        <li id=format!("ref-{number}")>
            <span class="ref-body">
                {authors(&reference)}
                {title}
                ". "
                <span class="ref-src">{source(&reference)}</span>
                {note}
            </span>
            " "
            <span class="ref-back">{back}</span>
        </li>
    }
}

/// "Koes BW, van Tulder MW, Peul WC. ": the first three, then "and others".
fn authors(reference: &Reference) -> Option<String> {
    let named: Vec<&str> = reference
        .authors
        .iter()
        .map(String::as_str)
        .filter(|name| *name != "et al")
        .collect();
    let has_more = named.len() > 3 || named.len() < reference.authors.len();
    let first: Vec<&str> = named.into_iter().take(3).collect();
    let listed = first.join(", ");
    match (first.is_empty(), has_more) {
        (true, _) => None,
        (false, true) => Some(format!("{listed} and others. ")),
        (false, false) => Some(format!("{listed}. ")),
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

/// The address of the source; only `https:`.
fn address(reference: &Reference) -> Option<String> {
    if !reference.doi.is_empty() {
        return Some(format!("https://doi.org/{}", reference.doi));
    }
    if !reference.pmid.is_empty() {
        return Some(format!(
            "https://pubmed.ncbi.nlm.nih.gov/{}/",
            reference.pmid
        ));
    }
    reference
        .url
        .starts_with("https://")
        .then(|| reference.url.clone())
}
