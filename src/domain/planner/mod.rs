//! The calorie goal: from what a person typed to what may be said.
//!
//! [`draft::Draft`] is everything entered, as text and choices; [`draft::Draft::reading`] turns it into values or typed
//! errors; [`plan::assess`] turns those into an [`plan::Assessment`] under the rules of [`safety`].

pub mod activity;
pub mod draft;
pub mod energy;
pub mod goal;
pub mod health;
pub mod plan;
pub mod quantity;
