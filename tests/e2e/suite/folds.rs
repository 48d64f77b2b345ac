//! Opening all folds at once, and remembering which were open.

use crate::common::{is_open, open_count, running, treatments};
use crate::harness::browser::Kind;

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
