//! An article as components. Most of it is prerendered and stays as it is; what lives in it are the clip, the button for
//! all folds, and what the page gives for the planner.
//!
//! A root gives [`ArticleContext`] to all parts.

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

pub use about::{Licence, LicenceProps};
pub use folds::{FoldsButton, FoldsButtonProps, count_folds, restore_folds};
pub use heading::{Heading, HeadingProps};
pub use parts::in_three_parts;
pub use site::Site;

use std::fmt;
use std::sync::Arc;

use leptos::prelude::*;

use plateful_domain::article::{Block, EmergencyNumber, Prepared, Treatment};

/// What the parts of an article need to know besides their own text.
#[derive(Clone, Default)]
pub struct ArticleContext {
    /// Where the article stands.
    pub site: Site,
    /// The planner, where the page has it; else there is a link to it.
    pub planner: Option<ViewFn>,
    /// How many folds the button for all of them opens.
    pub folds: usize,
    /// Printed by the emergency-numbers block.
    pub numbers: Vec<EmergencyNumber>,
    /// Printed by the treatment-overview block.
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
    /// Gives the parts of `prepared` what they need, under the current owner.
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

    /// Gives what stands in the place of an article what it needs, under the current owner.
    pub fn provide_site(site: Site) {
        provide_context(Arc::new(Self {
            site,
            ..Self::default()
        }));
    }

    /// What the root gave.
    fn get() -> Arc<Self> {
        use_context().unwrap_or_default()
    }
}

/// How many folds there are among `blocks`.
fn folds_among(blocks: &[Block]) -> usize {
    let sections = blocks.iter().filter_map(|block| match block {
        Block::Section(section) => Some(section),
        _ => None,
    });
    sections
        .map(|section| usize::from(section.fold) + folds_among(&section.body))
        .sum()
}

/// A text, unless it is empty.
fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
