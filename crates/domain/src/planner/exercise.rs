//! Planned extra exercise, as a factor of a person's energy for moving.

use super::forecast::Baseline;

/// Kinds of exercise with a published cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Exercise {
    /// Walking at an easy pace.
    WalkEasy,
    /// Walking briskly.
    #[default]
    WalkBrisk,
    /// Walking fast.
    WalkFast,
    /// Running at an easy pace.
    RunEasy,
    /// Running fast.
    RunFast,
    /// Cycling at an easy pace.
    CycleEasy,
    /// Cycling briskly.
    CycleBrisk,
    /// Cycling fast.
    CycleFast,
    /// Swimming lengths.
    Swim,
}

impl Exercise {
    /// All nine, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::WalkEasy,
        Self::WalkBrisk,
        Self::WalkFast,
        Self::RunEasy,
        Self::RunFast,
        Self::CycleEasy,
        Self::CycleBrisk,
        Self::CycleFast,
        Self::Swim,
    ];

    /// Metabolic equivalents: energy burned over energy at rest, 3 to 12.8.
    ///
    /// Source: the exercises of the NIDDK Body Weight Planner (archived page of 2025-02-06), without its fastest run of
    /// 19 MET, which nobody keeps up for months.
    pub const fn met(self) -> f64 {
        match self {
            Self::WalkEasy => 3.0,
            Self::WalkBrisk => 4.3,
            Self::WalkFast => 5.0,
            Self::RunEasy => 8.3,
            Self::RunFast => 12.8,
            Self::CycleEasy => 6.8,
            Self::CycleBrisk | Self::Swim => 8.0,
            Self::CycleFast => 10.0,
        }
    }
}

/// Exercise on top of the usual days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Planned {
    /// Which.
    pub exercise: Exercise,
    /// Minutes each time, held to 0 to 1,440; NaN counts as 0.
    pub minutes: f64,
    /// Times a week, held to 0 to 21; NaN counts as 0.
    pub times_a_week: f64,
}

impl Planned {
    /// Energy that it adds, kcal per day per kilogram of body weight, above rest. One MET is 1 kcal per kg per hour.
    pub fn kcal_per_kg(&self) -> f64 {
        let hours = within(self.minutes, 1_440.0) / 60.0;
        let times_a_day = within(self.times_a_week, 21.0) / 7.0;
        (self.exercise.met() - 1.0) * hours * times_a_day
    }

    /// Activity with this exercise, as a factor of the baseline's for [`super::forecast::Regimen::with_activity`], 1 to
    /// 6.
    ///
    /// The NIDDK planner truncates the change to whole percents and holds it to −100 to +500 %. The limit is kept; the
    /// truncation is not, because it turns a short walk into nothing. If maintenance leaves no energy for moving (true
    /// of no free-living person), the factor is 1.
    pub fn activity_factor(&self, baseline: &Baseline) -> f64 {
        if baseline.activity <= 0.0 {
            return 1.0;
        }
        (1.0 + self.kcal_per_kg() / baseline.activity).min(6.0)
    }
}

/// `value` held to 0 to `most`; NaN gives 0.
fn within(value: f64, most: f64) -> f64 {
    if value > 0.0 { value.min(most) } else { 0.0 }
}
