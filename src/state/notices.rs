//! The tray as a signal.

use super::tray::Tray;
use leptos::prelude::*;

/// The tray as a signal of its own. Copies refer to the same one.
#[derive(Debug, Clone, Copy)]
pub struct Notices(RwSignal<Tray>);

impl Notices {
    /// An empty tray, under the current owner.
    pub fn new() -> Self {
        Self(RwSignal::new(Tray::default()))
    }

    /// The tray, following its changes.
    pub fn get(self) -> Tray {
        self.0.get()
    }

    /// Changes the tray, and tells who follows it if it is another one then.
    pub fn update(self, change: &mut dyn FnMut(&mut Tray)) {
        let before = self.0.get_untracked();
        let mut tray = before;
        change(&mut tray);
        if tray != before {
            self.0.set(tray);
        }
    }
}

impl Default for Notices {
    fn default() -> Self {
        Self::new()
    }
}
