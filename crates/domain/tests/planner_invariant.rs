//! The invariant of `docs/safety.md`, over the whole input space and beyond.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

#[path = "support/budgets.rs"]
mod budgets;
mod planner_support;

use budgets::shown;
use plateful_domain::date::Date;
use plateful_domain::planner::activity::{Leisure, Work, pal};
use plateful_domain::planner::basis::Method;
use plateful_domain::planner::draft::{Aim, Draft, EntryError, TextField, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::goal::{Direction, Goal};
use plateful_domain::planner::health::{Condition, HealthAnswers};
use plateful_domain::planner::plan::{
    Aimed, Alternative, Answer, Assessment, Budget, Caution, Choices, Plan, Refusal, Verdict,
    assess,
};
use plateful_domain::planner::quantity::{Kilograms, Pal};
use proptest::prelude::*;

/// A draft of any person, possible or not.
#[derive(Clone, Debug)]
struct Input {
    draft: Draft,
    pal: Pal,
}

/// The day on which every draft is read.
fn today() -> Date {
    Date::from_iso("2026-11-22").unwrap()
}

/// Methods, exercise, and a goal weight with a date: sensible, near the limits, and nonsense.
fn extras() -> impl Strategy<Value = Draft> {
    let number =
        prop_oneof![4 => (0_u16..7_000).prop_map(|n| n.to_string()), 1 => "[-+0-9.,eE%k ]{0,6}"];
    let date = prop_oneof![
        6 => (0_u16..4_000).prop_map(|days| today().plus_days(days).to_iso()),
        1 => "[0-9-]{0,10}",
    ];
    (
        0_usize..4,
        (0_u16..70).prop_map(|n| n.to_string()),
        number,
        prop_oneof![
            Just(String::new()),
            (10_u16..30).prop_map(|n| format!("{}.{}", n / 10, n % 10))
        ],
        (0_usize..14, 1_u16..200, 1_u8..9),
        any::<bool>(),
        (30_u16..150).prop_map(|kg| format!("{kg} kg")),
        date,
    )
        .prop_map(
            |(method, body_fat, known, pal, (exercise, minutes, times), by_date, target, date)| {
                let mut draft = Draft {
                    method: Method::ALL[method],
                    exercise: Exercise::ALL.get(exercise).copied(),
                    aim: if by_date { Aim::Target } else { Aim::Pace },
                    ..Draft::default()
                };
                for (field, text) in [
                    (TextField::BodyFat, &body_fat),
                    (TextField::Known, &known),
                    (TextField::Pal, &pal),
                    (TextField::Minutes, &minutes.to_string()),
                    (TextField::Times, &times.to_string()),
                    (TextField::Date, &date),
                    (TextField::TargetMajor, &target),
                ] {
                    draft.edit(field, text);
                }
                draft
            },
        )
}

/// Any health answers.
fn answers() -> impl Strategy<Value = HealthAnswers> {
    (0_u8..64, any::<bool>()).prop_map(|(ticks, clinician_knows)| {
        let mut answers = HealthAnswers::default();
        answers.set_none(ticks & 32 != 0);
        for (bit, condition) in Condition::ALL.into_iter().enumerate() {
            if ticks >> bit & 1 == 1 {
                answers.set(condition, true);
            }
        }
        answers.clinician_knows = clinician_knows;
        answers
    })
}

/// Health answers that mostly allow numbers.
fn mostly_open() -> impl Strategy<Value = HealthAnswers> {
    let none = Just(()).prop_map(|()| {
        let mut answers = HealthAnswers::default();
        answers.set_none(true);
        answers
    });
    prop_oneof![3 => none, 1 => answers()]
}

fn level() -> impl Strategy<Value = Pal> {
    let grid = (0_usize..4, 0_usize..5).prop_map(|(w, l)| pal(Work::ALL[w], Leisure::ALL[l]));
    prop_oneof![
        grid,
        (1.2_f64..=2.5).prop_map(|level| Pal::new(level).unwrap())
    ]
}

fn draft(units: Units, texts: [&str; 5]) -> Draft {
    let mut draft = Draft {
        units,
        work: Some(Work::Light),
        leisure: Some(Leisure::Light),
        ..Draft::default()
    };
    let fields = [
        TextField::Age,
        TextField::HeightMajor,
        TextField::HeightMinor,
        TextField::WeightMajor,
        TextField::WeightMinor,
    ];
    for (field, text) in fields.into_iter().zip(texts) {
        draft.edit(field, text);
    }
    draft
}

/// Entries in every unit, inside the limits and far outside.
fn input() -> impl Strategy<Value = Input> {
    let metric = (0_u8..=130, 900_u32..=2_600, 50_u32..=5_000).prop_map(|(age, mm, hg)| {
        let (cm, kg) = (
            format!("{}.{}", mm / 10, mm % 10),
            format!("{}.{}", hg / 10, hg % 10),
        );
        draft(Units::Metric, [&age.to_string(), &cm, "", &kg, ""])
    });
    // Near the limits of the rules: small, light and old.
    let small = (18_u8..=120, 1_200_u32..=1_700, 300_u32..=700).prop_map(|(age, mm, hg)| {
        let (cm, kg) = (
            format!("{}.{}", mm / 10, mm % 10),
            format!("{}.{}", hg / 10, hg % 10),
        );
        draft(Units::Metric, [&age.to_string(), &cm, "", &kg, ""])
    });
    // Large people, who have the highest energy.
    let large = (18_u8..=60, 1_700_u32..=2_300, 1_200_u32..=3_500).prop_map(|(age, mm, hg)| {
        let (cm, kg) = (
            format!("{}.{}", mm / 10, mm % 10),
            format!("{}.{}", hg / 10, hg % 10),
        );
        draft(Units::Metric, [&age.to_string(), &cm, "", &kg, ""])
    });
    let us = (0_u8..=130, 3_u8..=8, 0_u8..=13, 40_u16..=900).prop_map(|(age, feet, inches, lb)| {
        let [age, feet, inches] = [age, feet, inches].map(|n| n.to_string());
        draft(Units::Us, [&age, &feet, &inches, &lb.to_string(), ""])
    });
    let uk = (18_u8..=130, 3_u8..=8, 0_u8..=13, 2_u8..=60, 0_u8..=15).prop_map(
        |(age, feet, inches, stones, pounds)| {
            let texts = [age, feet, inches, stones, pounds].map(|n| n.to_string());
            draft(Units::Uk, texts.each_ref().map(String::as_str))
        },
    );
    let hostile = prop::array::uniform5("[-+0-9.,eE'\" a-z\u{bd}]{0,6}")
        .prop_map(|texts| draft(Units::Us, texts.each_ref().map(String::as_str)));
    (
        prop_oneof![4 => metric, 4 => small, 2 => large, 3 => us, 2 => uk, 1 => hostile],
        0_usize..4,
        mostly_open(),
        0_usize..9,
        level(),
        prop_oneof![2 => Just(Draft::default()), 3 => extras()],
    )
        .prop_map(|(mut draft, formula, health, goal, pal, extras)| {
            let texts = TextField::ALL.map(|field| (field, extras.text(field)));
            for (field, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
                draft.edit(field, text);
            }
            let draft = Draft {
                formula: Formula::ALL.get(formula).copied(),
                health,
                goal: Goal::ALL[goal],
                units: draft.units,
                work: draft.work,
                leisure: draft.leisure,
                texts: draft.texts,
                ..extras
            };
            Input { draft, pal }
        })
}

fn assessed(input: &Input) -> Assessment {
    let mut reading = input.draft.reading_on(Some(today()));
    if input.draft.text(TextField::Pal).is_empty() {
        reading.pal = Ok(input.pal);
    }
    assess(&reading, &Choices::of(&input.draft))
}

/// Every number shown of a budget is finite and in range.
fn proper(budget: &Budget, plan: &Plan) -> Result<(), TestCaseError> {
    prop_assert!(budget.energy.kcal().is_finite() && budget.energy.kcal() > 0.0);
    prop_assert!(budget.difference.kcal().is_finite());
    prop_assert!(
        (budget.energy.kcal() - budget.difference.kcal() - plan.maintenance.kcal()).abs() < 1e-6
    );
    prop_assert!(budget.twelve_week_mean.is_finite());
    let after = budget.weight_after_twelve_weeks.kg();
    prop_assert!(after.is_finite() && after > 0.0);
    prop_assert!((after - plan.weight.kg() - 12.0 * budget.twelve_week_mean).abs() < 1e-9);
    for share in [
        budget.macros.carbohydrate,
        budget.macros.fat,
        budget.macros.protein,
    ] {
        prop_assert!(share.grams.0 <= share.grams.1 && share.percent.0 <= share.percent.1);
        prop_assert!(share.percent.1 <= 65 && share.grams.1 < 3_500);
    }
    let bmi = |kg: f64| kg / (plan.height.cm() / 100.0).powi(2);
    let lowest = match plan.direction {
        Direction::Lose => 18.5,
        Direction::Gain | Direction::Maintain => 0.0,
    };
    prop_assert_eq!(budget.course.first().map(|point| point.day), Some(0));
    prop_assert!(budget.course.is_sorted_by_key(|point| point.day));
    for point in &budget.course {
        prop_assert!(point.low.is_finite() && point.high.is_finite() && point.likely > 0.0);
        prop_assert!(point.low <= point.likely + 1e-9 && point.likely <= point.high + 1e-9);
    }
    // Nothing below the healthy range is drawn, except the point at which the line stops.
    if let [.., last_but_one, _] = budget.course.as_slice() {
        prop_assert!(bmi(last_but_one.likely) >= lowest - 1e-3);
    }
    if let Some(plateau) = budget.plateau {
        prop_assert!(plateau.kg().is_finite() && bmi(plateau.kg()) >= lowest - 1e-9);
    }
    if let Some(Aimed::Reached { day, hold }) = budget.aimed {
        prop_assert!(day > 0 && hold.kcal().is_finite() && hold.kcal() > 0.0);
        prop_assert!(hold >= plan.floor || budget.cautions.contains(&Caution::LowHold));
        let target = plan.target.map_or(0.0, Kilograms::kg);
        prop_assert!(bmi(target) >= lowest);
    }
    Ok(())
}

/// R16: a weight with a date is offered within the rules and reached, or refused with an alternative that is itself
/// offered.
fn targeted(plan: &Plan) -> Result<(), TestCaseError> {
    let (target, days) = (plan.target.unwrap(), plan.days.unwrap());
    match &plan.answer {
        Answer::Budget(budget) => {
            proper(budget, plan)?;
            if plan.direction == Direction::Maintain {
                prop_assert!((target.kg() - plan.weight.kg()).abs() <= 0.02 + 1e-9);
                return Ok(());
            }
            prop_assert!(budget.difference.kcal().abs() <= 1_000.0 + 1e-9);
            let Some(Aimed::Reached { day, .. }) = budget.aimed else {
                return Err(TestCaseError::fail("a plan by date reaches its weight"));
            };
            prop_assert_eq!(day, days);
            if let Some(point) = budget.course.iter().find(|point| point.day == days) {
                prop_assert!(
                    (point.likely - target.kg()).abs() < 0.02,
                    "{} for {}",
                    point.likely,
                    target.kg()
                );
            } else {
                prop_assert!(days > 728);
            }
        }
        Answer::Instead { refusal, offers } => {
            prop_assert!(!offers.is_empty(), "there is always a way on");
            let later = offers.iter().find_map(|offer| match offer {
                Alternative::Later(day) => Some(*day),
                _ => None,
            });
            prop_assert_eq!(later.is_some(), *refusal == Refusal::TooSoon);
            prop_assert!(
                later.is_none_or(|day| day > days),
                "{:?} after {}",
                later,
                days
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn nothing_unsafe_is_shown(input in input()) {
        let health = input.draft.health;
        let plan = match assessed(&input) {
            Assessment::Plan(plan) => *plan,
            Assessment::NoNumbers(_) => return Ok(()),
            Assessment::Incomplete { missing, invalid } => {
                prop_assert!(!(missing.is_empty() && invalid.is_empty()));
                return Ok(());
            }
        };
        // People who may see numbers at all.
        prop_assert!(plan.age.get() >= 18 && plan.age.get() <= 120);
        prop_assert!(!health.forbids_numbers());
        prop_assert!(plan.bmi.is_finite() && (12.0..=80.0).contains(&plan.bmi));
        prop_assert!(plan.resting.kcal() > 0.0 && plan.resting.kcal().is_finite());
        let most = if plan.has_exercise { 20_000.0 } else { 15_000.0 };
        prop_assert!(plan.maintenance.kcal() > 0.0 && plan.maintenance.kcal() < most);
        prop_assert!(plan.usual.kcal() < 15_000.0);
        prop_assert!(plan.maintenance.kcal() <= 4.0 * plan.resting.kcal());
        if plan.method == Method::BodyFat {
            // Resting energy is computed from the fat-free mass.
            let lean = (plan.resting.kcal() - 370.0) / 21.6;
            prop_assert!(lean / (plan.height.cm() / 100.0).powi(2) <= 40.0 + 1e-9);
        }
        prop_assert!(plan.maintenance > plan.resting || plan.method == Method::Known);
        prop_assert!(plan.has_exercise || plan.maintenance == plan.usual);
        prop_assert!(plan.maintenance.kcal() >= plan.usual.kcal() - 1e-6);

        // A budget shown to lose or gain is at least the floor, also after rounding.
        for (direction, budget) in shown(&plan) {
            prop_assert!(budget.kcal().is_finite());
            if direction == Direction::Maintain {
                prop_assert_eq!(budget, plan.maintenance);
            } else {
                prop_assert!(budget >= plan.floor);
                prop_assert!(budget.rounded() >= plan.floor.rounded());
                prop_assert!(health.answered());
                prop_assert!(!health.needs_clinician() || health.clinician_knows);
            }
            // With exercise one eats more, and the water this brings may be the whole of a small gain by an early date.
            match direction {
                _ if plan.has_exercise && plan.aim == Aim::Target => {}
                Direction::Lose => prop_assert!(budget < plan.maintenance),
                Direction::Maintain => {}
                Direction::Gain => prop_assert!(budget > plan.maintenance),
            }
        }

        // A maintenance shown is at least 1,000 or comes with the line about a clinician.
        prop_assert!(plan.maintenance.kcal() >= 1_000.0 || plan.maintenance_is_low);
        for offer in &plan.offers {
            if let (Goal::Maintain, Verdict::Offered { cautions, .. }) = (offer.goal, &offer.verdict) {
                prop_assert_eq!(cautions.contains(&Caution::LowMaintenance), plan.maintenance_is_low);
            }
        }
        prop_assert!(matches!(plan.offers[4].verdict, Verdict::Offered { .. }), "maintain is always shown");

        // The gentler goal named by a caution is offered, without that caution.
        for offer in &plan.offers {
            let Verdict::Offered { cautions, .. } = &offer.verdict else { continue };
            for caution in cautions {
                if let Caution::Fast(gentler) = caution {
                    let other = plan.offers.iter().find(|offer| offer.goal == *gentler).unwrap();
                    let Verdict::Offered { cautions, .. } = &other.verdict else {
                        return Err(TestCaseError::fail("the gentler choice is refused"));
                    };
                    prop_assert!(!cautions.iter().any(|caution| matches!(caution, Caution::Fast(_))));
                }
            }
        }

        if plan.aim == Aim::Target {
            return targeted(&plan);
        }

        // The answer agrees with the ladder, and has only finite numbers.
        let stop = plan.offers.iter().find(|offer| offer.goal == plan.chosen).unwrap();
        match (&plan.answer, &stop.verdict) {
            (Answer::Budget(budget), Verdict::Offered { budget: energy, cautions }) => {
                prop_assert_eq!(budget.energy, *energy);
                let said: Vec<_> = budget.cautions.iter().filter(|one| **one != Caution::LowHold).collect();
                prop_assert_eq!(said, cautions.iter().collect::<Vec<_>>());
                proper(budget, &plan)?;
                let bmi = budget.weight_after_twelve_weeks.kg() / (plan.height.cm() / 100.0).powi(2);
                match plan.chosen.direction() {
                    Direction::Lose => {
                        // With exercise one eats more, and the water this brings may hide a slow loss.
                        prop_assert!(plan.has_exercise || budget.twelve_week_mean < 0.0);
                        prop_assert!(bmi >= 18.5 - 1e-9);
                        prop_assert_eq!(budget.cautions.contains(&Caution::OlderAge), plan.age.get() >= 65);
                    }
                    Direction::Maintain => prop_assert!(budget.twelve_week_mean.abs() < f64::EPSILON),
                    Direction::Gain => {
                        prop_assert!(budget.twelve_week_mean > 0.0);
                        prop_assert_eq!(budget.cautions.contains(&Caution::WouldEndAboveHealthyWeight), bmi > 25.0);
                    }
                }
            }
            (Answer::Instead { refusal, offers }, Verdict::Refused(reason)) => {
                prop_assert_eq!(refusal, reason);
                prop_assert!(!offers.is_empty(), "there is always a way on");
                for offer in offers {
                    match offer {
                        Alternative::Floor(budget) => {
                            prop_assert_eq!(budget.energy, plan.floor);
                            prop_assert!(plan.has_exercise || budget.twelve_week_mean < 0.0);
                            let bmi = budget.weight_after_twelve_weeks.kg() / (plan.height.cm() / 100.0).powi(2);
                            prop_assert!(bmi >= 18.5 - 1e-9);
                            proper(budget, &plan)?;
                        }
                        Alternative::Goal(goal, energy) => {
                            let other = plan.offers.iter().find(|offer| offer.goal == *goal).unwrap();
                            let Verdict::Offered { budget, .. } = &other.verdict else {
                                return Err(TestCaseError::fail("what is offered instead is itself refused"));
                            };
                            prop_assert_eq!(budget, energy);
                        }
                        Alternative::Later(_) => return Err(TestCaseError::fail("no day was asked for")),
                    }
                }
            }
            _ => return Err(TestCaseError::fail("answer and ladder disagree")),
        }
    }

    #[test]
    fn maintenance_rises_with_weight_height_and_activity(
        formula in 0_usize..3, age in 18_u8..=120, cm in 130_u16..=220, bmi in 16_u16..=60,
        level in 1.2_f64..=2.4, more in 1_u16..=5,
    ) {
        let kg = u32::from(bmi) * u32::from(cm) * u32::from(cm) / 10_000;
        prop_assume!((30..=340).contains(&kg));
        let of = |cm: u16, kg: u32, level: f64| {
            let draft = draft(Units::Metric, [&age.to_string(), &cm.to_string(), "", &kg.to_string(), ""]);
            let input = Input {
                draft: Draft { formula: Some(Formula::ALL[formula]), ..draft },
                pal: Pal::new(level).unwrap(),
            };
            match assessed(&input) {
                Assessment::Plan(plan) => plan.maintenance.kcal(),
                _ => f64::NAN,
            }
        };
        let here = of(cm, kg, level);
        prop_assert!(here.is_finite());
        prop_assert!(of(cm, kg + u32::from(more), level) > here);
        prop_assert!(of(cm + more, kg, level) > here);
        prop_assert!(of(cm, kg, level + f64::from(more) / 50.0) > here);
    }
}

#[test]
fn the_properties_meet_every_kind_of_answer() {
    // The property would be void if its strategy never met these cases.
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut refusals, mut budgets, mut floors, mut low, mut none, mut incomplete) =
        (Vec::new(), 0, 0, 0, 0, 0);
    let (mut too_lean, mut rarely_lean, mut known, mut exercise) = (0, 0, 0, 0);
    for _ in 0..20_000 {
        let input = input().new_tree(&mut runner).unwrap().current();
        let reading = input.draft.reading_on(Some(today()));
        too_lean += u32::from(reading.body_fat == Err(EntryError::TooMuchFatFreeMass));
        rarely_lean += u32::from(reading.rare_fat_free_mass.is_some());
        known += u32::from(reading.known == Err(EntryError::NotKeptUp));
        exercise += u32::from(reading.planned == Err(EntryError::NotKeptUp));
        match assessed(&input) {
            Assessment::Plan(plan) => {
                low += u32::from(plan.maintenance.kcal() < 1_000.0);
                match plan.answer {
                    Answer::Budget(_) => budgets += 1,
                    Answer::Instead { refusal, offers } => {
                        refusals.push(refusal);
                        floors += u32::from(matches!(offers.as_slice(), [Alternative::Floor(_)]));
                    }
                }
            }
            Assessment::NoNumbers(_) => none += 1,
            Assessment::Incomplete { .. } => incomplete += 1,
        }
    }
    for refusal in [
        Refusal::HealthUnanswered,
        Refusal::ClinicianFirst,
        Refusal::BelowHealthyWeight,
        Refusal::TooLittleRoom,
        Refusal::TooFast,
        Refusal::WouldEndBelowHealthyWeight,
        Refusal::BelowFloor,
    ] {
        assert!(refusals.contains(&refusal), "{refusal:?} was never met");
    }
    for (what, count) in [
        ("budgets", budgets),
        ("the floor", floors),
        ("low maintenance", low),
        ("no numbers", none),
        ("incomplete", incomplete),
        ("too much fat-free mass", too_lean),
        ("a rare fat-free mass", rarely_lean),
        ("too much known maintenance", known),
        ("too much exercise", exercise),
    ] {
        assert!(count > 20, "{what}: only {count}");
    }
}
