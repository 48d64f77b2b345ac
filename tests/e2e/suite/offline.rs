//! After one visit, the page works without its server.

use crate::common::{ARTICLE, dead_links, expect_budget, fill_in, is_open, treatments};
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::{Page, texts};
use crate::harness::site::{Fault, Site, built};
use altered_site::Release;
use serde_json::json;
use test_browser::{Kind, needs};

/// An article with one section, one fold and one reference, in the article format.
const OTHER: &str = include_str!("../fixtures/articles/other.json");

/// Waits until the page reports this offline state.
pub fn wait_for_offline(page: &Page, state: &str) {
    page.wait_for(&format!("html[data-offline={state}]"), |page| {
        let now = page.string("document.documentElement.dataset.offline ?? ''");
        if now == state {
            Ok(())
        } else {
            Err(format!("It is “{now}”. {:#?}", page.log_if_any()))
        }
    });
}

/// The names of all caches of the origin.
pub fn caches(page: &Page) -> Vec<String> {
    texts(&page.script_with_callback("caches.keys().then(arguments[0]);", &[]))
}

/// A page that can work offline after its first visit.
pub fn visited(site: &Site) -> Page {
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    wait_for_offline(&page, "ready");
    page
}

/// The cached files, of all versions, of the program that shows other articles.
pub fn reader_files(page: &Page) -> Vec<String> {
    let kept = page.script_with_callback(
        "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
           .then((all) => arguments[0](all.flat().map((it) => new URL(it.url).pathname.split('/').pop())
             .filter((name) => name.startsWith('reader-')).sort()));",
        &[],
    );
    texts(&kept)
}

/// Waits until that program is cached in the version of a release.
pub fn wait_for_reader(page: &Page, of: &Release) {
    let mut wanted = of.kept_later();
    wanted.sort();
    assert_eq!(wanted.len(), 2, "{wanted:?}");
    page.wait_for("the reader is kept", |page| {
        let kept = reader_files(page);
        if kept == wanted {
            Ok(())
        } else {
            Err(format!("Kept is: {kept:?}"))
        }
    });
}

/// Waits until the article that was read is cached.
fn wait_for_article(page: &Page) {
    page.wait_until("the article is kept", |page| {
        caches(page).iter().any(|name| name.ends_with(" articles"))
    });
}

/// Expects the article, and a planner that computes.
pub fn expect_all_of_it(page: &Page) {
    page.by_role("heading", "What are the treatments…");
    fill_in(page);
    expect_budget(page, "1,940");
}

#[test]
fn the_page_loads_again() {
    let site = Site::of(dist());
    let page = visited(&site);
    site.stop();
    page.load_again();
    page.wait_for_app("ready");
    wait_for_offline(&page, "ready");
    expect_all_of_it(&page);
    assert!(
        page.holds("document.fonts.check('1rem \"Literata Sub\"') && document.querySelector('link[rel=stylesheet]').sheet"),
        "styles and font are there"
    );
    page.expect_quiet_but(&["ERR_CONNECTION_REFUSED", "sw.js"]);
    fault(
        "Server gone, page loaded again",
        "Everything: article, styles, font and drawings, typing into the planner and its result.",
    );
}

#[test]
fn every_address_of_the_page_opens() {
    let site = Site::of(dist());
    let page = visited(&site);
    site.stop();
    let deep = treatments().remove(2);
    for address in [
        format!("#{deep}"),
        format!("?utm_source=mail&fbclid=1#{deep}"),
        format!("index.html#{deep}"),
        format!("index.html?a=%20b#{deep}"),
    ] {
        page.goto("about:blank");
        page.open(&site.url(&address));
        page.wait_until(&format!("{address} opens its fold"), |page| {
            is_open(page, &deep) && page.target(&deep).is_in_view()
        });
    }
    fault(
        "Server gone, page opened by a deep link, with campaign parameters or as index.html",
        "The page opens, with the fold that the link names unfolded and in view.",
    );
}

#[test]
fn our_article_opens_by_its_own_address() {
    let site = Site::of(dist());
    let page = visited(&site);
    let address = site.url(&format!("?src={ARTICLE}"));
    page.open(&address);
    wait_for_reader(&page, &built());
    page.goto("about:blank");
    site.stop();
    page.open(&address);
    page.by_role("heading", "What are the treatments…");
    expect_all_of_it(&page);
    fault(
        "Server gone, page opened by ?src=, as it was before",
        "The page opens.",
    );
}

#[test]
fn another_article_without_its_reader_is_told_to_be_missing() {
    let site = Site::of(dist()).with("articles/other.json", OTHER);
    let page = visited(&site);
    assert_eq!(reader_files(&page), Vec::<String>::new());
    site.stop();
    page.goto(&site.url("?src=articles/other.json"));
    page.wait_for_app("failed");
    let said = page.string("document.querySelector('main').innerText");
    let words = "We couldn’t open the article in this link. Here is our main article instead.";
    assert!(said.trim().starts_with(words), "first of all: {said}");
    page.by_role("heading", "What are the treatments…");
    assert_eq!(dead_links(&page), Vec::<String>::new());
    assert_eq!(
        page.string("document.documentElement.dataset.appError"),
        "network"
    );
    page.shot("other-article-offline-without-reader");
    axe::expect_clean(&page, "another article offline, for the first time");

    // The cached files of the page are unaffected.
    page.open(&site.url(""));
    expect_all_of_it(&page);

    site.restart();
    page.goto(&site.url("?src=articles/other.json"));
    page.wait_for_app("ready");
    page.by_role("heading", "A small article");
    wait_for_reader(&page, &built());
    fault(
        "Server gone, another article opened for the first time on this device",
        "Words say that it could not be opened, and the usual article is there; once there is a connection, the article comes.",
    );
}

#[test]
fn an_article_seen_is_there_and_another_says_why_not() {
    let site = Site::of(dist())
        .with("articles/other.json", OTHER)
        .with("articles/third.json", OTHER);
    let page = visited(&site);
    page.open(&site.url("?src=articles/other.json"));
    page.by_role("heading", "A small article");
    wait_for_article(&page);
    wait_for_reader(&page, &built());
    site.stop();
    page.load_again();
    page.by_role("heading", "A small article");

    page.goto(&site.url("?src=articles/third.json"));
    page.wait_until("it says so", |page| {
        page.text().contains("You seem to be offline")
    });
    site.restart();
    page.button("Try again").click();
    page.by_role("heading", "A small article");
    fault("Server gone, article that was read before", "It is shown.");
    fault(
        "Server gone, article that was never read",
        "The page says that there is no connection; “Try again” brings the article once there is one.",
    );
}

#[test]
fn the_article_of_the_first_visit_counts_as_seen() {
    let site = Site::of(dist()).with("articles/other.json", OTHER);
    let page = browser::open(Kind::Plain);
    page.open(&site.url("?src=articles/other.json"));
    wait_for_offline(&page, "ready");
    wait_for_article(&page);
    wait_for_reader(&page, &built());
    site.stop();
    page.load_again();
    page.by_role("heading", "A small article");
    fault(
        "Server gone after one visit, which was to another article",
        "That article is shown.",
    );
}

#[test]
fn the_first_visit_is_left_alone() {
    let site = Site::of(dist()).failing("sw.js", Fault::Held);
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    page.script("window.still = 'the same page';", &[]);
    page.field("Age in years").enter("40");
    assert!(page.holds("!('offline' in document.documentElement.dataset)"));
    site.clear("sw.js");
    wait_for_offline(&page, "ready");
    assert!(page.holds("document.documentElement.hasAttribute('data-offline-news')"));
    page.wait_until("the worker has this page", |page| {
        page.holds("navigator.serviceWorker.controller")
    });
    assert_eq!(page.string("window.still"), "the same page");
    assert_eq!(page.field("Age in years").entered(), "40");
    page.expect_quiet();

    page.load_again();
    wait_for_offline(&page, "ready");
    assert!(
        page.holds("!document.documentElement.hasAttribute('data-offline-news')"),
        "it is no news the second time"
    );
    fault(
        "Worker taking over during the first visit",
        "The page is not loaded again; what was typed stays.",
    );
}

#[test]
fn it_works_below_a_path() {
    let site = Site::of(dist()).under("/health/2026/nerve/");
    let page = visited(&site);
    site.stop();
    page.load_again();
    page.wait_for_app("ready");
    expect_all_of_it(&page);
    fault("Server gone, page below a path of its host", "Everything.");
}

#[test]
fn only_good_answers_are_kept() {
    let site = Site::of(dist());
    for name in ["gone", "broken", "start", "moved", "wrong"] {
        site.put(&format!("articles/{name}.json"), OTHER);
    }
    let page = visited(&site);
    for (name, trouble) in [
        ("gone", Fault::Missing),
        ("broken", Fault::Broken),
        ("start", Fault::StartPage),
        ("moved", Fault::Moved),
        ("wrong", Fault::Type("text/html")),
    ] {
        let path = format!("articles/{name}.json");
        site.inject(&path, trouble);
        let fetched = page.script_with_callback(
            "fetch(arguments[0]).then((answer) => answer.text()).then(() => arguments[1]('came'), String);",
            &[json!(path)],
        );
        assert_eq!(fetched, "came", "{name}");
    }
    // A valid article, so that the cache of articles exists.
    site.put("articles/good.json", OTHER);
    page.script_with_callback("fetch('articles/good.json').then(arguments[0]);", &[]);
    let kept = page.wait_for("the good one is kept", |page| {
        let kept = page.script_with_callback(
            "caches.keys().then((names) => Promise.all(names.filter((name) => name.endsWith(' articles'))
               .map((name) => caches.open(name).then((cache) => cache.keys()))))
               .then((all) => arguments[0](all.flat().map((it) => new URL(it.url).pathname)));",
            &[],
        );
        if kept.to_string().contains("good") { Ok(kept) } else { Err(kept.to_string()) }
    });
    assert_eq!(kept, json!(["/articles/good.json"]));
    fault(
        "Article answered by 404, 503, a redirect, or a start page in its place",
        "The answer is passed on as it is, and never kept.",
    );
}

#[test]
fn a_host_in_trouble_does_not_take_an_article_away() {
    let site = Site::of(dist()).with("articles/other.json", OTHER);
    let page = visited(&site);
    page.open(&site.url("?src=articles/other.json"));
    wait_for_article(&page);
    for trouble in [Fault::Broken, Fault::StartPage, Fault::Cut, Fault::Held] {
        site.inject("other.json", trouble);
        page.load_again();
        page.by_role("heading", "A small article");
        site.clear("other.json");
    }
    let says_so = |page: &Page| page.text().to_lowercase().contains("article not found");
    site.inject("other.json", Fault::Missing);
    page.load_again();
    page.wait_until("the host's word counts while it gives one", says_so);
    site.stop();
    page.load_again();
    page.by_role("heading", "A small article");
    site.restart();
    site.clear("other.json");
    site.inject("other.json", Fault::Gone);
    page.load_again();
    page.wait_until("what is gone is gone", says_so);
    site.stop();
    page.load_again();
    page.wait_until("also without a connection", |page| {
        page.text().contains("You seem to be offline")
    });
    fault(
        "Article read before; its host now breaks off, hangs, answers 503 or a login page",
        "The article is shown as it was read.",
    );
    fault(
        "Article read before; its host has it no more",
        "The page says so. After 404, as in the middle of an upload, it can be read without a connection; 410 takes it off the device.",
    );
}

#[test]
fn a_page_in_a_frame_keeps_nothing() {
    let frame = "<!doctype html><title>Frame</title><iframe src='./'></iframe>";
    let site = Site::of(dist()).with("frame.html", frame);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url("frame.html"));
    let inside = "document.querySelector('iframe').contentDocument.documentElement.dataset";
    page.wait_until("the app in it runs", |page| {
        page.string(&format!("{inside}.app")) == "ready"
    });
    assert_eq!(page.string(&format!("{inside}.offline")), "undefined");
    page.open(&site.url(""));
    wait_for_offline(&page, "ready");
    assert!(
        page.holds("document.documentElement.hasAttribute('data-offline-news')"),
        "it was not kept before"
    );
}

#[test]
fn without_storage_there_is_nothing_to_say() {
    needs!(NoStorage);
    let site = Site::of(dist());
    let page = browser::open(Kind::NoStorage);
    page.open(&site.url(""));
    expect_all_of_it(&page);
    assert_eq!(
        page.string("document.documentElement.dataset.offline"),
        "undefined"
    );
    page.expect_quiet();
    fault(
        "Storage and workers forbidden by the browser’s settings",
        "The page works as long as there is a connection, and promises nothing else.",
    );
}
