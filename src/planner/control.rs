//! The form's controls: their names in the page, and what they do to the entries.

use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::basis::Method;
use plateful_domain::planner::draft::{Aim, Draft, EnergyUnit, TextField, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::health::Condition;
use plateful_domain::planner::model::PlannerModel;

/// A radio button or a checkbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// One of the unit systems.
    Units(Units),
    /// One of the formula's sexes.
    Formula(Formula),
    /// One kind of working day.
    Work(Work),
    /// One kind of free time.
    Leisure(Leisure),
    /// One health question.
    Condition(Condition),
    /// "None of these".
    NoCondition,
    /// "I have talked to my clinician".
    ClinicianKnows,
    /// One goal.
    Goal(Goal),
    /// One way to tell the goal.
    Aim(Aim),
    /// One unit of energy.
    Energy(EnergyUnit),
    /// One way to find maintenance.
    Method(Method),
    /// One planned exercise, or none.
    Exercise(Option<Exercise>),
    /// "Remember my entries".
    Remember,
    /// "Let this site have the goal and the budget".
    Tell,
}

/// All unit systems, in the order of their buttons.
pub const UNITS: [Units; 3] = [Units::Us, Units::Metric, Units::Uk];
/// All sexes of the formula, in the order of their buttons.
pub const FORMULAS: [Formula; 3] = [Formula::Female, Formula::Male, Formula::Average];
/// Both units of energy, in the order of their buttons.
pub const ENERGY: [EnergyUnit; 2] = [EnergyUnit::Kilocalories, EnergyUnit::Kilojoules];
/// Both ways to tell a goal, in the order of their buttons.
pub const AIMS: [Aim; 2] = [Aim::Pace, Aim::Target];

/// The name of a text field in the page.
pub const fn field_name(field: TextField) -> &'static str {
    match field {
        TextField::Age => "age",
        TextField::HeightMajor => "height",
        TextField::HeightMinor => "height-minor",
        TextField::WeightMajor => "weight",
        TextField::WeightMinor => "weight-minor",
        TextField::Pal => "pal",
        TextField::BodyFat => "body-fat",
        TextField::Known => "known",
        TextField::Minutes => "minutes",
        TextField::Times => "times",
        TextField::TargetMajor => "target",
        TextField::TargetMinor => "target-minor",
        TextField::Date => "date",
    }
}

impl Control {
    /// The name of its group in the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Units(_) => "units",
            Self::Formula(_) => "sex",
            Self::Work(_) => "work",
            Self::Leisure(_) => "free",
            Self::Condition(_) => "health",
            Self::NoCondition => "health-none",
            Self::ClinicianKnows => "clinician",
            Self::Goal(_) => "goal",
            Self::Aim(_) => "aim",
            Self::Energy(_) => "energy",
            Self::Method(_) => "method",
            Self::Exercise(_) => "exercise",
            Self::Remember => "remember",
            Self::Tell => "tell",
        }
    }

    /// Its position in its group, as its `value`; "0" where there is no group.
    pub fn value(self) -> String {
        match self {
            Self::Units(one) => position(&UNITS, one),
            Self::Formula(one) => position(&FORMULAS, one),
            Self::Work(one) => position(&Work::ALL, one),
            Self::Leisure(one) => position(&Leisure::ALL, one),
            Self::Condition(one) => position(&Condition::ALL, one),
            Self::Goal(one) => position(&Goal::ALL, one),
            Self::Aim(one) => position(&AIMS, one),
            Self::Energy(one) => position(&ENERGY, one),
            Self::Method(one) => position(&Method::ALL, one),
            // "None" comes first.
            Self::Exercise(one) => one.map_or(0, |one| position(&Exercise::ALL, one) + 1),
            Self::NoCondition | Self::ClinicianKnows | Self::Remember | Self::Tell => 0,
        }
        .to_string()
    }

    /// "checkbox" or "radio".
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Condition(_)
            | Self::NoCondition
            | Self::ClinicianKnows
            | Self::Remember
            | Self::Tell => "checkbox",
            _ => "radio",
        }
    }

    /// Whether the choice is made in `draft`; saving and telling are not the draft's.
    pub fn is_chosen(self, draft: &Draft) -> bool {
        match self {
            Self::Units(one) => draft.units == one,
            Self::Formula(one) => draft.formula == Some(one),
            Self::Work(one) => draft.work == one,
            Self::Leisure(one) => draft.leisure == one,
            Self::Condition(one) => draft.health.has(one),
            Self::NoCondition => draft.health.none(),
            Self::ClinicianKnows => draft.health.clinician_knows,
            Self::Goal(one) => draft.goal == one,
            Self::Aim(one) => draft.aim == one,
            Self::Energy(one) => draft.energy == one,
            Self::Method(one) => draft.method == one,
            Self::Exercise(one) => draft.exercise == one,
            Self::Remember | Self::Tell => false,
        }
    }

    /// Makes the choice, or takes it back where it is a checkbox; a radio button only tells that it was chosen.
    pub fn choose(self, model: &mut PlannerModel, checked: bool) {
        match self {
            Self::Condition(one) => model.set_condition(one, checked),
            Self::NoCondition => model.set_no_condition(checked),
            Self::ClinicianKnows => model.set_clinician_knows(checked),
            Self::Remember | Self::Tell => {}
            _ if !checked => {}
            Self::Units(one) => model.switch_units(one),
            Self::Formula(one) => model.choose_formula(one),
            Self::Work(one) => model.choose_work(one),
            Self::Leisure(one) => model.choose_leisure(one),
            Self::Goal(one) => model.choose_goal(one),
            Self::Aim(one) => model.choose_aim(one),
            Self::Energy(one) => model.choose_energy(one),
            Self::Method(one) => model.choose_method(one),
            Self::Exercise(one) => model.choose_exercise(one),
        }
    }
}

fn position<T: PartialEq + Copy>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or(0)
}
