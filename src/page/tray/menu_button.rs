//! The button of the header's menu, on a phone.

use leptos::prelude::*;

use super::words::{self, NEW};
use super::{Count, Tray};

/// "Menu", with the announcements of new notices. Its parent is an element with `data-root="menu-button"`.
///
/// # Before and without the program
/// It opens the menu, without a count.
///
/// # Accessibility
/// The button's name ends with the number of notices that need a decision. A new notice is announced once, politely,
/// and focus does not move. The live region is here because the notices themselves may be in a closed menu.
#[component]
pub fn MenuButton(
    /// The notices.
    tray: RwSignal<Tray>,
) -> impl IntoView {
    let news = Memo::new(move |_| tray.with(|tray| tray.news()));
    let said = move || {
        news.get()
            .map(|notice| format!("{NEW}{}", words::words(notice).0))
    };
    view! {
        <div>
            <button class="tool tool-menu" type="button" id="menu-button" popovertarget="menu">
                <span>"Menu"</span>
                " "
                <Count tray/>
            </button>
            <p class="vh" role="status">
                {said}
            </p>
        </div>
    }
}
