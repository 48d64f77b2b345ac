//! Links to `#id`: opens the folds around the target, scrolls to it and focuses it.
//!
//! Browsers open a `<details>` only for a target inside it, and only if it was there when the page loaded (measured in
//! Chromium 156 and Firefox 153). This handles a section's own fold, content rendered late, and a repeated click on the
//! same link.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement};

use super::dom;

/// Listens for clicks on links and for changes of the fragment.
pub(crate) fn attach() {
    let (Some(window), Some(document)) = (dom::window(), dom::document()) else {
        return;
    };
    dom::listen(&window, "hashchange", false, |_| {
        follow(&dom::fragment());
    });
    dom::listen(&document, "click", false, |event| {
        let Some(link) = dom::closest(&event, "a[href^='#']") else {
            return;
        };
        let href = link.get_attribute("href").unwrap_or_default();
        let id = href.trim_start_matches('#');
        // A click on a link to the current address fires no "hashchange".
        if !event.default_prevented()
            && !dom::opens_elsewhere(&event)
            && !id.is_empty()
            && dom::fragment() == id
        {
            // Otherwise the browser would scroll afterward and move focus away.
            event.prevent_default();
            follow(id);
        }
    });
}

/// Whether the program may scroll to the address's target at its start.
///
/// Not if the content was in the page from the beginning and the reader has scrolled since: the browser has scrolled
/// there already. Call it before anything above the target changes its height.
pub(crate) fn may_go(rendered_late: bool) -> bool {
    let near = || target(&dom::fragment()).is_some_and(|target| is_near_top(&target));
    rendered_late || near() && nothing_has_focus()
}

/// At the start, opens the folds around the address's target, and scrolls to it if `may_go`.
pub(crate) fn follow_at_start(may_go: bool) {
    if let Some(target) = target(&dom::fragment()) {
        open(&target);
        if may_go {
            go(&target);
        }
    }
}

/// Goes to the element with `id`; returns whether it exists.
pub(crate) fn follow(id: &str) -> bool {
    let Some(target) = target(id) else {
        return false;
    };
    open(&target);
    go(&target);
    true
}

/// What has the id, or the id at the beginning of what the address names: a mailer may append to it, and a chat takes the
/// full stop behind it along.
fn target(id: &str) -> Option<HtmlElement> {
    let is_of_id = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    let start = id
        .split(|letter| !is_of_id(letter))
        .next()
        .unwrap_or_default();
    [id, start]
        .into_iter()
        .filter(|id| !id.is_empty())
        .find_map(dom::by_id)
}

/// Opens every fold around the target, and the target's own fold.
pub(crate) fn open(target: &HtmlElement) {
    let mut around: Option<Element> = Some(target.clone().unchecked_into());
    while let Some(element) = around {
        if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
        around = element.parent_element();
    }
    if let Ok(Some(own)) = target.query_selector(":scope > details") {
        own.unchecked_into::<HtmlDetailsElement>().set_open(true);
    }
}

/// Scrolls to the target and focuses it or its heading.
pub(crate) fn go(target: &HtmlElement) {
    target.scroll_into_view();
    let heading = target
        .query_selector("h1, h2, h3, h4, h5, h6")
        .ok()
        .flatten();
    let focus: HtmlElement = heading.map_or_else(|| target.clone(), JsCast::unchecked_into);
    if focus.tab_index() < 0 && !focus.has_attribute("tabindex") {
        let _ = focus.set_attribute("tabindex", "-1");
    }
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = focus.focus_with_options(&options);
}

fn is_near_top(target: &HtmlElement) -> bool {
    let height = dom::window()
        .and_then(|window| window.inner_height().ok()?.as_f64())
        .unwrap_or(0.0);
    let top = target.get_bounding_client_rect().top();
    (-height..height).contains(&top)
}

fn nothing_has_focus() -> bool {
    dom::document()
        .and_then(|document| document.active_element())
        .is_none_or(|active| active.tag_name() == "BODY")
}
