//! The chart: its words, its table, its file, and a drawing without overlapping labels.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

#[path = "../crates/domain/tests/planner_support/mod.rs"]
mod planner_support;

use leptos::prelude::*;
use planner_support::LB;
use plateful::planner::chart::{self, Chart, ChartNotes, ChartPart, CsvMarks, Rule, WEEKS, at};
use plateful::planner::numbers::pace;
use plateful_domain::date::Date;
use plateful_domain::planner::draft::Units;
use plateful_domain::planner::energy::{Formula, healthy_range};
use plateful_domain::planner::forecast::{Baseline, Point, Regimen, Subject, course};
use plateful_domain::planner::quantity::{Centimeters, Kilograms, Pal, Years};
use proptest::prelude::*;

/// A person, the change of intake, and the goal weight.
#[derive(Debug, Clone, Copy)]
struct Case {
    formula: Formula,
    age: u8,
    cm: f64,
    kg: f64,
    pal: f64,
    change: f64,
    goal: Option<f64>,
    units: Units,
    today: bool,
    plateau: bool,
}

/// The worked example: 41 years, 5 ft 5 in, 187 lb, 500 kcal less, goal weight 165 lb.
const EXAMPLE: Case = Case {
    formula: Formula::Female,
    age: 41,
    cm: 165.1,
    kg: 187.0 * LB,
    pal: 1.6,
    change: -500.0,
    goal: Some(165.0 * LB),
    units: Units::Us,
    today: true,
    plateau: true,
};

/// The whole figure, without Leptos' markers.
fn figure(chart: Option<Chart>) -> String {
    Owner::new().with(|| {
        let chart = Signal::stored(chart);
        let html = view! {
            <ChartPart chart uid="planner"/>
            <ChartNotes chart/>
        }
        .to_html();
        html.replace("<!>", "")
            .replace(" translate=\"no\"", "")
            .replace("> </tspan>", "></tspan>")
    })
}

impl Case {
    /// The chart for it. The goal is reached at the first point beyond it.
    fn with<T>(&self, read: impl FnOnce(&Chart) -> T) -> T {
        let height = Centimeters::new(self.cm).unwrap();
        let baseline = Baseline::of(&Subject {
            formula: self.formula,
            age: Years::new(self.age).unwrap(),
            height,
            weight: Kilograms::new(self.kg).unwrap(),
            pal: Pal::new(self.pal).unwrap(),
            fat: None,
            maintenance: None,
        });
        let regimen = Regimen::eating(baseline.intake + self.change, &baseline);
        let points = course(&baseline, &regimen, 728);
        let goal = self.goal.map(|goal| {
            let reached = |point: &&Point| (point.likely - goal) * (self.kg - goal) <= 0.0;
            let day = points.iter().find(reached).map(|point| point.day);
            (Kilograms::new(goal).unwrap(), day)
        });
        let plateau = self.plateau.then(|| {
            let far = baseline.advance(&baseline.start, &regimen, 7_300);
            Kilograms::new(far.weight()).unwrap()
        });
        read(&Chart {
            points,
            today: self.today.then(|| Date::new(2026, 11, 22).unwrap()),
            units: self.units,
            rule: (self.change != 0.0).then(|| {
                let kg_a_week = self.change * 7.0 / 3_500.0 * LB;
                Rule {
                    kg_a_week,
                    pace: pace(kg_a_week, self.units),
                }
            }),
            goal,
            healthy: healthy_range(height),
            plateau,
        })
    }

    fn html(&self) -> String {
        figure(Some(self.with(Clone::clone)))
    }

    fn summary(&self) -> String {
        self.with(chart::summary).replace('\u{a0}', " ")
    }
}

/// The rows of the table as text, cells separated by bars.
fn rows(html: &str) -> Vec<String> {
    let body = html.split("<tbody>").nth(1).unwrap();
    body.split("<tr>")
        .skip(1)
        .map(|row| {
            let row = row.replace("<td>", "|").replace('\u{a0}', " ");
            let mut text = String::new();
            let mut in_tag = false;
            for letter in row.chars() {
                match letter {
                    '<' => in_tag = true,
                    '>' => in_tag = false,
                    letter if !in_tag => text.push(letter),
                    _ => {}
                }
            }
            text
        })
        .collect()
}

/// The value of an attribute in a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let after = tag.split(&format!(" {name}=\"")).nth(1)?;
    after.split('"').next()
}

fn percent(tag: &str, name: &str) -> f64 {
    let value = attribute(tag, name).unwrap_or_else(|| panic!("{name} in {tag}"));
    value.trim_end_matches('%').parse().unwrap()
}

/// The `<text>` elements with a class: their tags and their text.
fn texts<'a>(html: &'a str, class: &str) -> Vec<(&'a str, String)> {
    html.split("<text")
        .skip(1)
        .filter_map(|rest| {
            let (tag, rest) = rest.split_once('>').unwrap();
            let is_one = attribute(tag, "class")?.split(' ').any(|one| one == class);
            is_one.then(|| (tag, rest.split('<').next().unwrap().to_owned()))
        })
        .collect()
}

/// The labels in the plot: text, and area in pixels in the narrowest plot (188 by 288 px).
fn labels(html: &str) -> Vec<(String, [f64; 4])> {
    texts(html, "c-label")
        .into_iter()
        .map(|(tag, text)| {
            // Measured at 14 px in the widest face: 6.4 px per character of these words, 6.9 in bold.
            let width = f64::from(u32::try_from(text.chars().count()).unwrap()) * 6.9;
            let x = percent(tag, "x") * 1.88;
            let y = percent(tag, "y") * 2.88;
            let left = if attribute(tag, "text-anchor") == Some("end") {
                x - width
            } else {
                x
            };
            (text, [left, y - 11.0, left + width, y + 4.0])
        })
        .collect()
}

/// The numbers on the right: text and vertical center, in pixels.
fn ends(html: &str) -> Vec<(String, f64)> {
    texts(html, "c-end")
        .into_iter()
        .map(|(tag, text)| (text, percent(tag, "y") * 2.88))
        .collect()
}

fn ticks(html: &str) -> Vec<String> {
    texts(html, "c-tick")
        .into_iter()
        .filter(|(tag, _)| attribute(tag, "dx").is_some())
        .map(|(_, text)| text)
        .collect()
}

#[test]
fn the_summary_tells_the_course_the_goal_and_the_end() {
    assert_eq!(
        EXAMPLE.summary(),
        "Your weight is about 187 lb now. It is likely to be about 177 lb after 12 weeks, 158 lb after 1 year and \
         145 lb after 2 years. If you burn 10% more or less than estimated, it would be 118 to 171 lb after 2 years. \
         The simple rule of 1 lb every week would give 135 lb after 1 year. You would reach your goal of 165 lb \
         after about 35 weeks, around July 2027. If you ate this way for years, your weight would level off at about \
         135 lb. The healthy range for your height is 111 to 150 lb."
    );
    let never = Case {
        goal: Some(120.0 * LB),
        ..EXAMPLE
    };
    assert!(
        never
            .summary()
            .contains("This way does not lead to your goal of 120 lb.")
    );
}

#[test]
fn the_table_tells_six_weeks_and_where_it_ends() {
    assert_eq!(
        rows(&EXAMPLE.html()),
        [
            "1 week Nov 29, 2026 partly water|185 lb|184 to 185 lb",
            "4 weeks Dec 20, 2026|182 lb|180 to 184 lb",
            "12 weeks Feb 14, 2027|177 lb|172 to 182 lb",
            "26 weeks May 23, 2027|169 lb|158 to 180 lb",
            "1 year Nov 21, 2027|158 lb|139 to 176 lb",
            "2 years Nov 19, 2028|145 lb|118 to 171 lb",
            "Years|135 lb|levels off here",
        ]
    );
}

#[test]
fn a_week_is_told_with_its_date_and_range() {
    let at = EXAMPLE.with(|chart| at(chart, 12)).unwrap();
    assert_eq!(
        at.text.replace('\u{a0}', " "),
        "12 weeks, Feb 14, 2027: about 177 lb, likely between 172 and 182 lb"
    );
    assert_eq!(at.x, "11.5%");
    EXAMPLE.with(|chart| {
        assert_eq!(chart::at(chart, 999), chart::at(chart, WEEKS));
        let now = chart::at(chart, 0).unwrap();
        assert_eq!(
            now.text.replace('\u{a0}', " "),
            "Now, Nov 22, 2026: about 187 lb"
        );
    });
}

#[test]
fn the_grid_is_counted_in_the_readers_units() {
    let of = |units| ticks(&Case { units, ..EXAMPLE }.html());
    assert_eq!(of(Units::Us), ["120", "140", "160", "180"]);
    assert_eq!(of(Units::Metric), ["60", "70", "80"]);
    assert_eq!(of(Units::Uk), ["10", "12"]);
}

#[test]
fn time_is_told_in_months_until_the_day_is_known() {
    let known = EXAMPLE.html();
    for month in ["Nov", "May"] {
        assert!(known.contains(&format!("\">{month}</tspan>")), "{month}");
    }
    assert!(known.contains(">2027</tspan>") && !known.contains(">Now<"));
    let unknown = Case {
        today: false,
        ..EXAMPLE
    };
    let html = unknown.html();
    for (above, below) in [
        ("Now", ""),
        ("6", "months"),
        ("1", "year"),
        ("18", "months"),
    ] {
        assert!(html.contains(&format!("\">{above}</tspan>")), "{above}");
        assert!(html.contains(&format!("\">{below}</tspan>")), "{below}");
    }
    assert!(!html.contains("2027") && !unknown.summary().contains("2027"));
}

#[test]
fn the_file_has_a_line_for_each_point_and_as_many_columns_in_each() {
    for (case, head, first) in [
        (
            EXAMPLE,
            "Day,Date,Likely (lb),Low (burning 10% more) (lb),High (burning 10% less) (lb),Simple rule (lb)",
            "0,2026-11-22,187.0,187.0,187.0,187.0",
        ),
        (
            Case {
                change: 0.0,
                today: false,
                units: Units::Metric,
                ..EXAMPLE
            },
            "Day,Likely (kg),Low (burning 10% more) (kg),High (burning 10% less) (kg)",
            "0,84.8,84.8,84.8",
        ),
    ] {
        let text = case.with(|chart| chart::csv(chart, CsvMarks::of_locale('.', None)));
        let lines: Vec<_> = text.split_terminator("\r\n").collect();
        assert_eq!(lines[0], head);
        assert_eq!(lines[1], first);
        assert_eq!(lines.len(), 1 + 8 + 103 + 2);
        let columns = head.split(',').count();
        for line in &lines {
            assert_eq!(line.split(',').count(), columns, "{line}");
        }
        let [.., levels_off, estimates] = lines.as_slice() else {
            panic!("{lines:?}");
        };
        assert!(levels_off.starts_with("levels off,"));
        assert!(estimates.contains("not medical advice"));
    }
}

/// Three days of somebody who weighs 84.8 kg.
fn three_days(units: Units) -> Chart {
    let point = |day, likely, low, high| Point {
        day,
        likely,
        low,
        high,
    };
    Chart {
        points: vec![
            point(0, 84.8, 84.8, 84.8),
            point(1, 84.5, 84.25, 84.75),
            point(728, 70.0, 65.04, 1_000.0),
        ],
        today: Date::new(2026, 11, 22),
        units,
        rule: Some(Rule {
            kg_a_week: -0.5,
            pace: "0.5 kg".to_owned(),
        }),
        goal: None,
        healthy: (Kilograms::new(50.0).unwrap(), Kilograms::new(68.0).unwrap()),
        plateau: Kilograms::new(66.0),
    }
}

#[test]
fn the_file_opens_in_columns_for_its_reader() {
    let english = "Day,Date,Likely (kg),Low (burning 10% more) (kg),High (burning 10% less) (kg),Simple rule (kg)\r\n\
        0,2026-11-22,84.8,84.8,84.8,84.8\r\n\
        1,2026-11-23,84.5,84.3,84.8,84.7\r\n\
        728,2028-11-19,70.0,65.0,1000.0,32.8\r\n\
        levels off,,66.0,,,\r\n\
        Made with Plateful. These numbers are estimates and not medical advice.,,,,,\r\n";
    let german = "Day;Date;Likely (kg);Low (burning 10% more) (kg);High (burning 10% less) (kg);Simple rule (kg)\r\n\
        0;2026-11-22;\"84,8\";\"84,8\";\"84,8\";\"84,8\"\r\n\
        1;2026-11-23;\"84,5\";\"84,3\";\"84,8\";\"84,7\"\r\n\
        728;2028-11-19;\"70,0\";\"65,0\";\"1000,0\";\"32,8\"\r\n\
        levels off;;\"66,0\";;;\r\n\
        Made with Plateful. These numbers are estimates and not medical advice.;;;;;\r\n";
    let swiss = german.replace(',', ".").replace('"', "");
    for (mark, region, expected) in [
        ('.', Some("US"), english),
        (',', Some("DE"), german),
        ('.', Some("CH"), &swiss),
        // No spreadsheet reads this one as a decimal mark.
        ('\u{66b}', None, english),
    ] {
        let marks = CsvMarks::of_locale(mark, region);
        let text = chart::csv(&three_days(Units::Metric), marks);
        assert_eq!(text, expected);
        assert!(text.is_ascii(), "no encoding has to be told");
    }
    let pounds = chart::csv(&three_days(Units::Uk), CsvMarks::of_locale(',', Some("FR")));
    assert!(
        pounds.contains("Likely (lb);") && pounds.contains("\r\n0;2026-11-22;\"187,0\";"),
        "{pounds}"
    );
}

#[test]
fn what_the_plot_cannot_hold_is_told_in_words() {
    let far = Case {
        kg: 150.0,
        goal: Some(60.0),
        change: -300.0,
        ..EXAMPLE
    };
    let html = far.html().replace('\u{a0}', " ");
    assert!(html.contains("goal 132.5 lb, below this chart"), "{html}");
    assert!(html.contains("healthy range 111 to 150 lb, below this chart"));
    assert!(!html.contains(">healthy range<"));
    let light = Case {
        kg: 40.0,
        change: 100.0,
        goal: None,
        ..EXAMPLE
    };
    assert!(light.html().contains("c-healthy"));
    let without = Case {
        plateau: false,
        ..EXAMPLE
    };
    assert!(EXAMPLE.html().contains("level off"));
    assert!(!without.html().contains("level off"));
}

#[test]
fn nothing_is_compared_with_where_no_change_is_wanted() {
    let case = Case {
        change: 0.0,
        goal: None,
        ..EXAMPLE
    };
    let html = case.html();
    assert!(!html.contains("c-naive") && !html.contains("partly water"));
    assert!(
        case.summary()
            .starts_with("Your weight is likely to stay at about 187 lb.")
    );
    assert!(html.contains("c-band"), "what is not known stays");
}

#[test]
fn without_points_there_is_nothing() {
    let chart = EXAMPLE.with(|chart| {
        let chart = Chart {
            points: Vec::new(),
            ..chart.clone()
        };
        (
            chart::summary(&chart),
            at(&chart, 3),
            chart::csv(&chart, CsvMarks::of_locale('.', None))
                .lines()
                .count(),
        )
    });
    assert_eq!(chart, (String::new(), None, 3));
}

#[test]
fn the_whole_part_keeps_its_shape_and_hides_without_a_chart() {
    let shown = EXAMPLE.html();
    let hidden = figure(None);
    for part in ["<figure", "<figcaption", "<details", "<output"] {
        assert_eq!(shown.matches(part).count(), hidden.matches(part).count());
    }
    assert!(
        hidden.starts_with("<div") && hidden.split('>').next().unwrap().contains("hidden"),
        "{hidden}"
    );
    assert!(shown.contains("type=\"range\"") && hidden.contains("type=\"range\""));
    assert!(!hidden.contains("<table") && !shown.contains("style="));
}

fn persons() -> impl Strategy<Value = Case> {
    (
        (18_u8..=100, 135.0..=210.0, 16.0..=60.0, 1.2..=2.4),
        (-1_000.0..=1_000.0_f64, 0.75..=1.3_f64, 0_u8..3),
        (0_u8..3, any::<bool>(), any::<bool>(), any::<bool>()),
    )
        .prop_map(
            |((age, cm, bmi, pal), (change, goal, sex), (units, today, plateau, small))| {
                let kg = bmi * cm * cm / 10_000.0;
                Case {
                    formula: [Formula::Female, Formula::Male, Formula::Average][usize::from(sex)],
                    age,
                    cm,
                    kg,
                    pal,
                    change: if small { change / 50.0 } else { change },
                    goal: (sex > 0).then_some(kg * goal),
                    units: [Units::Us, Units::Metric, Units::Uk][usize::from(units)],
                    today,
                    plateau,
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn nothing_overlaps_and_every_number_is_one(case in persons()) {
        let html = case.html();
        let csv = case.with(|chart| chart::csv(chart, CsvMarks::of_locale('.', None)));
        let weeks: String = case.with(|chart| (0..=WEEKS).filter_map(|week| at(chart, week)).map(|at| at.text + &at.y).collect());
        for text in [&html, &csv, &weeks] {
            prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{}", text);
            prop_assert!(!text.contains("−0") && !text.contains(",-0.0"), "{}", text);
        }
        let labels = labels(&html);
        // If the goal's line is too close, its label is left out; the legend has it.
        prop_assert!(case.goal.is_some() || case.change.abs() < 250.0 || labels.iter().any(|label| label.0 == "likely path"));
        prop_assert!(html.contains("</svg> likely range</li>"));
        for (at, (text, [left, top, right, bottom])) in labels.iter().enumerate() {
            prop_assert!(*left >= 0.0 && *right <= 188.0 && *top >= -12.0 && *bottom <= 288.0, "{} is outside", text);
            for (other, [l, t, r, b]) in &labels[at + 1..] {
                prop_assert!(right <= l || r <= left || bottom <= t || b <= top, "{} lies over {}", text, other);
            }
        }
        let ends = ends(&html);
        for pair in ends.windows(2) {
            prop_assert!(pair[1].1 - pair[0].1 >= 15.0, "{:?}", ends);
        }
        prop_assert!(ends.iter().all(|end| (0.0..=288.0).contains(&end.1)));
        let ticks = ticks(&html);
        prop_assert!((1..=6).contains(&ticks.len()), "{:?}", ticks);
        prop_assert!(rows(&html).len() == 6 + usize::from(case.plateau));
    }
}
