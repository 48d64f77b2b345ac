//! Opening all folds at once, and remembering which were open.

use crate::common::{all_kept, expect_budget, fill_in, is_open, open_count, running, treatments};
use crate::harness::page::Page;
use serde_json::json;
use test_browser::Kind;

#[test]
fn all_open_and_shut_at_once_with_their_count() {
    let (_site, page) = running(Kind::Plain);
    assert_eq!(open_count(&page), 0);
    page.button("Show all 6").click();
    page.wait_until("all six are open", |page| open_count(page) == 6);
    page.button("Hide all 6").click();
    page.wait_until("all six are shut", |page| open_count(page) == 0);
    page.expect_quiet();
}

#[test]
fn the_button_follows_what_the_reader_opens() {
    let (_site, page) = running(Kind::Plain);
    for id in treatments() {
        page.target(&id).by_role("summary", "More about…").click();
    }
    page.button("Hide all 6");
    let first = treatments().remove(0);
    page.target(&first)
        .by_role("summary", "More about…")
        .click();
    page.button("Show all 6");
}

#[test]
fn folds_are_as_they_were_after_a_reload() {
    let (_site, page) = running(Kind::Plain);
    let second = treatments().remove(1);
    page.target(&second)
        .by_role("summary", "More about…")
        .click();
    page.reload();
    page.wait_for_app("ready");
    page.wait_until("the fold is open again", |page| is_open(page, &second));
    assert_eq!(open_count(&page), 1);
}

/// Scrolls there, and waits until the page has noticed.
fn scroll_to(page: &Page, top: u32) {
    page.script(
        "scrollTo({ top: arguments[0], behavior: 'instant' });",
        &[json!(top)],
    );
    page.wait_until("the place is kept", |page| {
        page.holds("history.state?.place?.scrolled === scrollY")
    });
}

/// The words at a third of the window's height, and their distance from the top.
fn in_view(page: &Page) -> (String, f64) {
    let seen = page.script(
        "const block = document.elementFromPoint(innerWidth / 2, innerHeight / 3).closest('main *');
         return [block.textContent.trim().slice(0, 80), block.getBoundingClientRect().top];",
        &[],
    );
    (
        seen[0].as_str().unwrap_or_default().to_owned(),
        seen[1].as_f64().unwrap_or(f64::NAN),
    )
}

fn expect_same_words(page: &Page, what: &str) {
    let (words, top) = in_view(page);
    assert!(!words.is_empty(), "{what}: there is something to read");
    page.load_again();
    page.wait_for_app("ready");
    page.wait_for(&format!("{what}: “{words}” at {top}"), |page| {
        let (now, there) = in_view(page);
        if now == words && (there - top).abs() < 3.0 {
            Ok(())
        } else {
            let state = page.string(
                "`scrolled ${scrollY}, kept ${JSON.stringify(history.state)}, open ${[...document.querySelectorAll('details[data-fold][open]')].map((it) => it.dataset.fold)}, tab ${JSON.stringify({ ...sessionStorage })}`",
            );
            Err(format!("It is “{now}” at {there}: {state}"))
        }
    });
}

#[test]
fn after_a_reload_the_same_words_are_in_view() {
    let (_site, page) = running(Kind::Plain);
    page.button("Show all 6").click();
    page.wait_until("all six are open", |page| open_count(page) == 6);
    page.wait_until("they are remembered", |page| {
        let last = treatments().pop().unwrap();
        all_kept(page).contains("plateful.folds:") && is_open(page, &last)
    });
    for top in [6500, 9000, 4000, 10_500] {
        scroll_to(&page, top);
        expect_same_words(&page, &format!("all open, at {top}"));
    }
    let second = treatments().remove(1);
    page.button("Hide all 6").click();
    page.wait_until("all six are shut", |page| open_count(page) == 0);
    page.target(&second)
        .by_role("summary", "More about…")
        .click();
    page.wait_until("it alone is remembered", |page| {
        page.holds("Object.entries({ ...sessionStorage }).some(([key, open]) => key.includes('plateful.folds:') && open !== '' && !open.includes(' '))")
    });
    scroll_to(&page, 7000);
    expect_same_words(&page, "one open");
}

#[test]
fn after_a_reload_the_same_words_are_in_view_below_an_answer() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.button("Show all 6").click();
    page.wait_until("all six are open", |page| open_count(page) == 6);
    page.script(
        "document.getElementById('questions').scrollIntoView({ behavior: 'instant' });",
        &[],
    );
    page.wait_until("the place is kept", |page| {
        page.holds("history.state?.place?.scrolled === scrollY")
    });
    expect_same_words(&page, "below the answer");
    expect_same_words(&page, "below the answer, once more");
}
