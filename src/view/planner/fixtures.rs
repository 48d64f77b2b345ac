//! Every state of the planner by name: what tests, accessibility checks and screenshots go through.

use crate::domain::date::Date;
use crate::domain::planner::activity::{Leisure, Work};
use crate::domain::planner::basis::Method;
use crate::domain::planner::draft::{Aim, Draft, EnergyUnit, Entry, TextField, Units};
use crate::domain::planner::energy::Formula;
use crate::domain::planner::exercise::Exercise;
use crate::domain::planner::goal::Goal;
use crate::domain::planner::health::Condition;
use crate::state::keeping::Keeping;
use crate::state::planner::{FileProblem, Home, Kept, Planner};

/// A state and how a reader gets there.
#[derive(Debug, Clone, Copy)]
pub struct Fixture {
    /// Its name, fit for a file name.
    pub name: &'static str,
    /// What the reader does with an empty planner.
    pub act: fn(Planner),
}

/// All states.
pub const ALL: [Fixture; 36] = [
    Fixture {
        name: "empty",
        act: |_| {},
    },
    Fixture {
        name: "unanswered",
        act: |p| {
            example(p);
            p.set_no_condition(false);
        },
    },
    Fixture {
        name: "answer",
        act: example,
    },
    Fixture {
        name: "answer-metric",
        act: |p| {
            example(p);
            p.switch_units(Units::Metric);
        },
    },
    Fixture {
        name: "answer-stones",
        act: |p| {
            example(p);
            p.switch_units(Units::Uk);
        },
    },
    Fixture {
        name: "maintain",
        act: |p| {
            example(p);
            p.choose_goal(Goal::Maintain);
        },
    },
    Fixture {
        name: "gain",
        act: |p| {
            example(p);
            p.choose_goal(Goal::Gain1);
        },
    },
    Fixture {
        name: "fast",
        act: |p| {
            example(p);
            p.choose_goal(Goal::Lose2);
        },
    },
    Fixture {
        name: "older",
        act: |p| {
            example(p);
            p.edit(TextField::Age, "70");
        },
    },
    Fixture {
        name: "stale",
        act: stale,
    },
    Fixture {
        name: "error",
        act: |p| {
            example(p);
            see(p);
            p.edit(TextField::WeightMajor, "18x");
            p.leave(Entry::Weight);
        },
    },
    Fixture {
        name: "did-you-mean",
        act: |p| {
            person(p, Formula::Female, "30", ("160", ""), "700");
            p.switch_units(Units::Metric);
            p.edit(TextField::HeightMajor, "160");
            p.edit(TextField::WeightMajor, "230");
            p.leave(Entry::Weight);
        },
    },
    Fixture {
        name: "doubt",
        act: |p| {
            p.switch_units(Units::Metric);
            person(p, Formula::Female, "30", ("160", ""), "154");
            p.leave(Entry::Weight);
        },
    },
    Fixture {
        name: "refused-floor",
        act: |p| {
            person(p, Formula::Female, "60", ("5", "2"), "150");
            p.choose_work(Work::VeryLight);
            p.choose_leisure(Leisure::VeryLight);
            p.choose_goal(Goal::Lose2);
        },
    },
    Fixture {
        name: "refused-floor-only",
        act: |p| {
            p.switch_units(Units::Metric);
            person(p, Formula::Female, "68", ("152", ""), "54");
            p.choose_work(Work::VeryLight);
            p.choose_leisure(Leisure::VeryLight);
            p.choose_goal(Goal::LoseHalf);
        },
    },
    Fixture {
        name: "refused-weight",
        act: |p| {
            person(p, Formula::Female, "30", ("5", "0"), "95");
            p.choose_goal(Goal::LoseHalf);
        },
    },
    Fixture {
        name: "low-maintenance",
        act: |p| {
            person(p, Formula::Female, "70", ("4", "10"), "90");
            p.choose_work(Work::VeryLight);
            p.choose_leisure(Leisure::VeryLight);
        },
    },
    Fixture {
        name: "clinician-first",
        act: |p| {
            example(p);
            p.set_condition(Condition::GlucoseLoweringMedicine, true);
        },
    },
    Fixture {
        name: "minor",
        act: |p| {
            example(p);
            p.edit(TextField::Age, "17");
        },
    },
    Fixture {
        name: "eating-disorder",
        act: |p| {
            example(p);
            p.set_condition(Condition::EatingDisorder, true);
        },
    },
    Fixture {
        name: "in-mind",
        act: |p| {
            example(p);
            p.edit(TextField::TargetMajor, "165");
        },
    },
    Fixture {
        name: "in-mind-too-low",
        act: |p| {
            example(p);
            p.edit(TextField::TargetMajor, "105");
        },
    },
    Fixture {
        name: "by-date",
        act: |p| by_date(p, "165", "2027-05-21"),
    },
    Fixture {
        name: "by-date-too-soon",
        act: |p| by_date(p, "165", "2026-12-20"),
    },
    Fixture {
        name: "by-date-too-low",
        act: |p| by_date(p, "105", "2028-05-21"),
    },
    Fixture {
        name: "exercise",
        act: |p| {
            example(p);
            p.choose_exercise(Some(Exercise::WalkBrisk));
        },
    },
    Fixture {
        name: "body-fat",
        act: |p| {
            example(p);
            p.choose_method(Method::BodyFat);
            p.edit(TextField::BodyFat, "38");
        },
    },
    Fixture {
        name: "body-fat-rare",
        act: |p| {
            example(p);
            p.choose_method(Method::BodyFat);
            p.edit(TextField::BodyFat, "3");
            p.leave(Entry::BodyFat);
        },
    },
    Fixture {
        name: "body-fat-error",
        act: |p| {
            example(p);
            see(p);
            p.edit(TextField::WeightMajor, "300");
            p.choose_method(Method::BodyFat);
            p.edit(TextField::BodyFat, "3");
            p.leave(Entry::BodyFat);
        },
    },
    Fixture {
        name: "exercise-error",
        act: |p| {
            example(p);
            see(p);
            p.choose_exercise(Some(Exercise::RunFast));
            p.edit(TextField::Minutes, "180");
            p.edit(TextField::Times, "7");
            p.leave(Entry::Exercise);
        },
    },
    Fixture {
        name: "kilojoules",
        act: |p| {
            example(p);
            p.switch_units(Units::Metric);
            p.choose_energy(EnergyUnit::Kilojoules);
        },
    },
    Fixture {
        name: "shared",
        act: |p| {
            example(p);
            let draft = p.with_draft_untracked(Clone::clone);
            p.clear();
            p.show_shared(draft);
        },
    },
    Fixture {
        name: "blocked-storage",
        act: |p| {
            example(p);
            p.update(|state| state.keeping = Keeping::Blocked);
        },
    },
    Fixture {
        name: "saved",
        act: |p| {
            example(p);
            p.set_home(Home::Page);
            p.set_kept((Keeping::Possible, Kept::Device, true));
        },
    },
    Fixture {
        name: "clear-asked",
        act: |p| {
            example(p);
            p.set_kept((Keeping::Removed, Kept::Device, true));
            p.wish_clear();
        },
    },
    Fixture {
        name: "file-refused",
        act: |p| {
            p.set_home(Home::Page);
            p.take_file(Ok(Draft::default()));
            p.take_file(Draft::from_file("{}").map_err(FileProblem::Refused));
        },
    },
];

/// The state called `name`.
pub fn find(name: &str) -> Option<Fixture> {
    ALL.into_iter().find(|fixture| fixture.name == name)
}

/// The person of the worked example: 41 years, 5 ft 5 in, 187 lb, some walking, gentle walks, lose 1 lb a week.
pub fn example(planner: Planner) {
    person(planner, Formula::Female, "41", ("5", "5"), "187");
    planner.choose_goal(Goal::Lose1);
}

fn person(planner: Planner, formula: Formula, age: &str, height: (&str, &str), weight: &str) {
    planner.choose_formula(formula);
    planner.edit(TextField::Age, age);
    planner.edit(TextField::HeightMajor, height.0);
    planner.edit(TextField::HeightMinor, height.1);
    planner.edit(TextField::WeightMajor, weight);
    planner.set_no_condition(true);
}

fn by_date(planner: Planner, weight: &str, day: &str) {
    if let Some(today) = Date::new(2026, 11, 22) {
        planner.set_today(today);
    }
    example(planner);
    planner.choose_aim(Aim::Target);
    planner.edit(TextField::TargetMajor, weight);
    planner.edit(TextField::Date, day);
}

fn stale(planner: Planner) {
    example(planner);
    see(planner);
    planner.edit(TextField::Age, "");
}

/// Lets the answer be seen: only what was shown can become stale.
fn see(planner: Planner) {
    planner.with_outcome(|_| {});
}
