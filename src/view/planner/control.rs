//! The form's controls by name: one listener serves them all, and `browser` finds them again to adopt what was typed
//! before the program arrived.

use crate::state::planner::Planner;
use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::basis::Method;
use plateful_domain::planner::draft::{Aim, Draft, EnergyUnit, TextField, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::health::Condition;

/// A control that holds a part of the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// A text field.
    Text(TextField),
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
/// Attribute that names a control.
pub const ATTRIBUTE: &str = "data-control";

impl Control {
    /// The control's name: unique among text fields, shared by the choices of a group.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text(TextField::Age) => "age",
            Self::Text(TextField::HeightMajor) => "height",
            Self::Text(TextField::HeightMinor) => "height-minor",
            Self::Text(TextField::WeightMajor) => "weight",
            Self::Text(TextField::WeightMinor) => "weight-minor",
            Self::Text(TextField::Pal) => "pal",
            Self::Text(TextField::BodyFat) => "body-fat",
            Self::Text(TextField::Known) => "known",
            Self::Text(TextField::Minutes) => "minutes",
            Self::Text(TextField::Times) => "times",
            Self::Text(TextField::TargetMajor) => "target",
            Self::Text(TextField::TargetMinor) => "target-minor",
            Self::Text(TextField::Date) => "date",
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

    /// The position of a choice in its group, as its `value`; "0" where there is no group.
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
            Self::Text(_)
            | Self::NoCondition
            | Self::ClinicianKnows
            | Self::Remember
            | Self::Tell => 0,
        }
        .to_string()
    }

    /// Finds a control by what [`Self::name`] and [`Self::value`] wrote.
    pub fn find(name: &str, value: &str) -> Option<Self> {
        let at = || value.parse::<usize>().ok();
        Some(match name {
            "age" => Self::Text(TextField::Age),
            "height" => Self::Text(TextField::HeightMajor),
            "height-minor" => Self::Text(TextField::HeightMinor),
            "weight" => Self::Text(TextField::WeightMajor),
            "weight-minor" => Self::Text(TextField::WeightMinor),
            "pal" => Self::Text(TextField::Pal),
            "body-fat" => Self::Text(TextField::BodyFat),
            "known" => Self::Text(TextField::Known),
            "minutes" => Self::Text(TextField::Minutes),
            "times" => Self::Text(TextField::Times),
            "target" => Self::Text(TextField::TargetMajor),
            "target-minor" => Self::Text(TextField::TargetMinor),
            "date" => Self::Text(TextField::Date),
            "units" => Self::Units(*UNITS.get(at()?)?),
            "sex" => Self::Formula(*FORMULAS.get(at()?)?),
            "work" => Self::Work(*Work::ALL.get(at()?)?),
            "free" => Self::Leisure(*Leisure::ALL.get(at()?)?),
            "health" => Self::Condition(*Condition::ALL.get(at()?)?),
            "health-none" => Self::NoCondition,
            "clinician" => Self::ClinicianKnows,
            "goal" => Self::Goal(*Goal::ALL.get(at()?)?),
            "aim" => Self::Aim(*AIMS.get(at()?)?),
            "energy" => Self::Energy(*ENERGY.get(at()?)?),
            "method" => Self::Method(*Method::ALL.get(at()?)?),
            "exercise" => Self::Exercise(match at()? {
                0 => None,
                at => Some(*Exercise::ALL.get(at - 1)?),
            }),
            "remember" => Self::Remember,
            "tell" => Self::Tell,
            _ => return None,
        })
    }

    /// Whether a choice is made in `draft`; text fields and "remember" are not the draft's choices.
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
            Self::Text(_) | Self::Remember | Self::Tell => false,
        }
    }

    /// Takes what a reader did with the control: `value` of a text field, `checked` of any other.
    pub fn take(self, planner: Planner, value: &str, checked: bool) {
        match self {
            Self::Text(field) => planner.edit(field, value),
            Self::Condition(one) => planner.set_condition(one, checked),
            Self::NoCondition => planner.set_no_condition(checked),
            Self::ClinicianKnows => planner.set_clinician_knows(checked),
            Self::Remember => planner.set_remember(checked),
            Self::Tell => planner.as_guest(|guest| guest.is_stopped = !checked),
            // A radio button tells only that it was chosen; the one it replaces stays silent.
            _ if !checked => {}
            Self::Units(one) => planner.switch_units(one),
            Self::Formula(one) => planner.choose_formula(one),
            Self::Work(one) => planner.choose_work(one),
            Self::Leisure(one) => planner.choose_leisure(one),
            Self::Goal(one) => planner.choose_goal(one),
            Self::Aim(one) => planner.choose_aim(one),
            Self::Energy(one) => planner.choose_energy(one),
            Self::Method(one) => planner.choose_method(one),
            Self::Exercise(one) => planner.choose_exercise(one),
        }
    }
}

fn position<T: PartialEq + Copy>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_control_is_found_by_its_name_and_value() {
        let texts = [
            TextField::Age,
            TextField::HeightMajor,
            TextField::HeightMinor,
            TextField::WeightMajor,
            TextField::WeightMinor,
            TextField::Pal,
            TextField::BodyFat,
            TextField::Known,
            TextField::Minutes,
            TextField::Times,
            TextField::TargetMajor,
            TextField::TargetMinor,
            TextField::Date,
        ];
        let all = texts
            .map(Control::Text)
            .into_iter()
            .chain(UNITS.map(Control::Units))
            .chain(FORMULAS.map(Control::Formula))
            .chain(Work::ALL.map(Control::Work))
            .chain(Leisure::ALL.map(Control::Leisure))
            .chain(Condition::ALL.map(Control::Condition))
            .chain(Goal::ALL.map(Control::Goal))
            .chain(AIMS.map(Control::Aim))
            .chain(ENERGY.map(Control::Energy))
            .chain(Method::ALL.map(Control::Method))
            .chain(Exercise::ALL.map(|one| Control::Exercise(Some(one))))
            .chain([
                Control::Exercise(None),
                Control::NoCondition,
                Control::ClinicianKnows,
                Control::Remember,
            ]);
        for control in all {
            assert_eq!(
                Control::find(control.name(), &control.value()),
                Some(control)
            );
        }
    }

    #[test]
    fn an_unknown_name_or_value_is_no_control() {
        assert_eq!(Control::find("goal", "9"), None);
        assert_eq!(Control::find("goal", ""), None);
        assert_eq!(Control::find("", "0"), None);
    }
}
