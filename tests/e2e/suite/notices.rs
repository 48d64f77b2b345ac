//! The tray in the header: its notices, its buttons, and that it never interrupts.
//!
//! The page's offline script reports the offline state in `data-offline` and by an event. Here the scenario sets both
//! itself, because only the tray is tested.

use crate::common::{condition, expect_result, expect_said, fill_in, remember_box};
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::element::Element;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site};
use crate::plan_link;
use crate::widths::expect_fits;
use fantoccini::key::Key;
use serde_json::json;
use test_browser::{Kind, needs};

const EMPTY: &str = "No notices.";

/// Reports an offline state, as the offline script does.
fn tell(page: &Page, state: &str, is_news: bool) {
    page.script(
        "const html = document.documentElement;
         html.dataset.offline = arguments[0];
         html.toggleAttribute('data-offline-news', arguments[1]);
         document.dispatchEvent(new Event('plateful:offline'));",
        &[json!(state), json!(is_news)],
    );
}

/// The page without a worker, which would report states of its own.
fn untold() -> Site {
    Site::of(dist()).failing("sw.js", Fault::Held)
}

fn running(kind: Kind) -> (Site, Page) {
    let site = untold();
    let page = browser::open(kind);
    page.open(&site.url(""));
    (site, page)
}

/// Opens the tray by its button, which must have this name.
fn open<'page>(page: &'page Page, name: &str) -> Element<'page> {
    page.button(name).click();
    page.group("Notices")
}

/// The same at any width; on a phone the notices are in the menu. The button's name ends with `count`.
fn open_at<'page>(page: &'page Page, width: u32, count: &str) -> Element<'page> {
    let button = if width < 736 { "Menu" } else { "Notices" };
    open(page, &format!("{button}{count}"))
}

fn is_open(page: &Page) -> bool {
    page.maybe("group", "Notices").is_some()
}

/// The tray's text for screen readers.
fn announced(page: &Page) -> String {
    page.string("document.querySelector('header [role=status]').textContent.trim()")
}

/// Waits until a text is in the tray.
fn expect_in(page: &Page, tray: &Element<'_>, words: &str) {
    page.wait_for(&format!("the tray says “{words}”"), |_| {
        let said = tray.text();
        if said.contains(words) {
            Ok(())
        } else {
            Err(said)
        }
    });
}

/// The article of the prerendered page with another date for its next review.
fn due(day: &str) -> Site {
    let html = std::fs::read_to_string(dist().join("index.html")).unwrap();
    let (before, after) = html.split_once(" data-next-review=\"").expect("the day");
    let (_, after) = after.split_once('"').unwrap();
    untold().with(
        "index.html",
        format!("{before} data-next-review=\"{day}\"{after}"),
    )
}

#[test]
fn empty_it_says_so() {
    let (_site, page) = running(Kind::Plain);
    assert!(!is_open(&page));
    let tray = open(&page, "Notices");
    assert!(tray.text().contains(EMPTY), "{}", tray.text());
    assert!(tray.names("button").is_empty());
    axe::expect_clean(&page, "an empty tray");
    assert_eq!(announced(&page), "");
    page.expect_quiet();
}

#[test]
fn use_offline_is_a_quiet_line() {
    let (_site, page) = running(Kind::Plain);
    tell(&page, "ready", true);
    let tray = open(&page, "Notices");
    expect_in(&page, &tray, "Available offline.");
    assert!(tray.text().contains(EMPTY), "{}", tray.text());
    assert!(
        tray.names("button").is_empty(),
        "there is nothing to decide"
    );
    assert_eq!(announced(&page), "");
    axe::expect_clean(&page, "available offline");
    tell(&page, "update", false);
    page.button("Notices 1");
    assert!(!tray.text().contains("Available offline"));
    page.expect_quiet();
}

#[test]
fn that_it_worked_offline_before_is_no_news() {
    let (_site, page) = running(Kind::Plain);
    tell(&page, "ready", false);
    tell(&page, "update", false);
    page.button("Notices 1");
    tell(&page, "ready", false);
    page.button("Notices");
}

#[test]
fn news_from_before_the_program_came_is_told_too() {
    let html = std::fs::read_to_string(dist().join("index.html")).unwrap();
    let (before, after) = html.split_once("<html ").expect("a root element");
    let site = untold().with(
        "index.html",
        format!("{before}<html data-offline=\"update\" {after}"),
    );
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    page.button("Notices 1");
    assert_eq!(announced(&page), "New notice: A new version is ready");
}

#[test]
fn a_new_version_waits_for_the_reader() {
    let (_site, page) = running(Kind::Plain);
    page.script(
        "window.taken = 0; document.addEventListener('plateful:take-update', () => { window.taken += 1; });",
        &[],
    );
    fill_in(&page);
    tell(&page, "update", false);
    let tray = open(&page, "Notices 1");
    expect_in(&page, &tray, "A new version is ready");
    assert!(tray.text().contains("We’ll ask the health questions again"));
    // Entries are saved after a pause in typing.
    page.wait_until("nothing may be lost", |_| {
        !tray.text().contains("may be lost")
    });
    axe::expect_clean(&page, "update");
    tray.by_role("button", "Later").click();
    expect_in(&page, &tray, EMPTY);
    assert!(page.holds("window.taken === 0"));
    tell(&page, "update", false);
    assert!(tray.text().contains(EMPTY), "later is not at once");

    tell(&page, "changed", false);
    tell(&page, "update", false);
    tray.by_role("button", "Update now").click();
    page.wait_until("the offline script is asked, once", |page| {
        page.holds("window.taken === 1")
    });
    expect_result(&page, "eat about 1,940 kcal a day");
    page.expect_quiet();
}

#[test]
fn whoever_would_lose_entries_is_warned_before() {
    needs!(NoStorage);
    let (_site, page) = running(Kind::NoStorage);
    let tray = open(&page, "Notices 1");
    expect_in(&page, &tray, "Your entries can’t be saved");
    assert_eq!(announced(&page), "", "it was so from the start");
    axe::expect_clean(&page, "storage blocked");
    tray.by_role("button", "Back up my entries");
    tell(&page, "failed", false);
    tell(&page, "update", false);
    page.button("Notices 2");
    assert!(!tray.text().contains("may be lost"), "there is nothing yet");
    page.field("Age in years").enter("40");
    open(&page, "Notices 2");
    expect_in(&page, &tray, "may be lost");
    tray.by_role("button", "Dismiss").click();
    page.button("Notices 1");
    assert!(
        tray.text().contains("may be lost"),
        "a dismissed trouble is still one"
    );
    page.expect_quiet();
}

#[test]
fn the_warning_is_there_when_something_would_be_lost_and_only_then() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    remember_box(&page).click();
    expect_said(&page, "Saved on this device.");
    tell(&page, "update", false);
    let tray = open(&page, "Notices 1");
    expect_in(&page, &tray, "A new version is ready");
    let at_risk = |wanted: bool, why: &str| {
        page.wait_until(why, |page| {
            page.holds("document.querySelector('.news').hasAttribute('data-at-risk')") == wanted
        });
    };
    at_risk(false, "all of it is kept");
    condition(&page, "Kidney, heart or liver disease").click();
    at_risk(true, "a goal to lose is left out under R6");
    page.radio("Keep my weight…").click();
    at_risk(false, "to stay is kept");
    condition(&page, "Pregnant or breastfeeding").click();
    at_risk(true, "nothing is kept under R5");
    open(&page, "Notices 1");
    expect_in(&page, &tray, "may be lost");
    page.radio("None of these").click();
    at_risk(false, "it is kept again");
    // Entries removed from the device are still in the tab.
    page.script("localStorage.clear();", &[]);
    page.field("Age in years").enter("41");
    expect_said(&page, "removed your entries from this device");
    at_risk(false, "the tab keeps it");
    open(&page, "Notices 2")
        .by_role("button", "Save them again")
        .click();
    expect_said(&page, "Saved on this device.");
    page.expect_quiet();
}

#[test]
fn the_list_makes_room_when_the_keyboard_goes_on() {
    let (_site, page) = running(Kind::Plain);
    tell(&page, "update", false);
    open(&page, "Notices 1");
    page.tab_to("button", "Later");
    assert!(is_open(&page));
    page.tab_to("button", "Print");
    page.wait_until("it is shut", |page| !is_open(page));
}

#[test]
fn the_keyboard_stays_on_its_button_while_more_comes() {
    let (_site, page) = running(Kind::Plain);
    tell(&page, "update", false);
    let tray = open(&page, "Notices 1");
    page.tab_to("button", "Later");
    // From now on storage fails, and something is entered without the keyboard.
    page.script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
         const age = document.querySelector('[name=planner-age]');
         age.value = '40';
         age.dispatchEvent(new Event('input', { bubbles: true }));",
        &[],
    );
    page.button("Notices 2");
    assert_eq!(page.focused().name(), "Later");
    expect_in(&page, &tray, "may be lost");
    assert!(announced(&page).starts_with("New notice: "));
}

#[test]
fn the_old_page_can_be_loaded_again_after_another_tab() {
    let (_site, page) = running(Kind::Plain);
    tell(&page, "changed", false);
    page.script("window.old = true;", &[]);
    let tray = open(&page, "Notices 1");
    expect_in(&page, &tray, "This page was updated in another tab");
    axe::expect_clean(&page, "changed");
    tray.by_role("button", "Reload").click();
    page.wait_until("the page is another one", |page| {
        page.try_script("return window.old === undefined;", &[])
            .is_ok_and(|it| it == json!(true))
    });
    page.wait_for_app("ready");
}

#[test]
fn no_offline_use_is_said_calmly() {
    let (_site, page) = running(Kind::Plain);
    page.script(
        "window.asked = 0; document.addEventListener('plateful:check-offline', () => { window.asked += 1; });",
        &[],
    );
    tell(&page, "failed", false);
    let tray = open(&page, "Notices");
    expect_in(
        &page,
        &tray,
        "Not available offline yet. We couldn’t save it.",
    );
    assert_eq!(announced(&page), "");
    axe::expect_clean(&page, "not ready for offline use");
    tray.by_role("button", "Try again").click();
    assert!(page.holds("window.asked === 1"));
}

#[test]
fn a_late_check_of_the_article_is_told() {
    for (site, path) in [
        (due("2020-02-29"), ""),
        (
            untold().with(
                "articles/old.json",
                include_str!("../fixtures/articles/other.json").replacen(
                    "\"modified\"",
                    "\"next_review\": \"2020-02-29\", \"modified\"",
                    1,
                ),
            ),
            "?src=articles/old.json",
        ),
    ] {
        let page = browser::open(Kind::Plain);
        page.open(&site.url(path));
        let tray = open(&page, "Notices");
        expect_in(&page, &tray, "due for review");
        assert_eq!(announced(&page), "", "it was so from the start");
        axe::expect_clean(&page, "review overdue");
        tray.by_role("link", "About this page").click();
        page.wait_until("the tray is out of the way", |page| !is_open(page));
        assert!(page.target("about").is_in_view());
        let tray = open(&page, "Notices");
        tray.by_role("button", "Dismiss").click();
        expect_in(&page, &tray, EMPTY);
        page.expect_quiet();
    }
}

#[test]
fn a_check_that_is_not_due_is_not_told() {
    for day in ["2199-01-01", "soon"] {
        let site = due(day);
        let page = browser::open(Kind::Plain);
        page.open(&site.url(""));
        page.button("Notices");
    }
}

#[test]
fn a_shared_plan_can_be_settled_from_the_tray() {
    let (site, link) = plan_link::shared();
    site.inject("sw.js", Fault::Held);
    for (button, age) in [("Close this plan", ""), ("Use it as mine", "41")] {
        let page = browser::open(Kind::Still);
        page.open(&link);
        let tray = open(&page, "Notices 1");
        expect_in(&page, &tray, "Someone shared a plan with you");
        axe::expect_clean(&page, "shared plan");
        tell(&page, "update", false);
        expect_in(&page, &tray, "may be lost");
        tray.by_role("link", "Go to the plan").click();
        page.wait_until("the tray is out of the way", |page| !is_open(page));
        let tray = open(&page, "Notices 2");
        tray.by_role("button", button).click();
        page.wait_until("the plan is settled", |page| {
            page.field("Age in years").entered() == age
                && !page.text().contains("You can explore it")
        });
        assert!(!is_open(&page));
        page.button("Notices 1");
        // Without entries of one's own there is no answer.
        page.wait_until("the keyboard is where it goes on", |page| {
            if age.is_empty() {
                page.field("Age in years").has_focus()
            } else {
                page.by_role("region", "Your result").has_focus()
            }
        });
        assert_eq!(page.url(), site.url("goal.html#goal"));
        page.expect_quiet();
    }
}

#[test]
fn the_keyboard_alone_is_enough() {
    let (_site, page) = running(Kind::Plain);
    tell(&page, "update", false);
    page.tab_to("button", "Notices 1");
    page.press(Key::Enter);
    page.wait_until("it is open", is_open);
    page.press(Key::Tab);
    assert_eq!(page.focused().name(), "Update now");
    assert_eq!(page.focused().description(), "A new version is ready");
    page.press(Key::Tab);
    assert_eq!(page.focused().name(), "Later");
    page.press(Key::Escape);
    page.wait_until("it is shut", |page| !is_open(page));
    assert_eq!(page.focused().name(), "Notices 1");
    page.press(Key::Space);
    page.wait_until("it is open", is_open);
    page.press(Key::Tab);
    page.press(Key::Tab);
    page.press(Key::Enter);
    page.wait_until("it is put away", |page| page.text().contains(EMPTY));
    page.press(Key::Escape);
    page.wait_until("the keyboard is back", |page| {
        !is_open(page) && page.focused().name() == "Notices"
    });
}

/// Distance from the top, and size, of each tool in the header.
fn tools(page: &Page) -> Vec<(f64, f64, f64)> {
    let found = page.script(
        "return [...document.querySelectorAll('.bar-in .wordmark, .tool')].filter((it) => it.checkVisibility()).map((it) => {
           const box = it.getBoundingClientRect(); return [box.top + box.height / 2, box.width, box.height]; });",
        &[],
    );
    serde_json::from_value(found).unwrap()
}

#[test]
fn the_header_stays_one_line_on_a_phone() {
    needs!(NoStorage);
    let (_site, page) = running(Kind::NoStorage);
    tell(&page, "update", false);
    for width in [320, 360, 375, 412, 736, 768, 1280] {
        page.resize(width, 800);
        expect_fits(&page, width);
        let tools = tools(&page);
        let is_phone = width < 736;
        assert_eq!(tools.len(), if is_phone { 3 } else { 6 });
        for (middle, wide, high) in &tools {
            assert!(
                (middle - tools[0].0).abs() < 2.0 && *wide >= 44.0 && *high >= 44.0,
                "at {width}: {tools:?}"
            );
        }
        let header = page.by_role("banner", "");
        if is_phone {
            assert_eq!(header.names("link"), ["Plateful", "Contents"]);
            assert_eq!(header.names("button"), ["Menu 2"]);
        } else {
            assert_eq!(header.names("link"), ["Plateful", "Calorie goal"]);
            assert_eq!(
                header.names("button"),
                ["Notices 2", "Theme", "Print", "Share this article"]
            );
        }
        let tray = open_at(&page, width, " 2");
        expect_fits(&page, width);
        assert!(
            tray.script("return arguments[0].scrollWidth <= arguments[0].clientWidth;")
                == json!(true),
            "at {width}"
        );
        page.press(Key::Escape);
    }
}

#[test]
fn it_fits_on_a_phone_on_its_side() {
    needs!(NoStorage);
    let (_site, page) = running(Kind::NoStorage);
    tell(&page, "update", false);
    for (width, popover) in [(640, "menu"), (800, "notices")] {
        page.resize(width, 320);
        let tray = open_at(&page, width, " 2");
        let inside = format!(
            "(() => {{ const box = document.getElementById('{popover}').getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight; }})()"
        );
        assert!(page.holds(&inside), "{popover}");
        tray.by_role("button", "Later");
        page.press(Key::Escape);
    }
    let tray = open(&page, "Notices 2");
    tray.by_role("button", "Dismiss").click();
    page.button("Notices 1");
}

#[test]
fn it_keeps_its_room_until_the_program_is_there() {
    let site = untold().failing(".wasm", Fault::Held);
    let page = browser::open(Kind::Impatient);
    page.set_off(&site.url(""));
    page.wait_until("the page is laid out", |page| {
        page.try_script("return document.readyState === 'complete';", &[])
            .is_ok_and(|it| it == json!(true))
    });
    assert!(page.maybe("button", "Notices").is_none());
    let before = tools(&page);
    site.clear(".wasm");
    page.wait_for_app("ready");
    page.button("Notices");
    assert_eq!(tools(&page), before, "nothing moves");
}

#[test]
fn where_it_cannot_work_it_is_not_offered() {
    let site = untold().failing(".wasm", Fault::Missing);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    page.wait_for_app("failed");
    assert!(page.maybe("button", "Notices").is_none());
    drop(page);
    let page = browser::open(Kind::NoScript);
    page.goto(&untold().url(""));
    assert!(page.maybe("button", "Notices").is_none());
}

#[test]
fn it_is_not_printed() {
    needs!(NoStorage, Print);
    let (_site, page) = running(Kind::NoStorage);
    let tray = open(&page, "Notices 1");
    expect_in(&page, &tray, "Your entries can’t be saved");
    let printed = page.print();
    assert!(!printed.shows("Your entries can’t be saved"));
    assert!(!printed.shows("Notices"));
}

#[test]
fn the_count_is_seen_when_colors_are_forced() {
    needs!(ForcedColors);
    let (_site, page) = running(Kind::ForcedColors);
    tell(&page, "update", false);
    open(&page, "Notices 1");
    assert_eq!(
        page.string("getComputedStyle(document.querySelector('.tray .count')).borderTopStyle"),
        "solid"
    );
    page.shot("notices-forced-colors");
}

/// Takes screenshots for a reviewer; checks nothing.
#[test]
fn pictures_of_the_tray() {
    for (kind, name) in [(Kind::Plain, "light"), (Kind::Dark, "dark")] {
        let site = due("2020-02-29");
        let page = browser::open(kind);
        for width in [360, 768, 1280] {
            page.resize(width, 800);
            page.open(&site.url(""));
            open_at(&page, width, "")
                .by_role("button", "Dismiss")
                .click();
            page.wait_until("it is empty", |page| page.text().contains(EMPTY));
            page.shot(&format!("notices-{width}-{name}-empty"));
            page.open(&site.url(""));
            tell(&page, "update", false);
            page.script(
                "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
                &[],
            );
            page.field("Age in years").enter("40");
            page.script("scrollTo({ top: 0, behavior: 'instant' });", &[]);
            open_at(&page, width, " 2");
            page.shot(&format!("notices-{width}-{name}-three"));
            page.script("sessionStorage.clear();", &[]);
        }
    }
}
