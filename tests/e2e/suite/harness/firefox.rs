//! What scripts with the rights of the browser itself do in Firefox, where `WebDriver` has no command.

use super::page::Page;
use fantoccini::error::CmdError;
use serde_json::{Value, json};

/// Sets up a new browser: its window may be narrower than 500 pixels, and it keeps what consoles are told.
const SET_UP: &str = include_str!("firefox.js");

/// Takes what the console has: what pages say themselves, and what the browser says about them.
const TAKE: &str = "
const said = window.plateful.said.splice(0);
for (const it of Services.console.getMessageArray()) {
  if (!(it instanceof Ci.nsIScriptError)) continue;
  it.QueryInterface(Ci.nsIScriptError);
  if (/^(?:chrome|resource):|^\\[System/.test(it.sourceName) || it.category === 'chrome javascript') continue;
  const level = it.flags & Ci.nsIScriptError.warningFlag ? 'WARNING' : 'SEVERE';
  // Advice about what Firefox does not know is for all pages alike.
  if (level === 'WARNING' && !/^CSP|^Script Loader/.test(it.category)) continue;
  said.push({ level, message: `${it.sourceName} ${it.errorMessage}` });
}
Services.console.reset();
return said;";

impl Page {
    /// Runs a script in the browser's own window, as a function with these arguments.
    fn chrome_script(&self, script: &str, given: &[Value]) -> Result<Value, CmdError> {
        let context = |name: &str| {
            let asked = json!({ "context": name });
            self.ask("moz/context".to_owned(), Some(asked))
        };
        context("chrome")?;
        let said = self.try_script(script, given);
        context("content")?;
        said
    }

    /// Sets up a new browser.
    pub(super) fn set_up_firefox(&self) {
        self.chrome_script(SET_UP, &[])
            .expect("Firefox can be set up");
    }

    /// What its console has been told since the last call.
    pub(super) fn console(&self) -> Value {
        self.chrome_script(TAKE, &[]).unwrap_or_default()
    }

    /// Runs these scripts, and no others, at the start of every page from now on.
    pub(super) fn run_before_load_in_firefox(&self, scripts: &[Value]) {
        let script = "window.plateful.runFirst(arguments[0]);";
        // At the end of a scenario nothing may panic.
        let _ = self.chrome_script(script, &[json!(scripts)]);
    }

    pub(super) fn collect_garbage_in_firefox(&self) {
        self.chrome_script(
            "Services.ppmm.broadcastAsyncMessage('plateful:collect');",
            &[],
        )
        .expect("Firefox collects garbage");
    }
}
