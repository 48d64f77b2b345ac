//! The form's radio buttons and checkboxes: their names in the page, and what they do to the entries.

use plateful_domain::planner::draft::Draft;
use plateful_domain::planner::fields::Selection;
use plateful_domain::planner::health::Condition;
use plateful_domain::planner::model::PlannerModel;

/// A radio button or a checkbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// An option of a field: a radio button.
    Selection(Selection),
    /// One health question.
    Condition(Condition),
    /// "None of these": a radio button.
    NoCondition,
    /// "Yes, show the list": a radio button beside it.
    SomeCondition,
    /// "I have talked to my clinician".
    ClinicianKnows,
    /// "Remember my entries".
    Remember,
    /// "Let this site have the goal and the budget".
    Tell,
}

impl Control {
    /// The name of its group in the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Selection(one) => one.field().definition().group,
            Self::Condition(_) => "health",
            Self::NoCondition | Self::SomeCondition => "conditions",
            Self::ClinicianKnows => "clinician",
            Self::Remember => "remember",
            Self::Tell => "tell",
        }
    }

    /// Its position in its group, as its `value`; "0" where there is no group.
    pub fn value(self) -> String {
        match self {
            Self::Selection(one) => usize::from(one.value()),
            Self::Condition(one) => Condition::ALL
                .iter()
                .position(|other| *other == one)
                .unwrap_or_default(),
            Self::SomeCondition => 1,
            Self::NoCondition | Self::ClinicianKnows | Self::Remember | Self::Tell => 0,
        }
        .to_string()
    }

    /// "checkbox" or "radio".
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Selection(_) | Self::NoCondition | Self::SomeCondition => "radio",
            _ => "checkbox",
        }
    }

    /// Whether the choice is made in `draft`; the open list, saving and telling are not the draft's.
    pub fn is_chosen(self, draft: &Draft) -> bool {
        match self {
            Self::Selection(one) => one.is_in(draft),
            Self::Condition(one) => draft.health.has(one),
            Self::NoCondition => draft.health.none(),
            Self::SomeCondition => draft.health.any(),
            Self::ClinicianKnows => draft.health.clinician_knows,
            Self::Remember | Self::Tell => false,
        }
    }

    /// Makes the choice, or takes it back where it is a checkbox; a radio button only tells that it was chosen.
    pub fn choose(self, model: &mut PlannerModel, checked: bool) {
        match self {
            Self::Condition(one) => model.set_condition(one, checked),
            Self::NoCondition if checked => model.set_no_condition(true),
            Self::SomeCondition if checked => model.set_no_condition(false),
            Self::ClinicianKnows => model.set_clinician_knows(checked),
            Self::Selection(one) if checked => model.choose(one),
            Self::Selection(_)
            | Self::NoCondition
            | Self::SomeCondition
            | Self::Remember
            | Self::Tell => {}
        }
    }
}
