//! The page's own drawings: pure SVG, no state.
use crate::domain::article::{CareLevel, Certainty, Effect as Fx};
use crate::view::markup::{Markup, el};
pub fn wordmark() -> Markup {
    el("svg").into()
}
pub fn icon_goal() -> Markup {
    el("svg").into()
}
pub fn icon_theme() -> Markup {
    el("svg").into()
}
pub fn icon_print() -> Markup {
    el("svg").into()
}
pub fn icon_share() -> Markup {
    el("svg").into()
}
pub fn icon_link() -> Markup {
    el("svg").into()
}
pub fn spine() -> Markup {
    el("svg").into()
}
pub fn leg() -> Markup {
    el("svg").into()
}
pub fn care_shape(_: CareLevel) -> Markup {
    el("svg").into()
}
pub fn effect_sign(_: Fx) -> Markup {
    el("svg").into()
}
pub fn certainty_rim(_: Certainty) -> Markup {
    el("svg").into()
}
pub fn evidence_mark(_: Certainty, _: Option<Certainty>, _: Fx) -> Markup {
    el("svg").into()
}
