//! The drawing and its legend.

use super::At;
use super::labels::{Label, Labels, spread};
use super::scale::{FULL, Scale};
use super::{Chart, words};
use crate::planner::numbers::grouped;
use crate::words::short_month;
use leptos::prelude::*;

/// Thousandths as an SVG percentage: "11.5%".
pub(super) fn percent(thousandths: i32) -> String {
    let size = thousandths.abs();
    let sign = if thousandths < 0 { "-" } else { "" };
    format!("{sign}{}.{}%", size / 10, size % 10)
}

/// Everything in the plot, positioned; drawn by [`Plot`].
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Drawing {
    /// Top and height of the healthy range.
    healthy: Option<(String, String)>,
    /// Vertical positions and numbers of the grid lines.
    grid: Vec<(String, String)>,
    /// The last day, which is the width of the curves' coordinate system.
    last: u16,
    band: String,
    naive: Option<String>,
    line: String,
    /// Vertical position of the goal's line, and the horizontal one where it is reached.
    goal: Option<(String, Option<String>)>,
    axis: Vec<Notch>,
    labels: Vec<Label>,
    ends: Vec<Label>,
}

/// A tick of the time axis with two lines of text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Notch {
    x: String,
    above: String,
    below: String,
}

impl Drawing {
    /// `None` without points.
    pub(super) fn of(chart: &Chart) -> Option<Self> {
        if chart.points.is_empty() {
            return None;
        }
        let scale = Scale::of(chart);
        let healthy = healthy(&scale, chart);
        let goal = chart
            .goal
            .filter(|(kg, _)| scale.shows(kg.kg()))
            .map(|(kg, day)| {
                let x = day
                    .filter(|day| *day <= scale.last)
                    .map(|day| percent(scale.across(day)));
                (percent(scale.down(kg.kg())), x)
            });
        let (mut band, mut line) = (String::from("M"), String::from("M"));
        for point in &chart.points {
            trace(&mut band, point.day, scale.down(point.high));
            trace(&mut line, point.day, scale.down(point.likely));
        }
        for point in chart.points.iter().rev() {
            trace(&mut band, point.day, scale.down(point.low));
        }
        Some(Self {
            healthy: healthy.map(|(top, bottom)| (percent(top), percent(bottom - top))),
            grid: grid(chart, &scale),
            last: scale.last,
            band,
            naive: naive(chart, &scale),
            line,
            goal,
            axis: axis(chart, &scale),
            labels: labels(chart, &scale, healthy),
            ends: ends(chart, &scale),
        })
    }
}

/// Appends a point to a path.
fn trace(path: &mut String, day: u16, y: i32) {
    for number in [i32::from(day), y] {
        path.push_str(&number.to_string());
        path.push(' ');
    }
}

/// The straight line of the simple rule.
fn naive(chart: &Chart, scale: &Scale) -> Option<String> {
    let (from, to) = (chart.naive(0)?, chart.naive(scale.last)?);
    let mut path = String::from("M");
    trace(&mut path, 0, scale.down(from));
    trace(&mut path, scale.last, scale.down(to));
    Some(path)
}

fn grid(chart: &Chart, scale: &Scale) -> Vec<(String, String)> {
    let (mut tick, step, unit) = scale.grid(chart.units);
    let mut lines = Vec::new();
    loop {
        let y = scale.down(f64::from(tick) * unit);
        if y < 0 {
            return lines;
        }
        lines.push((percent(y), grouped(tick)));
        tick += step;
    }
}

/// The time axis: now, and four equal steps.
fn axis(chart: &Chart, scale: &Scale) -> Vec<Notch> {
    (0..=4)
        .map(|step| {
            let day = scale.last / 4 * step;
            let (above, below) = match chart.today.map(|today| today.plus_days(day)) {
                Some(date) => (short_month(date).to_owned(), date.year().to_string()),
                None if step == 0 => ("Now".to_owned(), String::new()),
                None => words::months((i32::from(day) * 12 + 182) / 365),
            };
            Notch {
                x: percent(scale.across(day)),
                above,
                below,
            }
        })
        .collect()
}

/// A line of the healthy range's pattern. As markup, because `view!` makes the browser wrap a constant element in a
/// `<g>`, which the prerendered page does not have.
const HATCH: &str = r#"<path class="c-hatch" d="M0 0V7"></path>"#;

/// The plot: grid, range, band and lines, then the labels.
#[component]
pub(super) fn Plot(
    drawing: Memo<Option<Drawing>>,
    mark: Memo<Option<At>>,
    /// Id of the healthy range's pattern.
    hatch: String,
) -> impl IntoView {
    let fill = format!("url(#{hatch})");
    let below = {
        let fill = fill.clone();
        move || drawing.with(|drawing| drawing.as_ref().map(|drawing| lines(drawing, &fill)))
    };
    let above = move || drawing.with(|drawing| drawing.as_ref().map(written));
    let x = move || mark.with(|mark| mark.as_ref().map(|mark| mark.x.clone()));
    let y = move || mark.with(|mark| mark.as_ref().map(|mark| mark.y.clone()));
    let anchor = move || mark.with(|mark| mark.as_ref().map(|mark| mark.anchor));
    let aside = move || if anchor() == Some("end") { "4" } else { "-4" };
    let flag = move || mark.with(|mark| mark.as_ref().map(|mark| mark.flag.clone()));
    view! {
        <svg aria-hidden="true">
            <defs>
                <pattern
                    id=hatch
                    width="7"
                    height="7"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                    inner_html=HATCH
                ></pattern>
            </defs>
            {below}
            // Drawn before the labels, so that they stay readable at every week.
            <svg class="c-mark" x=x>
                <line y2="100%"></line>
                <circle r="5" cy=y></circle>
                <text class="c-flag" dx=aside y="-.5em" text-anchor=anchor>
                    {flag}
                </text>
            </svg>
            {above}
        </svg>
    }
}

/// Everything below the mark: range, grid, curves, goal and axis.
fn lines(drawing: &Drawing, fill: &str) -> impl IntoView + use<> {
    let healthy = drawing.healthy.clone().map(|(y, height)| {
        view! {
            <rect width="100%" y=y.clone() height=height.clone() class="c-healthy"></rect>
            <rect width="100%" y=y height=height fill=fill.to_owned()></rect>
        }
    });
    let grid: Vec<_> = drawing
        .grid
        .iter()
        .map(|(y, number)| {
            view! {
                <line class="c-grid" x2="100%" y1=y.clone() y2=y.clone()></line>
                <text class="c-tick" dx="-.5em" dy=".33em" text-anchor="end" y=y.clone()>
                    {number.clone()}
                </text>
            }
        })
        .collect();
    let naive = drawing
        .naive
        .clone()
        .map(|path| view! { <path class="c-naive" d=path></path> });
    let goal = drawing.goal.clone().map(|(y, x)| {
        let reached = x.map(|x| {
            view! {
                <line class="c-drop" y2="100%" x1=x.clone() x2=x.clone() y1=y.clone()></line>
                <circle class="c-dot" r="5.5" cx=x cy=y.clone()></circle>
            }
        });
        view! {
            <line class="c-goal" x2="100%" y1=y.clone() y2=y></line>
            {reached}
        }
    });
    let axis: Vec<_> = drawing
        .axis
        .iter()
        .map(|Notch { x, above, below }| {
            view! {
                <line class="c-axis c-notch" y1="100%" y2="102%" x1=x.clone() x2=x.clone()></line>
                <text class="c-tick" y="100%" text-anchor="middle">
                    <tspan x=x.clone() dy="1.6em">
                        {above.clone()}
                    </tspan>
                    <tspan x=x.clone() dy="1.2em">
                        {below.clone()}
                    </tspan>
                </text>
            }
        })
        .collect();
    view! {
        {healthy}
        {grid}
        <svg preserveAspectRatio="none" viewBox=format!("0 0 {} 1000", drawing.last)>
            <path class="c-band" d=drawing.band.clone()></path>
            {naive}
            <path class="c-line" d=drawing.line.clone()></path>
        </svg>
        {goal}
        <line class="c-axis" x2="100%" y1="100%" y2="100%"></line>
        {axis}
    }
}

/// The labels in the plot, and the numbers at its right edge.
fn written(drawing: &Drawing) -> impl IntoView + use<> {
    let labels: Vec<_> = drawing
        .labels
        .iter()
        .map(|label| {
            view! {
                <text
                    class=format!("c-label {}", label.class)
                    x=percent(label.x)
                    y=percent(label.y)
                    text-anchor=label.is_end.then_some("end")
                >
                    {label.text.clone()}
                </text>
            }
        })
        .collect();
    let ends: Vec<_> = drawing
        .ends
        .iter()
        .map(|end| {
            view! {
                <text
                    x="100%"
                    dx=".5em"
                    dy=".33em"
                    class=format!("c-end {}", end.class)
                    y=percent(end.y)
                >
                    {end.text.clone()}
                </text>
            }
        })
        .collect();
    view! {
        {labels}
        {ends}
    }
}

/// Top and bottom of the healthy range within the plot.
fn healthy(scale: &Scale, chart: &Chart) -> Option<(i32, i32)> {
    let top = scale.down(chart.healthy.1.kg()).max(0);
    let bottom = scale.down(chart.healthy.0.kg()).min(FULL);
    (bottom - top >= 10).then_some((top, bottom))
}

/// Every label that finds a free place, the most important first.
fn labels(chart: &Chart, scale: &Scale, healthy: Option<(i32, i32)>) -> Vec<Label> {
    let mut likely = Vec::with_capacity(chart.points.len());
    let mut naive = Vec::new();
    for point in &chart.points {
        let x = scale.across(point.day);
        likely.push((x, scale.down(point.likely)));
        if let Some(kg) = chart.naive(point.day).filter(|kg| scale.shows(*kg)) {
            naive.push((x, scale.down(kg)));
        }
    }
    let first = likely.first().map_or(0, |point| point.1);
    let is_falling = likely.last().is_some_and(|point| point.1 >= first);
    let mut labels = Labels {
        placed: Vec::with_capacity(5),
        curves: likely.clone(),
    };
    labels.curves.extend_from_slice(&naive);
    let goal = chart.goal.filter(|(kg, _)| scale.shows(kg.kg()));
    if let Some((kg, day)) = goal {
        let y = scale.down(kg.kg());
        if let Some(day) = day.filter(|day| *day <= scale.last) {
            labels.curves.push((scale.across(day), y));
        }
        let text = format!("goal {}", chart.goal_weight().unwrap_or_default());
        labels.at_level("c-l-goal", &text, y - 25, y + 65);
        // A label on the goal's line would look crossed out.
        for step in 0..=20 {
            labels.curves.push((step * FULL / 20, y));
        }
    }
    labels.along("c-l-line", "likely path", &likely, is_falling, false);
    if let Some((top, bottom)) = healthy.filter(|(top, bottom)| bottom - top >= 80) {
        labels.at_level("c-l-healthy", "healthy range", bottom - 28, top + 60);
    }
    if let Some((kg, Some(day))) = goal {
        let (x, y) = (scale.across(day), scale.down(kg.kg()));
        for step in 0..=60 {
            labels.curves.push((x, y + step * (FULL - y) / 60));
        }
    }
    if let Some(rule) = chart.rule_in_words(" a week") {
        labels.along("", &rule, &naive, !is_falling, true);
    }
    labels.placed
}

/// The numbers at the right edge.
fn ends(chart: &Chart, scale: &Scale) -> Vec<Label> {
    let mut ends: Vec<Label> = Vec::with_capacity(4);
    let Some(last) = chart.points.last() else {
        return ends;
    };
    let naive = chart.naive(last.day).filter(|kg| scale.shows(*kg));
    let all = [
        (Some(last.likely), "c-end-main"),
        (Some(last.high), ""),
        (Some(last.low), ""),
        (naive, ""),
    ];
    for (kg, class) in all {
        let Some(kg) = kg else { continue };
        let text = chart.brief(kg);
        if ends.iter().all(|end| end.text != text) {
            ends.push(Label {
                class,
                text,
                x: FULL,
                y: scale.down(kg),
                is_end: false,
            });
        }
    }
    spread(&mut ends);
    ends
}

/// The entries of the legend: what has no label in the plot, and what the plot cannot show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Legend {
    healthy: String,
    goal: Option<String>,
}

impl Legend {
    pub(super) fn of(chart: &Chart) -> Self {
        let scale = Scale::of(chart);
        let beyond = |kg: f64| {
            if kg >= scale.top {
                ", above this chart"
            } else {
                ", below this chart"
            }
        };
        let healthy_beyond = if healthy(&scale, chart).is_none() {
            beyond(chart.healthy.0.kg())
        } else {
            ""
        };
        let goal = chart
            .goal
            .map(|(goal, _)| goal.kg())
            .filter(|kg| !scale.shows(*kg))
            .map(|kg| {
                let goal = chart.goal_weight().unwrap_or_default();
                format!("goal {goal}{}", beyond(kg))
            });
        Self {
            healthy: format!("healthy range {}{healthy_beyond}", chart.healthy_range()),
            goal,
        }
    }
}

/// The legend: a sample of each line, drawn with the plot's classes, and text.
#[component]
pub(super) fn LegendList(
    legend: Memo<Option<Legend>>,
    /// Id of the healthy range's pattern.
    hatch: String,
) -> impl IntoView {
    let fill = format!("url(#{hatch})");
    let with = move |read: fn(&Legend) -> Option<String>| {
        legend.with(|legend| legend.as_ref().and_then(read))
    };
    let key =
        move |class: &'static str, path: &'static str, read: fn(&Legend) -> Option<String>| {
            move || {
                with(read).map(|text| {
                    view! {
                        <li>
                            <svg aria-hidden="true" width="28" height="14">
                                <path class=class d=path></path>
                            </svg>
                            " "
                            {text}
                        </li>
                    }
                })
            }
        };
    let goal = key("c-goal", "M2 7H26", |legend| legend.goal.clone());
    let healthy = move || with(|legend| Some(legend.healthy.clone()));
    view! {
        <ul class="c-keys">
            <li>
                <svg aria-hidden="true" width="28" height="14">
                    <rect class="c-band" y="1" width="28" height="12"></rect>
                </svg>
                " likely range"
            </li>
            <li>
                <svg aria-hidden="true" width="28" height="14">
                    <rect class="c-healthy" y="1" width="28" height="12"></rect>
                    <rect y="1" width="28" height="12" fill=fill></rect>
                </svg>
                " "
                {healthy}
            </li>
            {goal}
        </ul>
    }
}
