//! One notice: its text and its actions.

use leptos::prelude::*;

use super::words::{self, MAY_BE_LOST};
use super::{Actions, Notice};
use crate::browser::{navigation, offline};
use crate::planner::words::{self as planner, kept};
use crate::words::LOAD_AGAIN;

/// The place of a notice in the list; empty while the notice does not apply.
#[component]
pub(super) fn NoticeItem(notice: Notice, actions: Actions) -> impl IntoView {
    let stands = Memo::new(move |_| actions.tray.with(|tray| tray.shows(notice)));
    view! {
        <li>
            {move || stands.get().then(|| view! { <Content notice=notice actions=actions/> })}
        </li>
    }
}

#[component]
fn Content(notice: Notice, actions: Actions) -> impl IntoView {
    let (title, text) = words::words(notice);
    let id = format!("notice-{}", notice as u8);
    // Several notices may have buttons with the same name, so the notice's title is the button's description.
    let button = |label: &'static str, run: fn(Actions, Notice)| {
        view! {
            <button
                class="btn"
                type="button"
                aria-describedby=id.clone()
                on:click=move |_| run(actions, notice)
            >
                {label}
            </button>
        }
    };
    let link = |label: &'static str, href: &'static str| {
        view! { <a href=href on:click=move |_| actions.list.close()>{label}</a> }
    };
    let first = match notice {
        Notice::Update => Some(button(words::TAKE, |_, _| offline::take_update())),
        Notice::Changed => Some(button(LOAD_AGAIN, |_, _| navigation::reload())),
        Notice::Shared => Some(button(planner::KEEP_SHARED, |actions, _| {
            actions.settle_shared(true);
        })),
        Notice::Blocked | Notice::Full => {
            Some(button(kept::SAVE, |actions, _| actions.on_save.run(())))
        }
        Notice::Removed => Some(button(words::REMEMBER, |actions, _| {
            actions.on_remember.run(());
        })),
        _ => None,
    };
    let way = match notice {
        Notice::Shared => Some(link(words::SEE_PLAN, "#goal")),
        Notice::Review => Some(link(words::SEE_DATES, "#about")),
        _ => None,
    };
    let last = match notice {
        Notice::Changed => None,
        Notice::Update => Some(button(words::LATER, Actions::dismiss)),
        Notice::Shared => Some(button(planner::LEAVE_SHARED, |actions, _| {
            actions.settle_shared(false);
        })),
        _ => Some(button(words::DISMISS, Actions::dismiss)),
    };
    // "Go to the plan" comes after both choices; the link to the dates comes before "Dismiss".
    let (before, after) = if notice == Notice::Shared {
        (None, way)
    } else {
        (way, None)
    };
    let loads_again = matches!(notice, Notice::Update | Notice::Changed);
    view! {
        <p>
            <b id=id.clone()>{title}</b>
        </p>
        <p>{text}</p>
        {loads_again.then(|| view! { <p class="at-risk">{MAY_BE_LOST}</p> })}
        <p class="acts">{first} {before} {last} {after}</p>
    }
}
