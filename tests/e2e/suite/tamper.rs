//! One wrong bit in one file is detected and reported, and never leads to half a page.

use crate::common::{ARTICLE, expect_budget, fill_in, sections};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site, built};
use crate::offline::{caches, reader_files, wait_for_offline, wait_for_reader};
use crate::update::update_outcome;
use altered_site::Release;
use test_browser::Kind;

/// The result of a first visit with one damaged file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// The app does not start; a message says so.
    Refused,
    /// Styles are missing; a message says so.
    Unstyled,
    /// Nothing important is missing: only a font, or the tab's icon.
    Unharmed,
    /// The page itself, which cannot check its own integrity.
    Page,
}

/// The expected result for a file. Panics for an unknown one, so that new files are added here.
fn outcome(name: &str) -> Outcome {
    let plain = name.split('-').next().unwrap_or(name);
    match (plain, name.rsplit('.').next().unwrap_or_default()) {
        ("index.html" | "goal.html" | "embed.html" | "developers.html", _) => Outcome::Page,
        ("loader" | "page", "js") | ("page", "wasm") => Outcome::Refused,
        ("style", "css") => Outcome::Unstyled,
        // These two are only loaded by the page for owners of other sites.
        // Without offline.js the page works as long as there is a connection.
        ("configure" | "offline", "js")
        | ("owner", "css")
        | (_, "woff2" | "svg" | "png" | "ico" | "json" | "webmanifest") => Outcome::Unharmed,
        _ => panic!("what becomes of the page when {name} is damaged?"),
    }
}

/// The built site with this file damaged.
fn damaged(name: &str) -> Site {
    let suffix = if name == "index.html" { "/" } else { name };
    Site::of(dist()).failing(suffix, Fault::Flipped)
}

fn expect_article(page: &Page, what: &str) {
    let headings = page.names("heading");
    for (_, heading) in sections() {
        assert!(
            headings.contains(&heading),
            "{what}: {heading} in {headings:?}"
        );
    }
}

/// Expects no field or button without a function. Folds work without scripts; so does the choice of theme, if there are
/// styles.
pub fn expect_nothing_dead(page: &Page, what: &str, styled: bool) {
    let dead = page.script(
        "return [...document.querySelectorAll('button, input, select, textarea')]
           .filter((it) => it.checkVisibility({ visibilityProperty: true }))
           .filter((it) => !(arguments[0] && (it.name === 'theme' || it.popoverTargetElement))).map((it) => it.outerHTML.slice(0, 100));",
        &[styled.into()],
    );
    assert_eq!(dead, serde_json::json!([]), "{what}");
}

#[test]
fn each_file_damaged_at_the_first_visit() {
    for name in built().kept() {
        let site = damaged(&name);
        let page = browser::open(Kind::Plain);
        page.goto(&site.url(""));
        let expected = outcome(&name);
        match expected {
            Outcome::Refused | Outcome::Unstyled => {
                page.wait_for_app("failed");
                page.wait_until("the reason is told", |page| {
                    let why = page.string("document.documentElement.dataset.appError");
                    matches!(why.as_str(), "integrity" | "network")
                });
                let words = if expected == Outcome::Unstyled {
                    "The styles of this page didn’t load"
                } else {
                    "The planner could not start. The article is complete."
                };
                assert!(page.text().contains(words), "{name}: {}", page.text());
                page.by_role("link", "Reload");
                expect_nothing_dead(&page, &name, expected == Outcome::Refused);
                expect_article(&page, &name);
                page.shot(&format!("damaged-{}", name.split('-').next().unwrap_or("")));
            }
            Outcome::Unharmed => {
                page.wait_for_app("ready");
                expect_article(&page, &name);
                fill_in(&page);
                expect_budget(&page, "1,940");
            }
            Outcome::Page => page.wait_until("it decides", |page| !page.app().is_empty()),
        }
        if expected == Outcome::Page {
            wait_for_offline(&page, "ready");
            page.load_again();
            page.wait_for_app("ready");
            let text = page.script_with_callback(
                "caches.match(new URL(arguments[0], document.baseURI), { ignoreVary: true })
                   .then((kept) => kept.text()).then(arguments[1]);",
                &[(if name == "index.html" { "./" } else { &name }).into()],
            );
            assert_eq!(text, built().text(&name), "{name}");
            continue;
        }
        if !name.starts_with("offline-") {
            wait_for_offline(&page, "failed");
        }
        assert_eq!(
            caches(&page),
            Vec::<String>::new(),
            "{name}: nothing is kept of it"
        );
    }
    fault(
        "First visit: one bit of the loader, of the program or of its glue is wrong",
        "The file is asked for once more and refused; the article is complete, and words in the planner’s place say that it could not start.",
    );
    fault(
        "First visit: one bit of the style sheet is wrong",
        "It is refused; a plain page with the whole article says so and offers to load again; nothing on it is dead.",
    );
    fault(
        "First visit: one bit of the font or of an icon is wrong",
        "The page works, in the device’s own typeface.",
    );
    fault(
        "First visit: one bit of the page itself is wrong",
        "A page cannot vouch for itself, and shows it; the worker keeps the page as it was published, and the next load shows that.",
    );
}

#[test]
fn a_damaged_reader_at_the_first_visit() {
    for name in built().kept_later() {
        let site = damaged(&name);
        let page = browser::open(Kind::Plain);
        page.goto(&site.url(&format!("?src={ARTICLE}")));
        page.wait_for_app("failed");
        page.wait_until("the reason is told", |page| {
            let why = page.string("document.documentElement.dataset.appError");
            matches!(why.as_str(), "integrity" | "network")
        });
        let words = "We couldn’t open the article in this link.";
        assert!(page.text().contains(words), "{name}: {}", page.text());
        expect_nothing_dead(&page, &name, true);
        expect_article(&page, &name);
        // The page itself is intact, and cached.
        wait_for_offline(&page, "ready");
        assert!(!reader_files(&page).contains(&name), "{name}");
        page.open(&site.url(""));
        fill_in(&page);
        expect_budget(&page, "1,940");
    }
    fault(
        "Another article opened, and one bit of the program for it, or of its glue, is wrong",
        "The file is refused; words say that the article could not be opened, and the usual one is there. The page without it works.",
    );
}

#[test]
fn a_damaged_reader_in_an_update() {
    let site = Site::of(dist());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(&format!("?src={ARTICLE}")));
    wait_for_offline(&page, "ready");
    wait_for_reader(&page, &built());
    page.open(&site.url(""));
    for (attempt, name) in built().kept_later().into_iter().enumerate() {
        site.deploy(&built().all_changed(attempt + 1));
        site.inject(&name, Fault::Flipped);
        assert_eq!(update_outcome(&page), "refused", "{name}");
        assert_eq!(caches(&page).len(), 1, "{name}: {:?}", caches(&page));
    }
    site.stop();
    page.open(&site.url(&format!("?src={ARTICLE}")));
    fill_in(&page);
    expect_budget(&page, "1,940");
    fault(
        "Update on a device that has read another article: one bit of the program for it is wrong",
        "The update is refused, the old version goes on, also offline.",
    );
}

#[test]
fn a_damaged_font_is_not_used() {
    let built = built();
    let font = built.named("fonts/", ".woff2");
    let site = Site::of(dist()).failing(&font, Fault::Flipped);
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    page.wait_until("it is noticed", |page| {
        page.string("document.documentElement.dataset.font") == "refused"
    });
    let face = page.string("getComputedStyle(document.querySelector('h1')).fontFamily");
    assert!(!face.contains("Literata"), "{face}");
}

#[test]
fn a_damaged_article_file_is_not_shown() {
    let site = Site::of(dist()).failing(ARTICLE, Fault::Flipped);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(&format!("?src={ARTICLE}")));
    page.wait_until("it says so", |page| {
        page.text().contains("You seem to be offline")
    });
    site.clear(ARTICLE);
    page.button("Try again").click();
    page.by_role("heading", "What are the treatments…");
    fault(
        "One bit of the article’s own file, opened by ?src=, is wrong",
        "It is refused, and “Try again” asks for it anew.",
    );
}

#[test]
fn the_worker_itself_damaged_is_never_installed() {
    let site = Site::of(dist()).failing("sw.js", Fault::Flipped);
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    wait_for_offline(&page, "failed");
    assert_eq!(caches(&page), Vec::<String>::new());
    fill_in(&page);
    expect_budget(&page, "1,940");
    fault(
        "First visit: one bit of sw.js is wrong",
        "The page works and is not kept; the next visit tries again.",
    );
}

#[test]
fn each_file_damaged_in_an_update() {
    let site = Site::of(dist());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    wait_for_offline(&page, "ready");
    for (attempt, name) in built().kept().into_iter().enumerate() {
        // Every attempt is a new version, so that files fetched at an earlier attempt are not reused.
        let new = built().all_changed(attempt + 1);
        let suffix = if name == "index.html" { "/" } else { &name };
        site.deploy(&new);
        site.inject(suffix, Fault::Flipped);
        // The copy that the worker caches if the page itself is not as published.
        site.inject(&Release::copy_of(&name), Fault::Flipped);
        assert_eq!(update_outcome(&page), "refused", "{name}");
        assert_eq!(caches(&page).len(), 1, "{name}: {:?}", caches(&page));
    }
    site.stop();
    page.load_again();
    page.wait_for_app("ready");
    fill_in(&page);
    expect_budget(&page, "1,940");
    fault(
        "Update: one bit of any file is wrong",
        "The update is refused, the old version goes on, also offline.",
    );
}
