//! The worked rows of `docs/safety.md`, with their figures.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test may fail loudly"
)]

mod planner_support;

use planner_support::{LB, close, metric, us, verdict};
use plateful_domain::planner::draft::DidYouMean;
use plateful_domain::planner::energy::Formula::{Female, Male};
use plateful_domain::planner::forecast::{Baseline, Regimen, Subject};
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::plan::{
    Alternative, Answer, Assessment, Budget, Caution, NoNumbers, Plan, Refusal, Verdict,
};
use plateful_domain::planner::quantity::{Centimeters, Kilograms, Pal, Years};

#[track_caller]
fn refused(plan: &Plan) -> (Refusal, &[Alternative]) {
    match &plan.answer {
        Answer::Instead { refusal, offers } => (*refusal, offers),
        Answer::Budget(budget) => panic!("not refused: {budget:?}"),
    }
}

#[track_caller]
fn only_goal(offers: &[Alternative]) -> (Goal, f64) {
    match offers {
        [Alternative::Goal(goal, budget)] => (*goal, budget.kcal()),
        other => panic!("not one goal: {other:?}"),
    }
}

/// Pounds per week, negative for a loss.
fn mean(budget: &Budget) -> f64 {
    budget.twelve_week_mean / LB
}

#[test]
fn f40_165cm_85kg_loses_1() {
    let who = metric(Female, "40", "165", "85", 1.6);
    let plan = who.plan(Goal::Lose1);
    close(plan.maintenance.kcal(), 2436.0, 0.5, "maintenance");
    let budget = who.budget(Goal::Lose1);
    close(budget.energy.kcal(), 1936.0, 0.5, "budget");
    assert_eq!(budget.energy.rounded(), 1940);
    close(mean(&budget), -0.83, 0.005, "12-week mean, lb a week");
    assert_eq!(budget.cautions, []);

    let baseline = Baseline::of(&Subject {
        formula: Female,
        age: Years::new(40).unwrap(),
        height: Centimeters::new(165.0).unwrap(),
        weight: Kilograms::new(85.0).unwrap(),
        pal: Pal::new(1.6).unwrap(),
        fat: None,
        maintenance: None,
    });
    let regimen = Regimen::eating(budget.energy.kcal(), &baseline);
    let year = baseline.advance(&baseline.start, &regimen, 365);
    close(year.weight(), 71.6, 0.05, "one year, kg");
}

#[test]
fn f60_5ft2_150lb_loses_2_is_below_the_floor() {
    let plan = us(Female, "60", "5", "2", "150", 1.4).plan(Goal::Lose2);
    close(plan.maintenance.kcal(), 1691.0, 0.5, "maintenance");
    let (refusal, offers) = refused(&plan);
    assert_eq!(refusal, Refusal::BelowFloor);
    let (goal, budget) = only_goal(offers);
    assert_eq!(goal, Goal::LoseHalf);
    close(budget, 1441.0, 0.5, "offered");
}

#[test]
fn f68_152cm_54kg_is_offered_the_floor() {
    let plan = metric(Female, "68", "152", "54", 1.4).plan(Goal::LoseHalf);
    close(plan.maintenance.kcal(), 1391.0, 0.5, "maintenance");
    for goal in [Goal::LoseHalf, Goal::Lose1, Goal::Lose1Half, Goal::Lose2] {
        assert!(matches!(verdict(&plan, goal), Verdict::Refused(_)));
    }
    let (refusal, offers) = refused(&plan);
    assert_eq!(refusal, Refusal::BelowFloor);
    let [Alternative::Floor(budget)] = offers else {
        panic!("not the floor: {offers:?}");
    };
    assert_eq!(budget.energy.kcal(), 1200.0);
    close(mean(budget), -0.39, 0.005, "12-week mean, lb a week");
    assert_eq!(budget.cautions, [Caution::OlderAge]);
}

#[test]
fn f70_4ft10_90lb_has_too_little_room() {
    let who = us(Female, "70", "4", "10", "90", 1.4);
    let plan = who.plan(Goal::Lose2);
    close(plan.maintenance.kcal(), 1152.0, 0.5, "maintenance");
    let (refusal, offers) = refused(&plan);
    assert_eq!(refusal, Refusal::TooLittleRoom);
    assert_eq!(only_goal(offers).0, Goal::Maintain);
    assert!(plan.maintenance_is_low);
    let maintain = who.budget(Goal::Maintain);
    assert!(maintain.energy < plan.floor);
    assert_eq!(maintain.cautions, [Caution::LowMaintenance]);
}

#[test]
fn f75_147cm_43kg_has_too_little_room() {
    let plan = metric(Female, "75", "147", "43", 1.4).plan(Goal::LoseHalf);
    close(plan.maintenance.kcal(), 1146.0, 0.5, "maintenance");
    assert_eq!(refused(&plan).0, Refusal::TooLittleRoom);
}

#[test]
fn f30_5ft0_95lb_would_end_below_the_healthy_range() {
    let who = us(Female, "30", "5", "0", "95", 1.6);
    let plan = who.plan(Goal::LoseHalf);
    close(plan.bmi, 18.55, 0.005, "BMI now");
    let subject = Subject {
        formula: Female,
        age: plan.age,
        height: plan.height,
        weight: plan.weight,
        pal: plan.pal,
        fat: None,
        maintenance: None,
    };
    let end = Baseline::of(&subject).weight_after_twelve_weeks(plan.maintenance.kcal() - 250.0);
    close(end.kg() / 1.524 / 1.524, 17.3, 0.05, "BMI after 12 weeks");
    let (refusal, offers) = refused(&plan);
    assert_eq!(refusal, Refusal::WouldEndBelowHealthyWeight);
    let (goal, budget) = only_goal(offers);
    assert_eq!(goal, Goal::Maintain);
    close(budget, 1719.0, 0.5, "maintenance");
    assert_eq!(plan.maintenance.rounded(), 1720);
}

#[test]
fn f25_170cm_58kg_is_offered_the_slower_choice_if_it_ends_well() {
    let who = metric(Female, "25", "170", "58", 1.6);
    let plan = who.plan(Goal::Lose1);
    let (refusal, offers) = refused(&plan);
    assert_eq!(refusal, Refusal::WouldEndBelowHealthyWeight);
    let (goal, _) = only_goal(offers);
    assert_eq!(goal, Goal::LoseHalf);
    let slower = who.budget(Goal::LoseHalf);
    assert!(slower.weight_after_twelve_weeks.kg() / 1.7 / 1.7 >= 18.5);
    let subject = Subject {
        formula: Female,
        age: plan.age,
        height: plan.height,
        weight: plan.weight,
        pal: plan.pal,
        fat: None,
        maintenance: None,
    };
    let end = Baseline::of(&subject).weight_after_twelve_weeks(plan.maintenance.kcal() - 500.0);
    close(end.kg() / 1.7 / 1.7, 18.2, 0.05, "BMI after 12 weeks");
}

#[test]
fn f30_165cm_60kg_loses_2_too_fast() {
    let plan = metric(Female, "30", "165", "60", 1.5).plan(Goal::Lose2);
    let (refusal, offers) = refused(&plan);
    assert_eq!(refusal, Refusal::TooFast);
    assert_eq!(only_goal(offers).0, Goal::Lose1Half);
}

#[test]
fn m35_178cm_95kg_loses_2_without_a_warning() {
    let who = metric(Male, "35", "178", "95", 1.6);
    close(
        who.plan(Goal::Lose2).maintenance.kcal(),
        3031.0,
        0.5,
        "maintenance",
    );
    let budget = who.budget(Goal::Lose2);
    close(budget.energy.kcal(), 2031.0, 0.5, "budget");
    assert_eq!(budget.cautions, []);
    close(mean(&budget), -1.69, 0.005, "12-week mean, lb a week");
}

#[test]
fn m35_178cm_95kg_gains_1_to_above_the_healthy_range() {
    let budget = metric(Male, "35", "178", "95", 1.6).budget(Goal::Gain1);
    close(budget.energy.kcal(), 3531.0, 0.5, "budget");
    let bmi = budget.weight_after_twelve_weeks.kg() / 1.78 / 1.78;
    close(bmi, 31.4, 0.05, "BMI after 12 weeks");
    assert_eq!(budget.cautions, [Caution::WouldEndAboveHealthyWeight]);
}

#[test]
fn m70_165cm_60kg_is_offered_half_a_pound() {
    let who = metric(Male, "70", "165", "60", 1.4);
    let plan = who.plan(Goal::Lose1);
    close(plan.maintenance.kcal(), 1808.0, 0.5, "maintenance");
    let (refusal, offers) = refused(&plan);
    assert_eq!(refusal, Refusal::BelowFloor);
    let (goal, budget) = only_goal(offers);
    assert_eq!(goal, Goal::LoseHalf);
    close(budget, 1558.0, 0.5, "offered");
    assert_eq!(
        who.budget(Goal::LoseHalf).cautions,
        [Caution::OlderAge],
        "R14"
    );
}

#[test]
fn m30_6ft_200lb_maintains() {
    let budget = us(Male, "30", "6", "0", "200", 1.4).budget(Goal::Maintain);
    close(budget.energy.kcal(), 2669.0, 0.5, "maintenance");
    assert_eq!(budget.energy.rounded(), 2670);
    assert_eq!(budget.twelve_week_mean, 0.0);
}

#[test]
fn anybody_of_17_gets_no_numbers() {
    for goal in Goal::ALL {
        let assessment = us(Male, "17", "6", "0", "200", 1.4).assess(goal);
        assert_eq!(assessment, Assessment::NoNumbers(NoNumbers::Minor));
    }
}

#[test]
fn f30_160cm_154kg_is_asked_about_pounds() {
    let who = metric(Female, "30", "160", "154", 1.6);
    let reading = who.draft().reading();
    assert_eq!(reading.doubt, Some(DidYouMean::Pounds(154.0)));
    close(
        reading.weight.unwrap().pounds(),
        340.0,
        0.6,
        "as it would be read",
    );
    assert!(matches!(who.assess(Goal::Maintain), Assessment::Plan(_)));
}
