//! Care cards: what to do, and how soon. The level is said in words, by shape and by color.

use leptos::prelude::*;

use super::blocks::Blocks;
use super::filled;
use super::heading::Heading;
use super::section::rank;
use crate::drawings::CareShape;
use crate::words;
use plateful_domain::article::{CareCard, CareLevel};

/// A care card.
///
/// # Accessibility
/// A section named by its heading. The level is visible text; its shape is decorative.
#[component]
pub(super) fn CareCardBlock(card: CareCard, depth: u8) -> impl IntoView {
    let class = match card.level {
        CareLevel::Emergency => "care care-emergency wide",
        CareLevel::Urgent => "care care-urgent",
        CareLevel::NonUrgent => "care care-routine",
        CareLevel::SelfCare => "care care-self",
    };
    let id = filled(card.id);
    let heading_id = id.as_ref().map(|id| format!("{id}-h"));
    let labelled_by = heading_id.clone();
    view! {
        <section class=class id=id aria-labelledby=labelled_by>
            <p class="care-level">
                <CareShape level=card.level/>
                {words::care_level(card.level)}
            </p>
            <div class="care-body">
                <Heading rank=rank(depth + 1) id=heading_id.unwrap_or_default() text=card.heading/>
                <Blocks blocks=card.body depth=depth + 1/>
            </div>
        </section>
    }
}
