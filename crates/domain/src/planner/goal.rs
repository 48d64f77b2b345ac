//! The nine goals.

/// A weekly pace, from gaining 2 lb to losing 2 lb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Goal {
    /// Gain about 2 lb a week at first.
    Gain2,
    /// Gain about 1.5 lb a week at first.
    Gain1Half,
    /// Gain about 1 lb a week at first.
    Gain1,
    /// Gain about 0.5 lb a week at first.
    GainHalf,
    /// Keep the current weight.
    #[default]
    Maintain,
    /// Lose about 0.5 lb a week at first.
    LoseHalf,
    /// Lose about 1 lb a week at first.
    Lose1,
    /// Lose about 1.5 lb a week at first.
    Lose1Half,
    /// Lose about 2 lb a week at first.
    Lose2,
}

/// The direction of a [`Goal`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Gain,
    /// Neither.
    Maintain,
    /// Down.
    Lose,
}

impl Goal {
    /// All nine, in the order of the ladder: gain at the top, lose at the bottom.
    pub const ALL: [Self; 9] = [
        Self::Gain2,
        Self::Gain1Half,
        Self::Gain1,
        Self::GainHalf,
        Self::Maintain,
        Self::LoseHalf,
        Self::Lose1,
        Self::Lose1Half,
        Self::Lose2,
    ];

    /// Its direction.
    pub const fn direction(self) -> Direction {
        match self {
            Self::Gain2 | Self::Gain1Half | Self::Gain1 | Self::GainHalf => Direction::Gain,
            Self::Maintain => Direction::Maintain,
            Self::LoseHalf | Self::Lose1 | Self::Lose1Half | Self::Lose2 => Direction::Lose,
        }
    }

    /// Kilocalories per day above (+) or below (−) maintenance: 250 for each half pound a week (`docs/safety.md`,
    /// terms).
    pub const fn offset_kcal(self) -> i32 {
        match self {
            Self::Gain2 => 1000,
            Self::Gain1Half => 750,
            Self::Gain1 => 500,
            Self::GainHalf => 250,
            Self::Maintain => 0,
            Self::LoseHalf => -250,
            Self::Lose1 => -500,
            Self::Lose1Half => -750,
            Self::Lose2 => -1000,
        }
    }
}
