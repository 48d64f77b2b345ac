//! Every state of the page, checked with the accessibility rules and photographed.

use crate::common::{condition, expect_budget, fill_in, result, running};
use crate::harness::axe;
use test_browser::Kind;

#[test]
fn the_page_with_all_folds_open() {
    let (_site, page) = running(Kind::Plain);
    axe::expect_clean(&page, "as it opens");
    page.button("Show all 6").click();
    page.script(
        "document.querySelectorAll('details').forEach((it) => { it.open = true; });",
        &[],
    );
    axe::expect_clean(&page, "all folds open");
    page.resize(320, 700);
    axe::expect_clean(&page, "320 pixels");
}

#[test]
fn the_dark_page() {
    let (_site, page) = running(Kind::Dark);
    page.script(
        "document.querySelectorAll('details').forEach((it) => { it.open = true; });",
        &[],
    );
    axe::expect_clean(&page, "dark");
    fill_in(&page);
    expect_budget(&page, "1,940");
    axe::expect_clean(&page, "dark, with an answer");
}

#[test]
fn the_planner_in_each_state() {
    let (_site, page) = running(Kind::Plain);
    page.wait_until("it is empty", |page| result(page).contains("Still needed"));
    page.field("Weight in pounds").enter("eighty");
    page.field("Age in years").click();
    page.wait_until("an error", |page| page.text().contains("could not read"));
    axe::expect_clean(&page, "error");
    page.radio("Lose 1 lb…").click();
    page.field("Weight in pounds").enter("");
    fill_in(&page);
    expect_budget(&page, "1,940");
    axe::expect_clean(&page, "answer");
    page.field("Weight in kilograms").enter("");
    page.wait_until("a stale answer", |page| {
        result(page).contains("To update it, enter: weight")
    });
    axe::expect_clean(&page, "stale");
    page.field("Weight in kilograms").enter("52");
    page.radio("Lose 0.9 kg…").click();
    page.wait_until("a refusal", |page| {
        !result(page).contains("last complete result")
            && page.maybe("button", "Keep my weight…").is_some()
    });
    axe::expect_clean(&page, "refused");
    condition(&page, "Insulin or other medicine that lowers blood sugar").click();
    page.wait_until("the clinician first", |page| {
        result(page).contains("clinician")
    });
    axe::expect_clean(&page, "clinician first");
    condition(&page, "An eating disorder, now or in the past").click();
    page.wait_until("no numbers", |page| {
        result(page).contains("No numbers here")
    });
    axe::expect_clean(&page, "no numbers");
}

#[test]
fn an_open_theme_menu() {
    let (_site, page) = running(Kind::Plain);
    page.button("Theme").click();
    page.radio("Dark");
    axe::expect_clean(&page, "theme menu");
}

/// Takes screenshots for a reviewer; checks nothing.
#[test]
fn pictures_at_three_widths_in_two_colors() {
    for (kind, name) in [(Kind::Plain, "light"), (Kind::Dark, "dark")] {
        let (_site, page) = running(kind);
        for (width, height) in [(360, 780), (768, 1024), (1280, 900)] {
            page.resize(width, height);
            page.shot(&format!("{width}-{name}-top"));
            for id in ["treatments", "goal", "exercise"] {
                page.script(
                    "document.getElementById(arguments[0]).scrollIntoView({ behavior: 'instant' });",
                    &[serde_json::json!(id)],
                );
                page.shot(&format!("{width}-{name}-{id}"));
            }
            page.script("scrollTo({ top: 0, behavior: 'instant' });", &[]);
        }
    }
}
