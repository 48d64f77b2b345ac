//! What is timed, natively and in a browser alike. `tests/bench/work.js` has the same in JavaScript.

use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::forecast::{Baseline, Point, Regimen, Subject, course};
use plateful_domain::planner::quantity::{Centimeters, Kilocalories, Kilograms, Pal, Years};
use std::hint::black_box;

/// A task to time; using its result keeps the compiler from removing it.
pub type Task = fn(&Subject) -> f64;

/// The tasks with their names.
pub const TASKS: [(&str, Task); 7] = [
    ("ten years of forecast", ten_years),
    ("intake for a goal in two years", solve),
    ("all a keystroke needs", keystroke),
    ("a chart of 1 year", chart::<1>),
    ("a chart of 2 years", chart::<2>),
    ("a chart of 5 years", chart::<5>),
    ("a chart of 10 years", chart::<10>),
];

/// Offsets of the nine goals, kcal per day.
const OFFSETS: [f64; 9] = [
    -1000.0, -750.0, -500.0, -250.0, 0.0, 250.0, 500.0, 750.0, 1000.0,
];

/// A man of 40 years, 180 cm and 100 kg.
pub fn somebody() -> Option<Subject> {
    Some(Subject {
        formula: Formula::Male,
        age: Years::new(40)?,
        height: Centimeters::new(180.0)?,
        weight: Kilograms::new(100.0)?,
        pal: Pal::new(1.6)?,
        fat: None,
        maintenance: None,
    })
}

fn ten_years(subject: &Subject) -> f64 {
    let baseline = Baseline::of(black_box(subject));
    let regimen = Regimen::eating(black_box(2_500.0), &baseline);
    baseline.advance(&baseline.start, &regimen, 3_650).weight()
}

fn solved(baseline: &Baseline) -> f64 {
    Kilograms::new(black_box(80.0))
        .and_then(|goal| baseline.intake_to_reach(goal, 730, 1.1).ok())
        .map_or(f64::NAN, Kilocalories::kcal)
}

fn solve(subject: &Subject) -> f64 {
    solved(&Baseline::of(black_box(subject)))
}

fn likely(points: &[Point]) -> f64 {
    points.iter().map(|point| point.likely).sum()
}

/// The course with its band, over so many years.
fn chart<const YEARS: u16>(subject: &Subject) -> f64 {
    let baseline = Baseline::of(black_box(subject));
    let regimen = Regimen::eating(black_box(2_500.0), &baseline);
    likely(&course(&baseline, &regimen, YEARS * 365))
}

/// The work of one keystroke: an intake, two years with their band, the plateau with its band, and twelve weeks of each
/// goal.
fn keystroke(subject: &Subject) -> f64 {
    let baseline = Baseline::of(black_box(subject));
    let regimen = Regimen::eating(solved(&baseline), &baseline).with_activity(1.1);
    let course = course(&baseline, &regimen, 730);
    let plateaus = [-200.0, 0.0, 200.0].map(|kcal| {
        let plateau = baseline.burning_more(kcal).plateau(&regimen);
        plateau.map_or(0.0, Kilograms::kg)
    });
    let ends = OFFSETS.map(|offset| {
        let end = baseline.weight_after_twelve_weeks(baseline.intake + offset);
        end.kg()
    });
    likely(&course) + plateaus.iter().sum::<f64>() + ends.iter().sum::<f64>()
}

/// Repeats a task, for `milliseconds`; `now` returns milliseconds.
pub fn round(task: Task, subject: &Subject, times: u32, now: impl Fn() -> f64) -> f64 {
    let begun = now();
    for _ in 0..times {
        black_box(task(black_box(subject)));
    }
    now() - begun
}

/// Milliseconds for one run of each of several ways to do the same, the fastest of nine rounds that take turns. A way
/// runs its task so many times, and returns the milliseconds that it took.
pub fn milliseconds<const WAYS: usize>(ways: [&dyn Fn(u32) -> f64; WAYS]) -> [f64; WAYS] {
    let times = ways.map(|way| {
        let mut times = 1;
        while way(times) < 50.0 && times < 1 << 24 {
            times *= 2;
        }
        times
    });
    let mut quickest = [f64::INFINITY; WAYS];
    for _ in 0..9 {
        for ((way, times), quickest) in ways.iter().zip(times).zip(&mut quickest) {
            *quickest = quickest.min(way(times) / f64::from(times));
        }
    }
    quickest
}
