//! The header bar: title, contents, link to the goal, notices, theme, print and share.

use leptos::prelude::*;

use super::Wordmark;
use crate::drawings::{Icon, IconName};
use plateful_domain::article::{Block, WidgetKind};

/// The header bar of the article, and of the planner alone. What print and share do, `browser` hears on the document.
///
/// # Before and without the program
/// Links, menu and theme work (native popovers and `:has()`). Notices, share and print are hidden without a script, and
/// keep their space until the app is ready. "Contents" links to the list and opens it; with the program it opens the
/// list as a popover: see `browser::preview`.
///
/// # Accessibility
/// Where there is room, every tool stands in the bar. On a phone they are behind "Menu", a native popover: it holds the
/// same elements, in the same order, with the theme and the notices laid open, and the way to `embed.html`, for which the
/// bar has no room.
#[component]
pub fn Header(
    /// Where the wordmark leads.
    home: &'static str,
    /// The link beside "Menu" on a phone.
    #[prop(into)]
    way: ViewFn,
    /// The id of the section with the planner, where it is not all of the page.
    #[prop(optional_no_strip)]
    goal: Option<String>,
    /// What is shared, after "Share".
    subject: &'static str,
    /// The button of the menu, on a phone.
    #[prop(into)]
    menu_button: ViewFn,
    /// The tray.
    #[prop(into)]
    notices: ViewFn,
) -> impl IntoView {
    let goal = goal.map(|id| {
        view! {
            <a class="tool" href=format!("#{id}")>
                <Icon name=IconName::Goal/>
                <span>"Calorie goal"</span>
            </a>
        }
    });
    view! {
        <header class="bar">
            <div class="bar-in">
                <a class="wordmark" href=home>
                    <Wordmark/>
                </a>
                {way.run()}
                <div data-root="menu-button">{menu_button.run()}</div>
                <div class="tools menu" id="menu" popover="auto">
                    {goal}
                    <div class="tray needs-js needs-app" data-root="notices">
                        {notices.run()}
                    </div>
                    <ThemeTool/>
                    <button class="tool needs-js needs-app" type="button" name="print">
                        <Icon name=IconName::Print/>
                        <span>"Print"</span>
                    </button>
                    <button class="tool needs-js needs-app" type="button" name="share">
                        <Icon name=IconName::Share/>
                        <span>"Share" <span class="menu-more">{subject}</span></span>
                    </button>
                    <a class="tool tool-owner" href="./embed.html">
                        <Icon name=IconName::Code/>
                        <span>"Add this to your site"</span>
                    </a>
                </div>
            </div>
            <div class="rim" aria-hidden="true"></div>
        </header>
    }
}

/// The header of the owner page: the link back to the article, and the theme.
#[cfg(feature = "ssr")]
#[component]
pub fn SmallHeader() -> impl IntoView {
    view! {
        <header class="bar">
            <div class="bar-in">
                <a class="wordmark" href="./">
                    <Wordmark/>
                </a>
                <div class="tools">
                    <ThemeTool/>
                </div>
            </div>
            <div class="rim" aria-hidden="true"></div>
        </header>
    }
}

/// The theme's button and popover. In the menu the choices are shown directly.
#[component]
fn ThemeTool() -> impl IntoView {
    view! {
        <button class="tool" type="button" popovertarget="theme">
            <Icon name=IconName::Theme/>
            <span>"Theme"</span>
        </button>
        <div class="pop" id="theme" popover="auto">
            <fieldset class="plainset">
                <legend>"Theme"</legend>
                <Theme value="auto" label="Match device" is_first=true/>
                <Theme value="light" label="Light"/>
                <Theme value="dark" label="Dark"/>
            </fieldset>
        </div>
    }
}

#[component]
fn Theme(
    value: &'static str,
    label: &'static str,
    #[prop(optional)] is_first: bool,
) -> impl IntoView {
    view! {
        <label class="opt">
            <input
                type="radio"
                name="theme"
                id=format!("theme-{value}")
                value=value
                checked=is_first
            />
            <span>{label}</span>
        </label>
    }
}

/// The id of the section with the calorie goal.
pub(super) fn goal_section(blocks: &[Block]) -> Option<&str> {
    blocks.iter().find_map(|block| match block {
        Block::Section(section) if section.body.iter().any(is_goal) => Some(section.id.as_str()),
        Block::Section(section) => goal_section(&section.body),
        _ => None,
    })
}

fn is_goal(block: &Block) -> bool {
    matches!(block, Block::Widget(widget) if widget.kind == WidgetKind::CalorieGoal)
}
