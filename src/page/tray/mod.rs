//! The tray in the header: a button with a count, and what it opens. Nothing here opens it, or moves the keyboard unasked.

mod notice;
mod state;
mod words;

pub use state::{Notice, Tray};

use std::time::Duration;

use leptos::html::{Div, P};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::browser::clock::today;
use crate::browser::dom;
use crate::browser::offline::{self, OfflineState};
use crate::browser::storage::StorageStatus;
use crate::drawings::TrayIcon;
use notice::NoticeItem;
use plateful_domain::article::review_is_overdue;
use words::{EMPTY, NEW, TITLE};

/// The notices. Its parent is an element with `data-root="notices"`.
///
/// # Before and without the program
/// Hidden: there is nobody to put anything into it.
///
/// # Accessibility
/// The count is part of the button's name. What is new is announced once, politely, and nothing moves; the list is a
/// native popover, named by its title. A notice that stays keeps its elements, so that the keyboard stays on them.
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
    let place = NodeRef::<Div>::new();
    let list = Popover {
        popover: NodeRef::new(),
        title: NodeRef::new(),
    };
    follow_page(tray);
    follow_planner(tray, storage, is_shared);
    close_behind_the_keyboard(place, list);

    let count = Memo::new(move |_| tray.with(|tray| tray.count()));
    let news = Memo::new(move |_| tray.with(|tray| tray.news()));
    let is_empty = move || count.get() == 0;
    let said = move || {
        news.get()
            .map(|notice| format!("{NEW}{}", words::words(notice).0))
    };
    let actions = Actions {
        tray,
        list,
        on_save,
        on_remember,
        on_settle_shared,
    };
    let items = Notice::ALL.map(|notice| view! { <NoticeItem notice=notice actions=actions/> });
    view! {
        <div node_ref=place>
            <button class="tool" type="button" popovertarget="notices">
                <TrayIcon/>
                <span class="tool-word">{TITLE}</span>
                " "
                <span class="count" translate="no" hidden=is_empty>
                    {move || count.get().to_string()}
                </span>
            </button>
            <p class="vh" role="status">
                {said}
            </p>
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
                <p hidden=move || !is_empty()>{EMPTY}</p>
                // An attribute, so that a notice does not lose its elements when it changes.
                <ul class="news" data-at-risk=at_risk>
                    {items}
                </ul>
            </div>
        </div>
    }
}

/// The list that the button opens.
#[derive(Clone, Copy)]
struct Popover {
    popover: NodeRef<Div>,
    title: NodeRef<P>,
}

impl Popover {
    fn close(self) {
        if let Some(popover) = self.popover.get_untracked() {
            // It fails where the list is closed already.
            let _ = popover.hide_popover();
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
        let OfflineState { state, is_news } = offline::state();
        change(tray, |tray| {
            tray.put(Notice::Update, state == "update");
            tray.put(Notice::Changed, state == "changed");
            tray.put(Notice::Ready, state == "ready" && is_news);
            tray.put(Notice::NotReady, state == "failed");
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

/// The list lies over the page: whoever goes on by the keyboard must see where.
fn close_behind_the_keyboard(place: NodeRef<Div>, list: Popover) {
    Effect::new(move || {
        let (Some(document), Some(place)) = (dom::document(), place.get()) else {
            return;
        };
        dom::listen_owned(&document, "focusin", false, move |event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            if !place.contains(target.as_ref()) {
                list.close();
            }
        });
    });
}
