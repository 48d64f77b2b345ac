//! How body weight follows intake: the adult model of Hall et al., Lancet 2011;378:826-37.
//!
//! Five quantities change together: fat, lean tissue, glycogen (with its water), extracellular fluid, and the slow
//! adaptation of expenditure. [`Baseline`] is one person in balance, with everything that stays constant; [`State`] is a
//! day; [`Regimen`] is what is eaten and done. [`Baseline::advance`] goes some whole days on from a state, so phases are
//! calls one after the other. [`Baseline::intake_to_reach`] and its neighbors ask the other way round, and [`course`] is
//! what a chart shows. Units: kg, kcal a day, mg of sodium a day, days.
//!
//! The equations are those of the paper's web appendix, with its constants divided by 4.184 from kilojoules; how they are
//! integrated and solved, and why, is decision 0012.

mod baseline;
pub mod constants;
mod course;
mod pace;
mod solve;
mod step;

pub use baseline::{Baseline, Subject};
pub use course::{Point, SPREAD, course, phases};
pub use solve::Unreachable;
pub use step::{Regimen, State};
