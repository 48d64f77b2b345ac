//! An article on somebody else's page: without our header and footer, under the headings and addresses of that page.

use leptos::either::Either;
use leptos::prelude::*;

use super::Wordmark;
use super::page_state::{PageState, sentences};
use crate::article::{ArticleContext, Heading, Site, in_three_parts};
use plateful_domain::article::Prepared;

/// The article.
///
/// # Accessibility
/// An article without landmarks for header and footer, which the page around it has.
#[component]
pub fn HostPage(
    /// The article.
    prepared: Prepared,
    /// Where it stands.
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
        // At the lower edge of the window while the article is there: the page's own status would cover the site.
        <div class="news">
            <p class="status" role="status"></p>
        </div>
    }
}

/// What stands in the article's place while there is none.
///
/// # Accessibility
/// Loading is a polite status. The heading can take the focus, which it gets after the reader has tried again.
#[component]
pub fn HostState(
    /// Why there is none.
    state: PageState,
    /// Where it would stand.
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
    // Where there is no such article, there is no page of its own for it either.
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

/// The link to the article's own page, where it has one.
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
