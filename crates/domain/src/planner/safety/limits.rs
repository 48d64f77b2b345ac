//! The numbers of the rules, and the rules that are a range.

use crate::planner::energy::Formula;
use crate::planner::quantity::{Centimetres, Kilocalories, Kilograms};

/// R2: weights the page works with, kg.
pub const WEIGHT_KG: (f64, f64) = (30.0, 350.0);
/// R2: heights the page works with, cm.
pub const HEIGHT_CM: (f64, f64) = (120.0, 230.0);
/// R2: the greatest age, completed years.
pub const AGE_MOST: u8 = 120;
/// R2: ages the page works with, completed years.
pub const AGE: (f64, f64) = (1.0, AGE_MOST as f64);
/// R2: body mass indices the page works with, kg/m².
pub const BMI: (f64, f64) = (12.0, 80.0);
/// R2a: the greatest fat-free mass index (fat-free mass over height squared) of any body, kg/m².
///
/// The heaviest of 37 professional sumo wrestlers had 121.3 kg of it at 186 cm, which is 35; the same paper puts the limit
/// at 0.7 kg for each centimeter of height, which is 40 at 175 cm (Kondo et al., Am J Hum Biol 1994;6:613-8).
pub const FAT_FREE_MASS_INDEX: f64 = 40.0;
/// R3: the least age for any number, completed years.
pub const AGE_ADULT: u8 = 18;
/// R7: maintenance that may be typed, kcal a day.
pub const KNOWN_MAINTENANCE: (f64, f64) = (1_000.0, 6_000.0);
/// R7a: the greatest maintenance, as a multiple of resting energy.
///
/// The forecast needs a maintenance that is kept up for twelve weeks. The most that was measured over 95 days is 3.5 times
/// resting energy (a trek across Antarctica), over 23 days 4.9 times (Tour de France); beyond that it falls below 3
/// (Thurber et al., Sci Adv 2019;5:eaaw0341).
pub const GREATEST_SCOPE: f64 = 4.0;
/// R8, R11: where the healthy range begins, kg/m² (WHO, CDC).
pub const BMI_HEALTHY: f64 = 18.5;
/// R15: where the healthy range ends, kg/m² (WHO, CDC).
pub const BMI_OVER: f64 = 25.0;
/// R9: the least room between maintenance and the floor, kcal a day.
pub const LEAST_ROOM: f64 = 100.0;
/// R10: the greatest share of weight to be lost in a week.
pub const FASTEST: f64 = 0.015;
/// R13: the share of weight lost in a week from which a warning is due.
pub const FAST: f64 = 0.01;
/// R14: the age from which a caution is due, completed years.
pub const AGE_OLDER: u8 = 65;
/// R16: the greatest deficit, kcal a day.
pub const GREATEST_DEFICIT: f64 = 1_000.0;
/// The greatest surplus, kcal a day: that of the fastest pace (this project's own caution).
pub const GREATEST_SURPLUS: f64 = 1_000.0;
/// R17: the budget above which a caution is due, kcal a day.
pub const UNUSUAL_BUDGET: f64 = 5_000.0;

/// Activity levels that may be typed (FAO/WHO/UNU 2001 gives 1.40 to 2.40 for a life that can be kept up).
pub const PAL: (f64, f64) = (1.2, 2.5);
/// Body fat that may be typed, per cent of weight: what the forecast holds an estimate to.
pub const BODY_FAT_PERCENT: (f64, f64) = (3.0, 60.0);
/// Minutes of planned exercise at a time.
pub const EXERCISE_MINUTES: (f64, f64) = (1.0, 180.0);
/// Times a week of planned exercise.
pub const EXERCISE_TIMES: (f64, f64) = (1.0, 7.0);
/// The farthest day a goal may be wanted by: ten years.
pub const FARTHEST_DAY: u16 = 3_650;
/// A goal this close to the weight now is the weight now, kg: switching units may leave so much.
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

/// R2: whether a weight is one the page works with.
pub fn weight(weight: Kilograms) -> bool {
    inside(weight.kg(), WEIGHT_KG)
}

/// R2: whether a height is one the page works with.
pub fn height(height: Centimetres) -> bool {
    inside(height.cm(), HEIGHT_CM)
}

/// R2: whether a body mass index is one the page works with.
pub fn bmi(bmi: f64) -> bool {
    inside(bmi, BMI)
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

/// R7a: whether anybody with this resting energy can keep up this maintenance.
pub fn maintenance(maintenance: Kilocalories, resting: Kilocalories) -> bool {
    maintenance.kcal() <= GREATEST_SCOPE * resting.kcal()
}

/// Whether a body mass index is so high that another unit may have been meant.
pub fn doubtful(bmi: f64) -> bool {
    bmi > 50.0
}

/// Whether a body mass index is one that most people have: what the other unit must give to be asked about.
pub fn ordinary(bmi: f64) -> bool {
    inside(bmi, (18.0, 40.0))
}

/// R7: whether a maintenance that was typed can be used, kcal a day.
pub fn known_maintenance(kcal: f64) -> bool {
    inside(kcal, KNOWN_MAINTENANCE)
}

/// Whether `value` lies in `limits`, both included.
fn inside(value: f64, limits: (f64, f64)) -> bool {
    value >= limits.0 && value <= limits.1
}
