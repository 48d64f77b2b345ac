//! What is wrong with an article that is shown anyway. The view chooses the words.

/// A problem that an author should know about, in an article that is shown anyway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A block of which only the text could be kept.
    Unreadable {
        /// Its `type`.
        kind: String,
        /// What is wrong with it.
        problem: Problem,
    },
    /// A cited id that no reference has.
    UnknownReference(String),
}

/// Why a block could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// This field is missing or empty.
    Missing(&'static str),
    /// This field must be a list and is not.
    NotAList(&'static str),
    /// Its `level` is not a [`super::CareLevel`].
    UnknownLevel,
    /// This version does not know its `type`.
    UnknownType,
    /// Its `kind` is not a [`super::WidgetKind`].
    UnknownWidget,
}
