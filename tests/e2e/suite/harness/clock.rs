//! The page's clock.

use super::page::Page;
use serde_json::json;
use std::time::Duration;
use test_browser::{Ability, Engine};

/// Moves `Date` ahead by this many milliseconds. Timers are not changed. `window.Date`: a driver's scripts may have a
/// `Date` of their own.
const AHEAD: &str = "{
  const Before = window.Date;
  const now = () => Before.now() + AHEAD;
  window.Date = new Proxy(Before, {
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
        Ability::ScriptBeforeLoad.expect();
        if Engine::chosen() == Engine::Firefox {
            self.scripts.borrow_mut().push(json!(script));
            return self.run_before_load_in_firefox(&self.scripts.borrow());
        }
        let script = json!({ "source": script });
        let said = self.command("Page.addScriptToEvaluateOnNewDocument", script);
        self.scripts.borrow_mut().push(said["identifier"].clone());
    }

    /// Undoes all of [`Self::run_before_load`] for the next scenario. Closed tabs need nothing.
    pub(super) fn run_nothing_before_load(&self) {
        let scripts = self.scripts.take();
        if Engine::chosen() == Engine::Firefox {
            if !scripts.is_empty() {
                self.run_before_load_in_firefox(&[]);
            }
            return;
        }
        for identifier in scripts {
            let script = json!({ "identifier": identifier });
            let _ = self.try_command("Page.removeScriptToEvaluateOnNewDocument", script);
        }
    }
}
