//! Several tabs of one browser.

use super::driver::wait;
use super::page::Page;
use fantoccini::wd::WindowHandle;

impl Page {
    /// Goes to an address in a new tab; what is given back leads back.
    pub fn open_tab(&self, url: &str) -> WindowHandle {
        let here = wait(self.client().window()).expect("a tab is open");
        let new = wait(self.client().new_window(true)).expect("a new tab opens");
        self.go_to_tab(&new.handle);
        self.goto(url);
        here
    }

    /// Goes to another tab, and says which it was.
    pub fn go_to_tab(&self, tab: &WindowHandle) -> WindowHandle {
        let here = wait(self.client().window()).expect("a tab is open");
        wait(self.client().switch_to_window(tab.clone())).expect("the tab is still there");
        here
    }

    /// Closes every tab but one, for the next scenario.
    pub(super) fn close_other_tabs(&self) {
        let Ok(tabs) = wait(self.client().windows()) else {
            return;
        };
        let mut tabs = tabs.into_iter();
        let Some(first) = tabs.next() else { return };
        for tab in tabs {
            let _ = wait(self.client().switch_to_window(tab));
            let _ = wait(self.client().close_window());
        }
        let _ = wait(self.client().switch_to_window(first));
    }
}
