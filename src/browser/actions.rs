//! Handles the buttons and links of the static parts of the page: print, share, copy link, load video.

use web_sys::{Event, HtmlElement};

use super::clipboard::copy_link;
use super::{dom, popovers, print, share, video};

/// Adds one listener on the document, which also covers parts that are rendered later.
pub(crate) fn attach() {
    let Some(document) = dom::document() else {
        return;
    };
    dom::listen(&document, "click", false, |event| {
        if let Some(button) = dom::closest(&event, "button[name=print]") {
            popovers::close_around(&button);
            print::all();
        } else if dom::closest(&event, "button[name=print-questions]").is_some() {
            print::part("questions");
        } else if let Some(button) = dom::closest(&event, "button[name=share]") {
            popovers::close_around(&button);
            share_page();
        } else if let Some(link) = dom::closest(&event, PERMALINK) {
            copy_permalink(&event, &link);
        } else if let Some(link) = dom::closest(&event, video::LINK) {
            video::show(&event, &link);
        }
    });
}

/// The link beside a heading, to the heading itself.
pub(crate) const PERMALINK: &str = "a.permalink";

/// Hands the address to the system's share sheet where there is one, else to the clipboard.
fn share_page() {
    let Some(window) = dom::window() else { return };
    let address = window.location().href().unwrap_or_default();
    let title = dom::document()
        .map(|document| document.title())
        .unwrap_or_default();
    let link = address.clone();
    share::share(&title, "", &address, move || copy_link(&link, || ()));
}

/// Copies the address of a part, and then follows the link: before, that would take the keyboard from the field that offers
/// what could not be copied. With a modifier key the browser does what it does with any link.
fn copy_permalink(event: &Event, link: &HtmlElement) {
    if dom::opens_elsewhere(event) {
        return;
    }
    let Some(window) = dom::window() else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    let page = window.location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    event.prevent_default();
    copy_link(&format!("{page}{href}"), move || {
        // A hash can always be set.
        let _ = window.location().set_hash(&href);
    });
}
