//! The published constants, each with its source as named by the appendix of Hall et al., Lancet 2011.

pub use crate::planner::quantity::KJ_PER_KCAL;

/// Energy of a kilogram of glycogen, kcal: 17.6 MJ (Hall 2008, Int J Obes 32:573-6).
pub const GLYCOGEN_KCAL_PER_KG: f64 = 17_600.0 / KJ_PER_KCAL;
/// Energy of a kilogram of body fat, kcal: 39.5 MJ (Hall 2008).
pub const FAT_KCAL_PER_KG: f64 = 39_500.0 / KJ_PER_KCAL;
/// Energy of a kilogram of lean tissue, kcal: 7.6 MJ (Hall 2008).
pub const LEAN_KCAL_PER_KG: f64 = 7_600.0 / KJ_PER_KCAL;

/// Resting energy of a kilogram of fat, kcal per day: 13 kJ (Nelson 1992, Am J Clin Nutr 56:848-56).
pub const FAT_UPKEEP: f64 = 13.0 / KJ_PER_KCAL;
/// Resting energy of a kilogram of lean tissue, kcal per day: 92 kJ (Nelson 1992).
pub const LEAN_UPKEEP: f64 = 92.0 / KJ_PER_KCAL;

/// Cost of building a kilogram of fat, kcal: 750 kJ (Hall 2010, Am J Physiol 298:E449-66).
pub const FAT_BUILDING: f64 = 750.0 / KJ_PER_KCAL;
/// Cost of building a kilogram of lean tissue, kcal: 960 kJ (Hall 2010).
pub const LEAN_BUILDING: f64 = 960.0 / KJ_PER_KCAL;

/// Thermic effect of food, share of the change in intake (Hall 2011, appendix).
pub const THERMIC_EFFECT: f64 = 0.1;
/// Adaptive change of expenditure, share of the change in intake (Hall & Jordan 2008, Am J Clin Nutr 88:1495-503).
pub const ADAPTATION: f64 = 0.14;
/// Time constant of adaptation, days (Hall & Jordan 2008).
pub const ADAPTATION_DAYS: f64 = 14.0;

/// Forbes' constant, kg of fat at which half of a change of tissue energy is lean, times the ratio of the densities: 10.4
/// kg (Forbes 1987; Hall 2007, Br J Nutr 97:1059-63).
pub const FORBES: f64 = 10.4 * LEAN_KCAL_PER_KG / FAT_KCAL_PER_KG;

/// Sodium of extracellular fluid, mg in a kilogram (3.22 mg/ml; Hall 2011, appendix).
pub const SODIUM_MG_PER_KG: f64 = 3_220.0;
/// Excretion of sodium for each kilogram of surplus fluid, mg a day (Hall 2011, appendix).
pub const SODIUM_BY_FLUID: f64 = 3_000.0;
/// Retention of sodium by carbohydrate, mg a day at a doubled intake of it (Hall 2011, appendix).
pub const SODIUM_BY_CARBOHYDRATE: f64 = 4_000.0;
/// Sodium eaten at the baseline, mg a day (default of the NIDDK planner).
pub const BASELINE_SODIUM_MG: f64 = 4_000.0;

/// Glycogen at the baseline, kg (Hall 2011, appendix).
pub const BASELINE_GLYCOGEN_KG: f64 = 0.5;
/// Weight of a kilogram of glycogen with its 2.7 kg of water, kg (Hall 2011, appendix).
pub const GLYCOGEN_WITH_WATER: f64 = 3.7;
/// Share of intake that is carbohydrate at the baseline (default of the NIDDK planner).
pub const BASELINE_CARBOHYDRATE: f64 = 0.5;

/// Body fat is held to these percents of weight, because the regressions leave the possible range at their ends (the
/// NIDDK planner holds it to 0 to 60; nobody lives below 3).
pub const FAT_PERCENT_LIMITS: (f64, f64) = (3.0, 60.0);
