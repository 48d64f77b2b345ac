//! The bar at the top: where one is, the way to the goal, theme, print and share.

use leptos::prelude::*;

use super::Wordmark;
use crate::drawings::{Icon, IconName};
use plateful_domain::article::{Block, WidgetKind};

/// The header bar, with notices and theme as popovers. What print and share do, `browser` hears on the document.
///
/// # Before and without the program
/// The goal link and the theme work (a native popover and `:has()`); notices, share and print are hidden without a script, and
/// keep their room until the app is ready.
#[component]
pub(super) fn Header(
    /// The id of the section with the planner, where there is one.
    goal: Option<String>,
    #[prop(into)] notices: ViewFn,
) -> impl IntoView {
    let goal = goal.map(|id| {
        view! {
            <a class="tool tool-goal" href=format!("#{id}")>
                <Icon name=IconName::Goal/>
                <span class="tool-word">"Calorie goal"</span>
            </a>
        }
    });
    view! {
        <header class="bar">
            <div class="bar-in">
                <a class="wordmark" href="#top">
                    <Wordmark/>
                </a>
                <div class="tools">
                    {goal}
                    <div class="tray needs-js needs-app" data-root="notices">
                        {notices.run()}
                    </div>
                    <ThemeTool/>
                    <button class="tool needs-js needs-app" type="button" name="print">
                        <Icon name=IconName::Print/>
                        <span class="tool-word">"Print"</span>
                    </button>
                    <button class="tool needs-js needs-app" type="button" name="share">
                        <Icon name=IconName::Share/>
                        <span class="tool-word">"Share"</span>
                    </button>
                </div>
            </div>
            <ThemePopover/>
        </header>
    }
}

/// The header of a page beside the article: the way back to it, and the theme.
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
            <ThemePopover/>
        </header>
    }
}

#[component]
fn ThemeTool() -> impl IntoView {
    view! {
        <button class="tool" type="button" popovertarget="theme">
            <Icon name=IconName::Theme/>
            <span class="tool-word">"Theme"</span>
        </button>
    }
}

/// The popover stands in the header, or it would be outside of every landmark.
#[component]
fn ThemePopover() -> impl IntoView {
    view! {
        <div class="rim" aria-hidden="true"></div>
        <div class="pop" id="theme" popover="auto">
            <fieldset class="plainset">
                <legend>"Theme"</legend>
                <Theme value="auto" label="Same as this device" is_first=true/>
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

/// The section that holds the calorie goal.
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
