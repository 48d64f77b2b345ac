//! What could not be copied, in a field to copy it from: browsers may refuse the clipboard, or have none.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlDialogElement, HtmlElement, HtmlTextAreaElement};

use super::{dom, status};

/// The dialog's name.
pub(crate) const NAME: &str = "Copy it yourself";
/// The field's name.
pub(crate) const FIELD: &str = "Text to copy";
/// What is said above it.
pub(crate) const REFUSED: &str = "Your browser didn’t allow copying. Copy it from here:";
/// The button's name.
pub(crate) const CLOSE: &str = "Close";

#[cfg(feature = "embed")]
thread_local! {
    /// Where the dialog is put on somebody else's page: among the styles that draw it.
    static PLACE: std::cell::RefCell<Option<HtmlElement>> = const { std::cell::RefCell::new(None) };
}

/// From now on, dialogs are put here.
#[cfg(feature = "embed")]
pub(crate) fn put_in(place: &HtmlElement) {
    PLACE.with(|kept| kept.replace(Some(place.clone())));
}

/// The place goes: no dialog stays there, and nothing keeps it.
#[cfg(feature = "embed")]
pub(crate) fn leave(place: &HtmlElement) {
    PLACE.with(|kept| {
        if kept.borrow().as_ref() == Some(place) {
            kept.replace(None);
        }
    });
    for dialog in dom::query_all_in(place, "dialog.by-hand") {
        dialog.remove();
    }
}

/// Where a dialog is put now: on our own page anywhere, on somebody else's only among our styles.
pub(crate) fn place() -> Option<HtmlElement> {
    #[cfg(feature = "embed")]
    return PLACE.with(|kept| kept.borrow().clone());
    #[cfg(not(feature = "embed"))]
    dom::document()?.body()
}

/// Shows `text` in a dialog at `place` until the reader closes it, selected and with the keyboard on it. Nothing, if the
/// place has gone or cannot be seen.
pub(crate) fn offer(place: Option<&HtmlElement>, text: &str) {
    let seen = place.filter(|place| place.is_connected() && place.offset_width() > 0);
    // Without dialogs there is only the status, which takes no selection.
    if let Some(place) = seen
        && show(place, text).is_none()
    {
        status::say(&format!("{REFUSED} {text}"));
    }
}

fn show(place: &HtmlElement, text: &str) -> Option<()> {
    let document = dom::document()?;
    let dialog: HtmlDialogElement = make(&document, "dialog", "by-hand")?.dyn_into().ok()?;
    dialog.set_attribute("aria-label", NAME).ok()?;
    let said = make(&document, "p", "")?;
    said.set_text_content(Some(REFUSED));
    let field: HtmlTextAreaElement = make(&document, "textarea", "")?.dyn_into().ok()?;
    field.set_value(text);
    field.set_read_only(true);
    field.set_rows(5);
    field.set_attribute("aria-label", FIELD).ok()?;
    let close = make(&document, "button", "btn")?;
    close.set_attribute("type", "button").ok()?;
    close.set_text_content(Some(CLOSE));
    dialog.append_child(&said).ok()?;
    dialog.append_child(&field).ok()?;
    dialog.append_child(&close).ok()?;
    // Neither listener holds an element: what is gone can be forgotten.
    dom::listen(&dialog, "click", false, |event| {
        if let Some(dialog) = dom::closest(&event, "dialog button")
            .and_then(|button| button.closest("dialog").ok()?)
        {
            dialog.unchecked_into::<HtmlDialogElement>().close();
        }
    });
    dom::listen(&dialog, "close", false, |event| {
        if let Some(dialog) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        {
            dialog.remove();
        }
    });
    place.append_child(&dialog).ok()?;
    if dialog.show_modal().is_err() {
        dialog.remove();
        return None;
    }
    // A field that takes no focus can still be selected by hand.
    let _ = field.focus();
    field.select();
    Some(())
}

fn make(document: &Document, name: &str, class: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    element.set_class_name(class);
    Some(element)
}
