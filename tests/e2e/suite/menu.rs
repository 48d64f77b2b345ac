//! The header on a phone: the contents, and one menu in which every item has a visible name.

use crate::common::running;
use crate::harness::axe;
use crate::harness::page::Page;
use crate::widths::expect_fits;
use fantoccini::key::Key;
use serde_json::json;
use test_browser::{Kind, needs};

fn is_open(page: &Page) -> bool {
    page.holds("document.getElementById('menu').matches(':popover-open')")
}

fn on_a_phone(kind: Kind) -> (crate::harness::site::Site, Page) {
    let (site, page) = running(kind);
    page.resize(360, 740);
    (site, page)
}

#[test]
fn it_names_everything() {
    needs!(ForcedColors);
    for kind in [Kind::Plain, Kind::Dark, Kind::ForcedColors] {
        let (_site, page) = on_a_phone(kind);
        page.button("Menu").click();
        let menu = page.target("menu");
        assert_eq!(
            menu.names("link"),
            ["Calorie goal", "Add this to your site"]
        );
        assert_eq!(menu.names("button"), ["Print", "Share this article"]);
        assert_eq!(
            menu.by_role("group", "Theme").names("radio"),
            ["Match device", "Light", "Dark"]
        );
        let notices = menu.by_role("group", "Notices");
        assert!(notices.text().contains("No notices."), "{}", notices.text());
        for width in [320, 360, 412, 700] {
            page.resize(width, 740);
            expect_fits(&page, width);
        }
        page.resize(360, 740);
        axe::expect_clean_in(&page, "#menu", "the menu");
        let small = page.script(
            "return [...document.querySelectorAll('#menu :is(a, button, label)')].filter((it) => it.checkVisibility())
               .filter((it) => { const box = it.getBoundingClientRect(); return box.height < 44 || box.width < 44; })
               .map((it) => it.outerHTML.slice(0, 120));",
            &[],
        );
        assert_eq!(small, json!([]), "smaller than 44 by 44 pixels");
        page.shot(&format!("menu-360-{kind:?}"));
    }
}

#[test]
fn the_keyboard_alone_is_enough() {
    let (_site, page) = on_a_phone(Kind::Plain);
    page.tab_to("button", "Menu");
    page.press(Key::Enter);
    page.wait_until("it is open", is_open);
    page.press(Key::Tab);
    assert_eq!(page.focused().name(), "Calorie goal");
    page.press(Key::Escape);
    page.wait_until("it is shut", |page| !is_open(page));
    assert_eq!(page.focused().name(), "Menu");
    page.press(Key::Enter);
    page.wait_until("it is open", is_open);
    page.tab_to("link", "Add this to your site");
    page.press(Key::Tab);
    page.wait_until("it makes room when the keyboard goes on", |page| {
        !is_open(page)
    });
}

#[test]
fn what_is_chosen_in_it_happens() {
    let (_site, page) = on_a_phone(Kind::Plain);
    page.script("window.print = () => { window.printed = true; };", &[]);
    page.button("Menu").click();
    page.radio("Dark").click();
    page.wait_until("the page is dark", |page| {
        page.string("getComputedStyle(document.documentElement).colorScheme") == "dark"
    });
    assert!(is_open(&page), "another theme may please more");
    page.button("Print").click();
    page.wait_until("the browser is asked to print", |page| {
        page.holds("window.printed")
    });
    assert!(!is_open(&page), "it is out of the way");
    page.button("Menu").click();
    page.link("Calorie goal").click();
    page.wait_until("the goal is in view, and the menu out of the way", |page| {
        page.target("goal").is_in_view() && !is_open(page)
    });
    page.expect_quiet();
}

#[test]
fn only_what_asks_for_a_decision_is_counted() {
    let (_site, page) = on_a_phone(Kind::Plain);
    let tell = |state: &str| {
        page.script(
            "document.documentElement.dataset.offline = arguments[0];
             document.dispatchEvent(new Event('plateful:offline'));",
            &[json!(state)],
        );
    };
    tell("ready");
    page.button("Menu").click();
    let menu = page.target("menu");
    page.wait_until("it says so", |_| menu.text().contains("Available offline."));
    page.press(Key::Escape);
    page.button("Menu");
    tell("update");
    page.wait_until("it is announced, though the menu is shut", |page| {
        page.string("document.querySelector('header [role=status]').textContent.trim()")
            == "New notice: A new version is ready"
    });
    page.button("Menu 1").click();
    let notices = page.group("Notices");
    notices.by_role("button", "Update now");
    axe::expect_clean(&page, "the menu with a notice");
    page.shot("menu-360-notice");
    notices.by_role("button", "Later").click();
    page.button("Menu");
    assert!(is_open(&page) && notices.has_focus());
}
