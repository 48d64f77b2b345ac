//! Checked quantities with their units in the type.
//!
//! Every constructor returns `None` outside its limits, so no quantity is NaN or infinite, and only an energy may be
//! negative. These limits keep the arithmetic safe; limits of entries are in [`super::safety`].

/// Kilograms in a pound, by definition (international yard and pound agreement, 1959).
pub const KG_PER_LB: f64 = 0.453_592_37;
/// Centimeters in an inch, by the same definition.
pub const CM_PER_INCH: f64 = 2.54;
/// Pounds in a stone.
pub const LB_PER_STONE: f64 = 14.0;
/// Inches in a foot.
pub const INCHES_PER_FOOT: f64 = 12.0;

/// Kilojoules in a kilocalorie (thermochemical).
pub const KJ_PER_KCAL: f64 = 4.184;

/// A body weight or mass, finite and positive.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Kilograms(pub(super) f64);

/// A body height, finite and positive.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Centimeters(pub(super) f64);

/// An age in completed years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Years(pub(super) u8);

/// Energy per day, finite.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Kilocalories(pub(super) f64);

/// Physical activity level: total energy over resting energy, 1.2 to 2.5.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Pal(pub(super) f64);

impl Kilograms {
    /// The smallest and largest mass allowed, kg.
    const LIMITS: (f64, f64) = (0.001, 2_000.0);

    /// `kg` kilograms, from 0.001 to 2,000.
    pub fn new(kg: f64) -> Option<Self> {
        within(kg, Self::LIMITS).then_some(Self(kg))
    }
    /// `pounds` pounds, converted exactly.
    pub fn from_pounds(pounds: f64) -> Option<Self> {
        Self::new(pounds * KG_PER_LB)
    }
    /// The nearest mass allowed; NaN gives the smallest.
    pub(super) fn nearest(kg: f64) -> Self {
        Self(kg.max(Self::LIMITS.0).min(Self::LIMITS.1))
    }
    /// The number of kilograms.
    pub const fn kg(self) -> f64 {
        self.0
    }
    /// The number of pounds.
    pub const fn pounds(self) -> f64 {
        self.0 / KG_PER_LB
    }
}

impl Centimeters {
    /// `cm` centimeters, from 1 to 1,000.
    pub fn new(cm: f64) -> Option<Self> {
        within(cm, (1.0, 1_000.0)).then_some(Self(cm))
    }
    /// `inches` inches, converted exactly.
    pub fn from_inches(inches: f64) -> Option<Self> {
        Self::new(inches * CM_PER_INCH)
    }
    /// The number of centimeters.
    pub const fn cm(self) -> f64 {
        self.0
    }
    /// The number of inches, including feet.
    pub const fn inches(self) -> f64 {
        self.0 / CM_PER_INCH
    }
}

impl Years {
    /// `years` completed years, up to 120 (R2).
    pub const fn new(years: u8) -> Option<Self> {
        if years <= 120 {
            Some(Self(years))
        } else {
            None
        }
    }
    /// The number of completed years.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Kilocalories {
    /// The largest energy allowed on either side of zero, kcal per day.
    const LIMIT: f64 = 1_000_000.0;

    /// `kcal` per day, negative for a deficit, at most a million on either side of zero.
    pub fn new(kcal: f64) -> Option<Self> {
        within(kcal, (-Self::LIMIT, Self::LIMIT)).then_some(Self(kcal))
    }
    /// The nearest amount that is held; NaN gives zero.
    pub fn nearest(kcal: f64) -> Self {
        if kcal.is_nan() {
            Self(0.0)
        } else {
            Self(kcal.clamp(-Self::LIMIT, Self::LIMIT))
        }
    }
    /// The number, unrounded.
    pub const fn kcal(self) -> f64 {
        self.0
    }
    /// Rounded to the nearest 10, as shown: the estimate is not more precise.
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
    /// A level from 1.2 to 2.5. Free-living people are not below it, and nobody sustains more (FAO/WHO/UNU 2001 gives
    /// 1.40 to 2.40).
    pub fn new(level: f64) -> Option<Self> {
        within(level, (1.2, 2.5)).then_some(Self(level))
    }
    /// The number.
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// Whether `value` is within `limits`, both included; NaN never is.
pub(super) fn within(value: f64, limits: (f64, f64)) -> bool {
    value >= limits.0 && value <= limits.1
}
