//! Light, dark or as the device: `page/theme.js` sets it before the first paint, and keeps each choice.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::dom;

/// Shows in the switch which theme is set.
pub(crate) fn show_choice() {
    let theme = dom::html().and_then(|html| html.get_attribute("data-theme"));
    let id = match theme.as_deref() {
        Some("light") => "theme-light",
        Some("dark") => "theme-dark",
        _ => "theme-auto",
    };
    let input = dom::by_id(id).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        input.set_checked(true);
    }
}
