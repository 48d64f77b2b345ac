//! The button of the header's menu, on a phone.

use leptos::prelude::*;

use super::words::{self, NEW};
use super::{Count, Tray};

/// "Menu", and what is announced of the notices in it. Its parent is an element with `data-root="menu-button"`.
///
/// # Before and without the program
/// It opens the menu; there is no count yet.
///
/// # Accessibility
/// The button's name ends with the number of notices that ask for a decision. What is new is announced once, politely,
/// and nothing moves. That stands here because the notices themselves are hidden in a closed menu.
#[component]
pub fn MenuButton(
    /// What stands in the tray.
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
