//! A new version is installed beside the running one, and used only when it is complete and the reader agrees.

use crate::common::{expect_budget, fill_in};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site, built};
use crate::offline::{caches, reader_files, visited, wait_for_offline, wait_for_reader};
use altered_site::Release;
use serde_json::json;
use test_browser::Kind;

/// The mark of the version that the page shows; the built one has none.
fn version(page: &Page) -> String {
    page.string("document.querySelector('meta[name=release]')?.content ?? '1'")
}

/// Waits until this version runs.
pub fn expect_version(page: &Page, wanted: &str) {
    page.wait_until(&format!("version {wanted} runs"), |page| {
        page.try_script("return document.readyState;", &[]).is_ok() && version(page) == wanted
    });
    page.wait_for_app("ready");
}

/// The same script or program with other bytes.
fn another(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.push(b'\n');
    bytes
}

/// Reports that the device is online again, which makes the page check for a new version.
pub fn look_for_update(page: &Page) {
    page.script("dispatchEvent(new Event('online'));", &[]);
}

/// Takes the version that waits.
pub fn take_update(page: &Page) {
    page.script(
        "document.dispatchEvent(new Event('plateful:take-update'));",
        &[],
    );
}

#[test]
fn it_is_offered_and_taken_and_nothing_typed_is_lost() {
    let site = Site::of(dist());
    let page = visited(&site);
    fill_in(&page);
    site.deploy(&built().marked("2"));
    look_for_update(&page);
    wait_for_offline(&page, "update");
    assert_eq!(
        version(&page),
        "1",
        "nothing changes under the reader's hands"
    );
    expect_budget(&page, "1,940");
    page.field("Age in years").enter("52");
    take_update(&page);
    expect_version(&page, "2");
    page.wait_until("what was typed is back", |page| {
        page.field("Age in years").entered() == "52"
    });
    assert_eq!(page.field("Weight in kilograms").entered(), "85");
    wait_for_offline(&page, "ready");
    assert_eq!(caches(&page).len(), 1, "{:?}", caches(&page));
    assert_eq!(
        reader_files(&page),
        Vec::<String>::new(),
        "who reads no other article does not pay for it"
    );
    site.stop();
    page.load_again();
    expect_version(&page, "2");
    fault(
        "New version deployed while somebody types",
        "It waits until it is taken; then what was typed is there again, and one copy is kept.",
    );
}

/// Another version with another program for other articles.
fn with_another_reader() -> Release {
    let first = built();
    let wasm = first.named("reader-", ".wasm");
    let glue = first.named("reader-", ".js");
    // An empty section for a WebAssembly file, an empty line for a script.
    built()
        .marked("2")
        .reissue(&wasm, |bytes| [bytes, vec![0, 1, 0]].concat())
        .reissue(&glue, another)
}

#[test]
fn who_reads_other_articles_can_do_so_in_the_next_version() {
    let new = with_another_reader();
    let other = include_str!("../fixtures/articles/other.json");
    let site = Site::of(dist()).with("articles/other.json", other);
    let page = visited(&site);
    page.open(&site.url("?src=articles/other.json"));
    wait_for_reader(&page, &built());
    page.open(&site.url(""));
    site.deploy(&new);
    look_for_update(&page);
    wait_for_offline(&page, "update");
    take_update(&page);
    expect_version(&page, "2");
    wait_for_offline(&page, "ready");
    wait_for_reader(&page, &new);
    site.stop();
    page.open(&site.url("?src=articles/other.json"));
    page.by_role("heading", "A small article");
    fault(
        "New version taken by somebody who has read another article, then the server is gone",
        "That article can be read still.",
    );
}

#[test]
fn a_reader_that_the_host_has_no_more_comes_with_the_next_version() {
    let new = with_another_reader();
    let site = Site::of(dist());
    let page = visited(&site);
    site.deploy(&new);
    site.put(
        "articles/other.json",
        include_str!("../fixtures/articles/other.json"),
    );
    // The cached version asks for a file that only it names, and that was never cached.
    page.goto(&site.url("?src=articles/other.json"));
    page.wait_for_app("failed");
    wait_for_offline(&page, "update");
    let said = page.string("document.querySelector('main').innerText");
    assert!(
        said.trim()
            .starts_with("We couldn’t open the article in this link."),
        "{said}"
    );
    page.by_role("link", "Reload").click();
    expect_version(&page, "2");
    page.by_role("heading", "A small article");
    fault(
        "New version deployed, and the host has no more what the old one needs for another article",
        "Words say that it could not be opened; loading again takes the new version and brings the article.",
    );
}

#[test]
fn it_can_be_put_off() {
    let site = Site::of(dist());
    let page = visited(&site);
    site.deploy(&built().marked("2"));
    look_for_update(&page);
    wait_for_offline(&page, "update");
    page.load_again();
    expect_version(&page, "1");
    wait_for_offline(&page, "update");
    site.stop();
    page.load_again();
    expect_version(&page, "1");
    wait_for_offline(&page, "update");
    take_update(&page);
    expect_version(&page, "2");
    fault(
        "New version put off, then the server is gone",
        "The old version goes on, the new one is offered still, and can be taken without a connection.",
    );
}

#[test]
fn another_tab_is_told_and_not_touched() {
    let site = Site::of(dist());
    let page = visited(&site);
    let old_file = built().named("loader-", ".js");
    page.script("window.still = 'the same page';", &[]);
    page.field("Age in years").enter("40");
    let first = page.tab();
    page.open_tab(&site.url(""));
    page.wait_for_app("ready");
    wait_for_offline(&page, "ready");
    // The new version renames a file, and the host no longer has the old one.
    let without = built().marked("2").reissue(&old_file, another);
    site.deploy(&without);
    look_for_update(&page);
    wait_for_offline(&page, "update");
    take_update(&page);
    expect_version(&page, "2");

    let second = page.tab();
    page.switch_to(&first);
    wait_for_offline(&page, "changed");
    assert_eq!(page.string("window.still"), "the same page");
    assert_eq!(page.field("Age in years").entered(), "40");
    let late = page.script_with_callback(
        "fetch(arguments[0]).then((answer) => arguments[1](answer.status), String);",
        &[json!(old_file)],
    );
    assert_eq!(late, 200, "what the old version still needs is there");
    page.field("Age in years").enter("41");
    take_update(&page);
    expect_version(&page, "2");
    page.wait_until("what was typed is back", |page| {
        page.field("Age in years").entered() == "41"
    });
    page.switch_to(&second);
    assert_eq!(version(&page), "2");
    fault(
        "New version taken in another tab",
        "This tab is told, not loaded again; it goes on with the old files, and changes over when asked to.",
    );
}

#[test]
fn a_broken_deploy_is_refused_and_the_old_version_goes_on() {
    let site = Site::of(dist());
    let page = visited(&site);
    let old = built().marked("2");
    let new = old.clone().reissue(&old.named("style-", ".css"), another);
    let style = new.named("style-", ".css");
    for (file, trouble) in [
        (style.as_str(), Fault::Missing),
        (style.as_str(), Fault::Flipped),
        (style.as_str(), Fault::Moved),
        (style.as_str(), Fault::Broken),
        (style.as_str(), Fault::StartPage),
        (style.as_str(), Fault::Type("text/html")),
        (style.as_str(), Fault::Cut),
        ("/", Fault::Missing),
        ("/", Fault::Flipped),
        ("/", Fault::Moved),
        ("sw.js", Fault::Flipped),
        ("sw.js", Fault::StartPage),
        ("sw.js", Fault::Moved),
        ("sw.js", Fault::Missing),
    ] {
        site.deploy(&new);
        site.inject(file, trouble.clone());
        if file == "/" {
            // The copy that the worker caches if the page itself is not as published.
            site.inject(&Release::copy_of("index.html"), trouble.clone());
        }
        let outcome = update_outcome(&page);
        assert_eq!(outcome, "refused", "{file}: {trouble:?}");
        assert_eq!(
            caches(&page).len(),
            1,
            "{file}: {trouble:?}: {:?}",
            caches(&page)
        );
        page.load_again();
        page.wait_for_app("ready");
        wait_for_offline(&page, "ready");
        assert_eq!(version(&page), "1", "{file}: {trouble:?}");
        // The page also checks by itself: wait for that before the host changes again.
        assert_eq!(update_outcome(&page), "refused", "{file}: {trouble:?}");
    }
    site.deploy(&new);
    look_for_update(&page);
    wait_for_offline(&page, "update");
    take_update(&page);
    expect_version(&page, "2");
    fault(
        "Broken deploy: a file is missing, damaged, redirected, cut off, answered by 503 or by a start page",
        "The new version is refused as a whole and the old one goes on; once the host is repaired, it is offered.",
    );
    fault(
        "Broken deploy: sw.js itself is damaged, missing, redirected or answered by a start page",
        "The same.",
    );
}

/// Checks for an update and returns its result. Waits until there is one, so an update must exist.
pub fn update_outcome(page: &Page) -> String {
    let outcome = page.script_with_callback(
        "const done = arguments[0];
         navigator.serviceWorker.getRegistration().then((registration) => {
           const follow = (worker) => {
             const look = () => {
               if (worker.state === 'redundant') done('refused');
               if (worker.state === 'installed') done('taken');
             };
             worker.addEventListener('statechange', look);
             look();
           };
           registration.addEventListener('updatefound', () => follow(registration.installing));
           registration.update().catch(() => done('refused'));
         });",
        &[],
    );
    outcome.as_str().unwrap_or_default().to_owned()
}

#[test]
fn it_asks_only_for_what_changed() {
    let site = Site::of(dist());
    let page = visited(&site);
    let before = site.requests().len();
    site.deploy(&built().marked("2"));
    look_for_update(&page);
    wait_for_offline(&page, "update");
    let mut asked: Vec<_> = site.requests()[before..]
        .iter()
        .map(|request| request.target.clone())
        .collect();
    asked.sort();
    asked.dedup();
    assert_eq!(asked, ["/", "/sw.js"]);
}

#[test]
fn a_version_that_is_taken_back_leaves_the_old_one() {
    let site = Site::of(dist());
    let page = visited(&site);
    site.deploy(&built().marked("2"));
    look_for_update(&page);
    wait_for_offline(&page, "update");
    assert_eq!(caches(&page).len(), 2);
    // The host returns to the first version, whose cache is in use.
    site.deploy(&built());
    assert_eq!(update_outcome(&page), "taken");
    take_update(&page);
    page.wait_until("the other version is gone", |page| {
        page.try_script("return document.readyState;", &[]).is_ok() && caches(page).len() == 1
    });
    site.stop();
    page.load_again();
    expect_version(&page, "1");
    fill_in(&page);
    expect_budget(&page, "1,940");
    fault(
        "New version taken back by its host before anybody took it",
        "The old version goes on, also offline; of the other nothing stays.",
    );
}

#[test]
fn a_version_that_does_not_start_is_replaced_without_its_help() {
    // Damaged before publishing, so that it matches its own integrity.
    let first = built();
    let wasm = first.named("page-", ".wasm");
    let broken = first.reissue(&wasm, |_| b"\0asm no more".to_vec());
    let site = Site::of(dist());
    site.deploy(&broken);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    page.wait_for_app("failed");
    wait_for_offline(&page, "ready");
    site.deploy(&built().marked("2"));
    look_for_update(&page);
    wait_for_offline(&page, "update");
    page.load_again();
    page.wait_until("the new version runs", |page| {
        page.try_script("return document.readyState;", &[]).is_ok() && version(page) == "2"
    });
    page.wait_for_app("ready");
    fault(
        "Version published whose program does not start, then a repaired one",
        "The article can be read meanwhile; the repaired version is taken at the next load, without the program’s help.",
    );
}

#[test]
fn nobody_else_can_make_it_change_over() {
    let site = Site::of(dist()).with("other.html", "<!doctype html><title>Other</title><p>Other");
    let page = visited(&site);
    site.deploy(&built().marked("2"));
    site.put("other.html", "<!doctype html><title>Other</title><p>Other");
    look_for_update(&page);
    wait_for_offline(&page, "update");
    let post = "const [message, done] = arguments;
         navigator.serviceWorker.getRegistration().then(({ waiting }) => { waiting.postMessage(message); done(); });";
    for shape in [
        json!("skipWaiting"),
        json!({"type": "SKIP_WAITING"}),
        json!(null),
        json!([]),
    ] {
        page.script_with_callback(post, &[shape]);
    }
    let here = page.tab();
    page.open_tab(&site.url("other.html"));
    page.script_with_callback(post, &[json!({"type": "plateful:take-update"})]);
    page.switch_to(&here);
    // Messages arrive in order: if one of those had worked, this page would know by now.
    assert_eq!(update_state(&page), "installed");
    wait_for_offline(&page, "update");
    take_update(&page);
    expect_version(&page, "2");
}

fn update_state(page: &Page) -> String {
    let state = page.script_with_callback(
        "navigator.serviceWorker.getRegistration().then(({ waiting }) => arguments[0](waiting?.state ?? 'gone'));",
        &[],
    );
    state.as_str().unwrap_or_default().to_owned()
}
