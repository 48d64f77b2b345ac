//! What leaves the widget, when its owner asks for it and the reader lets it.

use crate::planner::draft::Aim;
use crate::planner::fields::Selection;
use crate::planner::goal::Goal;
use crate::planner::plan::Plan;

/// The goal that was chosen, and what to eat for it. Never a measure of the body, a health answer, or anything that was
/// typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shared {
    /// The pace that was chosen, as [`goal_name`] names it; none while the goal is a weight and a day, which would tell
    /// the weight.
    pub goal: Option<Goal>,
    /// What to eat, kcal a day, rounded as it is shown; none while there is no number.
    pub kcal: Option<i32>,
}

impl Shared {
    /// What may be told of the plan on show. No plan, nothing to tell.
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
