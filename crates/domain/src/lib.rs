//! The pure domain: articles, the calorie goal and the exercise clip, without framework, browser or clock.
//!
//! It compiles without any feature, and its tests run in seconds. Sentences for readers are elsewhere: errors and
//! refusals are data, and the app or the article's file has the words. The exception is what a planner field is called,
//! which is in its definition in [`planner::fields`].

pub mod article;
pub mod clip;
pub mod date;
pub mod embed;
pub mod planner;
pub mod record;
