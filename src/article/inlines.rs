//! Running text.

use leptos::prelude::*;

use super::ArticleContext;
use plateful_domain::article::{Citation, Inline, Inlines, keep_together};

/// A run of inlines. Recursive, because an inline may contain a run.
#[component]
pub(super) fn Prose(run: Inlines) -> impl IntoView {
    run.0.into_iter().map(inline).collect_view()
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => keep_together(&text).into_any(),
        Inline::Strong(content) => view! { <strong><Prose run=content/></strong> }.into_any(),
        Inline::Link { href, content } => link(href, content),
        Inline::Term { id, content } => {
            let href = ArticleContext::get().site.place(&id);
            view! { <a class="term" href=href><Prose run=content/></a> }.into_any()
        }
        Inline::Cite(citation) => view! { <Cite citation=citation/> }.into_any(),
    }
}

/// A link. If its address could run a script, or is not encrypted, only the text is shown.
fn link(href: String, text: Inlines) -> AnyView {
    let article = ArticleContext::get();
    let site = &article.site;
    if let Some(id) = href.strip_prefix('#') {
        view! { <a href=site.place(id)><Prose run=text/></a> }.into_any()
    } else if ["https://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| href.starts_with(scheme))
    {
        let target = site.target().filter(|_| href.starts_with("https:"));
        view! { <a href=href rel="noopener" target=target><Prose run=text/></a> }.into_any()
    } else {
        view! { <Prose run=text/> }.into_any()
    }
}

/// Reference numbers as links. Each has an id, so that the reference can link back.
#[component]
pub(super) fn Cite(citation: Citation) -> impl IntoView {
    let site = ArticleContext::get().site.clone();
    let marks = citation
        .marks
        .into_iter()
        .enumerate()
        .map(move |(index, mark)| {
            let number = mark.number;
            view! {
                {(index > 0).then(|| view! { <span aria-hidden="true">", "</span> })}
                <a
                    id=format!("cite-{}", mark.place)
                    href=site.place(&format!("ref-{number}"))
                    aria-label=format!("Reference {number}")
                >
                    {number.to_string()}
                </a>
            }
        });
    let marks: Vec<_> = marks.collect();
    (!marks.is_empty()).then(|| view! { <sup class="cite">{marks}</sup> })
}
