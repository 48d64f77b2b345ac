//! Other apps and copies on the same origin, and other workers in the worker's place.

use crate::common::{expect_budget, fill_in};
use crate::harness::browser;
use crate::harness::env::{dist, trunk_dist};
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Site, built};
use crate::offline::{caches, expect_all_of_it, visited, wait_for_offline};
use test_browser::Kind;

#[test]
fn two_copies_on_one_origin_keep_apart() {
    let site = Site::of(dist()).beside("/other/", &built().marked("other"));
    let page = visited(&site);
    let first = caches(&page);
    page.open(&site.origin("/other/"));
    wait_for_offline(&page, "ready");
    let both = caches(&page);
    assert_eq!((first.len(), both.len()), (1, 2), "{both:?}");
    assert!(both.contains(&first[0]), "{both:?}");
    let controller = "navigator.serviceWorker.controller.scriptURL";
    page.wait_until("each has its own worker", |page| {
        page.string(controller) == site.origin("/other/sw.js")
    });
    site.stop();
    for (path, mark) in [("/", "undefined"), ("/other/", "other")] {
        page.open(&site.origin(path));
        assert_eq!(
            page.string("document.querySelector('meta[name=release]')?.content"),
            mark
        );
        expect_budget_again(&page);
    }
    fault(
        "Two copies of the page on one origin, one below the other, server gone",
        "Each opens with its own files.",
    );
}

fn expect_budget_again(page: &Page) {
    if page.field("Age in years").entered().is_empty() {
        fill_in(page);
    } else {
        page.radio("None of these").click();
    }
    expect_budget(page, "1,940");
}

#[test]
fn what_others_keep_on_the_origin_stays() {
    let site = Site::of(dist());
    let page = browser::open(Kind::Plain);
    page.goto(&site.url("icon.svg"));
    page.script_with_callback(
        "const done = arguments[0];
         localStorage.setItem('theirs', '1');
         Promise.all(['theirs-v1', 'plateful-like', 'plateful /elsewhere/ 1'].map((name) => caches.open(name)
           .then((cache) => cache.put('./', new Response('theirs'))))).then(done);",
        &[],
    );
    page.open(&site.url(""));
    wait_for_offline(&page, "ready");
    site.deploy(&built().marked("2"));
    page.load_again();
    wait_for_offline(&page, "update");
    page.script(
        "document.dispatchEvent(new Event('plateful:take-update'));",
        &[],
    );
    page.wait_until("the new version runs", |page| {
        page.string("document.querySelector('meta[name=release]')?.content") == "2"
    });
    page.wait_for_app("ready");
    let names = caches(&page);
    for name in ["theirs-v1", "plateful-like", "plateful /elsewhere/ 1"] {
        assert!(names.iter().any(|it| it == name), "{names:?}");
    }
    assert_eq!(names.len(), 4, "{names:?}");
    assert_eq!(page.string("localStorage.getItem('theirs')"), "1");
    page.by_role("heading", "What are the treatments…");
    fault(
        "Caches and entries of other apps on the same origin",
        "They stay through install and update, and are never shown in place of ours.",
    );
}

#[test]
fn the_kill_switch_takes_everything_back() {
    let release = built();
    let site = Site::of(dist());
    let page = visited(&site);
    page.script("localStorage.setItem('plateful.theme', 'dark');", &[]);
    site.put("sw.js", release.text("kill-switch/sw.js"));
    page.load_again();
    page.wait_for_app("ready");
    page.wait_until("nothing is kept any more", |page| caches(page).is_empty());
    page.wait_until("the page no longer says that it works offline", |page| {
        page.holds("!('offline' in document.documentElement.dataset)")
    });
    expect_all_of_it(&page);
    page.load_again();
    page.wait_for_app("ready");
    let none = page.script_with_callback(
        "navigator.serviceWorker.getRegistrations().then((all) => arguments[0](all.length));",
        &[],
    );
    assert!(caches(&page).is_empty());
    assert_eq!(
        page.string("document.documentElement.dataset.offline"),
        "undefined"
    );
    assert_eq!(
        page.string("localStorage.getItem('plateful.theme')"),
        "dark"
    );
    assert!(none.as_u64() < Some(2), "{none}");
    page.expect_quiet();
    fault(
        "Kill switch deployed",
        "Worker and kept files are gone at the next visit; the page works from the network; entries and theme stay.",
    );
}

#[test]
fn the_development_page_is_not_hidden_by_an_old_worker() {
    let site = Site::of(trunk_dist());
    site.deploy(&built());
    let page = visited(&site);
    drop(page);
    site.change_over(trunk_dist());
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    page.wait_until("the old worker leaves", |page| {
        let left = page.script_with_callback(
            "caches.keys().then((names) => arguments[0](names.length));",
            &[],
        );
        left == 0
    });
    page.open(&site.url(""));
    assert!(
        page.holds("!document.querySelector('script[src^=offline]')"),
        "Trunk's own page is shown, and registers nothing"
    );
}

#[test]
fn what_is_not_of_the_page_goes_its_way() {
    let site = Site::of(dist());
    site.put(
        "embed/v1/goal.html",
        "<!doctype html><title>Guest</title><p>A guest",
    );
    site.put("notes.txt", "from the host");
    let page = visited(&site);
    for (path, words) in [
        ("embed/v1/goal.html", "A guest"),
        ("notes.txt", "from the host"),
    ] {
        page.goto(&site.url(path));
        assert_eq!(page.text(), words);
    }
    page.goto(&site.url("no-such-page"));
    assert_eq!(page.text(), "There is no such file.");
}
