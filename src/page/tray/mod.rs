//! The tray in the header: a button with a count, and its list of notices. It never opens by itself or moves focus
//! unasked.

mod menu_button;
mod notice;
mod offline_line;
mod state;
mod words;

pub use menu_button::{MenuButton, MenuButtonProps};
pub use state::{Notice, Tray};

use std::time::Duration;

use leptos::html::{Div, P};
use leptos::prelude::*;

use crate::browser::clock::today;
use crate::browser::offline;
use crate::browser::storage::StorageStatus;
use crate::browser::{dom, popovers};
use crate::drawings::TrayIcon;
use notice::NoticeItem;
use offline_line::OfflineLine;
use plateful_domain::article::review_is_overdue;
use words::{EMPTY, TITLE};

/// The notices. Its parent is an element with `data-root="notices"`.
///
/// # Before and without the program
/// Hidden, because it would be empty.
///
/// # Accessibility
/// The list is a native popover, named by its title; on a phone it is in the menu, without a button of its own. The
/// button's name ends with the number of notices that need a decision. A notice keeps its elements while it is shown,
/// so that focus stays. [`MenuButton`] announces new notices.
#[component]
pub fn Notices(
    /// The notices; those about the page are added here.
    tray: RwSignal<Tray>,
    /// Whether entries can be stored.
    #[prop(into)]
    storage: Signal<StorageStatus>,
    /// Whether a plan from a link is shown.
    #[prop(into)]
    is_shared: Signal<bool>,
    /// Whether a reload would lose entries.
    #[prop(into)]
    at_risk: Signal<bool>,
    /// Saves the entries as a file.
    #[prop(into)]
    on_save: Callback<()>,
    /// Stores the entries on the device.
    #[prop(into)]
    on_remember: Callback<()>,
    /// Makes the shared plan the reader's own, or restores the reader's own entries.
    #[prop(into)]
    on_settle_shared: Callback<bool>,
) -> impl IntoView {
    let list = Popover {
        popover: NodeRef::new(),
        title: NodeRef::new(),
    };
    follow_page(tray);
    follow_planner(tray, storage, is_shared);

    let is_empty = Memo::new(move |_| tray.with(Tray::is_empty));
    let is_blocked = Signal::derive(move || storage.get() == StorageStatus::Blocked);
    let actions = Actions {
        tray,
        list,
        on_save,
        on_remember,
        on_settle_shared,
    };
    let items = Notice::ALL.map(|notice| view! { <NoticeItem notice=notice actions=actions/> });
    view! {
        <div>
            <button class="tool" type="button" popovertarget="notices">
                <TrayIcon/>
                <span>{TITLE}</span>
                " "
                <Count tray/>
            </button>
            <div
                class="pop"
                id="notices"
                popover="auto"
                role="group"
                aria-labelledby="notices-title"
                node_ref=list.popover
            >
                <p class="pop-title" id="notices-title" tabindex="-1" node_ref=list.title>
                    {TITLE}
                </p>
                <p hidden=move || !is_empty.get()>{EMPTY}</p>
                // An attribute, because rendering a notice again would replace its elements.
                <ul class="news" data-at-risk=at_risk>
                    {items}
                </ul>
                <OfflineLine is_blocked/>
            </div>
        </div>
    }
}

/// The number of notices that need a decision, in a ring; nothing if it is 0.
#[component]
fn Count(tray: RwSignal<Tray>) -> impl IntoView {
    let count = Memo::new(move |_| tray.with(|tray| tray.count()));
    view! {
        <span class="count" translate="no" hidden=move || count.get() == 0>
            {move || count.get().to_string()}
        </span>
    }
}

/// The list that the button opens.
#[derive(Clone, Copy)]
struct Popover {
    popover: NodeRef<Div>,
    title: NodeRef<P>,
}

impl Popover {
    /// Closes the popover: the list, or the menu around it.
    fn close(self) {
        if let Some(popover) = self.popover.get_untracked() {
            popovers::close_around(&popover);
        }
    }

    /// Moves focus to the list's title when the focused button is removed.
    fn focus_title(self) {
        if let Some(title) = self.title.get_untracked() {
            let _ = title.focus();
        }
    }
}

/// The actions of the notices' buttons.
#[derive(Clone, Copy)]
struct Actions {
    tray: RwSignal<Tray>,
    list: Popover,
    on_save: Callback<()>,
    on_remember: Callback<()>,
    on_settle_shared: Callback<bool>,
}

impl Actions {
    fn dismiss(self, notice: Notice) {
        self.list.focus_title();
        self.tray.update(|tray| tray.dismiss(notice));
    }

    /// Also moves focus to the plan, so close the tray first.
    fn settle_shared(self, keep: bool) {
        self.list.close();
        self.on_settle_shared.run(keep);
    }
}

/// Follows the offline state and the article's review date.
fn follow_page(tray: RwSignal<Tray>) {
    let follow_offline = move || {
        let state = offline::state();
        change(tray, |tray| {
            tray.put(Notice::Update, state == "update");
            tray.put(Notice::Changed, state == "changed");
        });
    };
    Effect::new(move || {
        follow_offline();
        offline::on_change(follow_offline);
        let due = dom::query("main").and_then(|main| main.get_attribute("data-next-review"));
        let is_overdue = today()
            .zip(due)
            .is_some_and(|(today, due)| review_is_overdue(&due, today));
        change(tray, |tray| tray.put(Notice::Review, is_overdue));
        // By then all sources have reported their initial state; later notices are new.
        set_timeout(
            move || {
                tray.try_update(Tray::begin);
            },
            Duration::ZERO,
        );
    });
}

/// Follows storage and shared plans.
fn follow_planner(tray: RwSignal<Tray>, storage: Signal<StorageStatus>, is_shared: Signal<bool>) {
    Effect::new(move || {
        let (storage, is_shared) = (storage.get(), is_shared.get());
        change(tray, |tray| {
            tray.put_storage(storage);
            tray.put(Notice::Shared, is_shared);
        });
    });
}

/// Changes the tray, and notifies subscribers only if it is different.
fn change(tray: RwSignal<Tray>, change: impl FnOnce(&mut Tray)) {
    tray.maybe_update(|tray| {
        let before = *tray;
        change(tray);
        *tray != before
    });
}
