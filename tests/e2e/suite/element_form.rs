//! The element in a form of the host page, and what the host page can learn from it.

use crate::common::{expect_budget, fill_in};
use crate::guest::{self, FIRST, Visit, open, visit, widget};
use crate::harness::page::Page;
use serde_json::{Value, json};
use test_browser::Kind;

/// A page with the element in a form, with the name "diet".
fn in_a_form(more: &str) -> Visit {
    let widget = widget();
    let html = guest::naming("plain.html", &widget)
        .replace("<plateful-goal id=\"first\"", &format!("<form id=\"form\"><fieldset id=\"set\"><label for=\"first\">My diet</label><plateful-goal id=\"first\" name=\"diet\" {more}"))
        .replace("</plateful-goal>", "</plateful-goal></fieldset><button type=\"reset\">Start over</button></form>");
    let host = guest::host(&widget).with("index.html", html);
    let visit = open(Kind::Plain, widget, host);
    visit.page.wait_for_guests(1);
    visit
}

/// What the form would submit.
fn sent(page: &Page) -> Value {
    page.script(
        "return [...new FormData(document.getElementById('form'))];",
        &[],
    )
}

fn expect_sent(page: &Page, wanted: &Value) {
    page.wait_for(&format!("the form would send {wanted}"), |page| {
        let sent = sent(page);
        if sent == *wanted {
            Ok(())
        } else {
            Err(format!("It would send {sent}"))
        }
    });
}

#[test]
fn a_form_receives_goal_and_calories_and_the_reader_is_told() {
    let visit = in_a_form("");
    let page = &visit.page;
    assert!(
        page.text_of_guest()
            .contains("127.0.0.1 receives the goal you choose and your calories a day.")
    );
    assert_eq!(sent(page), json!([]));
    fill_in(page);
    expect_budget(page, "1,940");
    expect_sent(page, &json!([["diet", "lose-1"], ["diet-kcal", "1940"]]));
    assert_eq!(
        page.heard("plateful-change"),
        Vec::<Value>::new(),
        "events are another thing to ask for"
    );
    page.script("document.getElementById('first').name = 'plan';", &[]);
    assert_eq!(
        sent(page),
        json!([["plan", "lose-1"], ["plan-kcal", "1940"]])
    );
    page.checkbox("Let 127.0.0.1 have my goal and calories a day")
        .click();
    expect_sent(page, &json!([]));
    assert!(
        page.text_of_guest()
            .contains("127.0.0.1 no longer receives your goal and calories.")
    );
    page.checkbox("Let 127.0.0.1 have my goal and calories a day")
        .click();
    expect_sent(page, &json!([["plan", "lose-1"], ["plan-kcal", "1940"]]));
    page.script("document.getElementById('first').emit = 'none';", &[]);
    expect_sent(page, &json!([]));
    assert!(
        page.text_of_guest()
            .contains("Nothing is sent, not even to 127.0.0.1.")
    );
    page.expect_quiet();
}

#[test]
fn a_reset_starts_over() {
    let visit = in_a_form("");
    let page = &visit.page;
    fill_in(page);
    expect_sent(page, &json!([["diet", "lose-1"], ["diet-kcal", "1940"]]));
    page.button("Start over").click();
    page.wait_until("the form is empty", |page| {
        page.field("Age in years").entered().is_empty()
    });
    assert!(
        page.radio("Lose 0.5 kg…").is_chosen(),
        "the goal that the page chose"
    );
    assert_eq!(sent(page), json!([]));
    assert_eq!(page.heard("plateful-ready").len(), 1);
    assert!((page.living() - 1.0).abs() < 0.1);
    page.expect_quiet();
}

#[test]
fn a_disabled_element_can_be_read_and_not_used() {
    let visit = in_a_form("disabled");
    let page = &visit.page;
    let is_inert = || page.holds(&format!("{FIRST}.shadowRoot.querySelector('.live').inert"));
    assert!(is_inert());
    page.script("document.getElementById('first').disabled = false;", &[]);
    assert!(!is_inert());
    page.script("document.getElementById('set').disabled = true;", &[]);
    assert!(is_inert(), "a fieldset speaks for all in it");
    assert_eq!(sent(page), json!([]));
}

#[test]
fn a_label_names_it_and_leads_into_it() {
    let visit = in_a_form("");
    let page = &visit.page;
    let named = page.select("plateful-goal").remove(0);
    assert_eq!(
        (named.role().as_str(), named.name().as_str()),
        ("group", "My diet")
    );
    page.script("document.querySelector('label').click();", &[]);
    assert_eq!(page.focused().role(), "radio");
    assert_eq!(page.string(&format!("{FIRST}.labels.length")), "1");
    assert!(page.holds(&format!("{FIRST}.form.id === 'form'")));
}

#[test]
fn without_a_label_it_has_a_name_of_its_own() {
    let visit = visit(Kind::Plain);
    let named = visit.page.select("plateful-goal").remove(0);
    assert_eq!(
        (named.role().as_str(), named.name().as_str()),
        ("group", "Calorie goal planner")
    );
}

#[test]
fn a_page_that_asks_is_told_the_goal_and_nothing_else() {
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    fill_in(page);
    expect_budget(page, "1,940");
    assert_eq!(page.heard("plateful-change"), Vec::<Value>::new());
    page.script("document.getElementById('first').emit = 'goal';", &[]);
    page.wait_until("it is told", |page| {
        page.heard("plateful-change") == [json!({ "goal": "lose-1", "kcal": 1940 })]
    });
    assert!(
        page.text_of_guest()
            .contains("127.0.0.1 receives the goal you choose")
    );
    page.radio("Keep my weight…").click();
    page.wait_until("and again", |page| {
        page.heard("plateful-change")
            .last()
            .is_some_and(|it| it["goal"] == "maintain")
    });
    page.checkbox("Let 127.0.0.1 have…").click();
    page.wait_until("that there is nothing more", |page| {
        page.heard("plateful-change")
            .last()
            .is_some_and(|it| it.get("kcal").is_none_or(Value::is_null))
    });
    let count = page.heard("plateful-change").len();
    page.radio("Lose 0.5 kg…").click();
    expect_budget(page, "1,940");
    page.settle();
    assert_eq!(
        page.heard("plateful-change").len(),
        count,
        "the reader's word holds"
    );
    for detail in page.heard("plateful-change") {
        let told: Vec<&String> = detail
            .as_object()
            .into_iter()
            .flat_map(|it| it.keys())
            .collect();
        assert!(
            told.iter().all(|it| matches!(it.as_str(), "goal" | "kcal")),
            "{detail}"
        );
    }
}

#[test]
fn an_unclear_wish_is_no_consent() {
    let visit = in_a_form("emit=\"everything\"");
    let page = &visit.page;
    fill_in(page);
    expect_budget(page, "1,940");
    assert_eq!(sent(page), json!([]));
    assert_eq!(page.heard("plateful-error")[0]["attribute"], "emit");
    assert!(
        page.text_of_guest()
            .contains("Nothing is sent, not even to 127.0.0.1.")
    );
}
