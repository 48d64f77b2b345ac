//! The planner on a page of its own. It is prerendered alone: in a browser the program `page` works over it, as over the
//! article's page, and renders nothing else of it.

use leptos::prelude::*;

use super::footer::GoalFooter;
use super::header::Header;
use super::tray::{MenuButton, Tray};
use super::{PlannerNotices, PlannerPlace};
use crate::planner::PlannerState;

/// The page's name.
pub const GOAL_TITLE: &str = "Calorie goal planner";
/// What search engines and other sites show of it.
pub const GOAL_DESCRIPTION: &str = "How many kcal a day keep your weight, or change it slowly: number, forecast and plate \
    at once, with formulas and sources. Everything stays in your browser.";

/// The page around the planner.
///
/// # Before and without the program
/// Header and footer work; in the planner's place stand an example, the formula in words and tables.
///
/// # Accessibility
/// A skip link comes first; header, planner and footer are landmarks. Last comes the polite status of the page.
#[component]
pub fn GoalPage(
    /// The title of the article beside it.
    article: String,
    /// The planner.
    planner: PlannerState,
) -> impl IntoView {
    let tray = RwSignal::new(Tray::default());
    view! {
        <a class="skip" href="#main">
            "Skip to the planner"
        </a>
        <Header
            home="./"
            way=|| {
                view! {
                    <a class="tool tool-article" href="./">
                        "Read the article"
                    </a>
                }
            }
            subject=" this planner"
            menu_button=move || view! { <MenuButton tray/> }
            notices=move || view! { <PlannerNotices state=planner tray/> }
        />
        <div class="sheet">
            <main class="page page-goal" id="main">
                <div class="body">
                    <header class="head wide">
                        <h1>{GOAL_TITLE}</h1>
                        <p class="standfirst">
                            "How many kcal a day would keep your weight, or change it slowly?"
                        </p>
                    </header>
                </div>
                <div class="body">
                    <section class="part part-goal" id="goal" aria-labelledby="goal-h">
                        // The headings of the planner are of the third level, as in the article.
                        <h2 class="vh" id="goal-h">
                            "Your calorie goal"
                        </h2>
                        <PlannerPlace state=planner in_article=false/>
                    </section>
                    <p class="wide goal-back">
                        "This planner belongs to an article: " <a href="./">{article}</a>
                    </p>
                </div>
            </main>
        </div>
        <GoalFooter/>
        <p class="status" id="status" role="status"></p>
    }
}
