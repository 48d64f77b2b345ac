//! The plan: what to expect, a weight by a date, other methods, exercise, kilojoules.

use crate::common::{
    condition, day, expect_budget, expect_result, expect_waiting, fill_in, fill_in_pounds,
    open_keeping, result, running,
};
use crate::harness::element::Element;
use crate::harness::page::Page;
use test_browser::Kind;

/// Switches from a pace to a weight with a date, and waits for the default date.
fn by_date<'page>(page: &'page Page, pounds: &str) -> Element<'page> {
    page.radio("Goal weight and date").click();
    page.field("Goal weight in pounds").enter(pounds);
    page.by_role("date", "Target date")
}

#[test]
fn the_worked_example_is_expected_to_lose_less_than_the_rule_says() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.by_role(
        "heading",
        "Expect to lose about 10 lb in 12 weeks and 29 lb in a year (not 52, as the simple rule says)",
    );
    let said = result(&page);
    assert!(said.contains("About 177 lb after 12 weeks"), "{said}");
    assert!(!said.contains("To stay at"), "no weight was named: {said}");

    page.field("Goal weight in pounds").enter("165");
    expect_result(&page, "To stay at 165 lb you would eat about");
    let said = result(&page);
    assert!(said.contains("165 lb around "), "{said}");
    assert!(
        said.contains("You would reach your goal of 165 lb after about "),
        "{said}"
    );
    page.field("Goal weight in pounds").enter("200");
    expect_result(&page, "This goal does not lead to 200 lb");
    page.expect_quiet();
}

#[test]
fn a_weight_and_a_day_begin_half_a_year_ahead() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    let date = by_date(&page, "172");
    assert_eq!(date.entered(), day(&page, 180).1);
    expect_result(&page, "172 lb around ");
    let said = result(&page);
    assert!(said.contains("To reach 172 lb by "), "{said}");
    assert!(
        said.contains("On average that is "),
        "each way tells the other: {said}"
    );
    page.expect_quiet();
}

#[test]
fn a_day_too_soon_is_refused_and_a_later_one_offered() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    let date = by_date(&page, "165");
    date.type_text(&day(&page, 28).0);
    assert_eq!(date.entered(), day(&page, 28).1);
    expect_result(&page, "That date is too soon");
    assert!(!result(&page).contains("eat about"), "{}", result(&page));
    let later = page
        .by_role("region", "Your result")
        .by_role("button", "Use …");
    assert!(later.name().ends_with(" instead"), "{}", later.name());
    later.click();
    expect_result(&page, "eat about");
    assert!(date.entered() > day(&page, 28).1, "{}", date.entered());
    assert!(
        page.by_role("region", "Your result").has_focus(),
        "the keyboard is not lost with its button"
    );
}

#[test]
fn a_day_that_cannot_be_is_told_at_the_field_once_it_was_left() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    let date = by_date(&page, "172");
    expect_result(&page, "172 lb around ");
    date.type_text(&day(&page, -3).0);
    assert_eq!(date.entered(), day(&page, -3).1);
    expect_waiting(&page, "target date");
    assert_ne!(date.attribute("aria-invalid").as_deref(), Some("true"));
    page.field("Age in years").click();
    page.wait_until("the field says that the day has passed", |_| {
        date.description().contains("Choose a date after today")
    });
    assert_eq!(date.attribute("aria-invalid").as_deref(), Some("true"));
    page.script(
        "arguments[0].value = ''; arguments[0].dispatchEvent(new Event('input', { bubbles: true }));",
        &[date.value()],
    );
    date.click();
    page.field("Age in years").click();
    page.wait_until("the field says that a day is missing", |_| {
        date.description().contains("Choose a date after today")
    });
    expect_waiting(&page, "target date");
}

#[test]
fn no_way_is_planned_to_a_weight_below_the_healthy_range() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    let date = by_date(&page, "100");
    expect_result(&page, "This would take you below a healthy weight");
    let said = result(&page);
    assert!(
        said.contains("your goal weight is below the healthy range"),
        "{said}"
    );
    let year = date.entered()[..4].to_owned();
    assert!(!said.contains(&year), "no day leads there: {said}");
    assert!(!said.contains("Use "), "{said}");
}

#[test]
fn without_the_health_answer_nothing_is_planned_by_date_either() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    // An answered question can be changed, but not cleared.
    page.radio("Yes, show the list").click();
    by_date(&page, "172");
    expect_result(&page, "One question first");
    assert!(!result(&page).contains("eat about"), "{}", result(&page));
    page.radio("None of these").click();
    expect_result(&page, "172 lb around ");

    condition(&page, "Insulin or other medicine that lowers blood sugar").click();
    expect_result(&page, "Talk to your clinician first");
    assert!(
        !result(&page).contains("172 lb around"),
        "{}",
        result(&page)
    );
    page.checkbox("I have talked to my clinician…").click();
    expect_result(&page, "172 lb around ");
}

#[test]
fn an_eating_disorder_takes_the_chart_the_plate_and_the_ways_out_along() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.field("Goal weight in pounds").enter("165");
    page.by_role("heading", "A day on a plate");
    page.by_role("slider", "See your weight at any week");
    open_keeping(&page);
    page.button("Download table (CSV)");
    condition(&page, "An eating disorder, now or in the past").click();
    expect_result(&page, "No numbers here, on purpose");
    let said = result(&page);
    assert!(
        !said.chars().any(|letter| letter.is_ascii_digit()),
        "{said}"
    );
    for (role, name) in [
        ("heading", "A day on a plate"),
        ("heading", "Expect…"),
        ("slider", "See your weight at any week"),
        ("button", "Copy text"),
        ("button", "Copy link"),
        ("button", "Download table (CSV)"),
    ] {
        assert!(page.maybe(role, name).is_none(), "{role} {name}");
    }
    // The page has another button with that name.
    let answer = page.by_role("region", "Your result");
    assert!(!answer.names("button").contains(&"Print".to_owned()));
    // Undoing the condition is possible, and shows no number until the question is answered again.
    condition(&page, "An eating disorder, now or in the past").click();
    page.radio("None of these").click();
    open_keeping(&page);
    page.button("Download table (CSV)");
}

/// The number in a line of the answer's ledger.
fn ledger(page: &Page, line: &str) -> f64 {
    page.wait_for(&format!("no line “{line}”"), |page| {
        let said = result(page);
        let after = said.split(line).nth(1).ok_or_else(|| said.clone())?;
        let number: String = after
            .trim_start()
            .chars()
            .take_while(|letter| letter.is_ascii_digit() || *letter == ',')
            .filter(char::is_ascii_digit)
            .collect();
        number.parse().map_err(|_| said.clone())
    })
}

#[test]
fn planned_exercise_raises_what_may_be_eaten() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.summary("More options…").click();
    page.radio("Brisk walk").click();
    assert_eq!(page.field("Minutes each time").entered(), "30");
    assert_eq!(page.field("Times a week").entered(), "5");
    let (before, with) = (
        ledger(&page, "To keep your weight now"),
        ledger(&page, "With the exercise you plan"),
    );
    assert!(with > before + 40.0, "{before} {with}");
    page.field("Minutes each time").enter("60");
    page.wait_until("more exercise, more to eat", |page| {
        ledger(page, "With the exercise you plan") > with + 40.0
    });
    page.radio("None").click();
    expect_budget(&page, "1,940");
}

#[test]
fn a_known_activity_level_is_used() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.summary("More options…").click();
    let pal = page.field("Activity level, 1.2 to 2.5");
    // 1,522.6 × 1.75 − 500 = 2,165.
    pal.enter("1.75");
    expect_budget(&page, "2,160");
    pal.enter("9");
    expect_waiting(&page, "activity level");
    page.field("Age in years").click();
    page.wait_until("the field says that it is wrong", |_| {
        pal.description().contains("between 1.2 and 2.5")
    });
    pal.enter("");
    expect_budget(&page, "1,940");
}

#[test]
fn each_method_finds_its_own_number_and_all_stand_side_by_side() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.summary("More options…").click();
    page.summary("How we got this number").click();
    // The answer is rendered again, and its table with it.
    let table = || {
        page.by_role("table", "To keep your weight, by each method")
            .text()
    };
    let in_use = |name: &str| {
        page.wait_for(&format!("{name} is in use, and no other"), |_| {
            let said = table();
            if said.contains(&format!("{name} in use")) && said.matches("in use").count() == 1 {
                Ok(())
            } else {
                Err(said)
            }
        });
    };
    in_use("Formula (Mifflin)");
    for method in [
        "Formula (Mifflin)",
        "National Academies 2023",
        "From my body fat",
        "I know my number",
    ] {
        assert!(table().contains(method), "{}", table());
    }
    page.radio("National Academies 2023").click();
    in_use("National Academies 2023");
    page.radio("From my body fat").click();
    expect_waiting(&page, "body fat");
    page.field("Body fat, percent").enter("38");
    in_use("From my body fat");
    // 370 + 21.6 × 85 × 0.62 = 1,508 at rest.
    expect_result(&page, "At rest your body burns 1,510");
    page.radio("I know my number").click();
    let known = page.field("Calories a day that hold your weight steady");
    known.enter("2300");
    expect_budget(&page, "1,800");
    in_use("I know my number");
    page.expect_quiet();
}

#[test]
fn a_known_number_that_cannot_be_is_asked_about() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    page.summary("More options…").click();
    page.radio("I know my number").click();
    let known = page.field("Calories a day that hold your weight steady");
    known.enter("900");
    page.field("Age in years").click();
    page.wait_until("the field says that it is wrong", |_| {
        known.attribute("aria-invalid").as_deref() == Some("true")
            && known
                .description()
                .contains("maintenance calories must be between")
    });
    assert!(!result(&page).contains("900"), "{}", result(&page));
}

#[test]
fn kilojoules_and_back() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.field("Goal weight in pounds").enter("165");
    expect_result(&page, "To stay at");
    page.summary("How we got this number").click();
    let before = result(&page);
    let goals = page.group("Your goal").names("radio");
    page.radio("kJ").click();
    expect_result(&page, "kJ a day");
    let said = result(&page);
    // About 1,970 kcal × 4.184, to the nearest 50.
    assert!(said.contains("eat about 8,"), "{said}");
    let outside = said
        .replace("250 kcal for each half pound", "")
        .replace("With the female formula no plan goes below 1,200 kcal", "");
    let plate = outside.find("A day on a plate").unwrap_or(outside.len());
    assert!(
        !outside[..plate].contains("kcal"),
        "what is not the guidelines' own is in kilojoules: {outside}"
    );
    let kilojoules = page.group("Your goal").names("radio").join(" ");
    assert!(kilojoules.contains("kJ a day"), "{kilojoules}");
    assert!(!kilojoules.contains("kcal"), "{kilojoules}");
    page.radio("kcal").click();
    page.wait_for("all is as before", |page| {
        let now = result(page);
        if now == before { Ok(()) } else { Err(now) }
    });
    assert_eq!(page.group("Your goal").names("radio"), goals);
}
