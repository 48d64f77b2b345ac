//! Body weight over time, with the band that most people fall into.

use super::baseline::Baseline;
use super::step::{Regimen, Walk};

/// How far a person's expenditure may differ from the estimate, as a share of the intake in balance. The default of the
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

/// The course of `days` days under `regimen`: a point for each day of the first week (when most of the water changes),
/// each week after that, and the last day.
pub fn course(baseline: &Baseline, regimen: &Regimen, days: u16) -> Vec<Point> {
    phases(baseline, &[(*regimen, days)])
}

/// The course of several regimens in turn, each for its number of days. The last day of each has a point.
pub fn phases(baseline: &Baseline, phases: &[(Regimen, u16)]) -> Vec<Point> {
    let spread = SPREAD * baseline.intake;
    let people = [
        baseline.burning_more(spread),
        *baseline,
        baseline.burning_more(-spread),
    ];
    let mut states = [baseline.start; 3];
    let mut points = Vec::new();
    let (mut day, mut last) = (0, 0);
    for (regimen, days) in phases {
        let [more, likely, less] = &people;
        let [low, middle, high] = states;
        let mut walks = [
            Walk::new(more, regimen, low),
            Walk::new(likely, regimen, middle),
            Walk::new(less, regimen, high),
        ];
        last += days;
        loop {
            states = walks.each_ref().map(|walk| walk.state);
            let [low, likely, high] = states.map(|state| state.weight());
            if points.last().is_none_or(|point: &Point| point.day < day) {
                points.push(Point {
                    day,
                    likely,
                    low,
                    high,
                });
            }
            if day >= last {
                break;
            }
            let stride = if day < 7 { 1 } else { 7 }.min(last - day);
            for walk in &mut walks {
                walk.go(stride);
            }
            day += stride;
        }
    }
    points
}
