//! What is answered: first what to do, then why, then what to expect, then what it rests on.

use super::button::Button;
use super::expect::Expect;
use super::heading::Heading;
use super::how::How;
use super::numbers::{energy, tenths, weight_range, with_energy};
use super::nutrients::Nutrients;
use super::plate::PlatePart;
use super::refusal::{Refused, Unsaid};
use super::state::{FocusTarget, PlannerState, Shown};
use super::words;
use leptos::either::{Either, EitherOf4};
use leptos::html;
use leptos::prelude::*;
use plateful_domain::planner::draft::Entry;
use plateful_domain::planner::goal::{Direction, Goal};
use plateful_domain::planner::model::{Outcome, PlannerModel};
use plateful_domain::planner::plan::{Answer, Budget, Caution, Plan};
use plateful_domain::planner::quantity::Kilocalories;

/// The right-hand side: what stays in sight beside a long form stands in one element of it. Its parts keep their places,
/// so that what a reader opened stays open while numbers change.
///
/// # Accessibility
/// A region named "Your result", which the keyboard is moved to when the button that was pressed is gone.
#[component]
pub(super) fn AnswerPart(state: PlannerState) -> impl IntoView {
    let region = NodeRef::<html::Section>::new();
    Effect::new(move |_| {
        if state.focus_target().get() == Some(FocusTarget::Result)
            && let Some(region) = region.get()
        {
            // An element of the page takes the focus, or leaves it where it is.
            let _ = region.focus();
        }
    });
    let class = move || {
        if state.outcome().with(Outcome::is_stale) {
            "pl-out is-stale"
        } else {
            "pl-out"
        }
    };
    let is_compact = state
        .host_page()
        .is_some_and(|host| host.is_compact.get_untracked());
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
                <Expect state with_chart=!is_compact/>
                <Bmi state/>
                <Macros state/>
                {(!is_compact).then(|| view! { <PlatePart state/> })}
                <How state/>
            </div>
        </section>
    }
}

/// The entries in words, for print.
fn made_for(model: &PlannerModel) -> String {
    match model.outcome() {
        Outcome::Ready(plan) => words::made_for(plan, model.draft(), model.units(), model.today()),
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
        } => {
            let all: Vec<Entry> = missing.iter().chain(invalid).copied().collect();
            EitherOf4::B(view! {
                <p class="blank" aria-hidden="true">
                    "Eat about "
                    <b></b>
                    " kcal a day"
                </p>
                <p class="need">
                    {format!(
                        "Your number appears here as you type. Still needed: {}.",
                        words::entries(&all),
                    )}
                </p>
            })
        }
        Outcome::NoNumbers(why) => {
            let (heading, paragraphs) = words::rules::no_numbers(*why);
            EitherOf4::C(view! { <Unsaid level=state.heading_level() heading paragraphs/> })
        }
        Outcome::Ready(plan) => EitherOf4::D(told(state, plan, model)),
    }
}

/// The plan's answer, fresh or stale alike.
fn told(state: PlannerState, plan: &Plan, model: &PlannerModel) -> impl IntoView + use<> {
    match &plan.answer {
        Answer::Budget(budget) => {
            Either::Left(numbers_of(state, plan, budget, plan.direction, model))
        }
        Answer::Instead { refusal, offers } => Either::Right(view! {
            <Refused state plan=plan.clone() refusal=*refusal offers=offers.clone()/>
        }),
    }
}

/// One line of the ledger.
fn line(class: Option<&'static str>, term: &'static str, number: String) -> impl IntoView {
    view! {
        <div class=class>
            <dt>{term}</dt>
            " "
            <dd translate="no">{number}</dd>
        </div>
    }
}

/// The number, how it comes about in three lines, and what is said with it.
pub(super) fn numbers_of(
    state: PlannerState,
    plan: &Plan,
    budget: &Budget,
    direction: Direction,
    model: &PlannerModel,
) -> impl IntoView + use<> {
    let number = |amount: Kilocalories| energy(amount, plan.energy);
    let mut lines = Vec::with_capacity(4);
    if plan.has_exercise {
        lines.push(line(None, words::TO_STAY_NOW, number(plan.usual)));
        lines.push(line(None, words::TO_STAY_MOVING, number(plan.maintenance)));
    } else {
        lines.push(line(None, words::TO_STAY, number(plan.maintenance)));
    }
    if direction != Direction::Maintain {
        let difference = words::difference(budget.difference.kcal() < 0.0);
        lines.push(line(None, difference, number(budget.difference)));
    }
    lines.push(line(Some("ledger-sum"), "Your day", number(budget.energy)));
    let units = model.units();
    let cautions: Vec<_> = budget
        .cautions
        .iter()
        .map(|caution| {
            let gentler = match caution {
                Caution::Fast(goal) => {
                    let label = words::rules::gentler(*goal, units);
                    Some(view! { <ChooseGoal state goal=*goal label/> })
                }
                _ => None,
            };
            view! {
                <li>
                    <p>{words::rules::caution(*caution, plan, units)}</p>
                    {gentler}
                </li>
            }
        })
        .collect();
    let cautions = (!cautions.is_empty()).then(|| view! { <ul class="cautions">{cautions}</ul> });
    view! {
        <div class="told">
            <div class="answerbox">
                <p class="big">
                    <span class="big-pre">"Eat about"</span>
                    " "
                    <span class="big-n" translate="no">
                        {number(budget.energy)}
                    </span>
                    " "
                    <span class="big-u">{words::energy_a_day(plan.energy)}</span>
                </p>
                <dl class="ledger">{lines}</dl>
            </div>
            <p class="need">
                "At rest your body uses about "
                <span translate="no">{with_energy(plan.resting, plan.energy)}</span> " a day. "
                <a href=format!("#{}", state.id("how"))>"Where these numbers come from"</a>
            </p>
            {cautions}
        </div>
    }
}

/// A button that chooses a goal; it is gone then, and the keyboard goes to the answer.
#[component]
pub(super) fn ChooseGoal(
    state: PlannerState,
    goal: Goal,
    #[prop(optional)] is_main: bool,
    label: String,
) -> impl IntoView {
    let choose = move || {
        state.update(|model| model.accept_offer(goal));
        state.focus(FocusTarget::Result);
    };
    view! { <Button label is_main on_click=choose/> }
}

/// BMI as a number, with the healthy range of weight; the class word only in a fold.
#[component]
fn Bmi(state: PlannerState) -> impl IntoView {
    let class = Memo::new(move |_| {
        state
            .shown()
            .with(|shown| shown.as_ref().and_then(|shown| bmi_class(shown.plan())))
    });
    let text = move || {
        state.shown().with(|shown| {
            shown.as_ref().map(|shown| {
                let plan = shown.plan();
                view! {
                    <p>
                        {format!(
                            "Yours is {}. A healthy weight for your height is {} (a BMI of 18.5 to 24.9). BMI does \
                             not tell muscle from fat.",
                            tenths(plan.bmi),
                            weight_range(plan.healthy_range, shown.units),
                        )}
                    </p>
                    <p class="src">
                        "Source: "
                        <a href="https://www.cdc.gov/bmi/adult-calculator/bmi-categories.html">
                            "CDC, adult BMI categories"
                        </a>
                    </p>
                }
            })
        })
    };
    view! {
        <section
            class="pl-bmi"
            aria-labelledby=state.id("bmi-label")
            hidden=move || state.shown().with(Option::is_none)
        >
            <Heading
                level=state.heading_level()
                id=state.id("bmi-label")
                text=String::from("Body mass index")
            />
            <div class="pl-bmi-text">{text}</div>
            <details class="more mini" hidden=move || class.with(Option::is_none)>
                <summary>"What BMI classes say"</summary>
                <p class="fold">{move || class.get().unwrap_or_default()}</p>
            </details>
        </section>
    }
}

/// The class word, for those who open the fold; not below 20, where percentiles are used instead.
fn bmi_class(plan: &Plan) -> Option<String> {
    if plan.age.get() < 20 {
        return None;
    }
    let class = if plan.bmi < 18.5 {
        "below 18.5 “underweight”"
    } else if plan.bmi < 25.0 {
        "from 18.5 to 24.9 “healthy weight”"
    } else if plan.bmi < 30.0 {
        "from 25 to 29.9 “overweight”"
    } else if plan.bmi < 35.0 {
        "from 30 to 34.9 “obesity, class 1”"
    } else if plan.bmi < 40.0 {
        "from 35 to 39.9 “obesity, class 2”"
    } else {
        "of 40 and more “obesity, class 3”"
    };
    Some(format!(
        "The CDC calls a BMI {class}. The word sorts large groups of people. It does not say how healthy you are; other \
         numbers, such as your waist, blood pressure and blood sugar, say more."
    ))
}

/// Where the energy comes from.
#[component]
fn Macros(state: PlannerState) -> impl IntoView {
    let table = move || {
        state.shown().with(|shown| {
            let budget = shown.as_ref().and_then(Shown::budget)?;
            Some(view! { <Nutrients macros=budget.macros/> })
        })
    };
    view! {
        <section
            class="pl-macros"
            aria-labelledby=state.id("macros-label")
            hidden=move || has_no_budget(state)
        >
            <Heading
                level=state.heading_level()
                id=state.id("macros-label")
                text=String::from("Where the energy comes from")
            />
            <p>"Wide ranges are normal. Inside them, eat as you like."</p>
            <div class="pl-macros-table">{table}</div>
        </section>
    }
}

/// Whether there is nothing to expect, to divide or to put on a plate.
pub(super) fn has_no_budget(state: PlannerState) -> bool {
    state
        .shown()
        .with(|shown| shown.as_ref().and_then(Shown::budget).is_none())
}
