//! The page's own drawings: pure SVG, no state.
//!
//! A drawing is mostly constant, so it is kept as markup and handed to the element whole: a typed node for each path
//! would cost ten times as much WASM. Nothing of it comes from an article, so there is nothing to escape.

mod icon;
mod leg;
mod mark;
mod number;
mod range;
mod sitting_slider;
mod spine;

pub use icon::{Icon, SmallIcon, TRAY, care_shape, error_ring, icon, small_icon, wordmark};
pub use leg::leg;
pub use mark::{certainty_sign, effect_sign, evidence_mark, loading_mark};
pub use range::energy_range;
pub use sitting_slider::{Moment, sitting_slider};
pub use spine::spine;

use std::borrow::Cow;

use super::markup::{Markup, div};

/// Stands for the `uid` of a copy in markup that has ids.
const UID: char = '~';

/// Something to look at beside words that say the same.
fn decoration(
    class: &'static str,
    view_box: &'static str,
    size: &'static str,
    inner: impl Into<Cow<'static, str>>,
) -> Markup {
    div("svg", class)
        .attr("viewBox", view_box)
        .attr("width", size)
        .attr("height", size)
        .attr("aria-hidden", "true")
        .inner(inner)
        .into()
}

/// A picture that says something of its own: its markup begins with a title `{uid}-title` and a text `{uid}-text`.
fn picture(class: &'static str, view_box: &'static str, uid: &str, inner: String) -> Markup {
    div("svg", class)
        .attr("viewBox", view_box)
        .attr("role", "img")
        .attr("aria-labelledby", [uid, "-title"].concat())
        .attr("aria-describedby", [uid, "-text"].concat())
        .inner(inner)
        .into()
}

/// Markup with the ids of one copy.
fn with_uid(markup: &str, uid: &str) -> String {
    let mut out = String::with_capacity(markup.len() + 8 * uid.len());
    for (index, part) in markup.split(UID).enumerate() {
        if index > 0 {
            out.push_str(uid);
        }
        out.push_str(part);
    }
    out
}
