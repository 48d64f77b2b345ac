//! The prerendered page and the page rendered in the browser are the same.

use crate::common::running;
use crate::harness::browser;
use crate::harness::env::{dist, trunk_dist};
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site, with_empty_app};
use crate::harness::tree;
use test_browser::Kind;

fn tree_of(site: &Site, page: &Page) -> Vec<String> {
    // Without the worker, which would add notices about this visit.
    site.inject("sw.js", Fault::Held);
    page.open(&site.url(""));
    page.wait_until("there is an article", |page| {
        page.holds("document.querySelector('h1')")
    });
    let tree = tree::dump(page);
    page.expect_quiet_but(&[
        // A development build warns about this use of `hydrate`, which is intended.
        "the `csr` feature is not enabled",
        // The held worker is reported as missing when its page is left.
        "error occurred when fetching the script",
    ]);
    tree
}

#[test]
fn the_client_renders_the_same_accessibility_tree() {
    let page = browser::open(Kind::Plain);
    let (whole, empty) = (Site::of(dist()), with_empty_app(&dist()));
    let prerendered = tree_of(&whole, &page);
    assert!(
        prerendered.len() > 500,
        "a whole page: {}",
        prerendered.len()
    );
    let rendered = tree_of(&empty, &page);
    let difference = tree::difference(&prerendered, &rendered);
    assert!(difference.is_none(), "{}", difference.unwrap_or_default());
}

#[test]
fn a_plain_trunk_build_is_the_whole_client_app() {
    let html =
        std::fs::read_to_string(trunk_dist().join("index.html")).expect("Trunk wrote a page");
    assert!(
        html.contains("<div id=\"app\"></div>"),
        "Trunk alone prerenders nothing"
    );
    let page = browser::open(Kind::Plain);
    let (whole, plain) = (Site::of(dist()), Site::of(trunk_dist()));
    let prerendered = tree_of(&whole, &page);
    let rendered = tree_of(&plain, &page);
    let difference = tree::difference(&prerendered, &rendered);
    assert!(difference.is_none(), "{}", difference.unwrap_or_default());
}

#[test]
fn a_client_rendered_page_works_like_the_prerendered_one() {
    let site = with_empty_app(&dist());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    crate::common::fill_in(&page);
    crate::common::expect_budget(&page, "1,940");
    page.button("Show all 6").click();
    page.wait_until("all six are open", |page| {
        crate::common::open_count(page) == 6
    });
    page.expect_quiet();
}

#[test]
fn hydration_changes_no_word() {
    let site = Site::of(dist()).failing(".wasm", Fault::Missing);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    page.wait_for_app("failed");
    let before = page.string("document.querySelector('article').textContent");
    drop(page);
    let (_site, page) = running(Kind::Plain);
    assert_eq!(
        page.string("document.querySelector('article').textContent"),
        before
    );
}
