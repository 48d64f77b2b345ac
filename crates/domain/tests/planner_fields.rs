//! Every field, by its definition: stored, linked, saved or chosen values come back, and links of every version open.

#![allow(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "a test stops at the first surprise, and limits are told as they are"
)]

#[path = "support/address.rs"]
mod address;

use address::encoded;
use plateful_domain::date::Date;
use plateful_domain::embed::{AttributeName, Element, Setting, read};
use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::basis::Method;
use plateful_domain::planner::draft::{Aim, Draft, EntryError, TextField, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::fields::{Choice, ChoiceField, Field, Input, Preset, Selection};
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::health::Condition;
use plateful_domain::planner::model::PlannerModel;
use plateful_domain::planner::store::{FieldError, ReadError, link_in, made_on};
use plateful_domain::record::{Record, RecordError};
use std::collections::HashSet;

const VERSION_1: &str = include_str!("fixtures/kept/version-1.txt");
const VERSION_2: &str = include_str!("fixtures/kept/version-2.txt");
const LINK_3: &str = include_str!("fixtures/kept/link-3.txt");
const LINK_4: &str = include_str!("fixtures/kept/link-4.txt");

/// A text that the form accepts in a box.
fn text_for(field: TextField) -> String {
    if field.definition().input == Input::Date {
        return "2027-05-21".to_owned();
    }
    match (field, field.limits()) {
        (TextField::HeightMajor, _) => "6".to_owned(),
        (TextField::Known, _) => "2400".to_owned(),
        // Ten pounds beside stone, ten inches beside feet.
        (_, None) => "10".to_owned(),
        (TextField::WeightMajor | TextField::TargetMajor, _) => "14".to_owned(),
        (_, Some((_, high))) => high.trunc().to_string(),
    }
}

/// A draft for each value of a field: every option of a choice, or one text.
fn drafts_of(field: Field) -> Vec<Draft> {
    // With stone and feet every box is used, and each text is within its limits.
    let empty = Draft {
        units: Units::Uk,
        ..Draft::default()
    };
    match field {
        Field::Choice(choice) => choice
            .selections()
            .map(|selection| {
                let mut draft = empty.clone();
                assert!(selection.apply(&mut draft));
                draft
            })
            .collect(),
        Field::Text(text) => {
            let mut draft = empty;
            let boxes = text.entry().fields().iter().filter(|other| {
                // The second box of a measure is stored with the first.
                **other == text || !other.is_kept()
            });
            for field in boxes {
                draft.edit(*field, &text_for(*field));
            }
            vec![draft]
        }
    }
}

fn expect_round_trip(draft: &Draft, what: Field) {
    let record = Record::of(draft, 7);
    assert_eq!(record.to_draft().as_ref(), Ok(draft), "record of {what:?}");
    let link = draft.to_link(None).unwrap();
    assert_eq!(Draft::from_link(&link).as_ref(), Ok(draft), "{link}");
    let (file, left_out) = draft.to_file(7).unwrap();
    assert_eq!(left_out, [], "{what:?}");
    assert_eq!(Draft::from_file(&file).as_ref(), Ok(draft), "{file}");
}

#[test]
fn every_value_of_every_field_comes_back() {
    for field in Field::all() {
        let mut seen = 0;
        for draft in drafts_of(field) {
            expect_round_trip(&draft, field);
            let record = Record::of(&draft, 7);
            seen += usize::from(record.get(field.name()).is_some());
            for written in record.fields() {
                let is_own = [field.name(), "units"].contains(&written.name.as_str());
                assert!(is_own, "{} beside {field:?}", written.name);
            }
        }
        assert!(seen > 0, "{field:?} is never written");
        assert_eq!(Field::named(field.name()), Some(field));
    }
}

/// A draft with a value in every field, in units other than those the form shows.
fn filled() -> Draft {
    let mut draft = Draft::default();
    for field in TextField::ALL {
        draft.edit(field, &text_for(field));
    }
    for choice in ChoiceField::ALL {
        let last = choice.selections().last().unwrap();
        assert!(last.apply(&mut draft));
    }
    draft
}

#[test]
fn no_part_of_a_draft_is_without_a_field() {
    let (draft, plain) = (filled(), Draft::default());
    // A new member of the draft needs a field, or must be left out here on purpose, like the health answers.
    let Draft {
        units,
        formula,
        work,
        leisure,
        health: _,
        goal,
        energy,
        method,
        exercise,
        aim,
        texts,
    } = draft.clone();
    assert_ne!(units, plain.units);
    assert_ne!(formula, plain.formula);
    assert_ne!(work, plain.work);
    assert_ne!(leisure, plain.leisure);
    assert_ne!(goal, plain.goal);
    assert_ne!(energy, plain.energy);
    assert_ne!(method, plain.method);
    assert_ne!(exercise, plain.exercise);
    assert_ne!(aim, plain.aim);
    for field in TextField::ALL
        .into_iter()
        .filter(|field| field.is_used(units))
    {
        assert_ne!(texts.get(field), "", "{field:?}");
    }
    let names: HashSet<_> = Record::of(&draft, 7)
        .fields()
        .iter()
        .map(|written| written.name.clone())
        .collect();
    assert_eq!(names.len(), Field::all().count());
    assert_eq!(Draft::from_link(&draft.to_link(None).unwrap()), Ok(draft));
}

#[test]
fn what_is_entered_by_name_in_the_page_is_what_was_there() {
    // The app takes over a prerendered form by the names and values of its controls.
    let from = filled();
    let mut model = PlannerModel::new();
    let named = |name: &str, value: u8| {
        let field = ChoiceField::ALL
            .into_iter()
            .find(|field| field.definition().group == name)?;
        field.selections().find(|one| one.value() == value)
    };
    for field in ChoiceField::ALL {
        let selected = field.selected(&from);
        let found = named(field.definition().group, selected.value()).unwrap();
        assert_eq!(found, selected);
        model.choose(found);
    }
    for field in TextField::ALL {
        let named = TextField::ALL
            .into_iter()
            .find(|other| other.definition().name == field.definition().name);
        model.edit(named.unwrap(), from.text(field));
    }
    for field in ChoiceField::ALL {
        assert_eq!(field.selected(model.draft()), field.selected(&from));
        let values: HashSet<_> = field.selections().map(Selection::value).collect();
        assert_eq!(values.len(), field.selections().count());
    }
    for field in TextField::ALL {
        assert_eq!(model.draft().text(field), from.text(field), "{field:?}");
    }
}

#[test]
fn options_are_called_and_valued_as_the_form_always_did() {
    for (selection, label, value) in [
        (Selection::from(Units::Uk), "st, ft", 2),
        (Formula::Average.into(), "Average, or prefer not to say", 2),
        (Work::Heavy.into(), "Heavy work", 3),
        (
            Leisure::Moderate.into(),
            "Brisk activity a few days a week",
            2,
        ),
        (Goal::Lose1.into(), "Lose 1 lb a week", 6),
        (None::<Exercise>.into(), "None", 0),
        (Some(Exercise::WalkBrisk).into(), "Brisk walk", 2),
        (Aim::Target.into(), "Goal weight and date", 1),
    ] {
        assert_eq!((selection.label(), selection.value()), (label, value));
    }
    assert_eq!(Exercise::Swim.label(), "Swimming");
}

#[test]
fn every_preset_fills_in_its_field() {
    for preset in Preset::ALL {
        let name = preset.attribute();
        let which = AttributeName::named(Element::Goal, name);
        assert_eq!(which, Some(AttributeName::Preset(preset)));
        let mut model = PlannerModel::new();
        match preset.field() {
            Field::Choice(field) => {
                for selection in field.selections().filter(|one| one.at().is_some()) {
                    let setting = read(Element::Goal, name, selection.word());
                    assert_eq!(setting, Some(Ok(Setting::Choice(selection))));
                    model.choose(selection);
                    assert!(selection.is_in(model.draft()));
                }
                let labels = preset.labels().len();
                assert!(labels == 0 || labels == field.definition().labels.len());
            }
            Field::Text(field) => {
                let (low, high) = field.limits().unwrap();
                for number in [low, high] {
                    let setting = read(Element::Goal, name, &number.to_string());
                    assert_eq!(setting, Some(Ok(Setting::Number(field, number))));
                    model.fill_in(field, number);
                    let error = model.reading().error(field.entry());
                    assert_eq!(error, None, "{name}={number}");
                }
            }
        }
    }
}

#[test]
fn a_number_outside_its_limits_is_named_with_them() {
    for field in TextField::ALL {
        // The limits of a measure are reported in the units of the form.
        let is_number = field.entry().fields().iter().all(|one| one.is_kept());
        let Some((_, high)) = field.limits().filter(|_| is_number) else {
            continue;
        };
        let mut draft = filled();
        draft.method = Method::BodyFat;
        draft.edit(field, &(high + 1.0).to_string());
        let reading = draft.reading();
        let error = reading.error(field.entry());
        assert!(
            matches!(error, Some(EntryError::OutOfRange { high: most, .. }) if *most == high),
            "{field:?}: {error:?}"
        );
    }
}

#[test]
fn a_link_looks_like_this() {
    // Links of this version must stay readable: if this changes, change the version.
    let mut draft = Draft {
        formula: Some(Formula::Average),
        work: Some(Work::Heavy),
        goal: Goal::Lose1,
        units: Units::Metric,
        ..Draft::default()
    };
    for (field, text) in [
        (TextField::Age, "40"),
        (TextField::HeightMajor, "165"),
        (TextField::WeightMajor, "85,5"),
    ] {
        draft.edit(field, text);
    }
    draft.switch_units(Units::Uk);
    draft.aim = Aim::Target;
    draft.exercise = Some(Exercise::Swim);
    for (field, text) in [
        (TextField::TargetMajor, "12"),
        (TextField::Date, "2027-05-21"),
        (TextField::Pal, "1,7"),
        (TextField::Minutes, "45\\"),
        (TextField::Times, "2"),
    ] {
        draft.edit(field, text);
    }
    assert_eq!(draft.to_link(None).unwrap(), LINK_4);
    assert_eq!(Draft::from_link(LINK_4), Ok(draft.clone()));
    // With the date on which it was made, which old links do not have.
    let made = Date::new(2026, 11, 29);
    let dated = draft.to_link(made).unwrap();
    assert!(
        dated.starts_with("plateful-planner 4\nmade 2026-11-29\n"),
        "{dated}"
    );
    assert_eq!(made_on(&dated), made);
    assert_eq!(made_on(LINK_4), None);
    assert_eq!(Draft::from_link(&dated), Ok(draft.clone()));
    // In that version the form preset the answers about activity.
    draft.leisure = Some(Leisure::Light);
    assert_eq!(Draft::from_link(LINK_3), Ok(draft));
    let empty = Draft::default().to_link(None).unwrap();
    assert_eq!(empty, "plateful-planner 4\nend");
    assert_eq!(Draft::from_link(&empty), Ok(Draft::default()));
}

#[test]
fn links_of_every_version_open() {
    let first = Draft::from_link(VERSION_1).unwrap();
    assert_eq!((first.units, first.goal), (Units::Metric, Goal::Lose1));
    assert_eq!(first.text(TextField::WeightMajor), "85,5");
    let second = Draft::from_link(VERSION_2).unwrap();
    assert_eq!((second.units, second.aim), (Units::Uk, Aim::Target));
    assert_eq!(second.exercise, Some(Exercise::Swim));
    for (field, text) in [
        (TextField::Age, "40"),
        // 165 cm and 85.5 kg in this reader's units.
        (TextField::HeightMajor, "5"),
        (TextField::HeightMinor, "5"),
        (TextField::WeightMajor, "13"),
        (TextField::WeightMinor, "6.5"),
        (TextField::TargetMajor, "12"),
        (TextField::Pal, "1,7"),
        (TextField::Minutes, "45"),
        (TextField::Times, "2"),
        (TextField::Date, "2027-05-21"),
    ] {
        assert_eq!(second.text(field), text, "{field:?}");
    }
    // Opening an old link and sharing it again gives the same plan.
    for old in [first, second] {
        assert_eq!(Draft::from_link(&old.to_link(None).unwrap()), Ok(old));
    }
}

#[test]
fn what_others_put_behind_a_link_is_none_of_the_plan() {
    let dated = LINK_4.replacen('\n', "\nmade 2026-11-29\n", 1);
    let without_day = VERSION_2.rsplit_once('\n').unwrap().0.to_owned() + "\n";
    for link in [
        VERSION_1,
        VERSION_2,
        &without_day,
        LINK_3,
        LINK_4,
        &dated,
        "plateful-planner 4\nend",
    ] {
        for tail in [
            "",
            "&utm_source=mail",
            "?utm_source=mail&utm_medium=email",
            "&fbclid=IwAR0-x_y.z~1",
            "?x",
            "#",
            "#goal",
            "#:~:text=pinched",
            ".",
            ",",
            ";",
            "!",
            ")",
            ").",
            "]",
            ">",
            "\"",
            "%22",
            "%3E",
            "'",
            "*",
            "_",
            "/",
            "=",
            "=%3D",
            "%20",
            "+(sent by phone)",
            "%0A",
            "%0D%0A",
            "%0A%0Aage%2099",
            "%0Aage%2099%0Aend",
            "%E2%80%9D",
            "%",
            "%E4",
            "%FF%FE",
            "\u{201d}",
        ] {
            let address = encoded(link) + tail;
            assert_eq!(link_in(&address).as_deref(), Some(link), "{address}");
            // Some programs write lowercase hex digits, or decode some marks.
            let small = address.replace("%0A", "%0a").replace("%5C", "\\");
            assert_eq!(link_in(&small).as_deref(), Some(link), "{small}");
        }
        assert!(Draft::from_link(link).is_ok(), "{link}");
    }
    for cut in (0..LINK_4.len()).filter_map(|at| LINK_4.get(..at)) {
        assert_eq!(link_in(&encoded(cut)), None, "{cut:?}");
    }
    for none in [
        "",
        "%",
        "xyz",
        "%FF%FE",
        "plateful-planner%202",
        "&x=%0Aended",
    ] {
        assert_eq!(link_in(none), None, "{none}");
    }
    // Nothing is taken from a link that is not text.
    assert_eq!(link_in("plateful-planner%204%0Aage%20%FF%0Aend"), None);
}

#[test]
fn a_link_of_a_newer_page_opens_with_what_is_known_here() {
    let newer = "plateful-planner 4\nage 41\nshoe-size 40\nmood 1\\n2 3\nend";
    let mut draft = Draft::default();
    draft.edit(TextField::Age, "41");
    assert_eq!(Draft::from_link(newer), Ok(draft));
}

#[test]
fn a_damaged_link_is_refused_with_what_is_wrong() {
    let foreign = |text: &str| (text.to_owned(), ReadError::Record(RecordError::Foreign));
    let at = |text: &str, line| (text.to_owned(), ReadError::Record(RecordError::Line(line)));
    let field = |text: &str, name, error| {
        let link = format!("plateful-planner 4\n{text}\nend");
        (link, ReadError::Field(name, error))
    };
    let long = format!("age {}", "9".repeat(41));
    for (link, error) in [
        foreign(""),
        foreign("xyz"),
        foreign("{}"),
        foreign("plateful-planner 2"),
        foreign("plateful-planner 3"),
        foreign("plateful-planner 4"),
        foreign("plateful-planner 5\nage 41\nend"),
        foreign(&VERSION_2.replacen(" 2", " 9", 1)),
        foreign(&format!("{VERSION_2}\n")),
        foreign(VERSION_2.rsplit_once('\n').unwrap().0),
        at("plateful-planner 3\n", 2),
        at("plateful-planner 3\nage 41", 3),
        at("plateful-planner 3\nage 41\n", 3),
        at("plateful-planner 3\nage\nend", 2),
        at("plateful-planner 3\n 41\nend", 2),
        at("plateful-planner 3\nage 41\nage 42\nend", 3),
        at("plateful-planner 3\nage 41\nend\n", 4),
        at("plateful-planner 3\nage 41\nend\ngoal 1\nend", 4),
        field(&long, "age", FieldError::Text),
        field("goal 9", "goal", FieldError::Choice(8)),
        field("units -", "units", FieldError::Choice(2)),
        field("height 1\\n165", "height", FieldError::Text),
        (
            VERSION_2.replacen("\n2\n2\n", "\n2\n3\n", 1),
            ReadError::Field("formula", FieldError::Choice(2)),
        ),
    ] {
        assert_eq!(Draft::from_link(&link), Err(error), "{link:?}");
    }
    for cut in (0..LINK_3.len()).filter_map(|at| LINK_3.get(..at)) {
        assert!(Draft::from_link(cut).is_err(), "{cut:?}");
    }
}

#[test]
fn no_health_answer_is_in_a_link() {
    let draft = filled();
    for field in Field::all() {
        // Under R6 none of these is stored.
        let is_goal = ["goal", "aim", "target", "date"].contains(&field.name());
        assert_eq!(field.is_goal(), is_goal, "{field:?}");
    }
    for condition in Condition::ALL {
        let mut ill = draft.clone();
        ill.health.set(condition, true);
        ill.health.clinician_knows = true;
        let Some(link) = ill.to_link(None) else {
            assert!(ill.health.forbids_numbers());
            continue;
        };
        // The link has what a person without health answers and goal would share.
        let mut silent = Draft {
            health: Draft::default().health,
            ..ill.clone()
        };
        for field in Field::all().filter(|field| field.is_goal()) {
            match field {
                Field::Choice(choice) => {
                    assert!(choice.selected(&Draft::default()).apply(&mut silent));
                }
                Field::Text(text) => {
                    for one in text.entry().fields() {
                        silent.edit(*one, "");
                    }
                }
            }
        }
        assert_eq!(Some(link), silent.to_link(None));
    }
}
