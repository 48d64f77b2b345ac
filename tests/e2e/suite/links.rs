//! Links to a place open the fold around it, scroll to it, and move focus there.

use crate::common::{is_open, treatments};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site, with_empty_app};
use serde_json::json;
use test_browser::Kind;

/// Link targets: inside a fold, the fold's section, the fold itself, and a heading outside folds.
fn places(page: &Page) -> Vec<(&'static str, String)> {
    let found = page.script(
        "const section = document.getElementById(arguments[0]);
         const fold = section.querySelector('details');
         const heading = [...document.querySelectorAll('h2[id]')].at(-1);
         return [fold.querySelector('.fold [id], div [id], p [id]')?.id, fold.id, section.id, heading?.id];",
        &[json!(treatments().pop())],
    );
    ["inside a fold", "on a fold", "section of a fold", "heading"]
        .into_iter()
        .zip(found.as_array().cloned().unwrap_or_default())
        .filter_map(|(what, id)| Some((what, id.as_str().filter(|id| !id.is_empty())?.to_owned())))
        .collect()
}

fn expect_arrived(page: &Page, what: &str, id: &str) {
    page.wait_until(&format!("{what} (#{id}) is in view"), |page| {
        page.target(id).is_in_view()
    });
    page.wait_for(&format!("{what} (#{id}) has the keyboard"), |page| {
        let with_it = page.script(
            "const here = document.activeElement, target = document.getElementById(arguments[0]);
             return here !== document.body && (target.contains(here) || here.contains(target));",
            &[json!(id)],
        );
        if with_it == json!(true) {
            Ok(())
        } else {
            Err(format!(
                "It is at {}",
                page.string("document.activeElement.outerHTML.slice(0, 200)")
            ))
        }
    });
    if what.contains("fold") {
        let fold = page.script(
            "const target = document.getElementById(arguments[0]);
             return (target.closest('details') ?? target.querySelector('details')).open;",
            &[json!(id)],
        );
        assert_eq!(fold, json!(true), "{what} (#{id}) is open");
    }
}

fn prerendered() -> (Site, Page, Vec<(&'static str, String)>) {
    let (site, page) = crate::common::running(Kind::Plain);
    let places = places(&page);
    assert!(places.len() >= 3, "{places:?}");
    assert_eq!(places[0].0, "inside a fold");
    (site, page, places)
}

#[test]
fn on_load() {
    let (_first, page, places) = prerendered();
    for (what, id) in places {
        // A new origin each time, so that nothing is remembered.
        let site = Site::of(dist());
        page.open(&site.url(&format!("#{id}")));
        expect_arrived(&page, what, &id);
    }
}

#[test]
fn on_load_before_the_program_came() {
    let (_first, page, places) = prerendered();
    drop(page);
    let site = Site::of(dist()).failing(".wasm", Fault::Held);
    let page = browser::open(Kind::Impatient);
    let (what, id) = &places[0];
    page.set_off(&site.url(&format!("#{id}")));
    page.wait_until(&format!("{what} is in view without the program"), |page| {
        page.target(id).is_in_view()
    });
    site.clear(".wasm");
    page.wait_for_app("ready");
    expect_arrived(&page, what, id);
}

#[test]
fn on_load_when_the_client_renders() {
    let (_first, page, places) = prerendered();
    for (what, id) in places {
        let site = with_empty_app(&dist());
        page.open(&site.url(&format!("#{id}")));
        expect_arrived(&page, what, &id);
    }
}

#[test]
fn on_a_change_of_the_address() {
    let (_site, page, places) = prerendered();
    for (what, id) in places {
        page.script("scrollTo(0, 0); document.querySelectorAll('details').forEach((it) => it.open = false);", &[]);
        page.script("location.hash = arguments[0];", &[json!(id)]);
        expect_arrived(&page, what, &id);
    }
}

/// What mail programs, social networks and chats append to addresses, such as the end of the sentence.
const TAILS: [&str; 6] = [
    "?utm_source=mail&utm_medium=news",
    "&fbclid=IwAR0",
    "%3Futm_source%3Dmail",
    ".",
    ")",
    "/",
];

#[test]
fn with_something_appended() {
    let (_first, page, places) = prerendered();
    for (tail, (what, id)) in TAILS.iter().zip(places.iter().cycle()) {
        let site = Site::of(dist());
        page.open(&site.url(&format!("#{id}{tail}")));
        expect_arrived(&page, &format!("{what}, with {tail}"), id);

        page.open(&site.url(""));
        page.script(
            "location.hash = arguments[0];",
            &[json!(format!("{id}{tail}"))],
        );
        expect_arrived(&page, &format!("{what}, with {tail}, later"), id);
    }
}

#[test]
fn beside_folds_that_are_remembered() {
    let (site, page, places) = prerendered();
    page.button("Show all 6").click();
    page.wait_until("they are remembered", |page| {
        page.holds("JSON.stringify({ ...sessionStorage }).includes('plateful.folds:')")
    });
    let reference = page.string("[...document.querySelectorAll('[id^=cite-]')].at(-1).id");
    let mut all = places;
    all.push(("last reference", reference));
    for (what, id) in &all {
        page.goto("about:blank");
        page.open(&site.url(&format!("#{id}")));
        expect_arrived(&page, what, id);
        let top = page.number(&format!(
            "document.getElementById('{id}').getBoundingClientRect().top"
        ));
        assert!(
            top < 400.0 || page.holds("scrollY + innerHeight > document.body.scrollHeight - 400"),
            "{what} (#{id}) is at its place, not {top} below"
        );
        page.open(&site.url(""));
        page.script("location.hash = arguments[0];", &[json!(id)]);
        expect_arrived(&page, what, id);
    }
}

#[test]
fn on_clicking_the_same_link_again() {
    let (_site, page, places) = prerendered();
    for (what, id) in places {
        page.script(
            "const link = document.createElement('a'); link.href = '#' + arguments[0]; link.textContent = 'there';
             link.id = 'probe'; document.getElementById('probe')?.remove();
             document.querySelector('main').prepend(link);",
            &[json!(id)],
        );
        for time in ["once", "again"] {
            page.script("scrollTo(0, 0); document.querySelectorAll('details').forEach((it) => it.open = false);", &[]);
            page.target("probe").click();
            expect_arrived(&page, &format!("{what}, {time}"), &id);
        }
    }
}

#[test]
fn a_link_beats_what_was_remembered() {
    let (site, page, places) = prerendered();
    let last = treatments().pop().unwrap();
    let summary = page.target(&last).by_role("summary", "More about…");
    summary.click();
    summary.click();
    assert!(!is_open(&page, &last));
    let (what, id) = &places[0];
    page.goto(&site.url(&format!("?again#{id}")));
    page.wait_for_app("ready");
    expect_arrived(&page, what, id);
}

#[test]
fn the_contents_list_marks_where_one_is() {
    let (_site, page, _) = prerendered();
    for id in ["lasts", "see-someone"] {
        page.script(
            "document.getElementById(arguments[0]).scrollIntoView({ behavior: 'instant' });",
            &[json!(id)],
        );
        page.wait_for(&format!("the contents list marks #{id}"), |page| {
            let marked = page.string(
                "[...document.querySelectorAll('nav a[aria-current]')].map((it) => it.getAttribute('href')).join(' ')",
            );
            if marked.split(' ').any(|it| it == format!("#{id}")) { Ok(()) } else { Err(format!("It marks {marked}")) }
        });
    }
}

#[test]
fn going_back_goes_back() {
    let (_site, page, _) = prerendered();
    let before = page.url();
    // A real click: browsers do not go back to what scripts have led away from.
    page.select("nav a[href='#lasts']").remove(0).click();
    page.wait_until("the section is in view", |page| {
        page.target("lasts").is_in_view()
    });
    assert!(page.url().ends_with("#lasts"));
    page.back();
    page.wait_until("the address is as before", |page| page.url() == before);
    assert_eq!(page.app(), "ready", "without loading the page again");
}

/// Ways to open a link in a new tab or window, or to save its target.
const ELSEWHERE: [&str; 5] = [
    "{ ctrlKey: true }",
    "{ metaKey: true }",
    "{ shiftKey: true }",
    "{ altKey: true }",
    "{ button: 1 }",
];

#[test]
fn every_link_can_be_opened_elsewhere() {
    let (_site, page, _) = prerendered();
    page.script(
        "document.querySelectorAll('details').forEach((it) => { it.open = true; });
         window.kept = [];
         // The last listener: records whether another listener prevented the default action, and opens no tab.
         addEventListener('click', (event) => { window.kept.push(event.defaultPrevented); event.preventDefault(); });",
        &[],
    );
    for kind in [
        ".cite a",
        "a.term",
        ".tool-contents",
        "a.permalink",
        ".toc a",
        ".foot a",
        ".skip",
        "a[href^=https]",
        "a[href^=tel]",
    ] {
        for way in ELSEWHERE {
            let left = page.script(
                &format!(
                    "window.kept = [];
                     const link = document.querySelector(arguments[0]);
                     link.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true, composed: true, ...{way} }}));
                     return window.kept;"
                ),
                &[json!(kind)],
            );
            assert_eq!(left, json!([false]), "{kind}, {way}");
            assert_eq!(page.names("dialog"), Vec::<String>::new(), "{kind}, {way}");
        }
    }
    assert!(
        !page.text().contains("Link copied"),
        "nothing was copied either"
    );
    page.expect_quiet();
}
