//! The surroundings of a frame: boxes with hidden overflow, positions out of view, other color schemes.

use crate::frame::{frame, host, resizer, wait_for_fit, wait_for_widget, widget};
use crate::harness::browser;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use test_browser::{Engine, Kind, needs};

/// An article with one section, one fold and one reference.
const OTHER: &str = include_str!("../fixtures/articles/other.json");

/// The link in its contents to its section.
const LINK: &str = ".toc a[href$=\"#first\"]";

/// Boxes with hidden overflow.
pub const BOXES: [(&str, &str); 5] = [
    (
        "a box that keeps 16 to 9 by its padding",
        ".box { position: relative; inline-size: 640px; padding-block-end: 360px; overflow: hidden }
         .box > * { position: absolute; inset: 0; inline-size: 100%; block-size: 100% }",
    ),
    (
        "a box that keeps 16 to 9 by its aspect ratio",
        ".box { inline-size: 640px; aspect-ratio: 16/9; overflow: hidden }",
    ),
    (
        "a box of at most 500 pixels",
        ".box { max-block-size: 500px; overflow: clip }",
    ),
    (
        "a box that contains its paint",
        ".box { inline-size: 700px; block-size: 400px; contain: strict }",
    ),
    (
        "a box in a box",
        "main { block-size: 450px; overflow: hidden } .box { padding: 20px }",
    ),
];

/// Whether the whole frame is visible in its box.
fn is_within(page: &Page) -> bool {
    page.holds(
        "document.querySelector('iframe').style.height !== '' && ['.box', 'main'].every((box) => {
           const around = document.querySelector(box);
           return getComputedStyle(around).overflowY === 'visible' && !getComputedStyle(around).contain.includes('strict')
             || a.getBoundingClientRect().bottom <= around.getBoundingClientRect().bottom + 1;
         })",
    )
}

#[test]
fn in_a_box_that_hides_what_sticks_out_the_frame_scrolls() {
    needs!(Log);
    for (what, style) in BOXES {
        let widget = widget();
        let host = host(&format!(
            "<style>{style}</style><main><div class=\"box\">{}</div></main>{}",
            frame(&widget, "a", ""),
            resizer(&widget)
        ));
        let page = browser::open(Kind::Plain);
        page.goto(&host.url(""));
        wait_for_widget(&page, 0);
        page.wait_until(&format!("it is no taller than {what}"), is_within);
        page.in_frame(0, |page| {
            page.script("scrollTo(0, 1e6);", &[]);
            page.wait_until("its end can be reached", |page| {
                page.holds(
                    "scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1",
                )
            });
        });
        let told: Vec<String> = page
            .take_log()
            .into_iter()
            .filter(|entry| entry.contains("hides what sticks out of it"))
            .collect();
        assert_eq!(told.len(), 1, "{what}: {told:?}");
        // A box that grows shows all of it.
        page.script(
            "for (const box of document.querySelectorAll('main, .box')) box.style.cssText = 'aspect-ratio: auto; padding: 0; overflow: visible; contain: none; max-block-size: none; block-size: 6000px';",
            &[],
        );
        wait_for_fit(&page, 0);
    }
    fault(
        "A frame with our script in a box that hides what sticks out of it, as boxes for films do",
        "The frame is as tall as can be seen and scrolls, and the owner is told in the console, once.",
    );
}

#[test]
fn a_fold_that_is_shut_does_not_squeeze_the_frame() {
    let widget = widget();
    let host = host(&format!(
        "<style>.box {{ block-size: 0; overflow: hidden }}</style><div class=\"box\">{}</div>{}",
        frame(&widget, "a", ""),
        resizer(&widget)
    ));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    wait_for_fit(&page, 0);
    page.script(
        "document.querySelector('.box').style.blockSize = 'auto';",
        &[],
    );
    wait_for_fit(&page, 0);
    page.expect_quiet();
}

#[test]
fn where_scrolling_ends_at_the_frame_the_page_brings_the_place_into_view() {
    for scroller in ["", "main { block-size: 380px; overflow: auto }"] {
        let ours = widget().with("articles/other.json", OTHER);
        let source = ours.url("embed/v1/article.html?src=articles/other.json");
        let host = host(&format!(
            "<style>.far {{ block-size: 2000px }} {scroller}</style><main><div class=\"far\"></div>
             <iframe id=\"a\" src=\"{source}\" width=\"640\" height=\"700\" title=\"An article\"></iframe>
             <div class=\"far\"></div></main>{}",
            resizer(&ours)
        ));
        let page = browser::open(Kind::Plain);
        page.resize(1280, 400);
        // Those that scroll the page around act as if they did not.
        if Engine::chosen().scrolls_around_frames() {
            needs!(ScriptBeforeLoad);
            page.run_before_load("Element.prototype.scrollIntoView = () => {};");
        }
        page.goto(&host.url(""));
        let root = "document.querySelector('plateful-article').shadowRoot";
        page.in_frame(0, |page| {
            page.wait_until("the article is there", |page| {
                page.holds(&format!(
                    "document.querySelector('plateful-article')?.shadowRoot?.querySelector('.live:not([hidden]) {LINK}')"
                ))
            });
        });
        // Browsers do not lay out a cross-origin frame that is out of view.
        page.script(
            "const box = document.querySelector('main');
             const scroller = box.scrollHeight > box.clientHeight ? box : document.scrollingElement;
             scroller.scrollTop = 2000;",
            &[],
        );
        wait_for_fit(&page, 0);
        let place = page.in_frame(0, |page| {
            page.script(
                &format!("{root}.querySelector('.toc details').open = true;"),
                &[],
            );
            page.number(&format!(
                "{root}.querySelector('{LINK}').getBoundingClientRect().bottom"
            ))
        });
        wait_for_fit(&page, 0);
        // The link is at the bottom edge, and its target below.
        page.script(
            "const box = document.querySelector('main'); const [place] = arguments;
             const scroller = box.scrollHeight > box.clientHeight ? box : document.scrollingElement;
             scroller.scrollTop = 2000 + place - 370;",
            &[serde_json::json!(place)],
        );
        let before = page.number("a.getBoundingClientRect().top");
        page.in_frame(0, |page| {
            page.by_role("link", "The first part").click_in_place();
            page.wait_until("the keyboard is at the heading", |page| {
                page.holds(&format!("{root}.activeElement?.id === 'first-h'"))
            });
        });
        page.wait_until("the page has moved", |page| {
            (page.number("a.getBoundingClientRect().top") - before).abs() > 1.0
        });
        let top = page.in_frame(0, |page| {
            page.number(&format!(
                "{root}.getElementById('first-h').getBoundingClientRect().top"
            ))
        });
        let shown = page.number("a.getBoundingClientRect().top + a.clientTop") + top;
        assert!(
            (-1.0..400.0).contains(&shown),
            "the heading is at {shown} of the window's 400 pixels {scroller}"
        );
        if Engine::chosen().shows_focus() {
            assert_eq!(page.string("document.activeElement.id"), "a");
        }
    }
    fault(
        "A link within an article in a frame, in a browser that does not scroll the page around",
        "Our script brings the place into view, and the keyboard goes there.",
    );
}

#[test]
fn what_is_typed_and_chosen_moves_nothing_around() {
    let widget = widget();
    let host = host(&(frame(&widget, "a", "") + &resizer(&widget)));
    let page = browser::open(Kind::Plain);
    page.goto(&host.url(""));
    wait_for_widget(&page, 0);
    page.in_frame(0, crate::common::fill_in);
    wait_for_fit(&page, 0);
    assert!(
        page.holds("wire.every((it) => it.t !== 'show')"),
        "where the reader is, and so which question they answer, is nobody's concern"
    );
}

#[test]
fn a_frame_has_the_scheme_of_its_page_and_the_planner_its_own() {
    for (kind, scheme) in [
        (Kind::Plain, "dark"),
        (Kind::Dark, "normal"),
        (Kind::Dark, "light dark"),
    ] {
        let widget = widget();
        let host = host(&format!(
            "<style>:root {{ color-scheme: {scheme} }}</style>{}{}",
            frame(&widget, "a", ""),
            resizer(&widget)
        ));
        let page = browser::open(kind);
        page.goto(&host.url(""));
        wait_for_widget(&page, 0);
        let root = |wanted: &str| {
            page.wait_until(&format!("the frame's root has {wanted}"), |page| {
                page.in_frame(0, |page| {
                    page.string("getComputedStyle(document.documentElement).colorScheme") == wanted
                })
            });
        };
        root(scheme);
        page.in_frame(0, |page| {
            assert!(page.holds("getComputedStyle(document.documentElement).backgroundColor === 'rgba(0, 0, 0, 0)'"));
            assert_eq!(
                page.string("getComputedStyle(document.querySelector('plateful-goal').shadowRoot.querySelector('.pf')).colorScheme"),
                "light dark"
            );
        });
        page.script("document.documentElement.style.colorScheme = 'light';", &[]);
        root("light");
    }
    fault(
        "The page around a frame has another color scheme than the planner in it, or changes it",
        "The frame keeps no ground of its own: its corners show the page, and the planner stays as it was set.",
    );
}
