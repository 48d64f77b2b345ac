//! The parts of the planner that only host pages show.

use super::button::Button;
use super::choice::ChoiceInput;
use super::control::Control;
use super::export;
use super::footer::{Clear, has_no_plan};
use super::heading::Heading;
use super::state::{HostPage, PlannerState};
use super::words::{self, guest};
use leptos::either::Either;
use leptos::prelude::*;

/// The planner's name, and messages for the site's owner.
#[component]
pub(super) fn HostHead(host: HostPage) -> impl IntoView {
    let faults = move || {
        host.faults
            .get()
            .into_iter()
            .map(|fault| view! { <li>{fault}</li> })
            .collect::<Vec<_>>()
    };
    view! {
        <div class="pl-guest">
            <Heading
                level=host.heading_level.get_untracked()
                class="pl-title"
                text=String::from(guest::TITLE)
            />
            <ul class="note faults" hidden=move || host.faults.with(Vec::is_empty)>
                {faults}
            </ul>
        </div>
    }
}

/// The way to the planner's own page: a link, or where none opens the address itself.
fn own_page(host: HostPage) -> impl IntoView {
    if host.can.get().opens {
        Either::Left(view! {
            <a target="_blank" rel="noopener" href=host.full_page>
                {guest::FULL_PAGE}
            </a>
        })
    } else {
        Either::Right(view! {
            {guest::FULL_PAGE_AT}
            " "
            <b class="address">{host.full_page}</b>
        })
    }
}

/// The foot on a host page: who learns what, and what may be taken along. Our own page has `Footer`.
#[component]
pub(super) fn HostFooter(state: PlannerState, host: HostPage) -> impl IntoView {
    view! {
        <footer class="pl-foot" id=state.id("privacy")>
            <p class="privacy">{move || guest::privacy(host)}</p>
            <label class="opt opt-check" hidden=move || !host.emits.get()>
                <ChoiceInput state control=Control::Tell/>
                <span>
                    <span>{move || guest::tell(host)}</span>
                </span>
            </label>
            <div class="pl-acts">
                <p class="acts" hidden=has_no_plan(state)>
                    <Show when=move || host.can.get().copies>
                        <Button label=words::COPY_TEXT on_click=move || export::copy_plan(state)/>
                        " "
                    </Show>
                    <Show when=move || host.can.get().saves>
                        <Button
                            label=words::SAVE_NUMBERS
                            on_click=move || export::save_table(state)
                        />
                        " "
                    </Show>
                </p>
                <Clear state/>
                <p class="need" hidden=move || host.full_page.with(String::is_empty)>
                    {move || own_page(host)}
                </p>
                <p class="said" role="status">
                    {host.said}
                </p>
            </div>
        </footer>
    }
}
