//! The theme: light, dark or as the device. `page/theme.js` sets it before the first paint, and stores the choice.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::dom;

/// Checks the radio button of the current theme.
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
