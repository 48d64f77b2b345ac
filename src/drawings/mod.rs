//! The page's own drawings: SVG whose paths are constants.
//!
//! A drawing is mostly constant, so its paths are handed to the element whole, as `inner_html`: a typed node for each of
//! them would cost ten times as much WASM. Nothing of it comes from an article, so there is nothing to escape.

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

/// Stands for the `uid` of a copy in markup that has ids.
const UID: &str = "~";

/// Something to look at beside words that say the same.
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

/// A picture that says something of its own: its markup begins with a title `{uid}-title` and a text `{uid}-text`.
#[component]
fn Picture(
    class: &'static str,
    view_box: &'static str,
    /// Keeps the ids of this copy apart from every other's.
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
