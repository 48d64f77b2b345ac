//! The page as one file, opened from disk without a server.

use crate::common::{
    all_kept, expect_budget, fill_in, folded_words, is_open, open_count, result, sections,
    treatments,
};
use crate::harness::browser;
use crate::harness::env;
use crate::harness::page::Page;
use serde_json::json;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use test_browser::{Kind, needs};
use url::Url;

/// A copy of the file in its own folder. Deleted when dropped.
struct Copy {
    folder: PathBuf,
}

impl Copy {
    fn new() -> Self {
        Self::of(&env::single_file_text())
    }

    fn of(text: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let folder = std::env::temp_dir().join(format!(
            "plateful {} Für später ✓ {}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        ));
        std::fs::create_dir_all(&folder).expect("a folder can be made");
        std::fs::write(folder.join("Plateful für dich.html"), text).expect("a copy can be written");
        Self { folder }
    }

    /// Its address, followed by `behind`.
    fn url(&self, behind: &str) -> String {
        let file = self.folder.join("Plateful für dich.html");
        let url = Url::from_file_path(file).expect("a whole path");
        format!("{url}{behind}")
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn opened(behind: &str) -> (Copy, Page) {
    let copy = Copy::new();
    let page = browser::open(Kind::Plain);
    page.open(&copy.url(behind));
    (copy, page)
}

/// The requests of the page, except for itself.
fn asked_for(page: &Page) -> String {
    page.string(
        "performance.getEntriesByType('resource').map((it) => it.name)
           .filter((name) => !name.startsWith('data:')).join(' ')",
    )
}

/// Visible links to other files.
fn files_named(page: &Page) -> String {
    page.string(
        "[...document.querySelectorAll('a[href], area[href], form, iframe, object, embed')]
           .filter((it) => it.checkVisibility({ visibilityProperty: true }))
           .filter((it) => !/^(#|https:|tel:|mailto:|$)/.test(it.getAttribute('href') ?? 'none'))
           .map((it) => it.outerHTML).join(' ')",
    )
}

#[test]
fn the_planner_answers() {
    let (_copy, page) = opened("");
    fill_in(&page);
    expect_budget(&page, "1,940");
    assert_eq!(asked_for(&page), "");
    assert!(
        page.holds(
            "document.fonts.size > 0 && [...document.fonts].every((it) => it.status !== 'error')"
        ),
        "the typeface is in the file"
    );
    page.expect_quiet();
}

#[test]
fn nothing_in_it_leads_to_a_file_that_is_not_there() {
    let (_copy, page) = opened("");
    fill_in(&page);
    expect_budget(&page, "1,940");
    assert_eq!(files_named(&page), "");
    for name in ["Share this article", "Copy link"] {
        assert!(
            page.maybe("button", name).is_none(),
            "“{name}” is of no use here"
        );
    }
    let (_, heading) = sections().remove(2);
    assert!(
        page.maybe("link", &format!("Link to “{heading}”"))
            .is_none()
    );
    assert!(page.maybe("link", "Add this to your site").is_none());
    // What works without other files is kept.
    page.button("Print");
    page.button("Copy text");
}

#[test]
fn folds_open_and_shut() {
    let (_copy, page) = opened("");
    page.button("Show all 6").click();
    page.wait_until("all six are open", |page| open_count(page) == 6);
    page.button("Hide all 6").click();
    page.wait_until("all six are shut", |page| open_count(page) == 0);
    page.expect_quiet();
}

#[test]
fn a_link_to_a_place_opens_what_folds_it() {
    let (_first, page) = opened("");
    let last = treatments().pop().expect("a treatment");
    let inside = page.script(
        "return document.getElementById(arguments[0]).querySelector('details [id]').id;",
        &[json!(last)],
    );
    let inside = inside.as_str().expect("something to link to");
    let copy = Copy::new();
    page.open(&copy.url(&format!("#{inside}")));
    page.wait_until("the place is in view", |page| {
        page.target(inside).is_in_view()
    });
    assert!(is_open(&page, &last));
}

#[test]
fn an_address_of_another_article_shows_this_one() {
    let copy = Copy::new();
    let page = browser::open(Kind::Plain);
    page.goto(&copy.url("?src=articles/other.json#injections"));
    page.wait_until("the address is the file's own", |page| {
        page.url() == copy.url("#injections")
    });
    page.wait_for_app("ready");
    assert!(page.select("h1").remove(0).is_shown());
    page.expect_quiet();
}

#[test]
fn without_a_script_it_can_be_read() {
    let copy = Copy::new();
    let page = browser::open(Kind::NoScript);
    page.goto(&copy.url(""));
    for (_, heading) in sections() {
        page.by_role("heading", &heading);
    }
    let first = treatments().remove(0);
    let last_words = folded_words(&page, &first)
        .pop()
        .expect("a fold holds words");
    page.target(&first)
        .by_role("summary", "More about…")
        .click();
    assert!(page.target(&first).text().contains(&last_words));
    assert_eq!(files_named(&page), "");
    assert_eq!(asked_for(&page), "");
    assert!(
        page.target("goal")
            .text()
            .contains("The planner needs JavaScript.")
    );
}

#[test]
fn without_storage_the_planner_answers() {
    needs!(NoStorage);
    let copy = Copy::new();
    let page = browser::open(Kind::NoStorage);
    page.open(&copy.url(""));
    assert!(
        page.try_script("return localStorage.length;", &[]).is_err(),
        "this browser keeps nothing"
    );
    fill_in(&page);
    expect_budget(&page, "1,940");
}

#[test]
fn it_keeps_nothing_unasked() {
    let (_copy, page) = opened("");
    page.script("localStorage.clear(); sessionStorage.clear();", &[]);
    fill_in(&page);
    expect_budget(&page, "1,940");
    let kept = all_kept(&page);
    assert!(
        kept.starts_with("[{},"),
        "other files of this device could read it: {kept}"
    );
}

/// The file with one letter changed, `behind` letters after the only occurrence of `mark`.
fn damaged(mark: &str, behind: usize) -> String {
    let text = env::single_file_text();
    assert_eq!(text.matches(mark).count(), 1, "{mark} marks one place");
    let from = text.find(mark).expect("just counted") + mark.len() + behind;
    let at = from
        + text[from..]
            .find(|letter: char| letter.is_ascii_lowercase())
            .expect("a letter to change");
    let other = if &text[at..=at] == "x" { "y" } else { "x" };
    [&text[..at], other, &text[at + 1..]].concat()
}

#[test]
fn one_wrong_letter_is_noticed_and_leaves_the_article() {
    for (what, mark) in [
        ("program", "id=\"program\">"),
        ("starter", "<script type=\"module\">"),
        ("first script", "<script>"),
        ("style sheet", "<style>"),
    ] {
        let copy = Copy::of(&damaged(mark, 200));
        let page = browser::open(Kind::Plain);
        page.goto(&copy.url(""));
        page.wait_for_app("failed");
        assert_eq!(
            page.string("document.documentElement.dataset.appError"),
            "integrity",
            "{what}"
        );
        assert!(
            page.target("goal").text().contains("could not start"),
            "{what}"
        );
        assert_eq!(result(&page), "", "{what}: no planner that half works");
        for (_, heading) in sections() {
            page.by_role("heading", &heading);
        }
        assert_eq!(files_named(&page), "", "{what}");
    }
}
