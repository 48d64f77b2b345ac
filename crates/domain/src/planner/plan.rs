//! What may be shown: the result of applying the rules to the entries.

pub use super::assess::{Choices, assess};

use super::basis::{Estimate, Method};
use super::draft::{Aim, EnergyUnit, Entry};
use super::energy::Formula;
use super::forecast::Point;
use super::goal::{Direction, Goal};
use super::macros::Macros;
use super::quantity::{Centimeters, Kilocalories, Kilograms, Pal, Years};

/// The result of all rules.
#[derive(Debug, Clone, PartialEq)]
pub enum Assessment {
    /// Something is missing or unusable (R1, R2, R7): no result. The view keeps the last good one, marked stale.
    Incomplete {
        /// Entries that are empty.
        missing: Vec<Entry>,
        /// Entries that cannot be used; their errors are in the [`super::draft::Reading`].
        invalid: Vec<Entry>,
    },
    /// No numbers at all, whatever was entered.
    NoNumbers(NoNumbers),
    /// Numbers, subject to rules R6 to R17.
    Plan(Box<Plan>),
}

/// Why there are no numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoNumbers {
    /// Under 18 (R3).
    Minor,
    /// An eating disorder, now or in the past (R4).
    EatingDisorder,
    /// Pregnant or breastfeeding (R5).
    PregnantOrBreastfeeding,
}

/// Numbers for one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Formula used.
    pub formula: Formula,
    /// Age.
    pub age: Years,
    /// Height.
    pub height: Centimeters,
    /// Weight.
    pub weight: Kilograms,
    /// Activity.
    pub pal: Pal,
    /// Resting energy.
    pub resting: Kilocalories,
    /// Energy that keeps the weight stable, with the planned exercise.
    pub maintenance: Kilocalories,
    /// The same without planned exercise; less than [`Self::maintenance`] only if exercise is planned.
    pub usual: Kilocalories,
    /// Whether exercise is planned.
    pub has_exercise: bool,
    /// How maintenance was found.
    pub method: Method,
    /// The result of every method, in the order of [`Method::ALL`]; `None` if an entry that it needs is missing.
    pub estimates: [Option<Estimate>; 4],
    /// Whether maintenance is below the floor or below 1,000: "talk to a clinician before eating less".
    pub maintenance_is_low: bool,
    /// 1,200 or 1,500 kcal a day.
    pub floor: Kilocalories,
    /// Body mass index.
    pub bmi: f64,
    /// Healthy weights for the height.
    pub healthy_range: (Kilograms, Kilograms),
    /// All nine goals, in the order of [`Goal::ALL`].
    pub offers: [Offer; 9],
    /// What kind of goal is set.
    pub aim: Aim,
    /// The pace chosen; not used while the goal is a weight with a date.
    pub chosen: Goal,
    /// The direction of the goal.
    pub direction: Direction,
    /// The goal weight.
    pub target: Option<Kilograms>,
    /// Days from today to the target date.
    pub days: Option<u16>,
    /// The reader's unit of energy, kept here so that every number of a plan uses the same one.
    pub energy: EnergyUnit,
    /// The answer to the chosen goal.
    pub answer: Answer,
}

impl Plan {
    /// The budget shown: the chosen goal's own, or the floor if that is the only offer.
    pub fn shown(&self) -> Option<&Budget> {
        match &self.answer {
            Answer::Budget(budget) => Some(budget),
            Answer::Instead { offers, .. } => offers.iter().find_map(|offer| match offer {
                Alternative::Floor(budget) => Some(budget),
                Alternative::Goal(..) | Alternative::Later(_) => None,
            }),
        }
    }
}

/// One step of the ladder of goals.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Which goal.
    pub goal: Goal,
    /// Whether it may be chosen.
    pub verdict: Verdict,
}

/// Whether a goal may be chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It may be chosen.
    Offered {
        /// Kilocalories per day.
        budget: Kilocalories,
        /// What to say with it.
        cautions: Vec<Caution>,
    },
    /// It may not be chosen, for this reason.
    Refused(Refusal),
}

/// Why a goal is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// The health questions are not answered (R4–R6 must be answered before any budget to lose or gain).
    HealthUnanswered,
    /// R6: talk to a clinician first.
    ClinicianFirst,
    /// R8: BMI is already below 18.5.
    BelowHealthyWeight,
    /// R9: maintenance is less than 100 kcal above the floor.
    TooLittleRoom,
    /// R10: faster than 1.5 % of weight a week.
    TooFast,
    /// R11: the 12-week forecast ends below BMI 18.5.
    WouldEndBelowHealthyWeight,
    /// R12: below the floor. Applies to gaining too, because no budget may be below it.
    BelowFloor,
    /// R16: the weight cannot be reached by that date within the rules.
    TooSoon,
    /// R16: the weight cannot be reached within the rules in ten years.
    OutOfReach,
}

/// What to say with a goal that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caution {
    /// R13: faster than 1 % of weight a week; carries a gentler goal.
    Fast(Goal),
    /// R14: 65 or over.
    OlderAge,
    /// R15: the 12-week forecast ends above BMI 25.
    WouldEndAboveHealthyWeight,
    /// R17: above 5,000 kcal a day.
    UnusuallyHigh,
    /// The goal is to maintain, and maintenance is below the floor or below 1,000.
    LowMaintenance,
    /// The energy that holds the goal weight is below the floor.
    LowHold,
}

/// The answer to the chosen goal.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The goal's own budget.
    Budget(Budget),
    /// The goal is refused: the reason, and what may be chosen instead, best first (may be empty).
    Instead {
        /// The reason.
        refusal: Refusal,
        /// Other offers.
        offers: Vec<Alternative>,
    },
}

/// An alternative to a refused goal.
#[derive(Debug, Clone, PartialEq)]
pub enum Alternative {
    /// Another of the nine goals, with its budget.
    Goal(Goal, Kilocalories),
    /// R12, if none of the four losing goals fits: the floor itself, with its mean rate over 12 weeks by the forecast.
    Floor(Budget),
    /// R16: the same weight in this many days from today, the earliest that the rules allow.
    Later(u16),
}

/// What happens to the goal weight with the budget shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Aimed {
    /// It is reached.
    Reached {
        /// Days from today.
        day: u16,
        /// The energy that holds it afterward.
        hold: Kilocalories,
    },
    /// It is in the other direction, or equal to the current weight.
    OtherWay,
    /// This budget does not reach it, or not within ten years.
    NotReached,
    /// It is below the healthy range; no way there is shown.
    BelowHealthyWeight,
}

/// A number of kilocalories per day and what follows from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Budget {
    /// Kilocalories per day.
    pub energy: Kilocalories,
    /// Below (−) or above (+) maintenance.
    pub difference: Kilocalories,
    /// Mean change over the first 12 weeks by the forecast, kg per week, negative for a loss; 0 for maintain.
    pub twelve_week_mean: f64,
    /// Weight after 12 weeks of eating it, the present weight for maintain. What is shown follows the course instead:
    /// see [`Budget::weight_on`].
    pub weight_after_twelve_weeks: Kilograms,
    /// How the energy may be divided.
    pub macros: Macros,
    /// The forecast for up to two years; shorter if losing would leave the healthy range, below which nothing is shown.
    pub course: Vec<Point>,
    /// Whether the course ends there.
    pub is_cut: bool,
    /// The final weight if this is eaten for good; `None` if the course is cut.
    pub plateau: Option<Kilograms>,
    /// What happens to the goal weight, if there is one.
    pub aimed: Option<Aimed>,
    /// What to say with it.
    pub cautions: Vec<Caution>,
}

impl Budget {
    /// The likely weight on `day` of the course as shown, or on its last day, kg. From the day of a goal on, that is
    /// the weight while the goal is held.
    pub fn weight_on(&self, day: u16) -> Option<f64> {
        let point = self.course.iter().rev().find(|point| point.day <= day)?;
        Some(point.likely)
    }
}
