//! Using the page with the keyboard only.

use crate::common::{expect_budget, is_open, running, treatments};
use crate::harness::page::Page;
use fantoccini::key::Key;
use test_browser::Kind;

/// Whether the focused element looks different from the same element without focus.
fn shows_focus(page: &Page) -> bool {
    page.holds(
        "(() => {
           const it = document.activeElement;
           const around = [it.parentElement?.parentElement, it.parentElement, it, ...it.querySelectorAll('*')];
           if (it.labels?.[0]) around.push(it.labels[0], ...it.labels[0].querySelectorAll('*'));
           const look = () => around.filter(Boolean).map((one) => {
             const style = getComputedStyle(one);
             return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor,
               style.backgroundColor, style.textDecorationLine].join();
           }).join('|');
           const focused = look();
           it.blur();
           const plain = look();
           it.focus({ focusVisible: true });
           return focused !== plain;
         })()",
    )
}

#[test]
fn from_the_skip_link_to_a_budget() {
    let (_site, page) = running(Kind::Plain);
    page.press(Key::Tab);
    assert!(
        page.focused().name().starts_with("Skip to"),
        "first comes the skip link: {}",
        page.focused().name()
    );
    assert!(page.focused().is_in_view(), "the skip link is seen");
    page.press(Key::Enter);
    page.wait_until("the address says where we are", |page| {
        page.url().contains('#')
    });

    let first = treatments().remove(0);
    page.tab_to("summary", "More about…");
    page.press(Key::Enter);
    page.wait_until("the first fold opens", |page| is_open(page, &first));
    page.press(Key::Space);
    page.wait_until("the first fold shuts", |page| !is_open(page, &first));

    page.tab_to("radio", "lb, ft");
    page.press(Key::Right);
    assert!(page.radio("kg, cm").is_chosen());
    page.tab_to("radio", "Female");
    page.press(Key::Space);
    assert!(page.radio("Female").is_chosen());
    page.tab_to("textbox", "Age in years");
    assert!(shows_focus(&page));
    page.type_keys("40");
    page.tab_to("textbox", "Weight in kilograms");
    page.type_keys("85");
    page.tab_to("textbox", "Height in centimeters");
    page.type_keys("165");
    // No answer is preset: Tab reaches the first, and arrow keys choose.
    page.tab_to("radio", "Mostly sitting");
    assert!(!page.radio("Mostly sitting").is_chosen());
    page.press(Key::Down);
    assert!(page.radio("Some walking").is_chosen());
    page.tab_to("radio", "Mostly sitting or lying down");
    page.press(Key::Down);
    assert!(page.radio("Gentle walks").is_chosen());
    page.tab_to("radio", "None of these");
    page.press(Key::Space);
    assert!(page.radio("None of these").is_chosen());
    page.press(Key::Tab);
    page.wait_until("the keyboard is with the ways to tell a goal", |page| {
        page.focused().name() == "Pace"
    });
    page.press(Key::Tab);
    page.wait_until("the keyboard is with the goals", |page| {
        page.focused().name().starts_with("Keep my weight")
    });
    for _ in 0..9 {
        if page.radio("Lose 0.5 kg…").is_chosen() {
            break;
        }
        page.press(Key::Down);
    }
    assert!(page.radio("Lose 0.5 kg…").is_chosen());
    expect_budget(&page, "1,940");
    page.expect_quiet();
}

#[test]
fn every_stop_is_seen() {
    let (_site, page) = running(Kind::Plain);
    let mut first = None;
    for _ in 0..160 {
        page.press(Key::Tab);
        let here = page.focused();
        let html = page.string("document.activeElement.outerHTML.slice(0, 200)");
        if page.holds("document.activeElement === document.body") || first.as_ref() == Some(&html) {
            return;
        }
        first.get_or_insert_with(|| html.clone());
        page.wait_until(&format!("{html} is in view"), |page| {
            page.focused().is_in_view()
        });
        assert!(!here.name().is_empty(), "{html} has a name");
        assert!(shows_focus(&page), "{html} shows that it has the keyboard");
    }
}

#[test]
fn nothing_holds_the_keyboard() {
    let (_site, page) = running(Kind::Plain);
    let forth = page.tab_to("textbox", "Age in years");
    let mut back = 0;
    while !page.focused().name().starts_with("Skip to") {
        page.press_with(&[Key::Shift], Key::Tab);
        back += 1;
        assert!(
            back <= 200,
            "Shift and Tab lead back: {}",
            page.focused().name()
        );
    }
    assert_eq!(forth, back + 1, "the same stops both ways");
}
