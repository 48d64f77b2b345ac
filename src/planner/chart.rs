//! The forecast as a chart, a table, a summary and a file, all with the same numbers.
//!
//! The drawing is the same for all screens. Positions are percentages of the plot, so text keeps its size while the
//! plot scales with the page. Only the paths use a stretched coordinate system, in which x is a day and y a thousandth
//! of the height. Labels are placed so that they do not overlap in the narrowest plot (`labels`).

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

/// The last week of the chart, and the maximum of its slider.
pub const WEEKS: u16 = 104;
/// The week shown first.
const FIRST_WEEK: u16 = 12;
/// The weeks that buttons jump to, with their labels.
const JUMPS: [(u16, &str); 4] = [
    (12, "12 weeks"),
    (26, "6 months"),
    (52, "1 year"),
    (104, "2 years"),
];

/// The data of the chart. Weights in kg.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The course: each day of the first week, then each week. If empty, nothing is drawn.
    pub points: Vec<Point>,
    /// The first day. `None` until the browser has set it; until then times are months from now.
    pub today: Option<Date>,
    /// Units of the reader.
    pub units: Units,
    /// The simple rule for comparison; `None` without a pace.
    pub rule: Option<Rule>,
    /// The goal weight, and the day on which it is reached.
    pub goal: Option<(Kilograms, Option<u16>)>,
    /// The healthy range of weight for the height.
    pub healthy: (Kilograms, Kilograms),
    /// Where weight levels off, beyond the chart.
    pub plateau: Option<Kilograms>,
}

/// The simple rule: the same pace every week.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// The pace as shown, kg per week, negative for a loss.
    pub kg_a_week: f64,
    /// The pace in words: "1 lb".
    pub pace: String,
}

impl Chart {
    /// The point on `day`, or the last one before it.
    fn on(&self, day: u16) -> Option<&Point> {
        self.points.iter().rev().find(|point| point.day <= day)
    }

    /// The weight on the straight line on `day`, kg.
    fn naive(&self, day: u16) -> Option<f64> {
        let start = self.points.first()?.likely;
        Some(start + self.rule.as_ref()?.kg_a_week * f64::from(day) / 7.0)
    }

    /// Whether the change in the first week is large enough to mention that much of it is water.
    fn has_water(&self) -> bool {
        match (self.points.first(), self.on(7)) {
            (Some(start), Some(week)) => (week.likely - start.likely).abs() >= 0.3,
            _ => false,
        }
    }

    /// Kilograms in the unit of the axis: kg or lb. Stone and pounds use pounds.
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
    /// The text for the week: "12 weeks, Feb 14, 2027: about 177 lb, likely between 172 and 182 lb".
    pub text: String,
    /// The range, shown below the slider: "Likely between 172 and 182 lb".
    pub range: String,
    /// Distance from the left of the plot, as an attribute value: "11.5%".
    pub x: String,
    /// Distance from the top.
    pub y: String,
    /// Date and weight, shown beside the mark: "Feb 14: 177 lb".
    pub flag: String,
    /// The side of the mark with the flag, as SVG's `text-anchor`: toward the center of the plot.
    pub anchor: &'static str,
}

/// The chart's values for a week, 0 to [`WEEKS`]; later weeks count as the last one. `None` without points.
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

/// The chart: drawing, two legend entries without labels in the plot, and the slider, which keeps its element while
/// numbers change. Hidden without points. [`ChartNotes`] has the rest.
///
/// # Accessibility
/// The drawing is hidden from screen readers; a summary before it says the same. The slider chooses a week by keyboard,
/// touch or screen reader; its value is read as text. Moving the pointer over the plot does the same.
#[component]
pub fn ChartPart(
    /// The data; hidden while `None`.
    #[prop(into)]
    chart: Signal<Option<Chart>>,
    /// Prefix of every id.
    uid: &'static str,
) -> impl IntoView {
    let week = RwSignal::new(FIRST_WEEK);
    let mark = Memo::new(move |_| chart.with(|chart| at(chart.as_ref()?, week.get())));
    let drawing = Memo::new(move |_| chart.with(|chart| Drawing::of(chart.as_ref()?)));
    // The slider ends where the line ends.
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

/// Notes below the chart: where weight levels off, what the straight line ignores, and the numbers as a table in a
/// fold, which stays open while they change. Hidden while empty.
#[component]
pub fn ChartNotes(
    /// The data; hidden while `None`.
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

/// The week at the pointer's horizontal position in the plot.
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

/// The weeks in the table.
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
