//! From 320 pixels to a desk: nothing is cut off, nothing needs sideways scrolling.

use crate::common::{expect_budget, fill_in, running};
use crate::harness::browser::Kind;
use crate::harness::page::Page;
use serde_json::json;

/// Everything that reaches over the window's edge, but for what scrolls in a box of its own.
fn overflowing(page: &Page) -> Vec<String> {
    let found = page.script(
        "const wide = document.documentElement.clientWidth;
         const clipped = (it) => { for (let up = it.parentElement; up; up = up.parentElement)
           if (getComputedStyle(up).overflowX !== 'visible') return true; return false; };
         return [...document.querySelectorAll('body *')].filter((it) => it.checkVisibility())
           .filter((it) => { const box = it.getBoundingClientRect();
             return box.width > 1 && (box.right > wide + 1 || box.left < -1) && !clipped(it); })
           .slice(0, 8).map((it) => it.outerHTML.slice(0, 160));",
        &[],
    );
    found
        .as_array()
        .into_iter()
        .flatten()
        .map(ToString::to_string)
        .collect()
}

/// Holds that the page is no wider than its window.
pub fn expect_fits(page: &Page, width: u32) {
    let scroll = page.number("document.documentElement.scrollWidth");
    let over = overflowing(page);
    assert!(
        scroll <= f64::from(width) && over.is_empty(),
        "at {width}: {scroll} wide; {over:#?}"
    );
}

#[test]
fn nothing_reaches_over_the_edge() {
    let (_site, page) = running(Kind::Plain);
    page.script(
        "document.querySelectorAll('details').forEach((it) => { it.open = true; });",
        &[],
    );
    for width in [320, 360, 768, 1280] {
        page.resize(width, 800);
        expect_fits(&page, width);
    }
}

#[test]
fn the_planners_answer_fits_too() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    for width in [320, 360, 768, 1280] {
        page.resize(width, 800);
        expect_fits(&page, width);
    }
}

#[test]
fn twice_the_text_size_fits() {
    let (_site, page) = running(Kind::LargeText);
    assert_eq!(
        page.string("getComputedStyle(document.documentElement).fontSize"),
        "32px"
    );
    fill_in(&page);
    for width in [1280, 768] {
        page.resize(width, 800);
        expect_fits(&page, width);
    }
}

#[test]
fn what_is_pressed_is_large_enough() {
    let (_site, page) = running(Kind::Plain);
    page.resize(320, 700);
    let small = page.script(
        "return [...document.querySelectorAll('button, summary, input[type=text]')]
           .filter((it) => it.checkVisibility({ visibilityProperty: true }))
           .filter((it) => { const box = it.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
           .map((it) => it.outerHTML.slice(0, 120));",
        &[],
    );
    assert_eq!(small, json!([]), "smaller than 24 by 24 pixels");
}
