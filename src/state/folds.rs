//! Whether all of the page's folds are open, and the wish to open or close them all.

use leptos::prelude::*;

/// The folds of the page. The browser counts them and carries out the wish.
#[derive(Debug, Clone, Copy)]
pub struct Folds {
    /// How many there are.
    pub total: usize,
    /// Whether every one of them is open.
    pub all_open: RwSignal<bool>,
    /// What the reader asked for last: all open, or all closed. Changes when the reader asks, and only then.
    pub wish: RwSignal<bool>,
}

impl Folds {
    /// Folds that are all closed.
    pub fn new(total: usize) -> Self {
        Self {
            total,
            all_open: RwSignal::new(false),
            wish: RwSignal::new(false),
        }
    }

    /// Asks for all open, or for all closed when they are.
    pub fn toggle(self) {
        self.wish.set(!self.all_open.get_untracked());
    }
}
