//! The course of weight as a picture, a table, a sentence and a file: always the same numbers.
//!
//! The drawing has one width for all screens. Places are percentages of the plot, so text keeps its size while the plot
//! follows the page; only the paths stand in a stretched coordinate system of their own, where x is a day and y a
//! thousandth of the height. Labels are placed so that none overlaps at the narrowest plot (`labels`).

mod draw;
mod labels;
mod scale;
mod words;

use super::numbers::{grouped, whole};
use crate::view::markup::Template;
use plateful_domain::date::Date;
use plateful_domain::planner::decimal::fixed;
use plateful_domain::planner::draft::Units;
use plateful_domain::planner::forecast::Point;
use plateful_domain::planner::quantity::{KG_PER_LB, Kilograms};
use scale::Scale;
pub use words::summary;

/// Weeks that the chart reaches, and the greatest position of the slider below it.
pub const WEEKS: u16 = 104;

/// What the chart shows. Weights in kg.
#[derive(Debug, Clone, Copy)]
pub struct Chart<'a> {
    /// The course: each day of the first week, then each week. Nothing is drawn without a point.
    pub points: &'a [Point],
    /// The first day, once the browser has told it; until then time is told in months from now.
    pub today: Option<Date>,
    /// Units of the reader.
    pub units: Units,
    /// The pace of a straight line to compare with, kg a week, negative for a loss; none where no change is wanted.
    pub naive_kg_a_week: Option<f64>,
    /// The goal, and the day it is reached.
    pub goal: Option<(Kilograms, Option<u16>)>,
    /// The healthy range of weight for the height.
    pub healthy: (Kilograms, Kilograms),
    /// Where weight levels off, beyond the chart.
    pub plateau: Option<Kilograms>,
}

impl Chart<'_> {
    /// The point on `day`, or the last one before it.
    fn on(&self, day: u16) -> Option<&Point> {
        self.points.iter().rev().find(|point| point.day <= day)
    }

    /// The straight line on `day`.
    fn naive(&self, day: u16) -> Option<f64> {
        let start = self.points.first()?.likely;
        Some(start + self.naive_kg_a_week? * f64::from(day) / 7.0)
    }

    /// The change of the first week, where it is large enough to be worth a word: much of it is water.
    fn has_water(&self) -> bool {
        match (self.points.first(), self.on(7)) {
            (Some(start), Some(week)) => (week.likely - start.likely).abs() >= 0.3,
            _ => false,
        }
    }

    /// Kilograms in the unit that weights are counted in; stones and pounds are counted in pounds.
    const fn unit(&self) -> f64 {
        match self.units {
            Units::Metric => 1.0,
            Units::Us | Units::Uk => KG_PER_LB,
        }
    }
}

/// One week of the chart: see [`at`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The week in words: "12 weeks, Feb 14, 2027: about 177 lb, likely between 172 and 182 lb".
    pub text: String,
    /// From the left of the plot, as the value of an attribute: "11.5%".
    pub x: String,
    /// From its top.
    pub y: String,
}

/// What the chart says of a week, 0 to [`WEEKS`]; later weeks are the last one. `None` without points.
pub fn at(chart: &Chart<'_>, week: u16) -> Option<At> {
    let point = chart.on(week.min(WEEKS) * 7)?;
    let scale = Scale::of(chart);
    Some(At {
        text: words::week(chart, point),
        x: draw::percent(scale.across(point.day)),
        y: draw::percent(scale.down(point.likely)),
    })
}

/// The chart with all that belongs to it, for a place outside of living insides: the drawing, the legend and the table
/// are living places of their own, so that the slider and the open fold stay while numbers change.
pub fn part(html: &mut Template, chart: Option<&Chart<'_>>) {
    let class = match chart.map(|chart| chart.units) {
        Some(Units::Uk) => "c-part c-stones",
        _ => "c-part",
    };
    html.live("div")
        .class(class)
        .flag("hidden", chart.is_none())
        .raw("><figure class=\"chart\">");
    living(html, "div", "", chart, &plot);
    scrubber(html);
    living(html, "figcaption", "", chart, &draw::legend);
    html.raw(
        "</figure><details class=\"more mini\"><summary>Show the numbers as a table</summary>",
    );
    living(html, "div", " class=\"fold\"", chart, &table);
    html.raw("</details></div>");
}

/// An element whose inside `write` writes while there is a chart.
fn living(
    html: &mut Template,
    tag: &'static str,
    class: &'static str,
    chart: Option<&Chart<'_>>,
    write: &dyn Fn(&mut Template, &Chart<'_>),
) {
    html.live(tag).raw(class).raw(">");
    let inside = html.begin();
    if let Some(chart) = chart {
        write(html, chart);
    }
    html.end(inside).raw("</").raw(tag).raw(">");
}

/// The drawing, and the summary for those who do not see it.
fn plot(html: &mut Template, chart: &Chart<'_>) {
    if chart.points.is_empty() {
        return;
    }
    html.raw("<p class=\"vh\">")
        .text(&summary(chart))
        .raw("</p>");
    draw::plot(html, chart);
}

/// The slider that looks at a week, for keyboard, touch and screen readers; a pointer over the plot moves it too. Its
/// words come from [`at`]. It does not speak by itself: the slider's value is the same words.
fn scrubber(html: &mut Template) {
    html.raw(
        "<div class=\"c-look\"><label for=\"@week\">Look at a week</label><input class=\"c-scrub\" id=\"@week\" \
         type=\"range\" min=\"0\" max=\"104\" step=\"1\" value=\"12\" autocomplete=\"off\"><output class=\"c-read\" \
         for=\"@week\" aria-live=\"off\"></output></div>",
    );
}

/// The weeks that the table tells.
const ROWS: [u16; 6] = [1, 4, 12, 26, 52, WEEKS];

/// The numbers as a table.
fn table(html: &mut Template, chart: &Chart<'_>) {
    html.raw(
        "<table class=\"nums\"><thead><tr><th scope=\"col\">After</th><th scope=\"col\">Likely</th><th scope=\"col\">If \
         you burn 10% more or less</th></tr></thead><tbody>",
    );
    let last = chart.points.last().map_or(0, |point| point.day);
    for week in ROWS {
        let Some(point) = chart.on(week * 7).filter(|_| week * 7 <= last) else {
            continue;
        };
        html.raw("<tr><th scope=\"row\">").text(&words::weeks(week));
        if let Some(date) = chart.date(point.day) {
            html.raw(" <span class=\"c-date\">")
                .text(&date)
                .raw("</span>");
        }
        if week == 1 && chart.has_water() {
            html.raw(" <span class=\"c-date\">partly water</span>");
        }
        html.raw("</th><td>")
            .text(&chart.told(point.likely))
            .raw("</td><td>")
            .text(&chart.range(point, " to "))
            .raw("</td></tr>");
    }
    if let Some(plateau) = chart.plateau {
        html.raw("<tr><th scope=\"row\">Years</th><td>")
            .text(&chart.told(plateau.kg()))
            .raw("</td><td>levels off here</td></tr>");
    }
    html.raw("</tbody></table>");
}

/// Every point as a file that spreadsheets read (RFC 4180), weights to a tenth. Stones are written as pounds: one column
/// is one number.
pub fn csv(chart: &Chart<'_>) -> String {
    let unit = match chart.units {
        Units::Metric => " (kg)",
        Units::Us | Units::Uk => " (lb)",
    };
    let mut text = String::from("Day,");
    if chart.today.is_some() {
        text.push_str("Date,");
    }
    let columns: [&str; 3] = [
        "Likely",
        "Low (burning 10% more)",
        "High (burning 10% less)",
    ];
    for (at, column) in columns.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(column);
        text.push_str(unit);
    }
    if chart.naive_kg_a_week.is_some() {
        text.push_str(",Straight-line rule");
        text.push_str(unit);
    }
    text.push_str("\r\n");
    let number = |kg: f64| fixed(kg / chart.unit(), 1);
    for point in chart.points {
        text.push_str(&i32::from(point.day).to_string());
        if let Some(today) = chart.today {
            text.push(',');
            text.push_str(&today.plus_days(point.day).to_iso());
        }
        for kg in [point.likely, point.low, point.high] {
            text.push(',');
            text.push_str(&number(kg));
        }
        if let Some(naive) = chart.naive(point.day) {
            text.push(',');
            // A rule that leads below nothing has no number there.
            if naive > 0.0 {
                text.push_str(&number(naive));
            }
        }
        text.push_str("\r\n");
    }
    if let Some(plateau) = chart.plateau {
        text.push_str("levels off,");
        if chart.today.is_some() {
            text.push(',');
        }
        text.push_str(&number(plateau.kg()));
        text.push_str(",,");
        if chart.naive_kg_a_week.is_some() {
            text.push(',');
        }
        text.push_str("\r\n");
    }
    text
}

/// A whole number of pounds, or half kilograms: more would claim more than is known.
fn rounded(kg: f64, units: Units) -> String {
    match units {
        Units::Metric => super::numbers::halves(kg),
        Units::Us | Units::Uk => grouped(whole(kg / KG_PER_LB)),
    }
}
