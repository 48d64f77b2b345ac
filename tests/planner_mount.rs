//! The planner mounted over the committed snapshot of its prerendered HTML, in a browser, as the page does it.
#![cfg(all(target_arch = "wasm32", feature = "csr"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

use leptos::prelude::*;
use leptos::task::tick;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement, HtmlInputElement};
use plateful::browser::mount_over;
use plateful::planner::{Planner, PlannerState};
use plateful_domain::planner::draft::Units;
use plateful_domain::planner::model::PlannerModel;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Id of the element that stands for the page, because the document belongs to the test runner.
const PLACE: &str = "page-under-test";

const PRERENDERED: &str = include_str!("snapshots/planner.html");

/// The page before the program arrives.
fn page() -> HtmlElement {
    let page = document();
    // Only one planner at a time, because ids must be unique.
    if let Some(before) = page.get_element_by_id(PLACE) {
        before.remove();
    }
    let place = page.create_element("div").unwrap();
    place.set_id(PLACE);
    place.set_inner_html(PRERENDERED);
    page.body().unwrap().append_child(&place).unwrap();
    place.unchecked_into()
}

/// Mounts the planner over the content of `place`.
fn mount(place: &HtmlElement) -> PlannerState {
    let owner = Owner::new();
    let state = owner.with(|| PlannerState::new("planner"));
    let old = find(place, ".pl-in");
    owner.with(|| mount_over(&old, "planner-units", move || view! { <Planner state/> }));
    assert!(!old.is_connected(), "what was prerendered is replaced");
    // Keep the owner alive, as the page does.
    std::mem::forget(owner);
    state
}

fn find(place: &HtmlElement, selector: &str) -> HtmlElement {
    place
        .query_selector(selector)
        .unwrap()
        .unwrap_or_else(|| panic!("{selector} is missing"))
        .unchecked_into()
}

fn input(place: &HtmlElement, name: &str) -> HtmlInputElement {
    find(place, &format!("[name=planner-{name}]")).unchecked_into()
}

fn text(place: &HtmlElement, selector: &str) -> String {
    find(place, selector).text_content().unwrap()
}

/// Types before the program comes, as `page/theme.js` notes it.
fn type_before(place: &HtmlElement, name: &str, text: &str) {
    let input = input(place, name);
    input.set_value(text);
    input.set_attribute("data-by-hand", "").unwrap();
}

/// Chooses before the program comes.
fn choose_before(place: &HtmlElement, name: &str, value: &str) {
    let input = find(place, &format!("[name=planner-{name}][value='{value}']"));
    input.click();
    input.set_attribute("data-by-hand", "").unwrap();
}

fn type_into(input: &HtmlInputElement, text: &str) {
    input.set_value(text);
    input.dispatch_event(&Event::new("input").unwrap()).unwrap();
}

#[wasm_bindgen_test]
async fn what_was_typed_checked_and_opened_is_taken_over() {
    let place = page();
    type_before(&place, "age", "40");
    type_before(&place, "height", "165 cm");
    type_before(&place, "weight", "85 kg");
    choose_before(&place, "sex", "0");
    choose_before(&place, "work", "1");
    choose_before(&place, "free", "1");
    choose_before(&place, "conditions", "0");
    find(&place, ".fine summary").click();
    let state = mount(&place);
    tick().await;
    for (name, typed) in [("age", "40"), ("height", "165 cm"), ("weight", "85 kg")] {
        assert_eq!(input(&place, name).value(), typed, "{name}");
    }
    assert!(input(&place, "sex").checked());
    assert!(input(&place, "conditions").checked());
    assert!(find(&place, ".fine").has_attribute("open"));
    assert!(state.with_untracked(|model| model.outcome().plan().is_some()));
    assert!(text(&place, ".pl-out").contains("eat about"));
}

/// A browser that goes back fills in the form as it was left. Some of it is never kept, and all of it may have been cleared
/// elsewhere since then.
#[wasm_bindgen_test]
async fn what_the_browser_brought_back_is_not_taken_over() {
    let place = page();
    for (name, value) in [
        ("health", "1"),
        ("remember", "0"),
        ("conditions", "1"),
        ("sex", "0"),
    ] {
        let restored = find(&place, &format!("[name=planner-{name}][value='{value}']"));
        restored
            .unchecked_into::<HtmlInputElement>()
            .set_checked(true);
    }
    input(&place, "age").set_value("77");
    type_before(&place, "weight", "187");
    let state = mount(&place);
    tick().await;
    assert_eq!(input(&place, "age").value(), "");
    assert_eq!(input(&place, "weight").value(), "187");
    assert!(!input(&place, "sex").checked() && !input(&place, "remember").checked());
    assert!(!state.remember().get_untracked());
    assert!(!state.with_untracked(|model| model.draft().health.any()));
    let ticked = place.query_selector_all(".g-health :checked").unwrap();
    assert_eq!(ticked.length(), 0);
}

/// Of an element of a drawing that never changes, `view!` makes the browser put a `<g>` around it. A clip path with a
/// `<g>` in it shows nothing.
#[wasm_bindgen_test]
async fn what_is_cut_out_or_repeated_has_no_group_around_it() {
    let place = page();
    type_before(&place, "age", "40");
    type_before(&place, "height", "165 cm");
    type_before(&place, "weight", "85 kg");
    choose_before(&place, "sex", "0");
    choose_before(&place, "work", "1");
    choose_before(&place, "free", "1");
    choose_before(&place, "conditions", "0");
    mount(&place);
    tick().await;
    let shapes = place
        .query_selector_all("clipPath > *, pattern > *")
        .unwrap();
    assert!(shapes.length() >= 10, "{} shapes", shapes.length());
    let groups = place
        .query_selector_all("clipPath > g, pattern > g")
        .unwrap();
    assert_eq!(groups.length(), 0);
}

#[wasm_bindgen_test]
async fn the_keyboard_and_the_caret_stay() {
    let place = page();
    let age = input(&place, "age");
    type_before(&place, "age", "418");
    age.focus().unwrap();
    age.set_selection_range(1, 2).unwrap();
    mount(&place);
    tick().await;
    let fresh = input(&place, "age");
    assert_eq!(document().active_element(), Some(fresh.clone().into()));
    assert_eq!(fresh.selection_start(), Ok(Some(1)));
    assert_eq!(fresh.selection_end(), Ok(Some(2)));
}

#[wasm_bindgen_test]
async fn a_page_whose_texts_were_wrapped_or_squeezed_works() {
    for edit in [
        // Like a browser's translation.
        "const walk = document.createTreeWalker(this, NodeFilter.SHOW_TEXT); const texts = [];
         while (walk.nextNode()) texts.push(walk.currentNode);
         for (const text of texts) { const font = document.createElement('font'); text.replaceWith(font);
           const inner = document.createElement('font'); inner.append(text); font.append(inner); }",
        // Like a host that minifies HTML.
        "this.innerHTML = this.innerHTML.replace(/<!--.*?-->/g, '').replace(/>\\s+</g, '><').replace(/\\s+/g, ' ');",
    ] {
        let place = page();
        js_sys::Function::new_no_args(edit).call0(&place).unwrap();
        type_before(&place, "age", "40");
        mount(&place);
        tick().await;
        assert_eq!(input(&place, "age").value(), "40");
        type_into(&input(&place, "weight"), "187");
        tick().await;
        let needed = text(&place, ".pl-answer");
        assert!(
            needed.contains("height") && !needed.contains("weight"),
            "{edit}: {needed}"
        );
    }
}

#[wasm_bindgen_test]
async fn typing_brings_an_answer_and_touches_little() {
    let place = page();
    let state = mount(&place);
    find(&place, "[name=planner-units][value='1']").click();
    find(&place, "[name=planner-sex][value='0']").click();
    find(&place, "[name=planner-work][value='1']").click();
    find(&place, "[name=planner-free][value='1']").click();
    for (name, value) in [("age", "40"), ("height", "165"), ("weight", "85")] {
        type_into(&input(&place, name), value);
    }
    tick().await;
    assert_eq!(state.with_untracked(PlannerModel::units), Units::Metric);
    assert!(
        text(&place, ".pl-out").contains("2,440"),
        "{}",
        text(&place, ".pl-out")
    );
    let run = |script: &str| js_sys::Function::new_no_args(script).call0(&place).unwrap();
    run("for (const it of this.querySelectorAll('*')) it.wasThere = true;");
    // An unchanged element keeps its node.
    let number = find(&place, ".big-n");
    type_into(&input(&place, "weight"), "86");
    tick().await;
    assert!(number.is_connected());
    let made = run("return [...this.querySelectorAll('*')].filter((it) => !it.wasThere).length;");
    assert!(
        made.as_f64().unwrap() <= 30.0,
        "{made:?} elements made anew"
    );
    assert!(
        text(&place, ".pl-out").contains("2,450"),
        "{}",
        text(&place, ".pl-out")
    );
}

#[wasm_bindgen_test]
async fn units_switch_and_the_fields_follow() {
    let place = page();
    mount(&place);
    type_into(&input(&place, "weight"), "187");
    find(&place, "[name=planner-units][value='1']").click();
    tick().await;
    assert_eq!(input(&place, "weight").value(), "84.8");
    find(&place, "[name=planner-units][value='0']").click();
    tick().await;
    assert_eq!(input(&place, "weight").value(), "187");
}
