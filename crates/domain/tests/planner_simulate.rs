//! The example program `simulate`: how it handles invalid cases.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

#[path = "../examples/simulate/answer/mod.rs"]
mod answer;

use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Stdio};

fn answers(file: &Value) -> Value {
    answer::answer(file.to_string().as_bytes()).unwrap()
}

fn woman() -> Value {
    json!({ "sex": "female", "age": 40, "height_cm": 165.0, "weight_kg": 85.0, "pal": 1.6 })
}

fn with(mut object: Value, field: &str, value: Value) -> Value {
    object[field] = value;
    object
}

fn simulation(inputs: Value, segments: Value) -> Value {
    let case = json!({ "id": "a", "inputs": inputs, "segments": segments });
    answers(&json!({ "simulation_cases": [case] }))["simulation_cases"][0].clone()
}

fn goal(inputs: Value) -> Value {
    let case = json!({ "id": "a", "inputs": inputs });
    answers(&json!({ "goal_cases": [case] }))["goal_cases"][0].clone()
}

fn energy(inputs: Value) -> Value {
    let case = json!({ "id": "a", "inputs": inputs });
    answers(&json!({ "energy_cases": [case] }))["energy_cases"][0].clone()
}

fn weight(answer: &Value, row: usize) -> f64 {
    answer["rows"][row]["weight"].as_f64().unwrap()
}

#[test]
fn groups_may_be_missing() {
    let none = json!({ "simulation_cases": [], "goal_cases": [], "energy_cases": [] });
    assert_eq!(answers(&json!({})), none);
    assert_eq!(answers(&json!({ "meta": 1, "goal_cases": null })), none);
    let odd = answers(&json!({ "goal_cases": 7 }));
    assert_eq!(odd["goal_cases"][0]["error"]["code"], "wrong_type");
}

#[test]
fn without_segments_the_balance_holds() {
    let case = json!({ "id": 7, "inputs": woman() });
    let answer = &answers(&json!({ "simulation_cases": [case] }))["simulation_cases"][0];
    assert_eq!(answer["id"], 7);
    for row in 0..8 {
        assert!((weight(answer, row) - 85.0).abs() < 1e-9, "{answer}");
    }
}

#[test]
fn segments_are_taken_in_the_order_of_their_days() {
    let (first, then) = (
        json!({ "from_day": 20, "delta_ei": -500 }),
        json!({ "from_day": 100, "delta_ei": 100 }),
    );
    let sorted = simulation(woman(), json!([first, then]));
    assert!(
        (weight(&sorted, 1) - 85.0).abs() < 1e-9,
        "nothing before the first"
    );
    assert!(weight(&sorted, 2) < 84.5);
    assert_eq!(simulation(woman(), json!([then, first])), sorted);
    let twice = simulation(woman(), json!([first, first]));
    assert_eq!(twice["error"]["code"], "duplicate_segment");
}

#[test]
fn energy_burned_is_that_of_the_segment_that_begins_on_the_day() {
    let segments = json!([{ "from_day": 0 }, { "from_day": 90, "activity_pct": 50 }]);
    let rows = simulation(woman(), segments)["rows"].clone();
    let tee = |row: usize| rows[row]["tee"].as_f64().unwrap();
    assert!(tee(3) > tee(2) + 300.0);
}

#[test]
fn body_fat_is_taken_in_kilograms_or_per_cent() {
    let by_mass = simulation(with(woman(), "fat_mass_kg", json!(34.0)), json!([]));
    let by_share = simulation(with(woman(), "body_fat_pct", json!(40.0)), json!([]));
    assert_eq!(by_mass["rows"][0]["fat"], 34.0);
    assert_eq!(by_mass, by_share);
    let all_fat = simulation(with(woman(), "fat_mass_kg", json!(80.0)), json!([]));
    assert_eq!(all_fat["error"]["code"], "no_lean_tissue");
}

#[test]
fn activity_beyond_the_page_s_limits_is_computed() {
    let answer = simulation(with(woman(), "pal", json!(1.15)), json!([]));
    let resting = 9.99 * 85.0 + 6.25 * 165.0 - 4.92 * 40.0 - 161.0;
    // In balance no tissue is built, so energy burned is energy eaten.
    let tee = answer["rows"][0]["tee"].as_f64().unwrap();
    assert!((tee - resting * 1.15).abs() < 1e-6, "{tee}");
}

#[test]
fn a_bad_field_has_its_code() {
    for (field, value, code) in [
        ("weight_kg", json!(null), "missing_field"),
        ("weight_kg", json!("85"), "wrong_type"),
        ("weight_kg", json!(0), "out_of_range"),
        ("weight_kg", json!(-85), "out_of_range"),
        ("weight_kg", json!(1e300), "out_of_range"),
        ("height_cm", json!(1.65), "out_of_range"),
        ("age", json!(40.5), "wrong_type"),
        ("age", json!(-1), "out_of_range"),
        ("age", json!(300), "out_of_range"),
        ("pal", json!(0), "out_of_range"),
        ("sex", json!("x"), "unknown_value"),
        ("sex", json!(1), "wrong_type"),
        ("carb_frac_base", json!(0), "out_of_range"),
        ("fat_mass_kg", json!(90), "out_of_range"),
    ] {
        let answer = simulation(with(woman(), field, value), json!([]));
        assert_eq!(answer["error"]["code"], code, "{answer}");
        assert_eq!(answer["error"]["field"], field);
        assert_eq!(answer["id"], "a");
        assert!(answer.get("rows").is_none());
    }
    for segment in [
        json!({}),
        json!(3),
        json!({ "from_day": -1 }),
        json!({ "from_day": 1.5 }),
        json!({ "from_day": 1e9 }),
        json!({ "from_day": 0, "delta_ei": -9999 }),
        json!({ "from_day": 0, "delta_ei": 1e12 }),
        json!({ "from_day": 0, "carb_frac": 1.1 }),
        json!({ "from_day": 0, "activity_pct": -101 }),
    ] {
        assert!(
            simulation(woman(), json!([segment])).get("error").is_some(),
            "{segment}"
        );
    }
    let goal_of = |kg: Value, days: Value| {
        goal(with(with(woman(), "goal_weight_kg", kg), "goal_days", days))["error"]["code"].clone()
    };
    assert_eq!(goal_of(json!(75), json!(180)), Value::Null);
    assert_eq!(goal_of(json!(75), json!(0)), "out_of_range");
    assert_eq!(goal_of(json!(75), json!("x")), "wrong_type");
    assert_eq!(goal_of(json!(50), json!(30)), "unreachable");
    assert_eq!(goal_of(json!(300), json!(30)), "unreachable");
}

#[test]
fn a_bad_case_does_not_stop_the_others() {
    let good = json!({ "id": "good", "inputs": woman() });
    let file = json!({ "simulation_cases": [null, 3, {}, { "inputs": [] }, good] });
    let answer = answers(&file);
    let cases = answer["simulation_cases"].as_array().unwrap();
    for bad in &cases[..4] {
        assert!(bad.get("error").is_some());
    }
    assert_eq!(cases[4]["rows"].as_array().unwrap().len(), 8);
}

#[test]
fn numbers_that_json_does_not_have_spoil_one_case_alone() {
    for odd in ["NaN", "Infinity", "-Infinity", "1e999", "-1E+999"] {
        let text = format!(
            r#"{{"energy_cases": [
                {{"id": "NaN \" 1e999", "inputs": {{"sex": "male", "age": {odd}}}}},
                {{"id": "b", "inputs": {{"sex": "male", "age": 30, "height_cm": 180, "weight_kg": 80,
                 "pal_category": "Low active"}}}}
            ]}}"#
        );
        let answer = answer::answer(text.as_bytes()).unwrap();
        let cases = &answer["energy_cases"];
        assert_eq!(cases[0]["id"], "NaN \" 1e999");
        assert_eq!(cases[0]["error"]["code"], "wrong_type", "{odd}");
        assert!(cases[1]["eer_2023_kcal"].is_f64(), "{cases}");
    }
}

#[test]
fn us_units_are_converted_exactly() {
    let metric = energy(
        json!({ "units": "metric", "sex": "female", "age": 40, "height_cm": 162.56,
        "weight_kg": 68.038_855_5, "pal_category": "active" }),
    );
    for us in [
        json!({ "units": "us", "sex": "F", "age": 40, "height_ft": 5, "height_in": 4,
            "weight_lb": 150, "pal_category": "active" }),
        json!({ "sex": "female", "age": 40.0, "height_in": 64, "weight_lb": 150,
            "pal_category": "active" }),
        json!({ "units": "us", "sex": "female", "age": 40, "height_ft": 5, "height_in": 4,
            "height_cm": 1, "weight_kg": 1, "weight_lb": 150, "pal_category": "active" }),
    ] {
        let us = energy(us);
        for field in ["mifflin_exact_kcal", "eer_2023_kcal", "bmi"] {
            let difference = us[field].as_f64().unwrap() - metric[field].as_f64().unwrap();
            assert!(difference.abs() < 1e-9, "{field}: {us}");
        }
    }
}

#[test]
fn what_is_no_object_is_an_error() {
    for text in ["", "[]", "7", "{", "{} {}", "nonsense", "\"\\"] {
        assert!(answer::answer(text.as_bytes()).is_err(), "{text}");
    }
    assert!(answer::answer(&[0xff, 0xfe]).is_err());
    assert!(answer::answer("\u{feff}{}".as_bytes()).is_ok());
}

/// Runs the program; returns whether it succeeded, stdout and stderr.
fn program(input: &[u8]) -> (bool, Vec<u8>, Vec<u8>) {
    let mut child = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", "simulate"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    (output.status.success(), output.stdout, output.stderr)
}

#[test]
fn the_program_reads_standard_input_and_says_what_is_wrong_with_it() {
    let (well, out, _) = program(include_bytes!("fixtures/planner/reference.json"));
    assert!(well);
    let expected = answer::answer(include_bytes!("fixtures/planner/reference.json")).unwrap();
    assert!(out == format!("{expected}\n").into_bytes());
    let (well, out, err) = program(b"{");
    assert!(!well && out.is_empty());
    assert!(
        String::from_utf8(err)
            .unwrap()
            .contains("simulate: not JSON")
    );
}

fn anything() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!("male")),
        Just(json!("us")),
        Just(json!([])),
        Just(json!({})),
        any::<f64>().prop_map(|value| json!(value)),
        any::<i64>().prop_map(|value| json!(value)),
        (-10.0..400.0).prop_map(|value: f64| json!(value)),
    ]
}

/// A case in which one of its fields has an arbitrary value.
fn spoiled() -> impl Strategy<Value = Value> {
    let inputs = [
        "sex",
        "age",
        "height_cm",
        "weight_kg",
        "pal",
        "carb_frac_base",
        "fat_mass_kg",
        "body_fat_pct",
        "units",
        "height_ft",
        "height_in",
        "weight_lb",
        "goal_weight_kg",
        "goal_days",
        "activity_change_pct",
        "pal_category",
    ];
    let segment = [
        "from_day",
        "delta_ei",
        "carb_frac",
        "delta_na",
        "activity_pct",
    ];
    let both = (0..inputs.len(), anything(), 0..segment.len(), anything());
    both.prop_map(move |(input, value, part, other)| {
        let mut all = woman();
        all["goal_weight_kg"] = json!(75);
        all["goal_days"] = json!(180);
        all["pal_category"] = json!("active");
        json!({
            "id": "x",
            "inputs": with(all, inputs[input], value),
            "segments": [with(json!({ "from_day": 0, "delta_ei": -300 }), segment[part], other)],
        })
    })
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.iter().any(has_null),
        Value::Object(items) => items.values().any(has_null),
        _ => false,
    }
}

proptest! {
    #[test]
    fn any_field_gives_an_answer_or_an_error_and_never_a_hole(case in spoiled()) {
        let file = json!({
            "simulation_cases": [case], "goal_cases": [case], "energy_cases": [case],
        });
        prop_assert!(!has_null(&answers(&file)), "{}", answers(&file));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[\\[\\]{}\":,0-9eE.+\\-NaInfity\\\\ ]{0,60}") {
        drop(answer::answer(text.as_bytes()));
    }
}
