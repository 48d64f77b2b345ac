//! What the table of the format is made of: roles of strings, shapes of values, fields, types.

use super::finding::Code;

/// What a string is for: which checks it goes through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Words that are printed.
    Printed,
    /// A heading.
    Heading,
    /// The description for search engines.
    Description,
    /// The version of the format.
    Schema,
    /// The name of the article.
    ArticleId,
    /// An id of a place on the page.
    Anchor,
    /// An id of a place on the page that explains a term.
    GlossaryId,
    /// An id of a reference.
    ReferenceId,
    /// An id of a reference that is cited.
    Cited,
    /// An id of a glossary term that is marked in the text.
    TermUsed,
    /// A language tag.
    Language,
    /// A day.
    Date,
    /// An address on the web.
    Web,
    /// Where a link leads.
    LinkTarget,
    /// A picture below `articles/`.
    OwnPicture,
    /// A film or its captions: on the web or below `articles/`.
    Media,
    /// For example `video/mp4`.
    MediaType,
    /// Digits to dial.
    Phone,
    /// A digital object identifier.
    Doi,
    /// A PMID.
    Pmid,
}

/// What a value may be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    /// A string.
    Text(Role),
    /// One of a few words.
    Word(&'static [&'static str]),
    /// The name of one of the app's own drawings.
    Drawing,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Whole {
        /// Smallest.
        from: u64,
        /// Largest.
        to: u64,
    },
    /// Running text.
    Inlines,
    /// Running text where the page prints no numbers for citations.
    InlinesUncited,
    /// Running text that may be empty.
    Cell,
    /// A list of blocks.
    Blocks,
    /// One object.
    One(&'static Type),
    /// A list.
    Many(&'static Shape),
}

/// Whether a field must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// It may be left out or empty.
    Optional,
    /// It must be there and not empty; the code that is reported otherwise.
    Required(Code),
}

/// One field.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) need: Need,
}

/// One kind of object.
#[derive(Debug)]
pub(super) struct Type {
    /// For blocks and inlines what stands in `type`; always the reader's name for it in kebab case.
    pub(super) name: &'static str,
    pub(super) fields: &'static [Field],
}

impl Type {
    /// The type of this name among several.
    pub(super) fn named(types: &[&'static Self], name: &str) -> Option<&'static Self> {
        types.iter().find(|of| of.name == name).copied()
    }
}

/// From the least to the most certain.
pub(super) const CERTAINTIES: [&str; 4] = ["very-low", "low", "moderate", "high"];

/// The drawings of `view::drawing` that a figure may name.
pub(super) const DRAWINGS: [&str; 1] = ["s1-nerve"];

/// Exercises that the app draws, with the number of their steps.
pub(super) const EXERCISES: [(&str, usize); 1] = [("sitting-slider", 4)];

/// Ids of the page itself: an article may link to them, and may not use them for a place of its own.
pub(super) const PAGE_ANCHORS: [&str; 9] = [
    "main",
    "app",
    "top",
    "about",
    "glossary",
    "references",
    "in-short",
    "status",
    "theme",
];

/// How the page begins ids that it makes itself.
pub(super) const PAGE_PREFIXES: [&str; 7] = [
    "ref-", "cite-", "planner-", "theme-", "still-", "clip-", "spine-",
];
