//! Several tabs of one browser, and their history.

use super::page::{ANSWER, Page};
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use test_browser::{Engine, try_wait, wait};

impl Page {
    /// The current tab.
    pub fn tab(&self) -> WindowHandle {
        wait(self.client().window()).expect("the scenario is in a tab")
    }

    /// Opens an address in a new tab of the same browser and switches to it.
    pub fn open_tab(&self, url: &str) -> WindowHandle {
        let is_tab = Engine::chosen().shows_new_tabs();
        let tab = wait(self.client().new_window(is_tab)).expect("a browser has room for a tab");
        self.switch_to(&tab.handle);
        self.goto(url);
        tab.handle
    }

    /// Switches to a tab.
    pub fn switch_to(&self, tab: &WindowHandle) {
        wait(self.client().switch_to_window(tab.clone())).expect("the tab is still there");
    }

    /// Closes every tab but the first, for the next scenario.
    pub(super) fn close_other_tabs(&self) -> Result<(), CmdError> {
        let tabs = try_wait(ANSWER, self.client().windows())?;
        if let [first, others @ ..] = &*tabs
            && !others.is_empty()
        {
            for tab in others {
                try_wait(ANSWER, self.client().switch_to_window(tab.clone()))?;
                try_wait(ANSWER, self.client().close_window())?;
            }
            try_wait(ANSWER, self.client().switch_to_window(first.clone()))?;
        }
        Ok(())
    }

    /// Goes back in history.
    pub fn back(&self) {
        self.expect_traversed(wait(self.client().back()));
    }

    /// Goes forward in history.
    pub fn forward(&self) {
        self.expect_traversed(wait(self.client().forward()));
    }

    /// Chromium's driver may lose the page while it waits for the next one to load, if that has another process.
    fn expect_traversed(&self, done: Result<(), CmdError>) {
        let Err(error) = done else { return };
        let is_lost = error.to_string().contains("aborted by navigation");
        assert!(is_lost, "there is a page to go to: {error}");
        self.wait_until("the page is loaded", |page| {
            page.already_holds("document.readyState === 'complete'")
        });
    }

    /// Goes to another page and back. Returns whether the page came from the back/forward cache, so that its scripts go
    /// on. Otherwise it is loaded again, and the browser restores what was typed.
    pub fn leave_and_return(&self, elsewhere: &str) -> bool {
        self.script("window.isStillHere = true;", &[]);
        self.goto(elsewhere);
        self.back();
        self.holds("window.isStillHere")
    }
}
