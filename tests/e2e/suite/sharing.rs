//! Copying a link.

use crate::common::{running, sections};
use crate::harness::browser::Kind;
use crate::harness::page::Page;
use fantoccini::key::Key;

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
fn where_nothing_can_be_copied_the_link_is_said() {
    let (site, page) = running(Kind::Plain);
    page.script(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error()) } });",
        &[],
    );
    page.button("Share this article").click();
    page.wait_until("the page says the link", |page| {
        page.text().contains(&site.url(""))
    });
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
