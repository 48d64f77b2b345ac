//! Shared code of the planner's tests.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "every test file uses its own part, and a test may fail loudly"
)]

pub mod textbook;

use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::draft::{Draft, Reading, TextField, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::health::HealthAnswers;
use plateful_domain::planner::plan::{self, Answer, Assessment, Budget, Choices, Plan, Verdict};
use plateful_domain::planner::quantity::Pal;

/// Kilograms in a pound.
pub const LB: f64 = 0.453_592_37;

/// A person, as the safety table describes one.
#[derive(Clone, Copy, Debug)]
pub struct Who {
    pub formula: Formula,
    pub age: &'static str,
    pub units: Units,
    pub height: (&'static str, &'static str),
    pub weight: &'static str,
    pub pal: f64,
    pub health: HealthAnswers,
}

/// Applies the rules to a reading with an activity level and a pace.
pub fn assess(reading: &Reading, pal: Pal, health: HealthAnswers, goal: Goal) -> Assessment {
    let reading = Reading {
        pal: Ok(pal),
        ..reading.clone()
    };
    let choices = Choices {
        health,
        goal,
        ..Choices::default()
    };
    plan::assess(&reading, &choices)
}

/// "None of these."
pub fn healthy() -> HealthAnswers {
    let mut answers = HealthAnswers::default();
    answers.set_none(true);
    answers
}

/// A draft in centimeters and kilograms.
pub fn metric(
    formula: Formula,
    age: &'static str,
    cm: &'static str,
    kg: &'static str,
    pal: f64,
) -> Who {
    Who {
        formula,
        age,
        units: Units::Metric,
        height: (cm, ""),
        weight: kg,
        pal,
        health: healthy(),
    }
}

/// A draft in feet, inches and pounds.
pub fn us(
    formula: Formula,
    age: &'static str,
    feet: &'static str,
    inches: &'static str,
    lb: &'static str,
    pal: f64,
) -> Who {
    Who {
        formula,
        age,
        units: Units::Us,
        height: (feet, inches),
        weight: lb,
        pal,
        health: healthy(),
    }
}

impl Who {
    pub fn with(self, health: HealthAnswers) -> Self {
        Self { health, ..self }
    }

    pub fn draft(&self) -> Draft {
        let mut draft = Draft {
            units: self.units,
            formula: Some(self.formula),
            // 1.6 if no level is given.
            work: Some(Work::Light),
            leisure: Some(Leisure::Light),
            health: self.health,
            ..Draft::default()
        };
        draft.edit(TextField::Age, self.age);
        draft.edit(TextField::HeightMajor, self.height.0);
        draft.edit(TextField::HeightMinor, self.height.1);
        draft.edit(TextField::WeightMajor, self.weight);
        draft
    }

    pub fn assess(&self, goal: Goal) -> Assessment {
        let pal = Pal::new(self.pal).unwrap();
        assess(&self.draft().reading(), pal, self.health, goal)
    }

    pub fn plan(&self, goal: Goal) -> Plan {
        match self.assess(goal) {
            Assessment::Plan(plan) => *plan,
            other => panic!("no plan but {other:?}"),
        }
    }

    /// The budget of an offered goal.
    pub fn budget(&self, goal: Goal) -> Budget {
        match self.plan(goal).answer {
            Answer::Budget(budget) => budget,
            other @ Answer::Instead { .. } => panic!("no budget but {other:?}"),
        }
    }
}

/// The ladder's verdict on `goal`.
pub fn verdict(plan: &Plan, goal: Goal) -> &Verdict {
    &plan
        .offers
        .iter()
        .find(|offer| offer.goal == goal)
        .expect("all nine goals stand on the ladder")
        .verdict
}

/// Asserts that two figures agree to `within`.
#[track_caller]
pub fn close(actual: f64, expected: f64, within: f64, what: &str) {
    assert!(
        (actual - expected).abs() <= within,
        "{what}: {actual} is not {expected} ± {within}"
    );
}
