//! Keeps the planner's entries: in this tab always, on this device when asked. A browser that refuses is a state, not an
//! error.
//!
//! Every write on the device is a reading, a merge and a write, so that what another tab wrote meanwhile is not lost.

use super::dom;
use super::effects::effect;
use super::memory::{self, Keep};
use crate::state::keeping::Keeping;
use crate::state::planner::{Kept, Planner};
use plateful_domain::planner::draft::Draft;
use plateful_domain::record::Record;

/// Where the entries are kept, in the tab's storage and, when asked for, in the device's.
const KEY: &str = "plateful.planner";

/// What this page knows of what is kept.
#[derive(Debug, Default)]
pub(super) struct Keeper {
    /// Every field as this page wrote or took it last.
    record: Record,
    /// Names of the fields that another tab wrote, and this one has not shown yet.
    taken: Vec<String>,
    /// Whether the reader wanted it on the device, when that was last looked at.
    pub(super) was_wanted: bool,
    /// Whether the device had a copy then.
    was_there: bool,
    /// Why the tab's copy is left alone.
    tab_trouble: Option<Keeping>,
    /// What the reader should know even though all is well now.
    news: Keeping,
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
    Closed(Keeping),
}

impl Keeper {
    /// Reads what was kept, on this device and in this tab.
    pub(super) fn open() -> Self {
        let mut keeper = Self::default();
        let device = keeper.look(Keep::Device);
        keeper.was_there = matches!(device, Found::Same | Found::Other);
        // Also what was set aside had been wanted there.
        keeper.was_wanted = device != Found::Nothing || keeper.news == Keeping::SetAside;
        if let Found::Closed(why) = keeper.look(Keep::Tab) {
            keeper.tab_trouble = Some(why);
        }
        keeper.taken.clear();
        keeper
    }

    /// The entries that were kept, if any.
    pub(super) fn draft(&self) -> Option<Draft> {
        if self.record.fields().is_empty() {
            return None;
        }
        let mut draft = Draft::default();
        // What a newer page wrote is taken as far as it is understood.
        let _ = self.record.lay(&mut draft, &|_| true);
        Some(draft)
    }

    /// Keeps what `planner` holds, now and after every change here or in another tab.
    pub(super) fn follow(mut self, planner: Planner) {
        effect(move || {
            let Some(now) = planner.with(|state| {
                // Somebody else's plan is not kept, and does not push out what is.
                (!state.is_shared()).then(|| {
                    if self.was_asked && !state.asks_clear && state.can_undo_clear() {
                        memory::forget_aside(KEY);
                        self.news = Keeping::Possible;
                    }
                    self.was_asked = state.asks_clear;
                    self.keep(state.draft(), state.remember)
                })
            }) else {
                return;
            };
            if !self.taken.is_empty() {
                planner.take_written(&self.record, &std::mem::take(&mut self.taken));
            }
            planner.set_kept(now);
        });
        if let Some(window) = dom::window() {
            // A page that comes back from the history has not heard what happened meanwhile.
            for event in ["storage", "pageshow"] {
                dom::listen(&window, event, false, move |_| planner.nudge());
            }
        }
    }

    /// Brings tab and device up to date with `draft`. Tells how it went, where the entries are, and whether they are
    /// still wanted on the device.
    fn keep(&mut self, draft: &Draft, mut wanted: bool) -> (Keeping, Kept, bool) {
        if wanted && !self.was_wanted {
            self.news = Keeping::Possible;
        }
        let is_pristine = draft.is_pristine();
        // Nobody chose the units of an empty form.
        if !is_pristine || !self.record.fields().is_empty() {
            self.record.note(draft, now());
        }
        let may_be_kept = draft.may_be_kept();
        let mut kept = Kept::Nowhere;
        let mut done = Ok(());
        if wanted && may_be_kept {
            match self.look(Keep::Device) {
                // Whoever removed it, in another tab or in the browser's settings, wants it gone.
                Found::Nothing if self.was_there => {
                    self.news = Keeping::Removed;
                    self.was_there = false;
                    wanted = false;
                }
                Found::Closed(why) => done = Err(why),
                found => {
                    if found != Found::Same {
                        done = memory::set(Keep::Device, KEY, Some(&self.record.to_text()));
                    }
                    if done.is_ok() {
                        self.was_there = true;
                        kept = Kept::Device;
                    }
                }
            }
        } else if self.was_there || (self.was_wanted && !wanted) {
            self.was_there = false;
            done = memory::set(Keep::Device, KEY, None);
        }
        self.was_wanted = wanted;

        let is_worth = may_be_kept && (wanted || !is_pristine);
        let text = is_worth.then(|| self.record.to_text());
        let tab = match self.tab_trouble {
            Some(why) => Err(why),
            None => memory::set(Keep::Tab, KEY, text.as_deref()),
        };
        if tab.is_ok() && text.is_some() && kept == Kept::Nowhere {
            kept = Kept::Tab;
        }
        (done.and(tab).err().unwrap_or(self.news), kept, wanted)
    }

    /// Reads a store, and takes what is newer there. What cannot be read is set aside.
    fn look(&mut self, keep: Keep) -> Found {
        let Some(text) = memory::get(keep, KEY) else {
            return Found::Nothing;
        };
        match Record::of_entries(&text) {
            Ok((mut record, is_newer)) => {
                self.taken.extend(self.record.merge(&record));
                if is_newer {
                    Found::Closed(Keeping::Newer)
                } else if record.merge(&self.record).is_empty() {
                    Found::Same
                } else {
                    Found::Other
                }
            }
            Err(_) => match memory::set_aside(keep, KEY, &text, now()) {
                Ok(()) => {
                    self.news = Keeping::SetAside;
                    self.was_there &= keep == Keep::Tab;
                    Found::Nothing
                }
                Err(why) => Found::Closed(why),
            },
        }
    }
}

/// Milliseconds since 1970, by the device's clock.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast saturates, and no clock is that far off"
)]
pub(super) fn now() -> u64 {
    js_sys::Date::now() as u64
}
