//! What becomes of the entries besides what a reader types: kept, cleared, brought by another tab or a file.

use super::{Left, Place, Planner, State};
use crate::domain::planner::draft::Draft;
use crate::domain::planner::store::FileError;
use crate::domain::record::Record;
use crate::state::keeping::Keeping;
use leptos::prelude::Write;

/// Where the entries on the page are kept, looked up after they were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kept {
    /// Only on the page.
    #[default]
    Nowhere,
    /// In this tab, until it is closed.
    Tab,
    /// On this device.
    Device,
}

/// Where the planner stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Home {
    /// On somebody's page, or nobody said yet: files are not offered.
    #[default]
    Elsewhere,
    /// On a page of its own.
    Page,
    /// On a page of its own that somebody put into a frame: what replaces entries could be clicked unseen there, and is
    /// not offered.
    Framed,
}

/// Why a file was not opened, or not written.
#[derive(Debug, Clone, PartialEq)]
pub enum FileProblem {
    /// It is larger than any file of entries.
    TooLarge,
    /// The browser could not read it.
    Unopened,
    /// What it says cannot be taken.
    Refused(FileError),
    /// Under R4 and R5 nothing is saved.
    Forbidden,
}

impl State {
    /// Whether something was cleared and nothing entered since.
    pub const fn can_undo_clear(&self) -> bool {
        self.before.is_some() && !self.came_from_file
    }

    /// Whether a file was opened and nothing entered since.
    pub const fn can_undo_file(&self) -> bool {
        self.before.is_some() && self.came_from_file
    }

    /// Puts other entries in place of these, which [`Planner::undo_clear`] brings back until the next change.
    fn put(&mut self, draft: Draft, came_from_file: bool) {
        let before = std::mem::take(&mut self.draft);
        self.left = Left::default();
        self.settled = None;
        self.settled_body_fat = None;
        self.asks_clear = false;
        self.file_problem = None;
        self.replace(draft);
        self.before = Some(before);
        self.came_from_file = came_from_file;
    }
}

impl State {
    /// Whether loading the page again would take away something that was entered, besides the health answers.
    pub fn may_lose_entries(&self) -> bool {
        self.is_shared()
            || (!self.draft.is_pristine()
                && (self.kept == Kept::Nowhere || !self.draft.is_kept_whole()))
    }
}

impl Planner {
    /// Keeps entries on this device, or stops keeping them.
    pub fn set_remember(self, on: bool) {
        if self.with_untracked(|state| state.remember != on) {
            self.update(|state| state.remember = on);
        }
    }

    /// Tells how keeping went, where the entries are, and whether they are wanted on the device.
    pub fn set_kept(self, now: (Keeping, Kept, bool)) {
        if self.with_untracked(|state| (state.keeping, state.kept, state.remember) != now) {
            self.update(|state| (state.keeping, state.kept, state.remember) = now);
        }
    }

    /// Tells where the planner stands.
    pub fn set_home(self, home: Home) {
        self.update(|state| state.home = home);
    }

    /// Clears, or asks first where that would also clear what the device keeps, or what was set aside there.
    pub fn wish_clear(self) {
        let is_on_device = self.with_untracked(|state| {
            (state.remember || state.keeping == Keeping::SetAside)
                && !state.is_shared()
                && state.keeping != Keeping::Newer
        });
        if is_on_device {
            self.update(|state| state.asks_clear = true);
            self.want_focus(Some(Place::Question));
        } else {
            self.clear();
        }
    }

    /// Answers the question before clearing.
    pub fn settle_clear(self, clear: bool) {
        if clear {
            self.clear();
        } else {
            self.update(|state| state.asks_clear = false);
        }
        self.want_focus(Some(Place::Clear));
    }

    /// Forgets every entry but the units; [`Self::undo_clear`] brings them back until the next change.
    pub fn clear(self) {
        self.update(|state| {
            let Draft { units, energy, .. } = state.draft;
            let empty = Draft {
                units,
                energy,
                ..Draft::default()
            };
            state.put(empty, false);
        });
    }

    /// [`State::can_undo_clear`], read once.
    pub fn can_undo_clear(self) -> bool {
        self.with_untracked(State::can_undo_clear)
    }

    /// Brings back what was there before it was cleared or replaced.
    pub fn undo_clear(self) {
        self.update(|state| {
            if let Some(before) = state.before.take() {
                state.replace(before);
            }
        });
    }

    /// Takes the entries of a file, or says why not. What was answered about health stays: it was answered here.
    pub fn take_file(self, read: Result<Draft, FileProblem>) {
        self.update(|state| match read {
            Ok(mut draft) => {
                draft.health = state.draft.health;
                state.put(draft, true);
            }
            Err(problem) => state.file_problem = Some(problem),
        });
    }

    /// Brings back what the file replaced; the button is gone then.
    pub fn undo_file(self) {
        self.undo_clear();
        self.want_focus(Some(Place::File));
    }

    /// Takes fields that another tab wrote, by their names.
    pub fn take_written(self, record: &Record, names: &[String]) {
        self.update(|state| {
            // A field that cannot be read stays as it is.
            let _ = record.lay(&mut state.draft, &|name| {
                names.iter().any(|taken| taken == name)
            });
            state.judge();
        });
    }

    /// Tells everybody to look again, if the planner is still there.
    pub fn nudge(self) {
        drop(self.0.try_write());
    }
}
