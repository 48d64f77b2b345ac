//! Two tabs of the page that store entries on the same device.

use crate::common::{
    all_kept, condition, expect_entered, expect_said, faulty, fill_in, remember_box, running,
};
use crate::harness::browser;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::Site;
use fantoccini::wd::WindowHandle;
use test_browser::Kind;

/// Two tabs that store entries; the second is current.
fn two_tabs() -> (Site, Page, WindowHandle, WindowHandle) {
    let (site, page) = running(Kind::Plain);
    fill_in(&page);
    remember_box(&page).click();
    expect_said(&page, "Saved on this device.");
    let first = page.tab();
    let second = page.open_tab(&site.url(""));
    page.wait_for_app("ready");
    expect_entered(&page, "Age in years", "40");
    assert!(remember_box(&page).is_chosen());
    (site, page, first, second)
}

#[test]
fn what_one_tab_writes_appears_in_the_other_and_nothing_is_lost() {
    let (_site, page, first, second) = two_tabs();
    page.field("Age in years").enter("41");
    expect_said(&page, "Saved on this device.");
    page.switch_to(&first);
    expect_entered(&page, "Age in years", "41");
    let weight = page.field("Weight in kilograms");
    weight.enter("90");
    page.radio("Heavy work").click();
    page.switch_to(&second);
    expect_entered(&page, "Weight in kilograms", "90");
    assert_eq!(page.field("Age in years").entered(), "41");
    page.wait_until("the choice is there too", |page| {
        page.radio("Heavy work").is_chosen()
    });
    page.radio("lb, ft").click();
    page.switch_to(&first);
    expect_entered(&page, "Weight in pounds", "198.4");
    page.radio("kg, cm").click();
    expect_entered(&page, "Weight in kilograms", "90");
    page.switch_to(&second);
    expect_entered(&page, "Weight in kilograms", "90");
    assert!(
        page.radio("None of these").is_enabled() && !page.radio("None of these").is_chosen(),
        "a health answer stays in its tab"
    );
    page.expect_quiet();
    fault(
        "Two tabs write different fields",
        "Each field has its newest value, in both.",
    );
}

#[test]
fn a_caret_stays_where_it_is_while_the_other_tab_writes_elsewhere() {
    let (_site, page, first, second) = two_tabs();
    let age = page.field("Age in years");
    age.click();
    page.script("document.activeElement.setSelectionRange(1, 1);", &[]);
    page.switch_to(&first);
    page.field("Weight in kilograms").enter("90");
    page.switch_to(&second);
    expect_entered(&page, "Weight in kilograms", "90");
    assert!(page.field("Age in years").has_focus());
    page.type_keys("5");
    expect_entered(&page, "Age in years", "450");
    page.expect_quiet();
    fault(
        "Another tab writes while somebody types",
        "The typing, its caret included, is not disturbed.",
    );
}

#[test]
fn what_was_cleared_in_one_tab_is_not_brought_back_by_the_other() {
    let (_site, page, first, second) = two_tabs();
    page.button("Clear my entries").click();
    page.button("Clear all").click();
    expect_entered(&page, "Age in years", "");
    page.switch_to(&first);
    expect_entered(&page, "Age in years", "");
    assert!(
        !page.text().contains("Enter your age"),
        "what another tab cleared is no error"
    );
    page.field("Weight in kilograms").enter("90");
    page.switch_to(&second);
    expect_entered(&page, "Weight in kilograms", "90");
    assert_eq!(page.field("Age in years").entered(), "");
    assert_eq!(page.field("Height in centimeters").entered(), "");
    page.expect_quiet();
    fault(
        "Cleared in one tab, typed in the other",
        "What was cleared stays cleared; what was typed after it is there.",
    );
}

#[test]
fn undoing_a_clear_is_newer_than_the_clear() {
    let (_site, page, first, second) = two_tabs();
    page.button("Clear my entries").click();
    page.button("Clear all").click();
    page.switch_to(&first);
    expect_entered(&page, "Age in years", "");
    page.switch_to(&second);
    page.button("Undo clear").click();
    expect_entered(&page, "Age in years", "40");
    page.switch_to(&first);
    expect_entered(&page, "Age in years", "40");
    assert_eq!(page.field("Weight in kilograms").entered(), "85");
    assert!(page.radio("Female").is_chosen());
    page.expect_quiet();
}

#[test]
fn no_longer_remembering_holds_for_every_tab() {
    let (_site, page, first, _second) = two_tabs();
    remember_box(&page).click();
    expect_said(&page, "Saved until you close this tab.");
    page.switch_to(&first);
    expect_said(&page, "removed your entries from this device");
    assert!(!remember_box(&page).is_chosen());
    page.field("Age in years").enter("44");
    page.wait_until("the tab keeps it, and nothing else does", |page| {
        page.holds("localStorage.length === 0 && sessionStorage.getItem('plateful.planner:/').includes(' 44')")
    });
    page.expect_quiet();
    fault(
        "One tab no longer remembers",
        "No tab writes to the device again unasked; each keeps what it shows.",
    );
}

#[test]
fn a_tab_that_does_not_remember_is_left_alone_and_writes_nothing() {
    let (site, page) = running(Kind::Plain);
    fill_in(&page);
    let first = page.tab();
    page.open_tab(&site.url(""));
    page.wait_for_app("ready");
    page.field("Age in years").enter("61");
    remember_box(&page).click();
    expect_said(&page, "Saved on this device.");
    page.switch_to(&first);
    assert_eq!(page.field("Age in years").entered(), "40");
    page.field("Age in years").enter("42");
    page.wait_until("the tab keeps it", |page| {
        page.holds("sessionStorage.getItem('plateful.planner:/').includes(' 42')")
    });
    expect_said(&page, "Saved until you close this tab.");
    assert!(page.holds("localStorage.getItem('plateful.planner:/').includes(' 61')"));
    assert!(!page.holds("localStorage.getItem('plateful.planner:/').includes(' 42')"));
    // Once this tab stores on the device too, both have the newer write of each field.
    remember_box(&page).click();
    expect_said(&page, "Saved on this device.");
    assert!(all_kept(&page).contains("age 42"), "{}", all_kept(&page));
    assert!(all_kept(&page).contains("85"));
    page.expect_quiet();
}

#[test]
fn an_answer_about_health_takes_the_copy_of_both_tabs_away() {
    let (_site, page, first, second) = two_tabs();
    condition(&page, "Pregnant or breastfeeding").click();
    expect_said(&page, "Nothing is saved while that answer is checked.");
    page.wait_until("nothing is on the device", |page| {
        page.holds("localStorage.length === 0")
    });
    page.switch_to(&first);
    expect_said(&page, "removed your entries from this device");
    assert_eq!(page.field("Age in years").entered(), "40");
    page.switch_to(&second);
    condition(&page, "Pregnant or breastfeeding").click();
    expect_said(&page, "Saved on this device.");
    page.expect_quiet();
    fault(
        "A health answer in one of two tabs",
        "Nothing is on the device while it is ticked; the other tab says so and keeps what it shows.",
    );
}

#[test]
fn saving_waits_while_another_tab_saves_and_loses_nothing() {
    let (_site, page, first, _second) = two_tabs();
    // Another tab is in the middle of reading, merging and writing. It goes on by itself once it is told: a tab that is
    // switched away from saves without waiting for its turn.
    page.script(
        "const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
         navigator.locks.request('plateful.planner:/', async () => {
           window.isSaving = true;
           while (!localStorage.getItem('go-on')) await pause(50);
           localStorage.removeItem('go-on');
           const kept = localStorage.getItem('plateful.planner:/');
           localStorage.setItem('plateful.planner:/', kept.replace(/^weight .*$/m, `weight ${Date.now()} 1\\\\n90\\\\n`));
           // Browsers show a write to other tabs after a moment. A tab of ours would write again what is newer.
           await pause(1000);
         });",
        &[],
    );
    page.wait_until("it is the other tab's turn", |page| {
        page.holds("window.isSaving")
    });
    page.switch_to(&first);
    let before = page.string("localStorage.getItem('plateful.planner:/')");
    page.field("Age in years").enter("41");
    page.wait_until("this tab waits for its turn", |page| {
        page.script(
            "navigator.locks.query().then(({ pending }) => { window.waits = pending.length; });",
            &[],
        );
        page.holds("window.waits > 0")
    });
    assert_eq!(
        page.string("localStorage.getItem('plateful.planner:/')"),
        before,
        "nothing is written in between"
    );
    page.script("localStorage.setItem('go-on', 'yes');", &[]);
    page.wait_until("both are on the device", |page| {
        let kept = page.string("localStorage.getItem('plateful.planner:/')");
        kept.contains(" 41\n") && kept.contains("1\\n90\\n")
    });
    page.switch_to(&first);
    expect_entered(&page, "Weight in kilograms", "90");
    assert_eq!(page.field("Age in years").entered(), "41");
    page.expect_quiet();
    fault(
        "Two tabs save at the same time",
        "One waits for the other, where the browser has locks; neither write is lost.",
    );
}

#[test]
fn without_locks_entries_are_saved_all_the_same() {
    for script in [
        "Object.defineProperty(navigator, 'locks', { value: undefined });",
        "navigator.locks.request = () => { throw new DOMException('no', 'SecurityError'); };",
        "navigator.locks.request = () => Promise.reject(new DOMException('no', 'InvalidStateError'));",
    ] {
        let site = faulty(script);
        let page = browser::open(Kind::Plain);
        page.open(&site.url(""));
        page.field("Age in years").enter("40");
        remember_box(&page).click();
        expect_said(&page, "Saved on this device.");
        page.reload();
        page.wait_for_app("ready");
        expect_entered(&page, "Age in years", "40");
        page.expect_quiet();
    }
    fault(
        "A browser without locks, or that refuses them",
        "The entries are saved all the same.",
    );
}
