//! Title, standfirst, and how far the text can be trusted.

use super::inlines::inlines;
use crate::view::markup::{El, Markup, div, el};
use crate::view::words;
use plateful_domain::article::{Article, Contributor, Notice, Prepared, keep_together};

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
        .with(byline(article, prepared.reading_minutes))
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

/// When, how far to be trusted, how long: one line. Authors and the other dates stand in the part about the page.
fn byline(article: &Article, minutes: usize) -> El {
    let dates = &article.dates;
    let day = if dates.modified.is_empty() {
        &dates.published
    } else {
        &dates.modified
    };
    let date = (!day.is_empty()).then(|| {
        el("time")
            .attr("datetime", day.clone())
            .with(words::brief_date(day))
    });
    div("p", "byline")
        .with(date)
        .with(el("span").with(reviewed(article)))
        .with(el("span").with([&*minutes.to_string(), "\u{a0}min"].concat()))
}

fn reviewed(article: &Article) -> String {
    if article.reviewers.is_empty() {
        return words::NOT_REVIEWED.to_owned();
    }
    let names: Vec<String> = article.reviewers.iter().map(named).collect();
    [
        "reviewed by ",
        &words::and_list(&names),
        ", ",
        &words::brief_date(&article.dates.reviewed),
    ]
    .concat()
}

fn named(person: &Contributor) -> String {
    if person.role.is_empty() {
        person.name.clone()
    } else {
        [&*person.name, ", ", &person.role].concat()
    }
}
