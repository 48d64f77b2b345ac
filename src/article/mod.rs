//! The article as components. Most of it is prerendered and never changes; only the clip, the button for all folds and
//! the planner are interactive.
//!
//! The root component provides [`ArticleContext`] to all parts.

mod about;
mod blocks;
mod care;
mod contents;
mod figure;
mod folds;
mod head;
mod heading;
mod inlines;
mod list_fold;
mod parts;
mod preview;
mod references;
mod section;
mod site;
mod table;
mod video;
mod visit;

pub use about::{BackMatter, BackMatterProps, License, LicenseProps};
pub use blocks::{Blocks, BlocksProps};
pub use folds::{FoldsButton, FoldsButtonProps, count_folds, restore_folds};
pub use heading::{Heading, HeadingProps};
pub use parts::in_three_parts;
pub use site::Site;

use std::fmt;
use std::sync::Arc;

use leptos::prelude::*;

use plateful_domain::article::{Block, EmergencyNumber, Prepared, Treatment};

/// What the parts of an article need besides their own text.
#[derive(Clone, Default)]
pub struct ArticleContext {
    /// Where the article is shown.
    pub site: Site,
    /// The planner, if the page has it; otherwise the article links to it.
    pub planner: Option<ViewFn>,
    /// How many folds the article has.
    pub folds: usize,
    /// For the emergency-numbers block.
    pub numbers: Vec<EmergencyNumber>,
    /// For the treatment-overview block.
    pub treatments: Vec<Treatment>,
}

impl fmt::Debug for ArticleContext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ArticleContext")
            .field("site", &self.site)
            .finish_non_exhaustive()
    }
}

impl ArticleContext {
    /// Provides the context for `prepared` under the current owner.
    pub fn provide(prepared: &Prepared, site: Site, planner: Option<ViewFn>) {
        let article = &prepared.article;
        provide_context(Arc::new(Self {
            site,
            planner,
            folds: folds_among(&article.body),
            numbers: article.emergency_numbers.clone(),
            treatments: prepared.treatments.clone(),
        }));
    }

    /// Provides the context for what is shown instead of an article, under the current owner.
    pub fn provide_site(site: Site) {
        provide_context(Arc::new(Self {
            site,
            ..Self::default()
        }));
    }

    /// The context that the root provided.
    fn get() -> Arc<Self> {
        use_context().unwrap_or_default()
    }
}

/// The number of folds in `blocks`.
fn folds_among(blocks: &[Block]) -> usize {
    let sections = blocks.iter().filter_map(|block| match block {
        Block::Section(section) => Some(section),
        _ => None,
    });
    sections
        .map(|section| usize::from(section.fold) + folds_among(&section.body))
        .sum()
}

/// `None` if the text is empty.
fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
