//! How body weight follows intake: the adult model of Hall et al., Lancet 2011;378:826-37.
//!
//! Five quantities change together: fat, lean tissue, glycogen (with its water), extracellular fluid, and the slow
//! adaptation of expenditure. [`Baseline`] is one person in balance, with everything that stays constant; [`State`] is
//! the body on one day; [`Regimen`] is what is eaten and done. [`Baseline::advance`] moves a state on by whole days,
//! once per phase. [`Baseline::intake_to_reach`] and its neighbors solve the model for an intake; [`course`] is what a
//! chart shows. Units: kg, kcal per day, mg of sodium per day, days.
//!
//! The equations are those of the paper's web appendix, with its kilojoules divided by 4.184. Decision 0012 says how
//! they are integrated and solved, and why.

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
