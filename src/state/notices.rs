//! The tray as a signal.

use super::planner::Planner;
use super::tray::Tray;

/// The tray as a signal. Copies refer to the same one.
///
/// It lies in the signal of the planner, from which much of it follows: a type of signal of its own would bring another
/// copy of the reactive machinery.
#[derive(Debug, Clone, Copy)]
pub struct Notices(Planner);

impl Notices {
    /// The tray beside a planner.
    pub const fn of(planner: Planner) -> Self {
        Self(planner)
    }

    /// The tray, following its changes.
    pub fn get(self) -> Tray {
        self.0.with(|state| state.tray)
    }

    /// Changes the tray, and tells who follows it if it is another one then.
    pub fn update(self, change: &mut dyn FnMut(&mut Tray)) {
        let before = self.0.with_untracked(|state| state.tray);
        let mut tray = before;
        change(&mut tray);
        if tray != before {
            self.0.update(|state| state.tray = tray);
        }
    }
}
