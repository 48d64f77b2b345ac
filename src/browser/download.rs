//! Saves a file for the reader.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::dom;

/// Saves `text` as a file `name`, by a `data:` link with `download`. `kind` begins the address, such as
/// `data:text/csv;charset=utf-8,`.
pub(crate) fn save_file(kind: &str, name: &str, text: &str) {
    let link = dom::document()
        .and_then(|document| document.create_element("a").ok())
        .and_then(|link| link.dyn_into::<HtmlElement>().ok());
    if let Some(link) = link {
        let content = String::from(js_sys::encode_uri_component(text));
        dom::set_or_remove(&link, "href", Some(&format!("{kind}{content}")));
        dom::set_or_remove(&link, "download", Some(name));
        link.click();
    }
}
