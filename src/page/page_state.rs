//! The message in place of the page while there is no article: loading, or why not.

use leptos::either::Either;
use leptos::prelude::*;

use super::Wordmark;
use crate::browser::navigation;
use plateful_domain::article::ReadArticleError;

/// Why no article is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageState {
    /// It is loading.
    Loading,
    /// The address does not name an article below the app's own `articles/`.
    NotAllowed,
    /// The file does not exist.
    NotFound,
    /// There is no connection.
    Offline,
    /// The server answered with this error status.
    Server(u16),
    /// The file is not an article that this page can show.
    Unreadable(ReadArticleError),
}

/// A message with a link or button to continue.
///
/// # Accessibility
/// The heading gets focus when the message appears; loading is a polite status.
#[component]
pub fn StatePage(
    /// Why no article is shown.
    state: PageState,
) -> impl IntoView {
    if state == PageState::Loading {
        return Either::Left(view! {
            <main class="page-state" id="main" aria-busy="true">
                <p role="status">"Loading the article."</p>
            </main>
        });
    }
    let (heading, explanation) = sentences(&state);
    // If trying again cannot help, the link to our main article is the primary action.
    let may_help = matches!(state, PageState::Offline | PageState::Server(_));
    let retry = may_help.then(|| {
        view! {
            <button class="btn btn-main" type="button" on:click=|_| navigation::reload()>
                "Try again"
            </button>
        }
    });
    let class = if may_help { "btn" } else { "btn btn-main" };
    Either::Right(view! {
        <main class="page-state" id="main">
            <p class="wordmark">
                <Wordmark/>
            </p>
            <h1 tabindex="-1">{heading}</h1>
            <p>{explanation}</p>
            <p class="acts">
                {retry}
                <a class=class href="./">
                    "Open our main article"
                </a>
            </p>
        </main>
    })
}

/// Heading and explanation.
pub(super) fn sentences(state: &PageState) -> (&'static str, String) {
    match state {
        PageState::Loading => ("Loading", String::new()),
        PageState::NotAllowed => (
            "This link doesn’t lead to an article here",
            "The link may be incomplete or mistyped. This page opens only its own articles."
                .to_owned(),
        ),
        PageState::NotFound => (
            "Article not found",
            "The link may be mistyped, or the article may have moved.".to_owned(),
        ),
        PageState::Offline => (
            "We couldn’t load the article",
            "You seem to be offline. Try again once you’re connected.".to_owned(),
        ),
        PageState::Server(status) => (
            "We couldn’t load the article",
            format!("The server returned error {status}. Try again in a minute."),
        ),
        PageState::Unreadable(error) => {
            ("We can’t show this file as an article", unreadable(error))
        }
    }
}

fn unreadable(error: &ReadArticleError) -> String {
    match error {
        ReadArticleError::TooLarge { .. } => "The file is too large for an article.".to_owned(),
        ReadArticleError::Syntax { line, column } => {
            format!("The file is not valid JSON. Check line {line}, column {column}.")
        }
        ReadArticleError::TooDeep => "The parts of the file are nested too deeply.".to_owned(),
        ReadArticleError::OtherSchema { found } if found.is_empty() => {
            "The file doesn’t say which article format it uses. This page reads “article/1”."
                .to_owned()
        }
        ReadArticleError::OtherSchema { found } => {
            format!("The file uses the format “{found}”. This page reads “article/1”.")
        }
        ReadArticleError::NotAnArticle => "The file doesn’t contain an article.".to_owned(),
    }
}
