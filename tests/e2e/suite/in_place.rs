//! References, terms and contents are shown at their links.

use crate::common::running;
use crate::harness::axe;
use crate::harness::page::{Page, squeeze};
use crate::widths::expect_fits;
use fantoccini::key::Key;
use serde_json::json;
use test_browser::Kind;

/// The scroll position.
fn place(page: &Page) -> f64 {
    page.number("Math.round(scrollY)")
}

/// The text of an entry in its list.
fn entry(page: &Page, selector: &str) -> String {
    squeeze(&page.string(&format!("document.querySelector('{selector}').textContent")))
}

fn is_open(page: &Page, name: &str) -> bool {
    page.maybe("dialog", name).is_some()
}

fn expect_closed(page: &Page, name: &str) {
    page.wait_until("it is closed", |page| !is_open(page, name));
}

#[test]
fn a_citation_shows_its_reference_and_escape_returns() {
    let (_site, page) = running(Kind::Plain);
    for width in [320, 360, 768, 1280] {
        page.resize(width, 740);
        let before = page.url();
        let link = page.link("Reference 2");
        assert_eq!(link.attribute("aria-haspopup").as_deref(), Some("dialog"));
        link.script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });");
        let scrolled = place(&page);
        link.click();
        let dialog = page.by_role("dialog", "Reference 2");
        assert!(dialog.text().contains(&entry(&page, "#ref-2 .ref-body")));
        assert!(dialog.has_focus(), "the keyboard is with it");
        assert!(
            (place(&page) - scrolled).abs() < 2.0 && page.url() == before,
            "the page stays where it is"
        );
        let (above, below) = (
            page.holds("document.querySelector('.preview').getBoundingClientRect().top >= 0"),
            page.holds(
                "document.querySelector('.preview').getBoundingClientRect().bottom <= innerHeight",
            ),
        );
        assert!(above && below, "all of it is in the window at {width}");
        let gap = page.number(
            "(() => { const box = document.querySelector('.preview').getBoundingClientRect();
               const link = document.getElementById('cite-2').getBoundingClientRect();
               return Math.min(Math.abs(box.top - link.bottom), Math.abs(link.top - box.bottom)); })()",
        );
        assert!(gap < 24.0, "it stands at the number, {gap} px away");
        expect_fits(&page, width);
        axe::expect_clean(&page, "a reference in place");
        page.shot(&format!("reference-in-place-{width}"));
        page.press(Key::Escape);
        expect_closed(&page, "Reference 2");
        assert_eq!(page.focused().name(), "Reference 2");
    }
    page.expect_quiet();
}

#[test]
fn the_keyboard_alone_is_enough() {
    let (_site, page) = running(Kind::Plain);
    page.tab_to("link", "Reference 3");
    page.press(Key::Enter);
    let dialog = page.by_role("dialog", "Reference 3");
    assert!(dialog.has_focus());
    page.tab_to("link", "Go to the full list");
    assert!(is_open(&page, "Reference 3"));
    page.press(Key::Tab);
    assert_eq!(page.focused().name(), "Close");
    page.press(Key::Enter);
    expect_closed(&page, "Reference 3");
    assert_eq!(page.focused().name(), "Reference 3");
    page.press(Key::Enter);
    page.by_role("dialog", "Reference 3");
    // Keyboard users see where focus is.
    page.tab_to("button", "Close");
    page.press(Key::Tab);
    expect_closed(&page, "Reference 3");
    assert!(page.focused().is_in_view());
}

#[test]
fn the_full_list_is_a_step_away_and_leads_back() {
    let (_site, page) = running(Kind::Plain);
    page.link("Reference 5").click();
    page.by_role("dialog", "Reference 5")
        .by_role("link", "Go to the full list")
        .click();
    expect_closed(&page, "Reference 5");
    page.wait_until("the entry has the keyboard", |page| {
        page.holds("document.activeElement.id === 'ref-5'")
    });
    assert!(page.target("ref-5").is_in_view());
    page.target("ref-5")
        .by_role("link", "Back to citation 1…")
        .click();
    page.wait_until("the number has it", |page| {
        page.focused().name() == "Reference 5"
    });
    page.expect_quiet();
}

#[test]
fn a_term_shows_its_meaning() {
    let (_site, page) = running(Kind::Plain);
    page.resize(360, 740);
    let term = page.select("main .part > p a.term").remove(0);
    let id = term.attribute("href").unwrap();
    let name = entry(&page, &format!("{id} dt"));
    term.click();
    let dialog = page.by_role("dialog", &name);
    assert!(dialog.text().contains(&entry(&page, &format!("{id} dd"))));
    page.press(Key::Escape);
    expect_closed(&page, &name);
    assert!(term.has_focus());
}

#[test]
fn a_link_for_another_tab_stays_one() {
    let (_site, page) = running(Kind::Plain);
    let prevented = page.script(
        "let prevented; addEventListener('click', (it) => { prevented = it.defaultPrevented; it.preventDefault(); }, { once: true });
         document.querySelector('.cite a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
         return prevented;",
        &[],
    );
    assert_eq!(prevented, json!(false));
    assert!(!is_open(&page, "Reference…"));
}

#[test]
fn contents_come_to_the_reader_on_a_phone() {
    let (_site, page) = running(Kind::Plain);
    page.resize(360, 740);
    page.script("scrollTo({ top: 5000, behavior: 'instant' });", &[]);
    // A new layout after a resize moves the text, so wait for it to settle.
    page.settle();
    let scrolled = place(&page);
    // By keyboard: the driver's click would scroll to its target.
    page.by_role("banner", "")
        .by_role("link", "Contents")
        .script("arguments[0].focus({ preventScroll: true });");
    page.press(Key::Enter);
    let dialog = page.by_role("dialog", "Contents");
    assert!(
        (place(&page) - scrolled).abs() < 2.0,
        "{scrolled} {}",
        place(&page)
    );
    let names = dialog.names("link");
    assert!(
        names.contains(&"Questions to ask".to_owned())
            && names.contains(&"Emergency signs".to_owned()),
        "{names:?}"
    );
    assert!(
        dialog.script("return arguments[0].scrollWidth <= arguments[0].clientWidth;")
            == json!(true)
    );
    axe::expect_clean(&page, "contents in place");
    page.shot("contents-in-place-360");
    dialog.by_role("link", "Questions to ask").click();
    expect_closed(&page, "Contents");
    page.wait_until("the section is in view", |page| {
        page.target("questions").is_in_view()
    });
    assert!(page.url().ends_with("#questions"));
    page.expect_quiet();
}

#[test]
fn numbers_are_large_enough_for_a_finger() {
    let (_site, page) = running(Kind::Plain);
    for width in [320, 360, 390] {
        page.resize(width, 740);
        let wrong = page.script(
            "document.querySelectorAll('details').forEach((it) => { it.open = true; });
             const wrong = [];
             for (const group of document.querySelectorAll('main .cite')) {
               const boxes = [...group.querySelectorAll('a')].map((it) => it.getBoundingClientRect());
               boxes.forEach((box, at) => {
                 const next = boxes[at + 1];
                 const overlaps = next && next.top < box.bottom && next.left < box.right - .5;
                 if (box.width < 24 || box.height < 24 || overlaps) wrong.push(group.textContent);
               });
             }
             return wrong;",
            &[],
        );
        assert_eq!(wrong, json!([]), "at {width}");
    }
}
