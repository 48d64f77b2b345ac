//! The form.

use super::choice::{Choice, Choices};
use super::control::Control;
use super::field::TextEntry;
use super::host_page::HostHead;
use super::ladder::Goals;
use super::running::Running;
use super::state::PlannerState;
use super::words;
use leptos::prelude::*;
use plateful_domain::planner::draft::{Entry, Units};
use plateful_domain::planner::fields::ChoiceField;
use plateful_domain::planner::health::Condition;
use plateful_domain::planner::plan::NoNumbers;

/// The intro and the switches for units.
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

/// All groups of questions, and on narrow pages the running answer below them. Rarely changed settings are below the
/// answer: see [`FineTune`](super::fine_tune::FineTune).
#[component]
pub(super) fn Form(state: PlannerState) -> impl IntoView {
    view! {
        <div class="pl-form">
            <AboutYou state/>
            <Days state/>
            <Health state/>
            <Goals state/>
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
                    >
                        <Choices state field=ChoiceField::Formula/>
                    </div>
                </div>
                <TextEntry state entry=Entry::Age/>
                <TextEntry state entry=Entry::Weight/>
                <TextEntry state entry=Entry::Height/>
            </div>
            <Consequence state applies=|why| why == NoNumbers::Minor/>
        </fieldset>
    }
}

/// A note about the effect of an entry, beside it: on a phone the result is far below.
#[component]
fn Consequence(
    state: PlannerState,
    /// Whether there are no numbers because of that entry.
    applies: fn(NoNumbers) -> bool,
) -> impl IntoView {
    view! {
        <p class="hint consequence" hidden=move || !state.presence().no_numbers.is_some_and(applies)>
            {words::NO_NUMBER}
            " "
            <a href=format!("#{}", state.id("result"))>"Why"</a>
        </p>
    }
}

#[component]
fn Days(state: PlannerState) -> impl IntoView {
    view! {
        <fieldset class="group" id=state.id("days") tabindex="-1">
            <legend>{Entry::Activity.definition().label}</legend>
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
                    <Choices state field=ChoiceField::Leisure class="opt"/>
                </div>
            </div>
        </fieldset>
    }
}

/// The health questions (R4 to R6), in one row until one of them applies. The confirmation of R6 keeps its elements and
/// is shown when it applies.
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
    let needs_clinician =
        Signal::derive(move || state.choices().with(|draft| draft.health.needs_clinician()));
    let legend = move || {
        if state.is_shared().get() {
            words::HEALTH_OF_OTHER
        } else {
            words::HEALTH
        }
    };
    let is_about_health = |why: NoNumbers| {
        matches!(
            why,
            NoNumbers::EatingDisorder | NoNumbers::PregnantOrBreastfeeding
        )
    };
    view! {
        <fieldset
            class="group g-health"
            id=state.id("health")
            tabindex="-1"
            aria-describedby=state.id("health-hint")
        >
            <legend>{legend}</legend>
            <p class="g-list">{words::CONDITIONS}</p>
            <div class="opts">
                <Choice state control=Control::NoCondition label=words::NONE_OF_THESE class="opt"/>
                <Choice state control=Control::SomeCondition label=words::SOME_OF_THESE class="opt"/>
            </div>
            <div class="checks" hidden=move || !state.lists_conditions()>
                {conditions}
                <Consequence state applies=is_about_health/>
                <div class="clinician" hidden=move || !needs_clinician.get()>
                    <p class="hint">{words::ONLY_TO_KEEP}</p>
                    <Choice
                        state
                        control=Control::ClinicianKnows
                        label=words::CLINICIAN_KNOWS
                        class="opt opt-check"
                    />
                </div>
            </div>
            <p class="hint" id=state.id("health-hint")>
                {words::WHY_HEALTH}
            </p>
        </fieldset>
    }
}

/// The running answer at the thumb: a second copy for eyes only, as the answer itself stands further down.
#[component]
fn Readout(state: PlannerState) -> impl IntoView {
    let running = state.running();
    let part = move |read: fn(&Running) -> String| {
        move || running.with(|running| running.as_ref().map(read).unwrap_or_default())
    };
    let link = part(|running| running.link.to_owned());
    view! {
        <div
            class="readout-wrap"
            aria-hidden="true"
            hidden=move || running.with(Option::is_none)
        >
            <p class="readout">
                <span>{part(|running| running.text.clone())}</span>
                " "
                <b translate="no">{part(|running| running.number.clone())}</b>
                " "
                <a
                    href=format!("#{}", state.id("result"))
                    tabindex="-1"
                    hidden=move || link().is_empty()
                >
                    {link}
                </a>
            </p>
        </div>
    }
}
