//! What is asked.

use super::choice::{Choice, Choices};
use super::control::Control;
use super::field::TextEntry;
use super::fine_tune::FineTune;
use super::host_page::HostHead;
use super::ladder::Goals;
use super::numbers::with_energy;
use super::state::PlannerState;
use super::words;
use leptos::prelude::*;
use plateful_domain::planner::activity::Leisure;
use plateful_domain::planner::draft::{Entry, Units};
use plateful_domain::planner::fields::ChoiceField;
use plateful_domain::planner::health::Condition;
use plateful_domain::planner::model::Outcome;
use plateful_domain::planner::plan::Answer;

/// First line and units.
#[component]
pub(super) fn Head(state: PlannerState) -> impl IntoView {
    view! {
        <header class="pl-head">
            {state.host_page().map(|host| view! { <HostHead host/> })} <p>{words::INTRO}</p>
            <div class="pl-units">
                <fieldset class="seg seg-units">
                    <legend class="vh">"Units"</legend>
                    <Choices state field=ChoiceField::Units/>
                </fieldset>
                <fieldset class="seg seg-energy">
                    <legend class="vh">"Energy"</legend>
                    <Choices state field=ChoiceField::Energy/>
                </fieldset>
            </div>
        </header>
    }
}

/// All groups of questions, and on narrow pages the running answer below them.
#[component]
pub(super) fn Form(state: PlannerState) -> impl IntoView {
    view! {
        <div class="pl-form">
            <AboutYou state/>
            <Days state/>
            <FineTune state/>
            <Health state/>
            <Goals state/>
            <p class="notfor">{words::NOT_FOR}</p>
            <Readout state/>
        </div>
    }
}

#[component]
fn AboutYou(state: PlannerState) -> impl IntoView {
    let class = move || {
        if state.units() == Units::Uk {
            "fields fields-st"
        } else {
            "fields"
        }
    };
    view! {
        <fieldset class="group">
            <legend>"About you"</legend>
            <div class=class>
                <div class="field f-sex">
                    <p class="lab" id=state.id("sex-label")>
                        {Entry::Formula.definition().label}
                    </p>
                    <div
                        class="seg"
                        role="radiogroup"
                        aria-labelledby=state.id("sex-label")
                        aria-describedby=state.id("sex-hint")
                    >
                        <Choices state field=ChoiceField::Formula/>
                    </div>
                    <p class="hint" id=state.id("sex-hint")>
                        {words::WHY_SEX}
                    </p>
                </div>
                <TextEntry state entry=Entry::Age/>
                <TextEntry state entry=Entry::Weight/>
                <TextEntry state entry=Entry::Height/>
            </div>
        </fieldset>
    }
}

#[component]
fn Days(state: PlannerState) -> impl IntoView {
    let longest = Leisure::VeryActive.into();
    let leisure = ChoiceField::Leisure.selections().map(|one| {
        let class = if one == longest {
            "opt opt-full"
        } else {
            "opt"
        };
        let control = Control::Selection(one);
        view! { <Choice state control label=one.label() class/> }
    });
    view! {
        <fieldset class="group">
            <legend>"Your days"</legend>
            <div class="ask2">
                <p class="lab" id=state.id("work-label")>
                    {words::WORK}
                </p>
                <div class="opts" role="radiogroup" aria-labelledby=state.id("work-label")>
                    <Choices state field=ChoiceField::Work class="opt"/>
                </div>
            </div>
            <div class="ask2">
                <p class="lab" id=state.id("free-label")>
                    {words::LEISURE}
                </p>
                <div class="opts" role="radiogroup" aria-labelledby=state.id("free-label")>
                    {leisure.collect_view()}
                </div>
            </div>
        </fieldset>
    }
}

/// The questions of rules R4 to R6. The confirmation of R6 keeps its place in the page and is shown when it applies.
#[component]
fn Health(state: PlannerState) -> impl IntoView {
    let conditions = Condition::ALL.map(|one| {
        view! {
            <Choice
                state
                control=Control::Condition(one)
                label=words::condition(one)
                class="opt opt-check"
            />
        }
    });
    view! {
        <fieldset
            class="group g-health"
            id=state.id("health")
            tabindex="-1"
            aria-describedby=state.id("health-hint")
        >
            <legend>{words::HEALTH}</legend>
            <p class="hint" id=state.id("health-hint")>
                {words::WHY_HEALTH}
            </p>
            <div class="checks">
                {conditions}
                <Choice
                    state
                    control=Control::NoCondition
                    label=words::NONE_OF_THESE
                    class="opt opt-check opt-none"
                />
            </div>
            <div
                class="clinician"
                hidden=move || !state.choices().with(|draft| draft.health.needs_clinician())
            >
                <Choice
                    state
                    control=Control::ClinicianKnows
                    label=words::CLINICIAN_KNOWS
                    class="opt opt-check"
                />
            </div>
        </fieldset>
    }
}

/// The running answer at the thumb: a second copy for eyes only, as the answer itself stands further down.
#[component]
fn Readout(state: PlannerState) -> impl IntoView {
    let number = Memo::new(move |_| {
        state.outcome().with(|outcome| match outcome {
            Outcome::Ready(plan) => match &plan.answer {
                Answer::Budget(budget) => with_energy(budget.energy, plan.energy),
                Answer::Instead { .. } => String::new(),
            },
            Outcome::Waiting { .. } | Outcome::NoNumbers(_) => String::new(),
        })
    });
    view! {
        <div
            class="readout-wrap"
            aria-hidden="true"
            hidden=move || number.with(String::is_empty)
        >
            <p class="readout">
                <span>"Eat about"</span>
                " "
                <b translate="no">{number}</b>
                " "
                <span>"a day"</span>
                " "
                <a href=format!("#{}", state.id("result")) tabindex="-1">
                    "See why"
                </a>
            </p>
        </div>
    }
}
