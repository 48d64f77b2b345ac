//! The evidence mark. Its rim says how sure: filled quarters, from 1 (very low) to 4 (high), dashed up to the upper end of
//! a range. Its centre says what the treatment does. Words always stand beside it.

use crate::view::markup::Markup;

use super::decoration;
use plateful_domain::article::{Certainty, Effect};

/// The rim in quarters, clockwise from the top.
const QUARTERS: [&str; 4] = [
    "M1.38 -12.12A12.2 12.2 0 0 1 12.12 -1.38",
    "M12.12 1.38A12.2 12.2 0 0 1 1.38 12.12",
    "M-1.38 12.12A12.2 12.2 0 0 1 -12.12 1.38",
    "M-12.12 -1.38A12.2 12.2 0 0 1 -1.38 -12.12",
];

/// The mark of a treatment: `level`, up to `level_to` where the certainty is a range, and what it does.
pub fn evidence_mark(level: Certainty, level_to: Option<Certainty>, effect: Effect) -> Markup {
    let sure = quarters(level);
    let perhaps = level_to.map_or(sure, quarters);
    mark("34", sure, perhaps, sign(effect))
}

/// What a treatment does, alone: for the key.
pub fn effect_sign(effect: Effect) -> Markup {
    decoration("mark", VIEW_BOX, "26", sign(effect))
}

/// How sure, alone: for the key.
pub fn certainty_sign(level: Certainty) -> Markup {
    let sure = quarters(level);
    mark("26", sure, sure, "")
}

/// Something is being fetched: one quarter of the rim, without motion.
pub fn loading_mark() -> Markup {
    mark("48", 1, 1, "")
}

const VIEW_BOX: &str = "-15 -15 30 30";

fn mark(size: &'static str, sure: usize, perhaps: usize, centre: &str) -> Markup {
    let mut markup = String::new();
    for (index, quarter) in QUARTERS.into_iter().enumerate() {
        let class = if index < sure {
            "on"
        } else if index < perhaps {
            "maybe"
        } else {
            "off"
        };
        for part in ["<path class=\"rim-", class, "\" d=\"", quarter, "\"/>"] {
            markup.push_str(part);
        }
    }
    markup.push_str(centre);
    decoration("mark", VIEW_BOX, size, markup)
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
