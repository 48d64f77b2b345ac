//! The form's radio buttons and checkboxes: their names in the page, and their effect on the entries.

use plateful_domain::planner::draft::Draft;
use plateful_domain::planner::fields::Selection;
use plateful_domain::planner::health::Condition;
use plateful_domain::planner::model::PlannerModel;

/// A radio button or a checkbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// An option of a field: a radio button.
    Selection(Selection),
    /// A health question: a checkbox.
    Condition(Condition),
    /// "None of these": a radio button.
    NoCondition,
    /// "Yes, show the list": the other radio button.
    SomeCondition,
    /// "I have talked to my clinician".
    ClinicianKnows,
    /// "Remember my entries on this device".
    Remember,
    /// On a host page: whether the site receives goal and budget.
    Tell,
}

impl Control {
    /// The `name` of its input.
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

    /// The `value` of its input: its index in its group; "0" without a group.
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

    /// The `type` of its input: "checkbox" or "radio".
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Selection(_) | Self::NoCondition | Self::SomeCondition => "radio",
            _ => "checkbox",
        }
    }

    /// Whether it is chosen in `draft`. `false` for controls that are not part of a draft (open list, remember, tell).
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

    /// Applies it: a checkbox is checked or unchecked; a radio button is only ever chosen.
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
