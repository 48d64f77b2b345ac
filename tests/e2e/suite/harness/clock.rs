//! The page's clock.

use super::page::Page;
use serde_json::json;
use std::time::Duration;

/// Moves `Date` ahead by this many milliseconds. Timers are not changed.
const AHEAD: &str = "{
  const Before = Date;
  const now = () => Before.now() + AHEAD;
  globalThis.Date = new Proxy(Before, {
    apply: () => new Before(now()).toString(),
    construct: (_, given, made) => Reflect.construct(Before, given.length ? given : [now()], made),
    get: (of, key) => (key === 'now' ? now : Reflect.get(of, key)),
  });
}";

impl Page {
    /// Moves the clock of this page and of every page that its tab loads. The worker's clock is not changed.
    pub fn move_clock(&self, ahead: Duration) {
        let script = AHEAD.replace("AHEAD", &ahead.as_millis().to_string());
        self.script(&script, &[]);
        self.run_before_load(&script);
    }

    /// Runs a script at the start of every page that this tab loads, before the page's own scripts.
    pub fn run_before_load(&self, script: &str) {
        let script = json!({ "source": script });
        let said = self.command("Page.addScriptToEvaluateOnNewDocument", script);
        self.scripts.borrow_mut().push(said["identifier"].clone());
    }

    /// Undoes all of [`Self::run_before_load`] for the next scenario. Closed tabs need nothing.
    pub(super) fn run_nothing_before_load(&self) {
        for identifier in self.scripts.take() {
            let script = json!({ "identifier": identifier });
            let _ = self.try_command("Page.removeScriptToEvaluateOnNewDocument", script);
        }
    }
}
