//! Every state of the planner by name, for tests, accessibility checks and screenshots.

use crate::browser::storage::StorageStatus;
use crate::planner::state::{FileProblem, Placement, PlannerState, SavedIn, Storage};
use leptos::prelude::*;
use plateful_domain::date::Date;
use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::basis::Method;
use plateful_domain::planner::draft::{Aim, Draft, EnergyUnit, Entry, TextField, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::health::Condition;

/// A state, and how to reach it.
#[derive(Debug, Clone, Copy)]
pub struct Fixture {
    /// Its name, valid in a file name.
    pub name: &'static str,
    /// The actions that lead to it from an empty planner.
    pub act: fn(PlannerState),
}

/// All states.
pub const ALL: [Fixture; 38] = [
    Fixture {
        name: "empty",
        act: |_| {},
    },
    Fixture {
        name: "unanswered",
        act: |p| {
            example(p);
            p.update(|m| m.set_no_condition(false));
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
            p.update(|m| m.switch_units(Units::Metric));
        },
    },
    Fixture {
        name: "answer-stones",
        act: |p| {
            example(p);
            p.update(|m| m.switch_units(Units::Uk));
        },
    },
    Fixture {
        name: "maintain",
        act: |p| {
            example(p);
            p.update(|m| m.choose(Goal::Maintain));
        },
    },
    Fixture {
        name: "gain",
        act: |p| {
            example(p);
            p.update(|m| m.choose(Goal::Gain1));
        },
    },
    Fixture {
        name: "fast",
        act: |p| {
            example(p);
            p.update(|m| m.choose(Goal::Lose2));
        },
    },
    Fixture {
        name: "older",
        act: |p| {
            example(p);
            p.update(|m| m.edit(TextField::Age, "70"));
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
            p.update(|m| m.edit(TextField::WeightMajor, "18x"));
            p.update(|m| m.touch(Entry::Weight));
        },
    },
    Fixture {
        name: "did-you-mean",
        act: |p| {
            person(p, Formula::Female, "30", ("160", ""), "700");
            p.update(|m| m.switch_units(Units::Metric));
            p.update(|m| m.edit(TextField::HeightMajor, "160"));
            p.update(|m| m.edit(TextField::WeightMajor, "230"));
            p.update(|m| m.touch(Entry::Weight));
        },
    },
    Fixture {
        name: "doubt",
        act: |p| {
            p.update(|m| m.switch_units(Units::Metric));
            person(p, Formula::Female, "30", ("160", ""), "154");
            p.update(|m| m.touch(Entry::Weight));
        },
    },
    Fixture {
        name: "refused-floor",
        act: |p| {
            person(p, Formula::Female, "60", ("5", "2"), "150");
            p.update(|m| m.choose(Work::VeryLight));
            p.update(|m| m.choose(Leisure::VeryLight));
            p.update(|m| m.choose(Goal::Lose2));
        },
    },
    Fixture {
        name: "refused-floor-only",
        act: |p| {
            p.update(|m| m.switch_units(Units::Metric));
            person(p, Formula::Female, "68", ("152", ""), "54");
            p.update(|m| m.choose(Work::VeryLight));
            p.update(|m| m.choose(Leisure::VeryLight));
            p.update(|m| m.choose(Goal::LoseHalf));
        },
    },
    Fixture {
        name: "refused-weight",
        act: |p| {
            person(p, Formula::Female, "30", ("5", "0"), "95");
            p.update(|m| m.choose(Goal::LoseHalf));
        },
    },
    Fixture {
        name: "low-maintenance",
        act: |p| {
            person(p, Formula::Female, "70", ("4", "10"), "90");
            p.update(|m| m.choose(Work::VeryLight));
            p.update(|m| m.choose(Leisure::VeryLight));
        },
    },
    Fixture {
        name: "clinician-first",
        act: |p| {
            example(p);
            p.update(|m| m.set_condition(Condition::GlucoseLoweringMedicine, true));
        },
    },
    Fixture {
        name: "minor",
        act: |p| {
            example(p);
            p.update(|m| m.edit(TextField::Age, "17"));
        },
    },
    Fixture {
        name: "eating-disorder",
        act: |p| {
            example(p);
            p.update(|m| m.set_condition(Condition::EatingDisorder, true));
        },
    },
    Fixture {
        name: "in-mind",
        act: |p| {
            example(p);
            p.update(|m| m.edit(TextField::TargetMajor, "165"));
        },
    },
    Fixture {
        name: "in-mind-too-low",
        act: |p| {
            example(p);
            p.update(|m| m.edit(TextField::TargetMajor, "105"));
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
            p.update(|m| m.choose(Some(Exercise::WalkBrisk)));
        },
    },
    Fixture {
        name: "body-fat",
        act: |p| {
            example(p);
            p.update(|m| m.choose(Method::BodyFat));
            p.update(|m| m.edit(TextField::BodyFat, "38"));
        },
    },
    Fixture {
        name: "body-fat-rare",
        act: |p| {
            example(p);
            p.update(|m| m.choose(Method::BodyFat));
            p.update(|m| m.edit(TextField::BodyFat, "3"));
            p.update(|m| m.touch(Entry::BodyFat));
        },
    },
    Fixture {
        name: "body-fat-error",
        act: |p| {
            example(p);
            p.update(|m| m.edit(TextField::WeightMajor, "300"));
            p.update(|m| m.choose(Method::BodyFat));
            p.update(|m| m.edit(TextField::BodyFat, "3"));
            p.update(|m| m.touch(Entry::BodyFat));
        },
    },
    Fixture {
        name: "exercise-error",
        act: |p| {
            example(p);
            p.update(|m| m.choose(Some(Exercise::RunFast)));
            p.update(|m| m.edit(TextField::Minutes, "180"));
            p.update(|m| m.edit(TextField::Times, "7"));
            p.update(|m| m.touch(Entry::Exercise));
        },
    },
    Fixture {
        name: "kilojoules",
        act: |p| {
            example(p);
            p.update(|m| m.switch_units(Units::Metric));
            p.update(|m| m.choose(EnergyUnit::Kilojoules));
        },
    },
    Fixture {
        name: "shared",
        act: |p| {
            example(p);
            let draft = p.with_untracked(|m| m.draft().clone());
            p.clear();
            p.update(|m| m.show_shared(draft, Date::new(2026, 11, 22)));
        },
    },
    Fixture {
        name: "shared-kept",
        act: |p| {
            example(p);
            p.update(|m| m.show_shared(Draft::default(), None));
            p.settle_shared(true);
        },
    },
    Fixture {
        name: "bad-link",
        act: |p| p.has_bad_link().set(true),
    },
    Fixture {
        name: "blocked-storage",
        act: |p| {
            example(p);
            store(p, StorageStatus::Blocked, SavedIn::Nowhere, false);
        },
    },
    Fixture {
        name: "saved",
        act: |p| {
            example(p);
            p.placement().set(Placement::Page);
            store(p, StorageStatus::Possible, SavedIn::Device, true);
        },
    },
    Fixture {
        name: "clear-asked",
        act: |p| {
            example(p);
            store(p, StorageStatus::Removed, SavedIn::Device, true);
            p.ask_clear();
        },
    },
    Fixture {
        name: "file-refused",
        act: |p| {
            p.placement().set(Placement::Page);
            p.open_file(Ok(Draft::default()));
            p.open_file(Draft::from_file("{}").map_err(FileProblem::Refused));
        },
    },
];

/// The state with this name.
pub fn find(name: &str) -> Option<Fixture> {
    ALL.into_iter().find(|fixture| fixture.name == name)
}

/// The worked example: 41 years, 5 ft 5 in, 187 lb, some walking, gentle walks, lose 1 lb a week.
pub fn example(planner: PlannerState) {
    person(planner, Formula::Female, "41", ("5", "5"), "187");
    planner.update(|m| m.choose(Goal::Lose1));
}

fn person(planner: PlannerState, formula: Formula, age: &str, height: (&str, &str), weight: &str) {
    planner.update(|m| m.choose(formula));
    planner.update(|m| m.edit(TextField::Age, age));
    planner.update(|m| m.edit(TextField::HeightMajor, height.0));
    planner.update(|m| m.edit(TextField::HeightMinor, height.1));
    planner.update(|m| m.edit(TextField::WeightMajor, weight));
    planner.update(|m| m.choose(Work::Light));
    planner.update(|m| m.choose(Leisure::Light));
    planner.update(|m| m.set_no_condition(true));
}

fn by_date(planner: PlannerState, weight: &str, day: &str) {
    if let Some(today) = Date::new(2026, 11, 22) {
        planner.update(|m| m.set_today(today));
    }
    example(planner);
    planner.update(|m| m.choose(Aim::Target));
    planner.update(|m| m.edit(TextField::TargetMajor, weight));
    planner.update(|m| m.edit(TextField::Date, day));
}

fn stale(planner: PlannerState) {
    example(planner);
    planner.update(|m| m.edit(TextField::Age, ""));
}

fn store(planner: PlannerState, status: StorageStatus, saved_in: SavedIn, remember: bool) {
    planner.storage().set(Storage { status, saved_in });
    planner.remember().set(remember);
}
