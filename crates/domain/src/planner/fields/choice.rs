//! The fields answered by one of a few options: groups of radio buttons.

use crate::planner::activity::{Leisure, Work};
use crate::planner::basis::Method;
use crate::planner::draft::{Aim, Draft, EnergyUnit, Units};
use crate::planner::energy::Formula;
use crate::planner::exercise::Exercise;
use crate::planner::goal::Goal;

/// A field answered by one of a few options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceField {
    /// [`Units`] of height and weight.
    Units,
    /// Sex for the [`Formula`].
    Formula,
    /// [`Work`].
    Work,
    /// [`Leisure`].
    Leisure,
    /// [`Goal`].
    Goal,
    /// [`EnergyUnit`].
    Energy,
    /// [`Method`].
    Method,
    /// [`Exercise`], or none.
    Exercise,
    /// [`Aim`].
    Aim,
}

/// The definition of a choice.
#[derive(Debug)]
pub struct ChoiceDefinition {
    /// Its name in a record, link and file.
    pub name: &'static str,
    /// The `name` of its radio buttons in the page.
    pub group: &'static str,
    /// Labels of the options, in order. What is stored is the index in this list, so a new option must come last.
    pub labels: &'static [&'static str],
    /// Label of the option "none of them", if the form offers it; it is listed first.
    pub none: Option<&'static str>,
    /// What a site owner writes for each option, in order; empty if owners cannot set it.
    pub words: &'static [&'static str],
    /// See [`super::Field::is_goal`].
    pub is_goal: bool,
    /// The index of the chosen option.
    get: fn(&Draft) -> Option<u8>,
    /// Chooses by index; returns whether there is such an option.
    set: fn(&mut Draft, Option<u8>) -> bool,
}

const UNITS: ChoiceDefinition = ChoiceDefinition {
    name: "units",
    group: "units",
    labels: &["lb, ft", "kg, cm", "st, ft"],
    none: None,
    words: &["us", "metric", "uk"],
    is_goal: false,
    get: |draft| Some(draft.units.place()),
    set: |draft, at| {
        let mut units = draft.units;
        let is_set = put(&mut units, at);
        draft.switch_units(units);
        is_set
    },
};

const FORMULA: ChoiceDefinition = ChoiceDefinition {
    name: "formula",
    group: "sex",
    labels: &["Female", "Male", "Average, or prefer not to say"],
    none: None,
    words: &["female", "male", "average"],
    is_goal: false,
    get: |draft| draft.formula.map(Choice::place),
    set: |draft, at| put_optional(&mut draft.formula, at),
};

const WORK: ChoiceDefinition = ChoiceDefinition {
    name: "work",
    group: "work",
    labels: &["Mostly sitting", "Some walking", "On my feet", "Heavy work"],
    none: None,
    words: &["sitting", "some-walking", "on-my-feet", "heavy"],
    is_goal: false,
    get: |draft| draft.work.map(Choice::place),
    set: |draft, at| put_optional(&mut draft.work, at),
};

const LEISURE: ChoiceDefinition = ChoiceDefinition {
    name: "leisure",
    group: "free",
    labels: &[
        "Mostly sitting or lying down",
        "Gentle walks",
        "Brisk activity a few days a week",
        "Active most days",
        "Hard workouts most days",
    ],
    none: None,
    words: &["little", "gentle", "brisk", "active", "very-active"],
    is_goal: false,
    get: |draft| draft.leisure.map(Choice::place),
    set: |draft, at| put_optional(&mut draft.leisure, at),
};

const GOAL: ChoiceDefinition = ChoiceDefinition {
    name: "goal",
    group: "goal",
    // In pounds; the form shows them in the reader's units.
    labels: &[
        "Gain 2 lb a week",
        "Gain 1½ lb a week",
        "Gain 1 lb a week",
        "Gain ½ lb a week",
        "Keep my weight",
        "Lose ½ lb a week",
        "Lose 1 lb a week",
        "Lose 1½ lb a week",
        "Lose 2 lb a week",
    ],
    none: None,
    words: &[
        "gain-2", "gain-1.5", "gain-1", "gain-0.5", "maintain", "lose-0.5", "lose-1", "lose-1.5",
        "lose-2",
    ],
    is_goal: true,
    get: |draft| Some(draft.goal.place()),
    set: |draft, at| put(&mut draft.goal, at),
};

const ENERGY: ChoiceDefinition = ChoiceDefinition {
    name: "energy",
    group: "energy",
    labels: &["kcal", "kJ"],
    none: None,
    words: &["kcal", "kj"],
    is_goal: false,
    get: |draft| Some(draft.energy.place()),
    set: |draft, at| put(&mut draft.energy, at),
};

const METHOD: ChoiceDefinition = ChoiceDefinition {
    name: "method",
    group: "method",
    labels: &[
        "Formula (Mifflin)",
        "National Academies 2023",
        "From my body fat",
        "I know my number",
    ],
    none: None,
    words: &[],
    is_goal: false,
    get: |draft| Some(draft.method.place()),
    set: |draft, at| put(&mut draft.method, at),
};

const EXERCISE: ChoiceDefinition = ChoiceDefinition {
    name: "exercise",
    group: "exercise",
    labels: &[
        "Easy walk",
        "Brisk walk",
        "Fast walk",
        "Easy run",
        "Fast run",
        "Easy cycling",
        "Brisk cycling",
        "Fast cycling",
        "Swimming",
    ],
    none: Some("None"),
    words: &[],
    is_goal: false,
    get: |draft| draft.exercise.map(Choice::place),
    set: |draft, at| put_optional(&mut draft.exercise, at),
};

const AIM: ChoiceDefinition = ChoiceDefinition {
    name: "aim",
    group: "aim",
    labels: &["Pace", "Goal weight and date"],
    none: None,
    words: &[],
    is_goal: true,
    get: |draft| Some(draft.aim.place()),
    set: |draft, at| put(&mut draft.aim, at),
};

impl ChoiceField {
    /// All choices. Units come first, because measures are shown in them.
    pub const ALL: [Self; 9] = [
        Self::Units,
        Self::Formula,
        Self::Work,
        Self::Leisure,
        Self::Goal,
        Self::Energy,
        Self::Method,
        Self::Exercise,
        Self::Aim,
    ];

    /// Its definition.
    pub const fn definition(self) -> &'static ChoiceDefinition {
        match self {
            Self::Units => &UNITS,
            Self::Formula => &FORMULA,
            Self::Work => &WORK,
            Self::Leisure => &LEISURE,
            Self::Goal => &GOAL,
            Self::Energy => &ENERGY,
            Self::Method => &METHOD,
            Self::Exercise => &EXERCISE,
            Self::Aim => &AIM,
        }
    }

    /// What the form offers, in order.
    pub fn selections(self) -> impl Iterator<Item = Selection> {
        let definition = self.definition();
        let none = definition.none.map(|_| None);
        let places = (0..).zip(definition.labels).map(|(at, _)| Some(at));
        none.into_iter()
            .chain(places)
            .map(move |at| Selection { field: self, at })
    }

    /// The option chosen in `draft`.
    pub fn selected(self, draft: &Draft) -> Selection {
        let at = (self.definition().get)(draft);
        Selection { field: self, at }
    }
}

/// An option of a field, or none of its options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selection {
    field: ChoiceField,
    at: Option<u8>,
}

impl Selection {
    /// The option at an index from 0, or none of them. It may not exist: see [`Self::apply`].
    pub const fn new(field: ChoiceField, at: Option<u8>) -> Self {
        Self { field, at }
    }

    /// The field.
    pub const fn field(self) -> ChoiceField {
        self.field
    }

    /// The index of the option, from 0; `None` for none of them.
    pub const fn at(self) -> Option<u8> {
        self.at
    }

    /// Its label; empty if there is no such option.
    pub fn label(self) -> &'static str {
        let definition = self.field.definition();
        match self.at {
            None => definition.none,
            Some(at) => definition.labels.get(usize::from(at)).copied(),
        }
        .unwrap_or_default()
    }

    /// What a site owner writes for it; empty if owners cannot set it.
    pub fn word(self) -> &'static str {
        let words = self.field.definition().words;
        self.at
            .and_then(|at| words.get(usize::from(at)).copied())
            .unwrap_or_default()
    }

    /// The value of its radio button: its index among those in the form.
    pub fn value(self) -> u8 {
        match self.at {
            None => 0,
            Some(at) => at + u8::from(self.field.definition().none.is_some()),
        }
    }

    /// Whether it is chosen in `draft`.
    pub fn is_in(self, draft: &Draft) -> bool {
        self.field.selected(draft) == self
    }

    /// Chooses it in `draft`; returns whether there is such an option. If not, nothing changes.
    pub fn apply(self, draft: &mut Draft) -> bool {
        (self.field.definition().set)(draft, self.at)
    }
}

/// A type whose values are the options of a field.
pub trait Choice: Copy + PartialEq + 'static {
    /// The field.
    const FIELD: ChoiceField;
    /// All options, in the order of the definition's labels.
    const OPTIONS: &'static [Self];

    /// The index in [`Self::OPTIONS`], from 0.
    #[expect(clippy::cast_possible_truncation, reason = "no field has 256 options")]
    fn place(self) -> u8 {
        let place = Self::OPTIONS.iter().position(|other| *other == self);
        place.unwrap_or_default() as u8
    }

    /// Its label in the form.
    fn label(self) -> &'static str {
        Selection::from(self).label()
    }
}

impl<T: Choice> From<T> for Selection {
    fn from(option: T) -> Self {
        Self::new(T::FIELD, Some(option.place()))
    }
}

impl From<Option<Exercise>> for Selection {
    fn from(exercise: Option<Exercise>) -> Self {
        Self::new(ChoiceField::Exercise, exercise.map(Choice::place))
    }
}

impl Choice for Units {
    const FIELD: ChoiceField = ChoiceField::Units;
    const OPTIONS: &'static [Self] = &[Self::Us, Self::Metric, Self::Uk];
}

impl Choice for Formula {
    const FIELD: ChoiceField = ChoiceField::Formula;
    const OPTIONS: &'static [Self] = &Self::ALL;
}

impl Choice for Work {
    const FIELD: ChoiceField = ChoiceField::Work;
    const OPTIONS: &'static [Self] = &Self::ALL;
}

impl Choice for Leisure {
    const FIELD: ChoiceField = ChoiceField::Leisure;
    const OPTIONS: &'static [Self] = &Self::ALL;
}

impl Choice for Goal {
    const FIELD: ChoiceField = ChoiceField::Goal;
    const OPTIONS: &'static [Self] = &Self::ALL;
}

impl Choice for EnergyUnit {
    const FIELD: ChoiceField = ChoiceField::Energy;
    const OPTIONS: &'static [Self] = &[Self::Kilocalories, Self::Kilojoules];
}

impl Choice for Method {
    const FIELD: ChoiceField = ChoiceField::Method;
    const OPTIONS: &'static [Self] = &Self::ALL;
}

impl Choice for Exercise {
    const FIELD: ChoiceField = ChoiceField::Exercise;
    const OPTIONS: &'static [Self] = &Self::ALL;
}

impl Choice for Aim {
    const FIELD: ChoiceField = ChoiceField::Aim;
    const OPTIONS: &'static [Self] = &[Self::Pace, Self::Target];
}

/// Puts the option at an index into `slot`; returns whether there is one.
fn put<T: Choice>(slot: &mut T, at: Option<u8>) -> bool {
    let option = at.and_then(|at| T::OPTIONS.get(usize::from(at)));
    if let Some(option) = option {
        *slot = *option;
    }
    option.is_some()
}

/// The same for a field that may be left empty.
fn put_optional<T: Choice>(slot: &mut Option<T>, at: Option<u8>) -> bool {
    let option = at.and_then(|at| T::OPTIONS.get(usize::from(at)).copied());
    let exists = at.is_none() || option.is_some();
    if exists {
        *slot = option;
    }
    exists
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_can_be_chosen_and_has_words() {
        for field in ChoiceField::ALL {
            let definition = field.definition();
            let many = definition.labels.len();
            assert!(definition.words.is_empty() || definition.words.len() == many);
            assert!(many <= 10, "a code is one digit");
            let mut draft = Draft::default();
            for selection in field.selections() {
                assert!(selection.apply(&mut draft), "{selection:?}");
                assert!(selection.is_in(&draft), "{selection:?}");
                assert_ne!(selection.label(), "");
            }
            let beyond = u8::try_from(many).ok();
            assert!(!Selection::new(field, beyond).apply(&mut draft));
            // Only an optional choice can be undone.
            let is_taken_back = Selection::new(field, None).apply(&mut Draft::default());
            let may_be_none = field.selected(&Draft::default()).at().is_none();
            assert_eq!(is_taken_back, may_be_none, "{field:?}");
        }
    }
}
