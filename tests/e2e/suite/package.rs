//! The npm package in bundlers: the pages that `tests/bundlers/build.mjs` built without any settings, and Vite's
//! development server.

use crate::common::{expect_budget, fill_in};
use crate::harness::browser;
use crate::harness::dev_server::DevServer;
use crate::harness::env::package;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site};
use serde_json::json;
use test_browser::Kind;

/// A page from a bundler.
fn built(name: &str) -> Site {
    Site::of(package().join("site").join(name))
}

/// Opens a page and waits for its planner.
fn open(url: &str) -> Page {
    let page = browser::open(Kind::Plain);
    page.goto(url);
    expect_planner(&page);
    page
}

fn expect_planner(page: &Page) {
    page.field("Age in years");
    assert_eq!(page.title(), "Plateful 1.0.0", "the script that was built");
    assert!(page.radio("Lose 0.5 kg…").is_chosen());
}

fn expect_article(page: &Page) {
    page.script(
        "document.querySelector('plateful-article').scrollIntoView();",
        &[],
    );
    page.wait_until("the article that the package brings is there", |page| {
        page.maybe("heading", "What are the treatments…").is_some()
    });
}

/// Uses both elements like a reader.
fn story(url: &str) {
    let page = open(url);
    fill_in(&page);
    expect_budget(&page, "1,940");
    let rules =
        "document.querySelector('plateful-goal').shadowRoot.adoptedStyleSheets[1].cssRules.length";
    assert!(page.number(rules) > 5.0, "its sheet is there");
    expect_article(&page);
    page.expect_quiet();
}

#[test]
fn vite() {
    story(&built("vite").url(""));
}

#[test]
fn vite_that_puts_every_asset_into_scripts_and_cssnano() {
    story(&built("vite-inline").url(""));
}

#[test]
fn vites_development_server() {
    let server = DevServer::start();
    story(&server.url);
}

#[test]
fn webpack() {
    story(&built("webpack").url(""));
}

#[test]
fn webpack_in_development() {
    story(&built("webpack-development").url(""));
}

#[test]
fn esbuild() {
    story(&built("esbuild").url(""));
}

#[test]
fn esbuild_with_a_file_for_each_part() {
    story(&built("esbuild-split").url(""));
}

#[test]
fn esbuild_for_a_script_that_is_no_module() {
    story(&built("esbuild-script").url(""));
}

#[test]
fn it_works_under_a_policy_that_lets_it_fetch_nothing() {
    let policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:";
    let site = built("vite").header("", "Content-Security-Policy", policy);
    story(&site.url(""));
}

#[test]
fn nothing_is_loaded_for_an_element_that_is_far_away() {
    let site = built("vite");
    let page = open(&site.url(""));
    assert_eq!(site.count(&files_of("vite/assets", "goal-files")), 1);
    let article = files_of("vite/assets", "article-files");
    assert_eq!(site.count(&article), 0);
    expect_article(&page);
    assert_eq!(site.count(&article), 1);
    page.expect_quiet();
}

/// The only file of a built page with this prefix.
fn files_of(folder: &str, start: &str) -> String {
    let folder = package().join("site").join(folder);
    let names = std::fs::read_dir(folder)
        .expect("it was built")
        .map(|entry| entry.expect("it can be read").file_name())
        .map(|name| name.to_string_lossy().into_owned());
    let mut found = names.filter(|name| name.starts_with(start));
    let name = found.next().expect("it has such a file");
    assert_eq!(found.next(), None, "only one");
    name
}

#[test]
fn files_that_do_not_come_are_told_and_come_with_the_next_load() {
    let file = files_of("vite/assets", "goal-files");
    for fault in [Fault::Missing, Fault::Cut] {
        let site = built("vite").failing(&file, fault);
        let page = browser::open(Kind::Plain);
        page.goto(&site.url(""));
        page.wait_until("the element says that its files did not come", |page| {
            page.maybe("status", "").is_some_and(|status| {
                status.text()
                    == "The calorie goal planner could not start here. Its program did not arrive. \
                        If trying again does not help, load the page again."
            })
        });
        page.button("Try again");
        // The other element still works.
        expect_article(&page);
        site.clear(&file);
        // An element out of view loads nothing.
        page.script("scrollTo({ top: 0, behavior: 'instant' });", &[]);
        page.reload();
        expect_planner(&page);
        fill_in(&page);
        expect_budget(&page, "1,940");
        page.log_if_any();
    }
}

#[test]
fn its_links_lead_to_no_page_of_ours() {
    let site = built("vite");
    let page = open(&site.url(""));
    // The package has no page of ours, so it must not link to one.
    assert!(page.holds("![...document.querySelector('plateful-goal').shadowRoot.querySelectorAll('a')].some((one) => one.checkVisibility())"));
    expect_article(&page);
    let led = page.script(
        "return [...document.querySelector('plateful-article').shadowRoot.querySelectorAll('a[href]')]
           .filter((one) => one.checkVisibility())
           .map((one) => one.getAttribute('href'))
           .filter((address) => !/^(#.|https:|tel:)/.test(address));",
        &[],
    );
    assert_eq!(
        led,
        json!([]),
        "within the article, to its sources, or to a telephone"
    );
    page.script(
        "document.querySelector('plateful-article').shadowRoot.querySelector('a[href=\"#injections\"]').click();",
        &[],
    );
    page.wait_until("a link within leads to its place", |page| {
        page.holds(
            "document.querySelector('plateful-article').shadowRoot.getElementById('injections').getBoundingClientRect().top < innerHeight",
        )
    });
    assert_eq!(page.string("location.hash"), "");
    page.expect_quiet();
}

#[test]
fn articles_of_the_page_lie_on_its_own_site() {
    let other = include_str!("../fixtures/articles/other.json");
    let site = built("esbuild").with("articles/other.json", other);
    let page = open(&site.url(""));
    page.script(
        "document.querySelector('plateful-article').src = 'articles/other.json';",
        &[],
    );
    page.script(
        "document.querySelector('plateful-article').scrollIntoView();",
        &[],
    );
    page.wait_until("the page's own article is shown", |_| {
        site.count("articles/other.json") == 1
    });
    page.wait_until("and can be read", |page| {
        page.holds(
            "document.querySelector('plateful-article').shadowRoot.querySelector('.article h2')?.textContent.length > 0",
        )
    });
    page.expect_quiet();
}
