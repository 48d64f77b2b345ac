//! The parts after the text: glossary, references, and "About this page".

use leptos::either::Either;
use leptos::prelude::*;

use super::heading::Heading;
use super::inlines::Prose;
use super::list_fold::ListFold;
use super::references::References;
use super::{ArticleContext, filled};
use crate::words;
use plateful_domain::article::{Article, Contributor, Inlines, Term, UsedReference};

/// Glossary, references and "About this page".
#[component]
pub fn BackMatter(
    /// The article; its body is not used.
    mut article: Article,
    /// The references that it cites.
    references: Vec<UsedReference>,
) -> impl IntoView {
    let terms = std::mem::take(&mut article.glossary);
    let glossary = (!terms.is_empty()).then(|| view! { <Glossary terms=terms/> });
    let references =
        (!references.is_empty()).then(|| view! { <References references=references/> });
    view! {
        {glossary}
        {references}
        <About article=article/>
    }
}

/// The glossary, folded. A term in the text shows its meaning in place: see [`PreviewBox`](super::preview::PreviewBox).
#[component]
fn Glossary(terms: Vec<Term>) -> impl IntoView {
    let count = match terms.len() {
        1 => "1 term".to_owned(),
        count => format!("{count} terms"),
    };
    let terms: Vec<_> = terms
        .into_iter()
        .map(|term| {
            view! {
                <div id=filled(term.id)>
                    <dt>{term.term}</dt>
                    <dd><Prose run=term.plain/></dd>
                </div>
            }
        })
        .collect();
    view! {
        <ListFold id="glossary" heading="Glossary" label=count>
            <dl class="glossary">{terms}</dl>
        </ListFold>
    }
}

#[component]
fn About(article: Article) -> impl IntoView {
    let context = ArticleContext::get();
    let reviewers = if article.reviewers.is_empty() {
        "No one yet. A clinician’s name will appear here after a review.".to_owned()
    } else {
        names(&article.reviewers)
    };
    let marks = "Some certainty ratings come from a published review. The others are our own, and a clinician hasn’t \
                 checked them yet. The details of each treatment say which.";
    let privacy = if context.site.is_own() {
        "Everything happens in your browser: no account, no cookies, no tracking. Nothing about you is sent anywhere."
    } else {
        "This article sets no cookies, doesn’t track you and sends nothing about you anywhere. The site around it has its \
         own privacy policy."
    };
    let authors = filled(names(&article.authors));
    let dates = (!article.dates.published.is_empty()).then(|| dates(&article));
    let disclaimers: Vec<_> = article
        .disclaimers
        .into_iter()
        .map(|text: Inlines| view! { <p><Prose run=text/></p> })
        .collect();
    let license = (!article.licence.is_empty()).then(|| {
        view! {
            <div>
                <dt>"License"</dt>
                <dd><License name=article.licence address=article.licence_url/></dd>
            </div>
        }
    });
    let money = (!article.funding.0.is_empty()).then(|| {
        view! {
            <div>
                <dt>"Funding"</dt>
                <dd><Prose run=article.funding/></dd>
            </div>
        }
    });
    view! {
        <section class="part" id="about" aria-labelledby="about-h">
            <Heading rank=2 id="about-h".to_owned() text=context.site.about().to_owned()/>
            <dl class="about">
                {authors.map(|names| view! { <Row name="Written by" text=names/> })}
                <Row name="Reviewed by" text=reviewers/>
                <Row name="Evidence marks" text=marks.to_owned()/>
                {dates.map(|dates| view! { <Row name="Dates" text=dates/> })}
                {money}
                {license}
                <Row name="Privacy" text=privacy.to_owned()/>
            </dl>
            {disclaimers}
        </section>
    }
}

#[component]
fn Row(name: &'static str, text: String) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{text}</dd>
        </div>
    }
}

fn names(people: &[Contributor]) -> String {
    let names: Vec<String> = people.iter().map(|person| person.name.clone()).collect();
    words::and_list(&names)
}

fn dates(article: &Article) -> String {
    let dates = &article.dates;
    let mut text = format!("Published {}.", words::date(&dates.published));
    if !dates.modified.is_empty() && dates.modified != dates.published {
        text += &format!(" Updated {}.", words::date(&dates.modified));
    }
    if !dates.next_review.is_empty() {
        text += &format!(" Next review due {}.", words::date(&dates.next_review));
    }
    text
}

/// The license's name, linked if the article gives an address.
#[component]
pub fn License(
    /// Name of the license.
    name: String,
    /// Address of the license; may be empty.
    address: String,
) -> impl IntoView {
    if address.starts_with("https://") {
        let target = ArticleContext::get().site.target();
        let rel = if target.is_some() {
            "license noopener"
        } else {
            "license"
        };
        Either::Left(view! { <a href=address rel=rel target=target>{name}</a> })
    } else {
        Either::Right(name)
    }
}
