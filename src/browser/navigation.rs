//! Reloads and prints the page, and detects frames.

use super::dom;

/// Reloads the page.
pub(crate) fn reload() {
    if let Some(window) = dom::window() {
        let _ = window.location().reload();
    }
}

/// Opens the print dialog for the page as it is marked.
pub(crate) fn print() {
    if let Some(window) = dom::window() {
        // An error here has no remedy: the browser cannot print.
        let _ = window.print();
    }
}

/// The address, without a fragment, that a plan is shared under: the page with the planner alone, or this one where the
/// build has made no other, as plain Trunk and a page that is one file have none.
pub(crate) fn plan_page() -> Option<String> {
    let here = dom::window()?.location().href().ok()?;
    let here = here.split('#').next().unwrap_or_default();
    let name = dom::query("script[data-goal-page]")
        .and_then(|loader| loader.get_attribute("data-goal-page"));
    let Some(name) = name else {
        return Some(here.to_owned());
    };
    let path = here.split('?').next().unwrap_or_default();
    let (folder, _) = path.rsplit_once('/')?;
    Some(format!("{folder}/{name}"))
}

/// Whether the page stands in a frame; one that may not know its top does.
pub(crate) fn is_framed() -> bool {
    let Some(window) = dom::window() else {
        return false;
    };
    !matches!(window.top(), Ok(Some(top)) if top == window)
}
