//! The planner in every state that its fixtures reach, for every goal, under every health rule, and where it could not
//! start.

use leptos::prelude::*;

use super::article::opened;
use super::{Root, State, static_html};
use crate::planner::fixtures::{self, Fixture};
use crate::planner::{Planner, PlannerPlaceholder, PlannerState};
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::health::Condition;

const GROUP: &str = "Planner";
const FORM: &str = ".pl-form";
const ANSWER: &str = ".pl-out";
const FINE: &str = ".fine";
const NOTE: &str = ".shared:not([hidden])";
const FOOTER: &str = ".pl-foot";

pub(super) fn states() -> Vec<State> {
    let mut states: Vec<State> = fixtures::ALL.into_iter().map(of_fixture).collect();
    states.extend(Condition::ALL.map(|condition| {
        part(
            format!("health-{}", health_name(condition)),
            ANSWER,
            move |planner| {
                fixtures::example(planner);
                planner.update(|model| model.set_condition(condition, true));
            },
        )
    }));
    states.extend(Goal::ALL.map(|goal| {
        part(
            format!("goal-{}", goal_name(goal)),
            ANSWER,
            move |planner| {
                fixtures::example(planner);
                planner.update(|model| model.choose(goal));
            },
        )
    }));
    let answer = render(fixtures::example);
    states.push(State::new(GROUP, "all-folds-open", opened(&answer)));
    let failed = [
        ("did-not-start", Root::Failed, true),
        ("did-not-start-alone", Root::Failed, false),
        ("without-script", Root::NoScript, true),
    ];
    states.extend(failed.map(|(name, root, in_article)| State {
        root,
        ..State::new("Planner that could not start", name, unstarted(in_article))
    }));
    states
}

fn of_fixture(Fixture { name, act }: Fixture) -> State {
    let whole = || State::new(GROUP, name, render(act));
    match name {
        "empty" | "answer" | "answer-metric" | "shared" => whole(),
        "shared-kept" | "bad-link" => State {
            shown: NOTE,
            ..whole()
        },
        "error" | "did-you-mean" | "doubt" => State {
            shown: FORM,
            ..whole()
        },
        "body-fat" | "body-fat-rare" | "body-fat-error" | "exercise" | "exercise-error" => State {
            shown: FINE,
            ..State::new(GROUP, name, opened(&render(act)))
        },
        "blocked-storage" | "saved" | "clear-asked" | "file-refused" => State {
            shown: FOOTER,
            ..State::new(GROUP, name, opened(&render(act)))
        },
        "unanswered" | "stale" | "minor" | "refused-floor" => State {
            shown: ANSWER,
            ..whole()
        },
        _ => part(name.to_owned(), ANSWER, act),
    }
}

fn part(name: String, shown: &'static str, act: impl FnOnce(PlannerState)) -> State {
    State {
        shown,
        ..State::new(GROUP, name, render(act))
    }
}

const fn health_name(condition: Condition) -> &'static str {
    match condition {
        Condition::EatingDisorder => "eating-disorder",
        Condition::PregnantOrBreastfeeding => "pregnant-or-breastfeeding",
        Condition::GlucoseLoweringMedicine => "glucose-lowering-medicine",
        Condition::OrganDisease => "organ-disease",
    }
}

const fn goal_name(goal: Goal) -> &'static str {
    match goal {
        Goal::Gain2 => "gain-2",
        Goal::Gain1Half => "gain-1-half",
        Goal::Gain1 => "gain-1",
        Goal::GainHalf => "gain-half",
        Goal::Maintain => "maintain",
        Goal::LoseHalf => "lose-half",
        Goal::Lose1 => "lose-1",
        Goal::Lose1Half => "lose-1-half",
        Goal::Lose2 => "lose-2",
    }
}

/// The planner after `act`, in its frame on its own page.
fn render(act: impl FnOnce(PlannerState)) -> String {
    static_html(|| {
        let state = PlannerState::new("planner");
        act(state);
        frame(view! { <Planner state/> })
    })
}

/// The planner and what stands there without its program; the style sheet shows one of them.
fn unstarted(in_article: bool) -> String {
    static_html(|| {
        let state = PlannerState::new("planner");
        frame(view! {
            <Planner state/>
            <PlannerPlaceholder uid="planner" in_article/>
        })
    })
}

fn frame(content: impl IntoView) -> impl IntoView {
    view! {
        <div class="sheet">
            <main class="page page-goal" id="main">
                <div class="body">
                    <section class="part part-goal" id="goal" aria-labelledby="goal-h">
                        <h2 class="vh" id="goal-h">
                            "Your calorie goal"
                        </h2>
                        <div class="planner wide" data-root="planner">
                            {content}
                        </div>
                    </section>
                </div>
            </main>
        </div>
    }
}
