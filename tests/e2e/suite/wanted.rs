//! The program is loaded when it is needed, and does not compete with the article before that.

use crate::common::{ARTICLE, treatments};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site, built};
use test_browser::Kind;

/// An image that the page waits for until the scenario releases it.
const PICTURE: &str = "icons/icon-192.png";

/// Replaces `IntersectionObserver` by one that never reports anything.
const NOTHING_IS_NEAR: &str =
    "window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };";

/// The page with an image that does not arrive, so that it never finishes loading. `script` runs first.
fn unfinished(script: &str) -> Site {
    let release = built().run_first(script).change_page(|page| {
        page.replace(
            "</body>",
            &format!("<img src=\"{PICTURE}\" alt=\"\"></body>"),
        )
    });
    let site = Site::of(dist());
    site.deploy(&release);
    site.inject(PICTURE, Fault::Held);
    site
}

/// Opens the address, and waits until the loader has run and idle callbacks have been called.
fn arrive(page: &Page, address: &str) {
    page.set_off(address);
    page.wait_until("the loader has run", |page| {
        page.holds("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd > 0")
    });
    free_moments(page);
}

/// Waits for a few frames and an idle browser.
fn free_moments(page: &Page) {
    for _ in 0..4 {
        page.script_with_callback(
            "const done = arguments[0]; requestAnimationFrame(() => requestIdleCallback(() => done()));",
            &[],
        );
    }
}

/// The program files that were requested, without hashes.
fn asked_for(site: &Site) -> Vec<String> {
    let mut files: Vec<String> = Vec::new();
    for request in site.requests() {
        let name = request.target.trim_start_matches('/').to_owned();
        let ending = name.rsplit('.').next().unwrap_or_default();
        let program = name.split('-').next().unwrap_or_default();
        if matches!(program, "page" | "reader") && matches!(ending, "js" | "wasm") {
            files.push(format!("{program}.{ending}"));
        }
    }
    files.sort();
    files.dedup();
    files
}

const PAGE: [&str; 2] = ["page.js", "page.wasm"];
const NONE: [&str; 0] = [];

/// A page that the reader has not interacted with, and its site.
fn idle(script: &str) -> (Site, Page) {
    let site = unfinished(script);
    let page = browser::open(Kind::Impatient);
    arrive(&page, &site.url(""));
    assert_eq!(asked_for(&site), NONE, "nobody wanted it yet");
    (site, page)
}

/// Expects the program, although the page has not finished loading.
fn expect_program(site: &Site, page: &Page, why: &str) {
    page.wait_for_app("ready");
    assert_eq!(asked_for(site), PAGE, "{why}");
    assert!(
        page.holds("document.readyState === 'interactive'"),
        "{why}: the picture is still missing"
    );
}

#[test]
fn it_waits_until_the_page_is_there() {
    let (site, page) = idle("");
    assert_eq!(page.app(), "");
    page.by_role("heading", "What are the treatments…");
    site.clear(PICTURE);
    page.wait_for_app("ready");
    assert_eq!(asked_for(&site), PAGE);
    page.expect_quiet();
}

#[test]
fn a_browser_that_does_not_tell_of_free_moments_gets_it_as_well() {
    let script = "window.idle = requestIdleCallback; delete window.requestIdleCallback;";
    let site = unfinished(script);
    let page = browser::open(Kind::Impatient);
    page.set_off(&site.url(""));
    page.wait_until("the loader has run", |page| {
        page.holds("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd > 0")
    });
    page.script_with_callback("idle(() => arguments[0]());", &[]);
    assert_eq!(asked_for(&site), NONE);
    site.clear(PICTURE);
    page.wait_for_app("ready");
    page.expect_quiet();
}

#[test]
fn it_comes_before_somebody_has_scrolled_to_the_planner() {
    let (site, page) = idle("");
    page.script(
        "const top = document.getElementById('goal').getBoundingClientRect().top + scrollY;
         scrollTo({ top: top - innerHeight * 1.5, behavior: 'instant' });",
        &[],
    );
    expect_program(&site, &page, "half a screen away");
    assert!(!page.target("goal").is_in_view());
}

#[test]
fn it_comes_when_the_keyboard_is_in_the_planner() {
    let (site, page) = idle(NOTHING_IS_NEAR);
    page.script(
        "document.querySelector('#goal input').focus({ preventScroll: true });",
        &[],
    );
    expect_program(&site, &page, "focus in the planner");
    assert!(page.holds("document.querySelector('#goal').contains(document.activeElement)"));
}

#[test]
fn it_comes_when_the_planner_is_touched() {
    let (site, page) = idle(NOTHING_IS_NEAR);
    // Not focusable.
    page.select("[data-root=planner] legend").remove(0).click();
    expect_program(&site, &page, "a press in the planner");
}

#[test]
fn it_comes_when_the_keyboard_is_on_a_link_to_the_planner() {
    let (site, page) = idle(NOTHING_IS_NEAR);
    page.script("document.querySelector('a[href=\"#goal\"]').focus();", &[]);
    expect_program(&site, &page, "focus on a link to the planner");
}

#[test]
fn it_comes_when_a_link_to_the_planner_is_pressed() {
    let (site, page) = idle(NOTHING_IS_NEAR);
    page.script(
        "document.querySelector('a[href=\"#goal\"]')
           .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));",
        &[],
    );
    expect_program(&site, &page, "a press on a link to the planner");
}

#[test]
fn it_comes_when_the_address_changes_to_the_planner() {
    let (site, page) = idle(NOTHING_IS_NEAR);
    page.script("location.hash = 'goal';", &[]);
    expect_program(&site, &page, "the address leads to the planner");
}

#[test]
fn it_comes_when_the_address_changes_to_a_plan() {
    let (site, page) = idle(NOTHING_IS_NEAR);
    page.script("location.hash = 'plan=1';", &[]);
    expect_program(&site, &page, "the address carries a plan");
}

#[test]
fn it_comes_when_the_address_changes_to_a_fold() {
    let (site, page) = idle(NOTHING_IS_NEAR);
    let fold = treatments().remove(1);
    page.script("location.hash = arguments[0];", &[fold.into()]);
    expect_program(&site, &page, "the address leads to a fold");
}

#[test]
fn it_comes_at_once_where_the_address_asks_for_it() {
    let fold = treatments().remove(1);
    for address in ["#goal", "#plan=plateful-planner%202", &format!("#{fold}")] {
        let site = unfinished(NOTHING_IS_NEAR);
        let page = browser::open(Kind::Impatient);
        page.set_off(&site.url(address));
        expect_program(&site, &page, address);
    }
}

#[test]
fn what_is_no_sign_of_interest_in_the_planner_does_not_bring_it() {
    let site = unfinished("");
    let page = browser::open(Kind::Impatient);
    // The target contains the planner, but also everything else.
    arrive(&page, &site.url("#main"));
    assert_eq!(asked_for(&site), NONE, "the whole article");
    page.select("h1").remove(0).click();
    page.script(
        "for (const link of ['nav a', 'a[href^=\"https:\"]']) document.querySelector(link).focus({ preventScroll: true });
         location.hash = 'no-such-place';",
        &[],
    );
    free_moments(&page);
    assert_eq!(asked_for(&site), NONE);
    site.clear(PICTURE);
    page.wait_for_app("ready");
}

#[test]
fn another_article_brings_its_reader_at_once_and_nothing_else() {
    let site = unfinished("");
    let page = browser::open(Kind::Impatient);
    page.set_off(&site.url(&format!("?src={ARTICLE}")));
    page.wait_for_app("ready");
    page.by_role("heading", "What are the treatments…");
    assert_eq!(asked_for(&site), ["reader.js", "reader.wasm"]);
}

#[test]
fn an_address_that_names_no_article_shows_ours() {
    for address in ["?src=", "?src", "?source=articles/other.json"] {
        let site = unfinished("");
        let page = browser::open(Kind::Impatient);
        arrive(&page, &site.url(address));
        assert_eq!(asked_for(&site), NONE, "{address}");
        assert!(
            page.text().contains("What are the treatments"),
            "{address}: it can be read before any program is there"
        );
        site.clear(PICTURE);
        page.wait_for_app("ready");
        assert_eq!(asked_for(&site), PAGE, "{address}");
    }
}
