//! The page repairs its cache when files are missing, damaged, or take up needed space, and meanwhile shows no message.

use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site, built};
use crate::offline::{caches, expect_all_of_it, visited, wait_for_offline, wait_for_reader};
use serde_json::json;
use test_browser::{Kind, needs};

const OTHER: &str = include_str!("../fixtures/articles/other.json");

/// Deletes all caches, as another app of the origin might.
fn empty_caches(page: &Page) {
    page.script_with_callback(
        "caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(arguments[0]);",
        &[],
    );
    assert!(caches(page).is_empty());
}

/// Flips one bit of a cached file.
fn damage(page: &Page, path: &str) {
    page.script_with_callback(
        "const [path, done] = arguments;
         (async () => {
           const name = (await caches.keys()).find((name) => !name.endsWith(' articles'));
           const cache = await caches.open(name);
           const found = await cache.match(new URL(path, document.baseURI));
           const bytes = new Uint8Array(await found.arrayBuffer());
           bytes[bytes.length >> 1] ^= 1;
           await cache.put(new URL(path, document.baseURI), new Response(bytes, { headers: found.headers }));
         })().then(done, (error) => done(String(error)));",
        &[json!(path)],
    );
}

fn back_in_the_net(page: &Page) {
    page.script("dispatchEvent(new Event('online'));", &[]);
}

#[test]
fn what_was_taken_away_is_fetched_again() {
    let site = Site::of(dist());
    let page = visited(&site);
    empty_caches(&page);
    page.load_again();
    wait_for_offline(&page, "ready");
    let kept = page.script_with_callback(
        "caches.keys().then(([name]) => caches.open(name)).then((cache) => cache.keys())
           .then((all) => arguments[0](all.length));",
        &[],
    );
    let wanted = built().kept().len();
    assert!(kept.as_u64() >= Some(wanted as u64), "{kept} of {wanted}");
    site.stop();
    page.load_again();
    page.wait_for_app("ready");
    expect_all_of_it(&page);

    empty_caches(&page);
    back_in_the_net(&page);
    wait_for_offline(&page, "failed");
    site.restart();
    back_in_the_net(&page);
    wait_for_offline(&page, "ready");
    site.stop();
    page.load_again();
    page.wait_for_app("ready");
    fault(
        "Kept files taken away by the browser or by another app of the origin",
        "With a connection they are fetched again, at the next load or as soon as it is back. Until then the page does not say that it works offline.",
    );
}

#[test]
fn what_was_damaged_on_the_device_is_mended() {
    let built = built();
    let site = Site::of(dist());
    let page = visited(&site);
    for path in [
        "./".to_owned(),
        built.named("page-", ".wasm"),
        built.named("page-", ".js"),
        built.named("loader-", ".js"),
        built.named("offline-", ".js"),
        built.named("style-", ".css"),
        built.named("fonts/literata", ".woff2"),
    ] {
        damage(&page, &path);
        page.load_again();
        page.wait_for_app("ready");
        wait_for_offline(&page, "ready");
        page.expect_quiet();
        site.stop();
        page.load_again();
        page.wait_for_app("ready");
        page.expect_quiet_but(&["ERR_CONNECTION_REFUSED", "sw.js"]);
        site.restart();
    }
    fault(
        "One bit of a kept file damaged on the device",
        "The file is fetched again and kept; nobody sees a difference.",
    );

    let wasm = built.named("page-", ".wasm");
    damage(&page, &wasm);
    site.stop();
    page.load_again();
    page.wait_for_app("failed");
    page.by_role("heading", "What are the treatments…");
    site.restart();
    page.load_again();
    page.wait_for_app("ready");
    expect_all_of_it(&page);
    fault(
        "The same without a connection",
        "The article can be read, and words in the planner’s place say that it could not start; with a connection the next load mends it.",
    );
}

#[test]
fn a_reader_that_was_damaged_or_taken_away_is_mended() {
    let built = built();
    let site = Site::of(dist()).with("articles/other.json", OTHER);
    let page = visited(&site);
    page.open(&site.url("?src=articles/other.json"));
    wait_for_reader(&page, &built);
    for path in built.kept_later() {
        damage(&page, &path);
        page.load_again();
        page.wait_for_app("ready");
        page.by_role("heading", "A small article");
    }
    site.stop();
    page.load_again();
    page.wait_for_app("ready");
    page.by_role("heading", "A small article");
    site.restart();

    // One of its two files alone is useless.
    page.script_with_callback(
        "caches.keys().then((names) => names.find((name) => !name.endsWith(' articles')))
           .then((name) => caches.open(name)).then((cache) => cache.delete(arguments[0])).then(arguments[1]);",
        &[json!(built.named("reader-", ".js"))],
    );
    page.open(&site.url(""));
    wait_for_reader(&page, &built);
    fault(
        "The program for other articles damaged on the device, or half of it taken away",
        "It is fetched again, at its next use or at the next load of the page.",
    );
}

#[test]
fn a_version_that_nobody_took_does_not_push_out_the_one_that_runs() {
    let site = Site::of(dist());
    let page = visited(&site);
    let running = caches(&page);
    let first = page.tab();
    page.open_tab(&site.url(""));
    wait_for_offline(&page, "ready");
    for (mark, wanted) in [("2", 2), ("3", 3)] {
        site.deploy(&built().marked(mark));
        back_in_the_net(&page);
        wait_for_offline(&page, "update");
        page.wait_until("it is kept whole", |page| {
            let waits = page.script_with_callback(
                "navigator.serviceWorker.getRegistration()
                   .then(({ installing, waiting }) => arguments[0](!installing && Boolean(waiting)));",
                &[],
            );
            waits == json!(true) && caches(page).len() == wanted
        });
    }
    page.script(
        "document.dispatchEvent(new Event('plateful:take-update'));",
        &[],
    );
    page.wait_until("the newest runs", |page| {
        page.try_script("return document.readyState;", &[]).is_ok()
            && page.string("document.querySelector('meta[name=release]')?.content") == "3"
    });
    page.switch_to(&first);
    wait_for_offline(&page, "changed");
    page.wait_until("what only waited is gone", |page| caches(page).len() == 2);
    assert!(caches(&page).contains(&running[0]), "{:?}", caches(&page));
    fault(
        "A version left out: another came before anybody took it",
        "The files of the version that a tab still runs stay; those that nobody ran go.",
    );
}

#[test]
fn a_host_that_leaves_the_ending_out_is_understood() {
    let site = Site::of(dist())
        .failing("/embed.html", Fault::Leads("embed"))
        .failing("/embed", Fault::Type("text/html"));
    site.put("embed", built().text("embed.html"));
    let page = visited(&site);
    site.stop();
    for address in ["embed", "embed.html"] {
        page.goto(&site.url(address));
        page.by_role("heading", "Add this to your site");
    }
    fault(
        "A host that leads from embed.html to embed",
        "The page is kept all the same, and opens at both addresses without a connection.",
    );
}

#[test]
fn a_first_install_that_failed_is_tried_again_on_the_same_visit() {
    let site = Site::of(dist()).failing("icon-512.png", Fault::Missing);
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    wait_for_offline(&page, "failed");
    assert!(caches(&page).is_empty());
    site.clear("icon-512.png");
    back_in_the_net(&page);
    wait_for_offline(&page, "ready");
    site.stop();
    page.load_again();
    page.wait_for_app("ready");
    fault(
        "First visit: the connection breaks while the page is being kept",
        "Nothing is kept, and the page says so; once the connection is back, it is tried again.",
    );
}

#[test]
fn an_article_stays_readable_when_there_is_no_more_room() {
    needs!(Quota);
    let site = Site::of(dist()).with("articles/other.json", OTHER);
    let page = visited(&site);
    page.open(&site.url("?src=articles/other.json"));
    page.wait_until("the article is kept", |page| {
        caches(page).iter().any(|name| name.ends_with(" articles"))
    });
    wait_for_reader(&page, &built());
    page.limit_storage(&site.origin(""), Some(1));
    page.load_again();
    page.by_role("heading", "A small article");
    site.stop();
    page.load_again();
    page.by_role("heading", "A small article");
    page.limit_storage(&site.origin(""), None);
    fault(
        "Storage full while an article that was read is loaded again",
        "The copy from before stays.",
    );
}
