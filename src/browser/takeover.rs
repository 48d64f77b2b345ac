//! Replaces prerendered HTML with a mounted view, without losing what a reader did before the program arrived.
//!
//! The page's nodes may not be as they were prerendered: browsers translate, hosts squeeze, extensions add. So nothing is
//! hydrated by position. The view is built off the page, takes over by name what was typed, checked, opened and focused,
//! and replaces what was prerendered in one step.
//!
//! Only what the reader did since the page was loaded is taken over. A browser that goes back, or loads the page again, may
//! fill in the form as it was left: answers that are never kept, or entries that another tab has cleared since then.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlDetailsElement, HtmlElement, HtmlInputElement};

use super::dom;

/// Mounts `view`, a single element, in place of `old` for the lifetime of the page. `first` is the name of the radio
/// buttons for units: they are copied first, because they determine how typed texts are read.
pub fn mount_over<V: IntoView + 'static>(
    old: &HtmlElement,
    first: &str,
    view: impl FnOnce() -> V + 'static,
) {
    let Some(fresh) = dom::document()
        .and_then(|document| document.create_element("div").ok())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    mount_to(fresh.clone(), view).forget();
    take_controls(old, &fresh, first);
    take_folds(old, &fresh);
    let focus = Focus::inside(old);
    let Some(element) = fresh.first_element_child() else {
        return;
    };
    // `old` is in the page, so this cannot fail.
    let _ = old.before_with_node_1(&element);
    // Lays the new one out beside the old one. WebKit gives what stands in a container its size in a second pass; with the
    // old one gone in the first, a page that is too short for a moment is scrolled up.
    let _ = element.get_bounding_client_rect();
    old.remove();
    if let Some(focus) = focus {
        focus.restore(&element);
    }
}

fn inputs(root: &Element) -> Vec<HtmlInputElement> {
    dom::query_all_in(root, "input")
        .into_iter()
        .filter_map(|input| input.dyn_into().ok())
        .collect()
}

fn is_box(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "checkbox" | "radio")
}

/// The mark of an input that the reader used; `page/theme.js` sets it, which runs before anything can be used.
const BY_HAND: &str = "data-by-hand";

/// Whether the reader has made an input differ from what was prerendered.
fn is_changed(input: &HtmlInputElement) -> bool {
    input.has_attribute(BY_HAND) && differs(input)
}

fn differs(input: &HtmlInputElement) -> bool {
    match input.type_().as_str() {
        "checkbox" | "radio" => input.checked() != input.default_checked(),
        // A page cannot set the value of a file input.
        "file" => false,
        _ => input.value() != input.default_value(),
    }
}

fn take_controls(old: &Element, fresh: &Element, first: &str) {
    let (before, after) = (inputs(old), inputs(fresh));
    let changed: Vec<_> = before.iter().filter(|input| is_changed(input)).collect();
    if changed.is_empty() {
        return;
    }
    let is_typed = changed.iter().any(|input| !is_box(input));
    let leading = before.iter().filter(|input| {
        input.name() == first && input.checked() && (is_typed || is_changed(input))
    });
    for input in leading.chain(
        changed
            .iter()
            .copied()
            .filter(|input| input.name() != first),
    ) {
        let same = after.iter().find(|other| {
            other.name() == input.name() && (!is_box(input) || other.value() == input.value())
        });
        if let Some(same) = same {
            take_control(input, same);
        }
    }
}

/// Copies the state of `old` to `fresh` and dispatches the events of a user's input.
fn take_control(old: &HtmlInputElement, fresh: &HtmlInputElement) {
    let event = if is_box(old) {
        if fresh.checked() == old.checked() || (old.type_() == "radio" && !old.checked()) {
            return;
        }
        fresh.set_checked(old.checked());
        "change"
    } else {
        fresh.set_value(&old.value());
        "input"
    };
    if let Ok(event) = Event::new(event) {
        // dispatchEvent cannot fail here.
        let _ = fresh.dispatch_event(&event);
    }
}

/// Copies which folds are open. Folds have no names, so they are matched by order. A view with other folds than the
/// prerendered one shows a saved plan, which nobody could open before; these stay as they were made.
fn take_folds(old: &Element, fresh: &Element) {
    let [old, fresh] = [old, fresh].map(|root| dom::query_all_in(root, "details"));
    if old.len() != fresh.len() {
        return;
    }
    for (old, fresh) in old.into_iter().zip(fresh) {
        if let (Ok(old), Ok(fresh)) = (
            old.dyn_into::<HtmlDetailsElement>(),
            fresh.dyn_into::<HtmlDetailsElement>(),
        ) {
            fresh.set_open(old.open());
        }
    }
}

/// The focused element, by name.
struct Focus {
    id: String,
    name: String,
    value: Option<String>,
    /// Start and end of the selection in a text input.
    selection: Option<(u32, u32)>,
}

impl Focus {
    fn inside(root: &Element) -> Option<Self> {
        let active = dom::document()?.active_element()?;
        if !root.contains(Some(&active)) {
            return None;
        }
        let input = active.dyn_ref::<HtmlInputElement>();
        let selection = input.and_then(|input| {
            let start = input.selection_start().ok()??;
            let end = input.selection_end().ok()??;
            Some((start, end))
        });
        Some(Self {
            id: active.id(),
            name: active.get_attribute("name").unwrap_or_default(),
            value: input
                .filter(|input| is_box(input))
                .map(HtmlInputElement::value),
            selection,
        })
    }

    fn restore(self, root: &Element) {
        let found = dom::query_all_in(root, "[id], [name]")
            .into_iter()
            .find(|element| {
                let input = element.dyn_ref::<HtmlInputElement>();
                if self.id.is_empty() {
                    !self.name.is_empty()
                        && element.get_attribute("name").as_deref() == Some(&self.name)
                        && self.value.is_none() | (input.map(HtmlInputElement::value) == self.value)
                } else {
                    element.id() == self.id
                }
            });
        let Some(element) = found else { return };
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // If the element cannot take focus, focus stays where it is.
        let _ = element.focus_with_options(&options);
        if let (Some((start, end)), Some(input)) =
            (self.selection, element.dyn_ref::<HtmlInputElement>())
        {
            // Throws for inputs without a caret, such as radio buttons; ignore.
            let _ = input.set_selection_range(start, end);
        }
    }
}
