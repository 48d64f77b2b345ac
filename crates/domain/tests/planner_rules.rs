//! Every rule of `docs/safety.md`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test may fail loudly"
)]

mod planner_support;

use planner_support::{LB, Who, assess, close, healthy, metric, us, verdict};
use plateful_domain::planner::basis::{Basis, Method};
use plateful_domain::planner::draft::{Draft, Entry, EntryError, Reading, TextField, Units};
use plateful_domain::planner::energy::Formula::{self, Average, Female, Male};
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::forecast::Regimen;
use plateful_domain::planner::goal::{Direction, Goal};
use plateful_domain::planner::health::{Condition, HealthAnswers};
use plateful_domain::planner::plan::{
    self, Alternative, Answer, Assessment, Caution, Choices, NoNumbers, Plan, Refusal, Verdict,
};
use plateful_domain::planner::quantity::{Centimeters, Kilocalories, Kilograms, Pal, Years};
use plateful_domain::planner::safety::{
    Check, Outcome, Person, RULES, RuleId, Target, TargetRefusal, earliest_safe_day, limits,
    target_refusal,
};

fn ticked(conditions: &[Condition]) -> HealthAnswers {
    let mut answers = HealthAnswers::default();
    for condition in conditions {
        answers.set(*condition, true);
    }
    answers
}

fn refusal(plan: &Plan, goal: Goal) -> Option<Refusal> {
    match verdict(plan, goal) {
        Verdict::Refused(refusal) => Some(*refusal),
        Verdict::Offered { .. } => None,
    }
}

fn goals(direction: Direction) -> impl Iterator<Item = Goal> {
    Goal::ALL
        .into_iter()
        .filter(move |goal| goal.direction() == direction)
}

fn instead(plan: &Plan) -> &[Alternative] {
    match &plan.answer {
        Answer::Instead { offers, .. } => offers,
        Answer::Budget(budget) => panic!("not refused: {budget:?}"),
    }
}

fn basis(formula: Formula, age: u8, cm: f64, kg: f64, pal: f64) -> Basis {
    Basis {
        formula,
        age: Years::new(age).unwrap(),
        height: Centimeters::new(cm).unwrap(),
        weight: Kilograms::new(kg).unwrap(),
        pal: Pal::new(pal).unwrap(),
        method: Method::Mifflin,
        body_fat: None,
        known: None,
        planned: None,
    }
}

fn person(formula: Formula, age: u8, cm: f64, kg: f64, pal: f64) -> Person {
    Person::new(&basis(formula, age, cm, kg, pal), healthy()).unwrap()
}

/// A woman to whom no rule applies when she loses a pound a week.
fn unremarkable() -> Who {
    metric(Female, "40", "165", "85", 1.6)
}

#[test]
fn the_table_holds_all_rules_in_order() {
    assert_eq!(RULES.len(), 19);
    assert!(RULES.is_sorted_by_key(|rule| rule.id));
    for rule in &RULES {
        assert!(!rule.source.is_empty() && !rule.looks_at.is_empty());
        let fits = match rule.check {
            Check::Entry | Check::Typed(_) => rule.outcome == Outcome::Error,
            Check::Asker(_) => rule.outcome == Outcome::NoNumbers,
            Check::Refusal(_) | Check::Target(_) => rule.outcome == Outcome::Refuse,
            Check::Caution(_) => rule.outcome == Outcome::Caution,
        };
        assert!(fits, "{:?}", rule.id);
    }
}

#[test]
fn r1_an_empty_or_unreadable_field_gives_no_result() {
    let pal = Pal::new(1.6).unwrap();
    let empty = assess(&Draft::default().reading(), pal, healthy(), Goal::Maintain);
    assert_eq!(
        empty,
        Assessment::Incomplete {
            missing: vec![Entry::Formula, Entry::Age, Entry::Height, Entry::Weight],
            invalid: vec![],
        }
    );
    for (field, text, entry) in [
        (TextField::Age, "forty", Entry::Age),
        (TextField::HeightMajor, "tall", Entry::Height),
        (TextField::WeightMajor, "1,234", Entry::Weight),
    ] {
        let mut draft = unremarkable().draft();
        draft.edit(field, text);
        assert_eq!(
            assess(&draft.reading(), pal, healthy(), Goal::Maintain),
            Assessment::Incomplete {
                missing: vec![],
                invalid: vec![entry],
            }
        );
        draft.edit(field, "");
        assert_eq!(
            assess(&draft.reading(), pal, healthy(), Goal::Maintain),
            Assessment::Incomplete {
                missing: vec![entry],
                invalid: vec![],
            }
        );
    }
}

#[test]
fn r2_implausible_entries_are_errors() {
    for (age, cm, kg, entry) in [
        ("121", "165", "85", Entry::Age),
        ("40", "119.9", "60", Entry::Height),
        ("40", "230.1", "85", Entry::Height),
        ("40", "125", "29.9", Entry::Weight),
        ("40", "210", "350.1", Entry::Weight),
        // BMI 11.9 and 80.1.
        ("40", "200", "47.6", Entry::Weight),
        ("40", "165", "218.1", Entry::Weight),
    ] {
        let Assessment::Incomplete { invalid, .. } =
            metric(Female, age, cm, kg, 1.6).assess(Goal::Maintain)
        else {
            panic!("{age} {cm} {kg} is assessed");
        };
        assert_eq!(invalid, [entry], "{age} {cm} {kg}");
    }
    for (age, cm, kg) in [
        ("120", "165", "85"),
        ("40", "120", "60"),
        ("40", "230", "85"),
        ("40", "125", "30"),
        ("40", "210", "350"),
        ("40", "200", "48"),
        ("40", "165", "217.7"),
    ] {
        let assessment = metric(Female, age, cm, kg, 1.6).assess(Goal::Maintain);
        assert!(matches!(assessment, Assessment::Plan(_)), "{age} {cm} {kg}");
    }
}

#[test]
fn r2_holds_for_values_that_no_draft_read() {
    let mut reading = unremarkable().draft().reading();
    reading.weight = Ok(Kilograms::new(2_000.0).unwrap());
    let pal = Pal::new(1.6).unwrap();
    let assessment = assess(&reading, pal, healthy(), Goal::Maintain);
    assert!(matches!(assessment, Assessment::Incomplete { .. }));
}

/// A person of 180 cm with measured body fat.
fn measured(formula: Formula, kg: &'static str, body_fat: &str) -> Draft {
    let mut draft = metric(formula, "30", "180", kg, 1.6).draft();
    draft.method = Method::BodyFat;
    draft.edit(TextField::BodyFat, body_fat);
    draft
}

#[test]
fn r2a_no_body_has_a_fat_free_mass_index_above_40() {
    // At 180 cm, an index of 40 is 129.6 kg of fat-free mass.
    for formula in Formula::ALL {
        for (kg, body_fat, can_be) in [
            ("162", "20.1", true),
            ("162", "19.9", false),
            ("161.9", "20", true),
            ("162.1", "20", false),
            ("133.6", "3", true),
            ("133.7", "3", false),
        ] {
            let draft = measured(formula, kg, body_fat);
            let reading = draft.reading();
            let assessment = plan::assess(&reading, &Choices::of(&draft));
            if can_be {
                assert!(matches!(assessment, Assessment::Plan(_)), "{kg} {body_fat}");
            } else {
                assert_eq!(reading.body_fat, Err(EntryError::TooMuchFatFreeMass));
                assert_eq!(reading.rare_fat_free_mass, None);
                let expected = Assessment::Incomplete {
                    missing: vec![],
                    invalid: vec![Entry::BodyFat],
                };
                assert_eq!(assessment, expected, "{kg} {body_fat}");
            }
        }
    }
    // The rule applies only if body fat is asked for.
    let mut other = measured(Female, "200", "3");
    other.method = Method::Mifflin;
    let assessment = plan::assess(&other.reading(), &Choices::of(&other));
    assert!(matches!(assessment, Assessment::Plan(_)));
}

#[test]
fn r2a_a_woman_of_306_kg_with_3_per_cent_fat_gets_no_number() {
    // Without the rule she would be shown more than 15,000 kcal.
    let mut draft = metric(Female, "30", "205", "305.9", 2.5).draft();
    draft.method = Method::BodyFat;
    draft.edit(TextField::BodyFat, "3");
    draft.edit(TextField::Pal, "2.5");
    let assessment = plan::assess(&draft.reading(), &Choices::of(&draft));
    assert!(matches!(assessment, Assessment::Incomplete { .. }));
}

#[test]
fn r2a_a_rare_fat_free_mass_is_asked_about_and_shown() {
    // At 180 cm and 20 % fat, an index of 28 is 113.4 kg, and 25 is 101.25 kg.
    for (formula, kg, asked) in [
        (Male, "113.3", false),
        (Male, "113.5", true),
        (Female, "101.2", false),
        (Female, "101.3", true),
        (Average, "101.2", false),
        (Average, "101.3", true),
    ] {
        let draft = measured(formula, kg, "20");
        let reading = draft.reading();
        assert_eq!(reading.rare_fat_free_mass.is_some(), asked, "{kg}");
        if let Some(mass) = reading.rare_fat_free_mass {
            let weight: f64 = kg.parse().unwrap();
            close(mass.kg(), 0.8 * weight, 1e-9, "without fat");
        }
        let assessment = plan::assess(&reading, &Choices::of(&draft));
        assert!(matches!(assessment, Assessment::Plan(_)), "{kg}");
    }
}

#[test]
fn r2a_and_r7a_hold_for_values_that_no_draft_read() {
    let body_fat = Reading {
        body_fat: Ok(Some(0.03)),
        ..metric(Male, "30", "180", "140", 1.6).draft().reading()
    };
    let known = Reading {
        known: Ok(Kilocalories::new(6_000.0)),
        ..metric(Female, "80", "150", "45", 1.4).draft().reading()
    };
    for (reading, method) in [(body_fat, Method::BodyFat), (known, Method::Known)] {
        let choices = Choices {
            method,
            ..Choices::default()
        };
        let assessment = plan::assess(&reading, &choices);
        assert!(matches!(assessment, Assessment::Incomplete { .. }));
    }
}

#[test]
fn r3_under_18_there_are_no_numbers() {
    for (age, minor) in [("1", true), ("17", true), ("18", false)] {
        for goal in Goal::ALL {
            let assessment = metric(Female, age, "165", "85", 1.6).assess(goal);
            assert_eq!(
                assessment == Assessment::NoNumbers(NoNumbers::Minor),
                minor,
                "{age}"
            );
        }
    }
}

#[test]
fn r3_to_r5_come_before_unfinished_entries() {
    // Under R1 the last good numbers would stay visible.
    let pal = Pal::new(1.6).unwrap();
    let mut draft = Draft::default();
    draft.edit(TextField::Age, "17");
    assert_eq!(
        assess(&draft.reading(), pal, healthy(), Goal::Maintain),
        Assessment::NoNumbers(NoNumbers::Minor)
    );
    for (condition, expected) in [
        (Condition::EatingDisorder, NoNumbers::EatingDisorder),
        (
            Condition::PregnantOrBreastfeeding,
            NoNumbers::PregnantOrBreastfeeding,
        ),
    ] {
        assert_eq!(
            assess(
                &Draft::default().reading(),
                pal,
                ticked(&[condition]),
                Goal::Maintain
            ),
            Assessment::NoNumbers(expected)
        );
    }
}

#[test]
fn r4_an_eating_disorder_gives_no_numbers() {
    // Whatever else is checked.
    for other in Condition::ALL {
        let health = ticked(&[other, Condition::EatingDisorder]);
        for goal in Goal::ALL {
            assert_eq!(
                unremarkable().with(health).assess(goal),
                Assessment::NoNumbers(NoNumbers::EatingDisorder)
            );
        }
    }
}

#[test]
fn r5_pregnancy_and_breastfeeding_give_no_numbers() {
    let mut health = ticked(&[Condition::PregnantOrBreastfeeding, Condition::OrganDisease]);
    health.clinician_knows = true;
    for goal in Goal::ALL {
        assert_eq!(
            unremarkable().with(health).assess(goal),
            Assessment::NoNumbers(NoNumbers::PregnantOrBreastfeeding)
        );
    }
}

#[test]
fn r6_loss_and_gain_come_after_the_clinician() {
    for condition in [Condition::GlucoseLoweringMedicine, Condition::OrganDisease] {
        let mut health = ticked(&[condition]);
        for goal in Goal::ALL {
            let plan = unremarkable().with(health).plan(goal);
            if goal == Goal::Maintain {
                assert!(matches!(plan.answer, Answer::Budget(_)));
            } else {
                assert_eq!(refusal(&plan, goal), Some(Refusal::ClinicianFirst));
                assert_eq!(
                    instead(&plan),
                    [Alternative::Goal(Goal::Maintain, plan.maintenance)]
                );
            }
        }
        health.clinician_knows = true;
        let plan = unremarkable().with(health).plan(Goal::Lose1);
        assert!(matches!(plan.answer, Answer::Budget(_)));
    }
}

#[test]
fn r4_to_r6_are_asked_before_any_loss_or_gain() {
    let plan = unremarkable()
        .with(HealthAnswers::default())
        .plan(Goal::Lose1);
    for goal in Goal::ALL {
        let expected = (goal != Goal::Maintain).then_some(Refusal::HealthUnanswered);
        assert_eq!(refusal(&plan, goal), expected);
    }
    assert_eq!(
        instead(&plan),
        [Alternative::Goal(Goal::Maintain, plan.maintenance)]
    );
    // "I have talked to my clinician" alone is not an answer.
    let mut only_clinician = HealthAnswers::default();
    only_clinician.clinician_knows = true;
    let plan = unremarkable().with(only_clinician).plan(Goal::Lose1);
    assert_eq!(refusal(&plan, Goal::Lose1), Some(Refusal::HealthUnanswered));
}

#[test]
fn r7_typed_maintenance_lies_between_1000_and_6000() {
    for (kcal, usable) in [
        (999.9, false),
        (1_000.0, true),
        (6_000.0, true),
        (6_000.1, false),
        (-2_000.0, false),
        (f64::NAN, false),
        (f64::INFINITY, false),
    ] {
        assert_eq!(limits::known_maintenance(kcal), usable, "{kcal}");
    }
}

#[test]
fn r7a_typed_maintenance_is_at_most_four_times_resting_energy() {
    // Resting energy: 9.99 × 60 + 6.25 × 160 − 4.92 × 40 − 161 = 1,241.6. Four times that is 4,966.4.
    for (known, can_be) in [("4966", true), ("4967", false)] {
        let mut draft = metric(Female, "40", "160", "60", 1.6).draft();
        draft.method = Method::Known;
        draft.edit(TextField::Known, known);
        let reading = draft.reading();
        if can_be {
            let kcal: f64 = known.parse().unwrap();
            assert_eq!(reading.known, Ok(Kilocalories::new(kcal)));
        } else {
            assert_eq!(reading.known, Err(EntryError::NotKeptUp));
        }
        let assessment = plan::assess(&reading, &Choices::of(&draft));
        assert_eq!(matches!(assessment, Assessment::Plan(_)), can_be, "{known}");
        // Without a formula there is no resting energy to compare with.
        draft.formula = None;
        assert!(draft.reading().known.is_ok());
    }
    // The least that may be typed is accepted even for the smallest body.
    let mut smallest = metric(Female, "120", "120", "30", 1.4).draft();
    smallest.method = Method::Known;
    smallest.edit(TextField::Known, "1000");
    assert!(smallest.reading().known.is_ok());
}

#[test]
fn r7a_planned_exercise_is_what_somebody_can_keep_up() {
    // 1,522.6 kcal at rest, 2,436 on usual days. An hour of fast running per day adds (12.8 − 1) × 85 / 0.76 = 1,320.
    for (minutes, can_be) in [("60", true), ("166", true), ("167", false), ("180", false)] {
        let mut draft = metric(Female, "40", "165", "85", 1.6).draft();
        draft.exercise = Some(Exercise::RunFast);
        draft.edit(TextField::Minutes, minutes);
        draft.edit(TextField::Times, "7");
        let reading = draft.reading();
        match plan::assess(&reading, &Choices::of(&draft)) {
            Assessment::Plan(plan) => {
                assert!(can_be, "{minutes}");
                assert!(plan.maintenance.kcal() <= 4.0 * plan.resting.kcal());
            }
            other => {
                assert!(!can_be, "{minutes}: {other:?}");
                assert_eq!(reading.planned, Err(EntryError::NotKeptUp));
            }
        }
    }
}

#[test]
fn r7a_no_entries_together_give_energy_that_cannot_be() {
    // Each estimate is linear in age, height, weight and fat-free mass, so its extremes are at the corners.
    let (light, heavy) = limits::WEIGHT_KG;
    let (short, tall) = limits::HEIGHT_CM;
    let (least, most) = limits::PAL;
    let lean = 1.0 - limits::BODY_FAT_PERCENT.0 / 100.0;
    let leanest = limits::FAT_FREE_MASS_INDEX * (tall / 100.0).powi(2);
    let mut greatest = 0.0_f64;
    for formula in Formula::ALL {
        for age in [18, 19, limits::AGE_MOST] {
            for cm in [short, tall] {
                for kg in [light, leanest / lean, heavy] {
                    for pal in [least, 1.6, 1.7, most] {
                        let basis = Basis {
                            body_fat: Some(1.0 - lean.min(leanest / kg)),
                            known: Kilocalories::new(limits::KNOWN_MAINTENANCE.1),
                            ..basis(formula, age, cm, kg, pal)
                        };
                        for method in Method::ALL {
                            let found = basis.estimate(method).unwrap();
                            greatest = greatest.max(found.maintenance.kcal());
                            // With exercise R7a limits maintenance to this.
                            assert!(limits::GREATEST_SCOPE * found.resting.kcal() < 20_000.0);
                        }
                    }
                }
            }
        }
    }
    close(greatest, 12_351.0, 1.0, "the greatest without exercise");
}

#[test]
fn r7a_touches_no_estimate_without_exercise() {
    // Only the estimate of the National Academies does not depend on resting energy.
    let range = |low: u16, high: u16| (low..=high).step_by(10).map(f64::from);
    for formula in Formula::ALL {
        for age in (18..=limits::AGE_MOST).step_by(6) {
            for (cm, kg) in range(120, 230).flat_map(|cm| range(30, 350).map(move |kg| (cm, kg))) {
                for pal in [1.2, 1.6, 1.7, 2.5] {
                    let basis = basis(formula, age, cm, kg, pal);
                    let found = basis.estimate(Method::Eer).unwrap();
                    assert!(
                        !limits::bmi(kg / (cm / 100.0).powi(2))
                            || limits::maintenance(found.maintenance, found.resting),
                        "{basis:?} {found:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn r8_nobody_below_18_5_is_to_lose() {
    // BMI 18.37 and 18.51.
    for (kg, below) in [("50", true), ("50.4", false)] {
        let plan = metric(Female, "30", "165", kg, 1.6).plan(Goal::LoseHalf);
        assert_eq!(
            refusal(&plan, Goal::LoseHalf) == Some(Refusal::BelowHealthyWeight),
            below
        );
    }
    let plan = metric(Female, "30", "165", "50", 1.6).plan(Goal::LoseHalf);
    let [
        Alternative::Goal(Goal::Maintain, maintenance),
        Alternative::Goal(Goal::GainHalf, gain),
    ] = instead(&plan)
    else {
        panic!("{:?}", plan.answer);
    };
    assert_eq!(*maintenance, plan.maintenance);
    close(gain.kcal() - maintenance.kcal(), 250.0, 1e-9, "gain");
    for goal in goals(Direction::Gain) {
        assert_eq!(refusal(&plan, goal), None);
    }
}

#[test]
fn r9_losing_needs_100_kcal_of_room() {
    // Maintenance is 1,298 and 1,301; the floor is 1,200.
    for (kg, little) in [("50.8", true), ("51.0", false)] {
        let plan = metric(Female, "75", "152", kg, 1.4).plan(Goal::LoseHalf);
        let room = plan.maintenance.kcal() - plan.floor.kcal();
        assert_eq!(room < 100.0, little, "{room}");
        for goal in goals(Direction::Lose) {
            assert_eq!(refusal(&plan, goal) == Some(Refusal::TooLittleRoom), little);
        }
        if little {
            assert_eq!(
                instead(&plan),
                [Alternative::Goal(Goal::Maintain, plan.maintenance)]
            );
        }
    }
}

#[test]
fn r10_nobody_is_to_lose_more_than_1_5_per_cent_a_week() {
    // 2 lb is 1.5 % of 60.48 kg.
    for (kg, fast) in [("60.4", true), ("60.5", false)] {
        let plan = metric(Female, "30", "165", kg, 1.7).plan(Goal::Lose2);
        assert_eq!(
            refusal(&plan, Goal::Lose2) == Some(Refusal::TooFast),
            fast,
            "{kg}"
        );
    }
    let plan = metric(Female, "30", "165", "60.4", 1.7).plan(Goal::Lose2);
    let [Alternative::Goal(Goal::Lose1Half, _)] = instead(&plan) else {
        panic!("{:?}", plan.answer);
    };
    // The fastest that all rules allow, not only this one: R12 refuses 1.5 and 1 here.
    let plan = metric(Female, "60", "155", "58", 1.4).plan(Goal::Lose2);
    assert_eq!(refusal(&plan, Goal::Lose2), Some(Refusal::TooFast));
    assert_eq!(refusal(&plan, Goal::Lose1Half), Some(Refusal::BelowFloor));
    assert_eq!(refusal(&plan, Goal::Lose1), Some(Refusal::BelowFloor));
    let [Alternative::Goal(Goal::LoseHalf, _)] = instead(&plan) else {
        panic!("{:?}", plan.answer);
    };
}

#[test]
fn r11_nobody_is_to_end_below_18_5() {
    let plan = metric(Female, "25", "170", "58", 1.6).plan(Goal::Lose1);
    assert_eq!(refusal(&plan, Goal::LoseHalf), None);
    assert_eq!(
        refusal(&plan, Goal::Lose1),
        Some(Refusal::WouldEndBelowHealthyWeight)
    );
    let [Alternative::Goal(Goal::LoseHalf, _)] = instead(&plan) else {
        panic!("{:?}", plan.answer);
    };
    // If every loss is refused, maintain.
    let plan = metric(Female, "25", "170", "54", 1.6).plan(Goal::Lose1);
    assert_eq!(
        instead(&plan),
        [Alternative::Goal(Goal::Maintain, plan.maintenance)]
    );
}

#[test]
fn r12_nobody_is_offered_less_than_the_floor() {
    let plan = us(Female, "60", "5", "2", "150", 1.4).plan(Goal::Lose1);
    assert_eq!(refusal(&plan, Goal::LoseHalf), None);
    for goal in [Goal::Lose1, Goal::Lose1Half, Goal::Lose2] {
        assert_eq!(refusal(&plan, goal), Some(Refusal::BelowFloor));
    }
    for (formula, floor) in [(Female, 1_200.0), (Male, 1_500.0), (Average, 1_500.0)] {
        let plan = Who {
            formula,
            ..unremarkable()
        }
        .plan(Goal::Maintain);
        assert_eq!(plan.floor.kcal(), floor);
    }
}

#[test]
fn r12_the_floor_itself_is_offered_only_where_it_is_a_loss_that_ends_well() {
    // The worked row: R12 offers the floor itself.
    let plan = metric(Female, "68", "152", "54", 1.4).plan(Goal::Lose1);
    let [Alternative::Floor(budget)] = instead(&plan) else {
        panic!("{:?}", plan.answer);
    };
    assert_eq!(budget.energy, plan.floor);
    assert!(budget.difference.kcal() < 0.0 && budget.twelve_week_mean < 0.0);
    // The same woman at 43.5 kg would end below 18.5 with it.
    let plan = metric(Female, "45", "152", "43.5", 1.4).plan(Goal::Lose1);
    assert!(plan.maintenance.kcal() - plan.floor.kcal() >= 100.0);
    assert_eq!(
        instead(&plan),
        [Alternative::Goal(Goal::Maintain, plan.maintenance)]
    );
}

#[test]
fn r12_holds_for_gaining_too() {
    // Maintenance is 792: gaining half a pound a week takes 1,042, which is below the floor too.
    let who = metric(Female, "100", "125", "32", 1.4);
    let plan = who.plan(Goal::GainHalf);
    assert!(plan.maintenance.kcal() < 1_000.0);
    assert_eq!(refusal(&plan, Goal::GainHalf), Some(Refusal::BelowFloor));
    assert_eq!(
        instead(&plan).first(),
        Some(&Alternative::Goal(Goal::Maintain, plan.maintenance))
    );
}

#[test]
fn r13_more_than_1_per_cent_a_week_is_warned_about() {
    // 1.5 lb is 1 % of 68.04 kg.
    for (kg, fast) in [("68.0", true), ("68.1", false)] {
        let budget = metric(Female, "30", "165", kg, 1.8).budget(Goal::Lose1Half);
        assert_eq!(
            budget.cautions == [Caution::Fast(Goal::Lose1)],
            fast,
            "{kg}"
        );
    }
    // The gentler goal is itself offered.
    let plan = metric(Female, "30", "165", "62", 1.9).plan(Goal::Lose2);
    let Verdict::Offered { cautions, .. } = verdict(&plan, Goal::Lose2) else {
        panic!("{plan:?}");
    };
    assert_eq!(cautions, &[Caution::Fast(Goal::Lose1)]);
    assert_eq!(refusal(&plan, Goal::Lose1), None);
}

#[test]
fn r14_losing_at_65_or_over_carries_a_caution() {
    for (age, older) in [("64", false), ("65", true)] {
        let who = metric(Male, age, "178", "95", 1.6);
        assert_eq!(
            who.budget(Goal::Lose1).cautions == [Caution::OlderAge],
            older
        );
        assert!(who.budget(Goal::Maintain).cautions.is_empty());
    }
}

#[test]
fn r15_a_gain_that_ends_above_25_carries_a_caution() {
    let who = |kg| metric(Male, "30", "180", kg, 1.6);
    assert!(who("65").budget(Goal::GainHalf).cautions.is_empty());
    assert_eq!(
        who("80").budget(Goal::Gain1).cautions,
        [Caution::WouldEndAboveHealthyWeight]
    );
    // Keeping the same weight has no caution.
    assert!(who("95").budget(Goal::Maintain).cautions.is_empty());
}

#[test]
fn r16_a_target_keeps_to_the_rules_for_losing() {
    let woman = person(Female, 40, 165.0, 85.0, 1.6);
    let target = |kg: f64, budget: f64| Target {
        weight: Kilograms::new(kg).unwrap(),
        budget: Kilocalories::new(budget).unwrap(),
    };
    assert_eq!(target_refusal(&woman, &target(75.0, 1_936.0)), None);
    for (goal, expected) in [
        (target(75.0, 1_400.0), TargetRefusal::DeficitTooLarge),
        (
            target(50.0, 1_936.0),
            TargetRefusal::Rule(Refusal::WouldEndBelowHealthyWeight),
        ),
    ] {
        assert_eq!(target_refusal(&woman, &goal), Some(expected));
    }
    let small = person(Female, 60, 157.48, 68.04, 1.4);
    assert_eq!(
        target_refusal(&small, &target(65.0, 1_150.0)),
        Some(TargetRefusal::Rule(Refusal::BelowFloor))
    );
    let light = person(Female, 30, 165.0, 60.0, 1.7);
    assert_eq!(
        target_refusal(&light, &target(55.0, light.maintenance.kcal() - 995.0)),
        Some(TargetRefusal::Rule(Refusal::TooFast))
    );
    let thin = person(Female, 30, 165.0, 50.0, 1.7);
    assert_eq!(
        target_refusal(&thin, &target(48.0, thin.maintenance.kcal() - 100.0)),
        Some(TargetRefusal::Rule(Refusal::BelowHealthyWeight))
    );
    let old = person(Female, 75, 147.0, 43.0, 1.4);
    assert_eq!(
        target_refusal(&old, &target(42.0, old.maintenance.kcal() - 50.0)),
        Some(TargetRefusal::Rule(Refusal::TooLittleRoom))
    );
    // The function does not check targets to gain.
    assert_eq!(target_refusal(&thin, &target(55.0, 2_500.0)), None);
}

#[test]
fn r16_the_earliest_safe_day_is_that_of_the_fastest_safe_budget() {
    let woman = person(Female, 40, 165.0, 85.0, 1.6);
    let kg = |kg| Kilograms::new(kg).unwrap();
    let day = earliest_safe_day(&woman, kg(75.0)).unwrap();
    // Her largest deficit: 1,000 below 2,436.
    let regimen = Regimen::eating(woman.maintenance.kcal() - 1_000.0, &woman.baseline);
    let on = |day| {
        let start = &woman.baseline.start;
        woman.baseline.advance(start, &regimen, day).weight()
    };
    assert!(on(day) <= 75.0 && on(day - 1) > 75.0, "day {day}");
    assert_eq!(earliest_safe_day(&woman, kg(50.0)), None, "BMI 18.4");
    // Her gain is not faster than the fastest pace.
    let gain = earliest_safe_day(&woman, kg(90.0)).unwrap();
    let regimen = Regimen::eating(woman.maintenance.kcal() + 1_000.0, &woman.baseline);
    let start = &woman.baseline.start;
    assert!(woman.baseline.advance(start, &regimen, gain).weight() >= 90.0);
    assert!(woman.baseline.advance(start, &regimen, gain - 1).weight() < 90.0);
    // Below 60.5 kg, 1.5 % of the weight a week (R10) is less than a deficit of 1,000.
    let light = person(Male, 30, 165.0, 58.0, 2.4);
    let day = earliest_safe_day(&light, kg(54.0)).unwrap();
    let deficit = 0.015 * 58.0 / 0.453_592_37 * 500.0;
    assert!(deficit < 960.0 && light.maintenance.kcal() - deficit > light.floor.kcal());
    let regimen = Regimen::eating(light.maintenance.kcal() - deficit, &light.baseline);
    let on = |day| {
        let start = &light.baseline.start;
        light.baseline.advance(start, &regimen, day).weight()
    };
    assert!(on(day) <= 54.0 && on(day - 1) > 54.0, "day {day}");
    let old = person(Female, 75, 147.0, 43.0, 1.4);
    assert_eq!(earliest_safe_day(&old, kg(42.0)), None, "R9");
    // With 1,200 per day her weight levels off above her goal.
    let small = person(Female, 68, 152.0, 54.0, 1.4);
    assert_eq!(earliest_safe_day(&small, kg(43.0)), None);
}

#[test]
fn r17_a_very_large_budget_asks_for_the_entries() {
    let who = metric(Male, "25", "200", "150", 2.1);
    let plan = who.plan(Goal::Maintain);
    assert!(plan.maintenance.kcal() > 5_000.0);
    assert_eq!(
        who.budget(Goal::Maintain).cautions,
        [Caution::UnusuallyHigh]
    );
    assert!(who.budget(Goal::Lose1Half).cautions.is_empty());
}

#[test]
fn maintenance_below_the_floor_carries_the_clinician_line() {
    for (kg, low) in [("43", true), ("55", false)] {
        let who = metric(Female, "75", "147", kg, 1.4);
        let plan = who.plan(Goal::Maintain);
        assert_eq!(plan.maintenance < plan.floor, low);
        assert_eq!(plan.maintenance_is_low, low);
        let cautions = who.budget(Goal::Maintain).cautions;
        assert_eq!(cautions == [Caution::LowMaintenance], low);
    }
}

#[test]
fn the_first_rule_that_refuses_decides() {
    // Unanswered, below 18.5, little room, too fast and below the floor, all at once.
    let who = metric(Female, "75", "150", "40", 1.4);
    let mut health = HealthAnswers::default();
    let first = |health| refusal(&who.with(health).plan(Goal::Lose2), Goal::Lose2).unwrap();
    assert_eq!(first(health), Refusal::HealthUnanswered);
    health.set(Condition::OrganDisease, true);
    assert_eq!(first(health), Refusal::ClinicianFirst);
    health.clinician_knows = true;
    assert_eq!(first(health), Refusal::BelowHealthyWeight);
    let who = metric(Female, "75", "147", "43", 1.4);
    let plan = who.plan(Goal::Lose2);
    assert_eq!(refusal(&plan, Goal::Lose2), Some(Refusal::TooLittleRoom));
    let who = metric(Female, "30", "165", "52", 1.6);
    assert_eq!(
        refusal(&who.plan(Goal::Lose2), Goal::Lose2),
        Some(Refusal::TooFast)
    );
}

#[test]
fn the_rate_goes_by_the_name_of_the_goal() {
    let woman = person(Female, 40, 165.0, 85.0, 1.6);
    for (kcal, lb) in [(250.0, 0.5), (500.0, 1.0), (750.0, 1.5), (1_000.0, 2.0)] {
        close(woman.weekly_share(kcal), lb * LB / 85.0, 1e-12, "share");
    }
}

#[test]
fn the_reading_s_errors_stand_beside_an_incomplete_assessment() {
    let mut draft = Draft {
        units: Units::Metric,
        ..Draft::default()
    };
    draft.edit(TextField::WeightMajor, "nothing");
    let reading = draft.reading();
    assert_eq!(reading.age, Err(EntryError::Missing));
    assert_eq!(
        reading.weight,
        Err(EntryError::NotANumber("nothing".into()))
    );
    assert_eq!(RuleId::R1, RULES.first().unwrap().id);
}

#[test]
fn r1_activity_is_asked_for_unless_a_level_is_typed() {
    let mut draft = metric(Female, "40", "165", "85", 1.6).draft();
    draft.leisure = None;
    let assessment = plan::assess(&draft.reading(), &Choices::of(&draft));
    assert_eq!(
        assessment,
        Assessment::Incomplete {
            missing: vec![Entry::Activity],
            invalid: vec![],
        }
    );
    draft.edit(TextField::Pal, "1.6");
    let assessment = plan::assess(&draft.reading(), &Choices::of(&draft));
    assert!(matches!(assessment, Assessment::Plan(_)));
    // An unusable level is an error of its own entry.
    draft.edit(TextField::Pal, "9");
    let reading = draft.reading();
    assert!(reading.error(Entry::Pal).is_some());
    assert_eq!(reading.error(Entry::Activity), None);
}
