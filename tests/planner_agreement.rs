//! A quantity that is shown in two places reads the same in both, whoever the reader is.
//!
//! Every place is read as a reader would: the rendered planner as text, the plan as text, and what is spoken. A place that
//! no generated plan shows fails the test too.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod support;

use leptos::prelude::*;
use plateful::planner::words::{self, spoken::spoken, written::written};
use plateful::planner::{Planner, PlannerState};
use plateful_domain::date::Date;
use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::draft::{Aim, EnergyUnit, TextField, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::fields::Choice;
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::plan::Answer;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use regex::Regex;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use support::text;

/// A number of calories or kilojoules: "1,940".
const N: &str = r"\u{2212}?\d[\d,]*";
/// A weight: "177 lb", "80.5 kg", "12 st 9 lb".
const W: &str = r"(?:\d+ st(?: \d+ lb)?|\d[\d,.]* (?:lb|kg))";
/// A date: "Feb 14, 2027".
const D: &str = r"[A-Z][a-z]{2} \d{1,2}, \d{4}";

/// Quantities, and the places that show them. `{N}`, `{W}` and `{D}` stand for the patterns above; what is in parentheses is
/// compared.
const SHOWN: &[(&str, &[&str])] = &[
    (
        "the budget",
        &[
            r", eat about ({N}) ",
            r"Your daily total ({N})",
            r"chosen stop ({N}) ",
            r"your ({N}) k(?:cal|J)\b",
            r"spoken: .*, eat about ({N}) kilo(?:calories|joules) a day",
        ],
    ),
    (
        "the energy that keeps the weight",
        &[
            r"(?:To keep your weight|With the exercise you plan) ({N}) (?:Eat|Your daily)",
            r"To keep your weight: about ({N}) ",
            r"Keep my weight (?:fast for you )?({N}) ",
        ],
    ),
    (
        "the energy that keeps the weight without exercise",
        &[
            r"To keep your weight now ({N}) ",
            r"Your days multiply that by [\d.]+ ({N}) ",
        ],
    ),
    (
        "the difference",
        &[
            r"(?:Eat less by|Eat more by) \u{2212}?({N}) ",
            r"(?:take off|takes off|add|adds) ({N}) a day",
        ],
    ),
    (
        "the weight after 12 weeks",
        &[
            r"About ({W}) after 12 weeks\.",
            r"likely to be about ({W}) after 12 weeks",
            r"12 weeks(?: {D})? ({W}) ",
            r"12 weeks(?:, {D})?: about ({W}),",
            r"After 12 weeks(?: at this number|, keeping your goal weight from its day on) ({W}) ",
        ],
    ),
    (
        "the likely range after 12 weeks",
        &[
            r"Likely between (\S+ (?:st )?(?:\d+ )?(?:lb )?and {W})",
            r"12 weeks(?: {D})? {W} (\S+ (?:st )?(?:\d+ )?(?:lb )?to {W})",
            r"12 weeks(?:, {D})?: about {W}, likely between (\S+ (?:st )?(?:\d+ )?(?:lb )?and {W})",
        ],
    ),
    (
        "the weight after a year",
        &[
            r"and ({W}) after 1 year|, ({W}) after 1 year",
            r"1 year(?: {D})? ({W}) ",
        ],
    ),
    (
        "where the weight levels off",
        &[r"level off at about ({W})", r"Years ({W}) levels off here"],
    ),
    (
        "the healthy range",
        &[
            r"healthy weight for your height is (\S+ (?:st )?(?:\d+ )?(?:lb )?to {W})",
            r"healthy range for your height is (\S+ (?:st )?(?:\d+ )?(?:lb )?to {W})",
            r"range for your height, which is (\S+ (?:st )?(?:\d+ )?(?:lb )?to {W})",
        ],
    ),
    (
        "the beginning of the healthy range",
        &[
            r"healthy weight for your height is (\d+ st(?: \d+ lb)?|[\d.]+) ",
            r"healthy range for your height, which begins at (\d+ st(?: \d+ lb)?|[\d.]+)",
        ],
    ),
    (
        "the goal weight",
        &[
            r"To reach ({W}) by",
            r"your goal of ({W})[ .]",
            r"To stay at ({W}) you",
            r"({W}) around {D} ",
            r"levels? off before it reaches ({W})[. ]",
        ],
    ),
    (
        "the energy that holds the goal weight",
        &[
            r"To stay at {W} you would eat about ({N}) ",
            r"From then on, about ({N}) ",
        ],
    ),
    (
        "the weeks to the goal",
        &[
            r"{W} in about (\d+ weeks?) ",
            r"You would reach your goal of {W} after about (\d+ weeks?)",
        ],
    ),
    ("the day of the goal", &[r"{W} around ({D}) "]),
];

/// Somebody with a goal, as it is entered.
#[derive(Debug, Clone)]
struct Case {
    formula: Formula,
    age: u8,
    inches: u8,
    pounds: u16,
    work: Work,
    leisure: Leisure,
    exercise: Option<Exercise>,
    units: Units,
    energy: EnergyUnit,
    goal: Goal,
    target: Option<u16>,
    days: Option<u16>,
    knows_today: bool,
}

fn cases() -> impl Strategy<Value = Case> {
    let person = (
        prop::sample::select(Formula::ALL.to_vec()),
        18_u8..90,
        54_u8..82,
        90_u16..420,
    );
    let days = (
        prop::sample::select(Work::ALL.to_vec()),
        prop::sample::select(Leisure::ALL.to_vec()),
        prop::option::weighted(0.3, prop::sample::select(Exercise::ALL.to_vec())),
    );
    let shown_in = (
        prop::sample::select(Units::OPTIONS.to_vec()),
        prop::sample::select(EnergyUnit::OPTIONS.to_vec()),
        any::<bool>(),
    );
    let goal = (
        prop::sample::select(Goal::ALL.to_vec()),
        prop::option::of(55_u16..115),
        prop::option::of(60_u16..700),
    );
    (person, days, shown_in, goal).prop_map(
        |(
            (formula, age, inches, pounds),
            (work, leisure, exercise),
            (units, energy, knows_today),
            (goal, percent, days),
        )| Case {
            formula,
            age,
            inches,
            pounds,
            work,
            leisure,
            exercise,
            units,
            energy,
            goal,
            target: percent.map(|percent| pounds * percent / 100),
            days,
            knows_today,
        },
    )
}

impl Case {
    /// Enters it.
    fn enter(&self, state: PlannerState) {
        state.update(|m| {
            if self.knows_today {
                m.set_today(Date::new(2026, 11, 22).unwrap());
            }
            m.choose(self.formula);
            m.edit(TextField::Age, &self.age.to_string());
            m.edit(TextField::HeightMajor, &(self.inches / 12).to_string());
            m.edit(TextField::HeightMinor, &(self.inches % 12).to_string());
            m.edit(TextField::WeightMajor, &self.pounds.to_string());
            m.choose(self.work);
            m.choose(self.leisure);
            m.choose(self.exercise);
            m.set_no_condition(true);
            m.choose(self.goal);
            if let Some(target) = self.target {
                m.edit(TextField::TargetMajor, &target.to_string());
                if let Some(days) = self.days.filter(|_| self.knows_today) {
                    m.choose(Aim::Target);
                    m.choose_days(days);
                }
            }
            m.switch_units(self.units);
            m.choose(self.energy);
        });
    }

    /// Everything that the reader of this plan may read or hear, as one text; none where there is no budget.
    fn read(&self) -> Option<String> {
        Owner::new().with(|| {
            let state = PlannerState::new("planner");
            self.enter(state);
            state.with_untracked(|model| {
                let plan = model.outcome().plan()?.clone();
                let Answer::Budget(_) = plan.answer else {
                    return None;
                };
                let html = view! { <Planner state/> }.to_html().replace("<!>", "");
                let page = text(&html);
                // The slider's value is an attribute.
                let slider = html
                    .split_once("aria-valuetext=\"")
                    .map_or("", |(_, rest)| rest.split('"').next().unwrap_or_default());
                let stop = chosen_stop(&page, &words::goal(plan.chosen, model.units()));
                let stop = stop.filter(|_| plan.aim == Aim::Pace);
                let written = written(model)?;
                let spoken = spoken(model);
                let stop = stop.map_or_else(String::new, |stop| format!("chosen stop {stop} "));
                let all = format!("{page} | {slider} | {stop} | {written} | spoken: {spoken}");
                Some(all.replace(['\u{a0}', '\n'], " "))
            })
        })
    }
}

/// A pattern with `{N}`, `{W}` and `{D}` filled in.
fn pattern(text: &str) -> Regex {
    let text = text.replace("{N}", N).replace("{W}", W).replace("{D}", D);
    Regex::new(&text).unwrap()
}

/// The number on the ladder's stop of a goal.
fn chosen_stop(page: &str, goal: &str) -> Option<String> {
    static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^(?:fast for you |[\d.½¼¾]+ (?:kg|lb) )?({N}) k(?:cal|J) a day")
    });
    let goal = format!("{} ", goal.replace('\u{a0}', " "));
    let found = page
        .match_indices(&goal)
        .find_map(|(at, _)| BEHIND.captures(&page[at + goal.len()..]))?;
    Some(found[1].to_owned())
}

#[test]
fn any_two_places_that_show_the_same_quantity_agree() {
    let quantities: Vec<(&str, Vec<(&str, Regex)>)> = SHOWN
        .iter()
        .map(|(quantity, places)| {
            let places = places.iter().map(|place| (*place, pattern(place)));
            (*quantity, places.collect())
        })
        .collect();
    let seen: RefCell<BTreeSet<&str>> = RefCell::default();
    // The same plans each time, which show every place, and some that differ from run to run.
    let same = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let runners = [
        TestRunner::new_with_rng(Config::with_cases(800), same),
        TestRunner::new(Config::with_cases(150)),
    ];
    let check = |case: Case| {
        let Some(all) = case.read() else {
            return Ok(());
        };
        for (quantity, places) in &quantities {
            let mut told: BTreeMap<String, &str> = BTreeMap::new();
            for (place, pattern) in places {
                for found in pattern.captures_iter(&all) {
                    let amount = found.iter().skip(1).flatten().next().unwrap().as_str();
                    // Ranges are joined by "to" or "and".
                    told.insert(amount.replace(" and ", " to "), place);
                    seen.borrow_mut().insert(place);
                }
            }
            prop_assert!(told.len() <= 1, "{quantity} differs: {told:?}\nin {all}");
        }
        sums_hold(&all)?;
        Ok(())
    };
    for mut runner in runners {
        let outcome = runner.run(&cases(), check);
        outcome.unwrap_or_else(|why| panic!("{why}"));
    }
    let seen = seen.into_inner();
    for (quantity, places) in SHOWN {
        for place in *places {
            assert!(
                seen.contains(place),
                "no plan shows {quantity} as “{place}”"
            );
        }
    }
}

/// What a reader can work out from the numbers on show comes out.
fn sums_hold(all: &str) -> Result<(), TestCaseError> {
    static LEDGER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:To keep your weight|With the exercise you plan) ({N}) Eat (?:less|more) by ({N}) Your daily total ({N})",
        )
    });
    static COURSE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"Your weight is about ({W}) now\. It is likely to be about ({W}) after 12 weeks")
    });
    static CHANGE: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"Expect to (lose|gain) about ({W}) in 12 weeks"));
    let number = |text: &str| -> i32 {
        let text = text.replace(',', "").replace('\u{2212}', "-");
        text.parse().unwrap()
    };
    if let Some(lines) = LEDGER.captures(all) {
        let [stay, change, eat] = [1, 2, 3].map(|line| number(&lines[line]));
        prop_assert_eq!(stay + change, eat, "{}", &lines[0]);
    }
    if let (Some(course), Some(change)) = (COURSE.captures(all), CHANGE.captures(all)) {
        let difference = tenths(&course[2]) - tenths(&course[1]);
        let told = tenths(&change[2]) * if &change[1] == "lose" { -1 } else { 1 };
        prop_assert_eq!(difference, told, "{} | {}", &course[0], &change[0]);
    }
    Ok(())
}

/// Tenths of a pound or kilogram.
fn tenths(weight: &str) -> i32 {
    let number = |text: &str| -> f64 { text.replace(',', "").parse().unwrap() };
    let pounds_or_kilograms = match weight.split_once(" st") {
        Some((stones, rest)) => {
            let pounds = rest.trim().trim_end_matches(" lb");
            number(stones) * 14.0
                + if pounds.is_empty() {
                    0.0
                } else {
                    number(pounds)
                }
        }
        None => number(weight.split(' ').next().unwrap()),
    };
    #[expect(clippy::cast_possible_truncation, reason = "a few thousand")]
    let tenths = (pounds_or_kilograms * 10.0).round() as i32;
    tenths
}
