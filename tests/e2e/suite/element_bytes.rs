//! The source of an element's files: caches with wrong bytes, and password-protected sites.

use crate::common::{expect_budget, fill_in};
use crate::guest::{self, Visit, open, widget};
use crate::harness::browser;
use crate::harness::env::{dist, hosts};
use crate::harness::faults::fault;
use crate::harness::site::{Caching, Fault, Site};
use test_browser::Kind;

/// A host page whose element receives one wrong file, in a browser that caches all files as long as possible.
fn kept_wrong(file: &str, trouble: Fault) -> Visit {
    let widget = widget()
        .with_caching("", Caching::Immutable)
        .failing(file, trouble);
    let host = guest::host(&widget);
    open(Kind::Plain, widget, host)
}

#[test]
fn bytes_that_were_wrong_once_do_not_need_a_year() {
    for (file, trouble, code) in [
        ("goal.wasm", Fault::Flipped, "integrity"),
        ("goal.css", Fault::Flipped, "integrity"),
        ("goal.wasm", Fault::StartPage, "mime"),
        ("goal.css", Fault::Missing, "not-found"),
    ] {
        let visit = kept_wrong(file, trouble.clone());
        let page = &visit.page;
        assert_eq!(page.guest_error().0, code, "{file} {trouble:?}");
        visit.widget.clear(file);
        page.load_again();
        page.wait_for_guests(1);
        fill_in(page);
        expect_budget(page, "1,940");
        // The new response is cached now.
        let asked = visit.widget.count(file);
        page.load_again();
        page.wait_for_guests(1);
        assert_eq!(visit.widget.count(file), asked, "{file} {trouble:?}");
    }
    fault(
        "A file of the element that was damaged, missing or a start page, and is kept by the browser for a year",
        "It is fetched once more past what is kept, by itself, and the planner works.",
    );
}

#[test]
fn trying_again_goes_past_what_is_kept() {
    for file in ["goal.wasm", "goal.css"] {
        for trouble in [Fault::Flipped, Fault::StartPage] {
            let visit = kept_wrong(file, trouble);
            let page = &visit.page;
            page.guest_error();
            visit.widget.clear(file);
            page.button("Try again").click();
            page.wait_for_guests(1);
        }
    }
    fault(
        "The same, mended while the page is open",
        "“Try again” brings the planner.",
    );
}

/// The address of a page, with a user name and password.
fn opened_with_password(site: &Site, path: &str) -> String {
    site.url(path)
        .replace("http://", "http://reader:pass%20word@")
}

#[test]
fn a_site_behind_a_password_has_its_elements_too() {
    let elements = [
        ("goal", "<plateful-goal loading=\"eager\"></plateful-goal>"),
        (
            "article",
            "<plateful-article loading=\"eager\"></plateful-article>",
        ),
    ];
    for (name, element) in elements {
        let site = Site::of(dist()).with_password("reader", "pass word");
        for base in [String::new(), site.url("")] {
            let html = format!(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host</title>\
                 <link rel=\"icon\" href=\"data:,\"><script src=\"heard.js\"></script></head><body>{element}\
                 <script type=\"module\" src=\"{base}embed/v1/plateful-{name}.js\"></script></body></html>"
            );
            site.put("host.html", html);
            let heard = std::fs::read(hosts().join("heard.js")).unwrap();
            site.put("heard.js", heard);
            let page = browser::open(Kind::Plain);
            page.goto(&opened_with_password(&site, "host.html"));
            page.wait_for_guests(1);
            if name == "article" {
                page.wait_until("the article is there", |page| {
                    page.holds("document.querySelector('plateful-article').shadowRoot.querySelector('.article .h1')")
                });
            }
        }
    }
    fault(
        "The whole site asks for a name and a password",
        "The element’s own files are fetched with them.",
    );
}
