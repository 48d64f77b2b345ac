//! Wrong bytes in the browser's cache, and a style sheet that did not load: the page repairs both once the host sends
//! the right bytes.

use crate::common::{expect_budget, fill_in};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Caching, Fault, Site, built};
use crate::offline::wait_for_offline;
use crate::tamper::expect_nothing_dead;
use serde_json::json;
use test_browser::Kind;

const CACHED: [Caching; 3] = [
    Caching::Immutable,
    Caching::MaxAge(600),
    Caching::StaleWhileRevalidate {
        max_age: 600,
        stale: 86_400,
    },
];

/// Whether the browser's cache has the right bytes.
fn cache_is_right(page: &Page, site: &Site, file: &str) -> bool {
    let known = built().integrity(file);
    let address = site.url(file);
    page.script_with_callback(
        "const [url, integrity, done] = arguments;
         fetch(url, { integrity, cache: 'only-if-cached', mode: 'same-origin' })
           .then(({ ok }) => done(ok), () => done(false));",
        &[json!(address), json!(known)],
    ) == json!(true)
}

/// The files without which the page cannot start.
fn needed() -> Vec<String> {
    let built = built();
    [
        ("page-", ".wasm"),
        ("page-", ".js"),
        ("loader-", ".js"),
        ("style-", ".css"),
    ]
    .map(|(start, end)| built.named(start, end))
    .into()
}

#[test]
fn bytes_that_were_wrong_once_are_mended_by_the_next_visit() {
    for (file, caching) in needed().iter().zip(CACHED.into_iter().cycle()) {
        for trouble in [Fault::Flipped, Fault::StartPage, Fault::Missing] {
            println!("{file}: {trouble:?}, {caching}");
            // Without a worker, so that only the browser's cache matters.
            let site = Site::of(dist())
                .failing("sw.js", Fault::Missing)
                .with_caching(file, caching)
                .failing(file, trouble);
            let page = browser::open(Kind::Plain);
            page.goto(&site.url(""));
            page.wait_for_app("failed");
            site.clear(file);
            page.load_again();
            page.wait_for_app("ready");
            fill_in(&page);
            expect_budget(&page, "1,940");
            page.wait_until("the cache has the right bytes", |page| {
                cache_is_right(page, &site, file)
            });
            page.load_again();
            page.wait_for_app("ready");
        }
    }
    fault(
        "A file was wrong once, or missing, and the host lets browsers keep it for a year",
        "As soon as the host is mended, the next load fetches it past the cache, and the right one stays there.",
    );
}

#[test]
fn reload_in_the_planners_place_mends_it() {
    let wasm = built().named("page-", ".wasm");
    let site = Site::of(dist())
        .failing("sw.js", Fault::Missing)
        .with_caching(&wasm, Caching::Immutable)
        .failing(&wasm, Fault::Flipped);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url("#goal"));
    page.wait_for_app("failed");
    site.clear(&wasm);
    page.target("goal").by_role("link", "Reload").click();
    page.wait_for_app("ready");
    page.field("Age in years");
}

#[test]
fn what_keeps_the_page_for_use_offline_is_mended_too() {
    let offline = built().named("offline-", ".js");
    let site = Site::of(dist())
        .with_caching("", Caching::Immutable)
        .with_caching("/", Caching::Revalidate)
        .with_caching("sw.js", Caching::Revalidate)
        .failing(&offline, Fault::Flipped);
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    site.clear(&offline);
    page.load_again();
    page.wait_for_app("ready");
    wait_for_offline(&page, "ready");
}

#[test]
fn the_worker_keeps_nothing_wrong_out_of_the_browsers_cache() {
    // Only the worker loads these.
    for file in ["icons/icon-512.png", "manifest.webmanifest", "embed.html"] {
        let site = Site::of(dist())
            .with_caching(file, Caching::Immutable)
            .failing(file, Fault::Flipped);
        let page = browser::open(Kind::Plain);
        page.open(&site.url(""));
        page.script_with_callback(
            "fetch(arguments[0]).then((answer) => answer.arrayBuffer()).then(() => arguments[1]());",
            &[json!(file)],
        );
        site.clear(file);
        page.load_again();
        page.wait_for_app("ready");
        wait_for_offline(&page, "ready");
    }
}

#[test]
fn an_article_that_was_wrong_once_opens_at_the_next_try() {
    let file = crate::common::ARTICLE;
    let site = Site::of(dist())
        .failing("sw.js", Fault::Missing)
        .with_caching(file, Caching::Immutable)
        .failing(file, Fault::Flipped);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(&format!("?src={file}")));
    page.wait_until("it says so", |page| {
        page.text().contains("You seem to be offline")
    });
    site.clear(file);
    page.button("Try again").click();
    page.by_role("heading", "What are the treatments…");
}

#[test]
fn a_page_without_its_styles_says_so_whatever_became_of_them() {
    let style = built().named("style-", ".css");
    for trouble in [
        Fault::Missing,
        Fault::Gone,
        Fault::Broken,
        Fault::StartPage,
        Fault::Type("text/html"),
        Fault::Truncated,
        Fault::Cut,
        Fault::Flipped,
    ] {
        let site = Site::of(dist()).failing(&style, trouble.clone());
        expect_unstyled(&site, &format!("{trouble:?}"));
    }
    // It matches its integrity, and has no rules.
    let site = Site::of(dist());
    let built = built();
    site.deploy(&built.reissue(&style, |_| b"/* nothing */".to_vec()));
    expect_unstyled(&site, "no rules");
    fault(
        "The style sheet is missing, cut off, empty, of another type or another page in its place",
        "A plain page with the whole article says so; nothing on it is dead, and it never says that the planner works.",
    );
}

fn expect_unstyled(site: &Site, what: &str) {
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    page.wait_for_app("failed");
    let text = page.text();
    assert!(
        text.trim_start()
            .starts_with("The styles of this page didn’t load"),
        "{what}: {text:.200}"
    );
    expect_nothing_dead(&page, what, false);
    page.by_role("heading", "What are the treatments…");
}
