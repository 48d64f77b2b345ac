//! Sharing a plan by a link, and what is stored of a plan.

use crate::common::{
    NO_CLIPBOARD, all_kept, condition, copied_by_hand, day, expect_entered, expect_result, fill_in,
    fill_in_pounds, result, running,
};
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::Site;
use fantoccini::key::Key;
use std::time::Duration;
use test_browser::{Kind, needs};

/// Everything that the page stores.
fn kept(page: &Page) -> String {
    all_kept(page)
}

/// The planner's entries stored in this tab.
fn tab(page: &Page) -> String {
    // The times of writing could hold any number.
    page.string("(sessionStorage.getItem('plateful.planner:/') ?? '').replace(/ \\d{13} /g, ' ')")
}

/// What the button for a link would put into the clipboard.
pub fn link(page: &Page) -> String {
    page.script(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: Object.create(Clipboard.prototype, {
           writeText: { value: (text) => { window.copied = text; return Promise.resolve(); } } }) });",
        &[],
    );
    page.button("Copy link").click();
    page.wait_until("it is said", |page| page.text().contains("Link copied"));
    page.string("window.copied")
}

/// A site, and the link to the worked example by weight and date.
pub fn shared() -> (Site, String) {
    let (site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.radio("Goal weight and date").click();
    page.field("Goal weight in pounds").enter("172");
    expect_result(&page, "172 lb around ");
    let link = link(&page);
    assert!(link.starts_with(&site.url("goal.html#plan=")), "{link}");
    page.expect_quiet();
    (site, link)
}

/// A page with other entries, on another device.
fn somebody_else(site: &Site) -> Page {
    let page = browser::open(Kind::Still);
    page.open(&site.url(""));
    fill_in(&page);
    expect_result(&page, "eat about 1,940 kcal a day");
    page
}

/// The heading of a shared plan.
const CARD: &str = "A plan someone shared with you";

/// Waits until the card of a shared plan says this.
pub fn expect_card(page: &Page, wanted: &str) {
    page.wait_for(&format!("the card says “{wanted}”"), |page| {
        let said = page
            .maybe("region", CARD)
            .map_or_else(String::new, |card| card.text());
        if said.contains(wanted) {
            Ok(())
        } else {
            Err(said)
        }
    });
}

/// Opens a link in a tab in which the page is already open.
fn follow(page: &Page, link: &str) {
    page.goto("about:blank");
    page.open(link);
}

#[test]
fn where_nothing_can_be_copied_a_field_offers_it() {
    for refuse in NO_CLIPBOARD {
        let (site, page) = running(Kind::Plain);
        fill_in_pounds(&page);
        page.script(refuse, &[]);
        page.button("Copy link").click();
        let link = copied_by_hand(&page, "Copy link");
        assert!(link.starts_with(&site.url("goal.html#plan=")), "{link}");
        page.button("Copy text").click();
        let text = copied_by_hand(&page, "Copy text").replace('\u{a0}', " ");
        assert!(
            text.contains("eat about") && text.contains("not medical advice"),
            "{text}"
        );
        page.button("Copy link").click();
        page.by_role("dialog", "Copy it yourself");
        axe::expect_clean(&page, "copied by hand");
        page.shot("copied-by-hand");
        page.press(Key::Escape);
        page.wait_until("Escape closes it", |page| {
            page.maybe("dialog", "Copy it yourself").is_none()
        });
        page.expect_quiet();
    }
    fault(
        "The browser refuses the clipboard, or has none",
        "A field offers the link or the text, selected, until it is closed.",
    );
}

#[test]
fn what_others_put_behind_a_link_is_none_of_the_plan() {
    let (site, link) = shared();
    let page = browser::open(Kind::Still);
    for tail in [
        "&utm_source=mail",
        "?utm_source=mail&fbclid=IwAR0",
        "#goal",
        ".",
        ").",
        "%22%3E",
        "%E4",
    ] {
        follow(&page, &(link.clone() + tail));
        expect_card(&page, "Goal: 172 lb by ");
        let card = page.by_role("region", CARD).text();
        assert!(!card.contains("utm") && !card.contains("mail"), "{card}");
        page.button("Use it as mine").click();
        page.wait_until("it is kept", |page| tab(page).contains("187"));
        let kept = tab(&page);
        for foreign in ["utm", "mail", "fbclid", "#", "%"] {
            assert!(!kept.contains(foreign), "{tail}: {kept}");
        }
        follow(&page, &site.url(""));
        page.button("Clear my entries").click();
    }
    page.expect_quiet();
}

#[test]
fn a_plan_is_one_of_the_day_on_which_it_is_copied() {
    const DAY: u64 = 24 * 60 * 60;
    needs!(ScriptBeforeLoad);
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    expect_result(&page, "eat about");
    for days in [1, 7, 40] {
        // Nobody switches tabs, so `visibilitychange` does not fire.
        page.move_clock(Duration::from_secs(days * DAY));
        let today = day(&page, 0).1;
        let address = link(&page);
        assert!(
            address.contains(&format!("made%20{today}")),
            "{days}: {address}"
        );
        page.button("Copy text").click();
        page.wait_until("it is said", |page| page.text().contains("Plan copied"));
        let made = page.string(
            "new Date().toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric' })",
        );
        let text = page.string("window.copied").replace('\u{a0}', " ");
        assert!(text.contains(&format!("Made {made} for")), "{days}: {text}");
    }
    page.expect_quiet();
}

#[test]
fn a_day_that_has_become_today_is_not_taken() {
    needs!(ScriptBeforeLoad);
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.radio("Goal weight and date").click();
    page.field("Goal weight in pounds").enter("180");
    let (typed, tomorrow) = day(&page, 1);
    page.move_clock(Duration::from_hours(24));
    let date = page.by_role("date", "Target date");
    date.type_text(&typed);
    page.wait_until("the day is entered", |_| date.entered() == tomorrow);
    page.field("Goal weight in pounds").click();
    page.wait_for("it is said to have passed", |_| {
        let said = date.description();
        if said.contains("Choose a date after today.") {
            Ok(())
        } else {
            Err(said)
        }
    });
}

#[test]
fn a_shared_plan_is_shown_and_kept_nowhere() {
    let (site, link) = shared();
    let page = browser::open(Kind::Still);
    page.open(&link);
    expect_card(&page, "Made ");
    let card = page.by_role("region", CARD).text();
    for words in [
        "the female formula, 41 years, 5 ft 5 in, 187 lb",
        "Goal: 172 lb by ",
    ] {
        assert!(card.contains(words), "{words}: {card}");
    }
    assert!(
        page.maybe("textbox", "Age in years").is_none(),
        "it is read, not filled in"
    );
    page.group("Do any of these apply to the person it is for?");
    assert!(
        !page.radio("None of these").is_chosen(),
        "health is never shared"
    );
    expect_result(&page, "One question first");
    assert!(!result(&page).contains("eat about"), "{}", result(&page));
    page.radio("None of these").click();
    expect_result(&page, "172 lb around ");
    page.by_role("slider", "See your weight at any week");
    assert_eq!(kept(&page), "[{},{}]", "nothing is kept unasked");
    assert_eq!(
        page.url(),
        site.url("goal.html#goal"),
        "a reload does not bring it again"
    );

    page.button("Use it as mine").click();
    page.wait_until("the card is gone", |page| {
        page.maybe("region", CARD).is_none()
    });
    page.wait_until("now it is kept", |page| tab(page).contains("187"));
    assert_eq!(page.field("Age in years").entered(), "41");
    page.expect_quiet();
}

#[test]
fn a_shared_plan_does_not_push_out_the_readers_own() {
    let (site, link) = shared();
    let page = somebody_else(&site);
    let own = tab(&page);
    assert!(own.contains("165"), "{own}");
    follow(&page, &link);
    expect_card(&page, "187 lb");
    assert_eq!(tab(&page), own, "what was kept stays");
    page.button("Close this plan").click();
    page.wait_until("the own entries are back", |page| {
        page.maybe("textbox", "Weight in kilograms")
            .is_some_and(|field| field.entered() == "85")
    });
    assert_eq!(page.field("Age in years").entered(), "40");
    assert!(page.maybe("region", CARD).is_none());
    assert_eq!(tab(&page), own);
    page.expect_quiet();
}

#[test]
fn what_a_shared_plan_has_replaced_can_be_brought_back() {
    let (site, link) = shared();
    let page = somebody_else(&site);
    follow(&page, &link);
    expect_card(&page, "187 lb");
    assert!(
        page.maybe("button", "Clear my entries").is_none(),
        "a plan of somebody else is closed, not cleared"
    );
    page.button("Use it as mine").click();
    page.wait_until("the plan is kept", |page| tab(page).contains("187"));
    page.button("Bring back my entries").click();
    expect_entered(&page, "Weight in kilograms", "85");
    assert_eq!(page.field("Age in years").entered(), "40");
    page.wait_until("the own entries are kept", |page| {
        tab(page).contains("165") && !tab(page).contains("187")
    });
    assert!(page.maybe("button", "Bring back my entries").is_none());
    page.expect_quiet();
    fault(
        "A shared plan taken as one’s own by mistake",
        "One button brings the own entries back, on the device too.",
    );
}

#[test]
fn an_open_question_about_a_shared_plan_offers_no_other_goal() {
    let (site, link) = shared();
    let page = somebody_else(&site);
    follow(&page, &link);
    expect_card(&page, "187 lb");
    expect_result(&page, "One question first");
    assert!(page.maybe("button", "Keep my weight…").is_none());
    page.button("Use it as mine").click();
    page.button("Keep my weight…");
    page.expect_quiet();
}

#[test]
fn a_link_into_the_article_works_too_also_on_the_open_page() {
    let (site, link) = shared();
    let page = somebody_else(&site);
    page.goto(&link.replace("goal.html#", "#"));
    expect_card(&page, "187 lb");
    assert_eq!(page.url(), site.url("#goal"));
    page.button("Close this plan").click();
    page.wait_until("the own entries are back, with the health answer", |page| {
        result(page).contains("eat about 1,940 kcal a day")
    });
}

#[test]
fn the_way_back_does_not_lead_to_the_plan_again() {
    let (site, link) = shared();
    let page = browser::open(Kind::Still);
    page.open(&site.url("?before"));
    page.goto(&link);
    page.wait_for_app("ready");
    page.button("Use it as mine").click();
    page.wait_until("the plan is the reader's own", |page| {
        page.maybe("button", "Use it as mine").is_none()
    });
    page.back();
    page.wait_for("the page before is back", |page| {
        let now = page.url();
        if now == site.url("?before") {
            Ok(())
        } else {
            Err(now)
        }
    });
}

#[test]
fn a_damaged_link_says_so_and_changes_nothing() {
    let site = Site::of(dist());
    let page = somebody_else(&site);
    let before = (tab(&page), result(&page));
    let long = "A".repeat(10_000);
    for damaged in [
        "xyz",
        "",
        "%",
        "%FF%FE",
        "plateful-planner%202",
        "plateful-planner%203%0Aage%2041",
        "%3Cscript%3Ewindow.hurt%3D1%3C%2Fscript%3E",
        "%3Cimg%20src%3Dx%20onerror%3D%22window.hurt%3D1%22%3E",
        &long,
    ] {
        // Without what was said about the one before.
        page.open(&site.url(""));
        page.radio("None of these").click();
        expect_result(&page, "eat about 1,940 kcal a day");
        page.goto(&site.url(&format!("#plan={damaged}")));
        page.wait_for(
            &format!("“{damaged:.40}” is said to be unreadable"),
            |page| {
                let text = page.text();
                if text.contains("The plan in this link cannot be read") {
                    Ok(())
                } else {
                    Err(page.url())
                }
            },
        );
        assert_eq!((tab(&page), result(&page)), before, "{damaged:.40}");
        assert!(page.maybe("region", CARD).is_none());
    }
    assert!(!page.holds("window.hurt"));
    page.expect_quiet();
}

#[test]
fn a_hostile_plan_is_only_text() {
    let (site, link) = shared();
    let page = browser::open(Kind::Still);
    // Text that would be a script if inserted as HTML must stay text in the field.
    let script = "<img src=x onerror=hurt=1>";
    let hostile = link.replacen(
        "%0Aage%2041%0A",
        "%0Aage%20%3Cimg%20src%3Dx%20onerror%3Dhurt%3D1%3E%0A",
        1,
    );
    assert_ne!(hostile, link);
    page.open(&hostile);
    expect_card(&page, "not complete");
    page.button("Use it as mine").click();
    page.wait_until("the plan is the reader's own", |page| {
        page.field("Age in years").entered() == script
    });
    page.field("Age in years").click();
    page.field("Weight in pounds").click();
    page.wait_for("the error quotes it", |page| {
        let said = page.field("Age in years").description();
        if said.contains("could not read “<img src=x") {
            Ok(())
        } else {
            Err(said)
        }
    });
    follow(&page, &site.url(""));
    // The entries of the shared plan are stored, still only as text.
    assert_eq!(page.field("Age in years").entered(), script);
    assert!(!page.holds("window.hurt"));
    page.expect_quiet();
}

#[test]
fn all_that_the_plan_asks_survives_a_reload() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.radio("Goal weight and date").click();
    page.field("Goal weight in pounds").enter("172");
    page.summary("More options…").click();
    page.radio("Swimming").click();
    page.field("Minutes each time").enter("45");
    page.field("Times a week").enter("3");
    page.field("Activity level, 1.2 to 2.5").enter("1.7");
    page.radio("From my body fat").click();
    page.field("Body fat, percent").enter("36");
    page.radio("kJ").click();
    let date = page.by_role("date", "Target date").entered();
    page.reload();
    page.wait_for_app("ready");
    page.wait_until("the weight in mind is back", |page| {
        page.field("Goal weight in pounds").entered() == "172"
    });
    assert_eq!(page.by_role("date", "Target date").entered(), date);
    assert!(page.radio("Goal weight and date").is_chosen());
    assert!(page.radio("kJ").is_chosen());
    page.summary("More options…").click();
    for (field, text) in [
        ("Minutes each time", "45"),
        ("Times a week", "3"),
        ("Activity level, 1.2 to 2.5", "1.7"),
        ("Body fat, percent", "36"),
    ] {
        assert_eq!(page.field(field).entered(), text, "{field}");
    }
    assert!(page.radio("Swimming").is_chosen());
    assert!(page.radio("From my body fat").is_chosen());
    page.expect_quiet();
}

#[test]
fn no_weight_to_lose_is_kept_while_a_clinician_comes_first() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.radio("Goal weight and date").click();
    page.field("Goal weight in pounds").enter("172");
    let date = page.by_role("date", "Target date").entered();
    page.wait_until("the weight and the day are kept", |page| {
        tab(page).contains("172") && tab(page).contains(&date)
    });
    condition(&page, "Kidney, heart or liver disease").click();
    page.wait_for("neither is kept", |page| {
        let kept = tab(page);
        if kept.contains("172") || kept.contains(&date) || !kept.contains("187") {
            Err(kept)
        } else {
            Ok(())
        }
    });
    page.reload();
    page.wait_for_app("ready");
    page.wait_until("the weight is back", |page| {
        page.field("Weight in pounds").entered() == "187"
    });
    assert!(page.radio("Pace").is_chosen());
    assert_eq!(page.field("Goal weight in pounds").entered(), "");
}

#[test]
fn a_link_repeats_no_goal_that_the_rules_refuse_and_no_number_of_a_minor() {
    let (site, link) = shared();
    let page = browser::open(Kind::Still);
    // 105 lb at 5 ft 5 in is below the healthy range.
    page.open(&link.replacen("172", "105", 1));
    expect_card(&page, "We do not show the goal of this plan");
    let card = page.by_role("region", CARD).text();
    assert!(card.contains("below a healthy weight"), "{card}");
    assert!(!card.contains("105"), "{card}");
    follow(&page, &site.url(""));
    follow(&page, &link.replacen("age%2041", "age%2016", 1));
    expect_card(&page, "This planner is for adults");
    let card = page.by_role("region", CARD).text();
    assert!(
        !card.chars().any(|letter| letter.is_ascii_digit()),
        "{card}"
    );
    page.expect_quiet();
}
