//! Host pages made with frameworks: the real frameworks, bundled as usual.

use crate::guest::{Visit, naming, open, widget};
use crate::harness::env::{bundled_hosts, hosts};
use crate::harness::page::Page;
use crate::harness::site::Site;
use test_browser::Kind;

fn framework(bundle: &str) -> Visit {
    let widget = widget();
    let script = std::fs::read(bundled_hosts().join(bundle)).expect("the host was bundled");
    let host = Site::of(hosts())
        .with("index.html", naming("framework.html", &widget))
        .with("framework.js", script)
        .with("favicon.ico", "");
    open(Kind::Plain, widget, host)
}

fn expect_words(page: &Page, id: &str, wanted: &str) {
    page.wait_for(&format!("#{id} says “{wanted}”"), |page| {
        let said = page.string(&format!("document.getElementById('{id}')?.textContent"));
        if said == wanted {
            Ok(())
        } else {
            Err(format!("It says: {said}"))
        }
    });
}

/// The same steps for every framework: set values, receive events, remove, add again.
fn story(bundle: &str) {
    let visit = framework(bundle);
    let page = &visit.page;
    expect_words(page, "ready", "1");
    for (label, value) in [
        ("Age in years", "40"),
        ("Height in centimeters", "165"),
        ("Weight in kilograms", "85"),
    ] {
        assert_eq!(page.field(label).entered(), value, "{label}");
    }
    page.radio("None of these").click();
    expect_words(page, "told", r#"{"goal":"lose-1","kcal":1940}"#);
    page.button("Maintain").click();
    page.wait_until("the goal follows", |page| {
        page.radio("Keep my weight…").is_chosen()
    });
    page.wait_until("and is told", |page| {
        page.string("document.getElementById('told').textContent")
            .contains("\"maintain\"")
    });
    assert!(
        (page.living() - 1.0).abs() < 0.1,
        "mounted twice by a strict mode, made once"
    );
    page.button("Hide").click();
    page.wait_until("nothing lives on", |page| page.living() < 0.1);
    page.button("Show").click();
    expect_words(page, "ready", "2");
    assert!((page.living() - 1.0).abs() < 0.1);
    assert!(page.radio("Keep my weight…").is_chosen());
    assert_eq!(visit.widget.count("goal.wasm"), 1);
    page.expect_quiet();
}

#[test]
fn react() {
    story("react.js");
}

#[test]
fn vue() {
    story("vue.js");
}
