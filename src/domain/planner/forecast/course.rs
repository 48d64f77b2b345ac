//! The course of body weight in time, with the band in which most people's may lie.

use super::baseline::Baseline;
use super::step::{Regimen, Walk};

/// How much more or less somebody may burn than the estimate, as a share of the intake in balance: the default of the
/// NIDDK Body Weight Planner, which allows 5 to 25 %.
pub const SPREAD: f64 = 0.1;

/// One day of a course; weights in kg.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Days from the start.
    pub day: u16,
    /// The likely weight.
    pub likely: f64,
    /// The weight of somebody who burns [`SPREAD`] more than estimated.
    pub low: f64,
    /// The weight of somebody who burns [`SPREAD`] less than estimated.
    pub high: f64,
}

/// The course of `days` days under `regimen`: each day of the first week (most of the water goes or comes then), each
/// week after that, and the last day.
pub fn course(baseline: &Baseline, regimen: &Regimen, days: u16) -> Vec<Point> {
    let spread = SPREAD * baseline.intake;
    let people = [
        baseline.burning_more(spread),
        *baseline,
        baseline.burning_more(-spread),
    ];
    let mut walks = people
        .each_ref()
        .map(|person| Walk::new(person, regimen, person.start));
    let mut points = Vec::with_capacity(usize::from(days / 7) + 9);
    let mut day = 0;
    loop {
        let [low, likely, high] = walks.each_ref().map(|walk| walk.state.weight());
        points.push(Point {
            day,
            likely,
            low,
            high,
        });
        if day >= days {
            return points;
        }
        let stride = if day < 7 { 1 } else { 7 }.min(days - day);
        for walk in &mut walks {
            walk.go(stride);
        }
        day += stride;
    }
}
