//! The goal beside an article: what it is, its number, and the way to the planner.

use super::running::Running;
use super::state::PlannerState;
use super::words;
use leptos::prelude::*;

/// The goal of the planner on the same page, in the words of its running answer. Its parent is the region around it.
///
/// # Before and without the program
/// A link to the planner. The style sheet hides it where no program can run.
///
/// # Accessibility
/// A link and two lines. It is no live region: the planner announces its answer itself.
#[component]
pub fn GoalNote(
    /// The planner.
    state: PlannerState,
    /// Where the planner is.
    #[prop(into)]
    href: String,
) -> impl IntoView {
    let running = state.running();
    let part = move |read: fn(&Running) -> &str| {
        Signal::derive(move || {
            running.with(|running| running.as_ref().map(read).unwrap_or_default().to_owned())
        })
    };
    let (text, number) = (
        part(|running| &running.text),
        part(|running| &running.number),
    );
    // What is not there yet has no place either: the prerendered note is the link alone.
    let purpose =
        move || text.with(|text| (!text.is_empty()).then(|| view! { <p>{text.clone()}</p> }));
    let amount = move || {
        number.with(|number| {
            (!number.is_empty()).then(|| {
                view! {
                    <p>
                        <b translate="no">{number.clone()}</b>
                        " a day"
                    </p>
                }
            })
        })
    };
    let name = move || {
        if state.is_shared().get() {
            words::SHARED_GOAL
        } else if running.with(Option::is_none) {
            words::SET_GOAL
        } else {
            words::YOUR_GOAL
        }
    };
    view! {
        <div>
            <p>
                <a href=href>{name}</a>
            </p>
            {purpose}
            {amount}
        </div>
    }
}
