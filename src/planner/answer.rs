//! The answer: what to do, then why, what to expect, and what it is based on.

use super::bmi::Bmi;
use super::budget::budget_view;
use super::button::Button;
use super::chart::Chart;
use super::expect::{Expect, ExpectNotes};
use super::export;
use super::footer::has_no_plan;
use super::how::How;
use super::nutrients::NutrientsPart;
use super::plate::PlatePart;
use super::refusal::{Refused, Unsaid};
use super::state::{FocusTarget, PlannerState};
use super::words;
use leptos::either::{Either, EitherOf4};
use leptos::html;
use leptos::prelude::*;
use plateful_domain::planner::model::{Outcome, PlannerModel};
use plateful_domain::planner::plan::{Answer, Plan};

/// Number and chart, which stay visible beside the form if there is room. Its parts keep their elements, so that open
/// folds stay open while numbers change.
///
/// # Accessibility
/// A region named "Your result". It gets focus when the pressed button is removed.
#[component]
pub(super) fn AnswerPart(state: PlannerState, chart: Memo<Option<Chart>>) -> impl IntoView {
    let region = NodeRef::<html::Section>::new();
    Effect::new(move |_| {
        if state.focus_target().get() == Some(FocusTarget::Result)
            && let Some(region) = region.get()
        {
            // If it cannot take focus, focus stays where it is.
            let _ = region.focus();
        }
    });
    let class = stale_class(state, "pl-out");
    let is_compact = is_compact(state);
    view! {
        <section
            node_ref=region
            class=class
            id=state.id("result")
            aria-label="Your result"
            tabindex="-1"
        >
            <div class="pl-stack">
                <p class="pl-for">{state.text(made_for)}</p>
                <div class="pl-answer">{move || state.with(|model| answer(state, model))}</div>
                {state.host_page().is_none().then(|| view! { <Take state/> })}
                <Expect state chart=(!is_compact).then_some(chart)/>
            </div>
        </section>
    }
}

/// What goes with number and chart: what to expect in words, and how to divide the energy. It is below the form, so
/// that number and chart stay beside the form for longer. It is not made before there is a budget, because making it
/// would delay the start.
///
/// # Accessibility
/// A region named "What comes with it".
#[component]
pub(super) fn Notes(state: PlannerState, chart: Memo<Option<Chart>>) -> impl IntoView {
    let is_compact = is_compact(state);
    let is_made = kept_once(move || state.presence().has_budget);
    move || {
        is_made.get().then(|| {
            view! {
                <section
                    class=stale_class(state, "pl-notes")
                    aria-label="What comes with it"
                    hidden=move || !state.presence().has_budget
                >
                    <ExpectNotes state chart=(!is_compact).then_some(chart)/>
                    <NutrientsPart state/>
                </section>
            }
        })
    }
}

/// A plate, BMI, and how the number is computed. Its parts keep their elements, so that open folds stay open while
/// numbers change. It is not made before there is a plan, because making it would delay the start.
///
/// # Accessibility
/// A region named "Your result in detail".
#[component]
pub(super) fn Details(state: PlannerState) -> impl IntoView {
    let is_compact = is_compact(state);
    let is_made = kept_once(move || state.presence().has_plan);
    move || {
        is_made.get().then(|| {
            view! {
                <section
                    class=stale_class(state, "pl-details")
                    aria-label="Your result in detail"
                    hidden=move || !state.presence().has_plan
                >
                    {(!is_compact).then(|| view! { <PlatePart state/> })}
                    <Bmi state/>
                    <How state/>
                    <p class="notfor">{words::NOT_ADVICE}</p>
                </section>
            }
        })
    }
}

/// Whether a part is wanted, or was at any time before: its elements stay.
fn kept_once(is_wanted: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    Memo::new(move |was_wanted: Option<&bool>| was_wanted == Some(&true) || is_wanted())
}

/// Whether the host page wants no chart and no plate.
fn is_compact(state: PlannerState) -> bool {
    state
        .host_page()
        .is_some_and(|host| host.is_compact.get_untracked())
}

/// The class of a part, with a mark if the answer is stale.
fn stale_class(state: PlannerState, class: &'static str) -> Signal<String> {
    Signal::derive(move || {
        if state.presence().is_stale {
            format!("{class} is-stale")
        } else {
            class.to_owned()
        }
    })
}

/// Share, print and copy buttons, below the number.
#[component]
fn Take(state: PlannerState) -> impl IntoView {
    // Only known in a browser.
    let can_share = RwSignal::new(false);
    #[cfg(feature = "csr")]
    Effect::new(move |_| can_share.set(export::can_share()));
    let share_label = Signal::derive(move || {
        if can_share.get() {
            words::SHARE.to_owned()
        } else {
            words::COPY_LINK.to_owned()
        }
    });
    view! {
        <p class="acts pl-take" hidden=has_no_plan(state)>
            <Button
                label=share_label
                class="share-plan"
                on_click=move || export::share_plan(state, can_share.get_untracked())
            />
            " "
            <Button label=words::PRINT class="needs-print" on_click=move || export::print_plan()/>
            " "
            <Button label=words::COPY_TEXT on_click=move || export::copy_plan(state)/>
        </p>
    }
}

/// The entries in words, for print.
fn made_for(model: &PlannerModel) -> String {
    match model.outcome() {
        Outcome::Ready(plan) => {
            let made_for = words::made_for(plan, model.draft(), model.units(), model.today());
            format!("{made_for} {}", words::NOT_ADVICE)
        }
        Outcome::Waiting { .. } | Outcome::NoNumbers(_) => String::new(),
    }
}

fn answer(state: PlannerState, model: &PlannerModel) -> impl IntoView + use<> {
    match model.outcome() {
        Outcome::Waiting {
            missing,
            invalid,
            last: Some(plan),
        } => {
            let used = words::used(plan, model.draft(), missing, invalid);
            EitherOf4::A(view! {
                <div class="stale">
                    <p class="tag">{words::waiting_for(missing, invalid)}</p>
                    {told(state, plan, model)}
                    <p class="need">{used}</p>
                </div>
            })
        }
        Outcome::Waiting {
            missing,
            invalid,
            last: None,
        } => EitherOf4::B(view! {
            <p class="blank" aria-hidden="true">
                "Eat about "
                <b></b>
                " kcal a day"
            </p>
            <p class="need">
                {format!(
                    "Your number appears here as you answer. Still needed: {}.",
                    words::needed(missing, invalid),
                )}
            </p>
        }),
        Outcome::NoNumbers(why) => {
            let (heading, paragraphs) = words::rules::no_numbers(*why);
            EitherOf4::C(view! { <Unsaid level=state.heading_level() heading paragraphs/> })
        }
        Outcome::Ready(plan) => EitherOf4::D(told(state, plan, model)),
    }
}

/// The plan's answer, current or stale.
fn told(state: PlannerState, plan: &Plan, model: &PlannerModel) -> impl IntoView + use<> {
    match &plan.answer {
        Answer::Budget(budget) => {
            Either::Left(budget_view(state, plan, budget, plan.direction, model))
        }
        Answer::Instead { refusal, offers } => Either::Right(view! {
            <Refused state plan=plan.clone() refusal=*refusal offers=offers.clone()/>
        }),
    }
}
