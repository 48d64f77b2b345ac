//! The fields that a site owner may fill in with an attribute.

use super::{ChoiceField, Field, TextField};

/// A field that an owner may fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// The goal chosen at first.
    Goal,
    /// Units of height and weight.
    Units,
    /// Unit of energy.
    Energy,
    /// Sex for the formula.
    Sex,
    /// Age in years.
    Age,
    /// Height in centimeters.
    Height,
    /// Weight in kilograms.
    Weight,
    /// Working days.
    Work,
    /// Free time.
    Leisure,
}

/// What owners are told about a preset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PresetText {
    /// Label of the control for it.
    pub label: &'static str,
    /// What it does.
    pub does: &'static str,
    /// What applies without it.
    pub unset: &'static str,
    /// Whether the settings show it at once, rather than under "More settings".
    pub is_first: bool,
}

impl Preset {
    /// All presets, in the order of the documentation.
    pub const ALL: [Self; 9] = [
        Self::Goal,
        Self::Units,
        Self::Energy,
        Self::Sex,
        Self::Age,
        Self::Height,
        Self::Weight,
        Self::Work,
        Self::Leisure,
    ];

    /// Name of the attribute, the field, and the unit if it is a number.
    const fn definition(self) -> (&'static str, Field, &'static str) {
        match self {
            Self::Goal => ("goal", Field::Choice(ChoiceField::Goal), ""),
            Self::Units => ("units", Field::Choice(ChoiceField::Units), ""),
            Self::Energy => ("energy", Field::Choice(ChoiceField::Energy), ""),
            Self::Sex => ("sex", Field::Choice(ChoiceField::Formula), ""),
            Self::Age => ("age", Field::Text(TextField::Age), "years"),
            Self::Height => ("height-cm", Field::Text(TextField::HeightMajor), "cm"),
            Self::Weight => ("weight-kg", Field::Text(TextField::WeightMajor), "kg"),
            Self::Work => ("work", Field::Choice(ChoiceField::Work), ""),
            Self::Leisure => ("free-time", Field::Choice(ChoiceField::Leisure), ""),
        }
    }

    /// The name of its attribute.
    pub const fn attribute(self) -> &'static str {
        self.definition().0
    }

    /// The field that it fills in.
    pub const fn field(self) -> Field {
        self.definition().1
    }

    /// The unit of its number, as people read it; empty for a choice.
    pub const fn unit(self) -> &'static str {
        self.definition().2
    }

    /// The text for owners. Not in the WebAssembly, which never calls this.
    pub const fn text(self) -> PresetText {
        match self {
            Self::Goal => PresetText {
                label: "Starting goal",
                does: "The goal that is chosen when the planner opens. Readers can choose another.",
                unset: "keep weight",
                is_first: true,
            },
            Self::Units => PresetText {
                label: "Units",
                does: "Units of height and weight. Readers can switch.",
                unset: "by the reader’s language",
                is_first: false,
            },
            Self::Energy => PresetText {
                label: "Unit of energy",
                does: "Calories or kilojoules. Readers can switch.",
                unset: "by the reader’s language",
                is_first: false,
            },
            Self::Sex => PresetText {
                label: "Sex (used in the formula)",
                does: "Fills in one field, for a site that knows its readers.",
                unset: "nothing is filled in",
                is_first: false,
            },
            Self::Age => PresetText {
                label: "Age in years",
                does: "Fills in the age. The planner is for adults and says so to others.",
                unset: "nothing is filled in",
                is_first: false,
            },
            Self::Height => PresetText {
                label: "Height in centimeters",
                does: "Fills in the height. Readers see it in their own units.",
                unset: "nothing is filled in",
                is_first: false,
            },
            Self::Weight => PresetText {
                label: "Weight in kilograms",
                does: "Fills in the weight. Readers see it in their own units.",
                unset: "nothing is filled in",
                is_first: false,
            },
            Self::Work => PresetText {
                label: "Working days",
                does: "Answers the question about working days.",
                unset: "nothing is filled in",
                is_first: false,
            },
            Self::Leisure => PresetText {
                label: "Free time",
                does: "Answers the question about free time.",
                unset: "nothing is filled in",
                is_first: false,
            },
        }
    }

    /// Labels of the options in the settings; empty if they are the same as in the form.
    pub const fn labels(self) -> &'static [&'static str] {
        match self {
            Self::Units => &[
                "Pounds and feet",
                "Kilograms and centimeters",
                "Stones and feet",
            ],
            Self::Energy => &["Calories (kcal)", "Kilojoules (kJ)"],
            Self::Sex => &["Female", "Male", "Average of both"],
            _ => &[],
        }
    }
}
