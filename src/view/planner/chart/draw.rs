//! The drawing and its legend.

use super::labels::{Label, Labels, spread};
use super::scale::{FULL, Scale};
use super::{Chart, words};
use crate::view::markup::Template;
use crate::view::planner::numbers::grouped;
use crate::view::words::short_month;
use plateful_domain::planner::draft::Units;

/// A thousandth as SVG writes it: "11.5%".
pub(super) fn percent(thousandths: i32) -> String {
    let size = thousandths.abs();
    [
        if thousandths < 0 { "-" } else { "" },
        &(size / 10).to_string(),
        ".",
        &(size % 10).to_string(),
        "%",
    ]
    .concat()
}

/// An attribute whose value is a place; `name` is written as ` x="`.
fn place(html: &mut Template, name: &'static str, thousandths: i32) {
    html.raw(name).text(&percent(thousandths)).raw("\"");
}

/// Points of a path, one after the other.
fn trace(path: &mut String, x: u16, y: i32) {
    path.push_str(&i32::from(x).to_string());
    path.push(' ');
    path.push_str(&y.to_string());
    path.push(' ');
}

fn path(html: &mut Template, class: &'static str, d: &str) {
    html.raw("<path class=\"")
        .raw(class)
        .raw("\" d=\"")
        .text(d)
        .raw("\"/>");
}

/// A line across the plot.
fn across(html: &mut Template, class: &'static str, y: i32) {
    html.raw("<line class=\"").raw(class).raw("\" x2=\"100%\"");
    place(html, " y1=\"", y);
    place(html, " y2=\"", y);
    html.raw("/>");
}

/// The plot: grid, range, band and lines, then the words.
pub(super) fn plot(html: &mut Template, chart: &Chart<'_>) {
    let scale = Scale::of(chart);
    html.raw("<p class=\"c-unit\" aria-hidden=\"true\">")
        .raw(match chart.units {
            Units::Us => "Weight, lb",
            Units::Metric => "Weight, kg",
            Units::Uk => "Weight, stones",
        })
        .raw(
            "</p><div class=\"c-plot\"><svg aria-hidden=\"true\"><defs><pattern id=\"@hatch\" width=\"7\" height=\"7\" \
             patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"c-hatch\" d=\"M0 0V7\"/>\
             </pattern></defs>",
        );
    let healthy = healthy(&scale, chart);
    if let Some((top, bottom)) = healthy {
        for hatched in ["\" class=\"c-healthy\"/>", "\" fill=\"url(#@hatch)\"/>"] {
            html.raw("<rect width=\"100%\"");
            place(html, " y=\"", top);
            html.raw(" height=\"")
                .text(&percent(bottom - top))
                .raw(hatched);
        }
    }
    let (mut tick, step, unit) = scale.grid(chart.units);
    loop {
        let y = scale.down(f64::from(tick) * unit);
        if y < 0 {
            break;
        }
        across(html, "c-grid", y);
        html.raw("<text class=\"c-tick\" dx=\"-.5em\" dy=\".33em\" text-anchor=\"end\"");
        place(html, " y=\"", y);
        html.raw(">").text(&grouped(tick)).raw("</text>");
        tick += step;
    }
    curves(html, chart, &scale);
    let goal = chart.goal.filter(|(kg, _)| scale.shows(kg.kg()));
    if let Some((kg, day)) = goal {
        let y = scale.down(kg.kg());
        across(html, "c-goal", y);
        if let Some(x) = day.filter(|day| *day <= scale.last) {
            let x = scale.across(x);
            html.raw("<line class=\"c-drop\" y2=\"100%\"");
            for name in [" x1=\"", " x2=\""] {
                place(html, name, x);
            }
            place(html, " y1=\"", y);
            html.raw("/><circle class=\"c-dot\" r=\"5.5\"");
            place(html, " cx=\"", x);
            place(html, " cy=\"", y);
            html.raw("/>");
        }
    }
    axis(html, chart, &scale);
    // Below the words, so that they can be read at every week.
    html.raw(
        "<svg class=\"c-mark\" visibility=\"hidden\"><line y2=\"100%\"/><circle r=\"5\"/></svg>",
    );
    for label in labels(chart, &scale, healthy) {
        written(html, &label);
    }
    ends(html, chart, &scale);
    html.raw("</svg></div>");
}

/// Band, straight line and course, in days and thousandths.
fn curves(html: &mut Template, chart: &Chart<'_>, scale: &Scale) {
    html.raw("<svg preserveAspectRatio=\"none\" viewBox=\"0 0 ")
        .text(&i32::from(scale.last).to_string())
        .raw(" 1000\">");
    let (mut band, mut line) = (String::from("M"), String::from("M"));
    for point in chart.points {
        trace(&mut band, point.day, scale.down(point.high));
        trace(&mut line, point.day, scale.down(point.likely));
    }
    for point in chart.points.iter().rev() {
        trace(&mut band, point.day, scale.down(point.low));
    }
    path(html, "c-band", &band);
    if let (Some(from), Some(to)) = (chart.naive(0), chart.naive(scale.last)) {
        let mut straight = String::from("M");
        trace(&mut straight, 0, scale.down(from));
        trace(&mut straight, scale.last, scale.down(to));
        path(html, "c-naive", &straight);
    }
    path(html, "c-line", &line);
    html.raw("</svg>");
}

/// The part of the healthy range that lies in the plot: top and bottom.
fn healthy(scale: &Scale, chart: &Chart<'_>) -> Option<(i32, i32)> {
    let top = scale.down(chart.healthy.1.kg()).max(0);
    let bottom = scale.down(chart.healthy.0.kg()).min(FULL);
    (bottom - top >= 10).then_some((top, bottom))
}

/// Time: now, and four equal steps.
fn axis(html: &mut Template, chart: &Chart<'_>, scale: &Scale) {
    across(html, "c-axis", FULL);
    for step in 0..=4 {
        let day = scale.last / 4 * step;
        let (above, below) = match chart.today.map(|today| today.plus_days(day)) {
            Some(date) => (short_month(date).to_owned(), date.year().to_string()),
            None if step == 0 => ("Now".to_owned(), String::new()),
            None => words::months((i32::from(day) * 12 + 182) / 365),
        };
        let x = scale.across(day);
        html.raw("<line class=\"c-axis c-notch\" y1=\"100%\" y2=\"102%\"");
        place(html, " x1=\"", x);
        place(html, " x2=\"", x);
        html.raw("/><text class=\"c-tick\" y=\"100%\" text-anchor=\"middle\">");
        for (line, dy) in [(above, "\" dy=\"1.6em\">"), (below, "\" dy=\"1.2em\">")] {
            html.raw("<tspan x=\"")
                .text(&percent(x))
                .raw(dy)
                .text(&line)
                .raw("</tspan>");
        }
        html.raw("</text>");
    }
}

fn written(html: &mut Template, label: &Label) {
    html.raw("<text class=\"c-label ")
        .raw(label.class)
        .raw("\"");
    place(html, " x=\"", label.x);
    place(html, " y=\"", label.y);
    html.raw(if label.is_end {
        " text-anchor=\"end\">"
    } else {
        ">"
    })
    .text(&label.text)
    .raw("</text>");
}

/// Every label that finds room, the most telling first.
fn labels(chart: &Chart<'_>, scale: &Scale, healthy: Option<(i32, i32)>) -> Vec<Label> {
    let mut likely = Vec::with_capacity(chart.points.len());
    let mut naive = Vec::new();
    for point in chart.points {
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
        let text = ["goal ", &chart.told(kg.kg())].concat();
        labels.at_level("c-l-goal", &text, y - 25, y + 65);
        // Whatever lay on the goal's line would read as crossed out.
        for step in 0..=20 {
            labels.curves.push((step * FULL / 20, y));
        }
    }
    labels.along("c-l-line", "likely path", &likely, is_falling, false);
    if chart.has_water() {
        let (above, below) = (first - 35, first + 75);
        let (near, far) = if is_falling {
            (above, below)
        } else {
            (below, above)
        };
        labels.at_start("week 1: partly water", near, far);
    }
    if let Some((top, bottom)) = healthy.filter(|(top, bottom)| bottom - top >= 80) {
        labels.at_level("c-l-healthy", "healthy range", bottom - 28, top + 60);
    }
    if let Some((kg, Some(day))) = goal {
        let (x, y) = (scale.across(day), scale.down(kg.kg()));
        for step in 0..=60 {
            labels.curves.push((x, y + step * (FULL - y) / 60));
        }
    }
    if let Some(rule) = chart.rule(" a week") {
        labels.along("", &rule, &naive, !is_falling, true);
    }
    labels.placed
}

/// The numbers at the right edge.
fn ends(html: &mut Template, chart: &Chart<'_>, scale: &Scale) {
    let Some(last) = chart.points.last() else {
        return;
    };
    let mut ends: Vec<Label> = Vec::with_capacity(4);
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
    for end in &ends {
        html.raw("<text x=\"100%\" dx=\".5em\" dy=\".33em\" class=\"c-end ")
            .raw(end.class)
            .raw("\"");
        place(html, " y=\"", end.y);
        html.raw(">").text(&end.text).raw("</text>");
    }
}

/// One entry: a sample, drawn with the classes of the plot, and words.
fn key(html: &mut Template, sample: &'static str, text: &str) {
    html.raw("<li><svg aria-hidden=\"true\" width=\"28\" height=\"14\">")
        .raw(sample)
        .raw("</svg> ")
        .text(text)
        .raw("</li>");
}

/// The legend, with what the plot cannot show.
pub(super) fn legend(html: &mut Template, chart: &Chart<'_>) {
    let scale = Scale::of(chart);
    html.raw("<ul class=\"c-keys\">");
    key(
        html,
        "<path class=\"c-line\" d=\"M2 7H26\"/>",
        "likely path",
    );
    key(
        html,
        "<rect class=\"c-band\" y=\"1\" width=\"28\" height=\"12\"/>",
        "if you burn 10% more or less",
    );
    if let Some(rule) = chart.rule(" every week") {
        key(
            html,
            "<path class=\"c-naive\" d=\"M0 7H28\"/>",
            &[&rule, ": a rule, not a forecast"].concat(),
        );
    }
    let mut text = ["healthy range ", &chart.healthy_range()].concat();
    if healthy(&scale, chart).is_none() {
        text.push_str(if chart.healthy.0.kg() >= scale.top {
            ", above this chart"
        } else {
            ", below this chart"
        });
    }
    key(
        html,
        "<rect class=\"c-healthy\" y=\"1\" width=\"28\" height=\"12\"/><rect y=\"1\" width=\"28\" height=\"12\" \
         fill=\"url(#@hatch)\"/>",
        &text,
    );
    if let Some((goal, _)) = chart.goal {
        let kg = goal.kg();
        let mut text = ["goal ", &chart.told(kg)].concat();
        if !scale.shows(kg) {
            text.push_str(if kg >= scale.top {
                ", above this chart"
            } else {
                ", below this chart"
            });
        }
        key(html, "<path class=\"c-goal\" d=\"M2 7H26\"/>", &text);
    }
    html.raw("</ul>");
    let plateau = words::plateau(chart);
    if !plateau.is_empty() {
        html.paragraph(&plateau);
    }
    let notes = words::notes(chart);
    if !notes.is_empty() {
        html.paragraph(&notes);
    }
}
