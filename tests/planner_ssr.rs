//! The planner rendered natively: every state, read as text.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod support;

use leptos::prelude::*;
use plateful::planner::fixtures::{self, Fixture};
use plateful::planner::words::spoken::spoken;
use plateful::planner::{Planner, PlannerPlaceholder, PlannerState};
use plateful_domain::planner::basis::Method;
use plateful_domain::planner::draft::{EnergyUnit, Entry, TextField, Units};
use plateful_domain::planner::exercise::Exercise;
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::health::Condition;
use plateful_domain::planner::model::{Outcome, PlannerModel, Undo};
use std::collections::HashSet;
use support::text;

/// Renders the planner after `act`.
fn render(act: impl FnOnce(PlannerState)) -> String {
    Owner::new().with(|| {
        let planner = PlannerState::new("planner");
        act(planner);
        view! { <Planner state=planner/> }.to_html()
    })
}

fn fixture(name: &str) -> String {
    let Fixture { act, .. } = fixtures::find(name).expect("a known fixture");
    render(act)
}

/// The part of the page that answers.
fn result(html: &str) -> String {
    let start = html.find("id=\"planner-result\"").expect("a result");
    let end = html.find("<footer").expect("a footer");
    let start = html[..start].rfind('<').unwrap();
    text(&html[start..end])
}

fn assert_has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "“{part}” is missing in: {text}");
    }
}

fn assert_lacks(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(!text.contains(part), "“{part}” is in: {text}");
    }
}

#[test]
fn the_first_render_is_empty_and_says_what_is_needed() {
    let html = fixture("empty");
    let answer = result(&html);
    assert_has(
        &answer,
        &["Still needed: sex, age, height, weight and how active you are."],
    );
    assert_lacks(
        &answer,
        &[
            "last complete result",
            "Body mass index",
            "Carbs, fat and protein",
        ],
    );
    for control in ["age", "height", "height-minor", "weight", "weight-minor"] {
        let at = html
            .find(&format!(" name=\"planner-{control}\""))
            .expect("the field");
        let tag = &html[html[..at].rfind('<').unwrap()..at + html[at..].find('>').unwrap()];
        assert!(!tag.contains(" value="), "{tag}");
        assert!(!tag.contains("aria-invalid"), "{tag}");
    }
    // Questions about the person have no default; settings such as units have one.
    let chosen = html
        .split("<input")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .filter(|tag| tag.contains(" checked"))
        .count();
    assert_eq!(chosen, 6, "units, energy, exercise, method, aim, goal");
}

#[test]
fn the_answer_says_what_to_do_and_why() {
    let html = fixture("answer");
    let answer = result(&html);
    assert_has(
        &answer,
        &[
            "To lose about 1 lb a week, eat about 1,930 kcal a day",
            "To keep your weight 2,430",
            "Eat less by −500",
            "Your daily total 1,930",
            "in 12 weeks",
            "Yours is 31.1.",
            "111 to 150 lb",
            "Carbohydrate 45–65%",
            "How we got this number",
            "At rest your body burns 1,520",
            "Your days multiply that by 1.6 2,430",
            "Your pace takes off 500 a day 1,930",
            "9.99 × 84.8 kg + 6.25 × 165.1 cm − 4.92 × 41 years − 161, the female formula",
            "Am J Clin Nutr 1990;51:241–247",
        ],
    );
    assert_has(
        &text(&html),
        &["Lose 1 lb 0.5 kg 1,930 kcal a day", "84.8 kg", "165 cm"],
    );
}

#[test]
fn units_change_the_words_and_not_the_answer() {
    let metric = text(&fixture("answer-metric"));
    assert_has(
        &metric,
        &[
            "To lose about 0.5 kg a week, eat about 1,930 kcal a day",
            "Lose 0.5 kg 1 lb",
            "50.4 to 67.9 kg",
            "187 lb",
        ],
    );
    let stones = text(&fixture("answer-stones"));
    assert_has(
        &stones,
        &["eat about 1,930 kcal a day", "7 st 13 lb to 10 st 10 lb"],
    );
}

#[test]
fn before_the_health_questions_there_is_no_budget_but_maintenance() {
    let html = fixture("unanswered");
    assert_has(
        &result(&html),
        &[
            "One question first",
            "Answer the question about health",
            "Keep my weight: about 2,430 kcal",
        ],
    );
    assert_lacks(&text(&html), &["1,930", "1,430"]);
}

#[test]
fn a_stale_answer_says_so_and_what_it_used() {
    let answer = result(&fixture("stale"));
    assert_has(
        &answer,
        &[
            "This is your last complete result. To update it, enter: age",
            "eat about 1,930 kcal a day",
            "Based on: age 41.",
        ],
    );
}

/// The worked example with 2,300 kcal as known maintenance, and brisk walks added.
fn own_number(planner: PlannerState) {
    let Fixture { act, .. } = fixtures::find("answer").expect("a known fixture");
    act(planner);
    planner.update(|m| m.choose(Method::Known));
    planner.update(|m| m.edit(TextField::Known, "2300"));
    planner.update(|m| m.choose(Some(Exercise::WalkBrisk)));
}

#[test]
fn the_readers_own_number_is_no_formulas() {
    let html = render(own_number);
    let (_, step) = html
        .split_once("the number you entered")
        .expect("a step for it");
    let (step, _) = step.split_once("</li>").expect("the step ends");
    assert!(step.contains("2,300"), "{step}");
    assert!(
        !step.contains("<cite>"),
        "nobody else is its source: {step}"
    );
}

#[test]
fn a_stale_answer_tells_the_readers_own_number_without_the_exercise() {
    let html = render(|planner| {
        own_number(planner);
        planner.update(|m| m.edit(TextField::Known, ""));
    });
    assert_has(&text(&html), &["Based on: 2,300 kcal to keep your weight."]);
}

#[test]
fn a_stale_answer_does_not_outlive_what_forbids_it() {
    for forbid in [
        (|p: PlannerState| p.update(|m| m.set_condition(Condition::EatingDisorder, true)))
            as fn(PlannerState),
        |p| p.update(|m| m.set_condition(Condition::PregnantOrBreastfeeding, true)),
        |p| p.update(|m| m.set_condition(Condition::OrganDisease, true)),
        |p| p.update(|m| m.edit(TextField::Age, "17")),
        |p| p.clear(),
    ] {
        let answer = result(&render(|planner| {
            fixtures::example(planner);
            planner.update(|m| m.edit(TextField::WeightMajor, ""));
            planner.with_untracked(|model| assert!(model.outcome().is_stale()));
            forbid(planner);
        }));
        assert_lacks(&answer, &["1,930", "2,430", "1,520"]);
    }
}

#[test]
fn an_error_waits_until_the_field_is_left() {
    let typing = render(|planner| {
        fixtures::example(planner);
        planner.update(|m| m.edit(TextField::WeightMajor, "18x"));
    });
    assert_lacks(&text(&typing), &["is not a unit"]);
    let left = fixture("error");
    assert_has(
        &text(&left),
        &["“x” is not a unit of weight. Enter your weight, such as 187 lb."],
    );
    assert!(left.contains("aria-invalid=\"true\""));
    let again = render(|planner| {
        fixtures::example(planner);
        planner.update(|m| m.edit(TextField::WeightMajor, "18x"));
        planner.update(|m| m.touch(Entry::Weight));
        planner.update(|m| m.edit(TextField::WeightMajor, "18"));
    });
    assert_lacks(&text(&again), &["is not a unit", "Enter a weight between"]);
}

#[test]
fn a_number_in_the_wrong_unit_is_asked_about_and_taken_over() {
    let doubt = fixture("doubt");
    assert_has(
        &text(&doubt),
        &[
            "154 kg is 340 lb: is that right?",
            "I meant 154 lb",
            "Yes, it is right",
        ],
    );
    Owner::new().with(|| {
        let planner = PlannerState::new("planner");
        (fixtures::find("doubt").unwrap().act)(planner);
        let meant = planner
            .with_untracked(PlannerModel::doubt)
            .expect("a doubt");
        planner.update(|m| {
            m.accept_measure(meant);
        });
        planner.with_untracked(|m| {
            assert_eq!(m.units(), Units::Metric);
            assert_eq!(m.draft().text(TextField::WeightMajor), "69.9");
        });
        assert_eq!(planner.with_untracked(PlannerModel::doubt), None);
    });
    Owner::new().with(|| {
        let planner = PlannerState::new("planner");
        (fixtures::find("doubt").unwrap().act)(planner);
        planner.update(PlannerModel::confirm_weight);
        assert_eq!(planner.with_untracked(PlannerModel::doubt), None);
    });
}

#[test]
fn a_rare_body_fat_is_asked_about_until_it_is_settled() {
    let rare = fixture("body-fat-rare");
    assert_has(
        &text(&rare),
        &[
            "without fat, which is rare: is that right?",
            "Yes, it is right",
            "eat about",
        ],
    );
    Owner::new().with(|| {
        let planner = PlannerState::new("planner");
        (fixtures::find("body-fat-rare").unwrap().act)(planner);
        let asked = || planner.with_untracked(|state| state.body_fat_doubt().is_some());
        assert!(asked());
        planner.update(PlannerModel::confirm_body_fat);
        assert!(!asked());
        // A changed number asks again.
        planner.update(|m| m.edit(TextField::BodyFat, "4"));
        assert!(asked());
    });
}

#[test]
fn what_no_body_can_be_is_an_error_and_leaves_no_new_number() {
    for (name, said) in [
        ("body-fat-error", "has so little fat"),
        ("exercise-error", "burns that much for months"),
    ] {
        let state = fixture(name);
        assert_has(&text(&state), &[said, "This is your last complete result."]);
        assert!(!text(&state).contains("is that right?"), "{name}");
    }
}

#[test]
fn a_refusal_gives_its_reason_and_better_offers() {
    let floor = fixture("refused-floor");
    assert_has(
        &result(&floor),
        &[
            "We do not go below 1,200 kcal a day",
            "Lose ½ lb a week: about 1,440 kcal",
        ],
    );
    assert_has(&text(&floor), &["Lose 2 lb not offered: under 1,200 a day"]);
    let weight = result(&fixture("refused-weight"));
    assert_has(
        &weight,
        &["95 to 127 lb", "Keep my weight: about 1,720 kcal"],
    );
    let only = result(&fixture("refused-floor-only"));
    assert_has(
        &only,
        &["The least we offer you is 1,200 kcal a day", "From 65 on"],
    );
    let low = result(&fixture("low-maintenance"));
    assert_has(&low, &["Talk to a clinician before eating less"]);
}

#[test]
fn where_there_must_be_no_numbers_there_is_no_digit_in_the_answer() {
    for (name, who) in [("minor", "parent"), ("eating-disorder", "helpline")] {
        let html = fixture(name);
        let answer = result(&html);
        assert!(!answer.chars().any(|c| c.is_ascii_digit()), "{answer}");
        assert_has(&answer, &[who]);
        assert!(!html.contains("1,930"), "{name}");
    }
}

#[test]
fn the_clinician_question_appears_when_it_applies() {
    assert_lacks(
        &text(&fixture("answer")),
        &["I have talked to my clinician"],
    );
    let html = fixture("clinician-first");
    assert_has(
        &text(&html),
        &[
            "I have talked to my clinician",
            "Talk to your clinician first",
        ],
    );
    assert_lacks(&result(&html), &["1,930"]);
    let after = render(|planner| {
        (fixtures::find("clinician-first").unwrap().act)(planner);
        planner.update(|m| m.set_clinician_knows(true));
    });
    assert_has(&result(&after), &["eat about 1,930"]);
}

#[test]
fn cautions_come_with_a_gentler_choice() {
    let fast = fixture("fast");
    assert_has(
        &result(&fast),
        &["fast for you", "Choose: Lose 1½ lb a week"],
    );
    assert_has(&result(&fixture("older")), &["From 65 on"]);
    assert_has(&result(&fixture("gain")), &["above the healthy range"]);
}

#[test]
fn what_was_cleared_can_be_brought_back_until_the_next_change() {
    Owner::new().with(|| {
        let planner = PlannerState::new("planner");
        fixtures::example(planner);
        let before = planner.with_untracked(|m| m.draft().clone());
        planner.clear();
        assert!(planner.with_untracked(|m| m.draft().is_pristine()));
        assert_eq!(
            planner.with_untracked(PlannerModel::can_undo),
            Some(Undo::Clear)
        );
        planner.update(PlannerModel::undo);
        assert_eq!(planner.with_untracked(|m| m.draft().clone()), before);
        assert_eq!(planner.with_untracked(PlannerModel::can_undo), None);
        planner.clear();
        planner.update(|m| m.edit(TextField::Age, "4"));
        assert_eq!(planner.with_untracked(PlannerModel::can_undo), None);
    });
}

#[test]
fn what_is_spoken_is_one_short_sentence() {
    Owner::new().with(|| {
        let planner = PlannerState::new("planner");
        assert_eq!(planner.with_untracked(spoken), "");
        fixtures::example(planner);
        assert_eq!(
            planner.with_untracked(spoken).replace('\u{a0}', " "),
            "To lose about 1 lb a week, eat about 1,930 kilocalories a day"
        );
        planner.update(|m| m.edit(TextField::WeightMajor, ""));
        assert_eq!(
            planner.with_untracked(spoken),
            "This is your last complete result. To update it, enter: weight"
        );
        planner.with_untracked(|model| assert!(matches!(model.outcome(), Outcome::Waiting { .. })));
        planner.update(|m| m.choose(Goal::Maintain));
    });
}

#[test]
fn without_the_program_there_is_an_example_a_formula_and_a_table() {
    let html = Owner::new().with(|| view! { <PlannerPlaceholder uid="planner"/> }.to_html());
    let text = text(&html);
    assert_has(
        &text,
        &[
            "At rest 1,520",
            "To keep her weight 2,430",
            "Her daily total, about 1,930",
            "9.99 times your weight",
            "180 lb (81.6 kg)",
            "Not for anyone",
        ],
    );
    for number in text.split_whitespace().filter_map(|word| {
        word.replace(',', "")
            .parse::<u32>()
            .ok()
            .filter(|n| (1_001..9_999).contains(n))
    }) {
        assert!(number >= 1_200, "{number} is below the floor");
    }
}

/// The content of every element that begins with `open`; elements of that name do not nest.
fn insides<'a>(html: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    html.split(open)
        .skip(1)
        .map(|rest| rest.split(close).next().unwrap())
        .collect()
}

/// The numbers in a text, each with the word after it; signs and thousands separators are skipped.
fn numbers(text: &str) -> Vec<(f64, &str)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |word: &str| {
        word.trim_matches(['(', ')', '.', ',', ';', ':', '+', '−'])
            .replace(',', "")
            .parse()
            .ok()
    };
    words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| {
            let next = words.get(at + 1).copied().unwrap_or_default();
            Some((number(word)?, next))
        })
        .collect()
}

/// The energies shown. Any number before "kcal" counts. The ledger, the steps and the table of the static planner have
/// no unit; other numbers there are small or have a unit of their own.
fn energies(html: &str) -> Vec<f64> {
    let mut found: Vec<f64> = numbers(&text(html))
        .into_iter()
        .filter(|(_, next)| next.starts_with("kcal"))
        .map(|(number, _)| number)
        .collect();
    // "to" joins a range of weights whose unit follows the second number.
    let others = ["lb", "kg", "st", "cm", "ft", "in", "years", "weeks", "to"];
    for (open, close) in [
        ("<dl class=\"ledger\">", "</dl>"),
        ("<ol class=\"how\">", "</ol>"),
        ("<td>", "</td>"),
    ] {
        for inside in insides(html, open, close) {
            let mut shown = inside.to_owned();
            // Constants of the formula and page numbers of a journal are not energies.
            for aside in insides(inside, "<cite>", "</cite>")
                .into_iter()
                .chain(insides(inside, "class=\"how-with\">9.99", "</span>"))
            {
                shown = shown.replacen(aside, "", 1);
            }
            found.extend(
                numbers(&text(&shown))
                    .into_iter()
                    .filter(|(number, next)| *number >= 100.0 && !others.contains(next))
                    .map(|(number, _)| number),
            );
        }
    }
    found
}

#[test]
fn no_energy_is_shown_finer_than_ten_kilocalories() {
    let on_its_own = Owner::new().with(|| view! { <PlannerPlaceholder uid="planner"/> }.to_html());
    let states = fixtures::ALL.map(|Fixture { name, act }| (name, render(act)));
    let mut all = Vec::new();
    for (name, html) in states.into_iter().chain([("static", on_its_own)]) {
        for energy in energies(&html) {
            assert!(energy % 10.0 == 0.0, "{name} shows {energy} kcal");
            all.push(energy);
        }
    }
    // The search finds the known energies: the example's rest, maintenance, difference and budget.
    for energy in [1520.0, 2430.0, 500.0, 1930.0] {
        assert!(all.contains(&energy), "{energy} is not found");
    }
    assert_eq!(
        energies(
            "<dl class=\"ledger\"><dd>1,517</dd></dl><ol class=\"how\"><li><b>2,426</b> 85 kg</li></ol><p>7 kcal"
        ),
        [7.0, 1517.0, 2426.0]
    );
}

/// The values of an attribute, in order.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let pattern = format!(" {name}=\"");
    html.match_indices(&pattern)
        .map(|(at, found)| {
            let rest = &html[at + found.len()..];
            &rest[..rest.find('"').unwrap()]
        })
        .collect()
}

#[test]
fn every_state_is_sound_html() {
    for Fixture { name, act } in fixtures::ALL {
        let html = render(act);
        assert!(!html.contains(" style="), "{name}: inline style");
        let ids = attributes(&html, "id");
        let unique: HashSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{name}: {ids:?}");
        for id in &ids {
            assert!(id.starts_with("planner-"), "{name}: {id}");
        }
        for tie in ["for", "aria-labelledby", "aria-describedby"] {
            for refers in attributes(&html, tie) {
                for id in refers.split_whitespace() {
                    assert!(ids.contains(&id), "{name}: {tie} {id}");
                }
            }
        }
        // Two planners on one page must not share ids.
        let other = Owner::new().with(|| {
            let state = PlannerState::new("second");
            act(state);
            view! { <Planner state/> }.to_html()
        });
        for id in attributes(&other, "id") {
            assert!(!unique.contains(&id), "{name}: {id} twice");
        }
    }
}

#[test]
fn the_first_render_is_the_same_each_time() {
    assert_eq!(fixture("empty"), fixture("empty"));
}

#[test]
fn a_known_number_means_the_same_in_the_other_unit() {
    let maintenance = |act: fn(PlannerState)| {
        Owner::new().with(|| {
            let planner = PlannerState::new("planner");
            fixtures::example(planner);
            planner.update(|m| m.choose(Method::Known));
            planner.update(|m| m.edit(TextField::Known, "2300"));
            act(planner);
            planner
                .with_untracked(|model| model.outcome().plan().map(|plan| plan.maintenance.kcal()))
        })
    };
    let kilojoules = |planner: PlannerState| planner.update(|m| m.choose(EnergyUnit::Kilojoules));
    let there_and_back = |planner: PlannerState| {
        planner.update(|m| m.choose(EnergyUnit::Kilojoules));
        planner.update(|m| m.choose(EnergyUnit::Kilocalories));
    };
    assert_eq!(maintenance(|_| {}), Some(2300.0));
    assert_eq!(maintenance(kilojoules), Some(2300.0));
    assert_eq!(maintenance(there_and_back), Some(2300.0));
}
