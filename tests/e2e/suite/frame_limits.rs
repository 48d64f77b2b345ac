//! Frames with fewer abilities: what cannot work is left out, and the owner is told.

use crate::frame::{frame, host, resizer, wait_for_widget, widget};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::Site;
use serde_json::json;
use test_browser::{Kind, needs};

/// A person's entries, in the address.
const FILLED: &str =
    "sex=female&age=40&height-cm=165&weight-kg=85&work=some-walking&free-time=gentle&goal=lose-1";
const ROOT: &str = "document.querySelector('plateful-goal').shadowRoot";

/// A frame with a filled-in planner in a sandbox.
fn filled(widget: &Site, sandbox: &str, query: &str) -> String {
    frame(
        widget,
        "a",
        &format!("sandbox=\"{sandbox}\" allow=\"clipboard-write\""),
    )
    .replace(
        ".html",
        &format!(".html?{FILLED}{query}").replace('&', "&amp;"),
    )
}

/// What the foot of the planner offers with an answer. By script, because the driver computes no accessible names in
/// frames with their own process.
fn offered(page: &Page) -> String {
    page.in_frame(0, |page| {
        page.script(
            &format!(
                "[...{ROOT}.querySelectorAll('label')].find((it) => it.textContent.includes('None of these')).click();"
            ),
            &[],
        );
        page.wait_until("it computes", |page| {
            page.holds(&format!(
                "/1,940/.test({ROOT}.querySelector('.live').innerText)"
            ))
        });
        page.string(&format!(
            "[...{ROOT}.querySelectorAll('.pl-foot :is(a, button)')].filter((it) => it.checkVisibility()).map((it) => it.textContent).join(' | ')"
        ))
    })
}

#[test]
fn what_a_sandbox_forbids_is_not_offered() {
    // With and without the snippet's script, which tells the frame what the page allows.
    for (sandbox, has_script) in [
        ("allow-scripts", true),
        ("allow-scripts", false),
        ("allow-scripts allow-same-origin", true),
        ("allow-scripts allow-same-origin allow-popups", true),
    ] {
        let widget = widget();
        let script = if has_script {
            resizer(&widget)
        } else {
            String::new()
        };
        let host = host(&(filled(&widget, sandbox, "") + &script));
        let page = browser::open(Kind::Plain);
        page.goto(&host.url(""));
        wait_for_widget(&page, 0);
        let offered = offered(&page);
        assert!(
            !offered.contains("Download") && !offered.contains("new tab"),
            "{sandbox}: {offered}"
        );
        let foot = page.in_frame(0, |page| {
            page.string(&format!("{ROOT}.querySelector('.pl-foot').innerText"))
        });
        let address = widget.url("goal.html");
        assert!(foot.contains(&address), "{address} is not in {foot}");
        page.expect_quiet();
    }
    fault(
        "A frame in a sandbox without popups and downloads, with or without our script around it",
        "Links that open nothing and files that are not saved are not offered; the address of the planner’s own page can be read and selected.",
    );
}

#[test]
fn what_a_sandbox_allows_is_offered() {
    let all = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";
    let told = format!("&sandbox={}", all.replace(' ', "+"));
    for (sandbox, query, has_script) in [
        (all, "", true),
        (all, told.as_str(), false),
        (&*format!("{all} allow-same-origin"), "", false),
    ] {
        let widget = widget();
        let script = if has_script {
            resizer(&widget)
        } else {
            String::new()
        };
        let host = host(&(filled(&widget, sandbox, query) + &script));
        let page = browser::open(Kind::Plain);
        page.goto(&host.url(""));
        wait_for_widget(&page, 0);
        let offered = offered(&page);
        for wanted in ["Download", "new tab"] {
            assert!(offered.contains(wanted), "{sandbox}: {wanted} in {offered}");
        }
        page.expect_quiet();
    }
}

#[test]
fn our_snippet_for_amp_carries_what_it_needs() {
    let page = std::fs::read_to_string(dist().join("embed.html")).unwrap();
    let (_, page) = page.split_once("id=\"snippet-amp\"").unwrap();
    let text = page.replace("&lt;", "<").replace("&quot;", "\"");
    let snippet = text
        .split("<amp-iframe ")
        .nth(1)
        .and_then(|rest| rest.split('>').next())
        .expect("the page for owners has the snippet");
    let value = |name: &str| {
        let after = snippet.split(&format!("{name}=\"")).nth(1);
        after
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default()
    };
    let sandbox = value("sandbox");
    for needed in [
        "allow-scripts",
        "allow-downloads",
        "allow-popups",
        "allow-popups-to-escape-sandbox",
    ] {
        assert!(
            sandbox.split(' ').any(|it| it == needed),
            "{needed} in {snippet}"
        );
    }
    assert_eq!(value("allow"), "clipboard-write");
    let (_, told) = value("src").split_once("?sandbox=").unwrap();
    assert_eq!(
        told.replace('+', " "),
        sandbox,
        "the frame is told the same"
    );
    // AMP turns this into an iframe with the same attributes.
    let widget = widget();
    let host = host(&filled(&widget, sandbox, &format!("&sandbox={told}")));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    assert!(offered(&page).contains("new tab"));
    fault(
        "Our snippet on a page of AMP, which runs no script of ours",
        "The snippet’s sandbox allows what the planner offers, and its address tells the frame so.",
    );
}

#[test]
fn where_no_link_opens_the_address_can_be_taken_along() {
    let widget = widget();
    let source = widget.url("embed/v1/article.html");
    let host = host(&format!(
        "<iframe id=\"a\" src=\"{source}\" width=\"640\" height=\"700\" title=\"A pinched nerve\" sandbox=\"allow-scripts\"></iframe>"
    ));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    page.in_frame(0, |page| {
        let root = "document.querySelector('plateful-article')?.shadowRoot";
        page.wait_until("the article is there", |page| {
            page.holds(&format!("{root}?.querySelector('.live:not([hidden]) .h1')"))
        });
        for link in ["a[href^=\"https:\"]", ".origin a"] {
            page.script(
                &format!(
                    "window.link = [...{root}.querySelectorAll('.live {link}')].find((it) => it.checkVisibility());
                     link.click();"
                ),
                &[],
            );
            assert!(
                page.holds(
                    "document.querySelector('dialog.address[open] input').value === link.href"
                )
            );
            assert!(
                page.holds("document.activeElement.matches('dialog.address input')"),
                "the keyboard is with the address"
            );
            page.script(
                "document.querySelector('dialog.address button').click();",
                &[],
            );
            page.wait_until("it is closed", |page| {
                page.holds("!document.querySelector('dialog.address')")
            });
            assert!(
                page.holds(&format!("{root}.activeElement === link")),
                "the keyboard is where it was"
            );
        }
    });
    page.expect_quiet();
    fault(
        "A link to a source, in a frame that may open no tab",
        "Its address is shown below it, selected, until the reader closes it.",
    );
}

#[test]
fn the_owner_is_told_once_with_a_link() {
    needs!(Log);
    let widget = widget();
    let sandbox = "allow-scripts allow-same-origin";
    let two = filled(&widget, sandbox, "");
    let host = host(&(two + &resizer(&widget)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    let told = page.wait_for("the console says what is left out", |page| {
        let log = page.take_log();
        let told: Vec<String> = log
            .into_iter()
            .filter(|entry| entry.contains("left out, because they cannot work here"))
            .collect();
        if told.is_empty() {
            Err("It says nothing.")
        } else {
            Ok(told)
        }
        .map_err(str::to_owned)
    });
    assert_eq!(told.len(), 1, "{told:?}");
    for missing in ["allow-popups", "allow-downloads"] {
        assert!(told[0].contains(missing), "{told:?}");
    }
    let address = told[0]
        .split_whitespace()
        .map(|word| word.trim_matches('"'))
        .find(|word| word.starts_with("http") && word.contains("developers.html#"))
        .unwrap_or_else(|| panic!("no link in {told:?}"));
    let (file, id) = address.split_once('#').unwrap();
    assert_eq!(file, widget.url("developers.html"));
    let published = dist().join("developers.html");
    assert_eq!(page_checks::faults(&published), "");
    let text = std::fs::read_to_string(published).unwrap();
    assert!(text.contains(&format!("id=\"{id}\"")), "#{id} is not there");
}

#[test]
fn it_works_where_self_matches_nothing_and_loads_only_its_own_files() {
    // As in frames with an opaque origin in some versions of WebKit.
    for (file, element) in [
        ("goal.html", "plateful-goal"),
        ("article.html", "plateful-article"),
    ] {
        let widget = widget().rewriting_html(|html| html.replace("'self'", ""));
        let framed = frame(&widget, "a", "sandbox=\"allow-scripts\"").replace("goal.html", file);
        let host = host(&(framed + &resizer(&widget)));
        let page = browser::open(Kind::Plain);
        page.goto(&host.url(""));
        page.in_frame(0, |page| {
            page.wait_until("the program runs", |page| {
                page.holds(&format!(
                    "document.querySelector('{element}')?.shadowRoot?.querySelector('.live:not([hidden])')"
                ))
            });
            assert!(
                page.holds(&format!(
                    "getComputedStyle(document.body).display === 'flow-root' && document.querySelector('{element}')"
                )),
                "it has its styles"
            );
        });
        page.expect_quiet();
        page.in_frame(0, |page| {
            let fetched = page.script_with_callback(
                "addEventListener('securitypolicyviolation', (event) => (window.violated = event.effectiveDirective));
                 fetch(arguments[0]).then(() => 'came', () => 'refused').then(arguments[1]);",
                &[json!(host.url("spy.js"))],
            );
            assert_eq!(fetched, json!("refused"));
            page.wait_until("the policy has refused it", |page| {
                page.string("globalThis.violated") == "connect-src"
            });
        });
    }
    fault(
        "A frame without an origin in a browser whose 'self' matches nothing there",
        "It works: its policy names the address that it came from, and nothing else is loaded.",
    );
}
