//! Activity from two plain questions: the grid of the NIH Body Weight Planner.

use super::quantity::Pal;

/// "What is a usual working day like?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Work {
    /// Mostly sitting.
    VeryLight,
    /// Some walking.
    #[default]
    Light,
    /// On my feet.
    Moderate,
    /// Heavy work.
    Heavy,
}

/// "And your free time?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Leisure {
    /// Little moving.
    VeryLight,
    /// Gentle walks.
    #[default]
    Light,
    /// Brisk, some days.
    Moderate,
    /// Active most days.
    Active,
    /// Hard training most days.
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

/// The physical activity level of a working day and a kind of free time, 1.4 to 2.3.
pub const fn pal(_work: Work, _leisure: Leisure) -> Pal {
    todo!()
}
