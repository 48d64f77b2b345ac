//! The article in a frame on a host page: it can be read by itself, and the frame has the right height.

use crate::frame::{count, host, resizer, wait_for_fit, widget};
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site};
use serde_json::json;
use test_browser::Kind;

/// An article with one section, one fold and one reference.
const OTHER: &str = include_str!("../fixtures/articles/other.json");
const ROOT: &str = "document.querySelector('plateful-article')?.shadowRoot";

fn frame(ours: &Site, query: &str, more: &str) -> String {
    let source = ours.url(&format!("embed/v1/article.html{query}"));
    format!(
        "<iframe id=\"a\" src=\"{source}\" width=\"640\" height=\"700\" title=\"A pinched nerve\" {more}></iframe>"
    )
}

/// Waits until the program shows an article or an error: a heading with these words.
fn wait_for_heading(page: &Page, words: &str) {
    page.in_frame(0, |page| {
        page.wait_until(&format!("“{words}” is shown"), |page| {
            page.script(
                &format!(
                    "return [...({ROOT}?.querySelectorAll('.live:not([hidden]) h1') ?? [])]
                       .some((it) => it.textContent.includes(arguments[0]));"
                ),
                &[json!(words)],
            ) == json!(true)
        });
    });
}

const TITLE: &str = "S1 nerve";

#[test]
fn the_frame_alone_shows_the_article() {
    let ours = widget();
    let host = host(&frame(&ours, "", ""));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_heading(&page, TITLE);
    page.in_frame(0, |page| {
        assert_eq!(
            page.number(&format!("{ROOT}.querySelectorAll('h1').length"))
                .to_bits(),
            1.0_f64.to_bits()
        );
        // Links to other sites open beside the frame.
        let target = page.string(&format!(
            "(() => {{ const link = {ROOT}.querySelector('a[href^=\"https:\"]');
               addEventListener('click', (event) => event.preventDefault(), {{ once: true }});
               link.click(); return link.target + ' ' + link.rel; }})()"
        ));
        assert_eq!(target, "_blank noopener");
        assert!(page.holds("document.documentElement.scrollWidth <= innerWidth"));
    });
    assert!(
        ours.requests()
            .iter()
            .all(|it| it.target.starts_with("/embed/v1/") || it.target.starts_with("/articles/")),
        "{:?}",
        ours.requests()
    );
    page.expect_quiet();
}

#[test]
fn it_is_as_tall_as_what_it_shows_with_every_fold() {
    let ours = widget();
    let host = host(&(frame(&ours, "", "") + &resizer(&ours)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    for width in [320, 640, 1000] {
        page.script("a.width = arguments[0];", &[json!(width)]);
        wait_for_heading(&page, TITLE);
        let closed = wait_for_fit(&page, 0);
        let click = |page: &Page| {
            page.script(
                &format!("{ROOT}.querySelector('[data-fold] summary').click();"),
                &[],
            );
        };
        page.in_frame(0, click);
        page.wait_until("the frame has grown", |page| {
            page.number("a.clientHeight") > closed + 50.0
        });
        wait_for_fit(&page, 0);
        page.in_frame(0, click);
        page.wait_until("the frame is as before", |page| {
            (page.number("a.clientHeight") - closed).abs() <= 1.0
        });
        // With everything shown, the height must not be limited by accident.
        let all = |page: &Page| {
            page.script(
                &format!(
                    "for (const it of {ROOT}.querySelectorAll('details')) it.open = !it.open;"
                ),
                &[],
            );
        };
        page.in_frame(0, all);
        page.wait_until("all is open", |page| {
            page.number("a.clientHeight") > closed + 500.0
        });
        let open = wait_for_fit(&page, 0);
        assert!(open < 40_000.0, "{open} px at {width} px");
        println!("at {width} px: {closed} closed, {open} open");
        page.in_frame(0, all);
        page.in_frame(0, |page| {
            assert!(page.holds("document.documentElement.scrollWidth <= innerWidth"));
        });
    }
    assert_eq!(count(&page, "ready", "a"), 1);
    page.expect_quiet();
}

#[test]
fn it_can_be_read_without_scripts() {
    let ours = widget();
    let host = host(&frame(&ours, "", "").replace("640", "320"));
    let page = browser::open(Kind::NoScript);
    page.goto(&host.url(""));
    page.in_frame(0, |page| {
        let text = page.text();
        assert!(text.contains(TITLE), "{text}");
        assert!(!text.contains("Show all"), "what needs a script is hidden");
        assert!(page.holds("document.documentElement.scrollWidth <= innerWidth"));
        assert!(
            page.holds("[...document.querySelectorAll('main a[href^=\"#\"]')].every((it) => document.getElementById(it.hash.slice(1)))"),
            "every place that is named is there"
        );
        assert!(
            page.holds("[...document.querySelectorAll('main a[href]:not([href^=\"#\"]):not([href^=\"tel:\"])')].every((it) => it.target === '_blank' || it.href.endsWith('.json') || it.offsetParent === null)"),
            "what leads elsewhere opens beside the frame"
        );
        page.script("document.querySelector('details[data-fold] summary').click();", &[]);
        assert!(page.holds("document.querySelector('details[data-fold]').open"));
        page.shot("frame-article-no-script");
    });
}

#[test]
fn another_article_is_shown_where_it_is_asked_for() {
    let ours = widget().with("articles/other.json", OTHER);
    let host = host(&(frame(&ours, "?src=articles/other.json", "") + &resizer(&ours)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_heading(&page, "A small article");
    wait_for_fit(&page, 0);
    page.in_frame(0, |page| {
        assert!(
            !page.holds("document.querySelector('plateful-article').textContent.includes('nerve')"),
            "the usual one is not left behind it"
        );
    });
    page.expect_quiet();
}

#[test]
fn an_article_that_is_not_there_is_said() {
    let ours = widget();
    let host = host(&(frame(&ours, "?src=articles/none.json", "") + &resizer(&ours)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_heading(&page, "Article not found");
    page.wait_until("the site is told", |page| count(page, "error", "a") == 1);
    assert_eq!(
        page.string("seen.find((it) => it.name === 'error').detail.code"),
        "not-found"
    );
}

#[test]
fn it_works_in_a_sandbox() {
    let ours = widget();
    let host = host(&(frame(&ours, "", "sandbox=\"allow-scripts\"") + &resizer(&ours)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_heading(&page, TITLE);
    wait_for_fit(&page, 0);
    page.in_frame(0, |page| assert_eq!(page.string("origin"), "null"));
    page.expect_quiet();
}

#[test]
fn what_does_not_arrive_leaves_the_article_to_read() {
    for missing in ["article.wasm", "plateful-article.js"] {
        let ours = widget().failing(missing, Fault::Missing);
        let host = host(&(frame(&ours, "", "") + &resizer(&ours)));
        let page = browser::open(Kind::Plain);
        page.goto(&host.url(""));
        page.wait_until("the site is told", |page| count(page, "error", "a") >= 1);
        wait_for_fit(&page, 0);
        page.in_frame(0, |page| {
            assert!(page.text().contains(TITLE), "{missing}");
            assert!(page.holds("document.documentElement.scrollWidth <= innerWidth"));
        });
    }
}

#[test]
fn it_fits_a_phone_and_the_dark() {
    for (kind, query) in [
        (Kind::Plain, ""),
        (Kind::Dark, ""),
        (Kind::Plain, "?theme=dark"),
    ] {
        let ours = widget();
        let host = host(&(frame(&ours, query, "").replace("640", "320") + &resizer(&ours)));
        let page = browser::open(kind);
        page.goto(&host.url(""));
        wait_for_heading(&page, TITLE);
        wait_for_fit(&page, 0);
        page.in_frame(0, |page| {
            assert!(page.holds("document.documentElement.scrollWidth <= 320"));
            axe::expect_clean(page, "the article in a narrow frame");
        });
        page.shot(&format!(
            "frame-article-{kind:?}{}",
            query.replace(['?', '='], "-")
        ));
        page.expect_quiet();
    }
}

#[test]
fn by_itself_it_is_a_plain_page() {
    let ours = widget();
    let page = browser::open(Kind::Plain);
    page.goto(&ours.url("embed/v1/article.html"));
    page.wait_until("it is there", |page| {
        page.holds(&format!("{ROOT}?.querySelector('.live:not([hidden]) h1')"))
    });
    page.expect_quiet();
    assert_eq!(
        page_checks::faults(&dist().join("embed/v1/article.html")),
        ""
    );
}
