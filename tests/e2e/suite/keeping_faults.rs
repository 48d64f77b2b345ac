//! Storage that throws, is full, loses writes, holds unreadable text, or is cleared while the page is open.

use crate::common::{
    all_kept, condition, expect_budget, expect_entered, expect_said, faulty, fill_in, remember_box,
};
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::Site;
use serde_json::json;
use test_browser::Kind;

/// A page of the same origin that stores nothing.
const BEFORE: &str = "before.html";

/// Opens that page.
fn before(site: Site) -> (Site, Page) {
    let site = site.with(
        BEFORE,
        "<!doctype html><title>Before</title><link rel=icon href=data:,>",
    );
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(BEFORE));
    (site, page)
}

/// The page with `text` already on the device.
fn finding(text: &str) -> (Site, Page) {
    finding_on(Site::of(dist()), text)
}

/// The page of `site` with `text` already on the device.
fn finding_on(site: Site, text: &str) -> (Site, Page) {
    let (site, page) = before(site);
    page.script(
        "localStorage.setItem('plateful.planner:/', arguments[0]);",
        &[json!(text)],
    );
    page.open(&site.url(""));
    (site, page)
}

/// The page with unreadable text on a device that has no room to set it aside.
fn finding_what_cannot_be_set_aside() -> (Site, Page) {
    let site = faulty(
        "const set = Storage.prototype.setItem;
         Storage.prototype.setItem = function (key, value) {
           if (key.includes('unreadable')) throw new DOMException('full', 'QuotaExceededError');
           set.call(this, key, value);
         };",
    );
    finding_on(site, "damaged")
}

/// The text stored on the device under the page's key.
fn on_device(page: &Page) -> String {
    page.string("localStorage.getItem('plateful.planner:/') ?? 'nothing'")
}

#[test]
fn storage_that_throws_is_no_error() {
    for throwing in [
        "for (const name of ['localStorage', 'sessionStorage'])
           Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });",
        "for (const name of ['localStorage', 'sessionStorage'])
           Object.defineProperty(window, name, { value: null });",
        "for (const name of ['getItem', 'setItem', 'removeItem', 'key'])
           Storage.prototype[name] = () => { throw new DOMException('no', 'SecurityError'); };",
    ] {
        let site = faulty(throwing);
        let page = browser::open(Kind::Plain);
        page.open(&site.url(""));
        fill_in(&page);
        expect_budget(&page, "1,940");
        page.wait_until("the page does not say that anything is kept", |page| {
            let text = page.text();
            !text.contains("Saved until you close this tab.")
                && !text.contains("Saved on this device.")
                && (text.contains("does not let the page save anything")
                    || text.contains("has no room left"))
        });
        page.button("Clear my entries").click();
        expect_entered(&page, "Age in years", "");
        page.button("Undo clear").click();
        expect_budget(&page, "1,940");
        page.expect_quiet();
    }
    fault(
        "Storage that throws, is missing, or throws on every use",
        "The page works; it says that nothing is kept, and never that something is. Clearing can be undone.",
    );
}

#[test]
fn where_only_the_device_is_blocked_the_tab_keeps() {
    let site = faulty(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
    );
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    fill_in(&page);
    expect_said(&page, "Saved until you close this tab.");
    remember_box(&page).click();
    expect_said(&page, "does not let the page save anything");
    page.reload();
    page.wait_for_app("ready");
    expect_entered(&page, "Age in years", "40");
    page.expect_quiet();
    fault(
        "Only what outlives the tab is blocked",
        "The tab keeps the entries over a reload; “remember” says that it cannot.",
    );
}

#[test]
fn a_full_device_is_said_and_what_others_keep_there_stays() {
    let site = Site::of(dist());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    page.script(
        "let filler = 'x'.repeat(1 << 20);
         localStorage.setItem('other', '');
         while (filler) {
           try { localStorage.setItem('other', localStorage.getItem('other') + filler); }
           catch { filler = filler.slice(0, filler.length >> 1); }
         }",
        &[],
    );
    let others = page.number("localStorage.getItem('other').length");
    assert!(others > 1e6, "{others}");
    fill_in(&page);
    remember_box(&page).click();
    expect_said(&page, "Not saved: this browser has no room left.");
    expect_budget(&page, "1,940");
    assert_eq!(on_device(&page), "nothing");
    assert!(page.number("localStorage.getItem('other').length") >= others);
    axe::expect_clean(&page, "storage full");
    page.shot("storage-full");

    page.script("localStorage.removeItem('other');", &[]);
    page.field("Age in years").enter("41");
    expect_said(&page, "Saved on this device.");
    assert!(on_device(&page).contains(" 41\n"));
    page.expect_quiet();
    fault(
        "Storage full",
        "The entries stay on the page, which says that they are not saved; what others keep stays whole. Once there is room, the next change is saved.",
    );
}

#[test]
fn a_write_that_does_nothing_is_not_called_saved() {
    let site = faulty("Storage.prototype.setItem = () => {};");
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    fill_in(&page);
    remember_box(&page).click();
    expect_said(&page, "Not saved");
    assert!(!page.text().contains("Saved on this device."));
    page.expect_quiet();
    fault(
        "Storage that takes a write and keeps nothing",
        "The page reads back what it wrote, and says “not saved”.",
    );
}

#[test]
fn what_cannot_be_read_is_set_aside_and_never_overwritten() {
    let hostile = "<img src=x onerror=window.hurt=1>";
    for text in [
        "{\"age\": 40}",
        "[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]",
        "",
        "\u{0}\u{1}\u{2}\u{fffd}",
        hostile,
        "plateful 3\n0.1.0\nage 1 40\nage 2 41\n",
        "plateful 3\n0.1.0\ngoal 1 1e308\n",
        "plateful 3\n0.1.0\nage 1",
        "plateful-planner 2\n2\n2",
        &"9".repeat(1_000_000),
    ] {
        let (_site, page) = finding(text);
        expect_said(&page, "could not be read. It was set aside, not deleted");
        assert_eq!(page.field("Age in years").entered(), "");
        page.field("Age in years").enter("40");
        page.wait_until("the device has it", |page| {
            on_device(page).contains(" 40\n")
        });
        let aside = page.script(
            "return Object.keys(localStorage)
               .filter((key) => /^plateful\\.planner:\\/\\.unreadable-\\d{13}$/.test(key))
               .map((key) => localStorage.getItem(key));",
            &[],
        );
        assert_eq!(aside, json!([text]), "unchanged, to the last character");
        page.reload();
        page.wait_for_app("ready");
        expect_entered(&page, "Age in years", "40");
        assert!(
            !page.text().contains("could not be read"),
            "it is said once"
        );
        assert!(!page.holds("window.hurt"));
        page.expect_quiet();
    }
    fault(
        "Ten kinds of unreadable content where the entries were",
        "It is set aside to the last character and said once; the page goes on empty and keeps what is entered next. Nothing in it runs.",
    );
}

#[test]
fn clearing_everywhere_deletes_what_was_set_aside() {
    let (_site, page) = finding("damaged: 87 kg");
    expect_said(&page, "It was set aside");
    fill_in(&page);
    expect_said(&page, "Saved on this device.");
    expect_said(&page, "“Clear my entries” deletes it");
    page.button("Clear my entries").click();
    page.button("Cancel").click();
    assert!(all_kept(&page).contains("damaged: 87 kg"));
    page.button("Clear my entries").click();
    page.button("Clear all").click();
    page.wait_until("nothing of it is there", |page| {
        !all_kept(page).contains("damaged")
    });
    page.button("Undo clear").click();
    expect_entered(&page, "Age in years", "40");
    page.wait_until("the device has it again", |page| {
        on_device(page).contains(" 40\n")
    });
    fault(
        "Unreadable content on a device that somebody else will use",
        "“Clear my entries” deletes what was set aside, too.",
    );
    page.expect_quiet();
}

#[test]
fn what_was_set_aside_goes_with_an_answer_under_which_nothing_is_kept() {
    for answer in [
        "Pregnant or breastfeeding",
        "An eating disorder, now or in the past",
    ] {
        let (_site, page) = finding("damaged: 87 kg");
        expect_said(&page, "It was set aside");
        condition(&page, answer).click();
        expect_said(&page, "Nothing is saved while that answer is checked.");
        page.wait_until("nothing of it is there", |page| all_kept(page) == "[{},{}]");
        page.expect_quiet();
    }
    // The same if the text could not be set aside.
    let (_site, page) = finding_what_cannot_be_set_aside();
    condition(&page, "Pregnant or breastfeeding").click();
    page.wait_until("nothing of it is there", |page| all_kept(page) == "[{},{}]");
    // Other answers allow storage, so it stays.
    let (_site, page) = finding("damaged: 87 kg");
    condition(&page, "Kidney, heart or liver disease").click();
    page.field("Age in years").enter("40");
    page.wait_until("the device has it", |page| {
        on_device(page).contains(" 40\n")
    });
    assert!(all_kept(&page).contains("damaged"));
    page.expect_quiet();
    fault(
        "Unreadable content, and a health answer under which nothing is kept",
        "It is deleted with everything else.",
    );
}

#[test]
fn at_most_three_are_set_aside() {
    let (site, page) = finding("first");
    for text in ["second", "third", "fourth", "fifth"] {
        expect_said(&page, "It was set aside");
        page.script(
            "localStorage.setItem('plateful.planner:/', arguments[0]);",
            &[json!(text)],
        );
        page.open(&site.url(""));
    }
    expect_said(&page, "It was set aside");
    let aside = page.script(
        "return Object.keys(localStorage).filter((key) => key.includes('.unreadable-')).sort()
           .map((key) => localStorage.getItem(key));",
        &[],
    );
    assert_eq!(aside, json!(["third", "fourth", "fifth"]));
    page.expect_quiet();
    fault(
        "Unreadable content five times over",
        "The three newest are there still.",
    );
}

#[test]
fn what_cannot_be_set_aside_stays_where_it_is() {
    let (_site, page) = finding_what_cannot_be_set_aside();
    fill_in(&page);
    expect_said(&page, "Not saved");
    expect_budget(&page, "1,940");
    assert_eq!(on_device(&page), "damaged");
    page.expect_quiet();
    fault(
        "Unreadable content, and no room to set it aside",
        "It stays where it is and nothing is written over it; the page says “not saved”.",
    );
}

#[test]
fn what_a_newer_page_keeps_is_shown_and_not_written() {
    let newer =
        "plateful 4\n9.0.0\nage 5 77\nmood: 🙂\nformula 5 0\ngoal 5 not yet known\nwaist 6 80\n";
    let (_site, page) = finding(newer);
    expect_said(&page, "A newer version of this page saved your entries");
    expect_entered(&page, "Age in years", "77");
    assert!(page.radio("Female").is_chosen());
    let remember = remember_box(&page);
    assert!(remember.is_chosen() && !remember.is_enabled());
    page.field("Age in years").enter("40");
    condition(&page, "Pregnant or breastfeeding").click();
    page.radio("None of these").click();
    page.button("Clear my entries").click();
    expect_entered(&page, "Age in years", "");
    assert_eq!(on_device(&page), newer, "it is not written, nor deleted");
    axe::expect_clean(&page, "kept by a newer version");
    page.shot("storage-newer");
    page.expect_quiet();
    fault(
        "Entries of a newer version of the page",
        "What can be read is shown and can be worked with; nothing of it is written or deleted, and the page says why.",
    );
}

#[test]
fn what_earlier_versions_kept_comes_back() {
    for (text, age, weight) in [
        (
            "plateful-planner 1\n1\n0\n40\n1\n165\n\n1\n85\n\n1\n1\n6",
            "40",
            "85",
        ),
        (
            "plateful-planner 2\n1\n0\n41\n1\n165\n\n1\n86\n\n1\n\n\n1\n1\n6\n0\n0\n-\n0\n\n\n\n\n\n",
            "41",
            "86",
        ),
        (
            "plateful 3\n0.0.9\nage 1700000000000 42\nformula 1700000000000 0\nheight 1700000000000 1\\n165\\n\n\
             units 1700000000000 1\nwaist 1700000000000 80\nweight 1700000000000 1\\n87\\n\n",
            "42",
            "87",
        ),
    ] {
        let (_site, page) = finding(text);
        expect_entered(&page, "Age in years", age);
        assert_eq!(page.field("Weight in kilograms").entered(), weight);
        assert!(remember_box(&page).is_chosen());
        expect_said(&page, "Saved on this device.");
        page.field("Age in years").enter("50");
        page.wait_until("it is written anew", |page| {
            on_device(page).starts_with("plateful 3\n") && on_device(page).contains(" 50\n")
        });
        assert_eq!(
            on_device(&page).contains("waist 1700000000000 80\n"),
            text.contains("waist"),
            "a field that this version does not know is kept"
        );
        page.reload();
        page.wait_for_app("ready");
        expect_entered(&page, "Age in years", "50");
        page.expect_quiet();
    }
    fault(
        "Entries of each earlier version, and a field that this one does not know",
        "They come back and are written anew; the unknown field stays.",
    );
}

#[test]
fn storage_cleared_under_the_page_is_noticed_and_not_filled_again() {
    let (_site, page) = finding("plateful 3\n0.1.0\nage 1700000000000 40\n");
    expect_said(&page, "Saved on this device.");
    page.script("localStorage.clear(); sessionStorage.clear();", &[]);
    page.field("Age in years").enter("41");
    expect_said(&page, "removed your entries from this device");
    assert_eq!(
        page.field("Age in years").entered(),
        "41",
        "the page loses nothing"
    );
    assert!(!remember_box(&page).is_chosen());
    page.field("Age in years").enter("42");
    page.wait_until("the tab keeps it", |page| {
        page.holds("sessionStorage.getItem('plateful.planner:/').includes(' 42')")
    });
    assert_eq!(on_device(&page), "nothing", "who removed it wanted it gone");
    axe::expect_clean(&page, "removed by others");
    remember_box(&page).click();
    expect_said(&page, "Saved on this device.");
    assert!(on_device(&page).contains(" 42\n"));
    page.expect_quiet();
    fault(
        "Storage cleared while the page is open",
        "The page keeps what it shows, says that it is no longer on the device, and writes there only when asked again.",
    );
}

#[test]
fn what_others_keep_on_the_same_origin_is_left_alone() {
    let (site, page) = before(Site::of(dist()));
    page.script(
        "for (const store of [localStorage, sessionStorage])
           for (const key of ['planner', 'plateful', 'plateful.planner.', 'other.unreadable-1', 'theme'])
             store.setItem(key, 'theirs');",
        &[],
    );
    let theirs = all_kept(&page);
    page.open(&site.url(""));
    fill_in(&page);
    remember_box(&page).click();
    expect_said(&page, "Saved on this device.");
    page.button("Clear my entries").click();
    page.button("Clear all").click();
    remember_box(&page).click();
    page.wait_until("only what was there before is there", |page| {
        all_kept(page) == theirs
    });
    page.expect_quiet();
    fault(
        "Entries of other apps under similar names",
        "They stay through remembering, clearing and forgetting.",
    );
}
