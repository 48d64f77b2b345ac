//! Shows a reference, a term or the contents at the link to it, instead of jumping there.
//!
//! The box is a native popover, filled with copies of the list's entries. If the target is missing or the browser has
//! no popovers, the link works as usual.

use wasm_bindgen::JsCast;
use web_sys::{Document, DocumentFragment, Element, Event, HtmlElement, Node, ShowPopoverOptions};

use super::dom;

/// The links that open the box.
const LINKS: &str = ".cite a, a.term, .tool-contents";
const BOX: &str = ".preview";

/// Listens on the document, so that parts rendered later are covered.
pub(crate) fn attach() {
    if let Some(document) = dom::document() {
        dom::listen(&document, "click", false, |event| {
            click(&event);
        });
    }
}

/// Marks the links inside `place` as opening a dialog (`aria-haspopup`).
pub(crate) fn mark_links(place: &Element) {
    for link in dom::query_all_in(place, LINKS) {
        dom::set_or_remove(&link, "aria-haspopup", Some("dialog"));
    }
}

/// Opens the box for a click on one of its links, and closes it after a click on a link inside it. Returns whether the
/// click is done, so that the link must not be followed.
pub(crate) fn click(event: &Event) -> bool {
    if dom::opens_elsewhere(event) {
        return false;
    }
    let Some(link) = dom::closest(event, "a[href]") else {
        return false;
    };
    if link.matches(LINKS).unwrap_or(false) {
        let is_open = open(&link).is_some();
        if is_open {
            event.prevent_default();
        }
        return is_open;
    }
    if let Some(preview) = dom::closest(event, BOX) {
        close(&preview);
    }
    false
}

/// The content of the box.
struct Content {
    title: String,
    nodes: Vec<Node>,
    /// The id of the whole list, if the box shows only part of it.
    full: Option<String>,
}

fn open(link: &HtmlElement) -> Option<()> {
    let root = link.get_root_node();
    let href = link.get_attribute("href")?;
    let (_, id) = href.split_once('#')?;
    let target = by_id(&root, id)?;
    let preview: HtmlElement = by_id(&root, "preview")?.dyn_into().ok()?;
    let content = content(link, &target, &href)?;
    let is_inside = preview.contains(Some(link));
    fill(&preview, content)?;
    let still = web_sys::FocusOptions::new();
    still.set_prevent_scroll(true);
    if !is_inside {
        close(&preview);
        // Popovers return focus to the element that had it, so focus the link first.
        let _ = link.focus_with_options(&still);
        let options = ShowPopoverOptions::new();
        options.set_source(link);
        preview.show_popover_with_options(&options).ok()?;
    }
    let _ = preview.focus_with_options(&still);
    Some(())
}

fn content(link: &HtmlElement, target: &Element, href: &str) -> Option<Content> {
    let find = |selector| dom::query_in(target, selector);
    let text = |element: HtmlElement| element.text_content();
    if let Some(body) = find(".ref-body") {
        return Some(Content {
            title: link.get_attribute("aria-label")?,
            nodes: copies(&body),
            full: Some(href.to_owned()),
        });
    }
    if let Some(meaning) = find("dd") {
        return Some(Content {
            title: text(find("dt")?)?,
            nodes: copies(&meaning),
            full: Some(href.to_owned()),
        });
    }
    Some(Content {
        title: link.text_content()?,
        nodes: copies(target),
        full: None,
    })
}

/// Copies of an element's children without ids, because ids must be unique.
fn copies(of: &Element) -> Vec<Node> {
    let Ok(copy) = of.clone_node_with_deep(true) else {
        return Vec::new();
    };
    let copy: Element = copy.unchecked_into();
    for named in dom::query_all_in(&copy, "[id]") {
        dom::set_or_remove(&named, "id", None);
    }
    let nodes = copy.child_nodes();
    (0..nodes.length())
        .filter_map(|index| nodes.item(index))
        .collect()
}

fn fill(preview: &HtmlElement, content: Content) -> Option<()> {
    let inside = dom::query_in(preview, ".preview-in")?;
    let full = dom::query_in(preview, ".preview-full")?;
    dom::query_in(preview, ".pop-title")?.set_text_content(Some(&content.title));
    inside.set_text_content(None);
    for node in content.nodes {
        inside.append_child(&node).ok()?;
    }
    full.set_hidden(content.full.is_none());
    if let Some(href) = content.full {
        full.set_attribute("href", &href).ok()?;
    }
    preview.set_scroll_top(0);
    Some(())
}

fn close(preview: &HtmlElement) {
    // `hidePopover()` throws if it is closed; ignore.
    let _ = preview.hide_popover();
}

/// The element with an id, in the document or shadow root `root`.
fn by_id(root: &Node, id: &str) -> Option<Element> {
    if let Some(document) = root.dyn_ref::<Document>() {
        return document.get_element_by_id(id);
    }
    root.dyn_ref::<DocumentFragment>()?.get_element_by_id(id)
}
