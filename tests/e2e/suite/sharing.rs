//! Copying a link.

use crate::common::{
    NO_CLIPBOARD, copied_by_hand, expect_budget, faulty, fill_in, running, sections,
};
use crate::harness::browser;
use crate::harness::page::Page;
use fantoccini::key::Key;
use serde_json::json;
use test_browser::Kind;

/// The text on the clipboard, pasted into a field of the page.
fn pasted(page: &Page) -> String {
    let field = page.field("Age in years");
    field.enter("");
    field.click();
    page.press_with(&[Key::Control], 'v');
    field.entered()
}

#[test]
fn each_section_has_a_link_to_copy() {
    let (site, page) = running(Kind::Plain);
    let (id, heading) = sections().remove(2);
    page.link(&format!("Link to “{heading}”")).click();
    page.wait_until("the page says that it was copied", |page| {
        page.text().contains("Link copied")
    });
    assert_eq!(pasted(&page), site.url(&format!("#{id}")));
    page.expect_quiet();
}

#[test]
fn where_nothing_can_be_copied_a_field_offers_the_link() {
    for refuse in NO_CLIPBOARD {
        let (site, page) = running(Kind::Plain);
        page.script(refuse, &[]);
        page.button("Share this article").click();
        assert_eq!(copied_by_hand(&page, "Share"), site.url(""));
        let (id, heading) = sections().remove(1);
        let name = format!("Link to “{heading}”");
        page.link(&name).click();
        assert_eq!(copied_by_hand(&page, &name), site.url(&format!("#{id}")));
        page.expect_quiet();
    }
}

#[test]
fn where_the_device_refuses_to_share_the_link_is_copied() {
    for (name, is_copied) in [
        ("NotAllowedError", true),
        ("DataError", true),
        ("AbortError", false),
    ] {
        let (site, page) = running(Kind::Plain);
        page.script(
            "navigator.share = () => { window.asked = true; return Promise.reject(new DOMException('no', arguments[0])); };",
            &[json!(name)],
        );
        page.button("Share this article").click();
        page.wait_until("the device is asked", |page| page.holds("window.asked"));
        if is_copied {
            page.wait_until("it is said", |page| page.text().contains("Link copied"));
            assert_eq!(pasted(&page), site.url(""));
        } else {
            // A message about this link would have come before the one about another link.
            let (_, heading) = sections().remove(2);
            assert!(!page.text().contains("Link copied"));
            page.link(&format!("Link to “{heading}”")).click();
            page.wait_until("it is said", |page| page.text().contains("Link copied"));
            assert_ne!(
                pasted(&page),
                site.url(""),
                "whoever closes the sheet has decided"
            );
        }
    }
}

#[test]
fn a_browser_that_cannot_print_offers_nothing_to_print() {
    for missing in [
        "Object.defineProperty(window, 'print', { value: undefined });",
        "Object.defineProperty(window, 'print', { value: null });",
        "delete Window.prototype.print; delete window.print;",
    ] {
        let site = faulty(missing);
        let page = browser::open(Kind::Plain);
        page.open(&site.url(""));
        fill_in(&page);
        expect_budget(&page, "1,940");
        let offered = page.names("button");
        assert!(
            !offered.iter().any(|name| name.contains("Print")),
            "{missing}: {offered:?}"
        );
        page.expect_quiet();
    }
}

#[test]
fn what_is_printed_alone_is_marked_until_the_dialog_is_closed() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    // Some browsers return from print() at once, and print later.
    page.script(
        "window.print = () => { window.printed = (window.printed ?? 0) + 1; };",
        &[],
    );
    let part = "document.documentElement.dataset.print ?? 'all'";
    page.by_role("region", "Your result")
        .by_role("button", "Print")
        .click();
    assert_eq!(page.string(part), "plan");
    page.script("dispatchEvent(new Event('afterprint'));", &[]);
    assert_eq!(page.string(part), "all");
    // A browser that never fires `afterprint`.
    page.by_role("region", "Your result")
        .by_role("button", "Print")
        .click();
    assert_eq!(page.string(part), "plan");
    page.script("document.querySelector('button[name=print]').click();", &[]);
    assert_eq!(page.string(part), "all");
    assert!(page.holds("window.printed === 3"));
}

#[test]
fn sharing_copies_where_a_browser_cannot_share() {
    let (site, page) = running(Kind::Plain);
    assert!(page.holds("!navigator.share"), "this browser cannot share");
    page.button("Share this article").click();
    page.wait_until("the page says that it was copied", |page| {
        page.text().to_lowercase().contains("copied")
    });
    assert_eq!(pasted(&page), site.url(""));
}

#[test]
fn sharing_uses_the_devices_own_way() {
    let (site, page) = running(Kind::Plain);
    page.script(
        "navigator.share = async (what) => { window.shared = what; };",
        &[],
    );
    page.button("Share this article").click();
    page.wait_until("the device is asked", |page| page.holds("window.shared"));
    assert_eq!(page.string("window.shared.url"), site.url(""));
    assert!(page.string("window.shared.title").contains("S1"));
}

#[test]
fn print_prints() {
    let (_site, page) = running(Kind::Plain);
    page.script("window.print = () => { window.printed = true; };", &[]);
    page.button("Print").click();
    page.wait_until("the browser is asked to print", |page| {
        page.holds("window.printed")
    });
}
