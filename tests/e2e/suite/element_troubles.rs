//! What can stop the program on a host page, each with its error code; and the strictest pages on which it works.

use crate::common::{expect_budget, fill_in};
use crate::guest::{self, FIRST, open, origin, widget};
use crate::harness::site::{Fault, Site};
use test_browser::{Kind, needs};

/// Expects that an element reports this code, keeps its placeholder, and breaks nothing else on the page.
fn expect_trouble(widget: Site, head: &str, code: &str, words: &str) -> guest::Visit {
    let host = guest::host_with(&widget, head, "");
    let visit = open(Kind::Plain, widget, host);
    let page = &visit.page;
    let (said, message) = page.guest_error();
    assert_eq!(said, code, "{message}");
    assert!(message.contains(words), "{message}");
    page.settle();
    assert_eq!(page.heard("plateful-error").len(), 1, "once for a start");
    assert!(
        page.text_of_guest()
            .contains("The calorie goal planner could not start here.")
    );
    page.link("Open the calorie goal planner on its own page");
    assert!(page.holds(&format!(
        "{FIRST}.textContent.includes('A planner comes here')"
    )));
    let first = message.split_inclusive('.').next().unwrap_or_default();
    let shown = page.by_role("status", "").text();
    let wanted = format!("The calorie goal planner could not start here. {first}");
    assert!(shown.starts_with(&wanted), "{shown}");
    visit
}

/// A content security policy as a meta tag.
fn policy(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// The policy that the owner's documentation gives for the element, with this widget's address.
fn documented_policy(widget: &Site) -> String {
    let document = include_str!("../../../docs/embedding.md");
    let block = document
        .split("<!-- policy: element -->")
        .nth(1)
        .and_then(|rest| rest.split("```").nth(1))
        .expect("the document holds the policy");
    let lines: Vec<&str> = block.lines().skip(1).map(str::trim).collect();
    lines
        .join(" ")
        .replace("https://plateful.example", &origin(widget))
}

#[test]
fn a_policy_without_wasm() {
    let widget = widget();
    let head = policy(&documented_policy(&widget).replace("'wasm-unsafe-eval'", ""));
    expect_trouble(widget, &head, "csp", "'wasm-unsafe-eval'");
}

#[test]
fn a_policy_that_lets_it_fetch_nothing() {
    let widget = widget();
    let named = documented_policy(&widget);
    let (before, after) = named.split_once("connect-src").unwrap();
    let rest = after.split_once(';').map_or("", |(_, rest)| rest);
    let head = policy(&format!("{before} connect-src 'self'; {rest}"));
    let wanted = format!("connect-src has to allow {}", origin(&widget));
    expect_trouble(widget, &head, "csp", &wanted);
}

#[test]
fn a_server_that_lets_other_pages_have_the_script_alone() {
    let widget = Site::of(crate::harness::env::dist()).header(
        "plateful-goal.js",
        "Access-Control-Allow-Origin",
        "*",
    );
    expect_trouble(widget, "", "cors", "does not let this site load");
}

#[test]
fn a_program_that_is_not_there() {
    expect_trouble(
        widget().failing("goal.wasm", Fault::Missing),
        "",
        "not-found",
        "not where it should be",
    );
}

#[test]
fn a_page_in_place_of_the_program() {
    let widget = widget()
        .with(
            "embed/v1/goal.wasm",
            "<!doctype html><title>Welcome</title>",
        )
        .failing("goal.wasm", Fault::Type("text/html"));
    expect_trouble(widget, "", "mime", "wrong content type");
}

#[test]
fn a_program_that_was_tampered_with() {
    for file in ["goal.wasm", "goal.css"] {
        let visit = expect_trouble(
            widget().failing(file, Fault::Flipped),
            "",
            "integrity",
            "not the one that was published",
        );
        assert!(visit.page.living() < 0.1);
    }
}

#[test]
fn a_line_that_breaks_and_comes_back() {
    let visit = expect_trouble(
        widget().failing("goal.wasm", Fault::Cut),
        "",
        "network",
        "did not arrive",
    );
    visit.widget.clear("goal.wasm");
    visit.page.button("Try again").click();
    visit.page.wait_for_guests(1);
    assert!(!visit.page.text_of_guest().contains("could not start"));
    fill_in(&visit.page);
    expect_budget(&visit.page, "1,940");
}

#[test]
fn a_page_of_trusted_types_is_pointed_to_the_frame() {
    let widget = widget();
    let head = policy("require-trusted-types-for 'script'");
    let visit = expect_trouble(widget, &head, "trusted-types", "iframe");
    assert_eq!(
        visit.widget.count("goal.wasm"),
        0,
        "what cannot run is not fetched"
    );
}

#[test]
fn a_browser_without_webassembly() {
    let host_script = "<script>delete globalThis.WebAssembly;</script>";
    let visit = expect_trouble(widget(), host_script, "unsupported", "cannot run it");
    assert_eq!(visit.widget.count("goal.wasm"), 0);
}

#[test]
fn the_documented_policy_is_enough() {
    let widget = widget();
    let head = policy(&documented_policy(&widget));
    let host = guest::host_with(&widget, &head, "");
    let visit = open(Kind::Plain, widget, host);
    visit.page.wait_for_guests(1);
    fill_in(&visit.page);
    visit
        .page
        .script("document.getElementById('first').accent = '#7a1f5c';", &[]);
    expect_budget(&visit.page, "1,940");
    visit.page.expect_quiet();
    let mut violated = visit.page.heard("violation");
    // Some browsers check the policy for the tab's icon, which belongs to the page.
    violated.retain(|directive| directive != "img-src");
    assert_eq!(violated, Vec::<serde_json::Value>::new());
}

#[test]
fn a_page_that_wants_consent_from_all_it_loads() {
    let widget = widget().header("", "Cross-Origin-Resource-Policy", "cross-origin");
    let html = guest::naming("plain.html", &widget)
        .replace("type=\"module\"", "type=\"module\" crossorigin");
    let host = guest::host(&widget)
        .with("index.html", html)
        .header("", "Cross-Origin-Embedder-Policy", "require-corp")
        .header("", "Cross-Origin-Opener-Policy", "same-origin");
    let visit = open(Kind::Plain, widget, host);
    visit.page.wait_for_guests(1);
    assert!(visit.page.holds("crossOriginIsolated"));
    fill_in(&visit.page);
    expect_budget(&visit.page, "1,940");
    visit.page.expect_quiet();
}

#[test]
fn a_sandboxed_frame_of_the_page() {
    let widget = widget();
    let html = "<!doctype html><html lang=\"en\"><title>Around</title><iframe title=\"Inside\" sandbox=\"allow-scripts\"
        src=\"inside.html\" width=\"900\" height=\"700\"></iframe>
        <script>addEventListener('message', (event) => (globalThis.said = event.data));</script>";
    let inside = guest::naming("plain.html", &widget).replace(
        "<!--head-->",
        "<script>for (const name of ['ready', 'error']) document.addEventListener('plateful-' + name,
           (event) => parent.postMessage([origin, name, event.detail.code ?? ''], '*'));</script>",
    );
    let host = guest::host(&widget)
        .with("index.html", html)
        .with("inside.html", inside);
    let visit = open(Kind::Plain, widget, host);
    visit
        .page
        .wait_until("the element inside is ready", |page| {
            page.string("JSON.stringify(globalThis.said)") == r#"["null","ready",""]"#
        });
}

#[test]
fn a_browser_that_keeps_nothing() {
    needs!(NoStorage);
    let visit = guest::visit(Kind::NoStorage);
    fill_in(&visit.page);
    expect_budget(&visit.page, "1,940");
    visit.page.expect_quiet();
}
