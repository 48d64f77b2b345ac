//! What is timed, natively and in a browser alike.

use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::forecast::{Baseline, Regimen, Subject, course};
use plateful_domain::planner::quantity::{Centimeters, Kilocalories, Kilograms, Pal, Years};
use std::hint::black_box;

/// A task to time; using its result keeps the compiler from removing it.
pub type Task = fn(&Subject) -> f64;

/// The tasks with their names.
pub const TASKS: [(&str, Task); 3] = [
    ("ten years of forecast", ten_years),
    ("intake for a goal in two years", solve),
    ("all a keystroke needs", keystroke),
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
    course.iter().map(|point| point.likely).sum::<f64>()
        + plateaus.iter().sum::<f64>()
        + ends.iter().sum::<f64>()
}

/// Milliseconds for one run of `task`, the fastest of nine rounds; `now` returns milliseconds.
pub fn milliseconds(task: Task, now: impl Fn() -> f64) -> f64 {
    let Some(somebody) = somebody() else {
        return f64::NAN;
    };
    let round = |times: u32| {
        let begun = now();
        for _ in 0..times {
            black_box(task(black_box(&somebody)));
        }
        now() - begun
    };
    let mut times = 1;
    while round(times) < 100.0 && times < 1 << 24 {
        times *= 2;
    }
    let quickest = (0..9).map(|_| round(times)).fold(f64::INFINITY, f64::min);
    quickest / f64::from(times)
}
