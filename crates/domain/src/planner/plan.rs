//! What may be said: the rules applied to what was entered.

pub use super::assess::{Choices, assess};

use super::basis::{Estimate, Method};
use super::draft::{Aim, EnergyUnit, Entry};
use super::energy::Formula;
use super::forecast::Point;
use super::goal::{Direction, Goal};
use super::macros::Macros;
use super::quantity::{Centimetres, Kilocalories, Kilograms, Pal, Years};

/// The outcome of all rules.
#[derive(Debug, Clone, PartialEq)]
pub enum Assessment {
    /// Something is missing or unreadable (R1, R2, R7): no result; the view keeps the last good one, marked stale.
    Incomplete {
        /// Entries that are empty.
        missing: Vec<Entry>,
        /// Entries that cannot be used; the errors stand in the [`super::draft::Reading`].
        invalid: Vec<Entry>,
    },
    /// No numbers at all, whatever was entered.
    NoNumbers(NoNumbers),
    /// Numbers, under the rules R6 to R17.
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
    pub height: Centimetres,
    /// Weight.
    pub weight: Kilograms,
    /// Activity.
    pub pal: Pal,
    /// Resting energy.
    pub resting: Kilocalories,
    /// Energy to stay at this weight, with the exercise that is planned.
    pub maintenance: Kilocalories,
    /// The same as the days are now; less than [`Self::maintenance`] only where exercise is planned.
    pub usual: Kilocalories,
    /// Whether exercise is planned.
    pub has_exercise: bool,
    /// How maintenance was found.
    pub method: Method,
    /// What every method finds, in the order of [`Method::ALL`]; none where it needs what was not entered.
    pub estimates: [Option<Estimate>; 4],
    /// Maintenance lies below the floor (or below 1,000): "talk to a clinician before eating less".
    pub maintenance_is_low: bool,
    /// 1,200 or 1,500 kcal a day.
    pub floor: Kilocalories,
    /// Body mass index.
    pub bmi: f64,
    /// Healthy weights for the height.
    pub healthy_range: (Kilograms, Kilograms),
    /// All nine goals, in the order of [`Goal::ALL`].
    pub offers: [Offer; 9],
    /// How the goal is told.
    pub aim: Aim,
    /// The pace chosen; beside a weight and a date it waits.
    pub chosen: Goal,
    /// Which way the goal goes.
    pub direction: Direction,
    /// The weight in mind.
    pub target: Option<Kilograms>,
    /// Days to the day it is wanted by.
    pub days: Option<u16>,
    /// The unit that the reader reads energy in: kept here so that every number of a plan is told alike.
    pub energy: EnergyUnit,
    /// What is answered to the chosen goal.
    pub answer: Answer,
}

impl Plan {
    /// The budget on show: the chosen goal's own, or the floor where that is the one offer.
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

/// One stop of the ladder.
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
    /// It may.
    Offered {
        /// Kilocalories a day.
        budget: Kilocalories,
        /// What is said with it.
        cautions: Vec<Caution>,
    },
    /// It may not: struck, with its reason.
    Refused(Refusal),
}

/// Why a goal is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// The health questions are not answered yet (R4–R6 are asked before any loss or gain budget).
    HealthUnanswered,
    /// R6: only after talking to a clinician.
    ClinicianFirst,
    /// R8: BMI is below 18.5 already.
    BelowHealthyWeight,
    /// R9: maintenance is less than 100 above the floor.
    TooLittleRoom,
    /// R10: faster than 1.5 % of weight a week.
    TooFast,
    /// R11: the 12-week forecast ends below BMI 18.5.
    WouldEndBelowHealthyWeight,
    /// R12: below the floor; for gaining too, by the invariant.
    BelowFloor,
    /// R16: the weight cannot be reached by that day within the rules.
    TooSoon,
    /// R16: the weight cannot be reached within the rules in ten years.
    OutOfReach,
}

/// What is said with a goal that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caution {
    /// R13: faster than 1 % of weight a week; carries the gentler choice.
    Fast(Goal),
    /// R14: 65 or over.
    OlderAge,
    /// R15: the 12-week forecast ends above BMI 25.
    WouldEndAboveHealthyWeight,
    /// R17: above 5,000 kcal a day.
    UnusuallyHigh,
    /// Maintain, and maintenance is below the floor or below 1,000.
    LowMaintenance,
    /// What holds the weight in mind is below the floor.
    LowHold,
}

/// What is answered to the chosen goal.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The goal's own budget.
    Budget(Budget),
    /// The goal is refused; here is why, and what may be had instead, best first (may be empty).
    Instead {
        /// Why.
        refusal: Refusal,
        /// Other offers.
        offers: Vec<Alternative>,
    },
}

/// Something to choose instead.
#[derive(Debug, Clone, PartialEq)]
pub enum Alternative {
    /// Another of the nine goals, with its budget.
    Goal(Goal, Kilocalories),
    /// R12, when none of the four fits: the floor itself, with the forecast's 12-week mean as its rate.
    Floor(Budget),
    /// R16: the same weight, so many days from today, the earliest that the rules allow.
    Later(u16),
}

/// What becomes of the weight in mind at the budget on show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Aimed {
    /// It is reached.
    Reached {
        /// Days from today.
        day: u16,
        /// What holds it afterwards.
        hold: Kilocalories,
    },
    /// It lies the other way, or where the weight is now.
    OtherWay,
    /// This budget never leads there, or not within ten years.
    NotReached,
    /// It lies below the healthy range, and no way there is shown.
    BelowHealthyWeight,
}

/// A number of kilocalories a day and what comes with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Budget {
    /// Kilocalories a day.
    pub energy: Kilocalories,
    /// Below (−) or above (+) maintenance.
    pub difference: Kilocalories,
    /// Mean change over the first 12 weeks by the forecast, kg a week, negative when losing; 0 for maintain.
    pub twelve_week_mean: f64,
    /// Weight after 12 weeks of eating it, the present weight for maintain. What is shown follows the course instead:
    /// see [`Budget::weight_on`].
    pub weight_after_twelve_weeks: Kilograms,
    /// Where the energy may come from.
    pub macros: Macros,
    /// The forecast, up to two years; shorter where losing would leave the healthy range: nothing below is shown.
    pub course: Vec<Point>,
    /// Whether the course was cut short there.
    pub is_cut: bool,
    /// Where the weight ends up if this is eaten for good; none where the course is cut short.
    pub plateau: Option<Kilograms>,
    /// What becomes of the weight in mind, if there is one.
    pub aimed: Option<Aimed>,
    /// What is said with it.
    pub cautions: Vec<Caution>,
}

impl Budget {
    /// The likely weight on `day` of the course as it is shown, or on its last day, kg: from the day of a goal on it is the
    /// weight while that is held.
    pub fn weight_on(&self, day: u16) -> Option<f64> {
        let point = self.course.iter().rev().find(|point| point.day <= day)?;
        Some(point.likely)
    }
}
