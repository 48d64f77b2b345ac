//! How much of each food group makes up a daily budget.
//!
//! Source of the table: Dietary Guidelines for Americans 2020–2025, Table A3-2 (Healthy U.S.-Style Dietary Pattern,
//! ages 2 and older). Amounts are cup-equivalents and ounce-equivalents, as published. The 2025–2030 edition gives
//! servings of another size and no subgroups, so it does not replace the table.

use super::quantity::Kilocalories;

/// An amount in halves, as the table gives cups and ounces: exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Halves(u8);

impl Halves {
    /// The number of halves: 5 for 2½.
    pub const fn count(self) -> u8 {
        self.0
    }
    /// The whole part: 2 for 2½.
    pub const fn whole(self) -> u8 {
        self.0 / 2
    }
    /// Whether there is a half on top.
    pub const fn has_half(self) -> bool {
        self.0 % 2 == 1
    }
}

/// One column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// Energy of the pattern, kcal a day.
    pub kcal: u16,
    /// Vegetables, cups a day.
    pub vegetables: Halves,
    /// Dark-green vegetables, cups a week.
    pub dark_green: Halves,
    /// Red and orange vegetables, cups a week.
    pub red_orange: Halves,
    /// Beans, peas and lentils, cups a week.
    pub beans: Halves,
    /// Starchy vegetables, cups a week.
    pub starchy: Halves,
    /// Other vegetables, cups a week.
    pub other_vegetables: Halves,
    /// Fruit, cups a day.
    pub fruit: Halves,
    /// Grains, ounces a day.
    pub grains: Halves,
    /// Whole grains among them, ounces a day.
    pub whole_grains: Halves,
    /// Dairy, cups a day.
    pub dairy: Halves,
    /// Protein foods, ounces a day.
    pub protein: Halves,
    /// Meat, poultry and eggs, ounces a week.
    pub meat: u8,
    /// Seafood, ounces a week: low and high end, which differ only at 1,000 kcal.
    pub seafood: (u8, u8),
    /// Nuts, seeds and soy products, ounces a week.
    pub nuts: u8,
    /// Oils, grams a day.
    pub oils_g: u8,
    /// Calories left for other uses, kcal per day at most.
    pub other_uses_kcal: u16,
}

impl Pattern {
    /// Refined grains, ounces a day: those that are not whole.
    pub const fn refined_grains(&self) -> Halves {
        Halves(self.grains.0 - self.whole_grains.0)
    }
}

/// Step between patterns, kcal.
const STEP: i32 = 200;
/// Smallest pattern, kcal.
const LEAST: i32 = 1_000;
/// Largest pattern, kcal.
const GREATEST: i32 = 3_200;
/// Patterns from here on are meant for adults too; smaller ones for children of 2 to 8 (note to Table A3-2), kcal.
const FOR_ADULTS: u16 = 1_600;

/// The twelve patterns, from 1,000 to 3,200 kcal in steps of 200.
#[rustfmt::skip]
pub static PATTERNS: [Pattern; 12] = [
    //                veg dg  ro  bp  st  ot fruit grain whole dairy protein  meat seafood nuts oils other
    column(1_000, [ 2,  1,  5,  1,  4,  3,  2,  6,  3,  4,  4], [10,  2,  3, 2, 15], 130),
    column(1_200, [ 3,  2,  6,  1,  7,  5,  2,  8,  4,  5,  6], [14,  4,  4, 2, 17],  80),
    column(1_400, [ 3,  2,  6,  1,  7,  5,  3, 10,  5,  5,  8], [19,  6,  6, 3, 17],  90),
    column(1_600, [ 4,  3,  8,  2,  8,  7,  3, 10,  6,  6, 10], [23,  8,  8, 4, 22], 100),
    column(1_800, [ 5,  3, 11,  3, 10,  8,  3, 12,  6,  6, 10], [23,  8,  8, 4, 24], 140),
    column(2_000, [ 5,  3, 11,  3, 10,  8,  4, 12,  6,  6, 11], [26,  8,  8, 5, 27], 240),
    column(2_200, [ 6,  4, 12,  4, 12, 10,  4, 14,  7,  6, 12], [28,  9,  9, 5, 29], 250),
    column(2_400, [ 6,  4, 12,  4, 12, 10,  4, 16,  8,  6, 13], [31, 10, 10, 5, 31], 320),
    column(2_600, [ 7,  5, 14,  5, 14, 11,  4, 18,  9,  6, 13], [31, 10, 10, 5, 34], 350),
    column(2_800, [ 7,  5, 14,  5, 14, 11,  5, 20, 10,  6, 14], [33, 10, 10, 6, 36], 370),
    column(3_000, [ 8,  5, 15,  6, 16, 14,  5, 20, 10,  6, 14], [33, 10, 10, 6, 44], 440),
    column(3_200, [ 8,  5, 15,  6, 16, 14,  5, 20, 10,  6, 14], [33, 10, 10, 6, 51], 580),
];

/// `halves` are the amounts in halves; `wholes` are the ounces a week and the oils; both in the order of the table.
const fn column(kcal: u16, halves: [u8; 11], wholes: [u8; 5], other_uses_kcal: u16) -> Pattern {
    let [
        veg,
        green,
        orange,
        beans,
        starchy,
        other,
        fruit,
        grains,
        whole,
        dairy,
        protein,
    ] = halves;
    let [meat, seafood_low, seafood_high, nuts, oils_g] = wholes;
    Pattern {
        kcal,
        vegetables: Halves(veg),
        dark_green: Halves(green),
        red_orange: Halves(orange),
        beans: Halves(beans),
        starchy: Halves(starchy),
        other_vegetables: Halves(other),
        fruit: Halves(fruit),
        grains: Halves(grains),
        whole_grains: Halves(whole),
        dairy: Halves(dairy),
        protein: Halves(protein),
        meat,
        seafood: (seafood_low, seafood_high),
        nuts,
        oils_g,
        other_uses_kcal,
    }
}

/// How well a pattern fits an adult with the budget it was chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// The pattern for the budget, or the nearest allowed step.
    Usual,
    /// Meant for children of 2 to 8: shows the balance, not a plan for an adult.
    ForChildren,
    /// The budget is above the largest pattern.
    AboveRange,
}

/// The pattern for a budget, which is first rounded to 10 kcal as shown.
///
/// When `losing`, the next lower step, so that the plate never holds more than the budget; otherwise the nearest step,
/// or the lower of two equally near. Nothing is interpolated. `None` below 1,000 kcal, where no pattern is published.
pub fn pattern(budget: Kilocalories, losing: bool) -> Option<(&'static Pattern, Fit)> {
    let kcal = budget.rounded();
    if kcal < LEAST {
        return None;
    }
    let up = if losing { 0 } else { STEP / 2 - 1 };
    let step = (kcal.min(GREATEST) - LEAST + up) / STEP;
    let pattern = PATTERNS.get(usize::try_from(step).ok()?)?;
    let fit = if kcal > GREATEST {
        Fit::AboveRange
    } else if pattern.kcal < FOR_ADULTS {
        Fit::ForChildren
    } else {
        Fit::Usual
    };
    Some((pattern, fit))
}
