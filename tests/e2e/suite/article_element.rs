//! `<plateful-article>` on a page of another origin.

use crate::common::expect_no_elements_left;
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::element::Element;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Caching, Fault, Site};
use fantoccini::key::Key;
use serde_json::json;
use test_browser::{Kind, needs};

/// An article with one section, one fold and one reference.
const OTHER: &str = include_str!("../fixtures/articles/other.json");
const SRC: &str = "src=\"articles/other.json\"";

/// The site with the element.
fn ours() -> Site {
    Site::of(dist()).with("articles/other.json", OTHER).header(
        "",
        "Access-Control-Allow-Origin",
        "*",
    )
}

/// A host page with an element in it; `head` is the first thing in its head.
fn host(ours: &Site, head: &str, attributes: &str) -> Site {
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">{head}<title>A host</title>
         <meta name=\"viewport\" content=\"width=device-width\"></head>
         <body><main><h1>A host</h1><div id=\"place\"><plateful-article loading=\"eager\" {attributes}>
         <a href=\"{page}\">Read about the pinched nerve</a></plateful-article></div></main>
         <script type=\"module\" src=\"{page}embed/v1/plateful-article.js\"></script></body></html>",
        page = ours.url(""),
    );
    Site::of(dist().join("articles"))
        .with("index.html", html)
        .with("favicon.ico", "")
}

fn open(host: &Site) -> Page {
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    page
}

/// The content of the element, once its program runs.
fn inside(page: &Page) -> Element<'_> {
    page.wait_for("the element has nothing in it", |_| {
        let found = page.script(
            "return document.querySelector('plateful-article')?.shadowRoot?.querySelector('.article') ?? null;",
            &[],
        );
        Element::from_value(page, &found, "the inside of the element").ok_or_else(String::new)
    })
}

const ROOT: &str = "document.querySelector('plateful-article').shadowRoot";

#[test]
fn what_follows_stays_out_of_sight_until_the_article_is_there() {
    for (held, shown) in [
        ("article.wasm", "An article with its sources"),
        ("articles/other.json", "Loading the article."),
    ] {
        let ours = ours().failing(held, Fault::Held);
        let host = host(&ours, "", SRC);
        let page = open(&host);
        page.script(
            "const after = document.createElement('p');
             after.id = 'after';
             after.textContent = 'What follows';
             document.getElementById('place').after(after);
             window.shifts = 0;
             window.worst = 1e9;
             new PerformanceObserver((list) => {
               for (const it of list.getEntries()) window.shifts += it.value;
             }).observe({ type: 'layout-shift', buffered: true });
             new ResizeObserver(() => {
               if (place.getBoundingClientRect().height > 600)
                 window.worst = Math.min(window.worst, after.getBoundingClientRect().top);
             }).observe(place);",
            &[],
        );
        page.wait_for("it waits", |page| {
            let waits = format!("{ROOT}?.textContent.includes('{shown}') && worst < 1e9");
            let seen = || {
                format!("`${{place.getBoundingClientRect().height}} px: ${{{ROOT}?.textContent}}`")
            };
            if page.holds(&waits) {
                Ok(())
            } else {
                Err(page.string(&seen()))
            }
        });
        ours.clear(held);
        page.wait_until("the article is there", |page| {
            page.holds(&format!("{ROOT}.querySelector('.article h2')"))
        });
        page.settle();
        assert!(
            page.holds("worst >= innerHeight"),
            "{held}: {}",
            page.number("worst")
        );
        assert!(
            page.number("shifts") < 0.01,
            "{held}: {}",
            page.number("shifts")
        );
    }
}

#[test]
fn the_article_is_shown_and_its_folds_open() {
    let ours = ours();
    let host = host(&ours, "", "");
    let page = open(&host);
    let article = inside(&page);
    article.by_role("heading", "Call your emergency number…");
    article.by_role("button", "Show all 6").click();
    article.by_role("button", "Hide all 6");
    assert!(page.holds(&format!(
        "[...{ROOT}.querySelectorAll('[data-fold]')].every((fold) => fold.open)"
    )));
    assert!(
        !article.text().contains("Age in years"),
        "the planner is not part of it"
    );
    let planner = article.by_role("link", "Open the planner on its own page…");
    assert_eq!(planner.attribute("href"), Some(ours.url("goal.html")));
    assert_eq!(planner.attribute("target").as_deref(), Some("_blank"));
    axe::expect_clean_in(&page, "plateful-article", "the article, all open");
    for width in [320, 600, 1000] {
        page.resize(width, 900);
        assert!(
            page.number("document.documentElement.scrollWidth") <= f64::from(width),
            "{width} px"
        );
        page.shot(&format!("article-element-{width}"));
    }
    page.expect_quiet();
}

#[test]
fn links_within_stay_within() {
    let ours = ours();
    let host = host(&ours, "", SRC);
    let page = open(&host);
    let before = (page.url(), page.number("history.length"));
    let article = inside(&page);
    article.by_role("link", "Reference 1").click();
    let shown = article.by_role("dialog", "Reference 1");
    assert!(shown.has_focus(), "it is shown in place");
    axe::expect_clean_in(&page, "plateful-article", "a reference in place");
    shown.by_role("link", "Go to the full list").click();
    page.wait_until("the keyboard is at the reference", |page| {
        page.holds(&format!("{ROOT}.activeElement?.id === 'ref-1'"))
    });
    // The second citation of it is in the fold.
    article.by_role("link", "Back to citation 2…").click();
    page.wait_until("the fold is open", |page| {
        page.holds(&format!("{ROOT}.querySelector('[data-fold]').open"))
    });
    let folded = article.by_role("link", "Link to “A folded part”");
    let address = ours.url("?src=articles/other.json#folded");
    assert_eq!(folded.attribute("href"), Some(address));
    assert_eq!(
        (page.url(), page.number("history.length")),
        before,
        "address and history are the host's"
    );
}

#[test]
fn the_keyboard_alone_is_enough() {
    let ours = ours();
    let host = host(&ours, "", SRC);
    let page = open(&host);
    inside(&page).by_role("summary", "On this page…");
    page.script(
        "arguments[0].focus();",
        &[inside(&page).by_role("summary", "On this page…").value()],
    );
    page.press(Key::Enter);
    let link = inside(&page).by_role("link", "The first part");
    page.script("arguments[0].focus();", &[link.value()]);
    page.press(Key::Enter);
    page.wait_until("the keyboard is at the heading", |page| {
        page.holds(&format!("{ROOT}.activeElement?.id === 'first-h'"))
    });
}

#[test]
fn headings_begin_at_the_level_that_is_asked_for() {
    let ours = ours();
    let host = host(&ours, "", &format!("{SRC} heading-level=\"4\""));
    let page = open(&host);
    inside(&page).by_role("heading", "A small article");
    let levels = || {
        page.string(&format!(
            "[...{ROOT}.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((it) => it.ariaLevel ?? it.tagName).join(' ')"
        ))
    };
    assert!(levels().starts_with("H4 H5 H6 "), "{}", levels());
    page.script(
        "document.querySelector('plateful-article').headingLevel = 5;",
        &[],
    );
    assert!(levels().starts_with("H5 H6 7 "), "{}", levels());
    page.script(
        "document.querySelector('plateful-article').removeAttribute('heading-level');",
        &[],
    );
    assert!(levels().starts_with("H2 H3 H4 "), "{}", levels());
}

#[test]
fn every_failure_has_words_and_a_way_on() {
    for (src, words) in [
        ("articles/none.json", "Article not found"),
        (
            "https://evil.example/x.json",
            "doesn’t lead to an article here",
        ),
        ("articles/../x.json", "doesn’t lead to an article here"),
        ("articles/broken.json", "not valid JSON"),
    ] {
        let ours = ours().with("articles/broken.json", "{ \"schema\": ");
        let host = host(&ours, "", &format!("src=\"{src}\""));
        let page = open(&host);
        let article = inside(&page);
        page.wait_until(words, |_| article.text().contains(words));
        article.by_role("button", "Try again");
        article.by_role("link", "Open…");
        axe::expect_clean_in(&page, "plateful-article", words);
        assert!(
            !page.holds(
                "performance.getEntriesByType('resource').some((it) => it.name.includes('evil'))"
            ),
            "nobody else is asked"
        );
    }
}

#[test]
fn offline_can_be_tried_again() {
    let ours = ours().failing("other.json", Fault::Cut);
    let host = host(&ours, "", SRC);
    let page = open(&host);
    let article = inside(&page);
    page.wait_until("it says so", |_| {
        article.text().contains("You seem to be offline")
    });
    ours.clear("other.json");
    article.by_role("button", "Try again").click();
    article.by_role("heading", "A small article");
    page.wait_until("the keyboard is at the title", |page| {
        page.holds(&format!("{ROOT}.activeElement?.matches('.h1')"))
    });
}

#[test]
fn an_article_that_was_kept_wrong_does_not_stay_wrong() {
    for wrong in ["{ \"schema\": ", "<!doctype html><title>Start</title>"] {
        let ours = ours()
            .with("articles/other.json", wrong)
            .with_caching("other.json", Caching::Immutable);
        let host = host(&ours, "", SRC);
        let page = open(&host);
        let article = inside(&page);
        article.by_role("button", "Try again");
        ours.put("articles/other.json", OTHER);
        article.by_role("button", "Try again").click();
        article.by_role("heading", "A small article");
        // The same without a click, for the next reader whose browser cached it.
        ours.put("articles/other.json", wrong);
        page.script_with_callback(
            "fetch(arguments[0], { cache: 'reload' }).then(() => arguments[1]());",
            &[json!(ours.url("articles/other.json"))],
        );
        ours.put("articles/other.json", OTHER);
        page.load_again();
        inside(&page).by_role("heading", "A small article");
    }
    fault(
        "An article that cannot be read, kept by the browser for a year",
        "The element fetches it once more past what is kept, and “Try again” always does.",
    );
}

#[test]
fn another_source_and_another_look_while_it_runs() {
    let ours = ours();
    let host = host(&ours, "", SRC);
    let page = open(&host);
    let article = inside(&page);
    article.by_role("heading", "A small article");
    page.script(
        "const it = document.querySelector('plateful-article');
         it.theme = 'dark'; it.accent = '#a6c4fb'; it.src = 'articles/pinched-s1-nerve.json';",
        &[],
    );
    article.by_role("heading", "Call your emergency number…");
    assert!(page.holds(&format!(
        "{ROOT}.querySelector('.pf').dataset.theme === 'dark'"
    )));
    assert_eq!(
        page.string(&format!(
            "getComputedStyle({ROOT}.querySelector('.article')).backgroundColor"
        )),
        "rgb(17, 21, 28)"
    );
    page.script(
        "document.querySelector('plateful-article').accent = 'red; }';",
        &[],
    );
    page.wait_until("the owner is told", |_| {
        article.text().contains("“accent” takes")
    });
    axe::expect_clean_in(&page, "plateful-article", "dark");
}

#[test]
fn nothing_is_left_when_it_goes() {
    let ours = ours();
    let host = host(&ours, "", SRC);
    let page = open(&host);
    inside(&page).by_role("heading", "A small article");
    let live = page.script_with_callback(
        "const done = arguments[arguments.length - 1];
         (async () => {
           const place = document.getElementById('place');
           const kind = customElements.get('plateful-article');
           const soon = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
           place.replaceChildren();
           await soon();
           const counts = [kind.live()];
           for (let i = 0; i < 20; i += 1) {
             const one = document.createElement('plateful-article');
             one.setAttribute('loading', 'eager');
             const ready = new Promise((then) => one.addEventListener('plateful-ready', then));
             place.append(one);
             await ready;
             if (kind.live() !== 1) counts.push('too many');
             one.remove();
             await soon();
           }
           counts.push(kind.live());
           const again = document.createElement('plateful-article');
           again.setAttribute('loading', 'eager');
           again.src = 'articles/other.json';
           place.append(again);
           done(counts.join(' '));
         })();",
        &[],
    );
    assert_eq!(live.as_str(), Some("0 0"));
    inside(&page).by_role("heading", "A small article");
    page.expect_quiet();
}

#[test]
fn an_article_that_was_used_and_taken_away_leaves_no_elements() {
    needs!(GarbageCollection);
    let ours = ours();
    let host = host(&ours, "", "");
    let page = open(&host);
    let article = inside(&page);
    article.by_role("heading", "Call your emergency number…");
    // Use every part that listens, moves or waits.
    article.by_role("button", "Show all 6").click();
    article.by_role("button", "Hide all 6");
    page.script(
        &format!("{ROOT}.querySelector('.player').scrollIntoView({{ block: 'center' }});"),
        &[],
    );
    article.by_role("button", "Next step").click();
    article.by_role("button", "Play").click();
    article.by_role("button", "Pause");
    // The status is cleared after a while, and holds its element until then.
    expect_no_elements_left(
        &page,
        "plateful-article",
        ".standfirst",
        &[".h1", ".player", ".folds-place button", ".status", ".page"],
    );
    page.expect_quiet();
}

#[test]
fn a_strict_policy_is_enough() {
    let ours = ours();
    let from = ours.url("");
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {from} \
         'wasm-unsafe-eval'; connect-src {from}; style-src 'self'; img-src 'self' {from}\">"
    );
    let host = host(&ours, &policy, "");
    let page = open(&host);
    inside(&page).by_role("heading", "Call your emergency number…");
    page.expect_quiet();
}
