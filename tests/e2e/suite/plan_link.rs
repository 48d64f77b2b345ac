//! A plan that travels in a link, and what is kept of a plan.

use crate::common::{all_kept, expect_result, fill_in, fill_in_pounds, result, running};
use crate::harness::browser::{self, Kind};
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::Site;

/// All that the page keeps.
fn kept(page: &Page) -> String {
    all_kept(page)
}

/// What is kept of the planner's entries, in this tab.
fn tab(page: &Page) -> String {
    // The times of writing could hold any number.
    page.string("(sessionStorage.getItem('plateful.planner') ?? '').replace(/ \\d{13} /g, ' ')")
}

/// What the button for a link would put into the clipboard.
fn link(page: &Page) -> String {
    page.script(
        "Object.defineProperty(navigator, 'clipboard', { value: Object.create(Clipboard.prototype, {
           writeText: { value: (text) => { window.copied = text; return Promise.resolve(); } } }) });",
        &[],
    );
    page.button("Copy a link to this plan").click();
    page.wait_until("it is said", |page| page.text().contains("Link copied"));
    page.string("window.copied")
}

/// A site, and the link to the worked example by weight and date.
pub fn shared() -> (Site, String) {
    let (site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.radio("Weight and date").click();
    page.field("Weight in mind, pounds").enter("172");
    expect_result(&page, "172 lb by about ");
    let link = link(&page);
    assert!(link.starts_with(&site.url("#plan=")), "{link}");
    page.expect_quiet();
    (site, link)
}

/// Somebody with entries of their own, on another device.
fn somebody_else(site: &Site) -> Page {
    let page = browser::open(Kind::Still);
    page.open(&site.url(""));
    fill_in(&page);
    expect_result(&page, "Eat about 1,940 kcal a day");
    page
}

/// Opens a link in a tab where the page is open already.
fn follow(page: &Page, link: &str) {
    page.goto("about:blank");
    page.open(link);
}

#[test]
fn where_nothing_can_be_copied_the_link_to_the_plan_is_said() {
    let (site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });",
        &[],
    );
    page.button("Copy a link to this plan").click();
    page.wait_until("the page says the link", |page| {
        page.text().contains(&site.url("#plan="))
    });
}

#[test]
fn a_shared_plan_is_shown_and_kept_nowhere() {
    let (site, link) = shared();
    let page = browser::open(Kind::Still);
    page.open(&link);
    let banner = "This plan came with a link.";
    page.wait_until("it is said where the plan comes from", |page| {
        page.text().contains(banner)
    });
    assert_eq!(page.field("Age in years").entered(), "41");
    assert_eq!(page.field("Weight in pounds").entered(), "187");
    assert_eq!(page.field("Weight in mind, pounds").entered(), "172");
    assert!(page.radio("Weight and date").is_chosen());
    assert!(
        !page.checkbox("None of these").is_chosen(),
        "health is never shared"
    );
    expect_result(&page, "One question first");
    page.checkbox("None of these").click();
    expect_result(&page, "172 lb by about ");
    let before = result(&page);
    page.field("Weight in pounds").enter("190");
    page.wait_until("the answer is that for the new weight", |page| {
        let now = result(page);
        now.contains("172 lb by about ") && now != before
    });
    assert_eq!(kept(&page), "[{},{}]", "nothing is kept unasked");
    assert_eq!(
        page.url(),
        site.url("#goal"),
        "a reload does not bring it again"
    );

    page.button("Use it as mine").click();
    page.wait_until("the banner is gone", |page| !page.text().contains(banner));
    page.wait_until("now it is kept", |page| tab(page).contains("190"));
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
    page.wait_until("the shared plan is on show", |page| {
        page.maybe("textbox", "Weight in pounds")
            .is_some_and(|field| field.entered() == "187")
    });
    assert_eq!(tab(&page), own, "what was kept stays");
    page.button("Back to my entries").click();
    page.wait_until("the own entries are back", |page| {
        page.maybe("textbox", "Weight in kilograms")
            .is_some_and(|field| field.entered() == "85")
    });
    assert_eq!(page.field("Age in years").entered(), "40");
    assert!(!page.text().contains("This plan came with a link."));
    assert_eq!(tab(&page), own);
    page.expect_quiet();
}

#[test]
fn a_link_followed_on_the_open_page_works_too() {
    let (site, link) = shared();
    let page = somebody_else(&site);
    page.goto(&link);
    page.wait_until("the shared plan is on show", |page| {
        page.maybe("textbox", "Weight in pounds")
            .is_some_and(|field| field.entered() == "187")
    });
    page.button("Back to my entries").click();
    page.wait_until("the own entries are back, with the health answer", |page| {
        result(page).contains("Eat about 1,940 kcal a day")
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
        page.script("document.getElementById('status').textContent = '';", &[]);
        assert_eq!((tab(&page), result(&page)), before, "{damaged:.40}");
        assert!(!page.text().contains("This plan came with a link."));
    }
    assert!(!page.holds("window.hurt"));
    page.expect_quiet();
}

#[test]
fn a_hostile_plan_is_only_text() {
    let (site, link) = shared();
    let page = browser::open(Kind::Still);
    // The age of a plan that is read otherwise, as a script would want it: it stands in the field, and nowhere runs.
    let script = "<img src=x onerror=hurt=1>";
    let hostile = link.replacen(
        "%0Aage%2041%0A",
        "%0Aage%20%3Cimg%20src%3Dx%20onerror%3Dhurt%3D1%3E%0A",
        1,
    );
    assert_ne!(hostile, link);
    page.open(&hostile);
    page.wait_until("the plan is on show", |page| {
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
    assert!(!page.holds("window.hurt"));
    assert_eq!(kept(&page), "[{},{}]");
    follow(&page, &site.url(""));
    assert_eq!(page.field("Age in years").entered(), "");
    page.expect_quiet();
}

#[test]
fn all_that_the_plan_asks_survives_a_reload() {
    let (_site, page) = running(Kind::Plain);
    fill_in_pounds(&page);
    page.radio("Weight and date").click();
    page.field("Weight in mind, pounds").enter("172");
    page.summary("Fine-tune…").click();
    page.radio("Swimming").click();
    page.field("Minutes each time").enter("45");
    page.field("Times a week").enter("3");
    page.field("Activity level, 1.2 to 2.5").enter("1.7");
    page.radio("From my body fat").click();
    page.field("Body fat in per cent").enter("36");
    page.radio("kJ").click();
    let date = page.by_role("date", "By this day").entered();
    page.reload();
    page.wait_for_app("ready");
    page.wait_until("the weight in mind is back", |page| {
        page.field("Weight in mind, pounds").entered() == "172"
    });
    assert_eq!(page.by_role("date", "By this day").entered(), date);
    assert!(page.radio("Weight and date").is_chosen());
    assert!(page.radio("kJ").is_chosen());
    page.summary("Fine-tune…").click();
    for (field, text) in [
        ("Minutes each time", "45"),
        ("Times a week", "3"),
        ("Activity level, 1.2 to 2.5", "1.7"),
        ("Body fat in per cent", "36"),
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
    page.radio("Weight and date").click();
    page.field("Weight in mind, pounds").enter("172");
    let date = page.by_role("date", "By this day").entered();
    page.wait_until("the weight and the day are kept", |page| {
        tab(page).contains("172") && tab(page).contains(&date)
    });
    page.checkbox("Kidney, heart or liver disease").click();
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
    assert!(page.radio("Weekly pace").is_chosen());
    assert_eq!(page.field("Weight in mind, pounds").entered(), "");
}
