//! What the widget tells the host page, if the owner asks for it and the reader allows it.

use crate::planner::draft::Aim;
use crate::planner::fields::Selection;
use crate::planner::goal::Goal;
use crate::planner::plan::Plan;

/// The chosen goal and its calories. Never a body measure, a health answer, or anything that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shared {
    /// The chosen pace, as [`goal_name`] names it. `None` while the goal is a weight and a date, which would reveal the
    /// weight.
    pub goal: Option<Goal>,
    /// Calories to eat, kcal per day, rounded as shown; `None` while there is no number.
    pub kcal: Option<i32>,
}

impl Shared {
    /// What may be told about the plan shown; empty without a plan.
    pub fn of(plan: Option<&Plan>) -> Self {
        plan.map_or_else(Self::default, |plan| Self {
            goal: (plan.aim == Aim::Pace).then_some(plan.chosen),
            kcal: plan.shown().map(|budget| budget.energy.rounded()),
        })
    }
}

/// A goal as an owner writes it, for example `lose-1`.
pub fn goal_name(goal: Goal) -> &'static str {
    Selection::from(goal).word()
}
