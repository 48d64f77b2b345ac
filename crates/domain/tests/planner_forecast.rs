//! The forecast: published rules of thumb that it must match, and its integration.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod planner_support;

use planner_support::{LB, close, textbook};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::forecast::{Baseline, Regimen, Subject};
use plateful_domain::planner::quantity::{Centimeters, Kilograms, Pal, Years};
use proptest::prelude::*;

fn subject(formula: Formula, age: u8, cm: f64, kg: f64, pal: f64) -> Subject {
    Subject {
        formula,
        age: Years::new(age).unwrap(),
        height: Centimeters::new(cm).unwrap(),
        weight: Kilograms::new(kg).unwrap(),
        pal: Pal::new(pal).unwrap(),
        fat: None,
        maintenance: None,
    }
}

/// Pounds lost after a number of days at 500 kcal per day below maintenance.
fn lost(subject: &Subject, days: u16) -> f64 {
    let baseline = Baseline::of(subject);
    let regimen = Regimen::eating(baseline.intake - 500.0, &baseline);
    let state = baseline.advance(&baseline.start, &regimen, days);
    (subject.weight.kg() - state.weight()) / LB
}

#[test]
fn five_hundred_a_day_is_not_a_pound_a_week_for_ever() {
    // The rule of thumb gives 1, 4, 12, 26, 52, 104 and 520 lb.
    let woman = subject(Formula::Female, 40, 165.0, 85.0, 1.6);
    let man = subject(Formula::Male, 35, 178.0, 95.0, 1.6);
    for (days, she, he) in [
        (7, 2.4, 2.1),
        (28, 4.7, 4.5),
        (84, 10.0, 10.0),
        (182, 18.0, 18.2),
        (364, 29.4, 29.1),
        (730, 42.5, 40.2),
        (3650, 52.0, 45.9),
    ] {
        close(lost(&woman, days), she, 0.11, "woman");
        close(lost(&man, days), he, 0.11, "man");
    }
}

#[test]
fn ten_kcal_a_day_are_about_a_pound_in_the_end_half_of_it_in_a_year() {
    // Hall et al., Lancet 2011: about 10 kcal per day per pound; half of the change in about one year, 95 % in about
    // three.
    let man = subject(Formula::Male, 35, 178.0, 95.0, 1.6);
    let baseline = Baseline::of(&man);
    let regimen = Regimen::eating(baseline.intake - 100.0, &baseline);
    let after = |days| man.weight.kg() - baseline.advance(&baseline.start, &regimen, days).weight();
    let end = after(7300);
    close(end / LB, 10.0, 1.5, "in the end, lb");
    close(after(365) / end, 0.6, 0.1, "share after a year");
    close(after(1095) / end, 0.95, 0.03, "share after three");
}

#[test]
fn in_balance_nothing_changes() {
    for formula in Formula::ALL {
        let subject = subject(formula, 50, 170.0, 80.0, 1.7);
        let baseline = Baseline::of(&subject);
        let regimen = Regimen::eating(baseline.intake, &baseline);
        let state = baseline.advance(&baseline.start, &regimen, 3650);
        close(state.weight(), 80.0, 1e-6, "weight");
    }
}

#[test]
fn the_average_lies_between_the_formulas() {
    let after = |formula| {
        let baseline = Baseline::of(&subject(formula, 40, 170.0, 80.0, 1.6));
        baseline
            .weight_after_twelve_weeks(baseline.intake - 500.0)
            .kg()
    };
    let (female, male, average) = (
        after(Formula::Female),
        after(Formula::Male),
        after(Formula::Average),
    );
    assert!(average > female.min(male) && average < female.max(male));
}

#[test]
fn long_steps_agree_with_the_appendix_in_steps_of_an_eighth() {
    let baseline = Baseline::of(&subject(Formula::Male, 25, 190.0, 140.0, 2.3));
    let regimen = Regimen::eating(baseline.intake - 1000.0, &baseline);
    let fine = textbook::run(&baseline, 0.5, baseline.start, &regimen, (84, 8));
    let coarse = baseline.advance(&baseline.start, &regimen, 84);
    close(coarse.weight(), fine.weight(), 0.0005, "weight");
}

proptest! {
    #[test]
    fn a_forecast_is_finite_and_positive_whatever_is_eaten(
        formula in 0_usize..3, age in 0_u8..=120, height in 1.0..1000.0, weight in 0.001..2000.0,
        pal in 1.2..2.5, intake in -5_000.0..20_000.0, days in 0_u16..800,
    ) {
        let formula = Formula::ALL[formula];
        let baseline = Baseline::of(&subject(formula, age, height, weight, pal));
        let state = baseline.advance(&baseline.start, &Regimen::eating(intake, &baseline), days);
        for part in [state.fat, state.lean, state.glycogen, state.fluid] {
            prop_assert!(part.is_finite() && part >= 0.0, "{state:?}");
        }
        prop_assert!(state.adaptation.is_finite());
        let after = baseline.weight_after_twelve_weeks(intake).kg();
        prop_assert!(after.is_finite() && after > 0.0);
    }

    #[test]
    fn who_eats_less_weighs_less(
        formula in 0_usize..3, age in 18_u8..=100, height in 120.0..230.0, bmi in 12.0..80.0,
        pal in 1.2..2.5, less in 0.0..1_000.0, step in 1.0..500.0,
    ) {
        let weight: f64 = bmi * height * height / 10_000.0;
        prop_assume!((30.0..=350.0).contains(&weight));
        let baseline = Baseline::of(&subject(Formula::ALL[formula], age, height, weight, pal));
        prop_assume!(baseline.intake - less - step > 0.0);
        let more = baseline.weight_after_twelve_weeks(baseline.intake - less).kg();
        let fewer = baseline.weight_after_twelve_weeks(baseline.intake - less - step).kg();
        prop_assert!(fewer < more);
        prop_assert!(more <= weight + 1e-6);
    }
}
