//! Host pages that restrict the frame: sandboxed, without storage, without scripts, with their own policy.

use crate::common::{expect_budget, fill_in};
use crate::frame::{count, frame, host, resizer, wait_for_fit, wait_for_widget, widget};
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::site::Fault;
use test_browser::{Kind, needs};

const BOXED: &str = "sandbox=\"allow-scripts\"";

#[test]
fn it_works_in_a_sandbox_and_follows_its_height_there() {
    let widget = widget();
    let prefill = "data-sex=\"female\" data-age=\"40\" data-height-cm=\"165\" data-weight-kg=\"85\" data-work=\"some-walking\" data-free-time=\"gentle\" data-goal=\"lose-1\"";
    let host = host(&(frame(&widget, "a", &format!("{BOXED} {prefill}")) + &resizer(&widget)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    let short = wait_for_fit(&page, 0);
    // The driver computes no accessible names in another process, and sandboxed frames have their own.
    page.in_frame(0, |page| {
        assert_eq!(page.string("origin"), "null");
        page.script(
            "[...document.querySelector('plateful-goal').shadowRoot.querySelectorAll('label')]
               .find((it) => it.textContent.includes('None of these')).click();",
            &[],
        );
        page.wait_until("it computes", |page| {
            page.holds("/eat about\\s+1,940\\s+kcal a day/.test(document.querySelector('plateful-goal').shadowRoot.querySelector('.live').innerText)")
        });
    });
    page.wait_until("it has grown", |page| page.number("a.clientHeight") > short);
    wait_for_fit(&page, 0);
    assert_eq!(count(&page, "ready", "a"), 1);
    page.expect_quiet();
}

#[test]
fn a_strict_site_allows_a_frame_and_one_script() {
    let widget = widget();
    let origin = widget.url("");
    let policy = format!(
        "default-src 'none'; script-src 'self' {origin}; frame-src {origin}; img-src data:; require-trusted-types-for 'script'"
    );
    for more in ["", BOXED] {
        let host = host(&(frame(&widget, "a", more) + &resizer(&widget))).header(
            "",
            "Content-Security-Policy",
            &policy,
        );
        let page = browser::open(Kind::Plain);
        page.goto(&host.url(""));
        wait_for_widget(&page, 0);
        wait_for_fit(&page, 0);
        page.expect_quiet();
    }
}

#[test]
fn a_site_that_isolates_itself_can_have_it() {
    let widget = widget();
    let host = host(
        &(frame(&widget, "a", "") + &resizer(&widget).replace(" defer", " defer crossorigin")),
    )
    .header("", "Cross-Origin-Embedder-Policy", "require-corp")
    .header("", "Cross-Origin-Opener-Policy", "same-origin");
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    wait_for_fit(&page, 0);
    page.expect_quiet();
}

#[test]
fn wordpress_fits_it_by_its_own_rules() {
    let widget = widget();
    let framed = frame(
        &widget,
        "a",
        "sandbox=\"allow-scripts\" security=\"restricted\"",
    )
    .replace(".html", ".html#?secret=aB3dE6gH9");
    // Like that host, checks source and secret, and has its own limits.
    let theirs = "<script>addEventListener('message', (event) => {
        const { data } = event;
        if (!data || !data.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return;
        if (data.secret !== 'aB3dE6gH9' || event.source !== a.contentWindow || data.message !== 'height') return;
        a.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
      });</script>";
    let host = host(&(framed + theirs));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    page.wait_until("the frame has their greatest height", |page| {
        page.string("a.height") == "1000"
    });
    page.expect_quiet();
}

#[test]
fn a_secret_that_is_none_is_not_repeated() {
    let widget = widget();
    let framed = frame(&widget, "a", "").replace(".html", ".html#?secret=%3Cimg%3E");
    let host = host(&framed);
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    page.wait_until("the height is told as AMP wants it", |page| {
        page.holds("messages.some(({ data }) => data.sentinel === 'amp' && data.type === 'embed-size' && data.height > 300)")
    });
    assert!(page.holds("!messages.some(({ data }) => 'secret' in data)"));
    page.expect_quiet();
}

#[test]
fn browsers_that_size_frames_by_themselves_may() {
    let widget = widget();
    let page = browser::open(Kind::Plain);
    for more in ["", BOXED] {
        let host = host(&format!(
            "<style>iframe {{ frame-sizing: content-height; height: auto; min-height: 200px; }}</style>{}",
            frame(&widget, "a", more)
        ));
        page.goto(&host.url(""));
        wait_for_widget(&page, 0);
        if page.holds("!CSS.supports('frame-sizing', 'content-height')") {
            return;
        }
        wait_for_fit(&page, 0);
        let closed = page.number("a.clientHeight");
        page.in_frame(0, |page| {
            page.script(
                "document.querySelector('plateful-goal').shadowRoot.querySelector('.fine > summary').click();",
                &[],
            )
        });
        page.wait_until("the frame has grown", |page| {
            page.number("a.clientHeight") > closed + 50.0
        });
        wait_for_fit(&page, 0);
        page.expect_quiet();
    }
}

#[test]
fn it_needs_no_storage() {
    needs!(NoStorage);
    let widget = widget();
    let host = host(&(frame(&widget, "a", "") + &resizer(&widget)));
    let page = browser::open(Kind::NoStorage);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    page.in_frame(0, |page| {
        fill_in(page);
        expect_budget(page, "1,940");
    });
    wait_for_fit(&page, 0);
    page.expect_quiet();
}

#[test]
fn without_scripts_it_says_how_the_number_comes_about() {
    let widget = widget();
    let host = host(&frame(&widget, "a", ""));
    let page = browser::open(Kind::NoScript);
    page.goto(&host.url(""));
    page.in_frame(0, |page| {
        let text = page.text();
        for words in [
            "Calorie goal",
            "The planner needs JavaScript",
            "The formula in words",
            "9.99 times",
        ] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert!(page.holds("document.documentElement.scrollWidth <= innerWidth"));
    });
}

#[test]
fn what_does_not_arrive_leaves_something_to_read() {
    for missing in ["goal.wasm", "plateful-goal.js"] {
        let widget = widget().failing(missing, Fault::Missing);
        let host = host(&(frame(&widget, "a", "") + &resizer(&widget)));
        let page = browser::open(Kind::Plain);
        page.goto(&host.url(""));
        page.in_frame(0, |page| {
            page.wait_until("the worked example can be read", |page| {
                page.text().contains("9.99 times")
            });
            assert!(!page.text().contains("needs JavaScript"));
        });
        page.wait_until("the site is told", |page| count(page, "error", "a") >= 1);
        wait_for_fit(&page, 0);
    }
    let widget = widget().failing("frame.js", Fault::Missing);
    let host = host(&(frame(&widget, "a", "") + &resizer(&widget)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
}

#[test]
fn it_fits_a_phone_and_the_dark() {
    needs!(ForcedColors);
    for (kind, query) in [
        (Kind::Plain, ""),
        (Kind::Dark, ""),
        (Kind::Plain, "?theme=dark"),
        (Kind::ForcedColors, ""),
    ] {
        let widget = widget();
        let host = host(
            &(frame(&widget, "a", "")
                .replace("640", "320")
                .replace(".html", &format!(".html{query}"))
                + &resizer(&widget)),
        );
        let page = browser::open(kind);
        page.goto(&host.url(""));
        wait_for_widget(&page, 0);
        wait_for_fit(&page, 0);
        page.in_frame(0, |page| {
            fill_in(page);
            expect_budget(page, "1,940");
            assert!(page.holds("document.documentElement.scrollWidth <= 320"));
            axe::expect_clean(page, "in a narrow frame");
        });
        wait_for_fit(&page, 0);
        page.shot(&format!("frame-{kind:?}{}", query.replace(['?', '='], "-")));
        page.expect_quiet();
    }
}

#[test]
fn by_itself_it_is_a_plain_page() {
    let widget = widget();
    let page = browser::open(Kind::Plain);
    page.goto(&widget.url("embed/v1/goal.html?goal=lose-1"));
    page.wait_until("it works", |page| {
        page.maybe("heading", "Calorie goal").is_some()
    });
    fill_in(&page);
    expect_budget(&page, "1,940");
    assert_eq!(page.title(), "Calorie goal planner – Plateful");
    page.expect_quiet();
    assert_eq!(page_checks::faults(&dist().join("embed/v1/goal.html")), "");
}

#[test]
fn the_whole_page_is_in_no_frame_by_the_sample_of_headers() {
    needs!(Log);
    let widget = widget();
    let host = host(&format!(
        "<iframe id=\"a\" title=\"Page\" src=\"{}\"></iframe>",
        widget.url("")
    ));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    let log = page.take_log().join("\n");
    assert!(log.contains("frame-ancestors"), "{log}");
}

#[test]
fn the_full_version_is_the_same() {
    let read = |folder: &str, name: &str| {
        std::fs::read(dist().join("embed").join(folder).join(name)).unwrap()
    };
    for name in ["goal.html", "frame.js", "frame.css", "resize.js"] {
        assert_eq!(read("v1", name), read("v1.0.0", name), "{name}");
    }
}
