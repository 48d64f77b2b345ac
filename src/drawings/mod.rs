//! The page's own drawings: SVG with constant paths.
//!
//! The paths are set as `inner_html`: a typed node for each would cost ten times as much WebAssembly. No part of it
//! comes from an article, so nothing needs escaping.

mod icon;
mod leg;
mod mark;
mod number;
mod sitting_slider;
mod spine;

pub use icon::*;
pub use leg::*;
pub use mark::*;
pub use sitting_slider::*;
pub use spine::*;

use leptos::prelude::*;

/// Placeholder for a copy's `uid` in markup with ids.
const UID: &str = "~";

/// A decorative drawing beside words that say the same.
#[component]
fn Decoration(
    class: &'static str,
    view_box: &'static str,
    /// Width and height, pixels.
    size: &'static str,
    #[prop(into)] inner: String,
) -> impl IntoView {
    view! {
        <svg class=class viewBox=view_box width=size height=size aria-hidden="true" inner_html=inner></svg>
    }
}

/// A drawing with content of its own. Its markup begins with a title with id `{uid}-title` and a description with id
/// `{uid}-text`.
#[component]
fn Picture(
    class: &'static str,
    view_box: &'static str,
    /// Makes the ids of this copy unique.
    uid: &'static str,
    inner: &'static str,
) -> impl IntoView {
    view! {
        <svg
            class=class
            viewBox=view_box
            role="img"
            aria-labelledby=format!("{uid}-title")
            aria-describedby=format!("{uid}-text")
            inner_html=inner.replace(UID, uid)
        ></svg>
    }
}
