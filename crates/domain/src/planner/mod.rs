//! The calorie goal: from what a person typed to what may be shown.
//!
//! [`draft::Draft`] is everything entered, as text and choices; [`draft::Draft::reading`] turns it into values or typed
//! errors; [`plan::assess`] turns those into a [`plan::Assessment`] under the rules of [`safety`], with the
//! [`forecast`] of the first twelve weeks.

pub mod activity;
mod assess;
pub mod basis;
mod budget;
pub mod decimal;
pub mod draft;
pub mod eer;
pub mod energy;
pub mod exercise;
pub mod fields;
pub mod forecast;
pub mod goal;
pub mod groups;
pub mod health;
mod instead;
pub mod macros;
pub mod model;
mod parse;
pub mod plan;
pub mod quantity;
mod reading;
pub mod region;
mod render;
pub mod safety;
pub mod store;
mod verdict;
