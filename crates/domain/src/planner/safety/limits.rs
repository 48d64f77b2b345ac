//! The numbers in the rules, and the rules that are a range.

use crate::planner::energy::Formula;
use crate::planner::quantity::{Centimeters, Kilocalories, Kilograms, within};

/// R2: accepted weights, kg.
pub const WEIGHT_KG: (f64, f64) = (30.0, 350.0);
/// R2: accepted heights, cm.
pub const HEIGHT_CM: (f64, f64) = (120.0, 230.0);
/// R2: greatest age, completed years.
pub const AGE_MOST: u8 = 120;
/// R2: accepted ages, completed years.
pub const AGE: (f64, f64) = (1.0, AGE_MOST as f64);
/// R2: accepted body mass indices, kg/m².
pub const BMI: (f64, f64) = (12.0, 80.0);
/// R2a: the greatest fat-free mass index (fat-free mass over height squared) of any body, kg/m².
///
/// The heaviest of 37 professional sumo wrestlers had 121.3 kg of fat-free mass at 186 cm, an index of 35; the same
/// paper puts the limit at 0.7 kg per centimeter of height, an index of 40 at 175 cm (Kondo et al., Am J Hum Biol
/// 1994;6:613-8).
pub const FAT_FREE_MASS_INDEX: f64 = 40.0;
/// R3: least age for any number, completed years.
pub const AGE_ADULT: u8 = 18;
/// R7: accepted typed maintenance, kcal per day.
pub const KNOWN_MAINTENANCE: (f64, f64) = (1_000.0, 6_000.0);
/// R7a: the greatest maintenance, as a multiple of resting energy.
///
/// The forecast needs a maintenance that can be kept up for twelve weeks. The most that was measured is 3.5 times
/// resting energy over 95 days (a trek across Antarctica) and 4.9 times over 23 days (Tour de France); over longer
/// times it falls below 3 (Thurber et al., Sci Adv 2019;5:eaaw0341).
pub const GREATEST_SCOPE: f64 = 4.0;
/// R8, R11: lower end of the healthy range, kg/m² (WHO, CDC).
pub const BMI_HEALTHY: f64 = 18.5;
/// R15: upper end of the healthy range, kg/m² (WHO, CDC).
pub const BMI_OVER: f64 = 25.0;
/// R9: the least room between maintenance and the floor, kcal a day.
pub const LEAST_ROOM: f64 = 100.0;
/// R10: greatest share of weight to lose per week.
pub const FASTEST: f64 = 0.015;
/// R13: share of weight lost per week above which a caution is shown.
pub const FAST: f64 = 0.01;
/// R14: age from which a caution is shown, completed years.
pub const AGE_OLDER: u8 = 65;
/// R16: greatest deficit, kcal per day.
pub const GREATEST_DEFICIT: f64 = 1_000.0;
/// The greatest surplus, kcal per day: that of the fastest pace (this project's own caution).
pub const GREATEST_SURPLUS: f64 = 1_000.0;
/// R17: budget above which a caution is shown, kcal per day.
pub const UNUSUAL_BUDGET: f64 = 5_000.0;

/// Accepted typed activity levels (FAO/WHO/UNU 2001 gives 1.40 to 2.40 as sustainable).
pub const PAL: (f64, f64) = (1.2, 2.5);
/// Accepted typed body fat, percent of weight: the range to which the forecast holds an estimate.
pub const BODY_FAT_PERCENT: (f64, f64) = (3.0, 60.0);
/// Minutes of planned exercise at a time.
pub const EXERCISE_MINUTES: (f64, f64) = (1.0, 180.0);
/// Times a week of planned exercise.
pub const EXERCISE_TIMES: (f64, f64) = (1.0, 7.0);
/// The latest target date, days from today: ten years.
pub const FARTHEST_DAY: u16 = 3_650;
/// A goal weight within this of the current weight counts as the same, kg: switching units may round that much.
pub const SAME_WEIGHT_KG: f64 = 0.02;

/// The lowest budget, kcal a day: 1,200 with the female formula, 1,500 with the male one or the average.
///
/// Source: AHA/ACC/TOS 2013 guideline, which prescribes 1,200 to 1,500 for women and 1,500 to 1,800 for men.
pub const fn floor(formula: Formula) -> f64 {
    match formula {
        Formula::Female => 1_200.0,
        Formula::Male | Formula::Average => 1_500.0,
    }
}

/// R2: whether a weight is accepted.
pub fn weight(weight: Kilograms) -> bool {
    within(weight.kg(), WEIGHT_KG)
}

/// R2: whether a height is accepted.
pub fn height(height: Centimeters) -> bool {
    within(height.cm(), HEIGHT_CM)
}

/// R2: whether a body mass index is accepted.
pub fn bmi(bmi: f64) -> bool {
    within(bmi, BMI)
}

/// R2a: whether a body can have this fat-free mass index.
pub fn fat_free_mass_index(index: f64) -> bool {
    index <= FAT_FREE_MASS_INDEX
}

/// R2a: the fat-free mass index above which the page asks whether body fat is right, kg/m².
///
/// Of 100 athletes, 97 or 98 have less than 28.1 (college football players: Trexler et al., J Strength Cond Res
/// 2017;31:2719-27) or 23.9 (college women in ten sports: Harty et al., J Sports Sci 2019;37:2381-8).
pub const fn rare_fat_free_mass_index(formula: Formula) -> f64 {
    match formula {
        Formula::Male => 28.0,
        Formula::Female | Formula::Average => 25.0,
    }
}

/// R7a: whether this maintenance can be kept up with this resting energy.
pub fn maintenance(maintenance: Kilocalories, resting: Kilocalories) -> bool {
    maintenance.kcal() <= GREATEST_SCOPE * resting.kcal()
}

/// Whether a body mass index is so high that another unit may have been meant.
pub fn doubtful(bmi: f64) -> bool {
    bmi > 50.0
}

/// Whether a body mass index is common. The page suggests another unit only if the result is.
pub fn ordinary(bmi: f64) -> bool {
    within(bmi, (18.0, 40.0))
}

/// R7: whether a typed maintenance can be used, kcal per day.
pub fn known_maintenance(kcal: f64) -> bool {
    within(kcal, KNOWN_MAINTENANCE)
}
