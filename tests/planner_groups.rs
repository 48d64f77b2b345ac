//! The food groups of a budget: the table as published, and the choice of its column.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use plateful_domain::planner::groups::{Fit, Halves, PATTERNS, Pattern, pattern};
use plateful_domain::planner::quantity::Kilocalories;
use serde_json::Value;

fn published() -> Vec<Value> {
    let text = include_str!("../crates/domain/tests/fixtures/planner/patterns.json");
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
        // The published weekly amounts of protein foods are rounded to whole ounces.
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

#[cfg(feature = "ssr")]
mod told {
    use leptos::prelude::*;
    use plateful::planner::plate::{DayBudget, Plate};
    use plateful::planner::{PlannerState, fixtures};
    use plateful_domain::planner::draft::{EnergyUnit, Units};
    use plateful_domain::planner::goal::Direction;
    use plateful_domain::planner::plan::{Alternative, Answer};
    use plateful_domain::planner::quantity::Kilocalories;

    /// The rendered plate for a budget, without Leptos' markers.
    fn render(budget: Option<DayBudget>) -> String {
        Owner::new().with(|| {
            let budget = Signal::stored(budget);
            let html = view! { <Plate budget heading_level=3 uid="planner"/> }.to_html();
            html.replace("<!>", "")
        })
    }

    /// The text without tags, with white space collapsed.
    fn text(html: &str) -> String {
        let mut text = String::new();
        for piece in html.split('<') {
            text.push_str(piece.split_once('>').map_or(piece, |(_, rest)| rest));
            text.push(' ');
        }
        text.replace('\u{a0}', " ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn plate_for(kcal: f64, losing: bool) -> String {
        render(Kilocalories::new(kcal).map(|energy| DayBudget {
            energy,
            is_losing: losing,
            units: Units::Us,
            unit: EnergyUnit::Kilocalories,
        }))
    }

    /// The plate in the result of a state, for the budget shown there.
    fn plate_of(fixture: &fixtures::Fixture) -> Option<String> {
        let shown = Owner::new().with(|| {
            let planner = PlannerState::new("planner");
            (fixture.act)(planner);
            planner.with_untracked(|model| {
                let plan = model.outcome().plan()?;
                let budget = match &plan.answer {
                    Answer::Budget(budget) => Some(budget),
                    Answer::Instead { offers, .. } => offers.iter().find_map(|offer| match offer {
                        Alternative::Floor(budget) => Some(budget),
                        Alternative::Goal(..) | Alternative::Later(_) => None,
                    }),
                }?;
                Some(DayBudget {
                    energy: budget.energy,
                    is_losing: plan.chosen.direction() == Direction::Lose,
                    units: Units::Us,
                    unit: EnergyUnit::Kilocalories,
                })
            })
        });
        shown.map(|shown| render(Some(shown)))
    }

    const CAVEAT: &str = "for children of 2 to 8, not for adults";

    #[test]
    fn each_state_tells_its_own_pattern() {
        let mut plates = 0;
        for fixture in fixtures::ALL {
            let Some(html) = plate_of(&fixture) else {
                continue;
            };
            plates += 1;
            let text = text(&html);
            for part in [
                "Dietary Guidelines for Americans 2020–2025, Table A3-2",
                "Vegetables",
                "Fruit",
                "Grains",
                "Protein foods",
                "Dairy",
                "Oils",
                "Dark green",
                "Seafood",
                "Nuts, seeds, soy",
                "for other uses",
                "about 240 ml",
                "2025–2030",
            ] {
                assert!(text.contains(part), "{}: no {part} in {text}", fixture.name);
            }
            assert!(!html.contains("style="), "{}", fixture.name);
        }
        assert!(plates >= 10, "only {plates} states show a plate");
    }

    #[test]
    fn the_example_is_told_whole() {
        for (name, parts) in [
            (
                "answer",
                [
                    "1,800 kcal pattern",
                    "the nearest below your 1,930 kcal.",
                    "Vegetables about 2½ fists 2½ cups Fruit about 1½ fists 1½ cups Grains at least 3 oz whole about 6 \
                     slices of bread 6 oz Protein foods about 1½ decks of cards 5 oz Dairy or fortified soy milk about \
                     3 glasses of milk 3 cups Oils about 1½ tablespoons 24 g",
                    "up to 140 kcal",
                    "and your number 130 kcal more.",
                    "Dark green 1½ cups Red and orange 5½ cups Beans, peas, lentils 1½ cups Starchy 5 cups \
                     Other 4 cups",
                    "Meat, poultry, eggs 23 oz Seafood 8 oz Nuts, seeds, soy 4 oz",
                ],
            ),
            (
                "maintain",
                [
                    "2,400 kcal pattern",
                    "the nearest below your 2,430 kcal.",
                    "Vegetables about 3 fists 3 cups Fruit about 2 fists 2 cups Grains at least 4 oz whole about 8 \
                     slices of bread 8 oz Protein foods about 2 decks of cards 6½ oz",
                    "Oils about 2 tablespoons 31 g",
                    "up to 320 kcal",
                    "Dark green 2 cups",
                    "Seafood 10 oz",
                ],
            ),
            (
                "fast",
                [
                    "1,400 kcal pattern",
                    CAVEAT,
                    "with a dietitian",
                    "Protein foods about 1½ decks of cards 4 oz",
                    "2½ cups Oils about 1 tablespoon 17 g",
                    "Beans, peas, lentils ½ cup",
                    "Dark green 1 cup",
                ],
            ),
        ] {
            let text = text(&plate_of(&fixtures::find(name).unwrap()).unwrap());
            for part in parts {
                assert!(text.contains(part), "{name}: no “{part}” in {text}");
            }
        }
    }

    #[test]
    fn a_step_above_is_told_as_the_nearest() {
        let text = text(&plate_of(&fixtures::find("gain").unwrap()).unwrap());
        assert!(text.contains("3,000 kcal pattern"), "{text}");
        assert!(text.contains("the nearest to your 2,930 kcal."), "{text}");
        let text = self::text(&plate_for(2_000.0, true));
        assert!(text.contains("the same as your number."), "{text}");
    }

    #[test]
    fn a_half_is_said_in_words() {
        let html = plate_for(1_000.0, false);
        assert!(html.contains(">½</span>\u{a0}cup<"));
        assert!(html.contains("<span role=\"img\" aria-label=\"half a\">½</span>"));
        assert!(html.contains("<span role=\"img\" aria-label=\"2 and a half\">2½</span>"));
        assert!(text(&html).contains("Seafood 2–3 oz"));
    }

    #[test]
    fn the_picture_is_left_to_the_eye_and_the_list_says_the_same() {
        let html = plate_for(2_000.0, false);
        let pictures = html.matches("<svg").count();
        assert_eq!(pictures, 7);
        assert_eq!(html.matches("aria-hidden=\"true\"").count(), pictures);
        // Grains 6 and protein 5½ ounces; vegetables 2½ and fruit 2 cups.
        assert!(
            html.contains("rotate(94)") && html.contains("rotate(-80)"),
            "{html}"
        );
        for id in [
            "p-vegetables",
            "p-fruit",
            "p-grains",
            "p-protein",
            "p-left",
            "p-right",
        ] {
            assert_eq!(html.matches(&format!("id=\"planner-{id}\"")).count(), 1);
            assert!(html.contains(&format!("url(#planner-{id})")));
        }
    }

    #[test]
    fn no_pattern_and_no_budget_show_no_amounts() {
        let html = plate_for(950.0, false);
        assert!(text(&html).contains("No pattern is published for less than 1,000 kcal a day."));
        assert!(!html.contains("<svg") && !html.contains("oz"));
        assert!(
            html.contains("<div hidden><p class=\"lab\">"),
            "the empty fold is hidden: {html}"
        );

        let html = render(None);
        assert!(
            html.contains("aria-labelledby=\"planner-plate-label\" hidden"),
            "{html}"
        );
        assert!(!html.contains("<svg"));
    }

    #[test]
    fn above_the_greatest_pattern_the_difference_is_told() {
        let text = text(&plate_for(3_450.0, false));
        assert!(text.contains("3,200 kcal pattern"), "{text}");
        assert!(
            text.contains("the largest there is. Your 3,450 kcal is 250 kcal more"),
            "{text}"
        );
        assert!(!text.contains(CAVEAT));
    }

    #[test]
    fn the_fold_keeps_its_place_whatever_is_shown() {
        let shape = |html: String| {
            (
                html.matches("<section").count(),
                html.matches("<details").count(),
            )
        };
        let shapes = [
            shape(plate_for(1_936.0, true)),
            shape(plate_for(950.0, true)),
            shape(render(None)),
        ];
        assert!(shapes.iter().all(|shape| *shape == shapes[0]), "{shapes:?}");
    }
}
