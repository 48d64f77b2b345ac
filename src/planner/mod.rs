//! The calorie planner: form at the left or top, number and chart at the right or below, further parts below both.

mod answer;
mod bmi;
mod budget;
mod button;
pub mod chart;
mod choice;
pub mod control;
#[cfg(feature = "csr")]
mod draft_store;
pub mod expect;
pub(crate) mod export;
mod field;
pub(crate) mod files;
mod fine_tune;
#[cfg(feature = "ssr")]
pub mod fixtures;
mod footer;
mod form;
mod goal_note;
mod heading;
mod host_page;
mod how;
mod ladder;
mod loss;
pub mod numbers;
mod nutrients;
#[cfg(feature = "ssr")]
pub mod placeholder;
pub mod plate;
mod plate_picture;
mod refusal;
mod rest_timer;
mod running;
#[cfg(feature = "csr")]
pub(crate) mod setup;
mod shared;
pub mod state;
pub mod words;

use std::time::Duration;

use answer::{AnswerPart, Details, Notes};
#[cfg(feature = "csr")]
pub(crate) use draft_store::DraftStore;
use fine_tune::FineTune;
use footer::Footer;
use form::{Form, Head};
pub use goal_note::*;
use host_page::HostFooter;
use leptos::either::Either;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
pub use placeholder::PlannerPlaceholder;
use rest_timer::RestTimer;
use shared::SharedPlan;
pub use state::PlannerState;
use words::spoken::spoken;

/// Pause in typing before the answer is announced.
const REST: Duration = Duration::from_millis(900);

/// The planner. Its parent is its frame, an element with class `planner`.
///
/// # Without the program
/// Hidden by the style sheet, which shows [`PlannerPlaceholder`] instead.
///
/// # Accessibility
/// Native fields, groups and folds. The answer is a region; a short sentence about it is announced after a pause in
/// typing.
#[component]
pub fn Planner(
    /// Its state.
    state: PlannerState,
) -> impl IntoView {
    announce(state);
    let chart = expect::charted(state);
    let footer = match state.host_page() {
        None => Either::Left(view! { <Footer state/> }),
        Some(host) => Either::Right(view! { <HostFooter state host/> }),
    };
    view! {
        <div class="pl-in needs-app-block" class:is-shared=state.is_shared()>
            {state.host_page().is_none().then(|| view! { <SharedPlan state/> })} <Head state/>
            <Form state/> <AnswerPart state chart/> <FineTune state/> <Notes state chart/>
            <Details state/> {footer}
            <p class="vh" role="status">
                {state.announcement()}
            </p>
        </div>
    }
}

/// Announces the answer after a pause in typing, but not the initial answer.
fn announce(state: PlannerState) {
    let sentence = Memo::new(move |_| state.with(spoken));
    let timer = RestTimer::new(REST);
    Effect::watch(
        move || sentence.get(),
        move |sentence: &String, _, _| {
            let sentence = sentence.clone();
            timer.restart(move || state.announcement().set(sentence));
        },
        false,
    );
}
