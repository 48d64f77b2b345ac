//! What may be said: the rules applied to what was entered.

pub use super::assess::assess;

use super::draft::Entry;
use super::energy::Formula;
use super::goal::Goal;
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
    /// Energy to stay at this weight.
    pub maintenance: Kilocalories,
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
    /// The goal chosen.
    pub chosen: Goal,
    /// What is answered to the chosen goal.
    pub answer: Answer,
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
    /// Weight after 12 weeks by the forecast.
    pub weight_after_twelve_weeks: Kilograms,
    /// Where the energy may come from.
    pub macros: Macros,
    /// What is said with it.
    pub cautions: Vec<Caution>,
}
