//! Keeps the planner's entries: in this tab always, on this device when asked. A browser that refuses is a state, not an
//! error.
//!
//! Every write on the device is a reading, a merge and a write, so that what another tab wrote meanwhile is not lost.

use std::time::Duration;

use super::state::{PlannerState, SavedIn, Storage};
use crate::browser::clock::now;
use crate::browser::storage::{self, Keep, StorageStatus};
use leptos::ev;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use plateful_domain::planner::draft::Draft;
use plateful_domain::planner::model::Undo;
use plateful_domain::record::Record;

/// Where the entries are kept, in the tab's storage and, when asked for, in the device's.
const KEY: &str = "plateful.planner";

/// How long typing has to rest before it is saved: writing at every key would cost a tenth of the work for it.
const REST: Duration = Duration::from_millis(300);

/// What this page knows of what is kept.
#[derive(Debug, Default)]
pub(crate) struct DraftStore {
    /// Every field as this page wrote or took it last.
    record: Record,
    /// Names of the fields that another tab wrote, and this one has not shown yet.
    taken: Vec<String>,
    /// Whether the reader wanted it on the device, when that was last looked at.
    pub(crate) was_wanted: bool,
    /// Whether the device had a copy then.
    was_there: bool,
    /// Why the tab's copy is left alone.
    tab_trouble: Option<StorageStatus>,
    /// What the reader should know even though all is well now.
    news: StorageStatus,
    /// Whether the reader was asked about clearing everything.
    was_asked: bool,
}

/// What stands in a store.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Nothing,
    /// All that this page knows, and nothing else.
    Same,
    /// Something else; what was newer in it was taken.
    Other,
    /// It is not to be written over.
    Closed(StorageStatus),
}

impl DraftStore {
    /// Reads what was kept, on this device and in this tab.
    pub(crate) fn open() -> Self {
        let mut store = Self::default();
        let device = store.look(Keep::Device);
        store.was_there = matches!(device, Found::Same | Found::Other);
        // Also what was set aside had been wanted there.
        store.was_wanted = device != Found::Nothing || store.news == StorageStatus::SetAside;
        if let Found::Closed(why) = store.look(Keep::Tab) {
            store.tab_trouble = Some(why);
        }
        store.taken.clear();
        store
    }

    /// The entries that were kept, if any.
    pub(crate) fn draft(&self) -> Option<Draft> {
        if self.record.fields().is_empty() {
            return None;
        }
        let mut draft = Draft::default();
        // What a newer page wrote is taken as far as it is understood.
        let _ = self.record.apply(&mut draft, &|_| true);
        Some(draft)
    }

    /// Keeps what the planner holds: now, once changes rest, when the page is left, and after changes in another tab.
    pub(crate) fn follow(self, state: PlannerState) {
        let store = StoredValue::new_local(self);
        let save = move || {
            // The planner may have gone since this was asked for.
            if !state.is_disposed() {
                store.try_update_value(|store| store.save(state));
            }
        };
        // At once: how saving stands when the page opens is no news.
        save();
        let timer = StoredValue::new(None::<TimeoutHandle>);
        let stop = move || {
            if let Some(timer) = timer.try_update_value(Option::take).flatten() {
                timer.clear();
            }
        };
        Effect::watch(
            move || state.with(|_| ()),
            move |(), _, _| {
                stop();
                let save_now = move || {
                    timer.try_set_value(None);
                    save();
                };
                timer.set_value(set_timeout_with_handle(save_now, REST).ok());
            },
            false,
        );
        Effect::watch(
            move || (state.remember().get(), state.asks_clear().get()),
            // Outside of the effect: saving may bring in what another tab wrote.
            move |_, _, _| queue_microtask(save),
            false,
        );
        // The last moment at which a page that is left, or put away on a phone, can still save what waits.
        let flush = move || {
            if timer.with_value(Option::is_some) {
                stop();
                save();
            }
        };
        let hidden = window_event_listener(ev::visibilitychange, move |_| flush());
        let left = window_event_listener(ev::pagehide, move |_| flush());
        let written = window_event_listener(ev::storage, move |_| save());
        // A page that comes back from the history has not heard what happened meanwhile.
        let shown = window_event_listener(ev::pageshow, move |_| save());
        on_cleanup(move || {
            stop();
            hidden.remove();
            left.remove();
            written.remove();
            shown.remove();
        });
    }

    /// Saves the entries, takes what is newer in the stores, and says how it went.
    fn save(&mut self, state: PlannerState) {
        let asks_clear = state.asks_clear().get_untracked();
        let wanted = state.remember().get_untracked();
        let now = state.with_untracked(|model| {
            // Somebody else's plan is not kept, and does not push out what is.
            (!model.is_shared()).then(|| {
                if self.was_asked && !asks_clear && model.can_undo() == Some(Undo::Clear) {
                    storage::forget_aside(KEY);
                    self.news = StorageStatus::Possible;
                }
                self.was_asked = asks_clear;
                self.keep(model.draft(), wanted)
            })
        });
        let Some((status, saved_in, wanted)) = now else {
            return;
        };
        if !self.taken.is_empty() {
            let taken = std::mem::take(&mut self.taken);
            state.update(|model| model.merge(&self.record, &taken));
        }
        let storage = Storage { status, saved_in };
        if state.storage().get_untracked() != storage {
            state.storage().set(storage);
        }
        if state.remember().get_untracked() != wanted {
            state.remember().set(wanted);
        }
    }

    /// Brings tab and device up to date with `draft`. Tells how it went, where the entries are, and whether they are
    /// still wanted on the device.
    fn keep(&mut self, draft: &Draft, mut wanted: bool) -> (StorageStatus, SavedIn, bool) {
        if wanted && !self.was_wanted {
            self.news = StorageStatus::Possible;
        }
        let is_pristine = draft.is_pristine();
        // Nobody chose the units of an empty form.
        if !is_pristine || !self.record.fields().is_empty() {
            self.record.note(draft, now());
        }
        let may_be_kept = draft.may_be_kept();
        let mut kept = SavedIn::Nowhere;
        let mut done = Ok(());
        if wanted && may_be_kept {
            match self.look(Keep::Device) {
                // Whoever removed it, in another tab or in the browser's settings, wants it gone.
                Found::Nothing if self.was_there => {
                    self.news = StorageStatus::Removed;
                    self.was_there = false;
                    wanted = false;
                }
                Found::Closed(why) => done = Err(why),
                found => {
                    if found != Found::Same {
                        done = storage::set(Keep::Device, KEY, Some(&self.record.to_text()));
                    }
                    if done.is_ok() {
                        self.was_there = true;
                        kept = SavedIn::Device;
                    }
                }
            }
        } else if self.was_there || (self.was_wanted && !wanted) {
            self.was_there = false;
            done = storage::set(Keep::Device, KEY, None);
        }
        self.was_wanted = wanted;

        let is_worth = may_be_kept && (wanted || !is_pristine);
        let text = is_worth.then(|| self.record.to_text());
        let tab = match self.tab_trouble {
            Some(why) => Err(why),
            None => storage::set(Keep::Tab, KEY, text.as_deref()),
        };
        if tab.is_ok() && text.is_some() && kept == SavedIn::Nowhere {
            kept = SavedIn::Tab;
        }
        (done.and(tab).err().unwrap_or(self.news), kept, wanted)
    }

    /// Reads a store, and takes what is newer there. What cannot be read is set aside.
    fn look(&mut self, keep: Keep) -> Found {
        let Some(text) = storage::get(keep, KEY) else {
            return Found::Nothing;
        };
        match Record::of_entries(&text) {
            Ok((mut record, is_newer)) => {
                self.taken.extend(self.record.merge(&record));
                if is_newer {
                    Found::Closed(StorageStatus::Newer)
                } else if record.merge(&self.record).is_empty() {
                    Found::Same
                } else {
                    Found::Other
                }
            }
            Err(_) => match storage::set_aside(keep, KEY, &text, now()) {
                Ok(()) => {
                    self.news = StorageStatus::SetAside;
                    self.was_there &= keep == Keep::Tab;
                    Found::Nothing
                }
                Err(why) => Found::Closed(why),
            },
        }
    }
}
