//! Stores the planner's entries: in this tab always, on this device if the reader asks. A browser that refuses is a
//! state, not an error.
//!
//! Every write on the device is a reading, a merge and a write, so that what another tab wrote meanwhile is not lost. Where
//! the browser has locks, all three are one turn.

use std::time::Duration;

use super::rest_timer::RestTimer;
use super::state::{PlannerState, SavedIn, Storage};
use crate::browser::clock::now;
use crate::browser::locks;
use crate::browser::storage::{self, Keep, StorageStatus};
use leptos::ev;
use leptos::prelude::*;
use plateful_domain::planner::draft::Draft;
use plateful_domain::planner::model::Undo;
use plateful_domain::record::Record;

/// Where the entries are kept, in the tab's storage and, when asked for, in the device's: under this name and the folder of
/// the page. Alone it is the key of the time before, when all pages of an origin had the same.
const KEY: &str = "plateful.planner";

/// Pause in typing before entries are saved: writing at every key would add a tenth to its work.
const REST: Duration = Duration::from_millis(300);

/// What this page knows about the stored entries.
#[derive(Debug, Default)]
pub(crate) struct DraftStore {
    /// The key of this page.
    key: String,
    /// Every field as this page wrote or took it last.
    record: Record,
    /// Names of fields from another tab that this page does not show yet.
    taken: Vec<String>,
    /// Whether the reader wanted the entries on the device at the last check.
    pub(crate) was_wanted: bool,
    /// Whether the device had a copy at the last check.
    was_there: bool,
    /// Why the tab's copy must not be written.
    tab_trouble: Option<StorageStatus>,
    /// A status to report although saving works now.
    news: StorageStatus,
    /// Whether the reader was being asked about clearing everything.
    was_asked: bool,
}

/// What a storage area has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Nothing,
    /// The same as this page.
    Same,
    /// Something else; its newer fields were taken.
    Other,
    /// Text that must not be overwritten.
    Closed(StorageStatus),
}

impl DraftStore {
    /// Reads the stored entries from this device and this tab.
    pub(crate) fn open() -> Self {
        let mut store = Self {
            key: storage::scoped(KEY),
            ..Self::default()
        };
        for keep in [Keep::Tab, Keep::Device] {
            storage::take_over(keep, KEY, &store.key);
        }
        let device = store.look(Keep::Device);
        store.was_there = matches!(device, Found::Same | Found::Other);
        // Unreadable text on the device means that the reader wanted storage there.
        store.was_wanted = device != Found::Nothing || store.news == StorageStatus::SetAside;
        if let Found::Closed(why) = store.look(Keep::Tab) {
            store.tab_trouble = Some(why);
        }
        store.take_left_over();
        store.taken.clear();
        store
    }

    /// Takes what still stands under the key of the time before: the store was full, or a page of that time wrote it again.
    /// The next save writes it under this page's key.
    fn take_left_over(&mut self) {
        for keep in [Keep::Tab, Keep::Device] {
            let left = storage::get(keep, KEY);
            let Some(Ok((old, false))) = left.map(|text| Record::of_entries(&text)) else {
                continue;
            };
            self.record.merge(&old);
            if keep == Keep::Device {
                self.was_wanted = true;
                self.was_there = true;
            }
            // Where its new key has an entry, nothing but this copy is lost; elsewhere it goes once that could be written.
            if storage::get(keep, &self.key).is_some() {
                Self::forget_left_over(keep);
            }
        }
    }

    /// Deletes what stands under the key of the time before.
    fn forget_left_over(keep: Keep) {
        // A store that refuses is reported as blocked elsewhere.
        let _ = storage::set(keep, KEY, None);
    }

    /// The entries that were kept, if any.
    pub(crate) fn draft(&self) -> Option<Draft> {
        if self.record.fields().is_empty() {
            return None;
        }
        let mut draft = Draft::default();
        // From a newer page's record, the known fields are taken.
        let _ = self.record.apply(&mut draft, &|_| true);
        Some(draft)
    }

    /// Saves the planner's entries: now, after a pause in changes, when the page is hidden, and after changes in
    /// another tab.
    pub(crate) fn follow(self, state: PlannerState) {
        let turn = self.key.clone();
        let store = StoredValue::new_local(self);
        // Whether something waits for its turn.
        let is_owed = StoredValue::new(false);
        let save = move || {
            is_owed.try_set_value(false);
            // The planner may have gone since this was asked for.
            if !state.is_disposed() {
                store.try_update_value(|store| store.save(state, true));
            }
        };
        let save_in_turn = move || {
            is_owed.try_set_value(true);
            locks::in_turn(&turn, save);
        };
        // At once: how saving stands when the page opens is no news. What it then has to write waits for its turn.
        store.update_value(|store| store.save(state, false));
        save_in_turn();
        let timer = RestTimer::new(REST);
        let rested = save_in_turn.clone();
        Effect::watch(
            move || state.with(|_| ()),
            move |(), _, _| timer.restart(rested.clone()),
            false,
        );
        let wished = save_in_turn.clone();
        Effect::watch(
            move || (state.remember().get(), state.asks_clear().get()),
            move |(_, asks_clear), _, _| {
                // Noted at once: the answer may come before the turn.
                if *asks_clear {
                    store.try_update_value(|store| store.was_asked = true);
                }
                // Outside of the effect: saving may bring in what another tab wrote.
                queue_microtask(wished.clone());
            },
            false,
        );
        // A page that is left, or put away on a phone, may never be told more: there is no time to wait for a turn.
        let save_now = move || {
            if timer.stop() || is_owed.get_value() {
                save();
            }
        };
        let hidden = window_event_listener(ev::visibilitychange, move |_| save_now());
        let left = window_event_listener(ev::pagehide, move |_| save_now());
        let told = save_in_turn.clone();
        let written = window_event_listener(ev::storage, move |_| told());
        // A page that comes back from the history has not heard what happened meanwhile.
        let shown = window_event_listener(ev::pageshow, move |_| save_in_turn());
        on_cleanup(move || {
            hidden.remove();
            left.remove();
            written.remove();
            shown.remove();
        });
    }

    /// Saves the entries, takes what is newer in the stores, and says how it went.
    /// The device is only looked at where it may not be written to.
    fn save(&mut self, state: PlannerState, may_write: bool) {
        let asks_clear = state.asks_clear().get_untracked();
        let wanted = state.remember().get_untracked();
        let now = state.with_untracked(|model| {
            // A shared plan is not stored, and does not replace stored entries.
            (!model.is_shared()).then(|| {
                let is_all_cleared =
                    self.was_asked && !asks_clear && model.can_undo() == Some(Undo::Clear);
                if is_all_cleared || !model.draft().may_be_kept() {
                    self.forget_unreadable();
                }
                self.was_asked = asks_clear;
                self.keep(model.draft(), wanted, may_write)
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

    /// Deletes what could not be read, also where it could not be set aside: its owner wants all of it gone, or nothing is
    /// kept now. What a newer page wrote is not for this one to delete.
    fn forget_unreadable(&mut self) {
        storage::forget_aside(&self.key);
        storage::forget_aside(KEY);
        self.news = StorageStatus::Possible;
        for keep in [Keep::Tab, Keep::Device] {
            Self::forget_left_over(keep);
            let text = storage::get(keep, &self.key);
            if text.is_some_and(|text| Record::of_entries(&text).is_err()) {
                // A store that does not let go is said to be blocked when it is next written to.
                let _ = storage::set(keep, &self.key, None);
                if keep == Keep::Tab {
                    self.tab_trouble = None;
                }
            }
        }
    }

    /// Brings tab and device up to date with `draft`. Tells how it went, where the entries are, and whether they are
    /// still wanted on the device.
    fn keep(
        &mut self,
        draft: &Draft,
        mut wanted: bool,
        may_write: bool,
    ) -> (StorageStatus, SavedIn, bool) {
        if wanted && !self.was_wanted {
            self.news = StorageStatus::Possible;
        }
        let is_pristine = draft.is_pristine();
        // Do not store the units of an empty form: nobody chose them.
        if !is_pristine || !self.record.fields().is_empty() {
            self.record.note(draft, now());
        }
        let may_be_kept = draft.may_be_kept();
        let mut kept = SavedIn::Nowhere;
        let mut done = Ok(());
        if wanted && may_be_kept {
            match self.look(Keep::Device) {
                // Removed in another tab or in the browser's settings: do not write it again.
                Found::Nothing if self.was_there => {
                    self.news = StorageStatus::Removed;
                    self.was_there = false;
                    wanted = false;
                }
                Found::Closed(why) => done = Err(why),
                Found::Nothing | Found::Other if !may_write => {}
                found => {
                    if found != Found::Same {
                        let text = self.record.to_text();
                        done = storage::set(Keep::Device, &self.key, Some(&text));
                    }
                    if done.is_ok() {
                        Self::forget_left_over(Keep::Device);
                        self.was_there = true;
                        kept = SavedIn::Device;
                    }
                }
            }
        } else if self.was_there || (self.was_wanted && !wanted) {
            self.was_there = false;
            Self::forget_left_over(Keep::Device);
            done = storage::set(Keep::Device, &self.key, None);
        }
        self.was_wanted = wanted;

        let is_worth = may_be_kept && (wanted || !is_pristine);
        let text = is_worth.then(|| self.record.to_text());
        let tab = match self.tab_trouble {
            Some(why) => Err(why),
            None => storage::set(Keep::Tab, &self.key, text.as_deref()),
        };
        if tab.is_ok() && text.is_some() && kept == SavedIn::Nowhere {
            kept = SavedIn::Tab;
        }
        (done.and(tab).err().unwrap_or(self.news), kept, wanted)
    }

    /// Reads a storage area and takes newer fields. Unreadable text is set aside.
    fn look(&mut self, keep: Keep) -> Found {
        let Some(text) = storage::get(keep, &self.key) else {
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
            Err(_) => match storage::set_aside(keep, &self.key, &text, now()) {
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
