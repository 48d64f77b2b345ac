//! From 320 pixels to a wide desktop, with wide and narrow fonts and larger text: nothing is cut off, squeezed or
//! broken, and nothing needs sideways scrolling.

use crate::common::{expect_budget, fill_in, running, running_in};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::{Page, texts};
use crate::harness::site::Site;
use serde_json::json;
use test_browser::{Face, Kind};

/// Visible layout faults, as `kind: where`, in everything shown in `root` outside drawings.
///
/// - `over`: extends beyond the window's edge, and is not inside a scrolling box.
/// - `past`: extends beyond the edge of its box.
/// - `cut`: a box that shows less than it contains, and does not scroll.
/// - `broken`: a word broken across lines that would fit on one.
/// - `squeezed`: a text of many lines with room for only a word or two each.
const FAULTS: &str = "
    const wide = document.documentElement.clientWidth;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const found = [];
    const named = (it) => (it.id ? '#' + it.id + ' ' : '') + it.outerHTML.slice(0, 110);
    const tell = (kind, it, more = '') => { if (found.length < 12) found.push(kind + ': ' + more + ' ' + named(it)); };
    // Only for screen readers: clipped to one pixel.
    const unseen = new Set([...root.querySelectorAll('*')].filter((it) => it.offsetWidth <= 1 && getComputedStyle(it).clipPath !== 'none'));
    const is_unseen = (it) => { for (; it; it = it.parentElement) if (unseen.has(it)) return true; return false; };
    const shown = [...root.querySelectorAll('*')].filter((it) =>
      it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !it.closest('svg svg, svg *, .skip') && !is_unseen(it));
    const styles = new Map(shown.map((it) => [it, getComputedStyle(it)]));
    const style = (it) => styles.get(it) ?? getComputedStyle(it);
    const is_inline = (it) => /^(inline|contents|ruby)$/.test(style(it).display);
    const clips = (it) => style(it).overflowX !== 'visible';
    const is_free = (it) => /absolute|fixed/.test(style(it).position);
    const block = (it) => { while (it && is_inline(it)) it = it.parentElement; return it; };
    const in_scroller = (it) => { for (let up = it.parentElement; up; up = up.parentElement)
      if (/auto|scroll|hidden|clip/.test(style(up).overflowX)) return true; return false; };
    for (const it of shown) {
      const box = it.getBoundingClientRect();
      if (box.width <= 1) continue;
      if ((box.right > wide + 1 || box.left < -1) && !in_scroller(it)) tell('over', it, Math.round(box.left) + ' to ' + Math.round(box.right));
      const css = style(it);
      const around = it.parentElement && block(it.parentElement);
      if (around && !is_inline(it) && !is_free(it) && around !== document.body && !/auto|scroll/.test(style(around).overflowX)
        && parseFloat(css.marginLeft) >= 0 && parseFloat(css.marginRight) >= 0) {
        const out = around.getBoundingClientRect();
        if (box.right > out.right + 1 || box.left < out.left - 1) tell('past', it, Math.round(box.right - out.right) + ' px');
      }
      if (/hidden|clip/.test(css.overflowX) && it.localName !== 'input' && it.scrollWidth > it.clientWidth + 1) tell('cut', it, (it.scrollWidth - it.clientWidth) + ' px');
      if (it.matches('input:not([type=radio], [type=checkbox], [type=range], [type=file])') && it.scrollWidth > it.clientWidth) tell('cut', it, it.value);
    }
    // Some browsers have a dictionary of hyphens. A word may be parted there, and only there.
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.cssText = 'all: initial; display: block; position: absolute; inline-size: 6ch; hyphens: auto; font: 16px/20px sans-serif';
    probe.textContent = 'extraordinarily';
    const has_hyphens = probe.getBoundingClientRect().height > 25;
    probe.remove();
    const can_hang = CSS.supports('hanging-punctuation', 'first last');
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const it = node.parentElement;
      if (!node.data.trim() || !styles.has(it) || it.closest('svg')) continue;
      // Without the spaces at its ends, which may hang over the edge.
      range.setStart(node, node.data.search(/\\S/));
      range.setEnd(node, node.data.trimEnd().length);
      const around = block(it), out = around.getBoundingClientRect();
      // At the start of a line, some browsers have an empty box at the end of the one before.
      const boxes = () => [...range.getClientRects()].filter(({ width }) => width);
      const rects = boxes();
      if (!rects.length) continue;
      const right = Math.max(...rects.map((one) => one.right)), left = Math.min(...rects.map((one) => one.left));
      // Quotes and parentheses may hang, where a browser can do that.
      const hang = (mark) => can_hang && mark.test(node.data.trim()) ? parseFloat(style(it).fontSize) / 2 : 0;
      const is_past = right > out.right + hang(/[\\p{Pe}\\p{Pf}]$/u) + 1 || left < out.left - hang(/^[\\p{Ps}\\p{Pi}]/u) - 1;
      if (is_past && !/auto|scroll/.test(style(around).overflowX)) tell('past', it, 'words');
      // An address has no other places for a line break.
      if (rects.length > 1 && !it.closest('code, pre, textarea')) {
        const css = style(around), room = around.clientWidth - parseFloat(css.paddingLeft) - parseFloat(css.paddingRight);
        const parts = (start, length) => { range.setStart(node, start); range.setEnd(node, start + length); return boxes(); };
        for (const run of node.data.matchAll(/[^ \\n\\t]+/g)) {
          if (new Set(parts(run.index, run[0].length).map((one) => Math.round(one.top))).size < 2) continue;
          // What is wider than a line may be broken: a word where the browser may hyphenate, a number anywhere.
          const must = parts(run.index, run[0].length).reduce((sum, one) => sum + one.width, 0) > .9 * room
            && (style(it).hyphens === 'auto' || /\\d/.test(run[0]));
          for (const word of run[0].matchAll(/[\\p{L}\\p{N}]+/gu)) {
            if (must || word[0].length > 16 || (has_hyphens && style(it).hyphens === 'auto')) continue;
            if (new Set(parts(run.index + word.index, word[0].length).map((one) => Math.round(one.top))).size > 1) tell('broken', it, word[0]);
          }
        }
      }
    }
    for (const it of shown) {
      if (!it.matches('p, li, dt, dd, h1, h2, h3, h4, legend, label, figcaption, summary, span') || is_inline(it)) continue;
      const css = style(it), size = Math.min(parseFloat(css.fontSize), 1.25 * rem);
      const inside = it.clientWidth - parseFloat(css.paddingLeft) - parseFloat(css.paddingRight);
      range.selectNodeContents(it);
      const lines = new Set([...range.getClientRects()].map((one) => Math.round(one.bottom / size))).size;
      if (inside > 0 && lines >= 5 && inside < Math.min(6.5 * size, .4 * wide) && it.textContent.trim().length > 24 && !it.querySelector('input, p, li, div')) tell('squeezed', it, Math.round(inside) + ' px, ' + lines + ' lines');
    }
    return found;
";

/// The current layout faults, of text and boxes, in a JavaScript expression's element or shadow root.
pub fn faults_in(page: &Page, root: &str) -> Vec<String> {
    texts(&page.script(&format!("const root = {root};{FAULTS}"), &[]))
}

/// Expects that the page is no wider than its window, and nothing in it is squeezed or sticks out.
pub fn expect_fits(page: &Page, width: u32) {
    let scroll = page.number("document.documentElement.scrollWidth");
    let faults = faults_in(page, "document.body");
    assert!(
        scroll <= f64::from(width) && faults.is_empty(),
        "at {width} in {}: {scroll} wide; {faults:#?}",
        page.face()
    );
}

/// Opens every fold of the page.
fn unfold(page: &Page) {
    page.script(
        "document.querySelectorAll('details').forEach((it) => { it.open = true; });",
        &[],
    );
}

/// Widths for each variant of the layout, and some between.
fn sweep() -> impl Iterator<Item = u32> {
    let steps = (320..=1920).step_by(40);
    let middle = (490..560).step_by(10);
    let edges = [375, 479, 703, 704, 735, 1099, 1101, 1239, 1366];
    steps.chain(middle).chain(edges)
}

#[test]
fn the_page_is_set_in_the_face_that_was_asked_for() {
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
        let stack = page.string("getComputedStyle(document.querySelector('.byline')).fontFamily");
        page.expect_face(face, &stack);
        for stack in ["sans-serif", "system-ui", "Arial", "Helvetica"] {
            page.expect_face(face, stack);
        }
    }
}

#[test]
fn nothing_is_squeezed_or_sticks_out_at_any_width() {
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
        unfold(&page);
        for width in sweep() {
            page.resize(width, 800);
            expect_fits(&page, width);
        }
    }
}

#[test]
fn nor_with_a_planner_that_is_filled_in() {
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
        fill_in(&page);
        expect_budget(&page, "1,940");
        unfold(&page);
        for width in sweep() {
            page.resize(width, 800);
            expect_fits(&page, width);
        }
    }
}

#[test]
fn the_pages_for_site_owners_fit_at_any_width() {
    for face in Face::ALL {
        let site = Site::of(dist());
        let page = browser::open_in(face, Kind::Plain);
        for file in ["embed.html", "developers.html"] {
            page.goto(&site.url(file));
            unfold(&page);
            for width in sweep() {
                page.resize(width, 800);
                expect_fits(&page, width);
            }
        }
    }
}

/// Enters an age, a height and a weight, and expects every character of them to be visible.
fn expect_entries_seen(page: &Page, width: u32) {
    fill_in(page);
    for (field, typed) in [
        ("Age in years", "40"),
        ("Height in centimeters", "165"),
        ("Weight in kilograms", "85"),
    ] {
        let entry = page.field(field);
        assert_eq!(entry.entered(), typed);
        let room = page.script(
            "const it = arguments[0]; return [it.scrollWidth, it.clientWidth, parseFloat(getComputedStyle(it).fontSize)];",
            &[entry.value()],
        );
        let of = |at: usize| room[at].as_f64().unwrap_or_default();
        assert!(
            of(0) <= of(1) && of(1) >= 1.5 * of(2),
            "at {width} in {}, “{typed}” in “{field}” is {} wide, its field {}, of text {} px high",
            page.face(),
            of(0),
            of(1),
            of(2)
        );
    }
}

#[test]
fn twice_the_text_size_fits() {
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::LargeText);
        assert_eq!(
            page.string("getComputedStyle(document.documentElement).fontSize"),
            "32px"
        );
        for width in [320, 360, 768, 1280] {
            page.resize(width, 800);
            expect_entries_seen(&page, width);
            expect_fits(&page, width);
        }
        // Also what is in folds, such as the file field.
        unfold(&page);
        for width in [320, 360, 390, 768] {
            page.resize(width, 800);
            expect_fits(&page, width);
        }
    }
}

#[test]
fn larger_text_of_the_page_alone_fits() {
    // Like a browser that enlarges text without changing media queries.
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
        for size in [130, 150, 200] {
            page.script(
                "document.documentElement.style.fontSize = arguments[0] + '%';",
                &[json!(size)],
            );
            for width in [320, 360, 390, 768, 1280] {
                page.resize(width, 800);
                expect_entries_seen(&page, width);
                expect_fits(&page, width);
            }
        }
        unfold(&page);
        for width in [320, 390] {
            page.resize(width, 800);
            expect_fits(&page, width);
        }
    }
}

#[test]
fn a_header_that_wraps_does_not_stick() {
    let (_site, page) = running(Kind::LargeText);
    for (width, sticks) in [(320, false), (360, false), (1280, true)] {
        // High enough for the text to become sticky; in a low window it never does.
        page.resize(width, 900);
        page.script("scrollTo({ top: 3000, behavior: 'instant' });", &[]);
        let below = page.number("document.querySelector('.bar').getBoundingClientRect().bottom");
        assert_eq!(
            below > 0.0,
            sticks,
            "at {width}, it ends {below} from the top"
        );
    }
}

/// The text spacing of WCAG 1.4.12, also in elements.
pub const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
      p { margin-block-end: 2em !important; }`);
    for (const root of [document, ...[...document.querySelectorAll('*')].map((it) => it.shadowRoot)])
      if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
";

#[test]
fn text_that_a_reader_spaces_out_fits() {
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
        fill_in(&page);
        expect_budget(&page, "1,940");
        page.script(SPACED, &[]);
        for width in [320, 360, 768, 1280] {
            page.resize(width, 800);
            expect_fits(&page, width);
        }
    }
}

#[test]
fn what_is_pressed_is_large_enough() {
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
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
}
