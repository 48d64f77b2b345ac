//! The built files on any host.

use crate::common::{expect_budget, fill_in, remember_box, running};
use crate::harness::browser::{self, Kind};
use crate::harness::env::dist;
use crate::harness::html;
use crate::harness::site::{Site, by_worker};
use crate::offline::wait_for_offline;
use serde_json::json;

#[test]
fn it_works_below_any_path() {
    let site = Site::of(dist()).under("/health/2026/nerve/");
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    fill_in(&page);
    expect_budget(&page, "1,940");
    let outside: Vec<_> = site
        .requests()
        .into_iter()
        .filter(|it| !it.target.starts_with("/health/2026/nerve/"))
        .collect();
    assert!(outside.is_empty(), "{outside:?}");
    page.expect_quiet();
}

#[test]
fn it_asks_nobody_else_and_sends_nothing() {
    let (site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    remember_box(&page).click();
    page.button("Show all 6").click();
    page.script("scrollTo(0, document.body.scrollHeight);", &[]);
    page.reload();
    page.wait_for_app("ready");
    let others = page.script(
        "return performance.getEntriesByType('resource').map((it) => it.name)
           .filter((name) => !name.startsWith(location.origin + '/'));",
        &[],
    );
    assert_eq!(others, json!([]));
    for request in site.requests() {
        assert_eq!(request.host, site.host());
        assert!(
            matches!(request.method.as_str(), "GET" | "HEAD"),
            "{request:?}"
        );
        assert!(
            !request.target.contains('?'),
            "nothing about the reader is in an address: {request:?}"
        );
    }
    assert_eq!(page.string("document.cookie"), "");
}

#[test]
fn the_first_load_asks_for_each_file_once() {
    let (site, page) = running(Kind::Plain);
    wait_for_offline(&page, "ready");
    let asked = |worker: bool| {
        let mut asked: Vec<String> = site
            .requests()
            .into_iter()
            .filter(|it| by_worker(it) == worker)
            .map(|it| it.target)
            .collect();
        asked.sort();
        asked
    };
    // Requested by the browser whenever it likes: the tab's icon, and the manifest for installing.
    let its_own = |target: &str| ["/icon.svg", "/manifest.webmanifest"].contains(&target);
    let mut seen = asked(false);
    seen.retain(|it| !its_own(it));
    let mut once = seen.clone();
    once.dedup();
    assert_eq!(seen, once);
    assert!(
        !seen.iter().any(|it| it.contains("/articles/")),
        "the prerendered page needs no article file: {seen:?}"
    );
    assert!(
        !site
            .requests()
            .iter()
            .any(|it| it.target.contains("reader")),
        "nor what shows one, for the worker to keep: {:?}",
        site.requests()
    );
    // The worker requests files later, and the browser has cached those that the page loaded.
    let again: Vec<String> = asked(true)
        .into_iter()
        .filter(|it| seen.contains(it) && it != "/")
        .collect();
    assert!(again.is_empty(), "loaded twice: {again:?}");
    let all = site.requests();
    let first = all.iter().position(by_worker);
    let last = all
        .iter()
        .rposition(|it| !by_worker(it) && !its_own(&it.target));
    assert!(last < first, "the worker competes with nothing: {all:#?}");
}

#[test]
fn the_policy_forbids_inline_scripts_and_styles() {
    for file in ["index.html", "goal.html"] {
        expect_policy(file);
    }
}

fn expect_policy(file: &str) {
    let html = std::fs::read_to_string(dist().join(file)).unwrap();
    let policy = html
        .split("http-equiv=\"Content-Security-Policy\"")
        .nth(1)
        .and_then(|rest| rest.split('>').next())
        .expect("the page carries a policy");
    for (word, wanted) in [
        ("default-src 'none'", true),
        ("'wasm-unsafe-eval'", true),
        ("'unsafe-inline'", false),
        ("'unsafe-eval'", false),
    ] {
        assert_eq!(policy.contains(word), wanted, "{word} in {policy}");
    }
    let site = Site::of(dist());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(file));
    page.script(
        "const script = document.createElement('script'); script.textContent = 'window.injected = true';
         document.body.append(script);",
        &[],
    );
    assert!(
        page.holds("window.injected === undefined"),
        "the policy is in force"
    );
}

#[test]
fn the_html_is_valid() {
    for page in ["index.html", "goal.html"] {
        assert_eq!(html::faults(&dist().join(page)), "", "{page}");
    }
}

#[test]
fn the_page_describes_itself() {
    let (_site, page) = running(Kind::Plain);
    let data = page.script(
        "return [...document.querySelectorAll('script[type=\"application/ld+json\"]')].map((it) => JSON.parse(it.textContent));",
        &[],
    );
    let text = data.to_string();
    assert!(text.contains("MedicalWebPage"), "{text}");
    assert!(text.contains("Plateful contributors"), "{text}");
    assert!(
        !text.contains("reviewedBy"),
        "nobody reviewed it yet: {text}"
    );
    assert!(
        page.string("document.querySelector('meta[name=description]').content")
            .len()
            > 50
    );
    assert_eq!(page.string("document.documentElement.lang"), "en-US");
    assert!(
        page.holds("!document.querySelector('link[rel=canonical]')"),
        "no address is guessed"
    );
}

#[test]
fn what_is_hidden_is_not_shown() {
    let (_site, page) = running(Kind::Plain);
    let shown = page.script(
        "return [...document.querySelectorAll('[hidden]')].filter((it) => it.checkVisibility())
           .map((it) => it.outerHTML.slice(0, 120));",
        &[],
    );
    assert_eq!(shown, json!([]), "a style overrules the attribute");
}
