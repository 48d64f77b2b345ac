//! The whole page: header, contents, article, footer. Rendered natively and in the browser.

mod footer;
#[cfg(feature = "ssr")]
mod goal_page;
mod header;
mod host;
#[cfg(feature = "csr")]
pub(crate) mod load;
mod page_state;
pub mod tray;

pub use footer::*;
#[cfg(feature = "ssr")]
pub use goal_page::*;
pub use header::*;
pub use host::*;
pub use page_state::*;

use leptos::prelude::*;

use crate::article::{ArticleContext, Site, in_three_parts};
use crate::drawings::PlateIcon;
use crate::planner::{GoalNote, Planner, PlannerState, files};
use crate::words;
use plateful_domain::article::Prepared;
use tray::{MenuButton, Notices, Tray};

/// The page around an article.
///
/// # Before and without the program
/// Everything can be read; folds, contents and theme work natively. The style sheet hides controls that need a script.
///
/// # Accessibility
/// A skip link comes first; header, contents, article and footer are landmarks. An empty polite status comes last, for
/// messages of `browser::status` such as "Link copied".
#[component]
pub fn Page(
    /// The article.
    prepared: Prepared,
    /// The planner in the article.
    planner: PlannerState,
) -> impl IntoView {
    let place = move || view! { <PlannerPlace state=planner in_article=true/> };
    ArticleContext::provide(&prepared, Site::default(), Some(place.into()));
    let article = &prepared.article;
    let id = article.id.clone();
    let revision = article.revision.to_string();
    let next_review = Some(article.dates.next_review.clone()).filter(|day| !day.is_empty());
    let goal = goal_section(&article.body).map(str::to_owned);
    let has_goal = goal.is_some();
    let note = goal.as_ref().map(|id| {
        view! {
            <aside class="goal-note needs-app-block" aria-label="Calorie goal" data-root="goal-note">
                <GoalNote state=planner href=format!("#{id}")/>
            </aside>
        }
    });
    let license = (article.licence.clone(), article.licence_url.clone());
    let has_references = !prepared.references.is_empty();
    let (lead, contents, rest) = in_three_parts(prepared);
    let tray = RwSignal::new(Tray::default());
    view! {
        <a class="skip" href="#main">
            "Skip to the article"
        </a>
        <Header
            home="#top"
            way=|| {
                view! {
                    <a class="tool tool-contents" href="#contents">
                        "Contents"
                    </a>
                }
            }
            goal=goal
            subject=" this article"
            menu_button=move || view! { <MenuButton tray/> }
            notices=move || view! { <PlannerNotices state=planner tray/> }
        />
        // A container query cannot apply to its own container, so the layout needs this wrapper.
        <div class="sheet">
            <main
                class="page"
                id="main"
                data-article=id
                data-revision=revision
                data-next-review=next_review
            >
                // Of the same class as the rest: so reader views see that it is no less a part of the text.
                // The goal comes after all of the lead: for who listens or tabs, no care card waits behind it.
                <article class="body">{not_the_one_asked_for()} {lead} {note}</article>
                {contents}
                <div class="body">{rest}</div>
            </main>
        </div>
        <Footer license=license has_references=has_references has_goal=has_goal/>
        <p class="status" id="status" role="status"></p>
    }
}

/// The tray, connected to the planner.
#[component]
pub fn PlannerNotices(
    /// The planner on the same page.
    state: PlannerState,
    /// The notices, shared with the menu's button.
    tray: RwSignal<Tray>,
) -> impl IntoView {
    let storage = Memo::new(move |_| state.storage().get().status);
    let is_shared = state.is_shared();
    let at_risk = Memo::new(move |_| state.may_lose_entries());
    view! {
        <Notices
            tray=tray
            storage=storage
            is_shared=is_shared
            at_risk=at_risk
            on_save=move |()| files::save(state)
            on_remember=move |()| state.remember().set(true)
            on_settle_shared=move |keep| state.settle_shared(keep)
        />
    }
}

/// The planner in its frame; when prerendered also its placeholder.
#[component]
fn PlannerPlace(state: PlannerState, in_article: bool) -> impl IntoView {
    #[cfg(feature = "ssr")]
    let placeholder = view! { <crate::planner::PlannerPlaceholder uid="planner" in_article/> };
    #[cfg(not(feature = "ssr"))]
    let placeholder = ();
    #[cfg(not(feature = "ssr"))]
    let _ = in_article;
    view! {
        <div class="planner wide" data-root="planner">
            <Planner state/>
            {placeholder}
        </div>
    }
}

/// Only in the prerendered page. If the program could not start, an address with `?src=` still shows this article, and
/// the style sheet then shows this line.
fn not_the_one_asked_for() -> impl IntoView {
    cfg!(feature = "ssr").then(|| {
        view! {
            <p class="note app-failed other-failed" role="alert">
                {words::NOT_THE_ONE_ASKED_FOR}
                " "
                <a href="">{words::LOAD_AGAIN}</a>
            </p>
        }
    })
}

/// The content of the wordmark: the plate and the name.
#[component]
pub(crate) fn Wordmark() -> impl IntoView {
    view! {
        <PlateIcon/>
        <span>{words::SITE}</span>
    }
}
