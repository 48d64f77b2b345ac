//! What stands in the page's place while there is no article: loading, or why not.

use super::wordmark;
use crate::view::markup::{Markup, div, el};
use plateful_domain::article::ReadArticleError;

/// Why there is no article to be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageState {
    /// On its way.
    Loading,
    /// The address names no article below the app's own `articles/`.
    NotAllowed,
    /// There is no such file.
    NotFound,
    /// The network is gone.
    Offline,
    /// The server answered with an error.
    Server(u16),
    /// The file is no article that this page can show.
    Unreadable(ReadArticleError),
}

/// A page state, with a way on.
///
/// # Accessibility
/// The heading takes the focus when the state appears; loading is a polite status.
pub fn page_state(state: &PageState) -> Markup {
    let main = div("main", "page-state").attr("id", "main");
    if *state == PageState::Loading {
        return main
            .attr("aria-busy", "true")
            .with(el("p").attr("role", "status").with("Loading the article."))
            .into();
    }
    let (heading, explanation) = sentences(state);
    // Where trying again cannot help, the usual article is the main way on.
    let may_help = matches!(state, PageState::Offline | PageState::Server(_));
    let retry = may_help.then(|| {
        div("button", "btn btn-main")
            .attr("type", "button")
            .attr("data-action", "retry")
            .with("Try again")
    });
    main.with(wordmark("p"))
        .with(el("h1").attr("tabindex", "-1").with(heading))
        .with(el("p").with(explanation))
        .with(
            div("p", "acts").with(retry).with(
                div("a", if may_help { "btn" } else { "btn btn-main" })
                    .attr("href", "./")
                    .with("Open our usual article"),
            ),
        )
        .into()
}

/// Heading and explanation.
pub(super) fn sentences(state: &PageState) -> (&'static str, String) {
    match state {
        PageState::Loading => ("Loading", String::new()),
        PageState::NotAllowed => (
            "This link does not lead to an article here",
            "The link may be incomplete or mistyped. Only articles that belong to this page can be opened.".to_owned(),
        ),
        PageState::NotFound => (
            "There is no such article",
            "The address may be mistyped, or the article may have moved.".to_owned(),
        ),
        PageState::Offline => (
            "The article could not be loaded",
            "There seems to be no connection. When it is back, try again.".to_owned(),
        ),
        PageState::Server(status) => (
            "The article could not be loaded",
            ["The server answered with error ", &status.to_string(), ". It may work again in a minute."].concat(),
        ),
        PageState::Unreadable(error) => ("This file is not an article we can show", unreadable(error)),
    }
}

fn unreadable(error: &ReadArticleError) -> String {
    match error {
        ReadArticleError::TooLarge { .. } => "The file is too large for an article.".to_owned(),
        ReadArticleError::Syntax { line, column } => [
            "The file is not valid JSON: look at line ",
            &line.to_string(),
            ", column ",
            &column.to_string(),
            ".",
        ]
        .concat(),
        ReadArticleError::TooDeep => "The parts of the file are nested too deeply.".to_owned(),
        ReadArticleError::OtherSchema { found } if found.is_empty() => {
            "The file does not say which article format it uses. This page reads “article/1”."
                .to_owned()
        }
        ReadArticleError::OtherSchema { found } => {
            ["It is made for “", found, "”. This page reads “article/1”."].concat()
        }
        ReadArticleError::NotAnArticle => {
            "The file has no title and text of an article.".to_owned()
        }
    }
}
