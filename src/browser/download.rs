//! Handing a file to the reader.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::dom;

/// Hands `text` to the browser as a file `name`. A link that saves is all that this needs: nothing of it leaves the
/// browser. `kind` begins a `data:` address, such as `data:text/csv;charset=utf-8,`.
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
