//! The tray in the header: a button with a count, and what it opens. Nothing here opens it, or moves the keyboard unasked.

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
/// Hidden: there is nobody to put anything into it.
///
/// # Accessibility
/// The list is a native popover, named by its title; on a phone it stands in the menu, where the button for it is not
/// needed. The button's name ends with the number of notices that ask for a decision. A notice that stays keeps its
/// elements, so that the keyboard stays on them. What is new is announced by [`MenuButton`].
#[component]
pub fn Notices(
    /// What stands in it; the page's own news is put into it here.
    tray: RwSignal<Tray>,
    /// Whether entries can be kept.
    #[prop(into)]
    storage: Signal<StorageStatus>,
    /// Whether a plan that came with a link is on show.
    #[prop(into)]
    is_shared: Signal<bool>,
    /// Whether loading the page again would take away entries.
    #[prop(into)]
    at_risk: Signal<bool>,
    /// Saves the entries as a file.
    #[prop(into)]
    on_save: Callback<()>,
    /// Keeps the entries on the device.
    #[prop(into)]
    on_remember: Callback<()>,
    /// Makes the shared plan the reader's own, or brings the reader's own entries back.
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
                // An attribute, so that a notice does not lose its elements when it changes.
                <ul class="news" data-at-risk=at_risk>
                    {items}
                </ul>
                <OfflineLine is_blocked/>
            </div>
        </div>
    }
}

/// How many notices ask for a decision, in a ring; not there while there are none.
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
    /// Closes what is open: the list, or the menu around it.
    fn close(self) {
        if let Some(popover) = self.popover.get_untracked() {
            popovers::close_around(&popover);
        }
    }

    /// Keeps the keyboard in the list when the button under it goes.
    fn focus_title(self) {
        if let Some(title) = self.title.get_untracked() {
            let _ = title.focus();
        }
    }
}

/// What the buttons of the notices do.
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

    /// The keyboard goes to the plan afterwards: the tray must not stand before it.
    fn settle_shared(self, keep: bool) {
        self.list.close();
        self.on_settle_shared.run(keep);
    }
}

/// How it stands with use without a connection, and with the day of the article's next check.
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
        // By then everything has told how it stands: from there on, what comes is news.
        set_timeout(
            move || {
                tray.try_update(Tray::begin);
            },
            Duration::ZERO,
        );
    });
}

/// How it stands with what was entered.
fn follow_planner(tray: RwSignal<Tray>, storage: Signal<StorageStatus>, is_shared: Signal<bool>) {
    Effect::new(move || {
        let (storage, is_shared) = (storage.get(), is_shared.get());
        change(tray, |tray| {
            tray.put_storage(storage);
            tray.put(Notice::Shared, is_shared);
        });
    });
}

/// Changes the tray, and tells who follows it if it is another one then.
fn change(tray: RwSignal<Tray>, change: impl FnOnce(&mut Tray)) {
    tray.maybe_update(|tray| {
        let before = *tray;
        change(tray);
        *tray != before
    });
}
