//! The calorie goal.

use crate::common::{
    condition, expect_budget, expect_result, expect_waiting, faulty, fill_in, result, running,
};
use crate::harness::browser;
use crate::harness::page::{Page, texts};
use serde_json::json;
use test_browser::Kind;

#[test]
fn the_first_worked_row_of_the_safety_table() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    let said = result(&page);
    // 9.99 × 85 + 6.25 × 165 − 4.92 × 40 − 161 = 1,522.6 at rest; × 1.6 = 2,436 to stay.
    for number in ["2,440", "−500", "1,940", "31.2"] {
        assert!(said.contains(number), "{number} in: {said}");
    }
    for nutrient in ["Carbohydrate", "Fat", "Protein", "Fiber"] {
        assert!(page.text().contains(nutrient), "{nutrient}");
    }
    page.summary("How we got this number").click();
    assert!(
        result(&page).contains("Mifflin"),
        "the source is one tap away"
    );
    page.expect_quiet();
}

#[test]
fn every_goal_shows_its_calories_or_why_not() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    let goals = page.by_role("radiogroup", "Your goal").names("radio");
    assert_eq!(goals.len(), 9, "{goals:#?}");
    let kcal = [
        "3,440", "3,190", "2,940", "2,690", "2,440", "2,190", "1,940", "1,690", "1,440",
    ];
    for (goal, kcal) in goals.iter().zip(kcal) {
        assert!(goal.contains(kcal), "“{goal}” tells {kcal}");
    }
}

#[test]
fn the_answer_follows_every_keystroke() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    let weight = page.field("Weight in kilograms");
    // 8 kg is out of range; (9.99 × 86 + 1031.25 − 196.8 − 161) × 1.6 − 500 = 1,952, and 1,967 with 86.9.
    weight.enter("8");
    expect_waiting(&page, "weight");
    weight.type_text("6");
    expect_budget(&page, "1,950");
    weight.type_text(".");
    weight.type_text("9");
    expect_budget(&page, "1,970");
    weight.type_text("x");
    expect_waiting(&page, "weight");
    weight.enter("90");
    expect_budget(&page, "2,020");
    assert!(weight.has_focus());
}

#[test]
fn units_there_and_back_change_nothing() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.field("Weight in kilograms").enter("84.37");
    let before = result(&page);
    for _ in 0..3 {
        page.radio("lb, ft").click();
        page.field("Weight in pounds");
        page.radio("st, ft").click();
        page.field("Weight, stone");
        page.radio("kg, cm").click();
        page.field("Weight in kilograms");
    }
    assert_eq!(page.field("Weight in kilograms").entered(), "84.37");
    assert_eq!(page.field("Height in centimeters").entered(), "165");
    assert_eq!(result(&page), before);
}

#[test]
fn only_the_fields_of_the_units_are_shown() {
    let (_site, page) = running(Kind::Plain);
    for (units, fields) in [
        (
            "kg, cm",
            &[
                "Age in years",
                "Weight in kilograms",
                "Height in centimeters",
                "Goal weight in kilograms",
                "How much to lose, kilograms",
            ][..],
        ),
        (
            "lb, ft",
            &[
                "Age in years",
                "Weight in pounds",
                "Height, feet",
                "Height, inches",
                "Goal weight in pounds",
                "How much to lose, pounds",
            ],
        ),
        (
            "st, ft",
            &[
                "Age in years",
                "Weight, stone",
                "Weight, pounds",
                "Height, feet",
                "Height, inches",
                "Goal weight, stone",
                "Goal weight, pounds",
                "How much to lose, pounds",
            ],
        ),
    ] {
        page.radio(units).click();
        page.wait_for(units, |page| {
            let shown = page.names("textbox");
            if shown == fields {
                Ok(())
            } else {
                Err(format!("{shown:?}"))
            }
        });
    }
}

#[test]
fn people_write_as_they_write() {
    let (_site, page) = running(Kind::Plain);
    page.radio("Female").click();
    page.field("Age in years").enter("40");
    page.radio("None of these").click();
    page.radio("Lose 1 lb…").click();
    page.radio("Some walking").click();
    page.radio("Gentle walks").click();
    let (height, weight) = (page.field("Height, feet"), page.field("Weight in pounds"));
    let mut is_first = true;
    for (tall, heavy) in [
        ("165 cm", "85 kg"),
        ("1,65 m", "85,0 kg"),
        ("165cm", "187.39"),
        ("5'4.96\"", "187.4 lb"),
        ("5 ft 4.96 in", "13 st 5.4"),
    ] {
        height.enter("");
        weight.enter("");
        // Make the previous row's answer stale, so that it cannot be mistaken for this row's.
        if !std::mem::take(&mut is_first) {
            expect_waiting(&page, "height and weight");
        }
        height.enter(tall);
        weight.enter(heavy);
        expect_budget(&page, "1,940");
    }
    let age = page.field("Age in years");
    age.enter("");
    expect_waiting(&page, "age");
    age.enter("٤٠");
    expect_budget(&page, "1,940");
}

#[test]
fn an_error_is_told_at_the_field_once_it_was_left() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    let weight = page.field("Weight in kilograms");
    weight.enter("eighty");
    // The errors are rendered together with the answer, so wait for that.
    expect_waiting(&page, "weight");
    assert_ne!(
        weight.attribute("aria-invalid").as_deref(),
        Some("true"),
        "typing is not scolded"
    );
    assert!(
        result(&page).contains("1,940"),
        "the last full answer stays"
    );
    page.field("Age in years").click();
    page.wait_until("the field says that it is wrong", |_| {
        weight.attribute("aria-invalid").as_deref() == Some("true")
    });
    assert!(
        weight.description().contains("could not read “eighty”"),
        "{}",
        weight.description()
    );
    weight.enter("85");
    expect_budget(&page, "1,940");
    assert_ne!(weight.attribute("aria-invalid").as_deref(), Some("true"));
}

#[test]
fn a_goal_that_is_too_low_is_struck_and_a_better_one_offered() {
    let (_site, page) = running(Kind::Plain);
    // F 60 y, 5 ft 2 in, 150 lb, PAL 1.4: lose 2 is refused by R12, lose 0.5 gives 1,441.
    page.radio("Female").click();
    page.field("Age in years").enter("60");
    page.field("Height, feet").enter("5");
    page.field("Height, inches").enter("2");
    page.field("Weight in pounds").enter("150");
    page.radio("Mostly sitting").click();
    page.radio("Mostly sitting or lying down").click();
    page.radio("None of these").click();
    page.radio("Lose 2 lb…").click();
    expect_result(&page, "leaves too little to eat");
    let refused = page.radio("Lose 2 lb…");
    assert!(
        refused.name().contains("under 1,200 a day"),
        "{}",
        refused.name()
    );
    page.button("Lose ½ lb a week: about 1,440 kcal").click();
    expect_budget(&page, "1,440");
    assert!(page.radio("Lose ½ lb…").is_chosen());
    assert!(
        !page.holds("document.activeElement === document.body"),
        "the keyboard is not lost with its button"
    );
}

#[test]
fn an_eating_disorder_takes_every_number_away() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    condition(&page, "An eating disorder, now or in the past").click();
    expect_result(&page, "No numbers here, on purpose");
    let said = result(&page);
    assert!(
        !said.chars().any(|letter| letter.is_ascii_digit()),
        "{said}"
    );
    assert!(!page.radio("None of these").is_chosen());
    assert!(
        page.maybe("group", "Your goal").is_none(),
        "no goal is offered"
    );
    assert!(
        page.text().contains("No number with this answer."),
        "it is said beside the box"
    );
}

#[test]
fn a_minor_gets_kind_words_and_no_number() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.field("Age in years").enter("16");
    expect_result(&page, "This planner is for adults");
    assert!(!result(&page).contains("1,940"));
}

#[test]
fn a_unit_that_was_mistaken_is_asked_about() {
    let (_site, page) = running(Kind::Plain);
    page.radio("kg, cm").click();
    page.field("Height in centimeters").enter("160");
    page.field("Weight in kilograms").enter("154");
    page.field("Age in years").click();
    page.wait_until("the question", |page| {
        page.text().contains("is that right?")
    });
    page.button("I meant 154 lb").click();
    page.wait_until("the weight changes", |page| {
        page.field("Weight in kilograms").entered() == "69.9"
    });
}

#[test]
fn body_fat_that_no_body_has_gives_no_number_and_a_rare_one_is_asked_about() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.summary("More options…").click();
    page.radio("From my body fat").click();
    let body_fat = page.field("Body fat, percent");
    // 370 + 21.6 × 85 × 0.62 = 1,508 at rest; × 1.6 − 500 = 1,913.
    body_fat.enter("38");
    expect_budget(&page, "1,910");
    // 82.5 kg of fat-free mass at 165 cm: an index of 30.3, which few women have.
    body_fat.enter("3");
    page.field("Age in years").click();
    expect_budget(&page, "2,940");
    page.wait_until("the question", |page| {
        page.text()
            .contains("without fat, which is rare: is that right?")
    });
    page.button("Yes, it is right").click();
    page.wait_until("the question is settled", |page| {
        !page.text().contains("is that right?")
    });
    assert!(
        body_fat.has_focus(),
        "the keyboard is not lost with its button"
    );
    expect_budget(&page, "2,940");
    // 112.5 kg of fat-free mass: an index of 41.3.
    page.field("Weight in kilograms").enter("116");
    page.field("Age in years").click();
    expect_waiting(&page, "body fat");
    page.wait_until("the field says that it cannot be", |_| {
        body_fat.attribute("aria-invalid").as_deref() == Some("true")
            && body_fat.description().contains("has so little fat")
    });
    assert!(!page.text().contains("is that right?"));
    body_fat.enter("38");
    // 370 + 21.6 × 116 × 0.62 = 1,923 at rest; × 1.6 − 500 = 2,577.
    expect_budget(&page, "2,580");
    page.expect_quiet();
}

#[test]
fn energy_that_nobody_keeps_up_gives_no_number() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.summary("More options…").click();
    page.radio("Fast run").click();
    page.field("Minutes each time").enter("180");
    let times = page.field("Times a week");
    times.enter("7");
    page.field("Age in years").click();
    expect_waiting(&page, "exercise");
    page.wait_until("the field says why", |_| {
        times.description().contains("burns that much for months")
    });
    page.radio("None").click();
    expect_budget(&page, "1,940");
    page.radio("I know my number").click();
    let known = page.field("Calories a day that hold your weight steady");
    known.enter("5900");
    expect_budget(&page, "5,400");
    // At 40 kg and 165 cm: 1,073 kcal at rest.
    page.field("Weight in kilograms").enter("40");
    page.field("Age in years").click();
    expect_waiting(&page, "maintenance calories");
    known.click();
    page.field("Age in years").click();
    page.wait_until("the field says why", |_| {
        known.description().contains("burns that much for months")
    });
    page.expect_quiet();
}

#[test]
fn the_budget_is_spoken_once_typing_rests() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.wait_until("the budget is spoken", |page| {
        spoken(page).iter().any(|said| said.contains("1,940"))
    });
    page.script(
        "window.spoken = [];
         for (const region of document.querySelectorAll('[role=status], [aria-live]:not([aria-live=off])'))
           new MutationObserver(() => window.spoken.push(region.textContent.trim()))
             .observe(region, { childList: true, characterData: true, subtree: true });",
        &[],
    );
    let weight = page.field("Weight in kilograms");
    weight.enter("90.5");
    page.wait_until("the new budget is spoken", |page| {
        page.script("return window.spoken;", &[])
            .as_array()
            .is_some_and(|said| !said.is_empty())
    });
    expect_budget(&page, "2,020");
    let said = page.script("return window.spoken;", &[]);
    assert_eq!(
        said,
        json!(["To lose about 0.5\u{a0}kg a week, eat about 2,020 kilocalories a day"]),
        "once, and only the last"
    );
}

/// The text in the live regions.
fn spoken(page: &Page) -> Vec<String> {
    let found = page.script(
        "return [...document.querySelectorAll('[role=status], [aria-live]:not([aria-live=off])')].map((it) => it.textContent.trim());",
        &[],
    );
    texts(&found)
}

#[test]
fn it_is_one_tap_from_the_top() {
    let (_site, page) = running(Kind::Plain);
    let link = page.by_role("banner", "").by_role("link", "Calorie goal…");
    link.click();
    page.wait_until("the planner is in view", |page| {
        page.target("goal").is_in_view()
    });
}

#[test]
fn a_thousand_is_read_with_every_mark() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    page.summary("More options…").click();
    page.radio("I know my number").click();
    let known = page.field("Calories a day that hold your weight steady");
    for (typed, budget) in [
        ("2.000 kcal", "1,500"),
        ("2,100", "1,600"),
        ("2'200", "1,700"),
        ("2\u{2019}300", "1,800"),
        ("2 400", "1,900"),
        ("2\u{a0}500", "2,000"),
        ("2\u{202f}600", "2,100"),
        ("2.700,0", "2,200"),
    ] {
        known.enter(typed);
        expect_budget(&page, budget);
    }
    let weight = page.field("Weight in kilograms");
    weight.enter("85,000");
    page.field("Age in years").click();
    expect_budget(&page, "2,200");
    page.expect_quiet();
}

#[test]
fn where_two_readings_make_sense_it_is_asked() {
    for (typed, which, inches) in [
        ("5.11", "I meant 5 ft 11 in", "11"),
        ("5,11", "I meant 5 ft 1.3 in", "1.3"),
        ("5.5", "I meant 5 ft 6 in", "6"),
    ] {
        let (_site, page) = running(Kind::Plain);
        page.radio("lb, ft").click();
        let feet = page.field("Height, feet");
        feet.enter(typed);
        page.field("Age in years").click();
        page.wait_for("it is asked", |_| {
            let said = feet.description().replace('\u{a0}', " ");
            if said.contains(&format!("“{typed}” can be read in two ways. Did you mean")) {
                Ok(())
            } else {
                Err(said)
            }
        });
        page.button(which).click();
        page.wait_until("the boxes hold what was meant", |page| {
            page.field("Height, inches").entered() == inches
        });
        assert_eq!(feet.entered(), "5");
        assert!(feet.has_focus(), "the keyboard is at the field");
        assert!(
            page.names("button")
                .iter()
                .all(|name| !name.starts_with("I meant"))
        );
        page.expect_quiet();
    }
}

#[test]
fn the_region_alone_decides_about_units() {
    for (language, units) in [
        ("en-US", "lb, ft"),
        ("en-Latn-US", "lb, ft"),
        ("en-US-u-hc-h23-ca-buddhist", "lb, ft"),
        ("es-PR", "lb, ft"),
        ("en", "lb, ft"),
        ("en-GB-oxendict", "st, ft"),
        ("cy-GB-u-co-search", "st, ft"),
        ("de-u-co-phonebk", "kg, cm"),
        ("en-CA-x-us", "kg, cm"),
        ("fr", "kg, cm"),
        ("not a tag", "kg, cm"),
    ] {
        let site = faulty(&format!(
            "Object.defineProperty(navigator, 'language', {{ value: '{language}' }});"
        ));
        let page = browser::open(Kind::Plain);
        page.open(&site.url(""));
        assert!(page.radio(units).is_chosen(), "{language}");
    }
    // Without the browser's table of regions, by the region in the language tag.
    let site = faulty(
        "Intl.Locale = undefined; Object.defineProperty(navigator, 'language', { value: 'en-Latn-GB-oxendict' });",
    );
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    assert!(page.radio("st, ft").is_chosen());
}
