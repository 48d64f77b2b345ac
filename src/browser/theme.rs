//! Light, dark or as the device: `theme.js` sets it before the first paint, this keeps the choice.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::dom;
use super::storage::{self, Keep};

/// Where the choice is kept; `public/theme.js` reads the same key.
const KEY: &str = "plateful.theme";

/// Shows the kept choice in the switch.
pub(crate) fn show_choice() {
    let kept = storage::get(Keep::Device, KEY).unwrap_or_default();
    if let Some(input) = choice(&kept) {
        input.set_checked(true);
    }
}

/// Listens for another choice.
pub(crate) fn attach() {
    let Some(document) = dom::document() else {
        return;
    };
    dom::listen(&document, "change", false, |event| {
        let Some(input) = dom::closest(&event, "input[name=theme]") else {
            return;
        };
        if let Ok(input) = input.dyn_into::<HtmlInputElement>() {
            choose(&input.value());
        }
    });
}

fn choice(theme: &str) -> Option<HtmlInputElement> {
    let id = match theme {
        "light" => "theme-light",
        "dark" => "theme-dark",
        _ => "theme-auto",
    };
    dom::by_id(id)?.dyn_into().ok()
}

fn choose(theme: &str) {
    if theme == "light" || theme == "dark" {
        dom::mark("data-theme", theme);
        // A choice that cannot be kept holds for this page.
        let _ = storage::set(Keep::Device, KEY, Some(theme));
    } else {
        if let Some(html) = dom::html() {
            let _ = html.remove_attribute("data-theme");
        }
        let _ = storage::set(Keep::Device, KEY, None);
    }
}
