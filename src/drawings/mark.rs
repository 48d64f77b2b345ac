//! The evidence mark. Its rim shows the certainty: filled quarters, from 1 (very low) to 4 (high), dashed up to the
//! upper end of a range. Its center shows the effect. The same is always said in words beside it.

use leptos::prelude::*;

use super::Decoration;
use plateful_domain::article::{Certainty, Effect};

/// The rim in quarters, clockwise from the top.
const QUARTERS: [&str; 4] = [
    "M1.38 -12.12A12.2 12.2 0 0 1 12.12 -1.38",
    "M12.12 1.38A12.2 12.2 0 0 1 1.38 12.12",
    "M-1.38 12.12A12.2 12.2 0 0 1 -12.12 1.38",
    "M-12.12 -1.38A12.2 12.2 0 0 1 -1.38 -12.12",
];

/// The mark of a treatment: certainty, possibly a range, and effect.
#[component]
pub fn EvidenceMark(
    /// The certainty, or the lower end of a range.
    level: Certainty,
    /// The upper end of a range, if it is one.
    level_to: Option<Certainty>,
    /// The effect.
    effect: Effect,
) -> impl IntoView {
    let sure = quarters(level);
    let perhaps = level_to.map_or(sure, quarters);
    view! { <Decoration class="mark" view_box=VIEW_BOX size="34" inner=rim(sure, perhaps) + sign(effect)/> }
}

/// The effect alone, for the key.
#[component]
pub fn EffectSign(
    /// The effect.
    effect: Effect,
) -> impl IntoView {
    view! { <Decoration class="mark" view_box=VIEW_BOX size="26" inner=sign(effect)/> }
}

/// The certainty alone, for the key.
#[component]
pub fn CertaintySign(
    /// The certainty.
    level: Certainty,
) -> impl IntoView {
    let sure = quarters(level);
    view! { <Decoration class="mark" view_box=VIEW_BOX size="26" inner=rim(sure, sure)/> }
}

const VIEW_BOX: &str = "-15 -15 30 30";

/// The rim, with `sure` filled quarters, then dashed ones up to `perhaps`.
fn rim(sure: usize, perhaps: usize) -> String {
    let mut paths = String::new();
    for (index, quarter) in QUARTERS.into_iter().enumerate() {
        let class = if index < sure {
            "on"
        } else if index < perhaps {
            "maybe"
        } else {
            "off"
        };
        paths += &format!("<path class=\"rim-{class}\" d=\"{quarter}\"/>");
    }
    paths
}

fn quarters(level: Certainty) -> usize {
    match level {
        Certainty::VeryLow => 1,
        Certainty::Low => 2,
        Certainty::Moderate => 3,
        Certainty::High => 4,
    }
}

fn sign(effect: Effect) -> &'static str {
    match effect {
        Effect::Helps => r#"<path class="solid" d="M0-5.2L5.2 4H-5.2Z"/>"#,
        Effect::MayHelp => r#"<path class="hollow" d="M0-4.6L4.7 3.7H-4.7Z"/>"#,
        Effect::NoClearDifference => r#"<path class="bar" d="M-4.6-2.4H4.6M-4.6 2.4H4.6"/>"#,
        Effect::Unknown => {
            r#"<path class="bar" d="M-2.9-2.6C-2.9-5.8 3-5.8 3-2.6C3-.4 0-.4 0 1.8"/><circle class="solid" cy="5" r="1.3"/>"#
        }
        Effect::Harms => r#"<path class="solid" d="M0 5.2L5.2-4H-5.2Z"/>"#,
    }
}
