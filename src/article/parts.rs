//! Divides an article into three parts: lead, contents list, and the rest.

use leptos::prelude::*;

use super::about::BackMatter;
use super::blocks::Blocks;
use super::contents::{Contents, after_the_text, emergency_id};
use super::head::Head;
use super::preview::PreviewBox;
use plateful_domain::article::{Block, Prepared};

/// The three parts, for one element each.
pub fn in_three_parts(
    prepared: Prepared,
) -> (
    impl IntoView + use<>,
    impl IntoView + use<>,
    impl IntoView + use<>,
) {
    let after = after_the_text(&prepared);
    let emergency = emergency_id(&prepared.article.body).map(str::to_owned);
    let Prepared {
        mut article,
        references,
        contents,
        reading_minutes,
        treatments: _,
        notices,
    } = prepared;
    let mut lead = std::mem::take(&mut article.body);
    let parts = lead.split_off(length_of_lead(&lead));
    let lead = view! {
        <Head
            title=article.title.clone()
            standfirst=article.standfirst.clone()
            reviewers=article.reviewers.clone()
            dates=article.dates.clone()
            reading_minutes=reading_minutes
            notices=notices
        />
        <Blocks blocks=lead depth=0/>
    };
    let contents = view! { <Contents entries=contents after=after emergency=emergency/> };
    let rest = view! {
        <Blocks blocks=parts depth=0/>
        <BackMatter article=article references=references/>
        <PreviewBox/>
    };
    (lead, contents, rest)
}

/// How many blocks come before the first section or picture.
fn length_of_lead(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .position(|block| matches!(block, Block::Section(_) | Block::Figure(_)))
        .unwrap_or(blocks.len())
}
