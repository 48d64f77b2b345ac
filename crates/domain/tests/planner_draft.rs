//! Editing, switching units, and what is stored.
#![allow(
    clippy::unwrap_used,
    clippy::float_cmp,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod planner_support;

use planner_support::{LB, close, healthy};
use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::draft::{Draft, Entry, EntryError, TextField, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::health::{Condition, HealthAnswers};
use plateful_domain::planner::model::{PlannerModel, Undo};
use plateful_domain::record::{Record, Written};
use proptest::prelude::*;

const FIELDS: [TextField; 5] = [
    TextField::Age,
    TextField::HeightMajor,
    TextField::HeightMinor,
    TextField::WeightMajor,
    TextField::WeightMinor,
];
const UNITS: [Units; 3] = [Units::Us, Units::Metric, Units::Uk];

fn texts(draft: &Draft) -> [&str; 5] {
    FIELDS.map(|field| draft.text(field))
}

fn filled(units: Units, texts: [&str; 5]) -> Draft {
    let mut draft = Draft {
        units,
        ..Draft::default()
    };
    for (field, text) in FIELDS.into_iter().zip(texts) {
        draft.edit(field, text);
    }
    draft
}

#[test]
fn an_edit_changes_its_own_field() {
    for field in FIELDS {
        let mut draft = Draft::default();
        assert!(draft.is_pristine());
        draft.edit(field, "7");
        assert!(!draft.is_pristine());
        for other in FIELDS {
            assert_eq!(draft.text(other), if other == field { "7" } else { "" });
        }
        draft.edit(field, "");
        assert!(draft.is_pristine());
    }
}

#[test]
fn a_choice_is_no_longer_pristine_but_units_are() {
    let mut draft = Draft::default();
    draft.switch_units(Units::Metric);
    assert!(draft.is_pristine());
    for touched in [
        Draft {
            formula: Some(Formula::Average),
            ..Draft::default()
        },
        Draft {
            work: Some(Work::Heavy),
            ..Draft::default()
        },
        Draft {
            leisure: Some(Leisure::Active),
            ..Draft::default()
        },
        Draft {
            goal: Goal::Lose1,
            ..Draft::default()
        },
        Draft {
            health: healthy(),
            ..Draft::default()
        },
    ] {
        assert!(!touched.is_pristine());
    }
}

#[test]
fn units_render_the_value_anew() {
    for (from, texts_from, to, texts_to) in [
        (
            Units::Us,
            ["", "5", "11", "187", ""],
            Units::Metric,
            ["", "180.3", "", "84.8", ""],
        ),
        (
            Units::Us,
            ["", "5", "11", "187", ""],
            Units::Uk,
            ["", "5", "11", "13", "5"],
        ),
        (
            Units::Metric,
            ["", "180", "", "85", ""],
            Units::Us,
            ["", "5", "11", "187.4", ""],
        ),
        (
            Units::Metric,
            ["", "180", "", "85", ""],
            Units::Uk,
            ["", "5", "11", "13", "5.4"],
        ),
        (
            Units::Uk,
            ["", "5", "11", "11", "4"],
            Units::Us,
            ["", "5", "11", "158", ""],
        ),
        (
            Units::Uk,
            ["", "5", "11", "11", "4"],
            Units::Metric,
            ["", "180.3", "", "71.7", ""],
        ),
    ] {
        let mut draft = filled(from, texts_from);
        draft.switch_units(to);
        assert_eq!(texts(&draft), texts_to);
    }
}

#[test]
fn inches_are_rounded_before_feet_are_taken_out() {
    // The NIH planner's conversion gives 5 ft 12 for everything from 181.7 to 182.8 cm.
    for tenths in 1_200..=2_300 {
        let cm = format!("{}.{}", tenths / 10, tenths % 10);
        let mut draft = filled(Units::Metric, ["", &cm, "", "", ""]);
        draft.switch_units(Units::Us);
        let inches: f64 = draft.text(TextField::HeightMinor).parse().unwrap();
        let feet: f64 = draft.text(TextField::HeightMajor).parse().unwrap();
        assert!(
            (0.0..12.0).contains(&inches),
            "{cm} cm is {feet} ft {inches}"
        );
        let back = (feet * 12.0 + inches) * 2.54;
        close(back, f64::from(tenths) / 10.0, 0.64, "half an inch at most");
    }
    let mut draft = filled(Units::Metric, ["", "182.5", "", "", ""]);
    draft.switch_units(Units::Us);
    assert_eq!(texts(&draft), ["", "6", "0", "", ""]);
}

#[test]
fn pounds_beside_stones_stay_below_fourteen() {
    for tenths in 300..=3_500 {
        let kg = format!("{}.{}", tenths / 10, tenths % 10);
        let mut draft = filled(Units::Metric, ["", "", "", &kg, ""]);
        draft.switch_units(Units::Uk);
        let pounds: f64 = draft.text(TextField::WeightMinor).parse().unwrap();
        let stones: f64 = draft.text(TextField::WeightMajor).parse().unwrap();
        assert!(
            (0.0..14.0).contains(&pounds),
            "{kg} kg is {stones} st {pounds}"
        );
        close(
            (stones * 14.0 + pounds) * LB,
            f64::from(tenths) / 10.0,
            0.03,
            "weight",
        );
    }
}

#[test]
fn twenty_switches_leave_151_lb_at_151() {
    // By way of whole kilograms this would become 150.
    let mut draft = filled(Units::Us, ["40", "5", "5", "151", ""]);
    let before = draft.clone();
    for _ in 0..20 {
        draft.switch_units(Units::Metric);
        assert_eq!(draft.reading().weight.unwrap().kg(), 151.0 * LB);
        draft.switch_units(Units::Us);
    }
    assert_eq!(draft, before);
}

#[test]
fn unreadable_text_stays_as_it_is() {
    let mut draft = filled(Units::Us, ["x", "tall", "very", "1,2,3", "?"]);
    let before = texts(&draft).map(str::to_owned);
    draft.switch_units(Units::Metric);
    draft.switch_units(Units::Uk);
    assert_eq!(texts(&draft).map(str::to_owned), before);
}

#[test]
fn what_only_other_units_read_comes_back_as_it_was_typed() {
    // In feet this means two things; in centimeters it is a number, though nobody's height.
    let draft = filled(Units::Uk, ["", "5.11", "", "11.5", ""]);
    let mut switched = draft.clone();
    switched.switch_units(Units::Metric);
    assert_eq!(switched.text(TextField::HeightMajor), "5.11");
    let read = switched.reading().height;
    assert!(
        matches!(read, Err(EntryError::OutOfRange { .. })),
        "{read:?}"
    );
    switched.switch_units(Units::Uk);
    assert_eq!(switched, draft);
}

#[test]
fn typing_after_a_switch_counts_what_stands_there() {
    let mut draft = filled(Units::Metric, ["", "180", "", "85", ""]);
    draft.switch_units(Units::Us);
    draft.edit(TextField::HeightMinor, "10");
    assert_eq!(draft.reading().height.unwrap().cm(), 70.0 * 2.54);
    draft.switch_units(Units::Metric);
    assert_eq!(draft.text(TextField::HeightMajor), "177.8");
    assert_eq!(
        draft.text(TextField::WeightMajor),
        "85",
        "the weight was not touched"
    );
}

#[test]
fn setting_the_text_that_stands_there_changes_nothing() {
    // Hydration writes the text from the page, which is the same text.
    let mut draft = filled(Units::Metric, ["40", "182.5", "", "85.04", ""]);
    draft.switch_units(Units::Us);
    let before = draft.clone();
    for field in FIELDS {
        let text = draft.text(field).to_owned();
        draft.edit(field, &text);
    }
    assert_eq!(draft, before);
    assert_eq!(draft.reading().weight.unwrap().kg(), 85.04);
}

#[test]
fn a_doubt_survives_a_switch() {
    let mut draft = filled(Units::Metric, ["30", "160", "", "154", ""]);
    let doubt = draft.reading().doubt;
    assert!(doubt.is_some());
    draft.switch_units(Units::Us);
    assert_eq!(draft.text(TextField::WeightMajor), "339.5");
    assert_eq!(draft.reading().doubt, doubt);
}

fn answers(conditions: &[Condition]) -> HealthAnswers {
    let mut answers = HealthAnswers::default();
    for condition in conditions {
        answers.set(*condition, true);
    }
    answers
}

#[test]
fn health_answers_exclude_none_of_these() {
    let mut answers = healthy();
    assert!(answers.none() && answers.answered() && !answers.any());
    answers.set(Condition::OrganDisease, true);
    assert!(!answers.none() && answers.answered() && answers.any());
    answers.clinician_knows = true;
    answers.set_none(true);
    assert_eq!(answers, healthy());
    answers.set_none(false);
    assert_eq!(answers, HealthAnswers::default());
    assert!(!answers.answered());
}

#[test]
fn the_word_about_the_clinician_goes_with_its_condition() {
    let mut answers = answers(&[Condition::OrganDisease, Condition::GlucoseLoweringMedicine]);
    answers.clinician_knows = true;
    answers.set(Condition::OrganDisease, false);
    assert!(answers.clinician_knows, "one condition of R6 is left");
    answers.set(Condition::GlucoseLoweringMedicine, false);
    assert!(!answers.clinician_knows);
}

#[test]
fn nothing_is_stored_under_r4_and_r5() {
    for condition in [
        Condition::EatingDisorder,
        Condition::PregnantOrBreastfeeding,
    ] {
        let draft = Draft {
            health: answers(&[condition]),
            ..filled(Units::Metric, ["40", "165", "", "85", ""])
        };
        assert_eq!(draft.to_link(None), None);
    }
}

#[test]
fn only_maintain_is_stored_under_r6_whatever_the_clinician_knows() {
    for condition in [Condition::GlucoseLoweringMedicine, Condition::OrganDisease] {
        for clinician_knows in [false, true] {
            let mut health = answers(&[condition]);
            health.clinician_knows = clinician_knows;
            let draft = Draft {
                health,
                goal: Goal::Lose1,
                ..filled(Units::Metric, ["40", "165", "", "85", ""])
            };
            let kept = Draft::from_link(&draft.to_link(None).unwrap()).unwrap();
            assert_eq!(kept.goal, Goal::Maintain);
            assert_eq!(kept.health, HealthAnswers::default());
            assert_eq!(kept.texts, draft.texts);
        }
    }
}

#[test]
fn health_answers_leave_no_trace_in_what_is_stored() {
    let draft = filled(Units::Metric, ["40", "165", "", "85", ""]);
    let answered = Draft {
        health: healthy(),
        ..draft.clone()
    };
    assert_eq!(draft.to_link(None), answered.to_link(None));
    let ill = Draft {
        health: answers(&[Condition::OrganDisease]),
        ..draft.clone()
    };
    assert_eq!(draft.to_link(None), ill.to_link(None));
}

/// A readable height and weight, in any units, written in one of many ways.
fn readable() -> impl Strategy<Value = Draft> {
    let number = |low: u32, high: u32| {
        (low..=high, 0_u32..1000, 0_u8..4).prop_map(|(whole, part, style)| match style {
            0 => whole.to_string(),
            1 => format!("{whole}.{part}"),
            2 => format!("{whole},{:02}", part % 100),
            _ => format!("{whole} \u{bd}"),
        })
    };
    let metric = (number(1, 400), number(1, 500))
        .prop_map(|(cm, kg)| (Units::Metric, cm, String::new(), kg, String::new()));
    let us = (1_u8..9, number(0, 11), number(1, 900))
        .prop_map(|(feet, inches, lb)| (Units::Us, feet.to_string(), inches, lb, String::new()));
    let uk =
        (1_u8..9, number(0, 11), 1_u8..60, number(0, 13)).prop_map(|(feet, inches, st, lb)| {
            (Units::Uk, feet.to_string(), inches, st.to_string(), lb)
        });
    let pasted =
        (0_usize..3, 3_u8..8, 0_u8..12, number(30, 300)).prop_map(|(units, feet, inches, kg)| {
            (
                UNITS[units],
                format!("{feet}'{inches}\""),
                String::new(),
                format!("{kg} kg"),
                String::new(),
            )
        });
    prop_oneof![metric, us, uk, pasted].prop_map(|(units, tall, inches, heavy, pounds)| {
        filled(units, ["40", &tall, &inches, &heavy, &pounds])
    })
}

fn anything() -> impl Strategy<Value = Draft> {
    let text = prop_oneof!["\\PC{0,30}", any::<String>(), "[0-9 .,'\"a-z\\\\\n]{0,12}"];
    (
        prop::array::uniform5(text),
        0_usize..3,
        0_usize..4,
        0_usize..5,
        0_usize..6,
        0_usize..9,
    )
        .prop_map(|(texts, units, formula, work, leisure, goal)| Draft {
            formula: Formula::ALL.get(formula).copied(),
            // The last index of each means "not answered".
            work: Work::ALL.get(work).copied(),
            leisure: Leisure::ALL.get(leisure).copied(),
            goal: Goal::ALL[goal],
            ..filled(UNITS[units], texts.each_ref().map(String::as_str))
        })
}

proptest! {
    #[test]
    fn switching_there_and_back_changes_nothing(draft in readable(), switches in prop::collection::vec(0_usize..3, 0..12)) {
        let mut switched = draft.clone();
        let before = draft.reading();
        for to in switches {
            switched.switch_units(UNITS[to]);
            let reading = switched.reading();
            prop_assert_eq!(reading.height.ok(), before.height.clone().ok());
            prop_assert_eq!(reading.weight.ok(), before.weight.clone().ok());
        }
        switched.switch_units(draft.units);
        prop_assert_eq!(switched, draft);
    }

    #[test]
    fn a_rendering_can_be_read_and_is_near(draft in readable(), to in 0_usize..3) {
        let mut switched = draft.clone();
        switched.switch_units(UNITS[to]);
        prop_assume!(draft.reading().height.is_ok() && draft.reading().weight.is_ok());
        // The shown text, read as if it had been typed.
        let typed = filled(UNITS[to], texts(&switched));
        if let (Ok(height), Ok(weight)) = (typed.reading().height, typed.reading().weight) {
            prop_assert!((height.cm() - draft.reading().height.unwrap().cm()).abs() < 0.64);
            prop_assert!((weight.kg() - draft.reading().weight.unwrap().kg()).abs() < 0.051);
        } else {
            // Near the limits, rounding can move the value outside them.
            let (height, weight) = (draft.reading().height.unwrap(), draft.reading().weight.unwrap());
            let bmi = weight.kg() / height.cm().powi(2) * 1e4;
            prop_assert!(!(122.0..228.0).contains(&height.cm()) || !(30.5..349.0).contains(&weight.kg()) || !(12.5..79.0).contains(&bmi));
        }
    }

    #[test]
    fn any_text_is_read_or_refused_but_never_nonsense(mut draft in anything(), to in 0_usize..3) {
        for _ in 0..2 {
            let reading = draft.reading();
            if let Ok(height) = reading.height {
                prop_assert!((120.0..=230.0).contains(&height.cm()));
            }
            if let Ok(weight) = reading.weight {
                prop_assert!((30.0..=350.0).contains(&weight.kg()));
            }
            draft.switch_units(UNITS[to]);
        }
    }

    #[test]
    fn what_is_stored_comes_back(mut draft in prop_oneof![anything(), readable()], to in 0_usize..3) {
        draft.switch_units(UNITS[to]);
        let link = draft.to_link(None).unwrap();
        prop_assert_eq!(Draft::from_link(&link), Ok(draft));
    }

    #[test]
    fn no_text_makes_reading_panic(text in any::<String>(), lines in prop::collection::vec("[0-9-]?|\\PC{0,8}|[0-9.]{1,4}", 0..16)) {
        let _ = Draft::from_link(&text);
        let _ = Draft::from_link(&format!("plateful-planner 1\n{}", lines.join("\n")));
    }
}

fn model_of(units: Units, weight: [&str; 2]) -> PlannerModel {
    let mut model = PlannerModel::new();
    model.choose(units);
    model.edit(TextField::WeightMajor, weight[0]);
    model.edit(TextField::WeightMinor, weight[1]);
    model
}

#[test]
fn how_much_to_lose_gives_the_goal_weight() {
    for (units, weight, loss, target) in [
        (Units::Us, ["187", ""], "20", ["167", ""]),
        (Units::Us, ["187.5", ""], "20.5 lb", ["167", ""]),
        (Units::Us, ["187", ""], "9 kg", ["167.2", ""]),
        (Units::Metric, ["85", ""], "9", ["76", ""]),
        (Units::Metric, ["85", ""], "4,5", ["80.5", ""]),
        // A plain number means pounds here: an amount to lose is not given in stone alone.
        (Units::Uk, ["13", "5"], "20", ["11", "13"]),
        (Units::Uk, ["13", "5"], "1 st 6 lb", ["11", "13"]),
    ] {
        let mut model = model_of(units, weight);
        assert_eq!(model.edit_loss(loss), Ok(()), "{loss}");
        let draft = model.draft();
        let found = [TextField::TargetMajor, TextField::TargetMinor].map(|field| draft.text(field));
        assert_eq!(found, target, "{weight:?} − {loss}");
        assert!(model.loss().is_some());
        assert_eq!(model.edit_loss(" "), Ok(()));
        assert_eq!(model.draft().text(TextField::TargetMajor), "");
        assert_eq!(model.loss(), None);
    }
}

#[test]
fn a_loss_that_leads_nowhere_changes_nothing() {
    let mut model = model_of(Units::Metric, ["85", ""]);
    model.edit_loss("5").unwrap();
    for (text, error) in [
        ("-5", EntryError::NotPositive),
        ("lots", EntryError::NotANumber("lots".to_owned())),
        (
            "56",
            EntryError::OutOfRange {
                low: 1.0,
                high: 55.0,
                did_you_mean: None,
            },
        ),
    ] {
        assert_eq!(model.edit_loss(text), Err(error));
        assert_eq!(model.draft().text(TextField::TargetMajor), "80");
    }
    assert_eq!(model.edit_loss("55"), Ok(()));
    // A goal weight above the weight is not a loss.
    model.edit(TextField::TargetMajor, "90");
    assert_eq!(model.loss(), None);
    let mut unknown = PlannerModel::new();
    assert_eq!(unknown.edit_loss("5"), Err(EntryError::Missing));
}

fn aged(age: &str) -> Draft {
    let mut draft = Draft::default();
    draft.edit(TextField::Age, age);
    draft
}

#[test]
fn what_a_shared_plan_replaces_can_be_brought_back_until_the_next_change() {
    let mut model = PlannerModel::new();
    model.restore(aged("40"));
    model.show_shared(aged("70"), None);
    model.keep_shared();
    assert_eq!(model.can_undo(), Some(Undo::Shared));
    let mut edited = model.clone();
    model.undo();
    assert_eq!(model.draft().text(TextField::Age), "40");
    assert!(!model.is_shared());
    edited.edit(TextField::Age, "71");
    assert_eq!(edited.can_undo(), None);
}

#[test]
fn a_shared_plan_that_replaces_nothing_has_nothing_to_undo() {
    let mut model = PlannerModel::new();
    model.show_shared(aged("70"), None);
    model.keep_shared();
    assert_eq!(model.can_undo(), None);
}

#[test]
fn what_was_emptied_elsewhere_shows_no_error_here() {
    let mut model = PlannerModel::new();
    model.restore(aged("40"));
    model.touch(Entry::Age);
    let mut elsewhere = Record::of(&aged("40"), 1);
    elsewhere.put(Written {
        name: "age".to_owned(),
        stamp: 2,
        text: String::new(),
    });
    model.merge(&elsewhere, &["age".to_owned()]);
    assert_eq!(model.draft().text(TextField::Age), "");
    assert!(!model.is_touched(Entry::Age));
}
