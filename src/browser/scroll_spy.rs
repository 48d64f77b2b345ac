//! Marks the current section in the contents list.

use web_sys::HtmlElement;

use super::dom;

/// A section is current while it crosses this strip below the header (an `IntersectionObserver` root margin).
const STRIP: &str = "-15% 0px -75% 0px";

/// Watches the sections in the contents list until the current owner ends.
pub(crate) fn attach() {
    let sections: Vec<HtmlElement> = links()
        .iter()
        .filter_map(|link| dom::by_id(&id_of(link)))
        .collect();
    dom::observe(&sections, STRIP, |_| update());
}

fn links() -> Vec<HtmlElement> {
    dom::query_all(".toc ol a[href^='#']")
}

fn id_of(link: &HtmlElement) -> String {
    link.get_attribute("href")
        .unwrap_or_default()
        .trim_start_matches('#')
        .to_owned()
}

/// Marks the last section in the list whose top has passed the strip, and the sections around it.
fn update() {
    let height = dom::window()
        .and_then(|window| window.inner_height().ok()?.as_f64())
        .unwrap_or(0.0);
    let links = links();
    let passed = |link: &HtmlElement| {
        dom::by_id(&id_of(link))
            .is_some_and(|section| section.get_bounding_client_rect().top() < height * 0.25)
    };
    let current = links.iter().rposition(passed);
    for (index, link) in links.iter().enumerate() {
        let value = match current {
            Some(current) if current == index => Some("location"),
            Some(current)
                if links
                    .get(current)
                    .is_some_and(|inner| contains(link, inner)) =>
            {
                Some("true")
            }
            _ => None,
        };
        dom::set_or_remove(link, "aria-current", value);
    }
}

/// Whether the list entry of `outer` contains that of `inner`.
fn contains(outer: &HtmlElement, inner: &HtmlElement) -> bool {
    outer
        .parent_element()
        .is_some_and(|entry| entry.contains(Some(inner)))
}
