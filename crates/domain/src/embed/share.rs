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

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "a test stops at the first surprise"
    )]

    use super::Shared;
    use crate::date::Date;
    use crate::planner::draft::{Aim, Draft};
    use crate::planner::goal::Goal;
    use crate::planner::plan::{Assessment, Choices, assess};

    /// What is told of the entries of a link, once no condition applies.
    fn told(lines: &str) -> Shared {
        let link = format!("plateful-planner 4\n{lines}\nend");
        let mut draft = Draft::from_link(&link).unwrap();
        draft.health.set_none(true);
        let reading = draft.reading_on(Date::from_iso("2026-11-22"));
        match assess(&reading, &Choices::of(&draft)) {
            Assessment::Plan(plan) => {
                assert_eq!(plan.aim, draft.aim);
                Shared::of(Some(&plan))
            }
            other => panic!("{other:?}"),
        }
    }

    const PERSON: &str =
        "age 40\nformula 0\nheight 1\\n165\\n\nweight 1\\n85\\n\nwork 1\nleisure 1";

    #[test]
    fn a_pace_is_told_by_its_name_and_a_weight_with_a_date_is_not() {
        let pace = told(&format!("{PERSON}\ngoal 2"));
        assert_eq!(pace.goal, Some(Goal::ALL[2]));
        assert!(pace.kcal.is_some_and(|kcal| kcal % 10 == 0));
        let by_date = format!("{PERSON}\naim 1\ntarget 1\\n80\\n\ndate 2027-11-22");
        let by_date = told(&by_date);
        assert_eq!(by_date.goal, None, "it would tell the weight");
        assert!(by_date.kcal.is_some());
        assert_eq!(Draft::default().aim, Aim::Pace);
        assert_eq!(Shared::of(None), Shared::default());
    }
}
