//! What follows the text: glossary, references, and about this page.

use super::Home;
use super::inlines::inlines;
use super::references::references;
use crate::view::markup::{El, Markup, div, el};
use crate::view::words;
use plateful_domain::article::{Article, Contributor, Prepared, Term};

/// Glossary, references and "About this page".
pub fn back_matter(prepared: &Prepared, home: Home) -> Markup {
    let article = &prepared.article;
    let glossary = (!article.glossary.is_empty()).then(|| glossary(&article.glossary));
    let sources = (!prepared.references.is_empty()).then(|| references(&prepared.references));
    [glossary, sources, Some(about(article, home))].into()
}

fn glossary(terms: &[Term]) -> El {
    let mut list = div("dl", "glossary");
    for term in terms {
        list = list.with(
            el("div")
                .attr_if("id", &term.id)
                .with(el("dt").with(term.term.clone()))
                .with(el("dd").with(inlines(&term.plain))),
        );
    }
    div("section", "part")
        .attr("id", "glossary")
        .attr("aria-labelledby", "glossary-h")
        .with(el("h2").attr("id", "glossary-h").with("Glossary"))
        .with(list)
}

fn about(article: &Article, home: Home) -> El {
    let mut list = div("dl", "about");
    for (name, value) in rows(article, home) {
        list = list.with(
            el("div")
                .with(el("dt").with(name))
                .with(el("dd").with(value)),
        );
    }
    let disclaimers: Vec<El> = article
        .disclaimers
        .iter()
        .map(|text| el("p").with(inlines(text)))
        .collect();
    div("section", "part")
        .attr("id", "about")
        .attr("aria-labelledby", "about-h")
        .with(el("h2").attr("id", "about-h").with(home.about()))
        .with(list)
        .with(disclaimers)
}

fn rows(article: &Article, home: Home) -> Vec<(&'static str, Markup)> {
    let mut rows: Vec<(&'static str, Markup)> = Vec::new();
    if !article.authors.is_empty() {
        rows.push(("Written by", names(&article.authors).into()));
    }
    let reviewed = if article.reviewers.is_empty() {
        "Nobody yet. A clinician’s name will stand here once one has read it.".to_owned()
    } else {
        names(&article.reviewers)
    };
    rows.push(("Reviewed by", reviewed.into()));
    rows.push((
        "Evidence marks",
        "In some, the certainty is the review’s own rating. The rest is our summary and awaits a clinician’s check. Each fold says which."
            .into(),
    ));
    if !article.dates.published.is_empty() {
        rows.push(("Dates", dates(article).into()));
    }
    if !article.funding.0.is_empty() {
        rows.push(("Money", inlines(&article.funding)));
    }
    if !article.licence.is_empty() {
        rows.push(("License", licence(article)));
    }
    rows.push((
        "Privacy",
        match home {
            Home::Own => "Everything happens in this browser. No account, no cookies, no tracking; nothing about you is sent anywhere.",
            Home::Guest => "This article sets no cookies, has no tracking and sends nothing about you anywhere. What the site around it does, that site can tell you.",
        }
        .into(),
    ));
    rows
}

fn names(people: &[Contributor]) -> String {
    let names: Vec<String> = people.iter().map(|person| person.name.clone()).collect();
    words::and_list(&names)
}

fn dates(article: &Article) -> String {
    let dates = &article.dates;
    let mut text = ["Published ", &words::date(&dates.published), "."].concat();
    if !dates.modified.is_empty() && dates.modified != dates.published {
        text.push_str(&[" Changed ", &words::date(&dates.modified), "."].concat());
    }
    if !dates.next_review.is_empty() {
        text.push_str(&[" Next check due ", &words::date(&dates.next_review), "."].concat());
    }
    text
}

/// The licence's name, as a link where the article gives an address.
pub(in crate::view) fn licence(article: &Article) -> Markup {
    let name = article.licence.clone();
    if article.licence_url.starts_with("https://") {
        el("a")
            .attr("href", article.licence_url.clone())
            .attr("rel", "license")
            .with(name)
            .into()
    } else {
        name.into()
    }
}
