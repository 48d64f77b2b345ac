//! Converts days and kilograms to positions in the plot, and chooses the grid lines.

use super::Chart;
use crate::planner::numbers::whole;
use plateful_domain::planner::draft::Units;
use plateful_domain::planner::quantity::{KG_PER_LB, LB_PER_STONE};

/// Positions are thousandths of the plot's width and height, from the left and from the top.
pub(super) const FULL: i32 = 1_000;
/// The smallest range of the plot, kg: with less, a tiny change would look large.
const LEAST_SPAN: f64 = 8.0;
/// A goal beyond the plot by more than this share is not drawn: it would flatten the curve.
const GOAL_REACH: f64 = 0.35;
/// Margin at top and bottom, as a share of the range.
const AIR: f64 = 0.08;

/// The limits of the plot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// Weight at the top, kg.
    pub(super) top: f64,
    /// Weight at the bottom, kg.
    pub(super) bottom: f64,
    /// The day at the right edge.
    pub(super) last: u16,
}

impl Scale {
    pub(super) fn of(chart: &Chart) -> Self {
        let (mut bottom, mut top) = (f64::INFINITY, 0.0_f64);
        let mut last = 1;
        for point in &chart.points {
            bottom = bottom.min(point.low);
            top = top.max(point.high);
            last = last.max(point.day);
        }
        let span = top - bottom;
        if let Some((goal, _)) = chart.goal {
            let goal = goal.kg();
            let beyond = (bottom - goal).max(goal - top);
            if beyond <= GOAL_REACH * span {
                bottom = bottom.min(goal);
                top = top.max(goal);
            }
        }
        let lacking = (LEAST_SPAN - (top - bottom)).max(0.0) / 2.0;
        let air = AIR * (top - bottom).max(LEAST_SPAN) + lacking;
        Self {
            top: top + air,
            bottom: bottom - air,
            last,
        }
    }

    /// The vertical position of a weight; outside the plot it is below 0 or above [`FULL`].
    pub(super) fn down(&self, kg: f64) -> i32 {
        whole((self.top - kg) / (self.top - self.bottom) * f64::from(FULL))
    }

    /// The horizontal position of a day.
    pub(super) fn across(&self, day: u16) -> i32 {
        i32::from(day) * FULL / i32::from(self.last)
    }

    /// Whether a weight is within the plot.
    pub(super) fn shows(&self, kg: f64) -> bool {
        kg > self.bottom && kg < self.top
    }

    /// The grid lines in the unit of the axis: the lowest line, the step, and the unit in kilograms. At most five steps
    /// of 1, 2, 5, 10, 20, 50…
    pub(super) fn grid(&self, units: Units) -> (i32, i32, f64) {
        let unit = match units {
            Units::Metric => 1.0,
            Units::Us => KG_PER_LB,
            Units::Uk => KG_PER_LB * LB_PER_STONE,
        };
        let mut step = 1;
        for by in [2, 5, 10, 20, 50, 100, 200, 500] {
            if self.top - self.bottom > f64::from(step) * 5.0 * unit {
                step = by;
            }
        }
        let first = whole((self.bottom / unit / f64::from(step)).ceil()) * step;
        (first, step, unit)
    }
}
