//! Obstacles for first-time users of the planner, mainly on a phone.

use crate::common::{
    condition, expect_budget, expect_result, expect_said, faulty, fill_in_pounds, running_in,
};
use crate::harness::browser;
use crate::harness::page::Page;
use crate::harness::site::Site;
use serde_json::json;
use test_browser::{Face, Kind};

/// The page on a phone, in a narrow face.
fn phone() -> (Site, Page) {
    let (site, page) = running_in(Face::USUAL, Kind::Plain);
    page.resize(360, 740);
    (site, page)
}

/// The text of the bar at the bottom, which is hidden from screen readers.
fn bar(page: &Page) -> String {
    page.string(
        "[...document.querySelectorAll('.readout > *')].filter((it) => it.checkVisibility()).map((it) => it.textContent).join(' ')",
    )
    .replace('\u{a0}', " ")
}

fn expect_bar(page: &Page, wanted: &str) {
    page.wait_for(&format!("the bar says “{wanted}”"), |page| {
        let said = bar(page);
        if said.contains(wanted) {
            Ok(())
        } else {
            Err(said)
        }
    });
}

#[test]
fn nothing_is_answered_for_the_reader() {
    let (_site, page) = phone();
    page.radio("Female").click();
    page.field("Age in years").enter("41");
    page.field("Height, feet").enter("5");
    page.field("Height, inches").enter("5");
    page.field("Weight in pounds").enter("187");
    expect_result(&page, "Still needed: how active you are.");
    expect_bar(&page, "Still needed: how active you are");
    page.radio("Mostly sitting").click();
    page.radio("Mostly sitting or lying down").click();
    // Until a goal is chosen, the number is labeled as maintenance.
    expect_result(&page, "To keep your weight, eat about 2,120 kcal a day");
    expect_bar(&page, "To keep your weight");
    page.expect_quiet();
}

#[test]
fn what_a_health_answer_changes_is_said_beside_it() {
    let (_site, page) = phone();
    fill_in_pounds(&page);
    expect_bar(&page, "To lose about 1 lb a week");
    let pregnant = condition(&page, "Pregnant or breastfeeding");
    pregnant.click();
    expect_bar(&page, "No number with this answer.");
    let gap = page.script(
        "const box = arguments[0].getBoundingClientRect();
         const said = [...document.querySelectorAll('.g-health .consequence')].find((it) => it.checkVisibility());
         return said ? said.getBoundingClientRect().top - box.bottom : null;",
        &[pregnant.value()],
    );
    assert!(
        gap.as_f64().is_some_and(|gap| gap < 300.0),
        "within a thumb's reach: {gap}"
    );
    assert!(page.maybe("group", "Your goal").is_none());
    condition(&page, "Pregnant or breastfeeding").click();
    condition(&page, "Insulin or other medicine that lowers blood sugar").click();
    page.radio("Lose 1 lb…").click();
    expect_bar(&page, "To keep your weight 2,430 kcal Why no other");
    assert!(
        page.text()
            .contains("With this answer we show only the number that keeps your weight")
    );
    page.field("Age in years").enter("16");
    expect_bar(&page, "No number with this answer.");
    page.expect_quiet();
}

#[test]
fn who_knows_how_much_to_lose_types_that() {
    let (_site, page) = phone();
    fill_in_pounds(&page);
    let loss = page.field("How much to lose, pounds");
    loss.enter("20");
    page.wait_until("the goal weight follows", |page| {
        page.field("Goal weight in pounds").entered() == "167"
    });
    page.by_role("heading", "167 lb around …");
    assert_eq!(loss.entered(), "20", "what is typed stays as it is typed");
    // Changing the goal weight changes the amount to lose.
    page.field("Goal weight in pounds").enter("177");
    page.wait_until("the loss follows", |_| loss.entered() == "10");
    loss.type_text("x");
    page.field("Age in years").click();
    page.wait_until("the field says why", |_| {
        loss.description().contains("Enter an amount, such as 20")
    });
    assert_eq!(page.field("Goal weight in pounds").entered(), "177");
    loss.enter("");
    page.wait_until("no goal weight is left", |page| {
        page.field("Goal weight in pounds").entered().is_empty()
    });
    page.expect_quiet();
}

#[test]
fn a_week_is_one_press_away() {
    let (_site, page) = phone();
    fill_in_pounds(&page);
    let slider = page.by_role("slider", "See your weight at any week");
    for (button, week) in [
        ("1 year", "52"),
        ("2 years", "104"),
        ("6 months", "26"),
        ("12 weeks", "12"),
    ] {
        let jump = page.button(button);
        jump.click();
        page.wait_until(&format!("the slider is at week {week}"), |_| {
            slider.entered() == week
        });
        assert_eq!(jump.attribute("aria-pressed").as_deref(), Some("true"));
    }
    page.expect_quiet();
}

#[test]
fn number_and_chart_stay_in_view_beside_the_goal() {
    let (_site, page) = running_in(Face::USUAL, Kind::Plain);
    page.resize(1280, 900);
    fill_in_pounds(&page);
    expect_result(&page, "To lose about 1 lb a week");
    page.radio("Lose 1½ lb…").click();
    for selector in [".stop:has(:checked)", ".big-n", ".c-plot"] {
        let seen = page.script(
            "const box = document.querySelector(arguments[0]).getBoundingClientRect();
             return [box.top, box.bottom, innerHeight];",
            &[json!(selector)],
        );
        let [top, bottom, height] = [0, 1, 2].map(|at| seen[at].as_f64().unwrap_or(f64::NAN));
        assert!(
            top >= 0.0 && bottom <= height,
            "{selector}: {top} to {bottom} of {height}"
        );
    }
    page.expect_quiet();
}

#[test]
fn a_phone_shares_the_plan_with_its_text() {
    let site =
        faulty("navigator.share = (data) => { window.handed = data; return Promise.resolve(); };");
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    fill_in_pounds(&page);
    expect_budget(&page, "1,930");
    page.by_role("region", "Your result")
        .by_role("button", "Share")
        .click();
    page.wait_until("it is handed over", |page| page.holds("window.handed"));
    let text = page.string("handed.text");
    assert!(text.contains("eat about"), "{text}");
    assert!(text.contains("not medical advice"), "{text}");
    let url = page.string("handed.url");
    assert!(url.starts_with(&site.url("goal.html#plan=")), "{url}");
    page.expect_quiet();
}

#[test]
fn it_is_short_and_says_little() {
    let (_site, page) = phone();
    let measure = |page: &Page| {
        let screens =
            page.number("document.querySelector('.planner').getBoundingClientRect().height / 740");
        let words =
            page.number("document.querySelector('.pl-in').innerText.trim().split(/\\s+/).length");
        (screens, words)
    };
    let (screens, _) = measure(&page);
    assert!(screens <= 3.2, "{screens} screens when empty");
    fill_in_pounds(&page);
    expect_budget(&page, "1,930");
    // The last words to come: what is announced, and where the entries are.
    expect_said(&page, "eat about 1,930 kilocalories a day");
    expect_said(&page, "Saved until you close this tab.");
    let (screens, words) = measure(&page);
    assert!(screens <= 6.7, "{screens} screens when filled in");
    assert!(words <= 700.0, "{words} words");
}
