//! An article on a host page: without our header and footer, with the host's heading levels and addresses.

use leptos::either::Either;
use leptos::prelude::*;

use super::Wordmark;
use super::page_state::{PageState, sentences};
use crate::article::{ArticleContext, Heading, Site, in_three_parts};
use plateful_domain::article::Prepared;

/// The article.
///
/// # Accessibility
/// An `<article>` without landmarks for header and footer: the host page has its own.
#[component]
pub fn HostPage(
    /// The article.
    prepared: Prepared,
    /// Where it is shown.
    site: Site,
) -> impl IntoView {
    ArticleContext::provide(&prepared, site.clone(), None);
    let (lead, contents, rest) = in_three_parts(prepared);
    view! {
        <article class="page">
            <div class="body">{lead}</div>
            {contents}
            <div class="body">
                {rest}
                <p class="origin">
                    <span class="wordmark">
                        <Wordmark/>
                    </span>
                    <OwnPage site=site/>
                </p>
            </div>
        </article>
        // Sticky within the article: a fixed status would cover parts of the host page.
        <div class="news">
            <p class="status" role="status"></p>
        </div>
    }
}

/// The message in place of the article.
///
/// # Accessibility
/// Loading is a polite status. The heading gets focus after the reader has tried again.
#[component]
pub fn HostState(
    /// Why there is none.
    state: PageState,
    /// Where the article would be shown.
    site: Site,
    /// Tries again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    ArticleContext::provide_site(site.clone());
    if state == PageState::Loading {
        return Either::Left(view! {
            <div class="page-state" aria-busy="true">
                <p role="status">"Loading the article."</p>
            </div>
        });
    }
    let (heading, explanation) = sentences(&state);
    // A missing article has no page of its own.
    let is_missing = matches!(state, PageState::NotAllowed | PageState::NotFound);
    let usual = (is_missing && site.full_page().is_some()).then(|| {
        view! {
            <a class="btn" href=site.base().to_owned() target="_blank" rel="noopener">
                "Open our main article (new tab)"
            </a>
        }
    });
    Either::Right(view! {
        <div class="page-state">
            <Heading rank=1 text=heading.to_owned() takes_focus=true/>
            <p>{explanation}</p>
            <p class="acts">
                <button class="btn btn-main" type="button" on:click=move |_| on_retry.run(())>
                    "Try again"
                </button>
                {usual}
                {(!is_missing).then(|| view! { <OwnPage site=site class="btn"/> })}
            </p>
        </div>
    })
}

/// The link to the article's own page, if it has one.
#[component]
fn OwnPage(site: Site, #[prop(optional)] class: Option<&'static str>) -> impl IntoView {
    site.full_page().map(|page| {
        view! {
            <a class=class href=page.to_owned() target="_blank" rel="noopener">
                "Open this article on its own page (new tab)"
            </a>
        }
    })
}
