//! How many of the page's folds are open, and the wish to open or close them all.

use leptos::prelude::*;

/// The folds of the page. The browser counts them and carries out the wish.
#[derive(Debug, Clone, Copy)]
pub struct Folds {
    /// How many there are.
    pub total: usize,
    /// How many are open.
    pub open: RwSignal<usize>,
    /// What the reader asked for: all open, or all closed.
    pub wish: RwSignal<Option<bool>>,
}

impl Folds {
    /// Folds that are all closed.
    pub fn new(total: usize) -> Self {
        Self {
            total,
            open: RwSignal::new(0),
            wish: RwSignal::new(None),
        }
    }

    /// Whether every fold is open.
    pub fn all_open(self) -> bool {
        self.open.get() >= self.total
    }

    /// Asks for all open, or for all closed when they are.
    pub fn toggle(self) {
        self.wish.set(Some(self.open.get_untracked() < self.total));
    }
}
