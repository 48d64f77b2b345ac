//! The chart: exploring weeks, the numbers as a table and a file, as text and on paper.

use crate::common::{day, expect_result, fill_in_pounds, open_keeping, result, running};
use crate::harness::element::Element;
use crate::harness::page::Page;
use fantoccini::key::Key;
use serde_json::json;
use test_browser::{Kind, needs};

/// The slider's text for its week.
fn said(slider: &Element<'_>) -> String {
    slider
        .attribute("aria-valuetext")
        .unwrap_or_default()
        .replace('\u{a0}', " ")
}

fn expect_week(slider: &Element<'_>, week: &str) {
    slider
        .page()
        .wait_for(&format!("the slider says “{week}…”"), |_| {
            let said = said(slider);
            if said.starts_with(week) {
                Ok(())
            } else {
                Err(said)
            }
        });
}

#[test]
fn a_week_is_looked_at_with_the_keyboard() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    let slider = page.by_role("slider", "See your weight at any week");
    expect_week(&slider, "12 weeks, ");
    assert!(
        said(&slider).contains("about 177 lb, likely between"),
        "{}",
        said(&slider)
    );
    page.script("arguments[0].focus();", &[slider.value()]);
    page.press(Key::Right);
    expect_week(&slider, "13 weeks, ");
    page.press(Key::Home);
    expect_week(&slider, "Now, ");
    page.press(Key::End);
    expect_week(&slider, "104 weeks, ");
    assert!(
        result(&page).contains("Likely between"),
        "who sees it reads the range below, and day and weight at the mark"
    );
    page.expect_quiet();
}

/// Moves the mouse to a share of the plot's width.
fn point_at(page: &Page, share: f64) {
    page.script(
        "const plot = document.querySelector('.c-plot');
         plot.scrollIntoView({ block: 'center', behavior: 'instant' });
         const box = plot.getBoundingClientRect();
         const at = { clientX: box.left + box.width * arguments[0], clientY: box.top + box.height / 2, bubbles: true };
         document.elementFromPoint(at.clientX, at.clientY).dispatchEvent(new PointerEvent('pointermove', at));",
        &[json!(share)],
    );
}

#[test]
fn a_pointer_over_the_plot_looks_at_the_week_below_it() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    let slider = page.by_role("slider", "See your weight at any week");
    expect_week(&slider, "12 weeks, ");
    for (share, week) in [(0.5, 52.0), (0.25, 26.0), (1.0, 104.0)] {
        point_at(&page, share - 0.001);
        page.wait_for(&format!("about week {week}"), |_| {
            let now: f64 = slider.entered().parse().unwrap_or_default();
            if (now - week).abs() <= 1.0 {
                Ok(())
            } else {
                Err(now.to_string())
            }
        });
    }
    assert!(said(&slider).contains("weeks"), "{}", said(&slider));
}

#[test]
fn what_was_opened_stays_open_while_numbers_change() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.summary("Show the numbers as a table").click();
    let slider = page.by_role("slider", "See your weight at any week");
    page.script("arguments[0].focus();", &[slider.value()]);
    page.press(Key::End);
    expect_week(&slider, "104 weeks, ");
    let before = said(&slider);
    let weight = page.field("Weight in pounds");
    weight.enter("180");
    page.wait_until("the week tells another weight", |_| said(&slider) != before);
    assert_eq!(slider.entered(), "104");
    expect_week(&slider, "104 weeks, ");
    assert!(weight.has_focus());
    let table = page
        .by_role("region", "What to expect")
        .by_role("table", "")
        .text();
    for row in [
        "1 week", "4 weeks", "12 weeks", "26 weeks", "1 year", "2 years", "Years",
    ] {
        assert!(table.contains(row), "{row}: {table}");
    }
    for words in ["After", "Weight", "Likely range", "partly water"] {
        assert!(table.contains(words), "{words}: {table}");
    }
}

#[test]
fn the_table_tells_what_the_answer_tells() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.summary("Show the numbers as a table").click();
    let table = page
        .by_role("region", "What to expect")
        .by_role("table", "")
        .text();
    let row = table.split("12 weeks").nth(1).unwrap_or_default();
    let row = row.split("26 weeks").next().unwrap_or_default();
    assert!(row.contains("177 lb"), "{row}");
    let year = table.split("1 year").nth(1).unwrap_or_default();
    // 187 − 29.
    assert!(
        year.split("2 years")
            .next()
            .unwrap_or_default()
            .contains("158 lb"),
        "{year}"
    );
}

#[test]
fn the_numbers_are_saved_as_a_file() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    open_keeping(&page);
    let save = page.button("Download table (CSV)");
    page.script(
        "HTMLAnchorElement.prototype.click = function () { window.saved = [this.href, this.download]; };",
        &[],
    );
    save.click();
    page.wait_until("it is said", |page| {
        page.text().contains("Downloaded plateful-plan.csv")
    });
    assert_eq!(page.string("window.saved[1]"), "plateful-plan.csv");
    let file = page.string("decodeURIComponent(window.saved[0].split(',').slice(1).join(','))");
    let rows: Vec<&str> = file.split("\r\n").collect();
    assert_eq!(
        rows[0],
        "Day,Date,Likely (lb),Low (burning 10% more) (lb),High (burning 10% less) (lb),Simple rule (lb)"
    );
    assert_eq!(
        rows[1],
        format!("0,{},187.0,187.0,187.0,187.0", day(&page, 0).1)
    );
    let last: Vec<&str> = rows[rows.len() - 4].split(',').collect();
    assert_eq!(last[..2], ["728", day(&page, 728).1.as_str()], "{last:?}");
    assert_eq!(last[5], "83.0", "one pound a week for 104 weeks: {last:?}");
    assert!(rows[rows.len() - 3].starts_with("levels off,,"), "{rows:?}");
    assert!(
        rows[rows.len() - 2].contains("not medical advice"),
        "{rows:?}"
    );
    assert_eq!(rows[rows.len() - 1], "");
    page.expect_quiet();
}

#[test]
fn the_plan_is_copied_as_text() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.field("Goal weight in pounds").enter("165");
    expect_result(&page, "To stay at 165 lb");
    page.script(
        "Object.defineProperty(navigator, 'clipboard', { value: Object.create(Clipboard.prototype, {
           writeText: { value: (text) => { window.copied = text; return Promise.resolve(); } } }) });",
        &[],
    );
    page.button("Copy text").click();
    page.wait_until("it is said", |page| page.text().contains("Plan copied"));
    let text = page.string("window.copied").replace('\u{a0}', " ");
    for words in [
        "eat about 1,",
        "the female formula, 41 years, 5 ft 5 in, 187 lb",
        "Goal: Lose 1 lb a week.",
        "To lose about 1 lb a week, eat about",
        "165 lb around ",
        "not medical advice",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn the_plan_is_printed_on_one_sheet() {
    needs!(Print);
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.field("Goal weight in pounds").enter("165");
    expect_result(&page, "To stay at 165 lb");
    let number = result(&page);
    let number = number.split("eat about ").nth(1).unwrap_or_default();
    let number = number.split(' ').next().unwrap_or_default().to_owned();
    page.script(
        "window.print = () => { window.printed = document.documentElement.dataset.print; };",
        &[],
    );
    page.by_role("region", "Your result")
        .by_role("button", "Print")
        .click();
    page.wait_until("the browser is asked to print the plan alone", |page| {
        page.string("window.printed") == "plan"
    });
    // In a browser whose print dialog does not block, the page must stay prepared until it prints.
    assert!(page.holds("document.documentElement.dataset.print === 'plan'"));
    page.script("window.dispatchEvent(new Event('afterprint'));", &[]);
    assert!(
        !page.holds("document.documentElement.dataset.print"),
        "only until it is printed"
    );

    page.script("document.documentElement.dataset.print = 'plan';", &[]);
    let plan = page.print();
    assert_eq!(plan.sheets, 1, "{}", plan.text);
    for words in [
        format!("eat about {number} kcal a day"),
        "the female formula, 41 years, 5 ft 5 in, 187 lb".to_owned(),
        "About 177 lb after 12 weeks".to_owned(),
        "165 lb around".to_owned(),
        "These numbers are estimates, not medical advice.".to_owned(),
    ] {
        assert!(plan.shows(&words), "{words}: {}", plan.text);
    }
    assert!(!plan.shows("What are the treatments"), "{}", plan.text);

    page.script("delete document.documentElement.dataset.print;", &[]);
    let all = page.print();
    assert!(all.sheets > 1);
    assert!(
        all.shows("What are the treatments for a pinched S1 nerve?"),
        "{}",
        all.text
    );
    assert!(all.shows(&format!("eat about {number} kcal a day")));
}

#[test]
fn the_longest_plan_still_is_one_sheet() {
    needs!(Print);
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.field("Age in years").enter("70");
    page.field("Goal weight in pounds").enter("165");
    page.summary("More options…").click();
    page.radio("Brisk walk").click();
    page.radio("Lose 2 lb…").click();
    page.radio("st, ft").click();
    page.radio("kJ").click();
    expect_result(&page, "With the exercise you plan");
    page.script(
        "document.querySelectorAll('.planner details').forEach((it) => { it.open = true; });
         document.documentElement.dataset.print = 'plan';",
        &[],
    );
    let plan = page.print();
    assert_eq!(plan.sheets, 1, "{}", plan.text);
    for words in ["eat about", "kJ a day", "With the exercise you plan"] {
        assert!(plan.shows(words), "{words}: {}", plan.text);
    }
}
