//! Host pages that listen for keys: what is typed into an element stays there, other keys pass.

use crate::common::expect_entered;
use crate::guest::{self, Visit, open, widget};
use crate::harness::faults::fault;
use fantoccini::key::Key;
use serde_json::json;
use test_browser::Kind;

/// A page that records all keys it receives, and prevents most of them.
fn listening(how: &str) -> Visit {
    let head = format!(
        "<script>var keys = [];
           const take = (event) => {{
             keys.push(event.key ?? event.data);
             if (/^([\\w.,/ ]|Backspace|Delete|Enter|Arrow.*)$/.test(event.key ?? event.data)) event.preventDefault();
           }};
           {how}</script>"
    );
    let widget = widget();
    let host = guest::host_with(&widget, &head, "<p><input aria-label=\"Their own\"></p>");
    let visit = open(Kind::Plain, widget, host);
    visit.page.wait_for_guests(1);
    visit
}

/// Ways to listen that come after the element.
const AFTER: [&str; 4] = [
    "document.addEventListener('keydown', take);",
    "addEventListener('keydown', take); addEventListener('keyup', take);",
    "document.addEventListener('keypress', take);",
    "document.addEventListener('beforeinput', take); document.addEventListener('input', take);",
];
/// Ways to listen that come before it.
const BEFORE: [&str; 3] = [
    "document.addEventListener('keydown', take, true);",
    "addEventListener('keydown', take, { capture: true });",
    "addEventListener('keypress', take, true);",
];

#[test]
fn what_is_typed_stays_in_the_element() {
    for how in AFTER.into_iter().chain(BEFORE) {
        let visit = listening(how);
        let page = &visit.page;
        page.field("Age in years").click();
        page.type_keys("451");
        page.press(Key::Backspace);
        expect_entered(page, "Age in years", "45");
        page.press(Key::Backspace);
        page.type_keys("0");
        expect_entered(page, "Age in years", "40");
        page.field("Weight in kilograms").click();
        page.type_keys("85.5");
        expect_entered(page, "Weight in kilograms", "85.5");
        if AFTER.contains(&how) {
            assert_eq!(page.script("return keys;", &[]), json!([]), "{how}");
        }
        page.field("Their own").click();
        page.type_keys("7");
        assert!(
            page.holds("keys.includes('7')"),
            "the page's own fields are the page's: {how}"
        );
    }
    fault(
        "The page listens for digits, letters or Backspace and prevents what they do",
        "They are written into the element’s fields all the same, and a page that listens on its document does not hear them.",
    );
}

#[test]
fn arrows_choose_in_the_element() {
    let visit = listening(AFTER[0]);
    let page = &visit.page;
    page.radio("Lose 0.5 kg…").click();
    page.press(Key::Down);
    page.wait_until("another goal is chosen", |page| {
        !page.radio("Lose 0.5 kg…").is_chosen()
    });
    assert_eq!(page.script("return keys;", &[]), json!([]));
    fault(
        "The page turns its slides by the arrow keys",
        "In the element they choose.",
    );
}

#[test]
fn what_is_for_everybody_goes_on() {
    let visit = listening(AFTER[0]);
    let page = &visit.page;
    page.field("Age in years").click();
    page.press(Key::Escape);
    page.press(Key::Tab);
    page.press_with(&[Key::Control], 'k');
    assert_eq!(
        page.script(
            "return keys.filter((key) => !['Control', 'Shift'].includes(key));",
            &[]
        ),
        json!(["Escape", "Tab", "k"])
    );
    assert_ne!(
        page.focused().name(),
        "Age in years",
        "Tab leads to the next"
    );
}
