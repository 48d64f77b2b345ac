//! The texts of the chart.

use super::Chart;
use crate::planner::numbers::{
    NBSP, forecast_number, forecast_weight, grouped, in_weeks, weight, weight_range, with_unit,
};
use crate::words::{month, short_date};
use plateful_domain::planner::draft::Units;
use plateful_domain::planner::forecast::Point;

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
        forecast_weight(kg, self.units)
    }

    /// A weight in short form: "177", "80.5", "12 st 9".
    pub(super) fn brief(&self, kg: f64) -> String {
        match self.units {
            Units::Us | Units::Metric => forecast_number(kg, self.units),
            Units::Uk => {
                let mut text = self.told(kg);
                if text.ends_with("lb") {
                    text.truncate(text.len() - "lb".len() - NBSP.len_utf8());
                }
                text
            }
        }
    }

    /// A range of two weights, with the unit once if possible.
    fn between(&self, low: f64, joined: &str, high: f64) -> String {
        let low = match self.units {
            Units::Us | Units::Metric => self.brief(low),
            Units::Uk => self.told(low),
        };
        format!("{low}{joined}{}", self.told(high))
    }

    /// The range of a day: "172 to 182 lb".
    pub(super) fn range(&self, point: &Point, joined: &str) -> String {
        self.between(point.low, joined, point.high)
    }

    /// "111 to 150 lb".
    pub(super) fn healthy_range(&self) -> String {
        weight_range(self.healthy, self.units)
    }

    /// The pace of the simple rule with `time`: "1 lb a week".
    pub(super) fn rule_in_words(&self, time: &str) -> Option<String> {
        let rule = self.rule.as_ref()?;
        Some(format!("{}{time}", rule.pace))
    }

    /// The goal weight as typed: "165 lb".
    pub(super) fn goal_weight(&self) -> Option<String> {
        Some(weight(self.goal?.0, self.units))
    }
}

/// The text for one day.
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
        text.push_str(&format!(", {date}"));
    }
    text.push_str(&format!(": about {}", chart.told(point.likely)));
    if point.day > 0 {
        let range = chart.range(point, " and ");
        text.push_str(&format!(", likely between {range}"));
    }
    text
}

/// The text below the slider: "Likely between 172 and 182 lb", or the current weight.
pub(super) fn range(chart: &Chart, point: &Point) -> String {
    if point.day == 0 {
        format!("Now about {}", chart.told(point.likely))
    } else {
        format!("Likely between {}", chart.range(point, " and "))
    }
}

/// The text beside the mark: "Feb 14: 177 lb".
pub(super) fn flag(chart: &Chart, point: &Point) -> String {
    let day = match (chart.date(point.day), point.day / 7) {
        (Some(date), _) => date,
        (None, 0) => "Now".to_owned(),
        (None, week) => weeks(week),
    };
    format!("{day}: {}", chart.told(point.likely))
}

/// When the goal weight is reached: "after about 34 weeks, around July 2027".
fn reached(chart: &Chart, day: u16) -> String {
    let weeks = in_weeks(day);
    match chart.today.map(|today| today.plus_days(day)) {
        Some(date) => format!(
            "after about {weeks}, around {} {}",
            month(date),
            date.year()
        ),
        None => format!("after about {weeks}"),
    }
}

/// A sentence about the goal weight; empty without one.
pub(super) fn goal(chart: &Chart) -> String {
    match (chart.goal_weight(), chart.goal) {
        (Some(goal), Some((_, Some(day)))) => {
            format!(
                "You would reach your goal of {goal} {}.",
                reached(chart, day)
            )
        }
        (Some(goal), Some((_, None))) => format!("This way does not lead to your goal of {goal}."),
        _ => String::new(),
    }
}

/// Where weight levels off; empty if it does not.
pub(super) fn plateau(chart: &Chart) -> String {
    chart.plateau.map_or_else(String::new, |kg| {
        format!(
            "If you ate this way for years, your weight would level off at about {}.",
            chart.told(kg.kg())
        )
    })
}

/// What the straight line ignores; empty if none is shown.
pub(super) fn notes(chart: &Chart) -> String {
    match (chart.naive(7), chart.naive(0)) {
        (Some(naive), Some(start)) if naive < start => {
            "The straight line ignores that a lighter body burns less.".to_owned()
        }
        (Some(_), Some(_)) => {
            "The straight line ignores that a heavier body burns more.".to_owned()
        }
        _ => String::new(),
    }
}

/// A summary of the chart for screen readers; empty without points.
pub fn summary(chart: &Chart) -> String {
    let (Some(start), Some(last)) = (chart.points.first(), chart.points.last()) else {
        return String::new();
    };
    let now = chart.told(start.likely);
    let then = chart.told(last.likely);
    let end = weeks(last.day / 7);
    let mut text = String::new();
    if now == then {
        text.push_str(&format!("Your weight is likely to stay at about {now}"));
    } else {
        text.push_str(&format!(
            "Your weight is about {now} now. It is likely to be about "
        ));
        for week in [12, 52] {
            if let Some(point) = chart.on(week * 7).filter(|_| week * 7 < last.day) {
                let joined = if week == 12 { ", " } else { " and " };
                let (weight, weeks) = (chart.told(point.likely), weeks(week));
                text.push_str(&format!("{weight} after {weeks}{joined}"));
            }
        }
        text.push_str(&format!("{then} after {end}"));
    }
    text.push_str(&format!(
        ". If you burn 10% more or less than estimated, it would be {} after {end}.",
        chart.range(last, " to ")
    ));
    if let (Some(rule), Some(naive)) = (chart.rule_in_words(" every week"), chart.naive(364))
        && naive > 0.0
    {
        text.push_str(&format!(
            " The simple rule of {rule} would give {} after {}.",
            chart.told(naive),
            weeks(52)
        ));
    }
    for sentence in [goal(chart), plateau(chart)] {
        if !sentence.is_empty() {
            text.push_str(&format!(" {sentence}"));
        }
    }
    let range = chart.healthy_range();
    text.push_str(&format!(" The healthy range for your height is {range}."));
    text
}
