//! Every sentence of the planner.

pub mod errors;
pub mod guest;
pub mod kept;
mod names;
pub mod plate;
pub mod rules;
pub mod spoken;
pub mod written;

pub use names::*;

use super::numbers::{NBSP, with_unit};
use crate::words::short_date;
use plateful_domain::date::Date;
use plateful_domain::planner::draft::{Aim, Draft, Entry, TextField, Units};
use plateful_domain::planner::fields::Choice;
use plateful_domain::planner::goal::{Direction, Goal};
use plateful_domain::planner::plan::Plan;

/// First line of the widget.
pub const INTRO: &str = "For adults. Change anything; the answer follows at once.";
/// Why the formula asks for a sex.
pub const WHY_SEX: &str =
    "The formula was fitted to women and men separately. Average is the mean of both.";
/// Question about working days.
pub const WORK: &str = "What is a usual working day like?";
/// Question about free time.
pub const LEISURE: &str = "And your free time?";
/// Question about exercise.
pub const EXERCISE: &str = "Do you plan to move more than now?";
/// Question about the method.
pub const METHOD: &str = "How should we estimate the energy you use?";
/// Below the comparison.
pub const METHODS_DIFFER: &str = "Estimates differ by 10% and more from what a person really uses. Weigh yourself for a few weeks and trust what you see over any of them.";
/// Where the methods are compared.
pub const METHOD_HINT: &str = "“How this is computed” shows what each of them finds for you.";
/// The health questions.
pub const HEALTH: &str = "Does any of these apply to you?";
/// Why they are asked, and what becomes of the answers.
pub const WHY_HEALTH: &str =
    "Asked before any plan to lose or gain. Your answers stay on this page and are never stored.";
/// The answer that none applies.
pub const NONE_OF_THESE: &str = "None of these";
/// The confirmation of R6.
pub const CLINICIAN_KNOWS: &str = "I have talked to my clinician about changing my weight";
/// Who the planner is not for.
pub const NOT_FOR: &str = "Not for anyone who is under 18, pregnant or breastfeeding, or who has or had an eating \
disorder. If you take insulin or another glucose-lowering medicine, or have kidney, heart or liver disease, plan this \
with your clinician. These numbers are estimates, not medical advice.";
/// Below a plan that leaves the page.
pub const ESTIMATES: &str =
    "Made with Plateful. These numbers are estimates, not medical advice.\n";
/// Privacy, first half.
pub const PRIVATE: &str = "Everything stays in this browser.";
/// Privacy, second half.
pub const NOT_SENT: &str = "Nothing is sent.";
/// Above a plan that came with a link.
pub const SHARED: &str = "This plan came with a link. Look at it and try it out: nothing of it is kept, and your own \
entries are safe.";
/// Makes it the reader's own.
pub const KEEP_SHARED: &str = "Use it as mine";
/// Goes back.
pub const LEAVE_SHARED: &str = "Back to my entries";
/// Prints the plan alone.
pub const PRINT: &str = "Print my plan";
/// Copies the plan as text.
pub const COPY_TEXT: &str = "Copy as text";
/// Copies a link that carries the plan.
pub const COPY_LINK: &str = "Copy a link to this plan";
/// Saves the numbers of the chart.
pub const SAVE_NUMBERS: &str = "Save the numbers";
/// Empties the form.
pub const CLEAR: &str = "Clear my entries";
/// Brings the entries back.
pub const UNDO_CLEAR: &str = "Undo clear";

/// In the planner's place where scripts are off.
pub const NEEDS_SCRIPT: &str = "The planner needs JavaScript.";
/// In the planner's place where the program did not come, was refused, or stopped.
pub const DID_NOT_START: &str = "The planner could not start. The article is complete.";
/// What stands there instead.
pub const WITHOUT_APP: &str =
    "Here is how the number comes about, so that you can work it out yourself.";

/// Pounds and kilograms a week of a goal's pace; none for maintain (`docs/safety.md`, terms).
const fn paces(goal: Goal) -> (&'static str, &'static str) {
    match goal {
        Goal::GainHalf | Goal::LoseHalf => ("½", "0.25"),
        Goal::Gain1 | Goal::Lose1 => ("1", "0.5"),
        Goal::Gain1Half | Goal::Lose1Half => ("1½", "0.7"),
        Goal::Gain2 | Goal::Lose2 => ("2", "0.9"),
        Goal::Maintain => ("", ""),
    }
}

/// The pace of a goal in the reader's units: "½ lb", "0.25 kg".
pub fn pace(goal: Goal, units: Units) -> String {
    let (pounds, kilograms) = paces(goal);
    match (goal, units) {
        (Goal::Maintain, _) => String::new(),
        (_, Units::Metric) => with_unit(kilograms, "kg"),
        (_, Units::Us | Units::Uk) => with_unit(pounds, "lb"),
    }
}

/// The pace of a goal in the other units.
pub fn pace_echo(goal: Goal, units: Units) -> String {
    pace(
        goal,
        match units {
            Units::Metric => Units::Us,
            Units::Us | Units::Uk => Units::Metric,
        },
    )
}

/// The name of a goal: "Lose 1 lb".
pub fn goal(goal: Goal, units: Units) -> String {
    let verb = match goal.direction() {
        Direction::Gain => "Gain",
        Direction::Maintain => return "Stay as I am".to_owned(),
        Direction::Lose => "Lose",
    };
    format!("{verb}{NBSP}{}", pace(goal, units))
}

/// The name of a goal with its time: "Lose 1 lb a week".
pub fn goal_weekly(which: Goal, units: Units) -> String {
    let goal = goal(which, units);
    if which == Goal::Maintain {
        goal
    } else {
        format!("{goal} a week")
    }
}

/// Beside a stop that is fast for this person.
pub const FAST: &str = "fast for you";
/// Below a ladder that waits for the health questions.
pub const LADDER_WAITS: &str =
    "The numbers for gaining and losing appear once you answer “Does any of these apply to you?”.";
/// First line of the ledger.
pub const TO_STAY: &str = "To stay as you are";

/// The same where exercise is planned, before it and with it.
pub const TO_STAY_NOW: &str = "To stay as you are now";
/// See [`TO_STAY_NOW`].
pub const TO_STAY_MOVING: &str = "With the exercise you plan";

/// Second line of the ledger.
pub const fn difference(less: bool) -> &'static str {
    if less {
        "Less each day"
    } else {
        "More each day"
    }
}

/// What a reader who sees an earlier answer is told first: which entry is waited for.
pub fn waiting_for(missing: &[Entry], invalid: &[Entry]) -> String {
    let all: Vec<Entry> = missing.iter().chain(invalid).copied().collect();
    format!("Your last full answer. Waiting for your {}", entries(&all))
}

/// Which entries an earlier answer used, of those that are waited for.
pub fn used(plan: &Plan, draft: &Draft, missing: &[Entry], invalid: &[Entry]) -> String {
    let all: Vec<String> = missing
        .iter()
        .chain(invalid)
        .map(|entry| value_used(plan, draft.units, *entry))
        .collect();
    format!("This answer used {}.", all.join(", "))
}

#[allow(
    clippy::match_wildcard_for_single_variants,
    reason = "a field that is added and that no plan carries belongs there too"
)]
fn value_used(plan: &Plan, units: Units, entry: Entry) -> String {
    let stay_on = |energy| {
        let energy = super::numbers::with_energy(energy, plan.energy);
        format!("{energy} to stay as you are")
    };
    match entry {
        Entry::Formula => formula_used(plan.formula).to_owned(),
        Entry::Age => format!("the age {}", plan.age.get()),
        Entry::Height => super::numbers::height(plan.height, units),
        Entry::Weight => super::numbers::weight(plan.weight, units),
        Entry::Pal => {
            let level = super::numbers::tenths(plan.pal.get());
            format!("the activity level {level}")
        }
        // What the entry itself led to: exercise comes on top of the others.
        Entry::BodyFat | Entry::Known => stay_on(plan.usual),
        Entry::Exercise => stay_on(plan.maintenance),
        Entry::Target => match plan.target {
            Some(weight) => super::numbers::weight(weight, units),
            None => "no weight in mind".to_owned(),
        },
        // What a field that the plan does not carry held before.
        other => format!("the {} before", other.definition().noun),
    }
}

/// The entries in words, for a printed page: there the form is left out.
pub fn made_for(plan: &Plan, draft: &Draft, units: Units, today: Option<Date>) -> String {
    let made = match today {
        Some(today) => format!("Made {} for: ", short_date(today)),
        None => "For: ".to_owned(),
    };
    let formula = formula_used(plan.formula);
    let age = with_unit(&plan.age.get().to_string(), "years");
    let height = super::numbers::height(plan.height, units);
    let weight = super::numbers::weight(plan.weight, units);
    let (work, leisure) = (draft.work.label(), draft.leisure.label());
    let goal = goal_of(plan, draft, units);
    format!(
        "{made}{formula}, {age}, {height}, {weight}. Working days: {work}. Free time: {leisure}. Goal: {goal}."
    )
}

/// The goal in words: "lose 1 lb a week", or "165 lb by May 21, 2027".
pub fn goal_of(plan: &Plan, draft: &Draft, units: Units) -> String {
    match (
        plan.aim,
        plan.target,
        Date::from_iso(draft.text(TextField::Date)),
    ) {
        (Aim::Target, Some(weight), Some(day)) => {
            let weight = super::numbers::weight(weight, units);
            format!("{weight} by {}", short_date(day))
        }
        _ => goal_weekly(plan.chosen, units),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_entries_are_listed_as_a_person_would() {
        assert_eq!(entries(&[Entry::Age]), "age");
        assert_eq!(entries(&[Entry::Age, Entry::Weight]), "age and weight");
        assert_eq!(
            entries(&[Entry::Age, Entry::Height, Entry::Weight]),
            "age, height and weight"
        );
    }

    #[test]
    fn a_goal_is_named_in_the_readers_units() {
        assert_eq!(goal(Goal::Lose1, Units::Us), "Lose\u{a0}1\u{a0}lb");
        assert_eq!(
            goal(Goal::GainHalf, Units::Metric),
            "Gain\u{a0}0.25\u{a0}kg"
        );
        assert_eq!(pace_echo(Goal::Lose2, Units::Uk), "0.9\u{a0}kg");
        assert_eq!(goal_weekly(Goal::Maintain, Units::Us), "Stay as I am");
    }
}
