//! The parts of a draft that are kept, by their names.

use crate::planner::draft::TextField;

/// A part of a draft that is kept under a name of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "they are the fields of a draft by the same names"
)]
pub enum Field {
    Units,
    Formula,
    Age,
    Height,
    Weight,
    Target,
    Work,
    Leisure,
    Goal,
    Energy,
    Method,
    Exercise,
    Aim,
    Pal,
    BodyFat,
    Known,
    Minutes,
    Times,
    Date,
}

impl Field {
    /// All, with their names, in the order of a link's lines: units come first, since measures are rendered in them.
    pub const ALL: [(Self, &'static str); 19] = [
        (Self::Units, "units"),
        (Self::Formula, "formula"),
        (Self::Age, "age"),
        (Self::Height, "height"),
        (Self::Weight, "weight"),
        (Self::Target, "target"),
        (Self::Work, "work"),
        (Self::Leisure, "leisure"),
        (Self::Goal, "goal"),
        (Self::Energy, "energy"),
        (Self::Method, "method"),
        (Self::Exercise, "exercise"),
        (Self::Aim, "aim"),
        (Self::Pal, "pal"),
        (Self::BodyFat, "body-fat"),
        (Self::Known, "known"),
        (Self::Minutes, "minutes"),
        (Self::Times, "times"),
        (Self::Date, "date"),
    ];

    /// The text field that it is, where it is only one.
    pub(super) const fn text_field(self) -> Option<TextField> {
        Some(match self {
            Self::Age => TextField::Age,
            Self::Pal => TextField::Pal,
            Self::BodyFat => TextField::BodyFat,
            Self::Known => TextField::Known,
            Self::Minutes => TextField::Minutes,
            Self::Times => TextField::Times,
            Self::Date => TextField::Date,
            _ => return None,
        })
    }

    /// How many lines it takes in a link.
    pub(super) const fn lines(self) -> usize {
        match self {
            Self::Height | Self::Weight | Self::Target => 3,
            _ => 1,
        }
    }
}
