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
use plateful_domain::planner::decimal::trimmed;
use plateful_domain::planner::draft::{Aim, Draft, Entry, TextField, Units};
use plateful_domain::planner::fields::Choice;
use plateful_domain::planner::goal::{Direction, Goal};
use plateful_domain::planner::plan::{Answer, Plan};
use plateful_domain::planner::quantity::KG_PER_LB;

/// The intro.
pub const INTRO: &str = "For adults. Updates as you type.";
/// The question about work.
pub const WORK: &str = "What is a typical workday like?";
/// The question about free time.
pub const LEISURE: &str = "And your free time?";
/// The question about exercise.
pub const EXERCISE: &str = "Do you plan to add exercise?";
/// The question about the method.
pub const METHOD: &str = "How should we estimate the calories you burn?";
/// Below the comparison of methods.
pub const METHODS_DIFFER: &str = "Estimates can be off by 10% or more. Weigh yourself for a few weeks, and trust what you see over any formula.";
/// Where the methods are compared.
pub const METHOD_HINT: &str = "See each result under “How we got this number.”";
/// The health questions.
pub const HEALTH: &str = "Do any of these apply to you?";
/// Below the health questions.
pub const WHY_HEALTH: &str = "Never saved or sent, so we ask each time.";
/// The conditions of R4 to R6 in one line, so that "none of these" can be answered without opening the list.
pub const CONDITIONS: &str = "An eating disorder, now or in the past; pregnancy or breastfeeding; diabetes medicine such \
as insulin; kidney, heart or liver disease.";
/// The answer that one applies.
pub const SOME_OF_THESE: &str = "Yes, show the list";
/// The answer that none applies.
pub const NONE_OF_THESE: &str = "None of these";
/// The confirmation of R6.
pub const CLINICIAN_KNOWS: &str = "I have talked to my clinician about changing my weight";
/// Who the planner is not for.
pub const NOT_FOR: &str = "Not for anyone who is under 18, pregnant or breastfeeding, or who has or had an eating \
disorder. If you take insulin or another medicine that lowers blood sugar, or have kidney, heart or liver disease, plan \
this with your clinician. These numbers are estimates, not medical advice.";
/// The same in one line, where the health questions already say the rest.
pub const NOT_ADVICE: &str = "These numbers are estimates, not medical advice.";
/// Below an exported plan.
pub const ESTIMATES: &str =
    "Made with Plateful. These numbers are estimates, not medical advice.\n";
/// The first half of the privacy line.
pub const PRIVATE: &str = "Everything stays in this browser.";
/// The second half of the privacy line.
pub const NOT_SENT: &str = "Nothing is sent.";
/// Above a shared plan.
pub const SHARED: &str = "You can explore it; it won’t replace your own entries.";
/// The heading of a shared plan.
pub const SHARED_HEADING: &str = "A plan someone shared with you";
/// Shown if a link has incomplete entries.
pub const SHARED_INCOMPLETE: &str =
    "This plan is not complete. Use it as yours to fill in what is missing.";
/// The health questions for a shared plan.
pub const HEALTH_OF_OTHER: &str = "Do any of these apply to the person it is for?";
/// Makes the shared plan the reader's own.
pub const KEEP_SHARED: &str = "Use it as mine";
/// The shared plan has replaced the reader's entries.
pub const SHARED_KEPT: &str = "This plan is yours now. It replaced your own entries.";
/// Brings them back.
pub const UNDO_SHARED: &str = "Bring back my entries";
/// A link whose plan cannot be read.
pub const LINK_UNREADABLE: &str = "The plan in this link cannot be read. Ask for the link again. What you see here is your own planner.";
/// Returns to the reader's own entries.
pub const LEAVE_SHARED: &str = "Close this plan";
/// Opens the share sheet.
pub const SHARE: &str = "Share";
/// Prints only the plan.
pub const PRINT: &str = "Print";
/// Copies the plan as text.
pub const COPY_TEXT: &str = "Copy text";
/// Copies a link to the plan.
pub const COPY_LINK: &str = "Copy link";
/// Confirms that.
pub const LINK_COPIED: &str = "Link copied. It includes what you entered, such as your age and weight, so share it only with people you trust.";
/// The fold about storing and exporting the plan.
pub const KEEP_PLAN: &str = "Keep this plan";
/// Saves the chart's numbers.
pub const SAVE_NUMBERS: &str = "Download table (CSV)";
/// Clears the form.
pub const CLEAR: &str = "Clear my entries";
/// Restores the entries.
pub const UNDO_CLEAR: &str = "Undo clear";

/// In the planner's place if scripts are off.
pub const NEEDS_SCRIPT: &str = "The planner needs JavaScript.";
/// In the planner's place where the program did not come, was refused, or stopped.
pub const DID_NOT_START: &str = "The planner could not start.";
/// The same in an article, which needs no program.
pub const DID_NOT_START_IN_ARTICLE: &str = "The planner could not start. The article is complete.";
/// What stands there instead.
pub const WITHOUT_APP: &str = "Here’s how to work out the number yourself.";

/// A goal's weekly pace in pounds and kilograms, as shown; zero for maintain (`docs/safety.md`, terms).
const fn paces(goal: Goal) -> (f64, f64) {
    match goal {
        Goal::GainHalf | Goal::LoseHalf => (0.5, 0.25),
        Goal::Gain1 | Goal::Lose1 => (1.0, 0.5),
        Goal::Gain1Half | Goal::Lose1Half => (1.5, 0.7),
        Goal::Gain2 | Goal::Lose2 => (2.0, 0.9),
        Goal::Maintain => (0.0, 0.0),
    }
}

/// The pace of a goal in the reader's units: "½ lb", "0.25 kg".
pub fn pace(goal: Goal, units: Units) -> String {
    let (pounds, kilograms) = paces(goal);
    match (goal, units) {
        (Goal::Maintain, _) => String::new(),
        (_, Units::Metric) => with_unit(&trimmed(kilograms, 2), "kg"),
        (_, Units::Us | Units::Uk) => {
            let number = trimmed(pounds, 1);
            let number = match number.as_str() {
                "0.5" => "½",
                "1.5" => "1½",
                whole => whole,
            };
            with_unit(number, "lb")
        }
    }
}

/// A goal's pace as shown, kg per week, negative for a loss.
pub fn shown_pace(goal: Goal, units: Units) -> f64 {
    let (pounds, kilograms) = paces(goal);
    let kg = match units {
        Units::Metric => kilograms,
        Units::Us | Units::Uk => pounds * KG_PER_LB,
    };
    match goal.direction() {
        Direction::Lose => -kg,
        Direction::Maintain | Direction::Gain => kg,
    }
}

/// The pace of a goal in the other unit.
pub fn pace_echo(goal: Goal, units: Units) -> String {
    pace(
        goal,
        match units {
            Units::Metric => Units::Us,
            Units::Us | Units::Uk => Units::Metric,
        },
    )
}

/// The label of a goal: "Lose 1 lb".
pub fn goal(goal: Goal, units: Units) -> String {
    let verb = match goal.direction() {
        Direction::Gain => "Gain",
        Direction::Maintain => return "Keep my weight".to_owned(),
        Direction::Lose => "Lose",
    };
    format!("{verb}{NBSP}{}", pace(goal, units))
}

/// The label of a goal with its time: "Lose 1 lb a week".
pub fn goal_weekly(which: Goal, units: Units) -> String {
    let goal = goal(which, units);
    if which == Goal::Maintain {
        goal
    } else {
        format!("{goal} a week")
    }
}

/// Beside a health answer that allows no numbers (R4, R5).
pub const NO_NUMBER: &str = "No number with this answer.";
/// Beside a health answer that allows only maintenance (R6).
pub const ONLY_TO_KEEP: &str = "With this answer we show only the number that keeps your weight, until you have talked \
with your clinician.";
/// In the running answer, until the health questions are answered.
pub const ONE_QUESTION: &str = "One question first";
/// In the running answer, if a rule refuses the goal.
pub const NOT_THIS_GOAL: &str = "No number for this goal";

/// In the margin of the article, before anything is entered: the way to the planner.
pub const SET_GOAL: &str = "Set a calorie goal";
/// The same once there is something to say.
pub const YOUR_GOAL: &str = "Your goal";
/// The same while a plan that came with a link is on show.
pub const SHARED_GOAL: &str = "Shared plan";

/// Beside a stop that is fast for this person.
pub const FAST: &str = "fast for you";
/// Below the ladder, until the health questions are answered.
pub const LADDER_WAITS: &str =
    "Answer the question about health to see the numbers for losing and gaining.";
/// The first line of the ledger.
pub const TO_STAY: &str = "To keep your weight";

/// The same without and with planned exercise.
pub const TO_STAY_NOW: &str = "To keep your weight now";
/// See [`TO_STAY_NOW`].
pub const TO_STAY_MOVING: &str = "With the exercise you plan";

/// The second line of the ledger.
pub const fn difference(less: bool) -> &'static str {
    if less { "Eat less by" } else { "Eat more by" }
}

/// Above a stale answer: which entries are needed.
pub fn waiting_for(missing: &[Entry], invalid: &[Entry]) -> String {
    format!(
        "This is your last complete result. To update it, enter: {}",
        needed(missing, invalid)
    )
}

/// The values of those entries that the stale answer was computed from.
pub fn used(plan: &Plan, draft: &Draft, missing: &[Entry], invalid: &[Entry]) -> String {
    let all: Vec<String> = missing
        .iter()
        .chain(invalid)
        .map(|entry| value_used(plan, draft.units, *entry))
        .collect();
    format!("Based on: {}.", all.join(", "))
}

#[allow(
    clippy::match_wildcard_for_single_variants,
    reason = "a field that is added and that no plan carries belongs there too"
)]
fn value_used(plan: &Plan, units: Units, entry: Entry) -> String {
    let stay_on = |energy| {
        let energy = super::numbers::with_energy(energy, plan.energy);
        format!("{energy} to keep your weight")
    };
    match entry {
        Entry::Formula => formula_used(plan.formula).to_owned(),
        Entry::Age => format!("age {}", plan.age.get()),
        Entry::Height => super::numbers::height(plan.height, units),
        Entry::Weight => super::numbers::weight(plan.weight, units),
        Entry::Pal | Entry::Activity => {
            let level = super::numbers::tenths(plan.pal.get());
            format!("activity level {level}")
        }
        // The resulting maintenance without exercise, which is added on top.
        Entry::BodyFat | Entry::Known => stay_on(plan.usual),
        Entry::Exercise => stay_on(plan.maintenance),
        Entry::Target => match plan.target {
            Some(weight) => super::numbers::weight(weight, units),
            None => "no goal weight".to_owned(),
        },
        // For an entry whose previous value is not in the plan.
        other => format!("the {} before", other.definition().noun),
    }
}

/// The entries in words, for print, where the form is hidden.
pub fn made_for(plan: &Plan, draft: &Draft, units: Units, today: Option<Date>) -> String {
    let person = person(plan, draft, units, today);
    format!("{person} Goal: {}.", goal_of(plan, draft, units))
}

/// Whose plan it is, and the date on which it was made.
pub fn person(plan: &Plan, draft: &Draft, units: Units, made: Option<Date>) -> String {
    let made = match made {
        Some(today) => format!("Made {} for: ", short_date(today)),
        None => "For: ".to_owned(),
    };
    let formula = formula_used(plan.formula);
    let age = with_unit(&plan.age.get().to_string(), "years");
    let height = super::numbers::height(plan.height, units);
    let weight = super::numbers::weight(plan.weight, units);
    let days = match (draft.work, draft.leisure) {
        (Some(work), Some(leisure)) => {
            format!("Work: {}. Free time: {}.", work.label(), leisure.label())
        }
        // Without answers to the questions, the level was typed.
        _ => format!(
            "Activity level: {}.",
            super::numbers::tenths(plan.pal.get())
        ),
    };
    format!("{made}{formula}, {age}, {height}, {weight}. {days}")
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

/// What a number is for, as the start of a sentence: "To lose about 1 lb a week".
pub fn purpose(plan: &Plan, units: Units, today: Option<Date>) -> String {
    if matches!(plan.answer, Answer::Instead { .. }) {
        return rules::GENTLEST.to_owned();
    }
    if plan.direction == Direction::Maintain {
        return TO_STAY.to_owned();
    }
    if let (Aim::Target, Some(weight), Some(days)) = (plan.aim, plan.target, plan.days) {
        let weight = super::numbers::weight(weight, units);
        return match today {
            Some(today) => format!("To reach {weight} by {}", short_date(today.plus_days(days))),
            None => format!("To reach {weight}"),
        };
    }
    let verb = match plan.chosen.direction() {
        Direction::Gain => "gain",
        Direction::Maintain | Direction::Lose => "lose",
    };
    format!("To {verb} about {} a week", pace(plan.chosen, units))
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
        assert_eq!(goal_weekly(Goal::Maintain, Units::Us), "Keep my weight");
    }
}
