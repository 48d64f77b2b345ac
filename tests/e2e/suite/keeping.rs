//! What the page stores of a reader's entries.

use crate::common::{
    all_kept, condition, expect_budget, expect_entered, expect_said, faulty, fill_in, remember_box,
    result, running,
};
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Site, built};
use fantoccini::key::Key;
use serde_json::json;
use test_browser::{Kind, needs};

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
    expect_said(&page, "Nothing is entered, so nothing is saved.");
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
fn after_clearing_the_button_is_still_in_the_window() {
    let (_site, page) = running(Kind::Plain);
    for width in [360, 1280] {
        page.resize(width, 740);
        fill_in(&page);
        expect_budget(&page, "1,940");
        let button = page.button("Clear my entries");
        button.script("arguments[0].scrollIntoView({ block: 'end' }); arguments[0].focus();");
        page.press(Key::Enter);
        expect_entered(&page, "Age in years", "");
        page.wait_until("it stays in the window", |page| {
            page.button("Undo clear").has_focus() && page.button("Undo clear").is_in_view()
        });
    }
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
    needs!(NoStorage);
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

/// A site whose page allows browsers to restore its form, for browsers that ignore `autocomplete`.
fn without_autocomplete() -> Site {
    Site::of(dist()).rewriting_html(|html| html.replace(" autocomplete=\"off\"", ""))
}

/// Reports, once a page is shown, whether its program has loaded, and the number of checked health answers.
const TICKED: &str = "addEventListener('pageshow', () => setTimeout(() => {
    window.ticked = `${document.documentElement.dataset.app ?? 'no program'}, ${document.querySelectorAll('.g-health :checked').length}`;
  }));";

#[test]
fn health_answers_are_asked_anew_whatever_the_browser_brings_back() {
    needs!(ScriptBeforeLoad);
    for conditions in [
        &["Pregnant or breastfeeding"][..],
        &["An eating disorder, now or in the past"],
        &[
            "Insulin or other medicine that lowers blood sugar",
            "Kidney, heart or liver disease",
            "I have talked to my clinician about changing my weight",
        ],
        &[],
    ] {
        for site in [Site::of(dist()), without_autocomplete()] {
            let page = browser::open(Kind::Forgetful);
            page.run_before_load(TICKED);
            page.open(&site.url(""));
            fill_in(&page);
            for name in conditions {
                condition(&page, name).click();
            }
            let was_kept = page.leave_and_return(&site.url("embed.html"));
            assert!(!was_kept, "the page is loaded again");
            page.wait_until("the page is shown", |page| page.holds("window.ticked"));
            assert_eq!(page.string("window.ticked"), "no program, 0");
            for again in ["went back", "loaded again"] {
                page.wait_for_app("ready");
                assert_eq!(
                    page.script(
                        "return document.querySelectorAll('.g-health :checked').length;",
                        &[]
                    ),
                    json!(0),
                    "{again} after {conditions:?}"
                );
                page.radio("None of these").click();
                page.load_again();
            }
        }
    }
    fault(
        "A browser that goes back, or loads the page again, and fills in the form as it was left",
        "Answers about health are asked anew, also before the program is there.",
    );
}

#[test]
fn a_box_that_the_browser_brings_back_returns_nothing_to_the_device() {
    for is_cleared in [false, true] {
        let site = without_autocomplete();
        let page = browser::open(Kind::Forgetful);
        page.open(&site.url(""));
        fill_in(&page);
        remember_box(&page).click();
        expect_said(&page, "Saved on this device.");
        let first = page.tab();
        page.goto(&site.url("embed.html"));
        page.open_tab(&site.url(""));
        page.wait_for_app("ready");
        expect_entered(&page, "Age in years", "40");
        if is_cleared {
            page.button("Clear my entries").click();
            page.button("Clear all").click();
            page.wait_until("the device has forgotten", |page| {
                !kept(page).contains("85")
            });
        }
        remember_box(&page).click();
        page.wait_until("the device keeps nothing", |page| kept(page) == "{}");

        page.switch_to(&first);
        page.back();
        page.wait_for_app("ready");
        assert!(!remember_box(&page).is_chosen());
        page.field("Age in years").enter("44");
        page.wait_until("the tab keeps it", |page| all_kept(page).contains("44"));
        assert_eq!(kept(&page), "{}", "the device does not");
    }
    fault(
        "“Remember” unticked or everything cleared in one tab, and the browser brings the ticked box back in another",
        "Nothing returns to the device.",
    );
}

#[test]
fn pages_of_one_folder_share_entries_and_other_folders_do_not() {
    let site = Site::of(dist())
        .beside("/other/", &built().marked("other"))
        .beside("/third/", &built().marked("third"));
    let page = browser::open(Kind::Plain);
    for (folder, age) in [("/", "40"), ("/other/", "50"), ("/third/", "60")] {
        page.open(&site.origin(folder));
        assert_eq!(page.field("Age in years").entered(), "", "{folder}");
        page.field("Age in years").enter(age);
        remember_box(&page).click();
        expect_said(&page, "Saved on this device.");
    }
    for (address, age) in [
        ("/index.html?utm_source=mail#goal", "40"),
        ("/other/index.html", "50"),
        ("/third/", "60"),
    ] {
        page.open(&site.origin(address));
        expect_entered(&page, "Age in years", age);
    }
    // Each page deletes only its own entries.
    remember_box(&page).click();
    page.wait_until("one is gone", |page| {
        page.string("Object.keys(localStorage).sort().join(' ')")
            == "plateful.planner:/ plateful.planner:/other/"
    });
    fault(
        "Two copies of the page on one origin",
        "Each has its own entries; pages in one folder share them.",
    );
}

#[test]
fn entries_of_the_time_when_an_origin_had_one_key_are_taken_over_once() {
    let site = Site::of(dist())
        .with(
            "before.html",
            "<!doctype html><title>Before</title><link rel=icon href=data:,>",
        )
        .beside("/other/", &built().marked("other"));
    let page = browser::open(Kind::Plain);
    page.goto(&site.url("before.html"));
    page.script(
        "localStorage.setItem('plateful.planner', 'plateful 3\\n0.1.0\\nage 1700000000000 40\\n');
         localStorage.setItem('plateful.planner.unreadable-1700000000000', 'damaged');
         localStorage.setItem('plateful.planner.unreadable-theirs', 'theirs');
         sessionStorage.setItem('plateful.planner', 'plateful 3\\n0.1.0\\nage 1700000000001 41\\n');",
        &[],
    );
    page.open(&site.url(""));
    expect_entered(&page, "Age in years", "41");
    assert!(remember_box(&page).is_chosen());
    page.wait_until("the device has the newer one", |page| {
        page.holds("(localStorage.getItem('plateful.planner:/') ?? '').includes(' 41')")
    });
    assert_eq!(
        page.string("Object.keys({ ...localStorage, ...sessionStorage }).sort().join(' ')"),
        "plateful.planner.unreadable-theirs plateful.planner:/ plateful.planner:/.unreadable-1700000000000"
    );
    page.open(&site.origin("/other/"));
    assert_eq!(page.field("Age in years").entered(), "", "once");
    page.expect_quiet();
}
