//! The chart's words.

use super::{Chart, rounded};
use crate::planner::numbers::{NBSP, grouped, pace, weight, with_unit};
use crate::view::words::{month, short_date};
use plateful_domain::planner::draft::Units;
use plateful_domain::planner::forecast::Point;
use plateful_domain::planner::quantity::Kilograms;

/// "1 week", "12 weeks", "2 years".
pub(super) fn weeks(count: u16) -> String {
    match count {
        1 => with_unit("1", "week"),
        52 => with_unit("1", "year"),
        104 => with_unit("2", "years"),
        _ => with_unit(&grouped(i32::from(count)), "weeks"),
    }
}

/// Months from now in two lines, for the axis: "6", "months"; "2", "years".
pub(super) fn months(count: i32) -> (String, String) {
    let (count, unit) = if count > 0 && count % 12 == 0 {
        (count / 12, if count == 12 { "year" } else { "years" })
    } else {
        (count, if count == 1 { "month" } else { "months" })
    };
    (count.to_string(), unit.to_owned())
}

impl Chart {
    /// "Feb 14, 2027".
    pub(super) fn date(&self, day: u16) -> Option<String> {
        Some(short_date(self.today?.plus_days(day)))
    }

    /// A weight with its unit: "177 lb", "80.5 kg", "12 st 9 lb".
    pub(super) fn told(&self, kg: f64) -> String {
        match self.units {
            Units::Us => with_unit(&rounded(kg, self.units), "lb"),
            Units::Metric => with_unit(&rounded(kg, self.units), "kg"),
            Units::Uk => Kilograms::new(kg).map_or_else(String::new, |kg| weight(kg, Units::Uk)),
        }
    }

    /// A weight as briefly as it can be told: "177", "80.5", "12 st 9".
    pub(super) fn brief(&self, kg: f64) -> String {
        match self.units {
            Units::Us | Units::Metric => rounded(kg, self.units),
            Units::Uk => {
                let mut text = self.told(kg);
                if text.ends_with("lb") {
                    text.truncate(text.len() - "lb".len() - NBSP.len_utf8());
                }
                text
            }
        }
    }

    /// A range of two weights, with the unit once where that is possible.
    fn between(&self, low: f64, joined: &str, high: f64) -> String {
        let low = match self.units {
            Units::Us | Units::Metric => self.brief(low),
            Units::Uk => self.told(low),
        };
        [&low, joined, &self.told(high)].concat()
    }

    /// The range of a day: "172 to 182 lb".
    pub(super) fn range(&self, point: &Point, joined: &str) -> String {
        self.between(point.low, joined, point.high)
    }

    /// "111 to 150 lb".
    pub(super) fn healthy_range(&self) -> String {
        self.between(self.healthy.0.kg(), " to ", self.healthy.1.kg())
    }

    /// The rule of the straight line: "1 lb" and `time`.
    pub(super) fn rule(&self, time: &str) -> Option<String> {
        Some([&pace(self.naive_kg_a_week?, self.units), time].concat())
    }
}

/// What is said of one day.
pub(super) fn week(chart: &Chart, point: &Point) -> String {
    let mut text = if point.day == 0 {
        "Now".to_owned()
    } else {
        let week = point.day / 7;
        if week == 1 {
            with_unit("1", "week")
        } else {
            with_unit(&grouped(i32::from(week)), "weeks")
        }
    };
    if let Some(date) = chart.date(point.day) {
        text.push_str(", ");
        text.push_str(&date);
    }
    text.push_str(": about ");
    text.push_str(&chart.told(point.likely));
    if point.day > 0 {
        text.push_str(", likely between ");
        text.push_str(&chart.range(point, " and "));
    }
    text
}

/// When the goal is reached: "after about 34 weeks, around July 2027".
fn reached(chart: &Chart, day: u16) -> String {
    let week = ((day + 3) / 7).max(1);
    let mut text = [
        "after about ",
        &with_unit(
            &grouped(i32::from(week)),
            if week == 1 { "week" } else { "weeks" },
        ),
    ]
    .concat();
    if let Some(date) = chart.today.map(|today| today.plus_days(day)) {
        text.push_str(", around ");
        text.push_str(month(date));
        text.push(' ');
        text.push_str(&date.year().to_string());
    }
    text
}

/// The goal in words; empty without one.
pub(super) fn goal(chart: &Chart) -> String {
    match chart.goal {
        Some((kg, Some(day))) => [
            "Your goal of ",
            &chart.told(kg.kg()),
            " comes ",
            &reached(chart, day),
            ".",
        ]
        .concat(),
        Some((kg, None)) => [
            "Your goal of ",
            &chart.told(kg.kg()),
            " is not reached in this way.",
        ]
        .concat(),
        None => String::new(),
    }
}

/// Where weight levels off; empty where nobody knows.
pub(super) fn plateau(chart: &Chart) -> String {
    chart.plateau.map_or_else(String::new, |kg| {
        [
            "If you ate this way for years, your weight would level off at about ",
            &chart.told(kg.kg()),
            ".",
        ]
        .concat()
    })
}

/// What the straight line leaves out, and what the first week is made of; empty where neither is on show.
pub(super) fn notes(chart: &Chart) -> String {
    let mut text = String::new();
    if let (Some(naive), Some(start)) = (chart.naive(7), chart.naive(0)) {
        text.push_str(if naive < start {
            "The straight line leaves out that a lighter body uses less."
        } else {
            "The straight line leaves out that a heavier body uses more."
        });
    }
    if chart.has_water() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str("Part of the change in the first week is water.");
    }
    text
}

/// The chart in a few sentences, for those who do not see it; empty without points.
pub fn summary(chart: &Chart) -> String {
    let (Some(start), Some(last)) = (chart.points.first(), chart.points.last()) else {
        return String::new();
    };
    let now = chart.told(start.likely);
    let then = chart.told(last.likely);
    let end = weeks(last.day / 7);
    let mut text = String::new();
    if now == then {
        text.push_str("Your weight is likely to stay at about ");
        text.push_str(&now);
    } else {
        text.push_str("Your weight is about ");
        text.push_str(&now);
        text.push_str(" now. It is likely to be about ");
        for week in [12, 52] {
            if let Some(point) = chart.on(week * 7).filter(|_| week * 7 < last.day) {
                text.push_str(&chart.told(point.likely));
                text.push_str(" after ");
                text.push_str(&weeks(week));
                text.push_str(if week == 12 { ", " } else { " and " });
            }
        }
        text.push_str(&then);
        text.push_str(" after ");
        text.push_str(&end);
    }
    text.push_str(". If you burn 10% more or less than estimated, it would be ");
    text.push_str(&chart.range(last, " to "));
    text.push_str(" after ");
    text.push_str(&end);
    text.push('.');
    if let (Some(rule), Some(naive)) = (chart.rule(" every week"), chart.naive(364))
        && naive > 0.0
    {
        text.push_str(" Counting ");
        text.push_str(&rule);
        text.push_str(" would give ");
        text.push_str(&chart.told(naive));
        text.push_str(" after ");
        text.push_str(&weeks(52));
        text.push_str(": a rule, not a forecast.");
    }
    for sentence in [goal(chart), plateau(chart)] {
        if !sentence.is_empty() {
            text.push(' ');
            text.push_str(&sentence);
        }
    }
    text.push_str(" The healthy range for your height is ");
    text.push_str(&chart.healthy_range());
    text.push('.');
    text
}
