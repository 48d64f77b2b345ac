//! The footer: where the entries are stored, and how to export them.

use super::button::Button;
use super::choice::ChoiceInput;
use super::control::Control;
use super::state::{FocusTarget, Placement, PlannerState, SavedIn, Storage};
use super::words::{self, kept};
use super::{export, files};
use crate::browser::status;
use crate::browser::storage::StorageStatus;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use plateful_domain::planner::model::{PlannerModel, Undo};

/// The footer on our own page; on host pages see `HostFooter`.
#[component]
pub(super) fn Footer(state: PlannerState) -> impl IntoView {
    // Without storage, remembering is not possible.
    let is_off = Signal::derive(move || {
        matches!(
            state.storage().get().status,
            StorageStatus::Blocked | StorageStatus::Newer
        )
    });
    let is_empty = state.flag(|model| model.draft().is_pristine());
    let label_class = move || {
        if is_off.get() {
            "opt opt-check is-off"
        } else {
            "opt opt-check"
        }
    };
    view! {
        <footer class="pl-foot" id=state.id("privacy")>
            <p class="privacy">
                <b>{words::PRIVATE}</b>
                " "
                {words::NOT_SENT}
            </p>
            <p class="kept" id=state.id("kept") aria-live="polite">
                {move || said(state, is_empty)}
            </p>
            <details class="more mini keep">
                <summary>{words::KEEP_PLAN}</summary>
                <div class="fold">
                    <label class=label_class>
                        <ChoiceInput
                            state
                            control=Control::Remember
                            disabled=is_off
                            described_by=format!("{} {}", state.id("kept"), state.id("keep"))
                        />
                        <span>{kept::REMEMBER}</span>
                    </label>
                    <p class="need" id=state.id("keep")>
                        {kept::REMEMBER_HINT}
                    </p>
                    <p class="acts" hidden=has_no_plan(state)>
                        <Button label=words::SAVE_NUMBERS on_click=move || export::save_table(state)/>
                    </p>
                    <Files state/>
                </div>
            </details>
            <div class="pl-acts">
                <Clear state/>
            </div>
        </footer>
    }
}

/// Whether there is no current plan to export.
pub(super) fn has_no_plan(state: PlannerState) -> Signal<bool> {
    Signal::derive(move || {
        let presence = state.presence();
        !presence.has_budget || presence.is_stale
    })
}

/// Where the entries are saved, or what went wrong.
fn said(state: PlannerState, is_empty: Signal<bool>) -> &'static str {
    let Storage { status, saved_in } = state.storage().get();
    match (status, saved_in) {
        (StorageStatus::Blocked, _) => kept::BLOCKED,
        (StorageStatus::Full, _) => kept::FULL,
        (StorageStatus::Newer, _) => kept::NEWER,
        (StorageStatus::SetAside, SavedIn::Device) => kept::SET_ASIDE_SAVED,
        (StorageStatus::SetAside, _) => kept::SET_ASIDE,
        (StorageStatus::Removed, _) => kept::REMOVED,
        (StorageStatus::Possible, SavedIn::Device | SavedIn::Tab) if is_empty.get() => {
            kept::NOTHING
        }
        (StorageStatus::Possible, SavedIn::Device) => kept::ON_DEVICE,
        (StorageStatus::Possible, SavedIn::Tab) => kept::IN_TAB,
        (StorageStatus::Possible, SavedIn::Nowhere) => {
            if state.choices().with(|draft| draft.health.forbids_numbers()) {
                kept::FORBIDDEN
            } else {
                ""
            }
        }
    }
}

/// Saving entries to a file, and loading them.
#[component]
fn Files(state: PlannerState) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if state.focus_target().get() == Some(FocusTarget::File)
            && let Some(input) = input.get()
        {
            // If it cannot take focus, focus stays where it is.
            let _ = input.focus();
        }
    });
    let is_hidden = move || state.placement().get() != Placement::Page || state.is_shared().get();
    let has_problem = move || state.file_problem().with(Option::is_some);
    let problem = move || {
        state.file_problem().with(|problem| {
            problem
                .as_ref()
                .map(|problem| kept::problem(problem, state.units()))
                .unwrap_or_default()
        })
    };
    let undo = move || {
        state.update(PlannerModel::undo);
        state.focus(FocusTarget::File);
        status::say(kept::UNDONE);
    };
    let can_undo = state.can_undo(Undo::File);
    view! {
        <div class="files" hidden=is_hidden>
            <p class="acts">
                <Button label=kept::SAVE on_click=move || files::save(state)/>
            </p>
            <p class="lab">
                <label for=state.id("file")>{kept::OPEN}</label>
            </p>
            <input
                node_ref=input
                type="file"
                id=state.id("file")
                accept=".txt,text/plain"
                aria-describedby=format!("{} {}", state.id("file-error"), state.id("file-hint"))
                aria-invalid=move || has_problem().then_some("true")
                on:change=move |event| {
                    files::open(state, &event_target::<HtmlInputElement>(&event));
                }
            />
            <p class="err" id=state.id("file-error") role="alert" hidden=move || !has_problem()>
                {problem}
            </p>
            <p class="acts" hidden=move || !can_undo.get()>
                <Button label=kept::UNDO_FILE on_click=undo/>
            </p>
            <p class="need" id=state.id("file-hint")>
                {kept::FILE_HINT}
            </p>
        </div>
    }
}

/// The clear button, which asks first if more than the visible entries would be cleared.
#[component]
pub(super) fn Clear(state: PlannerState) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let keep_button = NodeRef::<html::Button>::new();
    Effect::new(move |_| {
        let target = match state.focus_target().get() {
            Some(FocusTarget::Clear) => button.get(),
            Some(FocusTarget::KeepEntries) => keep_button.get(),
            _ => None,
        };
        if let Some(target) = target {
            // If it cannot take focus, focus stays where it is.
            let _ = target.focus();
            // Without a plan the page is shorter, and the window may end up below the button.
            request_animation_frame(move || {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                target.scroll_into_view_with_scroll_into_view_options(&options);
            });
        }
    });
    // Somebody else's plan is closed, not cleared.
    let is_hidden = move || state.placement().get() == Placement::Framed || state.is_shared().get();
    let can_undo = state.can_undo(Undo::Clear);
    let label = move || {
        if can_undo.get() {
            words::UNDO_CLEAR
        } else {
            words::CLEAR
        }
    };
    let press = move |_| {
        if can_undo.get_untracked() {
            state.update(PlannerModel::undo);
        } else {
            state.ask_clear();
        }
    };
    let settle = move |clear: bool| {
        if clear {
            state.clear();
        } else {
            state.asks_clear().set(false);
        }
        state.focus(FocusTarget::Clear);
    };
    view! {
        <p class="acts" hidden=is_hidden>
            <button
                node_ref=button
                class="btn"
                type="button"
                hidden=state.asks_clear()
                on:click=press
            >
                {label}
            </button>
        </p>
        <div role="group" aria-labelledby=state.id("sure") hidden=move || !state.asks_clear().get()>
            <p id=state.id("sure")>{kept::SURE}</p>
            <p class="acts">
                <Button label=kept::CLEAR_ALL is_main=true on_click=move || settle(true)/>
                " "
                <button
                    node_ref=keep_button
                    class="btn"
                    type="button"
                    on:click=move |_| settle(false)
                >
                    {kept::CLEAR_NOT}
                </button>
            </p>
        </div>
    }
}
