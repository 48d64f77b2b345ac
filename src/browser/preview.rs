//! Shows a reference, a term or the contents at the link that leads there, in place of a jump through half the page.
//!
//! The box is a native popover, filled with copies of what stands in the list. A link whose target is not there, and a
//! browser that has no popovers, leave the link what it is.

use wasm_bindgen::JsCast;
use web_sys::{Document, DocumentFragment, Element, Event, HtmlElement, Node, ShowPopoverOptions};

use super::dom;

/// The links that open it.
const LINKS: &str = ".cite a, a.term, .tool-contents";
const BOX: &str = ".preview";

/// Listens on the page, also for what is rendered later.
pub(crate) fn attach() {
    if let Some(document) = dom::document() {
        dom::listen(&document, "click", false, |event| {
            click(&event);
        });
    }
}

/// Says of the links inside of `place` that they open a dialog.
pub(crate) fn mark_links(place: &Element) {
    for link in dom::query_all_in(place, LINKS) {
        dom::set_or_remove(&link, "aria-haspopup", Some("dialog"));
    }
}

/// Opens the box for a click on one of its links, and closes it behind a click on a link in it. Whether the click was all
/// that its link has to do.
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

/// What the box shows.
struct Content {
    title: String,
    nodes: Vec<Node>,
    /// Where the whole list is, if not all of it is shown.
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
        // Popovers open beside their source, and give the keyboard back to what had it.
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

/// Copies of what is in an element, without ids, which stand in the page already.
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
    // It fails where the box is closed already, and there is nothing to do then.
    let _ = preview.hide_popover();
}

/// The element with an id, in the document or the shadow root `root`.
fn by_id(root: &Node, id: &str) -> Option<Element> {
    if let Some(document) = root.dyn_ref::<Document>() {
        return document.get_element_by_id(id);
    }
    root.dyn_ref::<DocumentFragment>()?.get_element_by_id(id)
}
