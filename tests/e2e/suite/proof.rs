//! Tests of the harness on a small page: its checks must be able to fail.

use crate::harness::browser;
use crate::harness::env::fixtures;
use crate::harness::page::Page;
use crate::harness::site::{Caching, Fault, Site, empty_app, minifying, with_empty_app};
use crate::harness::{axe, tree};
use fantoccini::key::Key;
use serde_json::json;
use std::io::{BufRead, BufReader, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use test_browser::{Engine, Kind, needs};

#[test]
fn finds_things_by_role_and_name_and_uses_them() {
    let site = Site::of(fixtures());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    page.by_role("heading", "A small page");
    let weight = page.field("Weight");
    weight.type_text("18");
    weight.enter("187.5");
    assert_eq!(weight.entered(), "187.5");
    assert_eq!(weight.description(), "In pounds.");
    let slower = page.radio("Lose 1 lb…");
    assert!(!slower.is_chosen());
    slower.click();
    assert!(slower.is_chosen());
    assert_eq!(
        page.group("Pace").names("radio"),
        ["Lose 1 lb 1,940 kcal", "Stay as I am"]
    );
    page.button("Show all 6").click();
    page.button("Hide all 6");
    assert_eq!(page.names("button"), ["More about it", "Hide all 6"]);
    assert!(page.maybe("button", "Not to be found").is_none());
    assert!(page.maybe("link", "Lose 1 lb").is_none());
    page.expect_quiet();
}

#[test]
fn uses_the_keyboard() {
    let site = Site::of(fixtures());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    assert_eq!(page.tab_to("textbox", "Weight"), 2);
    page.type_keys("80");
    assert_eq!(page.field("Weight").entered(), "80");
    page.press_with(&[Key::Shift], Key::Tab);
    assert_eq!(page.focused().name(), "More about it");
    page.press(Key::Enter);
    assert!(page.target("deep").is_shown());
    page.tab_to("radio", "Lose 1 lb…");
    page.press(Key::Down);
    assert!(page.radio("Stay as I am").is_chosen());
}

#[test]
fn finds_things_in_shadow_roots_too() {
    let site = Site::of(fixtures());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    assert!(page.maybe("button", "Deep inside").is_none());
    page.script(
        "const deep = (inside) => {
           const host = document.createElement('div'); host.className = 'host';
           host.attachShadow({ mode: 'open' }).append(inside);
           return host;
         };
         const button = document.createElement('button'); button.textContent = 'Deep inside';
         document.querySelector('main').prepend(deep(deep(button)));",
        &[],
    );
    let button = page.button("Deep inside");
    assert_eq!(
        page.names("button")[0],
        "Deep inside",
        "in the page's order"
    );
    let host = page.select(".host").remove(0);
    assert_eq!(host.names("button"), ["Deep inside"]);
    assert_eq!(page.select(".host").len(), 2);
    page.press(Key::Tab);
    assert_eq!(page.focused().name(), "Deep inside");
    assert!(button.has_focus() && host.has_focus());
}

#[test]
fn the_server_sends_what_headers_it_is_told() {
    let site = Site::of(fixtures())
        .with("one.txt", "1")
        .with("two.txt", "2")
        .header("one.txt", "X-Told", "yes");
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    let told = page.script_with_callback(
        "const done = arguments[0];
         Promise.all(['one.txt', 'two.txt'].map(async (it) => (await fetch(it)).headers.get('x-told'))).then(done);",
        &[],
    );
    assert_eq!(told, json!(["yes", null]));
}

#[test]
fn the_server_is_late_silent_wrong_and_elsewhere() {
    needs!(Log);
    let site = Site::of(fixtures())
        .under("/a/b/")
        .failing("late.js", Fault::Held)
        .with("other.txt", "other");
    let page = browser::open(Kind::Impatient);
    page.set_off(&site.url(""));
    page.wait_until("the text is there", |page| {
        page.text().contains("Not started")
    });
    assert_eq!(page.app(), "");
    site.clear("late.js");
    page.wait_for_app("ready");
    assert!(page.url().ends_with("/a/b/"));
    assert!(
        site.requests()
            .iter()
            .all(|request| request.host == site.host())
    );
    assert_eq!(site.count("late.js"), 1);
    drop(page);

    let page = browser::open(Kind::Plain);
    for (trouble, in_chromium, in_firefox) in [
        (Fault::Missing, "404", "Loading failed"),
        (Fault::Cut, "ERR_EMPTY_RESPONSE", "Loading failed"),
        (Fault::Type("text/plain"), "MIME type", "MIME type"),
        (Fault::Flipped, "SyntaxError", "SyntaxError"),
    ] {
        let allowed = if Engine::chosen() == Engine::Firefox {
            in_firefox
        } else {
            in_chromium
        };
        let site = Site::of(fixtures()).failing("late.js", trouble.clone());
        page.goto(&site.url(""));
        page.wait_until(&format!("{trouble:?} shows as {allowed}"), |page| {
            page.take_log().iter().any(|entry| entry.contains(allowed))
        });
        assert_eq!(page.app(), "");
    }
}

#[test]
fn an_emptied_app_is_empty_and_nothing_else_is_gone() {
    let given = "<p>a</p><div id=\"app\"><div><p>b</p></div><div>c</div></div><div>d</div>";
    assert_eq!(
        empty_app(given),
        "<p>a</p><div id=\"app\"></div><div>d</div>"
    );
    let site = with_empty_app(&fixtures());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    assert_eq!(page.text(), "A small page Started");
}

#[test]
fn readers_differ_in_scripts_storage_colors_and_motion() {
    needs!(NoStorage, ForcedColors);
    let site = Site::of(fixtures());
    let background = "getComputedStyle(document.body).backgroundColor";
    let order = "getComputedStyle(document.querySelector('main')).order";

    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    assert_eq!(page.string(background), "rgb(255, 255, 255)");
    assert_eq!(page.string(order), "0");
    drop(page);

    let page = browser::open(Kind::NoScript);
    page.goto(&site.url(""));
    assert!(page.text().contains("Not started"));
    page.summary("More about it").click();
    assert!(page.target("deep").is_shown());
    drop(page);

    let page = browser::open(Kind::NoStorage);
    page.open(&site.url(""));
    assert!(page.text().contains("Started without storage"));
    drop(page);

    let page = browser::open(Kind::Dark);
    page.open(&site.url(""));
    assert_eq!(page.string(background), "rgb(17, 17, 17)");
    drop(page);

    let page = browser::open(Kind::Still);
    page.open(&site.url(""));
    assert_eq!(page.string(order), "7");
    drop(page);

    let page = browser::open(Kind::ForcedColors);
    page.open(&site.url(""));
    assert_eq!(page.string(order), "8");
}

#[test]
fn a_window_is_as_wide_as_it_is_told() {
    let site = Site::of(fixtures());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    for width in [320, 360, 768, 320, 1280] {
        page.resize(width, 700);
        assert_eq!(page.string("innerWidth"), width.to_string());
        assert_eq!(
            page.string("document.documentElement.clientWidth"),
            width.to_string()
        );
    }
}

#[test]
fn print_shows_what_is_folded() {
    needs!(Print);
    let site = Site::of(fixtures());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    let printed = page.print();
    assert_eq!(printed.sheets, 1);
    assert!(printed.shows("Hidden words."), "{printed:?}");
    assert!(!printed.shows("Not to be found"), "{printed:?}");
    assert!(
        !printed.shows("Hidden words. But then there are others, which nobody wrote."),
        "{printed:?}"
    );
}

#[test]
fn two_trees_are_the_same_or_the_difference_is_named() {
    let site = Site::of(fixtures());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    let one = tree::dump(&page);
    println!("{}", one.join("\n"));
    page.open(&site.url(""));
    assert_eq!(tree::difference(&one, &tree::dump(&page)), None);
    page.script(
        "document.querySelector('summary').setAttribute('aria-label', 'Less');",
        &[],
    );
    let difference = tree::difference(&one, &tree::dump(&page)).expect("a difference");
    assert!(difference.contains("“Less”"), "{difference}");
}

#[test]
fn axe_and_html_validate_find_what_is_wrong() {
    let site = Site::of(fixtures());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    axe::expect_clean(&page, "fixture");
    page.script("document.querySelector('label').remove();", &[]);
    assert!(axe::violations(&page, "html", false).contains("Form elements must have labels"));

    assert_eq!(page_checks::faults(&fixtures().join("index.html")), "");
    let broken = crate::harness::env::output("e2e").join("broken.html");
    std::fs::write(
        &broken,
        "<!DOCTYPE html><html lang=\"en\"><title>x</title><p><div></div></p></html>",
    )
    .unwrap();
    assert!(page_checks::faults(&broken).contains("element-permitted-content"));
}

#[test]
fn the_clock_moves_and_stays_moved() {
    const DAY: u64 = 24 * 60 * 60;
    needs!(ScriptBeforeLoad);
    let ahead = |page: &Page| {
        page.string(
            "Math.round((window.Date.now() - performance.timeOrigin - performance.now()) / 86400000)",
        )
    };
    let site = Site::of(fixtures());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    assert_eq!(ahead(&page), "0");
    let today = page.string("new window.Date().toDateString()");
    page.move_clock(Duration::from_secs(DAY));
    assert_eq!(ahead(&page), "1");
    assert_ne!(page.string("new window.Date().toDateString()"), today);
    assert_ne!(page.string("window.Date().slice(0, 15)"), today);
    assert_eq!(page.string("new window.Date(0).getTime()"), "0");
    assert!(page.holds("new window.Date() instanceof window.Date"));
    page.move_clock(Duration::from_secs(2 * DAY));
    page.open(&site.url("?again"));
    assert_eq!(ahead(&page), "3");
    drop(page);
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    assert_eq!(ahead(&page), "0", "for that scenario only");
}

#[test]
fn a_translation_wraps_every_text_but_those_that_are_not_for_it() {
    let site = Site::of(fixtures());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    page.script("document.querySelector('h1').translate = false;", &[]);
    let words = page.text();
    page.translate();
    assert_eq!(page.text(), words);
    assert_eq!(page.string("document.querySelector('h1 font')"), "null");
    assert_eq!(
        page.string("document.querySelector('summary').innerHTML.match(/<font/g).length"),
        "2"
    );
}

#[test]
fn a_reader_who_comes_back_meets_the_page_as_it_was_or_loaded_again() {
    for (kind, is_kept) in [(Kind::Plain, true), (Kind::Forgetful, false)] {
        let site = Site::of(fixtures());
        let page = browser::open(kind);
        page.open(&site.url(""));
        page.field("Weight").type_text("187");
        assert_eq!(
            page.leave_and_return(&site.url("other.html")),
            is_kept,
            "{kind:?}"
        );
        page.wait_for_app("ready");
        assert_eq!(page.field("Weight").entered(), "187", "{kind:?}");
        page.forward();
        assert_eq!(page.url(), site.url("other.html"));
    }
}

#[test]
fn a_host_may_minify_and_let_browsers_keep_files() {
    let site = minifying(&fixtures())
        .with_markup_in_head("<script>window.added = true;</script>")
        .with_caching("", Caching::Revalidate)
        .with_caching(".js", Caching::Immutable);
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    page.open(&site.url("?again"));
    assert!(page.holds("window.added"));
    assert_eq!(site.count("late.js"), 1);
    page.open(&site.url("?again"));
    assert_eq!(site.count("/"), 3);
    let last = site.requests().into_iter().rfind(|it| it.path() == "/");
    assert!(last.is_some_and(|it| it.headers.contains_key("if-none-match")));
    let html = page.script_with_callback(
        "fetch('/').then((it) => it.text()).then(arguments[0]);",
        &[],
    );
    let html = html.as_str().unwrap_or_default();
    assert!(
        html.contains("<div id=app>") && !html.contains("</p>"),
        "{html}"
    );
    page.field("Weight");
}

#[cfg(unix)]
#[test]
fn what_the_minder_runs_ends_with_all_that_it_started() {
    const LATE: u64 = 60;
    let script = format!("sleep {LATE} & echo started; wait");
    let mut minder = Command::new(env!("CARGO_BIN_EXE_minder"))
        .args(["sh", "0"])
        .arg(std::env::temp_dir().join(format!("plateful-proof-{}", std::process::id())))
        .args(["-c", &script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(minder.stdout.take().unwrap());
    said.read_line(&mut String::new()).unwrap();
    // As at the end of this process, however it comes.
    drop(minder.stdin.take());
    let begun = Instant::now();
    // All of them hold the pipe.
    said.read_to_end(&mut Vec::new()).unwrap();
    assert!(begun.elapsed().as_secs() < LATE / 2);
    minder.wait().unwrap();
}

#[test]
fn a_browser_that_is_gone_fails_its_scenario_and_no_other() {
    let site = Site::of(fixtures());
    let failed = catch_unwind(AssertUnwindSafe(|| {
        let page = browser::open(Kind::Plain);
        page.open(&site.url(""));
        page.quit();
        page.open(&site.url(""));
    }));
    assert!(failed.is_err());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
}
