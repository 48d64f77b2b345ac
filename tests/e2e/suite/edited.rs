//! Pages changed in transit or in the browser: translated by the browser, minified by the host, changed by a browser
//! extension. The planner finds its form by names, not by the position of nodes.

use crate::common::{expect_budget, fill_in, running};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site};
use test_browser::Kind;

/// Loads the page with its program held, edits it, then releases the program.
fn edited_before_the_program(edit: &dyn Fn(&Page)) -> (Site, Page) {
    let site = Site::of(dist()).failing(".wasm", Fault::Held);
    let page = browser::open(Kind::Impatient);
    page.set_off(&site.url("#goal"));
    page.field("Age in years").type_text("4");
    edit(&page);
    site.clear(".wasm");
    page.wait_for_app("ready");
    (site, page)
}

fn expect_planner_works(page: &Page) {
    fill_in(page);
    expect_budget(page, "1,940");
}

#[test]
fn a_page_that_was_translated_before_the_program_came_works() {
    let (_site, page) = edited_before_the_program(&Page::translate);
    assert_eq!(
        page.field("Age in years").entered(),
        "4",
        "what was typed before is taken over"
    );
    expect_planner_works(&page);
    page.expect_quiet();
}

#[test]
fn a_page_that_is_translated_later_and_between_keystrokes_works() {
    let (_site, page) = running(Kind::Plain);
    page.translate();
    expect_planner_works(&page);
    let weight = page.field("Weight in kilograms");
    weight.click();
    weight.enter("");
    page.type_keys("8");
    page.translate();
    page.type_keys("6");
    page.translate();
    expect_budget(&page, "1,950");
    page.radio("lb, ft").click();
    page.translate();
    page.radio("kg, cm").click();
    expect_budget(&page, "1,950");
    page.expect_quiet();
}

#[test]
fn a_page_that_a_host_squeezed_works() {
    let (_site, page) = edited_before_the_program(&|page| {
        page.script(
            "for (const root of document.querySelectorAll('.pl-in')) {
               const typed = root.querySelector('[name=planner-age]').value;
               root.innerHTML = root.innerHTML.replace(/<!--.*?-->/gs, '').replace(/>\\s+</g, '><').replace(/\\s+/g, ' ');
               root.querySelector('[name=planner-age]').value = typed;
             }",
            &[],
        );
    });
    expect_planner_works(&page);
    page.expect_quiet();
}

#[test]
fn a_page_that_an_extension_added_to_works() {
    let (_site, page) = edited_before_the_program(&|page| {
        page.script(
            "for (const it of document.querySelectorAll('.pl-in, .pl-in label, .pl-in p')) {
               it.prepend(document.createElement('x-added'), document.createComment('added'));
               it.append(document.createElement('x-added'));
             }",
            &[],
        );
    });
    expect_planner_works(&page);
    page.expect_quiet();
}
