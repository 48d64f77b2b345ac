//! Title, standfirst, and how far the text can be trusted.

use leptos::prelude::*;

use super::heading::Heading;
use super::inlines::Prose;
use crate::drawings::ReviewRing;
use crate::words;
use plateful_domain::article::{Contributor, Dates, Inlines, Notice};

/// The head of an article.
#[component]
pub(super) fn Head(
    title: String,
    standfirst: Inlines,
    authors: Vec<Contributor>,
    reviewers: Vec<Contributor>,
    dates: Dates,
    reading_minutes: usize,
    /// What its author should know.
    notices: Vec<Notice>,
) -> impl IntoView {
    let by = (!authors.is_empty()).then(|| {
        let names: Vec<String> = authors.into_iter().map(|author| author.name).collect();
        view! { <span>{format!("By {}", words::and_list(&names))}</span> }
    });
    let date = |word: &'static str, iso: String| {
        (!iso.is_empty()).then(|| {
            let date = words::date(&iso);
            view! { <span>{word} <time datetime=iso>{date}</time></span> }
        })
    };
    let changed = if dates.modified == dates.published {
        String::new()
    } else {
        dates.modified
    };
    let unit = if reading_minutes == 1 {
        "minute"
    } else {
        "minutes"
    };
    view! {
        <header class="head wide">
            <Heading rank=1 text=title takes_focus=true/>
            <p class="standfirst"><Prose run=standfirst/></p>
            <p class="byline">
                {by}
                {date("Published ", dates.published)}
                {date("Changed ", changed)}
                {date("Next check due ", dates.next_review)}
                <span>{format!("{reading_minutes}\u{a0}{unit} to read")}</span>
            </p>
            <p class="review">
                <ReviewRing/>
                {reviewed(&reviewers, &dates.reviewed)}
            </p>
            {(!notices.is_empty()).then(|| view! { <AuthorNotices notices=notices/> })}
        </header>
    }
}

fn reviewed(reviewers: &[Contributor], on: &str) -> String {
    if reviewers.is_empty() {
        return words::NOT_REVIEWED.to_owned();
    }
    let names: Vec<String> = reviewers.iter().map(named).collect();
    format!(
        "Reviewed by {} on {}",
        words::and_list(&names),
        words::date(on)
    )
}

fn named(person: &Contributor) -> String {
    if person.role.is_empty() {
        person.name.clone()
    } else {
        format!("{}, {}", person.name, person.role)
    }
}

#[component]
fn AuthorNotices(notices: Vec<Notice>) -> impl IntoView {
    let what = match notices.len() {
        1 => "1 part of this article".to_owned(),
        count => format!("{count} parts of this article"),
    };
    let list: Vec<_> = notices
        .iter()
        .map(|notice| view! { <li>{words::notice(notice)}</li> })
        .collect();
    view! {
        <details class="author-notice">
            <summary>{format!("{what} could not be shown as the author meant it")}</summary>
            <ul>{list}</ul>
        </details>
    }
}
