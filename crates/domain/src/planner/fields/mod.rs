//! The planner's fields: one definition each.
//!
//! Form, parsing, record, link, file and a site owner's attributes are all made from these definitions.
//! `docs/planner-fields.md` shows how to add a field.

mod choice;
mod preset;
mod text;

pub use choice::{Choice, ChoiceDefinition, ChoiceField, Selection};
pub use preset::{Preset, PresetText};
pub use text::{Entry, EntryDefinition, Input, PerUnits, TextDefinition, TextField};
pub(super) use text::{Kind, Measure};

/// A field stored under a name of its own in a record, file and link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// One of a few options.
    Choice(ChoiceField),
    /// A text. A measure with two boxes is stored under the name of the first.
    Text(TextField),
}

impl Field {
    /// All fields. Choices come first, and units first among them, because measures are shown in them.
    pub fn all() -> impl Iterator<Item = Self> {
        let texts = TextField::ALL.into_iter().filter(|field| field.is_kept());
        ChoiceField::ALL
            .into_iter()
            .map(Self::Choice)
            .chain(texts.map(Self::Text))
    }

    /// Its name: lower case, no space.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Choice(field) => field.definition().name,
            Self::Text(field) => field.definition().name,
        }
    }

    /// The field with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|field| field.name() == name)
    }

    /// Whether it reveals a goal to lose or gain, which is not stored under R6.
    pub const fn is_goal(self) -> bool {
        match self {
            Self::Choice(field) => field.definition().is_goal,
            Self::Text(field) => field.definition().is_goal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_in_a_list_is_that_of_its_variant() {
        for (at, field) in ChoiceField::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, at, "{field:?}");
        }
        for (at, field) in TextField::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, at, "{field:?}");
        }
        for (at, entry) in Entry::ALL.into_iter().enumerate() {
            assert_eq!(entry as usize, at, "{entry:?}");
        }
    }

    #[test]
    fn names_are_unique_and_fit_for_a_record() {
        let mut names: Vec<&str> = Field::all().map(Field::name).collect();
        for name in &names {
            let is_plain = |letter: char| letter.is_ascii_lowercase() || letter == '-';
            assert!(!name.is_empty() && name.chars().all(is_plain), "{name}");
        }
        let many = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), many);
        let mut in_page: Vec<&str> = TextField::ALL
            .map(|field| field.definition().name)
            .into_iter()
            .chain(ChoiceField::ALL.map(|field| field.definition().group))
            .collect();
        let many = in_page.len();
        in_page.sort_unstable();
        in_page.dedup();
        assert_eq!(in_page.len(), many);
    }

    #[test]
    fn entries_and_their_boxes_know_each_other() {
        for field in TextField::ALL {
            let entry = field.definition().entry;
            assert!(entry.definition().fields.contains(&field), "{field:?}");
        }
        for entry in Entry::ALL {
            for field in entry.definition().fields {
                assert_eq!(field.definition().entry, entry);
            }
        }
    }
}
