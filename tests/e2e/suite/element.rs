//! `<plateful-goal>` on a page of another origin.

use crate::common::{NO_CLIPBOARD, copied_by_hand, expect_budget, fill_in};
use crate::guest::{self, FIRST, open, visit, widget};
use crate::harness::env::dist;
use crate::harness::site::Fault;
use fantoccini::key::Key;
use serde_json::json;
use test_browser::{Face, Kind, needs};

#[test]
fn one_pasted_snippet_shows_a_working_planner() {
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    fill_in(page);
    expect_budget(page, "1,940");
    page.expect_quiet();
    let mut asked: Vec<String> = visit
        .widget
        .requests()
        .into_iter()
        .map(|it| it.target)
        .collect();
    asked.sort();
    assert_eq!(
        asked,
        [
            "/embed/v1/goal.css",
            "/embed/v1/goal.wasm",
            "/embed/v1/literata.woff2",
            "/embed/v1/plateful-goal.js"
        ]
    );
    let others = page.script(
        "return performance.getEntriesByType('resource').map((it) => new URL(it.name).origin)
           .filter((it) => it !== location.origin && it !== arguments[0]);",
        &[json!(guest::origin(&visit.widget))],
    );
    assert_eq!(others, json!([]), "nobody else is asked");
    assert!(
        visit
            .host
            .requests()
            .iter()
            .all(|it| it.method == "GET" && !it.target.contains('?')),
        "the page's own server learns nothing either"
    );
    assert_eq!(
        page.heard("plateful-change"),
        Vec::<serde_json::Value>::new()
    );
    assert_eq!(page.string("document.cookie"), "");
    assert_eq!(
        page.string("localStorage.length + sessionStorage.length"),
        "0"
    );
}

#[test]
fn the_program_comes_when_the_element_is_near() {
    let widget = widget();
    let host = guest::host_with(
        &widget,
        "<style>h1 { margin-block-end: 6000px }</style>",
        "",
    );
    let visit = open(Kind::Plain, widget, host);
    let page = &visit.page;
    page.wait_until("the element is defined", |page| {
        page.holds("customElements.get('plateful-goal')")
    });
    page.settle();
    assert_eq!(visit.widget.count("goal.wasm"), 0);
    assert!(page.holds(&format!(
        "{FIRST}.textContent.includes('A planner comes here')"
    )));
    page.script("document.getElementById('first').scrollIntoView();", &[]);
    page.wait_for_guests(1);
    assert_eq!(visit.widget.count("goal.wasm"), 1);
    assert_eq!(
        page.string("document.activeElement.tagName"),
        "BODY",
        "nothing takes the keyboard"
    );
}

#[test]
fn a_reader_who_tabs_to_the_face_stays_in_the_planner() {
    let widget = widget().failing("goal.wasm", Fault::Held);
    let host = guest::host_with(
        &widget,
        "<style>h1 { margin-block-end: 6000px }</style>",
        "",
    );
    let visit = open(Kind::Plain, widget, host);
    let page = &visit.page;
    page.link("A link before");
    page.tab_to("link", "Open the calorie goal planner…");
    visit.widget.clear("goal.wasm");
    page.wait_for_guests(1);
    assert!(page.holds(&format!("{FIRST}.matches(':focus-within')")));
    assert_eq!(page.focused().role(), "radio");
}

#[test]
fn nothing_moves_when_the_form_comes() {
    let told = [(360, "emit=\"goal\""), (900, "emit=\"goal\"")];
    let plain = [320, 480, 600, 760, 1000, 1280].map(|width| (width, ""));
    let all: Vec<(u32, &str)> = plain.into_iter().chain(told).collect();
    let mut moved = Vec::new();
    for face in Face::ALL {
        for &(width, more) in &all {
            let widget = widget().failing("goal.wasm", Fault::Held);
            let html = guest::naming("plain.html", &widget)
                .replace("id=\"first\"", &format!("id=\"first\" {more}"));
            let host = guest::host(&widget).with("index.html", html);
            let visit = guest::open_in(face, Kind::Plain, widget, host);
            let page = &visit.page;
            page.resize(width, 900);
            let below =
                || page.number("document.getElementById('after').getBoundingClientRect().top");
            page.wait_until("the face is there", |page| {
                page.holds(&format!("{FIRST}.shadowRoot"))
            });
            let before = below();
            visit.widget.clear("goal.wasm");
            page.wait_for_guests(1);
            page.settle();
            let by = below() - before;
            if by.abs() > 32.0 {
                moved.push(format!("in {face}, at {width} pixels {more}: {by} px"));
            }
        }
    }
    assert!(moved.is_empty(), "what follows moves {moved:#?}");
}

#[test]
fn attributes_and_properties_say_the_same() {
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    assert!(page.radio("Lose 0.5 kg…").is_chosen());
    page.script(
        "document.getElementById('first').setAttribute('goal', 'maintain');",
        &[],
    );
    page.wait_until("the goal follows", |page| {
        page.radio("Keep my weight…").is_chosen()
    });
    assert_eq!(page.string(&format!("{FIRST}.goal")), "maintain");
    page.script(
        "Object.assign(document.getElementById('first'), { units: 'us', weightKg: 85, age: 40 });",
        &[],
    );
    page.wait_until("the weight is there", |page| {
        page.field("Weight in pounds").entered().starts_with("187")
    });
    assert_eq!(page.field("Age in years").entered(), "40");
    assert_eq!(
        page.string(&format!("{FIRST}.getAttribute('weight-kg')")),
        "85"
    );
    page.script("document.getElementById('first').weightKg = 9999;", &[]);
    page.wait_until("the weight is held to its range", |page| {
        page.field("Weight in pounds").entered().starts_with("771")
    });
    let told = page.heard("plateful-error");
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0]["attribute"], "weight-kg");
    assert_eq!(
        told[0]["message"],
        "“weight-kg” takes a number from 30 to 350 (kg): 350 is used."
    );
    page.expect_quiet_but(&["350 is used."]);
}

#[test]
fn a_value_that_cannot_be_used_is_named() {
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    page.script(
        "const first = document.getElementById('first'); first.theme = 'dark'; first.theme = 'drak'; first.units = 'us';",
        &[],
    );
    page.wait_until("the page says so", |page| {
        page.text_of_guest()
            .contains("For the site's owner: “theme” takes auto, light, dark or host.")
    });
    let errors = page.heard("plateful-error");
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(errors[0]["code"], "attribute");
    assert_eq!(errors[0]["attribute"], "theme");
    assert!(
        errors[0]["message"]
            .as_str()
            .unwrap_or_default()
            .contains("auto, light, dark or host")
    );
    page.field("Weight in pounds");
    assert!(
        page.holds(&format!(
            "!{FIRST}.shadowRoot.querySelector('.pf').dataset.theme"
        )),
        "what cannot be used is as if it were not there"
    );
    page.script("document.getElementById('first').theme = 'light';", &[]);
    page.wait_until("the fault is gone", |page| {
        !page.text_of_guest().contains("For the site's owner")
    });
    assert_eq!(page.heard("plateful-error").len(), 1);
}

#[test]
fn twenty_elements_share_one_program() {
    let widget = widget();
    let many = "<plateful-goal loading=\"eager\"></plateful-goal>".repeat(19);
    let host = guest::host_with(&widget, "", &many);
    let visit = open(Kind::Plain, widget, host);
    visit.page.wait_for_guests(20);
    assert!((visit.page.living() - 20.0).abs() < 0.1);
    for file in ["goal.wasm", "goal.css", "plateful-goal.js"] {
        assert_eq!(visit.widget.count(file), 1, "{file}");
    }
    visit.page.expect_quiet();
}

#[test]
fn of_two_versions_the_first_wins_and_the_second_says_so() {
    needs!(Log);
    let file = |name: &str| std::fs::read(dist().join("embed/v1").join(name)).unwrap();
    let script = String::from_utf8(file("plateful-goal.js")).unwrap();
    let other = script.replace("1.0.0", "9.9.9");
    assert_ne!(script, other, "the script names its version");
    let widget = widget()
        .with("embed/v9/plateful-goal.js", other)
        .with("embed/v9/goal.wasm", file("goal.wasm"))
        .with("embed/v9/goal.css", file("goal.css"))
        .with("embed/v1/again/plateful-goal.js", script);
    let more = ["v9", "v1/again"]
        .map(|at| {
            format!(
                "<script type=\"module\" src=\"{}/embed/{at}/plateful-goal.js\"></script>",
                guest::origin(&widget)
            )
        })
        .concat();
    // Module scripts run in order, and these come before the snippet's.
    let host = guest::host_with(&widget, "", &more);
    let visit = open(Kind::Plain, widget, host);
    let page = &visit.page;
    page.wait_for_guests(1);
    page.wait_until("all scripts have run", |page| {
        page.holds("document.readyState === 'complete'")
    });
    assert_eq!(
        page.string("customElements.get('plateful-goal').version"),
        "9.9.9"
    );
    assert_eq!(visit.widget.count("embed/v9/goal.wasm"), 1);
    assert_eq!(
        visit.widget.count("goal.wasm"),
        1,
        "no other program is fetched"
    );
    let warned: Vec<String> = page
        .take_log()
        .into_iter()
        .filter(|it| it.contains("is here already"))
        .collect();
    // Two scripts of the other version, each with one warning.
    assert_eq!(warned.len(), 2, "{warned:?}");
}

#[test]
fn the_keyboard_goes_through_the_planner_in_its_order() {
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    page.tab_to("link", "A link before");
    page.press(Key::Tab);
    assert_eq!(page.focused().role(), "radio", "{}", page.focused().name());
    page.tab_to("textbox", "Age in years");
    page.tab_to("textbox", "Weight in kilograms");
    page.tab_to("link", "A link after");
    page.press_with(&[Key::Shift], Key::Tab);
    assert_eq!(
        page.focused().name(),
        "Open this planner on its own page, with its sources (new tab)"
    );
    assert_eq!(
        page.focused().attribute("href"),
        Some(visit.widget.url("goal.html"))
    );
}

#[test]
fn a_click_on_words_leaves_the_keyboard_where_it_is() {
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    page.by_role("heading", "Calorie goal").click();
    assert_eq!(page.string("document.activeElement.tagName"), "BODY");
    page.script("document.getElementById('first').focus();", &[]);
    assert_eq!(
        page.focused().role(),
        "radio",
        "but a script may lead it in"
    );
}

#[test]
fn where_nothing_can_be_copied_a_field_offers_the_plan() {
    for refuse in NO_CLIPBOARD {
        let visit = visit(Kind::Plain);
        let page = &visit.page;
        fill_in(page);
        expect_budget(page, "1,940");
        page.script(refuse, &[]);
        page.button("Copy text").click();
        let text = copied_by_hand(page, "Copy text").replace('\u{a0}', " ");
        assert!(text.contains("eat about 1,940 kcal a day"), "{text}");
        page.expect_quiet();
    }
}
