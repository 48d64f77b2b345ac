//! Care cards: what to do, and how soon. Word, shape and colour say the same.

use super::{Context, blocks, heading};
use crate::view::markup::{Markup, div};
use crate::view::{drawing, words};
use plateful_domain::article::{CareCard, CareLevel};

/// A care card.
///
/// # Accessibility
/// A section named by its heading; the level is visible text, and its shape is decoration.
pub(super) fn card(card: &CareCard, context: &Context<'_>) -> Markup {
    let class = match card.level {
        CareLevel::Emergency => "care care-emergency wide",
        CareLevel::Urgent => "care care-urgent",
        CareLevel::NonUrgent => "care care-routine",
        CareLevel::SelfCare => "care care-self",
    };
    let heading_id = if card.id.is_empty() {
        String::new()
    } else {
        [&*card.id, "-h"].concat()
    };
    div("section", class)
        .attr_if("id", &card.id)
        .attr_if("aria-labelledby", &heading_id)
        .with(
            div("p", "care-level")
                .with(drawing::care_shape(card.level))
                .with(words::care_level(card.level)),
        )
        .with(
            div("div", "care-body")
                .with(heading(context.depth + 1, &heading_id, &card.heading))
                .with(blocks(&card.body, &context.deeper())),
        )
        .into()
}
