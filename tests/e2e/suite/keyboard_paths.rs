//! Paths through the pages by the keyboard alone: Tab, Shift and Tab, Enter, Space, arrows, Escape and what is typed.
//!
//! Each walk is held against a file in `snapshots/`, at the width of a phone and of a desktop: focus order, roles, names
//! and states. At each stop the ring must be seen whole, and nothing may stand over it.

use crate::common::expect_budget;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site};
use crate::harness::walk::{Stop, Walk};
use fantoccini::key::Key;
use test_browser::Kind;

const WIDTHS: [(u32, u32); 2] = [(360, 740), (1280, 900)];

/// A page of ours without its worker, whose notices would come at any time.
fn site() -> Site {
    Site::of(dist()).failing("sw.js", Fault::Held)
}

/// Opens a page at a width, with less motion: the keyboard is where it goes at once.
fn open(site: &Site, file: &str, (width, height): (u32, u32)) -> Page {
    let page = browser::open(Kind::Still);
    page.resize(width, height);
    page.open(&site.url(file));
    page
}

/// Goes on by Tab to the end of the page, with what `at` does at each stop.
fn to_the_end(walk: &mut Walk<'_>, mut at: impl FnMut(&mut Walk<'_>, &Stop)) {
    for _ in 0..500 {
        let stop = walk.tab();
        if stop.is_outside() || stop.name.starts_with("Skip to") {
            return;
        }
        at(walk, &stop);
    }
    panic!("Tab does not lead out of the page: {:#?}", walk.lines());
}

#[test]
fn reading_the_article() {
    for size in WIDTHS {
        let site = site();
        let page = open(&site, "", size);
        let mut walk = Walk::new(&page);
        walk.tab();
        walk.press(Key::Enter);
        page.wait_until("the address says where we are", |page| {
            page.url().ends_with("#main")
        });
        walk.tab();
        walk.back_to("link", "Skip to the article");
        let mut references = 0;
        let mut terms = 0;
        to_the_end(&mut walk, |walk, stop| {
            if stop.is("button", "Menu")
                || stop.is("button", "Theme")
                || stop.is("button", "Notices")
            {
                let opened = walk.press(Key::Enter);
                assert!(opened.states.contains("open"), "{opened:?}");
                // There is nothing to press in an empty tray.
                if stop.name != "Notices" {
                    walk.tab();
                }
                let closed = walk.press(Key::Escape);
                assert_eq!(&closed, stop, "Escape leads back");
            } else if stop.role == "summary" && stop.states.contains("closed") {
                let opened = walk.press(Key::Enter);
                assert!(opened.states.contains("open"), "{opened:?}");
                if stop.name.ends_with(" references") {
                    // Two hundred links of the same kinds.
                    walk.tab();
                    walk.back();
                    walk.press(Key::Enter);
                }
            } else if stop.is("link", "Contents") {
                in_place(walk, stop);
            } else if stop.name.starts_with("Reference ") && references < 1 {
                references += 1;
                in_place(walk, stop);
            } else if stop.states == "opens a dialog"
                && !stop.name.starts_with("Reference ")
                && terms < 1
            {
                terms += 1;
                in_place(walk, stop);
            }
        });
        assert_eq!((references, terms), (1, 1), "both kinds were met");
        walk.expect(&format!("keyboard-article-{}", size.0));
        page.expect_quiet();
    }
}

/// Opens what a link shows in its place, reaches what is in it, and goes back.
fn in_place(walk: &mut Walk<'_>, link: &Stop) {
    let shown = walk.press(Key::Enter);
    assert_eq!(shown.role, "dialog", "{shown:?}");
    walk.tab();
    walk.tab();
    let closed = walk.press(Key::Escape);
    assert_eq!(&closed, link, "Escape leads back");
}

/// Fills in the planner from its first stop on, without a mouse.
fn fill_in_by_keys(walk: &mut Walk<'_>, page: &Page) {
    walk.tab_to("radio", "lb, ft");
    let units = walk.press(Key::Right);
    assert!(units.is("radio", "kg, cm"), "{units:?}");
    walk.tab_to("radio", "Female");
    walk.press(Key::Space);
    walk.tab_to("textbox", "Age in years");
    walk.type_keys("40");
    walk.tab_to("textbox", "Weight in kilograms");
    walk.type_keys("85");
    walk.tab_to("textbox", "Height in centimeters");
    walk.type_keys("165");
    walk.tab_to("radio", "Mostly sitting");
    walk.press(Key::Down);
    walk.tab_to("radio", "Mostly sitting or lying down");
    walk.press(Key::Down);
    walk.tab_to("radio", "None of these");
    walk.press(Key::Space);
    walk.tab_to("radio", "Pace");
    walk.tab();
    for _ in 0..9 {
        if walk.press(Key::Down).name.starts_with("Lose 0.5 kg") {
            break;
        }
    }
    expect_budget(page, "1,940");
}

#[test]
fn from_an_empty_form_to_a_plan_and_all_that_comes_with_it() {
    for size in WIDTHS {
        let site = site();
        let page = open(&site, "goal.html", size);
        let mut walk = Walk::new(&page);
        fill_in_by_keys(&mut walk, &page);
        to_the_end(&mut walk, |walk, stop| {
            if stop.role == "summary" && stop.states.contains("closed") {
                let opened = walk.press(Key::Space);
                assert!(opened.states.contains("open"), "{opened:?}");
            } else if stop.role == "slider" {
                let moved = walk.press(Key::Right);
                assert_ne!(moved.states, stop.states, "an arrow key moves it");
            }
        });
        page.by_role("link", "Add this to your site")
            .script("arguments[0].focus();");
        walk.back_to("link", "Skip to the planner");
        expect_budget(&page, "1,940");
        walk.expect(&format!("keyboard-plan-{}", size.0));
        page.expect_quiet();
    }
}
