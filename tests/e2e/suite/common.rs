//! Shared steps of the scenarios.

use crate::harness::browser;
use crate::harness::element::Element;
use crate::harness::env::dist;
use crate::harness::page::{Page, items, squeeze, texts};
use crate::harness::site::{Site, built};
use serde_json::{Value, json};
use test_browser::{Face, Kind};

/// Path of the prerendered page's article, below the page's folder.
pub const ARTICLE: &str = "articles/pinched-s1-nerve.json";

/// The prerendered page with its app running.
pub fn running(kind: Kind) -> (Site, Page) {
    running_in(Face::USUAL, kind)
}

/// The same, on a system with the fonts of `face`.
pub fn running_in(face: Face, kind: Kind) -> (Site, Page) {
    let site = Site::of(dist());
    let page = browser::open_in(face, kind);
    page.open(&site.url(""));
    (site, page)
}

/// A site whose page first runs `script`, to simulate a browser with a fault.
pub fn faulty(script: &str) -> Site {
    let site = Site::of(dist());
    site.deploy(&built().run_first(script));
    site
}

/// Shown above the last answer while an entry cannot be read.
const EARLIER: &str = "This is your last complete result.";

/// The checkbox that keeps entries on the device.
pub const REMEMBER: &str = "Remember my entries on this device";

/// Everything that device and tab keep, without the times of writing.
pub fn all_kept(page: &Page) -> String {
    // Sorted, because browsers list keys in any order.
    page.string(
        "JSON.stringify([localStorage, sessionStorage].map((store) => Object.fromEntries(Object.entries(store).sort())))
           .replace(/ \\d{13} /g, ' ')",
    )
}

/// Makes the browser refuse the clipboard, or have none.
pub const NO_CLIPBOARD: [&str; 3] = [
    "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });",
    "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: Object.create(Clipboard.prototype, {
       writeText: { value: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } }) });",
    "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject() } });",
];

/// Waits for the dialog with the text that could not be copied; returns the text, which must be selected. Then closes
/// the dialog; focus must return.
pub fn copied_by_hand(page: &Page, opener: &str) -> String {
    page.wait_until("a field offers the text", |page| {
        page.maybe("dialog", "Copy it yourself").is_some()
    });
    let dialog = page.by_role("dialog", "Copy it yourself");
    let field = dialog.by_role("textbox", "Text to copy");
    assert!(field.has_focus(), "the keyboard is on it");
    let selected = field.script(
        "const it = arguments[0]; return it.value.slice(it.selectionStart, it.selectionEnd);",
    );
    assert_eq!(selected, json!(field.entered()), "all of it is selected");
    let text = field.entered();
    page.type_keys("x");
    assert_eq!(field.entered(), text, "it can be read, not changed");
    dialog.by_role("button", "Close").click();
    page.wait_until("it is closed", |page| {
        page.maybe("dialog", "Copy it yourself").is_none()
    });
    assert!(
        page.focused().name().contains(opener),
        "{}",
        page.focused().name()
    );
    text
}

/// Waits until the page says this somewhere.
pub fn expect_said(page: &Page, wanted: &str) {
    page.wait_for(&format!("the page says “{wanted}”"), |page| {
        let text = page.text();
        if text.contains(wanted) {
            Ok(())
        } else {
            Err(page.string("document.querySelector('.pl-foot')?.innerText"))
        }
    });
}

/// Waits until a text field has this value.
pub fn expect_entered(page: &Page, field: &str, wanted: &str) {
    page.wait_for(&format!("“{field}” holds “{wanted}”"), |page| {
        let entered = page
            .maybe("textbox", field)
            .map_or_else(|| "nothing: it is not there".to_owned(), |it| it.entered());
        if entered == wanted {
            Ok(())
        } else {
            Err(format!("It holds: {entered}"))
        }
    });
}

/// The article file as JSON.
pub fn article() -> Value {
    let text =
        std::fs::read_to_string(dist().join(ARTICLE)).expect("the article lies in the dist folder");
    serde_json::from_str(&text).expect("the article is JSON")
}

/// Ids and headings of the article's top-level sections, in order.
pub fn sections() -> Vec<(String, String)> {
    let said = |section: &Value, key: &str| section[key].as_str().unwrap_or_default().to_owned();
    items(&article()["body"])
        .filter(|block| block["type"] == "section")
        .map(|section| (said(section, "id"), said(section, "heading")))
        .collect()
}

/// Ids of the six treatments, in order.
pub fn treatments() -> Vec<String> {
    let body = article()["body"].clone();
    let treatments = body
        .as_array()
        .and_then(|blocks| blocks.iter().find(|block| block["id"] == "treatments"))
        .expect("the article has treatments")
        .clone();
    let found: Vec<String> = items(&treatments["body"])
        .filter(|block| block["type"] == "section")
        .filter_map(|section| section["id"].as_str().map(str::to_owned))
        .collect();
    assert_eq!(found.len(), 6, "{found:?}");
    found
}

/// The folded text of a treatment, one string per paragraph, item and cell.
pub fn folded_words(page: &Page, id: &str) -> Vec<String> {
    let found = page.script(
        "return [...document.getElementById(arguments[0]).querySelectorAll(
           'details p, details li, details td, details th')].map((it) => it.textContent);",
        &[json!(id)],
    );
    items(&found)
        .filter_map(|words| words.as_str().map(squeeze))
        .filter(|words| !words.is_empty())
        .collect()
}

/// Whether the treatment's fold is open.
pub fn is_open(page: &Page, id: &str) -> bool {
    page.script(
        "return document.getElementById(arguments[0]).querySelector('details').open;",
        &[json!(id)],
    ) == Value::Bool(true)
}

/// How many of the treatments' folds are open.
pub fn open_count(page: &Page) -> usize {
    treatments().iter().filter(|id| is_open(page, id)).count()
}

/// Fills in the planner: female, 40 years, 165 cm, 85 kg, some walking, gentle walks, no condition. With the goal "lose
/// 1 lb" that is the first worked row of the safety table: 2,436 to stay, 1,936 to eat, "about 1,940".
pub fn fill_in(page: &Page) {
    page.radio("kg, cm").click();
    page.radio("Female").click();
    page.field("Age in years").enter("40");
    page.field("Height in centimeters").enter("165");
    page.field("Weight in kilograms").enter("85");
    page.radio("Some walking").click();
    page.radio("Gentle walks").click();
    page.radio("None of these").click();
    page.radio("Lose 0.5 kg…").click();
}

/// Fills in the plan's worked example: female, 41 years, 5 ft 5 in, 187 lb, some walking, gentle walks, no condition,
/// lose 1 lb a week.
pub fn fill_in_pounds(page: &Page) {
    page.radio("lb, ft").click();
    page.radio("Female").click();
    page.field("Age in years").enter("41");
    page.field("Height, feet").enter("5");
    page.field("Height, inches").enter("5");
    page.field("Weight in pounds").enter("187");
    page.radio("Some walking").click();
    page.radio("Gentle walks").click();
    page.radio("None of these").click();
    page.radio("Lose 1 lb…").click();
}

/// The date `ahead` days from today in the browser's time zone: as typed into a field, and as stored.
pub fn day(page: &Page, ahead: i32) -> (String, String) {
    let part = |expression: &str| {
        page.string(&format!(
            "((day) => {{ day.setDate(day.getDate() + {ahead}); return {expression}; }})(new Date())"
        ))
    };
    let two = |number: &str| format!("{number:0>2}");
    let (year, month, date) = (
        part("day.getFullYear()"),
        two(&part("day.getMonth() + 1")),
        two(&part("day.getDate()")),
    );
    (
        format!("{month}{date}{year}"),
        format!("{year}-{month}-{date}"),
    )
}

/// Waits until the planner's current answer contains these words. A stale answer does not count.
pub fn expect_result(page: &Page, wanted: &str) {
    page.wait_for(&format!("the planner says “{wanted}”"), |page| {
        let said = result(page);
        if said.contains(wanted) && !said.contains(EARLIER) {
            Ok(())
        } else {
            Err(format!("It says: {said}"))
        }
    });
}

/// Waits until the planner shows a stale answer and names the entries that it needs.
pub fn expect_waiting(page: &Page, entries: &str) {
    let wanted = format!("{EARLIER} To update it, enter: {entries} ");
    page.wait_for(&format!("the planner says “{wanted}”"), |page| {
        let said = result(page);
        if said.contains(&wanted) {
            Ok(())
        } else {
            Err(format!("It says: {said}"))
        }
    });
}

/// Waits until the planner's answer is this number.
pub fn expect_budget(page: &Page, kcal: &str) {
    expect_result(page, &format!("eat about {kcal} kcal a day"));
}

/// All text of the planner's answer and of the parts below it.
pub fn result(page: &Page) -> String {
    ["Your result", "What comes with it", "Your result in detail"]
        .iter()
        .filter_map(|name| page.maybe("region", name))
        .map(|region| region.text())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The checkbox that keeps entries on the device; opens its fold.
pub fn remember_box(page: &Page) -> Element<'_> {
    open_keeping(page);
    page.checkbox(REMEMBER)
}

/// The checkbox of a health condition; opens the list.
pub fn condition<'a>(page: &'a Page, name: &str) -> Element<'a> {
    let yes = page.radio("Yes, show the list");
    if !yes.is_chosen() {
        yes.click();
    }
    page.checkbox(name)
}

/// Opens the fold about keeping the plan, unless it is open.
pub fn open_keeping(page: &Page) {
    if page.maybe("checkbox", REMEMBER).is_none() {
        page.summary("Keep this plan").click();
    }
}

/// Links and buttons that are shown but lead nowhere.
pub fn dead_links(page: &Page) -> Vec<String> {
    let found = page.script(
        "return [...document.querySelectorAll('a')]
           .filter((link) => link.checkVisibility({ visibilityProperty: true }))
           .filter((link) => {
             const to = link.getAttribute('href');
             if (to === null) return true;
             if (to === '') return false; // the page itself, once more
             if (to.startsWith('#')) return !document.getElementById(decodeURIComponent(to.slice(1)));
             return !/^(https?:|tel:|mailto:)/.test(to) && !/^[\\w.?=/-]+(#[\\w-]+)?$/.test(to);
           }).map((link) => link.outerHTML);",
        &[],
    );
    texts(&found)
}

/// Removes the element `name`, and waits until the browser has freed all of its `parts` (selectors in its shadow root).
/// `held`, another part, is kept in a variable, to prove that the count finds parts that are not freed.
pub fn expect_no_elements_left(page: &Page, name: &str, held: &str, parts: &[&str]) {
    let missing = page.script(
        "const [name, held, parts] = arguments;
         const element = document.querySelector(name);
         const find = (selector) => element.shadowRoot.querySelector(selector);
         const missing = [held, ...parts].filter((selector) => !find(selector));
         if (missing.length) return missing.join(' ');
         window.held = find(held);
         window.gone = [held, ...parts].map((selector) => [selector, new WeakRef(find(selector))]);
         // Only this part: its ancestors would keep all others alive.
         window.held.remove();
         element.remove();
         return '';",
        &[json!(name), json!(held), json!(parts)],
    );
    assert_eq!(missing, json!(""), "parts that the element does not have");
    page.wait_for("the browser keeps no elements", |page| {
        page.collect_garbage();
        let kept = page.string(
            "window.gone.filter(([, part]) => part.deref()).map(([selector]) => selector).join(' ')",
        );
        if kept == held { Ok(()) } else { Err(kept) }
    });
}
