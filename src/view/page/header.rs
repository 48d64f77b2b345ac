//! The bar at the top: where one is, the way to the goal, theme, print and share.

use super::{tray, wordmark};
use crate::view::article::Roots;
use crate::view::drawing::{self, Icon};
use crate::view::markup::{El, Markup, anchor, div, el};
use plateful_domain::article::{Block, Prepared, WidgetKind};

/// The header bar, with notices and theme as popovers.
///
/// # Without WASM
/// The goal link and the theme work (a native popover and `:has()`); notices, share and print are hidden without a script, and
/// keep their room until the app is ready.
pub(super) fn header(prepared: &Prepared, roots: &Roots) -> Markup {
    let goal = goal_section(&prepared.article.body).map(|id| {
        anchor(id)
            .attr("class", "tool tool-goal")
            .with(drawing::icon(Icon::Goal))
            .with(word("Calorie goal"))
    });
    let tools = div("div", "tools")
        .with(goal)
        .with(
            div("div", "tray needs-js needs-app")
                .attr("data-root", "notices")
                .with(tray(roots.notices)),
        )
        .with(theme_tool())
        .with(
            action("print")
                .with(drawing::icon(Icon::Print))
                .with(word("Print")),
        )
        .with(
            action("share")
                .with(drawing::icon(Icon::Share))
                .with(word("Share")),
        );
    bar("#top", tools)
}

/// The header of a page beside the article: the way back to it, and the theme.
#[cfg(feature = "ssr")]
pub fn small_header() -> Markup {
    bar("./", div("div", "tools").with(theme_tool()))
}

fn theme_tool() -> El {
    tool("tool")
        .attr("popovertarget", "theme")
        .with(drawing::icon(Icon::Theme))
        .with(word("Theme"))
}

fn bar(home: &'static str, tools: El) -> Markup {
    let themes = div("fieldset", "plainset")
        .with(el("legend").with("Theme"))
        .with(theme("auto", "Same as this device"))
        .with(theme("light", "Light"))
        .with(theme("dark", "Dark"));
    // The popover stands in the header, or it would be outside every landmark.
    div("header", "bar")
        .with(
            div("div", "bar-in")
                .with(wordmark("a").attr("href", home))
                .with(tools),
        )
        .with(div("div", "rim").attr("aria-hidden", "true"))
        .with(
            div("div", "pop")
                .attr("id", "theme")
                .attr("popover", "auto")
                .with(themes),
        )
        .into()
}

fn tool(class: &'static str) -> El {
    div("button", class).attr("type", "button")
}

fn action(name: &'static str) -> El {
    tool("tool needs-js needs-app").attr("data-action", name)
}

fn word(text: &'static str) -> El {
    div("span", "tool-word").with(text)
}

fn theme(value: &'static str, label: &'static str) -> El {
    let mut input = el("input")
        .attr("type", "radio")
        .attr("name", "theme")
        .attr("id", ["theme-", value].concat())
        .attr("value", value);
    if value == "auto" {
        input = input.attr("checked", "");
    }
    div("label", "opt").with(input).with(el("span").with(label))
}

/// The section that holds the calorie goal.
fn goal_section(blocks: &[Block]) -> Option<&str> {
    blocks.iter().find_map(|block| match block {
        Block::Section(section) if section.body.iter().any(is_goal) => Some(section.id.as_str()),
        Block::Section(section) => goal_section(&section.body),
        _ => None,
    })
}

fn is_goal(block: &Block) -> bool {
    matches!(block, Block::Widget(widget) if widget.kind == WidgetKind::CalorieGoal)
}
