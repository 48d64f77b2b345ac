//! The course of weight as a picture, a table, a sentence and a file: always the same numbers.
//!
//! The drawing has one width for all screens. Places are percentages of the plot, so text keeps its size while the plot
//! follows the page; only the paths stand in a stretched coordinate system of their own, where x is a day and y a
//! thousandth of the height. Labels are placed so that none overlaps at the narrowest plot (`labels`).

mod csv;
mod draw;
mod labels;
mod scale;
mod words;

use super::numbers::whole;
pub use csv::{CsvMarks, csv};
use draw::{Drawing, Legend, LegendList, Plot};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, PointerEvent};
use plateful_domain::date::Date;
use plateful_domain::planner::draft::Units;
use plateful_domain::planner::forecast::Point;
use plateful_domain::planner::quantity::{KG_PER_LB, Kilograms};
use scale::Scale;
pub use words::summary;

/// Weeks that the chart reaches, and the greatest position of the slider below it.
pub const WEEKS: u16 = 104;
/// The week that is looked at first.
const FIRST_WEEK: u16 = 12;
/// Weeks that a button jumps to.
const JUMPS: [(u16, &str); 4] = [
    (12, "12 weeks"),
    (26, "6 months"),
    (52, "1 year"),
    (104, "2 years"),
];

/// What the chart shows. Weights in kg.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The course: each day of the first week, then each week. Nothing is drawn without a point.
    pub points: Vec<Point>,
    /// The first day, once the browser has told it; until then time is told in months from now.
    pub today: Option<Date>,
    /// Units of the reader.
    pub units: Units,
    /// The simple rule to compare with; none where no pace is wanted.
    pub rule: Option<Rule>,
    /// The day from which the goal weight is held, and the energy a day that holds it, with its unit.
    pub hold: Option<(u16, String)>,
    /// The goal, and the day it is reached.
    pub goal: Option<(Kilograms, Option<u16>)>,
    /// The healthy range of weight for the height.
    pub healthy: (Kilograms, Kilograms),
    /// Where weight levels off, beyond the chart.
    pub plateau: Option<Kilograms>,
}

/// The simple rule: the same pace every week.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// The pace that is shown, kg a week, negative for a loss.
    pub kg_a_week: f64,
    /// It in words: "1 lb".
    pub pace: String,
}

impl Chart {
    /// The point on `day`, or the last one before it.
    fn on(&self, day: u16) -> Option<&Point> {
        self.points.iter().rev().find(|point| point.day <= day)
    }

    /// The straight line on `day`.
    fn naive(&self, day: u16) -> Option<f64> {
        let start = self.points.first()?.likely;
        Some(start + self.rule.as_ref()?.kg_a_week * f64::from(day) / 7.0)
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
    /// The range of the week, below the slider: "Likely between 172 and 182 lb".
    pub range: String,
    /// From the left of the plot, as the value of an attribute: "11.5%".
    pub x: String,
    /// From its top.
    pub y: String,
    /// The day and the weight, beside the mark: "Feb 14: 177 lb".
    pub flag: String,
    /// The side of the mark that the flag stands on, as SVG's `text-anchor`: toward the middle of the plot.
    pub anchor: &'static str,
}

/// What the chart says of a week, 0 to [`WEEKS`]; later weeks are the last one. `None` without points.
pub fn at(chart: &Chart, week: u16) -> Option<At> {
    let point = chart.on(week.min(WEEKS) * 7)?;
    let scale = Scale::of(chart);
    Some(At {
        text: words::week(chart, point),
        range: words::range(chart, point),
        x: draw::percent(scale.across(point.day)),
        y: draw::percent(scale.down(point.likely)),
        flag: words::flag(chart, point),
        anchor: if scale.across(point.day) < scale::FULL / 2 {
            "start"
        } else {
            "end"
        },
    })
}

/// The chart: drawing, the two samples that its words do not name, and the slider, which stays while numbers change. Hidden
/// while there is nothing to draw. [`ChartNotes`] says the rest.
///
/// # Accessibility
/// The drawing is hidden from screen readers, and the same is said in a few sentences before it. The slider looks at a
/// week, for keyboard, touch and screen readers; its value is read as words. A pointer over the plot moves it too.
#[component]
pub fn ChartPart(
    /// What it shows; hidden while there is nothing.
    #[prop(into)]
    chart: Signal<Option<Chart>>,
    /// Starts every id.
    uid: &'static str,
) -> impl IntoView {
    let week = RwSignal::new(FIRST_WEEK);
    let mark = Memo::new(move |_| chart.with(|chart| at(chart.as_ref()?, week.get())));
    let drawing = Memo::new(move |_| chart.with(|chart| Drawing::of(chart.as_ref()?)));
    // A line that stops early cannot be looked at beyond its end.
    let reach = Memo::new(move |_| {
        chart.with(|chart| {
            let last = chart.as_ref().and_then(|chart| chart.points.last());
            last.map_or(WEEKS, |point| point.day / 7)
        })
    });
    let legend = Memo::new(move |_| chart.with(|chart| chart.as_ref().map(Legend::of)));
    let summary =
        Memo::new(move |_| chart.with(|chart| chart.as_ref().map(summary).unwrap_or_default()));
    let units = move || chart.with(|chart| chart.as_ref().map(|chart| chart.units));
    let class = move || {
        if units() == Some(Units::Uk) {
            "c-part c-stones"
        } else {
            "c-part"
        }
    };
    let hatch = format!("{uid}-hatch");
    let words = move || mark.with(|mark| mark.as_ref().map(|mark| mark.text.clone()));
    let look = move |event: PointerEvent| {
        if let Some(at) = week_under(&event) {
            week.set(at);
        }
    };
    let id = format!("{uid}-week");
    view! {
        <div class=class hidden=move || chart.with(Option::is_none)>
            <figure class="chart">
                <div>
                    <p class="vh">{summary}</p>
                    <p class="c-unit" aria-hidden="true">
                        {move || units().map(unit_of_axis)}
                    </p>
                    <div class="c-plot" on:pointerdown=look on:pointermove=look>
                        <Plot drawing mark hatch=hatch.clone()/>
                    </div>
                </div>
                <figcaption>
                    <LegendList legend hatch/>
                </figcaption>
            </figure>
            <div class="c-look">
                <label for=id.clone()>"See your weight at any week"</label>
                <div class="c-jumps" role="group" aria-label="Jump to a week">
                    {JUMPS
                        .map(|(to, label)| {
                            view! {
                                <button
                                    type="button"
                                    class="c-jump"
                                    aria-pressed=move || (week.get() == to).to_string()
                                    hidden=move || reach.get() < to
                                    on:click=move |_| week.set(to)
                                >
                                    {label}
                                </button>
                            }
                        })}
                </div>
                <input
                    class="c-scrub"
                    id=id.clone()
                    type="range"
                    min="0"
                    max=WEEKS.to_string()
                    step="1"
                    value=FIRST_WEEK.to_string()
                    autocomplete="off"
                    prop:value=move || week.get().to_string()
                    aria-valuetext=words
                    on:input=move |event| {
                        if let Ok(at) = event_target_value(&event).parse() {
                            week.set(at);
                        }
                    }
                />
                <output class="c-read" for=id aria-live="off" translate="no">
                    {move || mark.with(|mark| mark.as_ref().map(|mark| mark.range.clone()))}
                </output>
            </div>
        </div>
    }
}

/// What goes with the chart: where weight levels off, what the straight line ignores, and the numbers as a table in a fold,
/// which stays open while they change. Hidden while there is nothing to say.
#[component]
pub fn ChartNotes(
    /// What it tells of; hidden while there is nothing.
    #[prop(into)]
    chart: Signal<Option<Chart>>,
) -> impl IntoView {
    let table = move || chart.with(|chart| chart.as_ref().map(table));
    let notes = Memo::new(move |_| {
        chart.with(|chart| {
            let sentences = chart
                .as_ref()
                .map(|chart| [words::plateau(chart), words::notes(chart)]);
            let mut text = sentences.unwrap_or_default().to_vec();
            text.retain(|sentence| !sentence.is_empty());
            text.join(" ")
        })
    });
    view! {
        <div class="c-notes" hidden=move || chart.with(Option::is_none)>
            <details class="more mini">
                <summary>"Show the numbers as a table"</summary>
                <div class="fold">
                    <p hidden=move || notes.with(String::is_empty)>{notes}</p>
                    {table}
                </div>
            </details>
        </div>
    }
}

/// The week under a pointer, by its share of the plot's width.
fn week_under(event: &PointerEvent) -> Option<u16> {
    let plot: Element = event.current_target()?.dyn_into().ok()?;
    let area = plot.get_bounding_client_rect();
    let share = (f64::from(event.client_x()) - area.left()) / area.width().max(1.0);
    u16::try_from(whole(share.clamp(0.0, 1.0) * f64::from(WEEKS))).ok()
}

const fn unit_of_axis(units: Units) -> &'static str {
    match units {
        Units::Us => "Weight, lb",
        Units::Metric => "Weight, kg",
        Units::Uk => "Weight, stones",
    }
}

/// The weeks that the table tells.
const ROWS: [u16; 6] = [1, 4, 12, 26, 52, WEEKS];

/// The numbers as a table.
fn table(chart: &Chart) -> impl IntoView + use<> {
    let last = chart.points.last().map_or(0, |point| point.day);
    let rows: Vec<_> = ROWS
        .into_iter()
        .filter(|week| week * 7 <= last)
        .filter_map(|week| Some((week, chart.on(week * 7)?)))
        .map(|(week, point)| {
            let date = chart.date(point.day);
            let is_water = week == 1 && chart.has_water();
            view! {
                <tr>
                    <th scope="row">
                        {words::weeks(week)}
                        {date.map(|date| view! { " " <span class="c-date">{date}</span> })}
                        {is_water
                            .then(|| view! { " " <span class="c-date">"partly water"</span> })}
                    </th>
                    <td translate="no">{chart.told(point.likely)}</td>
                    <td translate="no">{chart.range(point, " to ")}</td>
                </tr>
            }
        })
        .collect();
    let plateau = chart.plateau.map(|plateau| {
        view! {
            <tr>
                <th scope="row">"Years"</th>
                <td translate="no">{chart.told(plateau.kg())}</td>
                <td>"levels off here"</td>
            </tr>
        }
    });
    view! {
        <table class="nums">
            <thead>
                <tr>
                    <th scope="col">"After"</th>
                    <th scope="col">"Weight"</th>
                    <th scope="col">"Likely range"</th>
                </tr>
            </thead>
            <tbody>{rows} {plateau}</tbody>
        </table>
    }
}
