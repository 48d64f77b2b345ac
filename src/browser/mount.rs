//! Components in the place of what was prerendered.

use leptos::mount::mount_to;
use leptos::prelude::IntoView;
use web_sys::HtmlElement;

/// Shows `view` in `place` instead of what it holds, in one step, for as long as the page lives.
pub fn mount_in<V: IntoView + 'static>(place: HtmlElement, view: impl FnOnce() -> V + 'static) {
    place.set_inner_html("");
    mount_to(place, view).forget();
}
