//! The food groups of a budget: the table as published, and which column is taken.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use plateful::domain::planner::groups::{Fit, Halves, PATTERNS, Pattern, pattern};
use plateful::domain::planner::quantity::Kilocalories;
use serde_json::Value;

fn published() -> Vec<Value> {
    let text = include_str!("fixtures/planner/patterns.json");
    let all: Value = serde_json::from_str(text).unwrap();
    all["patterns"].as_array().unwrap().clone()
}

fn amount(halves: Halves) -> f64 {
    f64::from(halves.count()) / 2.0
}

#[test]
fn every_cell_is_the_published_one() {
    let published = published();
    assert_eq!(published.len(), PATTERNS.len());
    for (column, ours) in published.iter().zip(&PATTERNS) {
        for (name, value) in [
            ("kcal", f64::from(ours.kcal)),
            ("vegetables_cup_day", amount(ours.vegetables)),
            ("dark_green_cup_week", amount(ours.dark_green)),
            ("red_orange_cup_week", amount(ours.red_orange)),
            ("beans_peas_lentils_cup_week", amount(ours.beans)),
            ("starchy_cup_week", amount(ours.starchy)),
            ("other_veg_cup_week", amount(ours.other_vegetables)),
            ("fruits_cup_day", amount(ours.fruit)),
            ("grains_oz_day", amount(ours.grains)),
            ("whole_grains_oz_day", amount(ours.whole_grains)),
            ("refined_grains_oz_day", amount(ours.refined_grains())),
            ("dairy_cup_day", amount(ours.dairy)),
            ("protein_oz_day", amount(ours.protein)),
            ("meat_poultry_eggs_oz_week", f64::from(ours.meat)),
            ("nuts_seeds_soy_oz_week", f64::from(ours.nuts)),
            ("oils_g_day", f64::from(ours.oils_g)),
            ("other_uses_kcal_day", f64::from(ours.other_uses_kcal)),
            ("added_sugars_max_g", f64::from(ours.added_sugars_below_g())),
            (
                "saturated_fat_max_g",
                f64::from(ours.saturated_fat_below_g()),
            ),
        ] {
            let theirs = column[name].as_f64().unwrap();
            assert!(
                (theirs - value).abs() < 1e-9,
                "{name} at {} kcal: {value}, published {theirs}",
                ours.kcal
            );
        }
        let (low, high) = ours.seafood;
        let seafood = match &column["seafood_oz_week"] {
            Value::String(range) => range.clone(),
            one => one.to_string(),
        };
        let shown = if low == high {
            low.to_string()
        } else {
            format!("{low}-{high}")
        };
        assert_eq!(shown, seafood, "seafood at {} kcal", ours.kcal);
    }
}

#[test]
fn the_kinds_of_a_week_make_up_seven_days() {
    for p in &PATTERNS {
        let vegetables: u8 = [
            p.dark_green,
            p.red_orange,
            p.beans,
            p.starchy,
            p.other_vegetables,
        ]
        .iter()
        .map(|kind| kind.count())
        .sum();
        assert_eq!(
            vegetables,
            p.vegetables.count() * 7,
            "vegetables, {} kcal",
            p.kcal
        );
        // The published weeks of protein foods are rounded to whole ounces.
        let protein = f64::from(p.meat + p.seafood.0 + p.nuts);
        let week = amount(p.protein) * 7.0;
        assert!(
            (protein - week).abs() <= 1.0,
            "protein foods, {} kcal: {protein}",
            p.kcal
        );
        let whole = p.whole_grains.count() * 2;
        assert!(
            whole >= p.grains.count(),
            "half of the grains whole, {} kcal",
            p.kcal
        );
    }
}

#[track_caller]
fn step(kcal: f64, losing: bool) -> Option<(u16, Fit)> {
    pattern(Kilocalories::new(kcal).unwrap(), losing).map(|(p, fit): (&Pattern, Fit)| (p.kcal, fit))
}

#[test]
fn a_loss_takes_the_step_below_and_anything_else_the_nearest() {
    for (kcal, losing, expected) in [
        (1_936.0, true, 1_800),
        (1_999.0, true, 2_000), // shown as 2,000
        (1_994.0, true, 1_800), // shown as 1,990
        (1_600.0, true, 1_600),
        (2_430.0, false, 2_400),
        (2_500.0, false, 2_400),
        (2_510.0, false, 2_600),
        (3_190.0, false, 3_200),
        (3_190.0, true, 3_000),
    ] {
        assert_eq!(
            step(kcal, losing),
            Some((expected, Fit::Usual)),
            "{kcal}, losing: {losing}"
        );
    }
}

#[test]
fn below_1600_the_pattern_is_one_for_children() {
    assert_eq!(step(1_250.0, false), Some((1_200, Fit::ForChildren)));
    assert_eq!(step(1_250.0, true), Some((1_200, Fit::ForChildren)));
    assert_eq!(step(1_590.0, true), Some((1_400, Fit::ForChildren)));
    assert_eq!(step(1_590.0, false), Some((1_600, Fit::Usual)));
    assert_eq!(step(1_000.0, true), Some((1_000, Fit::ForChildren)));
}

#[test]
fn below_1000_there_is_no_pattern() {
    for kcal in [950.0, 994.9, 500.0, 0.0, -18.0, -1e6] {
        assert_eq!(step(kcal, false), None, "{kcal}");
        assert_eq!(step(kcal, true), None, "{kcal}");
    }
}

#[test]
fn above_3200_the_greatest_is_taken_and_told() {
    for kcal in [3_210.0, 3_450.0, 9_000.0, 1e6] {
        for losing in [true, false] {
            assert_eq!(step(kcal, losing), Some((3_200, Fit::AboveRange)), "{kcal}");
        }
    }
    assert_eq!(step(3_200.0, false), Some((3_200, Fit::Usual)));
}

#[test]
fn a_plate_for_losing_never_holds_more_than_the_budget_shown() {
    for tens in 100..1_000 {
        let kcal = f64::from(tens * 10);
        let (lower, _) = step(kcal, true).unwrap();
        let (nearest, _) = step(kcal, false).unwrap();
        assert!(f64::from(lower) <= kcal);
        assert!(nearest == lower || nearest == lower + 200);
        if kcal < 3_200.0 {
            assert!((f64::from(nearest) - kcal).abs() <= 100.0, "{kcal}");
        }
    }
}
