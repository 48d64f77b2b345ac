//! The head of an article: title, standfirst, and how well it is checked.

use leptos::prelude::*;

use super::filled;
use super::heading::Heading;
use super::inlines::Prose;
use crate::words;
use plateful_domain::article::{Contributor, Dates, Inlines, Notice};

/// The head of an article. One line has the date of the last change, the state of review and the reading time; authors
/// and other dates are in "About this page".
#[component]
pub(super) fn Head(
    title: String,
    standfirst: Inlines,
    reviewers: Vec<Contributor>,
    dates: Dates,
    reading_minutes: usize,
    /// Problems that the author should know about.
    notices: Vec<Notice>,
) -> impl IntoView {
    let reviewed = reviewed(&reviewers, &dates.reviewed);
    let day = filled(dates.modified).or(filled(dates.published));
    let day = day.map(|day| {
        let text = words::brief_date(&day);
        view! { <time datetime=day>{text}</time> }
    });
    view! {
        <header class="head wide">
            <Heading rank=1 text=title takes_focus=true/>
            <p class="standfirst"><Prose run=standfirst/></p>
            <p class="byline">
                {day} <span>{reviewed}</span> <span>{format!("{reading_minutes}\u{a0}min")}</span>
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
        "reviewed by {}, {}",
        words::and_list(&names),
        words::brief_date(on)
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
            <summary>{format!("{what} could not be shown as intended")}</summary>
            <ul>{list}</ul>
        </details>
    }
}
