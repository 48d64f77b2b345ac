//! An article: static, never hydrated, except for the roots that [`Roots`] puts into it.

mod about;
mod blocks;
mod care;
mod figure;
mod head;
mod inlines;
mod references;
mod section;
mod table;
mod video;

pub use about::back_matter;
pub(in crate::view) use about::licence;
pub use head::head;

use crate::planner::PlannerState;
use crate::state::folds::Folds;
use crate::state::notices::Notices;
use crate::view::markup::{El, Markup, div, el};
use plateful_domain::article::{Block, CareLevel, EmergencyNumber, Prepared, Section, Treatment};

/// The state of the page's interactive parts. Each is put alone into a `<div data-root="…">`, where it can be hydrated.
#[derive(Debug, Clone, Copy)]
pub struct Roots {
    /// The calorie goal planner, and beside it the tray in the header.
    pub planner: PlannerState,
    /// The button that opens or closes all folds.
    pub folds: Folds,
    /// The tray in the header.
    pub notices: Notices,
}

/// What stands where the article has the calorie goal planner.
#[derive(Debug, Clone, Copy)]
pub enum GoalPlace<'a> {
    /// The planner. Its view comes as a function: where nobody names it, the program leaves it out.
    Planner(PlannerState, fn(PlannerState) -> El),
    /// The way to the page that has it, by its address; where that is empty, there is no such page.
    Link(&'a str),
}

/// Whose page an article stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// Our own.
    Own,
    /// Somebody else's: what that page does is not ours to say.
    Guest,
}

impl Home {
    /// What the part about authors, dates and money is called.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Own => "About this page",
            Self::Guest => "About this article",
        }
    }
}

/// What blocks need to know of the page around them.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    goal: GoalPlace<'a>,
    /// The folds that the button above them opens.
    folds: Folds,
    /// Printed by the emergency-numbers block.
    numbers: &'a [EmergencyNumber],
    /// Printed by the treatment-overview block.
    treatments: &'a [Treatment],
    /// How deep the blocks lie in sections: 0 outside.
    depth: u8,
}

impl<'a> Context<'a> {
    /// The context of an article's top level.
    pub fn new(prepared: &'a Prepared, goal: GoalPlace<'a>, folds: Folds) -> Self {
        let article = &prepared.article;
        Self {
            goal,
            folds,
            numbers: &article.emergency_numbers,
            treatments: &prepared.treatments,
            depth: 0,
        }
    }

    /// The same, one section deeper.
    const fn deeper(self) -> Self {
        Self {
            depth: self.depth.saturating_add(1),
            ..self
        }
    }
}

/// Blocks, one after another; care cards that ask for a call and for a visit stand side by side where there is room.
pub fn blocks(blocks: &[Block], context: &Context<'_>) -> Markup {
    let pairs = |block: &Block| matches!(block, Block::CareCard(card) if matches!(card.level, CareLevel::Urgent | CareLevel::NonUrgent));
    let each = |run: &[Block]| -> Markup {
        run.iter()
            .map(|block| blocks::block(block, context))
            .collect::<Vec<_>>()
            .into()
    };
    blocks
        .chunk_by(|a, b| pairs(a) && pairs(b))
        .map(|run| match run {
            [_, _, ..] => div("div", "carepair wide").with(each(run)).into(),
            one => each(one),
        })
        .collect::<Vec<Markup>>()
        .into()
}

/// How many folds there are among `blocks`.
pub fn folds(blocks: &[Block]) -> usize {
    let sections = blocks.iter().filter_map(|block| match block {
        Block::Section(section) => Some(section),
        _ => None,
    });
    sections
        .map(|section: &Section| usize::from(section.fold) + folds(&section.body))
        .sum()
}

/// A heading of the level that its depth asks for: `<h2>` at depth 0 and 1, then one more for each section.
fn heading(depth: u8, id: &str, text: &str) -> El {
    let tag = match depth {
        0 | 1 => "h2",
        2 => "h3",
        _ => "h4",
    };
    el(tag)
        .attr_if("id", id)
        .with(plateful_domain::article::keep_together(text))
}
