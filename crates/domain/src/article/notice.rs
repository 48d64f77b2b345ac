//! What is wrong with an article that is shown all the same; the view words it.

/// What an author should know about an article that is shown all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A block that only its text is left of.
    Unreadable {
        /// The `type` that it has.
        kind: String,
        /// What is wrong with it.
        problem: Problem,
    },
    /// An id that is cited and is none of a reference.
    UnknownReference(String),
}

/// Why a block could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It lacks this field, or the field is empty.
    Missing(&'static str),
    /// This field must be a list, and is something else.
    NotAList(&'static str),
    /// Its `level` is none of the [`super::CareLevel`]s.
    UnknownLevel,
    /// Its `type` is none that this version knows.
    UnknownType,
    /// Its `kind` is no [`super::WidgetKind`].
    UnknownWidget,
}
