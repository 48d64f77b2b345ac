//! The plan in every state, on a phone, checked with the accessibility rules.

use crate::common::{day, expect_result, fill_in_pounds, running, running_in};
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::Site;
use crate::widths::expect_fits;
use serde_json::json;
use test_browser::{Face, Kind, needs};

/// Fills in the worked example with a goal weight.
fn with_target(page: &Page) {
    fill_in_pounds(page);
    page.field("Goal weight in pounds").enter("165");
    expect_result(page, "To stay at 165 lb");
}

/// Opens every fold in the planner.
fn unfold(page: &Page) {
    page.script(
        "document.querySelectorAll('#goal details, .planner details').forEach((it) => { it.open = true; });",
        &[],
    );
}

/// Takes a screenshot of the plan for a reviewer.
fn shot(page: &Page, name: &str) {
    page.script(
        "document.querySelector('.pl-expect').scrollIntoView({ behavior: 'instant' });",
        &[],
    );
    page.shot(name);
}

#[test]
fn it_fits_on_a_phone_in_all_units() {
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
        with_target(&page);
        for (width, height) in [(320, 640), (360, 740)] {
            page.resize(width, height);
            for (units, field) in [
                ("kg, cm", "Goal weight in kilograms"),
                ("st, ft", "Goal weight, stone"),
                ("lb, ft", "Goal weight in pounds"),
            ] {
                page.radio(units).click();
                page.field(field);
                expect_fits(&page, width);
                shot(&page, &format!("plan-{width}-{}", &units[..2]));
            }
        }
    }
}

#[test]
fn all_its_folds_fit_on_a_small_phone() {
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
        page.resize(320, 640);
        with_target(&page);
        unfold(&page);
        page.radio("Easy walk").click();
        page.radio("st, ft").click();
        page.radio("kJ").click();
        page.radio("I know my number").click();
        page.field("Calories a day that hold your weight steady")
            .enter("9600");
        page.radio("Goal weight and date").click();
        expect_result(&page, "On average that is ");
        expect_fits(&page, 320);
        page.shot("plan-320-open");
    }
}

#[test]
fn what_is_pressed_in_the_plan_is_large_enough() {
    let (_site, page) = running(Kind::Plain);
    page.resize(320, 640);
    with_target(&page);
    unfold(&page);
    let small = page.script(
        "return [...document.querySelectorAll('.planner button, .planner summary, .planner input:not([type=radio], [type=checkbox])')]
           .filter((it) => it.checkVisibility({ visibilityProperty: true }))
           .filter((it) => { const box = it.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
           .map((it) => it.outerHTML.slice(0, 120));",
        &[],
    );
    assert_eq!(small, json!([]), "smaller than 24 by 24 pixels");
}

#[test]
fn each_state_is_accessible() {
    let (_site, page) = running(Kind::Plain);
    with_target(&page);
    axe::expect_clean(&page, "pace with a weight in mind");
    unfold(&page);
    page.radio("Brisk walk").click();
    page.radio("I know my number").click();
    page.field("Calories a day that hold your weight steady")
        .enter("2300");
    expect_result(&page, "With the exercise you plan");
    axe::expect_clean(&page, "all that is folded in the planner");
    page.radio("Formula (Mifflin)").click();
    page.radio("Goal weight and date").click();
    expect_result(&page, "On average that is ");
    axe::expect_clean(&page, "weight and date");
    let date = page.by_role("date", "Target date");
    date.type_text(&day(&page, 28).0);
    expect_result(&page, "That date is too soon");
    axe::expect_clean(&page, "a day refused");
    // Focus elsewhere first: then typing starts at the month again.
    page.field("Age in years").click();
    date.type_text(&day(&page, -3).0);
    page.field("Age in years").click();
    page.wait_until("the day has passed", |_| {
        date.description().contains("Choose a date after today")
    });
    axe::expect_clean(&page, "a day that has passed");
}

#[test]
fn a_shared_plan_is_accessible() {
    // The worked example, as in a link.
    let stored =
        "plateful-planner 2|0|0|41|0|5|5|0|187||0|||1|1|6|0|0|-|0||||||".replace('|', "%0A");
    let site = Site::of(dist());
    let page = browser::open(Kind::Still);
    page.resize(360, 740);
    page.open(&site.url(&format!("#plan={}", stored.replace(' ', "%20"))));
    page.button("Use it as mine");
    axe::expect_clean(&page, "shared");
    expect_fits(&page, 360);
    page.shot("plan-shared");
}

#[test]
fn dark_and_in_the_devices_colors() {
    needs!(ForcedColors);
    for (kind, name) in [(Kind::Dark, "dark"), (Kind::ForcedColors, "forced")] {
        let (_site, page) = running(kind);
        with_target(&page);
        unfold(&page);
        axe::expect_clean_in(&page, ".planner", name);
        shot(&page, &format!("plan-{name}"));
    }
}
