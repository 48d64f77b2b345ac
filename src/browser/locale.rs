//! The reader's locale, as the browser knows it (`Intl`). A tag that it does not take gives nothing.

use js_sys::{Array, Function, Reflect, global};
use plateful_domain::planner::region;
use wasm_bindgen::{JsCast, JsValue};

use super::dom;

/// The region whose units the reader is used to, such as "US"; for a language alone, the likely one.
pub(crate) fn region() -> Option<String> {
    let tag = language()?;
    match intl("Locale", &Array::of1(&tag.as_str().into())) {
        Some(locale) => get(&call(&locale, "maximize", &Array::new())?, "region")?.as_string(),
        None => region::named_in(&tag),
    }
}

/// The mark before decimals in the reader's numbers.
pub(crate) fn decimal_mark() -> Option<char> {
    let tag = language().map_or(JsValue::UNDEFINED, JsValue::from);
    let format = intl("NumberFormat", &Array::of1(&tag))?;
    let parts: Array = call(&format, "formatToParts", &Array::of1(&1.5.into()))?
        .dyn_into()
        .ok()?;
    let decimal = parts
        .iter()
        .find(|part| get(part, "type").is_some_and(|kind| kind == "decimal"))?;
    get(&decimal, "value")?.as_string()?.chars().next()
}

fn language() -> Option<String> {
    dom::window()?.navigator().language()
}

/// An object of `Intl`.
fn intl(class: &str, given: &Array) -> Option<JsValue> {
    let class: Function = get(&get(&global(), "Intl")?, class)?.dyn_into().ok()?;
    Reflect::construct(&class, given).ok()
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}

fn call(of: &JsValue, name: &str, given: &Array) -> Option<JsValue> {
    let method: Function = get(of, name)?.dyn_into().ok()?;
    method.apply(of, given).ok()
}
