//! Other people's scripts on our page, and hosts' policies: only what happens to the page's own files counts.

use crate::common::{expect_budget, faulty, fill_in};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site};
use crate::tamper::expect_nothing_dead;
use serde_json::json;
use test_browser::{Kind, needs};

/// What a host adds to every page, and what happens to it.
const ADDED: [(&str, &str); 6] = [
    (
        "blocked by the policy",
        "<script async src=\"https://stats.example/a.js\"></script>",
    ),
    ("not there", "<script src=\"stats.js\"></script>"),
    (
        "a module that is not there",
        "<script type=\"module\" src=\"stats/main.js\"></script>",
    ),
    (
        "of another integrity",
        "<script src=\"icon.svg\" integrity=\"sha384-AAAA\"></script>",
    ),
    ("inline", "<script>window.dataLayer = [];</script>"),
    (
        "a style sheet",
        "<link rel=\"stylesheet\" href=\"https://stats.example/a.css\" integrity=\"sha384-AAAA\">",
    ),
];

/// The planner computes, and no message says that it did not start.
fn expect_planner(page: &Page) {
    fill_in(page);
    expect_budget(page, "1,940");
    assert_eq!(page.app(), "ready");
    assert!(page.holds("document.documentElement.dataset.appError === undefined"));
}

#[test]
fn what_a_host_adds_and_nobody_lets_run_takes_nothing_away() {
    for (what, markup) in ADDED {
        println!("added: {what}");
        let site = Site::of(dist()).with_markup_in_head(markup);
        let page = browser::open(Kind::Plain);
        page.open(&site.url(""));
        expect_planner(&page);
    }
    fault(
        "A host adds a script or a style sheet that is missing, damaged or blocked by the policy",
        "The page works: only failures of its own files count.",
    );
}

/// Adds an element that fails to load, and waits for the browser's event.
fn add_failing(page: &Page, name: &str, address: &str) {
    page.script_with_callback(
        "const [name, address, done] = arguments;
         const added = document.createElement(name);
         added.addEventListener('error', () => setTimeout(done));
         if (name === 'link') { added.rel = 'stylesheet'; added.href = address; } else { added.src = address; }
         document.head.append(added);",
        &[json!(name), json!(address)],
    );
}

#[test]
fn what_is_added_later_and_fails_does_not_take_a_working_form_away() {
    let site = Site::of(dist());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    expect_planner(&page);
    for (name, address) in [
        ("script", "https://stats.example/a.js"),
        ("script", "gone.js"),
        ("link", "https://stats.example/a.css"),
        ("link", "gone.css"),
        ("img", "https://stats.example/a.gif"),
    ] {
        add_failing(&page, name, address);
        assert_eq!(page.app(), "ready", "{name} {address}");
    }
    page.field("Weight in kilograms").enter("86");
    expect_budget(&page, "1,950");
    fault(
        "Somebody else’s script fails while the planner is in use",
        "The form stays, with all that was entered.",
    );
}

#[test]
fn what_was_refused_to_others_is_not_the_reason_told() {
    let site = Site::of(dist())
        .with_markup_in_head("<script async src=\"https://stats.example/a.js\"></script>")
        .failing(".wasm", Fault::Missing);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    page.wait_for_app("failed");
    assert_eq!(reason(&page), "not-found");
}

#[test]
fn a_policy_that_only_reports_stops_nothing() {
    let site = Site::of(dist()).header(
        "",
        "Content-Security-Policy-Report-Only",
        "default-src 'none'",
    );
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    expect_planner(&page);
}

fn reason(page: &Page) -> String {
    page.string("document.documentElement.dataset.appError")
}

/// The page did not start because of a policy, and says so.
fn expect_refused(page: &Page, site: &Site, wanted: &str) {
    page.goto(&site.url(""));
    page.wait_for_app("failed");
    assert_eq!(reason(page), "csp", "{wanted}");
    assert!(
        page.text()
            .contains("The planner could not start. The article is complete.")
    );
    expect_nothing_dead(page, wanted, true);
}

/// Engines refuse WebAssembly at different times, with different messages.
const REFUSALS: [&str; 3] = [
    "EvalError(\"Refused to create a WebAssembly object because 'unsafe-eval' or 'wasm-unsafe-eval' is not an allowed source of script in the following Content Security Policy directive: \\\"script-src 'self'\\\".\")",
    "WebAssembly.CompileError(\"call to WebAssembly.instantiateStreaming() blocked by CSP\")",
    "WebAssembly.CompileError(\"WebAssembly.instantiateStreaming(): Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not an allowed source of script\")",
];

/// Policies under which the page cannot start, and what the console says that they have to hold.
const POLICIES: [(&str, &str); 2] = [
    (
        "script-src 'self' 'unsafe-inline'",
        "script-src must include 'wasm-unsafe-eval'",
    ),
    ("connect-src 'none'", "connect-src has to allow http"),
];

fn under(policy: &'static str) -> Site {
    Site::of(dist()).header("", "Content-Security-Policy", policy)
}

fn refusing(refusal: &str) -> Site {
    faulty(&format!(
        "WebAssembly.instantiate = WebAssembly.instantiateStreaming = () => Promise.reject(new {refusal});"
    ))
}

#[test]
fn a_hosts_policy_is_the_reason_told_in_every_engines_words() {
    let page = browser::open(Kind::Plain);
    for (policy, _) in POLICIES {
        expect_refused(&page, &under(policy), policy);
    }
    for refusal in REFUSALS {
        expect_refused(&page, &refusing(refusal), refusal);
    }
}

#[test]
fn a_hosts_policy_is_told_with_what_it_has_to_hold() {
    needs!(Log);
    let page = browser::open(Kind::Plain);
    let expect_told = |site: &Site, wanted: &str| {
        page.log_if_any();
        expect_refused(&page, site, wanted);
        let log = page.take_log();
        assert!(
            log.iter().any(|line| line.contains(wanted)),
            "{wanted} in {log:#?}"
        );
    };
    for (policy, wanted) in POLICIES {
        expect_told(&under(policy), wanted);
    }
    for refusal in REFUSALS {
        expect_told(
            &refusing(refusal),
            "script-src must include 'wasm-unsafe-eval'",
        );
    }
    fault(
        "A host’s own content policy refuses the program, its file or WebAssembly",
        "The article is complete, words say that the planner could not start, and the console says what the policy has to hold.",
    );
}
