//! The exercise clip.

use crate::common::running;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::with_empty_app;
use fantoccini::key::Key;
use test_browser::Kind;

/// The current paths of the drawing.
fn drawing(page: &Page) -> String {
    page.string("document.querySelector('.clip .stage').innerHTML")
}

fn position(page: &Page) -> f64 {
    page.number("document.querySelector('.clip input[type=range]').value")
}

#[test]
fn it_plays_and_pauses() {
    let (_site, page) = running(Kind::Plain);
    let start = drawing(&page);
    page.button("Play").click();
    page.wait_until("the drawing moves", |page| drawing(page) != start);
    page.button("Pause").click();
    page.button("Play");
    let (here, picture) = (position(&page), drawing(&page));
    page.script_with_callback(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));",
        &[],
    );
    assert!(
        (position(&page) - here).abs() < f64::EPSILON && drawing(&page) == picture,
        "it rests"
    );
    page.expect_quiet();
}

#[test]
fn it_goes_step_by_step_and_marks_the_step() {
    let (_site, page) = running(Kind::Plain);
    page.button("Next step").click();
    let step = |page: &Page| {
        page.string("document.querySelector('.clip .steps [aria-current=step]')?.innerText ?? ''")
    };
    page.wait_until("a step is marked", |page| !step(page).is_empty());
    let first = step(&page);
    page.button("Next step").click();
    page.wait_until("the next step is marked", |page| step(page) != first);
    page.button("Previous step").click();
    page.wait_until("the first is marked again", |page| step(page) == first);
    let scrub = page.by_role("slider", "Position in the clip");
    scrub.script("arguments[0].focus();");
    let here = position(&page);
    page.press(Key::Right);
    page.wait_until("the arrow moves it", |page| position(page) > here);
    assert!(
        scrub
            .attribute("aria-valuetext")
            .is_some_and(|text| !text.is_empty())
    );
}

#[test]
fn it_marks_the_step_also_where_the_client_rendered_it() {
    let site = with_empty_app(&dist());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    page.button("Next step").click();
    page.wait_until("the second step is marked", |page| {
        page.holds("document.querySelector('.clip .steps li:nth-child(2)').getAttribute('aria-current') === 'step'")
    });
}

#[test]
fn with_less_motion_it_shows_stills() {
    let (_site, page) = running(Kind::Still);
    let start = drawing(&page);
    page.button("Next step").click();
    page.wait_until("the step is shown at once", |page| drawing(page) != start);
    let still = drawing(&page);
    page.script_with_callback(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));",
        &[],
    );
    assert_eq!(drawing(&page), still, "nothing moves by itself");
}
