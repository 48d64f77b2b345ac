//! Every path through the pages by the keyboard alone: Tab, Shift and Tab, Enter, Space, arrows, Escape and what is typed.
//!
//! Each walk is held against a file in `snapshots/`, at the width of a phone and of a desktop: focus order, roles, names
//! and states. At each stop the ring must be seen whole, and nothing may stand over it.

use crate::common::{
    NO_CLIPBOARD, all_kept, expect_budget, expect_entered, expect_result, expect_said, fill_in,
};
use crate::harness::ability::needs;
use crate::harness::browser::{self, Kind};
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site};
use crate::harness::walk::{Stop, Walk};
use crate::plan_link;
use crate::site_owner::expect_snippet;
use fantoccini::key::Key;

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

/// Makes copying, sharing and printing tell what was asked of them.
const TOOLS: &str = "
    window.asked = [];
    const ask = (what) => (value) => { window.asked.push([what, String(value?.url ?? value ?? '')]); return Promise.resolve(); };
    Object.defineProperty(navigator, 'clipboard', { configurable: true,
      value: Object.create(Clipboard.prototype, { writeText: { value: ask('copy') } }) });
    navigator.share = ask('share');
    window.print = ask('print');";

/// What the browser was asked last.
fn asked(page: &Page) -> String {
    page.string("window.asked.at(-1)?.[0] ?? ''")
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

/// The planner with an answer; the keyboard is at its last choice.
fn filled(site: &Site, (width, height): (u32, u32)) -> Page {
    let page = browser::open(Kind::Still);
    page.resize(width, height);
    page.run_before_load(TOOLS);
    page.open(&site.url("goal.html"));
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.radio("Lose 0.5 kg…").script("arguments[0].focus();");
    page
}

#[test]
fn sharing_printing_and_copying_a_plan() {
    needs!(ScriptBeforeLoad);
    for size in WIDTHS {
        let site = site();
        let page = filled(&site, size);
        let mut walk = Walk::new(&page);
        for (button, what) in [
            ("Share", "share"),
            ("Print", "print"),
            ("Copy text", "copy"),
            ("Copy link", "copy"),
        ] {
            page.script("window.asked = [];", &[]);
            page.radio("Lose 0.5 kg…").script("arguments[0].focus();");
            walk.tab_to("button", button);
            walk.press(Key::Enter);
            page.wait_until(button, |page| asked(page) == what);
        }
        page.script(NO_CLIPBOARD[0], &[]);
        walk.press(Key::Enter);
        page.wait_until("a field offers the link", |page| {
            page.maybe("dialog", "Copy it yourself").is_some()
        });
        let field = walk.arrive("(then)");
        assert!(field.is("textbox", "Text to copy"), "{field:?}");
        let close = walk.tab();
        assert!(close.is("button", "Close"), "{close:?}");
        let back = walk.press(Key::Escape);
        assert!(back.is("button", "Copy link"), "{back:?}");
        walk.expect(&format!("keyboard-share-{}", size.0));
        page.expect_quiet();
    }
}

#[test]
fn keeping_a_plan_and_removing_what_was_kept() {
    needs!(ScriptBeforeLoad);
    for size in WIDTHS {
        let site = site();
        let page = filled(&site, size);
        let mut walk = Walk::new(&page);
        walk.tab_to("summary", "Keep this plan");
        walk.press(Key::Enter);
        walk.tab_to("checkbox", "Remember my entries on this device");
        let kept = walk.press(Key::Space);
        assert_eq!(kept.states, "checked");
        expect_said(&page, "Saved on this device.");
        walk.tab_to("button", "Back up my entries");
        walk.press(Key::Enter);
        expect_said(&page, "Downloaded plateful-entries.txt.");
        walk.tab_to("button", "Clear my entries");
        let cancel = walk.press(Key::Enter);
        assert!(
            cancel.is("button", "Cancel"),
            "what loses nothing comes first: {cancel:?}"
        );
        let again = walk.press(Key::Enter);
        assert!(again.is("button", "Clear my entries"), "{again:?}");
        walk.press(Key::Enter);
        walk.back_to("button", "Clear all");
        let undo = walk.press(Key::Enter);
        assert!(undo.is("button", "Undo clear"), "{undo:?}");
        page.wait_until("nothing is kept", |page| !all_kept(page).contains("85"));
        walk.press(Key::Enter);
        expect_entered(&page, "Age in years", "40");
        page.wait_until("it is kept again", |page| all_kept(page).contains("85"));
        walk.expect(&format!("keyboard-keep-{}", size.0));
        page.expect_quiet();
    }
}

#[test]
fn opening_a_shared_plan() {
    let (site, link) = plan_link::shared();
    site.inject("sw.js", Fault::Held);
    for size in WIDTHS {
        for (button, age) in [("Use it as mine", "41"), ("Back to mine", "")] {
            let page = browser::open(Kind::Still);
            page.resize(size.0, size.1);
            page.open(&link);
            let mut walk = Walk::new(&page);
            walk.tab_to("radio", "None of these");
            walk.press(Key::Space);
            expect_result(&page, "172 lb around ");
            walk.back_to("button", button);
            walk.press(Key::Enter);
            expect_entered(&page, "Age in years", age);
            page.wait_until("the keyboard is with the answer", |page| {
                page.by_role("region", "Your result").has_focus()
            });
            walk.tab();
            if age == "41" {
                walk.expect(&format!("keyboard-shared-{}", size.0));
            } else {
                walk.expect(&format!("keyboard-shared-back-{}", size.0));
            }
            page.expect_quiet();
        }
    }
}

#[test]
fn from_a_place_to_a_copied_snippet() {
    let site = Site::of(dist()).header("", "Access-Control-Allow-Origin", "*");
    for size in WIDTHS {
        let page = browser::open(Kind::Still);
        page.resize(size.0, size.1);
        page.goto(&site.url("embed.html"));
        page.script(TOOLS, &[]);
        let mut walk = Walk::new(&page);
        walk.tab_to("radio", "My own HTML");
        for _ in 0..3 {
            walk.press(Key::Up);
        }
        let place = walk.arrive("(now)");
        assert!(place.is("radio", "WordPress"), "{place:?}");
        walk.tab_to("textbox", "Brand color");
        walk.type_keys("#3b7a22");
        walk.tab_to("combobox", "Starting goal");
        walk.press(Key::Down);
        walk.tab_to("button", "Copy (WordPress)");
        walk.press(Key::Enter);
        page.wait_until("it is copied", |page| asked(page) == "copy");
        expect_snippet(&page, "accent=%233b7a22");
        assert!(
            page.string("window.asked.at(-1)[1]")
                .contains("accent=%233b7a22"),
            "{}",
            page.string("window.asked.at(-1)[1]")
        );
        to_the_end(&mut walk, |walk, stop| {
            if stop.role == "summary" && stop.states.contains("closed") {
                walk.press(Key::Enter);
            }
        });
        walk.expect(&format!("keyboard-embed-{}", size.0));
        page.expect_quiet();
    }
}
