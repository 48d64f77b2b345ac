//! Theme, typeface and accent of an embedded element, as attributes and properties for its style sheet.

use web_sys::HtmlElement;

use crate::browser::dom;
use crate::planner::words::guest;
use plateful_domain::embed::{Color, Element, Font, Ground, Setting, Theme, adjustment};

/// Applies a setting to `frame`; settings not about the look are ignored.
pub(super) fn apply(frame: &HtmlElement, setting: Setting) {
    match setting {
        Setting::Theme(theme) => mark(
            frame,
            "theme",
            match theme {
                Theme::Auto => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
                Theme::Host => Some("host"),
            },
        ),
        Setting::Font(font) => mark(
            frame,
            "font",
            match font {
                Font::Plateful => None,
                Font::System => Some("system"),
                Font::Host => Some("host"),
            },
        ),
        Setting::Accent(accent) => color(frame, Some(accent)),
        _ => {}
    }
}

/// Removes what the attribute `name` has set.
pub(super) fn withdraw(frame: &HtmlElement, name: &str) {
    match name {
        "theme" | "font" => mark(frame, name, None),
        "accent" => color(frame, None),
        _ => {}
    }
}

/// What holds in place of what the owner wrote, in words for the owner.
pub(super) fn adjusted(
    frame: &HtmlElement,
    element: Element,
    name: &str,
    value: &str,
) -> Option<String> {
    let theme = match frame.get_attribute("data-theme").as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        Some("host") => Theme::Host,
        _ => Theme::Auto,
    };
    adjustment(element, name, value, theme).map(guest::adjusted)
}

fn mark(frame: &HtmlElement, name: &str, value: Option<&str>) {
    dom::set_or_remove(frame, &["data-", name].concat(), value);
}

/// The accent goes into a style property: nothing but a color that was read, or its shades.
fn color(frame: &HtmlElement, color: Option<Color>) {
    let style = frame.style();
    // Setting or removing a custom property cannot fail here.
    let _ = match color {
        Some(color) => {
            let on = |ground| color.readable_on(ground).to_hex();
            let both = [
                "light-dark(",
                &on(Ground::Light),
                ", ",
                &on(Ground::Dark),
                ")",
            ]
            .concat();
            style.set_property("--accent", &both)
        }
        None => style.remove_property("--accent").map(drop),
    };
}
