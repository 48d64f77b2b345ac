//! Physical activity level from two questions: the grid of the NIH Body Weight Planner.

use super::quantity::Pal;

/// "What is a typical workday like?"
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Mostly sitting.
    VeryLight,
    /// Some walking.
    Light,
    /// On my feet.
    Moderate,
    /// Heavy work.
    Heavy,
}

/// "And your free time?"
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leisure {
    /// Mostly sitting or lying down.
    VeryLight,
    /// Gentle walks.
    Light,
    /// Brisk activity a few days a week.
    Moderate,
    /// Active most days.
    Active,
    /// Hard workouts most days.
    VeryActive,
}

impl Work {
    /// All four, from least to most.
    pub const ALL: [Self; 4] = [Self::VeryLight, Self::Light, Self::Moderate, Self::Heavy];
}

impl Leisure {
    /// All five, from least to most.
    pub const ALL: [Self; 5] = [
        Self::VeryLight,
        Self::Light,
        Self::Moderate,
        Self::Active,
        Self::VeryActive,
    ];
}

/// The physical activity level of a kind of work and free time, 1.4 to 2.3.
///
/// Source: the grid of the NIDDK Body Weight Planner (archived page of 2025-02-06), leisure in rows, work in columns.
pub const fn pal(work: Work, leisure: Leisure) -> Pal {
    let by_work = match leisure {
        Leisure::VeryLight => [1.4, 1.5, 1.6, 1.7],
        Leisure::Light => [1.5, 1.6, 1.7, 1.8],
        Leisure::Moderate => [1.6, 1.7, 1.8, 1.9],
        Leisure::Active => [1.7, 1.8, 1.9, 2.1],
        Leisure::VeryActive => [1.9, 2.0, 2.2, 2.3],
    };
    let [very_light, light, moderate, heavy] = by_work;
    Pal(match work {
        Work::VeryLight => very_light,
        Work::Light => light,
        Work::Moderate => moderate,
        Work::Heavy => heavy,
    })
}
