//! Title, standfirst, and how far the text can be trusted.

use super::inlines::inlines;
use crate::view::markup::{El, Markup, div, el};
use crate::view::{drawing, words};
use plateful_domain::article::{Contributor, Dates, Notice, Prepared, keep_together};

/// The head of an article.
pub fn head(prepared: &Prepared) -> Markup {
    let article = &prepared.article;
    div("header", "head wide")
        .with(
            el("h1")
                .attr("tabindex", "-1")
                .with(keep_together(&article.title)),
        )
        .with(div("p", "standfirst").with(inlines(&article.standfirst)))
        .with(byline(
            &article.authors,
            &article.dates,
            prepared.reading_minutes,
        ))
        .with(review(&article.reviewers, &article.dates))
        .with((!prepared.notices.is_empty()).then(|| notices(&prepared.notices)))
        .into()
}

fn notices(notices: &[Notice]) -> El {
    let count = notices.len();
    let what = if count == 1 {
        "1 part of this article".to_owned()
    } else {
        [&count.to_string(), " parts of this article"].concat()
    };
    let list: Vec<El> = notices
        .iter()
        .map(|notice| el("li").with(words::notice(notice)))
        .collect();
    div("details", "author-notice")
        .with(el("summary").with([&*what, " could not be shown as the author meant it"].concat()))
        .with(el("ul").with(list))
}

fn byline(authors: &[Contributor], dates: &Dates, minutes: usize) -> El {
    let by = (!authors.is_empty()).then(|| {
        let names: Vec<String> = authors.iter().map(|author| author.name.clone()).collect();
        el("span").with(["By ", &words::and_list(&names)].concat())
    });
    let date = |word: &'static str, iso: &str| {
        (!iso.is_empty()).then(|| {
            el("span").with(word).with(
                el("time")
                    .attr("datetime", iso.to_owned())
                    .with(words::date(iso)),
            )
        })
    };
    let changed = if dates.modified == dates.published {
        ""
    } else {
        dates.modified.as_str()
    };
    let unit = if minutes == 1 { "minute" } else { "minutes" };
    div("p", "byline")
        .with(by)
        .with(date("Published ", &dates.published))
        .with(date("Changed ", changed))
        .with(date("Next check due ", &dates.next_review))
        .with(el("span").with([&*minutes.to_string(), "\u{a0}", unit, " to read"].concat()))
}

fn review(reviewers: &[Contributor], dates: &Dates) -> El {
    let text = if reviewers.is_empty() {
        words::NOT_REVIEWED.to_owned()
    } else {
        let names: Vec<String> = reviewers.iter().map(named).collect();
        [
            "Reviewed by ",
            &words::and_list(&names),
            " on ",
            &words::date(&dates.reviewed),
        ]
        .concat()
    };
    div("p", "review").with(drawing::review_ring()).with(text)
}

fn named(person: &Contributor) -> String {
    if person.role.is_empty() {
        person.name.clone()
    } else {
        [&*person.name, ", ", &person.role].concat()
    }
}
