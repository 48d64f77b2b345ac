//! Waits until something rests.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

/// Acts once a while has passed in which nothing happened. Ends with the owner that it was made under.
#[derive(Debug, Clone, Copy)]
pub(super) struct RestTimer {
    rest: Duration,
    waiting: StoredValue<Option<TimeoutHandle>>,
}

impl RestTimer {
    /// A timer that waits for `rest` each time.
    pub(super) fn new(rest: Duration) -> Self {
        let timer = Self {
            rest,
            waiting: StoredValue::new(None),
        };
        on_cleanup(move || {
            timer.stop();
        });
        timer
    }

    /// Waits anew, and then calls `act`; what waited before is dropped.
    pub(super) fn restart(self, act: impl FnOnce() + 'static) {
        self.stop();
        let act = move || {
            self.waiting.try_set_value(None);
            act();
        };
        let waiting = set_timeout_with_handle(act, self.rest).ok();
        self.waiting.try_set_value(waiting);
    }

    /// Waits no longer. Whether something waited.
    pub(super) fn stop(self) -> bool {
        match self.waiting.try_update_value(Option::take).flatten() {
            Some(waiting) => {
                waiting.clear();
                true
            }
            None => false,
        }
    }
}
