//! Hosts that change HTML in transit: the page works, and is saved for offline use as published.

use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site, built, minifying};
use crate::offline::{caches, expect_all_of_it, wait_for_offline};
use altered_site::Release;
use test_browser::{Kind, needs};

const BEACON: &str = "<script defer src=\"https://stats.example/beacon.js\"></script>";
/// Whether a host has added a script.
const ADDED: &str = "document.documentElement.outerHTML.includes('stats.example')";
/// Whether a host has removed white space.
const SQUEEZED: &str = "!document.head.innerHTML.includes('>\\n<')";

fn with_beacon() -> Site {
    Site::of(dist()).with_markup_in_head(BEACON)
}

/// A browser that records the page's messages for its owner, for each load separately.
fn listening() -> Page {
    let page = browser::open(Kind::Plain);
    page.run_before_load(
        "window.warned = [];
         const warn = console.warn;
         console.warn = (...said) => { window.warned.push(said.join(' ')); warn(...said); };",
    );
    page
}

fn was_told(page: &Page) -> bool {
    page.holds("window.warned.some((it) => it.startsWith('This host changes pages in transit'))")
}

#[test]
fn it_is_kept_as_it_was_published() {
    needs!(ScriptBeforeLoad);
    let signed = Site::of(dist()).rewriting_html(|html| {
        html.replace(
            "</body>",
            "<!-- stats.example: served from a cache --></body>",
        )
    });
    for (what, site, changed) in [
        ("adds a script", with_beacon(), ADDED),
        ("adds a comment", signed, ADDED),
        ("takes white space out", minifying(&dist()), SQUEEZED),
    ] {
        println!("a host that {what}");
        let page = listening();
        page.open(&site.url(""));
        wait_for_offline(&page, "ready");
        page.wait_until("its owner is told", was_told);
        assert!(page.holds(changed), "{what}: the network's page");

        page.load_again();
        page.wait_for_app("ready");
        wait_for_offline(&page, "ready");
        assert!(
            page.holds("window.warned.length === 0"),
            "{what}: only once"
        );
        assert!(!page.holds(changed), "{what}: the device's page");
        site.stop();
        page.load_again();
        page.wait_for_app("ready");
        expect_all_of_it(&page);
    }
    fault(
        "A host adds a script or a comment to each page, or takes white space out",
        "The page works, and is kept for use offline as it was published; the console tells the owner once, readers are told nothing.",
    );
}

#[test]
fn a_new_version_comes_from_such_a_host_as_well() {
    let site = with_beacon();
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    wait_for_offline(&page, "ready");
    site.deploy(&built().marked("2"));
    page.script("dispatchEvent(new Event('online'));", &[]);
    wait_for_offline(&page, "update");
    page.script(
        "document.dispatchEvent(new Event('plateful:take-update'));",
        &[],
    );
    page.wait_until("version 2 runs", |page| {
        page.try_script("return document.readyState;", &[]).is_ok()
            && page.string("document.querySelector('meta[name=release]')?.content") == "2"
    });
    page.wait_for_app("ready");
    assert!(!page.holds(ADDED));
}

#[test]
fn without_an_intact_copy_nothing_is_kept() {
    for trouble in [Fault::Missing, Fault::Flipped, Fault::StartPage] {
        let copy = Release::copy_of("index.html");
        let site = with_beacon().failing(&copy, trouble.clone());
        let page = browser::open(Kind::Plain);
        page.open(&site.url(""));
        wait_for_offline(&page, "failed");
        assert!(caches(&page).is_empty(), "{trouble:?}: {:?}", caches(&page));
        site.clear(&copy);
        page.script("dispatchEvent(new Event('online'));", &[]);
        wait_for_offline(&page, "ready");
    }
    fault(
        "The same, and the copy that lies there for this is missing or damaged, too",
        "Nothing is kept, and the page says so; it is tried again.",
    );
}

#[test]
fn a_page_that_is_not_there_is_not_made_up_for_by_its_copy() {
    let site = Site::of(dist()).failing("/embed.html", Fault::Missing);
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    wait_for_offline(&page, "failed");
    assert!(caches(&page).is_empty());
}
