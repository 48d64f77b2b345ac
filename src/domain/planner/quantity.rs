//! Checked quantities with their units in the type.

/// Kilograms in a pound, by definition (international yard and pound agreement, 1959).
pub const KG_PER_LB: f64 = 0.453_592_37;
/// Centimetres in an inch, by the same definition.
pub const CM_PER_INCH: f64 = 2.54;

/// A body weight or mass, finite and positive.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Kilograms(pub(super) f64);

/// A body height, finite and positive.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Centimetres(pub(super) f64);

/// An age in completed years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Years(pub(super) u8);

/// Energy a day, finite.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Kilocalories(pub(super) f64);

/// Physical activity level: total energy over resting energy, 1.2 to 2.5.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Pal(pub(super) f64);

impl Kilograms {
    /// The number of kilograms.
    pub const fn kg(self) -> f64 {
        self.0
    }
    /// The number of pounds.
    pub const fn pounds(self) -> f64 {
        self.0 / KG_PER_LB
    }
}

impl Centimetres {
    /// The number of centimetres.
    pub const fn cm(self) -> f64 {
        self.0
    }
}

impl Years {
    /// The number of completed years.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Kilocalories {
    /// The number, unrounded.
    pub const fn kcal(self) -> f64 {
        self.0
    }
    /// To the nearest 10, as it is shown: more would claim more than is known.
    pub fn rounded(self) -> i32 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "finite and far below the limits of i32 by construction"
        )]
        let tens = (self.0 / 10.0).round() as i32;
        tens * 10
    }
}

impl Pal {
    /// The number.
    pub const fn get(self) -> f64 {
        self.0
    }
}
