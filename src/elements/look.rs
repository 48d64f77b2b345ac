//! Theme, typeface and accent of what stands on somebody else's page, for its style sheet to see.

use web_sys::HtmlElement;

use crate::browser::dom;
use plateful_domain::embed::{Color, Font, Setting, Theme};

/// The accents of `style/tokens.css`, for the scheme that an owner's color cannot be read in.
const LIGHT_ACCENT: &str = "#1c4794";
/// See [`LIGHT_ACCENT`].
const DARK_ACCENT: &str = "#a6c4fb";

/// Gives `frame` a look. Settings that are none are left alone.
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

/// Takes back what the attribute `name` gave it.
pub(super) fn withdraw(frame: &HtmlElement, name: &str) {
    match name {
        "theme" | "font" => mark(frame, name, None),
        "accent" => color(frame, None),
        _ => {}
    }
}

fn mark(frame: &HtmlElement, name: &str, value: Option<&str>) {
    dom::set_or_remove(frame, &["data-", name].concat(), value);
}

/// The accent goes into a style property: nothing but a color that was read.
fn color(frame: &HtmlElement, color: Option<Color>) {
    let style = frame.style();
    // Setting or removing a custom property cannot fail.
    let _ = match color {
        Some(color) => {
            let hex = color.to_hex();
            let light = if color.reads_on_light() {
                hex.as_str()
            } else {
                LIGHT_ACCENT
            };
            let dark = if color.reads_on_dark() {
                hex.as_str()
            } else {
                DARK_ACCENT
            };
            let both = ["light-dark(", light, ", ", dark, ")"].concat();
            style.set_property("--accent", &both)
        }
        None => style.remove_property("--accent").map(drop),
    };
}
