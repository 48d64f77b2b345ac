//! `?src=`: any other article of this app, and every way in which that can fail.

use crate::harness::axe;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site, by_worker};
use crate::widths::expect_fits;
use std::path::Path;
use test_browser::{Face, Kind};

/// An article with one section, one fold and one reference, in the article format.
const OTHER: &str = include_str!("../fixtures/articles/other.json");

fn other() -> Site {
    Site::of(dist()).with("articles/other.json", OTHER)
}

/// Expects a message in place of an article: what is wrong, the usual header, and a link that works.
fn expect_state(page: &Page, words: &[&str]) {
    page.wait_until("the app has decided", |page| !page.app().is_empty());
    let said = page
        .string("document.querySelector('main').innerText")
        .to_lowercase();
    assert!(
        words.iter().any(|word| said.contains(word)),
        "one of {words:?} in: {said}"
    );
    assert!(
        !said.contains("pinched s1 nerve?"),
        "not the other article under a wrong address: {said}"
    );
    assert!(
        !page.names("heading").is_empty(),
        "a heading says what this is"
    );
    let on = page.select("main a[href], main button");
    assert!(!on.is_empty(), "there is a way on");
    axe::expect_clean(page, words[0]);
}

#[test]
fn another_article_is_rendered() {
    let site = other();
    let page = browser::open(Kind::Plain);
    page.open(&site.url("?src=articles/other.json"));
    page.by_role("heading", "A small article");
    assert!(
        !page.text().contains("pinched S1"),
        "nothing is left of the prerendered article"
    );
    assert!(
        page.title().starts_with("A small article"),
        "{}",
        page.title()
    );
    page.summary("More about…").click();
    page.wait_until("its fold opens", |page| {
        page.text().contains("The folded words")
    });
    page.expect_quiet();
}

#[test]
fn every_kind_of_block_is_rendered() {
    let fixture = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../fixtures/articles")
            .join(name);
        std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let mut site = Site::of(dist());
    for name in ["every-block.json", "elbow.svg", "elbow.vtt"] {
        site = site.with(&format!("articles/{name}"), fixture(name));
    }
    for face in Face::ALL {
        let page = browser::open_in(face, Kind::Plain);
        page.open(&site.url("?src=articles/every-block.json"));
        assert!(
            page.names("heading").len() > 3,
            "{:?}",
            page.names("heading")
        );
        page.script(
            "document.querySelectorAll('details').forEach((it) => { it.open = true; });",
            &[],
        );
        page.resize(320, 800);
        expect_fits(&page, 320);
        page.shot("every-block-320");
        axe::expect_clean(&page, "every block");
        page.expect_quiet();
    }
}

#[test]
fn a_flash_of_the_wrong_article_is_spared() {
    let site = other().failing(".wasm", Fault::Held);
    let page = browser::open(Kind::Impatient);
    page.set_off(&site.url("?src=articles/other.json"));
    page.wait_until("the page is laid out", |page| {
        page.try_script("return document.readyState === 'complete';", &[])
            .ok()
            == Some(true.into())
    });
    assert!(
        !page.text().contains("What you can do yourself"),
        "{}",
        page.text()
    );
    site.clear(".wasm");
    page.wait_for_app("ready");
    page.by_role("heading", "A small article");
}

#[test]
fn loading_says_so() {
    let site = other().failing("other.json", Fault::Held);
    let page = browser::open(Kind::Impatient);
    page.set_off(&site.url("?src=articles/other.json"));
    page.wait_until("the page says that it loads", |page| {
        page.text().to_lowercase().contains("loading")
    });
    page.shot("state-loading");
    site.clear("other.json");
    page.by_role("heading", "A small article");
}

#[test]
fn a_missing_article_has_a_way_on() {
    let site = Site::of(dist());
    let page = browser::open(Kind::Plain);
    page.goto(&site.url("?src=articles/missing.json"));
    expect_state(&page, &["article not found"]);
    page.shot("state-not-found");
    assert!(
        page.maybe("button", "Try again").is_none(),
        "trying again would not help"
    );
    page.link("Open our main article").click();
    page.wait_until("the way on leads to the article", |page| {
        page.text().contains("What you can do yourself")
    });
}

#[test]
fn another_schema_is_told() {
    let site = Site::of(dist()).with(
        "articles/new.json",
        OTHER.replacen("article/1", "article/9", 1),
    );
    let page = browser::open(Kind::Plain);
    page.goto(&site.url("?src=articles/new.json"));
    expect_state(&page, &["uses the format “article/9”"]);
    page.shot("state-schema");
}

#[test]
fn what_is_no_article_is_told() {
    let site = Site::of(dist())
        .with("articles/broken.json", "{ \"schema\": \"article/1\", ")
        .with(
            "articles/html.json",
            "<!DOCTYPE html><title>Not here</title>",
        )
        .with("articles/list.json", "[1, 2, 3]")
        .with("articles/deep.json", "[".repeat(100_000));
    let page = browser::open(Kind::Plain);
    for file in ["broken", "html", "list", "deep"] {
        page.goto(&site.url(&format!("?src=articles/{file}.json")));
        expect_state(
            &page,
            &["can’t show this file as an article", "article not found"],
        );
        assert_eq!(
            page.log_if_any()
                .iter()
                .filter(|entry| entry.contains("unreachable"))
                .count(),
            0,
            "{file}: no panic"
        );
    }
}

#[test]
fn only_files_of_this_app_are_read() {
    let page = browser::open(Kind::Plain);
    for src in [
        "https://example.org/articles/x.json",
        "//example.org/articles/x.json",
        "articles/../index.html",
        "articles/%2e%2e/index.html",
        "articles%2f..%2findex.html",
        "/articles/other.json",
        "articles\\..\\index.html",
        "data:application/json,{}",
        "javascript:alert(1)",
        "index.html",
        "articles/",
        "",
    ] {
        let site = other();
        page.goto(&site.url(&format!("?src={src}")));
        page.wait_until("the app has decided", |page| !page.app().is_empty());
        let json: Vec<String> = site
            .requests()
            .into_iter()
            // The worker always fetches the page's own article.
            .filter(|request| !by_worker(request))
            .map(|request| request.target)
            .filter(|target| target.contains(".json") && !target.contains("?src"))
            .collect();
        assert!(
            json.is_empty() || src.is_empty(),
            "“{src}” asked for {json:?}"
        );
        let elsewhere = page.number(
            "performance.getEntriesByType('resource').filter((it) => !it.name.startsWith(location.origin)).length",
        );
        assert!(elsewhere < 1.0, "“{src}” asked somebody else");
        assert!(
            !page.select("main a[href], main button").is_empty(),
            "“{src}” has a way on"
        );
    }
}

#[test]
fn offline_is_told_and_can_be_tried_again() {
    let site = other().failing("other.json", Fault::Cut);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url("?src=articles/other.json"));
    expect_state(&page, &["you seem to be offline"]);
    page.shot("state-offline");
    site.clear("other.json");
    page.button("Try again").click();
    page.by_role("heading", "A small article");
}

#[test]
fn an_authors_errors_are_shown_in_place() {
    let wrong = OTHER.replacen("\"type\": \"list\"", "\"type\": \"lisst\"", 1);
    assert_ne!(wrong, OTHER);
    let site = Site::of(dist()).with("articles/wrong.json", wrong);
    let page = browser::open(Kind::Plain);
    page.open(&site.url("?src=articles/wrong.json"));
    page.by_role("heading", "A small article");
    let said = page.text();
    assert!(
        said.contains("First of the list"),
        "an unknown block degrades to its text: {said}"
    );
    assert!(
        said.contains("lisst"),
        "a notice names what is unknown: {said}"
    );
}
