//! What the page stores of a reader's entries.

use crate::common::{
    all_kept, condition, expect_budget, expect_entered, expect_said, faulty, fill_in, remember_box,
    result, running,
};
use crate::harness::axe;
use crate::harness::browser::{self, Kind};
use crate::harness::faults::fault;
use crate::harness::page::Page;
use fantoccini::key::Key;

/// What the device still stores after the tab is closed.
fn kept(page: &Page) -> String {
    // The times of writing could contain any number.
    page.string("JSON.stringify(localStorage).replace(/ \\d{13} /g, ' ')")
}

/// Closes the tab and opens the page in a new one: same origin, same device.
fn new_tab(page: &Page, url: &str) {
    page.script("sessionStorage.clear();", &[]);
    page.goto("about:blank");
    page.open(url);
}

#[test]
fn entries_survive_a_reload() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.reload();
    page.wait_for_app("ready");
    page.wait_until("the age is back", |page| {
        page.field("Age in years").entered() == "40"
    });
    assert_eq!(page.field("Weight in kilograms").entered(), "85");
    assert!(page.radio("kg, cm").is_chosen());
    assert!(page.radio("Female").is_chosen());
    // Health answers are never stored, so the question is asked again.
    assert!(!page.radio("None of these").is_chosen());
    page.radio("None of these").click();
    expect_budget(&page, "1,940");
    page.expect_quiet();
}

#[test]
fn a_closed_tab_keeps_nothing_unless_asked_to() {
    let (site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    assert!(!kept(&page).contains("85"), "{}", kept(&page));
    // Unsaved entries would be saved when leaving the page.
    page.wait_until("the tab keeps them", |page| all_kept(page).contains("85"));
    new_tab(&page, &site.url(""));
    assert_eq!(page.field("Age in years").entered(), "");

    fill_in(&page);
    remember_box(&page).click();
    page.wait_until("the device keeps them", |page| kept(page).contains("85"));
    new_tab(&page, &site.url(""));
    page.wait_until("the age is back", |page| {
        page.field("Age in years").entered() == "40"
    });
    assert!(remember_box(&page).is_chosen());

    remember_box(&page).click();
    page.wait_until("the device keeps nothing", |page| kept(page) == "{}");
}

#[test]
fn health_answers_are_never_kept() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    remember_box(&page).click();
    page.wait_until("the device keeps entries", |page| kept(page).contains("85"));
    let with_none = all_kept(&page);
    condition(&page, "Pregnant or breastfeeding").click();
    page.wait_until("the answer is taken", |page| {
        result(page).contains("Your needs are different now")
    });
    let with_some = all_kept(&page).to_lowercase();
    assert!(!with_some.contains("85"), "nothing at all: {with_some}");
    expect_said(&page, "Nothing is saved while that answer is checked.");
    for word in ["pregn", "health", "condition", "disorder"] {
        assert!(
            !with_some.contains(word),
            "{word} in {with_some}, before {with_none:?}"
        );
    }
}

#[test]
fn clearing_empties_everything_and_can_be_undone() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    remember_box(&page).click();
    page.wait_until("the device keeps them", |page| kept(page).contains("85"));
    page.button("Clear my entries").click();
    let keep = page.button("Cancel");
    assert!(keep.has_focus(), "the keyboard is with what loses nothing");
    // Away from the header, which would cover part of it.
    keep.script("arguments[0].scrollIntoView({ block: 'center' });");
    axe::expect_clean(&page, "asked before clearing");
    page.shot("clear-asked");
    page.press(Key::Enter);
    assert!(page.button("Clear my entries").has_focus());
    assert_eq!(page.field("Age in years").entered(), "40");
    page.press(Key::Enter);
    page.group("Clear your entries here and on this device?")
        .by_role("button", "Clear all")
        .click();
    page.wait_until("the field is empty", |page| {
        page.field("Age in years").entered().is_empty()
    });
    page.wait_until("nothing is kept", |page| {
        let all = all_kept(page);
        !all.contains("85") && !all.contains("165")
    });
    assert!(!page.radio("Female").is_chosen());
    assert!(!result(&page).contains("1,940"));
    assert!(page.button("Undo clear").has_focus());
    page.button("Undo clear").click();
    page.wait_until("the age is back", |page| {
        page.field("Age in years").entered() == "40"
    });
    assert!(page.radio("Female").is_chosen());
    page.wait_until("and on the device", |page| kept(page).contains("85"));
    page.expect_quiet();
    fault(
        "Entries cleared by mistake",
        "It asks first; one button brings them back, on the device too.",
    );
}

#[test]
fn clearing_what_only_the_tab_keeps_asks_nothing() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    page.button("Clear my entries").click();
    expect_entered(&page, "Age in years", "");
    page.wait_until("nothing is kept", |page| all_kept(page) == "[{},{}]");
    page.button("Undo clear").click();
    expect_entered(&page, "Age in years", "40");
    page.expect_quiet();
}

#[test]
fn the_page_says_where_the_entries_are() {
    let (_site, page) = running(Kind::Plain);
    let said = || remember_box(&page).description();
    assert!(
        !said().contains("Saved until"),
        "nothing was entered: {}",
        said()
    );
    assert!(said().contains("delete saved entries after a week"));
    page.field("Age in years").enter("40");
    expect_said(&page, "Saved until you close this tab.");
    remember_box(&page).click();
    expect_said(&page, "Saved on this device.");
    assert!(said().starts_with("Saved on this device."), "{}", said());
    axe::expect_clean(&page, "saved on the device");
    remember_box(&page).click();
    expect_said(&page, "Saved until you close this tab.");
    assert_eq!(kept(&page), "{}");
    page.expect_quiet();
}

#[test]
fn lasting_storage_is_asked_for_only_when_the_reader_asks() {
    let site = faulty(
        "window.asked = 0;
         Object.defineProperty(navigator, 'storage', { value: {
           persist() { window.asked += 1; return Promise.reject(new Error('no')); } } });",
    );
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    fill_in(&page);
    assert!(page.holds("asked === 0"));
    remember_box(&page).click();
    expect_said(&page, "Saved on this device.");
    assert!(page.holds("asked === 1"));
    page.reload();
    page.wait_for_app("ready");
    expect_said(&page, "Saved on this device.");
    assert!(
        page.holds("asked === 0"),
        "what was remembered asks nothing"
    );
    remember_box(&page).click();
    expect_said(&page, "Saved until you close this tab.");
    assert!(page.holds("asked === 0"), "nor does forgetting");
    page.expect_quiet();
    fault(
        "The browser refuses lasting storage",
        "The entries are saved all the same. It is asked only when a reader wants them remembered.",
    );
}

#[test]
fn a_browser_without_lasting_storage_keeps_entries_all_the_same() {
    let site = faulty("Object.defineProperty(navigator, 'storage', { value: undefined });");
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    page.field("Age in years").enter("40");
    remember_box(&page).click();
    expect_said(&page, "Saved on this device.");
    page.expect_quiet();
    fault(
        "A browser without lasting storage",
        "The entries are saved all the same.",
    );
}

#[test]
fn blocked_storage_is_no_error() {
    let (_site, page) = running(Kind::NoStorage);
    fill_in(&page);
    expect_budget(&page, "1,940");
    let remember = remember_box(&page);
    assert!(!remember.is_enabled(), "what cannot work cannot be chosen");
    assert!(page.text().contains("does not let the page save anything"));
    page.button("Theme").click();
    page.radio("Dark").click();
    page.wait_until("the theme can be chosen all the same", |page| {
        page.string("document.documentElement.dataset.theme") == "dark"
    });
    page.expect_quiet();
    page.shot("storage-blocked");
    fault(
        "Storage blocked by the browser’s settings",
        "The page works, theme included; what cannot work cannot be chosen, and it says why.",
    );
}
