//! The element's look on pages with unusual styles, on small and odd screens, and on paper.

use crate::common::{expect_budget, fill_in};
use crate::frame_boxes::BOXES;
use crate::guest::{self, FIRST, Visit, open, visit, widget};
use crate::harness::axe;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site};
use serde_json::{Value, json};
use test_browser::{Kind, needs};

/// A host page with extra markup in its head.
fn dressed(kind: Kind, head: &str) -> Visit {
    let widget = widget();
    let host = guest::host_with(&widget, head, "");
    let visit = open(kind, widget, host);
    visit.page.wait_for_guests(1);
    visit
}

/// A computed style of the first match of a selector inside the planner.
fn style(page: &Page, selector: &str, property: &str) -> String {
    page.string(&format!(
        "getComputedStyle({FIRST}.shadowRoot.querySelector('{selector}')).getPropertyValue('{property}')"
    ))
}

/// Every computed property of some parts that the host page must not change, except those that depend on position.
fn portrait(page: &Page) -> Value {
    page.script(
        "const parts = ['.pf', '.planner', '.pl-title', '.pl-in', 'legend', 'label', 'input', '.btn', '.privacy', '.stop'];
         const root = document.getElementById('first').shadowRoot;
         return parts.map((part) => {
           const style = getComputedStyle(root.querySelector(part));
           return [part, Object.fromEntries([...style].filter((it) => !it.startsWith('--')).map((it) => [it, style.getPropertyValue(it)]))];
         });",
        &[],
    )
}

#[test]
fn what_a_page_undoes_or_hands_down_changes_nothing() {
    let place = "<style>main { display: block !important; inline-size: 700px !important; margin: 0 }</style>";
    let wanted = portrait(&dressed(Kind::Plain, place).page);
    for sheet in ["hostile.css", "leaky.css"] {
        let head = format!("<link rel=\"stylesheet\" href=\"{sheet}\">{place}");
        let visit = dressed(Kind::Plain, &head);
        let page = &visit.page;
        let found = portrait(page);
        let parts = wanted.as_array().unwrap().iter();
        for (wanted, found) in parts.zip(found.as_array().unwrap()) {
            for (name, value) in wanted[1].as_object().unwrap() {
                assert_eq!(found[1][name], *value, "{sheet}: {name} of {}", wanted[0]);
            }
        }
        fill_in(page);
        expect_budget(page, "1,940");
    }
}

#[test]
fn root_fonts_of_any_size_leave_its_own_size() {
    for size in ["4px", "62.5%", "100px"] {
        let visit = dressed(
            Kind::Plain,
            &format!("<style>html {{ font-size: {size} }}</style>"),
        );
        assert_eq!(
            style(&visit.page, ".planner", "font-size"),
            "16px",
            "{size}"
        );
        assert_eq!(
            style(&visit.page, "input[type=text]", "font-size"),
            "19px",
            "{size}"
        );
    }
    // But the reader's own setting applies.
    let visit = dressed(Kind::LargeText, "");
    assert_eq!(style(&visit.page, ".planner", "font-size"), "32px");
}

#[test]
fn it_fits_the_narrowest_page() {
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    page.resize(320, 640);
    fill_in(page);
    expect_budget(page, "1,940");
    let out = page.script(
        "return [...arguments[0].shadowRoot.querySelectorAll('*')].filter((it) => it.checkVisibility()
           && !it.closest('.vh') && it.getBoundingClientRect().right > 320).map((it) => it.outerHTML.slice(0, 90));",
        &[page.select("plateful-goal").remove(0).value()],
    );
    assert_eq!(out, json!([]), "nothing sticks out");
    assert!(page.holds("document.documentElement.scrollWidth <= 320"));
}

#[test]
fn its_english_runs_from_the_left_on_a_page_that_is_read_from_the_right() {
    for how in [
        "<script>document.documentElement.dir = 'rtl';</script>",
        "<style>main { direction: rtl }</style>",
    ] {
        let visit = dressed(Kind::Plain, how);
        let page = &visit.page;
        assert_eq!(style(page, ".pl-in", "direction"), "ltr", "{how}");
        let left = |selector: &str| {
            page.number(&format!(
                "{FIRST}.shadowRoot.querySelector('{selector}').getBoundingClientRect().left"
            ))
        };
        assert!(left(".pl-form") < left(".pl-out"), "the form comes first");
        assert_eq!(
            page.string(&format!(
                "getComputedStyle({FIRST}.querySelector('p')).direction"
            )),
            "rtl",
            "what stands between the tags has the direction of its page"
        );
        assert!(page.holds("document.documentElement.scrollWidth <= innerWidth"));
    }
    fault(
        "The page around the element is read from the right",
        "The element’s English is laid out from the left; what the owner put between the tags follows the page.",
    );
}

/// Whether the document has the headings' font.
fn has_our_font(page: &Page) -> bool {
    page.holds("[...document.fonts].some((it) => it.family.includes('Plateful Literata') && it.status === 'loaded')")
}

#[test]
fn headings_have_our_typeface_where_it_is_left_to_us() {
    let visit = visit(Kind::Plain);
    let page = &visit.page;
    assert!(style(page, ".pl-title", "font-family").contains("Plateful Literata"));
    page.wait_until("the font is there", has_our_font);
    assert_eq!(visit.widget.count("literata.woff2"), 1);
    page.expect_quiet();
}

#[test]
fn no_font_is_fetched_where_the_owner_has_chosen_one() {
    for (attribute, head) in [
        ("font=\"system\"", ""),
        ("font=\"host\"", ""),
        (
            "",
            "<style>plateful-goal { --plateful-font: monospace }</style>",
        ),
    ] {
        let widget = widget();
        let html = guest::naming("plain.html", &widget)
            .replace("id=\"first\"", &format!("id=\"first\" {attribute}"))
            .replace("<!--head-->", head);
        let host = guest::host(&widget).with("index.html", html);
        let visit = open(Kind::Plain, widget, host);
        let page = &visit.page;
        page.wait_for_guests(1);
        page.settle();
        assert_eq!(visit.widget.count("literata.woff2"), 0, "{attribute}{head}");
        if !attribute.is_empty() {
            page.script("document.getElementById('first').font = 'plateful';", &[]);
            page.wait_until("it comes when it is asked for", has_our_font);
        }
        page.expect_quiet();
    }
}

#[test]
fn without_the_font_the_headings_have_another() {
    needs!(Log);
    for trouble in [Fault::Missing, Fault::Flipped, Fault::Held] {
        let visit = open_with(widget().failing("literata.woff2", trouble.clone()));
        let page = &visit.page;
        page.wait_for_guests(1);
        fill_in(page);
        expect_budget(page, "1,940");
        assert!(!has_our_font(page), "{trouble:?}");
        assert_eq!(page.heard("plateful-error"), Vec::<Value>::new());
        if trouble != Fault::Held {
            page.wait_until("the owner is told", |page| {
                let log = page.take_log().join("\n");
                log.contains("literata.woff2 did not load")
            });
        }
    }
    fault(
        "The element’s font is missing, damaged, or does not come in time",
        "The planner works at once, with headings in a serif of the device; of a failure the console tells the owner, once.",
    );
}

fn open_with(widget: Site) -> Visit {
    let host = guest::host(&widget);
    open(Kind::Plain, widget, host)
}

#[test]
fn the_rim_is_whole_at_every_width() {
    for head in ["", "<style>main { container: sheet / inline-size }</style>"] {
        let visit = dressed(Kind::Plain, head);
        let page = &visit.page;
        for width in [320, 344, 479, 480, 703, 1000] {
            page.resize(width, 900);
            for side in ["top", "right", "bottom", "left"] {
                let rim = style(page, ".planner", &format!("border-{side}-width"));
                assert_eq!(rim, "3px", "{side} at {width} pixels {head}");
            }
            assert_eq!(style(page, ".planner", "outline-style"), "solid", "{width}");
            assert_eq!(
                page.string(&format!(
                    "getComputedStyle({FIRST}.shadowRoot.querySelector('.planner'), '::before').content"
                )),
                "none",
                "{width}"
            );
        }
    }
}

#[test]
fn themes() {
    let light = "rgb(255, 255, 255)";
    let dark = "rgb(24, 30, 40)";
    let visit = dressed(Kind::Dark, "");
    let page = &visit.page;
    let ground = |theme: &str| {
        page.script(
            "document.getElementById('first').theme = arguments[0];",
            &[json!(theme)],
        );
        style(page, ".planner", "background-color")
    };
    assert_eq!(ground("auto"), dark);
    assert_eq!(ground("light"), light);
    assert_eq!(ground("dark"), dark);
    page.script("document.documentElement.style.colorScheme = 'light';", &[]);
    assert_eq!(ground("host"), light);
    page.script("document.documentElement.style.colorScheme = 'dark';", &[]);
    assert_eq!(ground("host"), dark);
    page.script(
        "document.documentElement.style.colorScheme = ''; document.getElementById('first').removeAttribute('theme');",
        &[],
    );
    axe::expect_clean(page, "dark, on another page");
}

#[test]
fn an_owner_may_set_a_few_things_from_outside() {
    let visit = dressed(
        Kind::Plain,
        "<style>
           plateful-goal { --plateful-accent: #7a1f5c; --plateful-font: monospace; --plateful-radius: 3px; --plateful-max-width: 640px }
           plateful-goal::part(frame) { margin-block: 7px }
           plateful-goal::part(content) { border-style: dashed }
           plateful-goal::part(face) { border-style: dotted }
         </style>",
    );
    let page = &visit.page;
    assert_eq!(
        style(page, ".planner", "border-top-color"),
        "rgb(122, 31, 92)"
    );
    assert_eq!(style(page, ".planner", "border-top-left-radius"), "3px");
    assert_eq!(style(page, ".planner", "border-top-style"), "dashed");
    assert_eq!(style(page, ".pl-title", "font-family"), "monospace");
    assert_eq!(style(page, "input[type=text]", "font-family"), "monospace");
    assert_eq!(style(page, ".pf", "margin-top"), "7px");
    assert_eq!(style(page, ".pf", "width"), "640px");
    assert_eq!(style(page, ".face", "border-top-style"), "dotted");
    // The attribute takes precedence.
    page.script("document.getElementById('first').accent = '#0a5566';", &[]);
    assert_eq!(
        style(page, ".planner", "border-top-color"),
        "rgb(10, 85, 102)"
    );
    page.script("document.getElementById('first').font = 'system';", &[]);
    assert!(style(page, ".pl-title", "font-family").contains("Segoe UI"));
}

#[test]
fn it_takes_the_typeface_of_its_page_when_asked() {
    let visit = dressed(
        Kind::Plain,
        "<style>body { font-family: fantasy, serif }</style>",
    );
    let page = &visit.page;
    page.script("document.getElementById('first').font = 'host';", &[]);
    assert_eq!(style(page, ".pl-title", "font-family"), "fantasy, serif");
    assert_eq!(
        style(page, "input[type=text]", "font-family"),
        "fantasy, serif"
    );
    assert_eq!(style(page, ".planner", "font-size"), "16px");
}

#[test]
fn hidden_is_hidden() {
    let visit = dressed(Kind::Plain, "");
    let page = &visit.page;
    page.script("document.getElementById('first').hidden = true;", &[]);
    assert_eq!(
        page.string(&format!("{FIRST}.getBoundingClientRect().height")),
        "0"
    );
    page.script("document.getElementById('first').hidden = false; document.querySelector('main').style.visibility = 'hidden';", &[]);
    assert_eq!(page.names("textbox"), Vec::<String>::new());
}

#[test]
fn it_is_accessible_where_it_stands() {
    needs!(ForcedColors);
    for kind in [Kind::Plain, Kind::ForcedColors] {
        let visit = dressed(kind, "");
        let page = &visit.page;
        axe::expect_clean(page, "empty, on another page");
        fill_in(page);
        expect_budget(page, "1,940");
        axe::expect_clean(page, "with an answer, on another page");
    }
}

#[test]
fn on_paper_it_shows_the_answer_alone() {
    needs!(Print);
    let visit = dressed(Kind::Plain, "");
    let page = &visit.page;
    fill_in(page);
    expect_budget(page, "1,940");
    let printed = page.print();
    assert!(printed.shows("A page of somebody else"), "{}", printed.text);
    assert!(
        printed.shows("eat about 1,940 kcal a day"),
        "{}",
        printed.text
    );
    for unsaid in ["Age in years", "Pace", "Open this planner"] {
        assert!(!printed.shows(unsaid), "{unsaid}: {}", printed.text);
    }
}

#[test]
fn in_a_box_that_hides_what_sticks_out_the_element_scrolls() {
    needs!(Log);
    for (what, css) in BOXES {
        let widget = widget();
        let script = "const box = document.createElement('div'); box.className = 'box';
                      const first = document.getElementById('first'); first.replaceWith(box); box.append(first);";
        let style = format!("<style>{css}</style>");
        let host = guest::host_with(&widget, &style, &format!("<script>{script}</script>"));
        let visit = open(Kind::Plain, widget, host);
        let page = &visit.page;
        page.wait_for_guests(1);
        fill_in(page);
        expect_budget(page, "1,940");
        page.wait_until(&format!("it is no taller than {what}"), |page| {
            page.holds(&format!(
                "[...document.querySelectorAll('.box, main')].every((box) => {{
                   const {{ overflowY, contain }} = getComputedStyle(box);
                   const bottom = {FIRST}.shadowRoot.querySelector('.pf').getBoundingClientRect().bottom;
                   return overflowY === 'visible' && contain === 'none' || bottom <= box.getBoundingClientRect().bottom + 1;
                 }})"
            ))
        });
        page.script(
            &format!("[...{FIRST}.shadowRoot.querySelectorAll('button')].findLast((it) => it.checkVisibility()).focus();"),
            &[],
        );
        page.wait_until("what has the keyboard is in view", |page| {
            page.holds(&format!(
                "(({{ top, bottom }}, box) => top >= box.top - 1 && bottom <= box.bottom + 1)(
                   {FIRST}.shadowRoot.activeElement.getBoundingClientRect(),
                   {FIRST}.shadowRoot.querySelector('.pf').getBoundingClientRect())"
            ))
        });
        let told = page.take_log().into_iter();
        let told = told.filter(|entry| entry.contains("hides what sticks out of it"));
        assert_eq!(told.count(), 1, "{what}");
        page.script(
            "for (const box of document.querySelectorAll('main, .box')) box.style.cssText = 'aspect-ratio: auto; padding: 0; overflow: visible; contain: none; max-block-size: none; block-size: 6000px';",
            &[],
        );
        page.wait_until("a box that is opened shows all of it", |page| {
            page.holds(&format!(
                "!{FIRST}.shadowRoot.querySelector('.pf').hasAttribute('data-scrolls')"
            ))
        });
    }
    fault(
        "An element in a box that hides what sticks out of it, as boxes for films do",
        "The element is as tall as can be seen and scrolls, and the owner is told in the console, once.",
    );
}
