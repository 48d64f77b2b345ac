//! The built files on any host.

use crate::common::{expect_budget, fill_in, remember_box, running};
use crate::harness::browser;
use crate::harness::env::{dist, fixtures};
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site, built, by_worker};
use crate::offline::{expect_all_of_it, wait_for_offline};
use crate::tamper::expect_nothing_dead;
use serde_json::json;
use test_browser::{Kind, needs};

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
    let expect_no_others = || {
        let others = page.script(
            "return performance.getEntriesByType('resource').map((it) => it.name)
               .filter((name) => !name.startsWith(location.origin + '/'));",
            &[],
        );
        assert_eq!(others, json!([]));
    };
    expect_no_others();
    page.reload();
    page.wait_for_app("ready");
    expect_no_others();
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
    needs!(HttpCache);
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
    // Browsers request these at any time: the tab's icon, those for a home screen, and the manifest.
    let its_own = |target: &str| {
        ["/icon.svg", "/manifest.webmanifest"].contains(&target) || target.starts_with("/icons/")
    };
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
        assert_eq!(page_checks::faults(&dist().join(page)), "", "{page}");
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

#[test]
fn it_works_behind_a_password() {
    needs!(Installability);
    let site = Site::of(dist()).with_password("nurse", "secret");
    let page = browser::open(Kind::Plain);
    // The browser takes user name and password from the address, as some links have them.
    page.open(&site.url("").replace("http://", "http://nurse:secret@"));
    page.open(&site.url(""));
    wait_for_offline(&page, "ready");
    assert_eq!(page.install_faults(), Vec::<String>::new());
    page.wait_until("the manifest is asked for as one who may have it", |_| {
        site.requests().iter().any(|it| {
            it.target.ends_with(".webmanifest")
                && !by_worker(it)
                && it.headers.contains_key("authorization")
        })
    });
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.open(&site.url(&format!("?src={}", crate::common::ARTICLE)));
    page.by_role("heading", "What are the treatments…");
    site.stop();
    page.open(&site.url(""));
    expect_all_of_it(&page);
    fault(
        "The whole site behind a name and a password",
        "Everything: each file of the page is asked for with them.",
    );
}

fn reason(page: &Page) -> String {
    page.string("document.documentElement.dataset.appError")
}

#[test]
fn an_address_without_its_last_slash_says_so_and_leads_to_the_right_one() {
    for folder in ["health", "a/b/nerve"] {
        // The host serves only the page's folder, and at the folder's address without the final slash.
        let site = Site::of(fixtures())
            .with(folder, built().text("index.html"))
            .failing(
                &format!("/{folder}"),
                Fault::Type("text/html; charset=utf-8"),
            )
            .beside(&format!("/{folder}/"), &built());
        let page = browser::open(Kind::Plain);
        page.goto(&site.url(&format!("{folder}?from=mail#goal")));
        page.wait_for_app("failed");
        assert_eq!(reason(&page), "address");
        let text = page.text();
        assert!(
            text.trim_start()
                .starts_with("This address lacks the slash at its end"),
            "{text:.200}"
        );
        assert!(!text.contains("Reload"), "loading it again helps nothing");
        expect_nothing_dead(&page, folder, false);
        page.by_role("heading", "What are the treatments…");
        page.by_role("link", "Open the page with the slash").click();
        let whole = site.url(&format!("{folder}/?from=mail#goal"));
        page.wait_until("the page opens there", |page| page.url() == whole);
        page.wait_for_app("ready");
    }
    fault(
        "A host shows the page at the address of its folder without the last slash",
        "Words say so, nothing dead is shown, and a link leads to the right address.",
    );
}

#[test]
fn opened_from_a_disk_it_says_what_is_wrong() {
    let page = browser::open(Kind::Plain);
    page.goto(&format!("file://{}/index.html", dist().display()));
    page.wait_for_app("failed");
    assert_eq!(reason(&page), "file");
    let text = page.text();
    assert!(
        text.trim_start()
            .starts_with("This file was opened from a disk"),
        "{text:.200}"
    );
    expect_nothing_dead(&page, "from a disk", false);
    page.by_role("heading", "What are the treatments…");
    fault(
        "The page’s file opened from a disk by a double click",
        "The whole article can be read; words say what it lacks there, and nothing dead is shown.",
    );
}

#[test]
fn an_upload_that_changed_line_ends_is_refused_and_told() {
    needs!(Log);
    let site = Site::of(dist());
    site.deploy(&built().with_other_line_ends());
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    page.wait_for_app("failed");
    assert_eq!(reason(&page), "integrity");
    let log = page.take_log();
    assert!(
        log.iter().any(|line| line.contains("other line ends")),
        "{log:#?}"
    );
    assert!(page.text().contains("The styles of this page didn’t load"));
    expect_nothing_dead(&page, "other line ends", false);
    page.by_role("heading", "What are the treatments…");
    fault(
        "An upload as text, which changed the line ends of every file",
        "The files are refused; the article is complete, and the console says what to do.",
    );
}

#[test]
fn git_is_told_to_leave_the_published_files_alone() {
    let rules = std::fs::read_to_string(dist().join(".gitattributes")).unwrap();
    assert_eq!(rules, "* -text\n");
}
