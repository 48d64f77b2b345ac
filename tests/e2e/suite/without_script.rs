//! The page without JavaScript.

use crate::common::{article, dead_links, sections, treatments};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::{Page, squeeze};
use crate::harness::site::Site;
use crate::widths::expect_fits;
use serde_json::{Value, json};
use test_browser::{Face, Kind};

fn plain() -> (Site, Page) {
    let site = Site::of(dist());
    let page = browser::open(Kind::NoScript);
    page.goto(&site.url(""));
    (site, page)
}

/// All plain texts of the article's body.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(squeeze(text)),
        Value::Array(all) => all.iter().for_each(|one| texts(one, found)),
        Value::Object(fields) => {
            // Only text for readers, not names, ids and addresses.
            for (key, one) in fields {
                let read = [
                    "heading",
                    "answer",
                    "body",
                    "content",
                    "items",
                    "head",
                    "rows",
                    "caption",
                    "steps",
                    "stop_rule",
                    "note",
                    "transcript",
                    "words",
                ];
                if read.contains(&key.as_str()) {
                    texts(one, found);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn the_whole_article_is_there() {
    let (_site, page) = plain();
    let solid = |text: &str| {
        text.chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect::<String>()
            .to_lowercase()
    };
    let shown = solid(&page.string("document.querySelector('main').textContent"));
    let mut written = Vec::new();
    texts(&article()["body"], &mut written);
    assert!(
        written.len() > 100,
        "the article has words: {}",
        written.len()
    );
    let missing: Vec<&String> = written
        .iter()
        .filter(|text| !shown.contains(&solid(text)))
        .collect();
    assert!(missing.is_empty(), "not on the page: {missing:#?}");
    for (_, heading) in sections() {
        page.by_role("heading", &heading);
    }
}

#[test]
fn every_treatment_opens() {
    let (_site, page) = plain();
    for id in treatments() {
        let fold = page.target(&id);
        let summary = fold.by_role("summary", "More about…");
        assert!(
            !fold.text().contains(&squeeze_last(&page, &id)),
            "{id} starts folded"
        );
        summary.click();
        assert!(
            fold.text().contains(&squeeze_last(&page, &id)),
            "{id} opens"
        );
    }
}

/// The last words of a treatment's fold.
fn squeeze_last(page: &Page, id: &str) -> String {
    crate::common::folded_words(page, id)
        .pop()
        .expect("a fold holds words")
}

#[test]
fn contents_and_references_lead_where_they_say() {
    let (_site, page) = plain();
    let contents = page.by_role("navigation", "Contents");
    for (id, heading) in sections() {
        let links = page.select(&format!("nav a[href='#{id}']"));
        assert!(!links.is_empty(), "the contents list has “{heading}”");
    }
    let first = sections().remove(1);
    page.select(&format!("nav a[href='#{}']", first.0))
        .remove(0)
        .click();
    assert!(contents.is_shown());
    page.wait_until("the section is in view", |page| {
        page.target(&first.0).is_in_view()
    });

    let cited = page.select("main a[href^='#ref-'], main sup a[href^='#']");
    assert!(!cited.is_empty(), "something is cited");
    let to = cited[0].attribute("href").unwrap();
    cited[0].click();
    page.wait_until("the reference is in view", |page| {
        page.target(to.trim_start_matches('#')).is_in_view()
    });
    let list = page.target("references");
    assert!(
        list.script("return arguments[0].querySelector('details').open;") == json!(true),
        "the link has opened the list"
    );
    list.by_role("link", "Back to citation 1…").click();
    page.wait_until("the citation is in view", |_| cited[0].is_in_view());
}

#[test]
fn the_lists_at_the_end_open_by_a_link_and_by_a_search() {
    for (fragment, inside) in [
        ("#ref-40", "ref-40"),
        ("#term-sciatica", "term-sciatica"),
        // Like the browser's own text search.
        ("#:~:text=The%20shield%2Dshaped%20bone", "term-sacrum"),
    ] {
        let site = Site::of(dist());
        let page = browser::open(Kind::NoScript);
        page.goto(&site.url(fragment));
        page.wait_until(&format!("{fragment} leads to #{inside}"), |page| {
            page.target(inside).is_in_view()
        });
    }
}

#[test]
fn on_a_phone_contents_and_menu_work() {
    let (_site, page) = plain();
    page.resize(360, 740);
    page.script("scrollTo({ top: 3000, behavior: 'instant' });", &[]);
    page.by_role("banner", "")
        .by_role("link", "Contents")
        .click();
    let contents = page.by_role("navigation", "Contents");
    page.wait_until("the list is open and in view", |_| {
        contents
            .names("link")
            .contains(&"Emergency signs".to_owned())
    });
    assert!(page.target("contents").is_in_view());
    page.button("Menu").click();
    let menu = page.target("menu");
    assert_eq!(
        menu.names("link"),
        ["Calorie goal", "Add this to your site"]
    );
    assert_eq!(menu.names("radio"), ["Match device", "Light", "Dark"]);
    assert_eq!(
        menu.names("button"),
        Vec::<String>::new(),
        "they need a script"
    );
    menu.by_role("radio", "Dark").click();
    page.wait_until("the page is dark", |page| {
        page.string("getComputedStyle(document.documentElement).colorScheme") == "dark"
    });
}

#[test]
fn nothing_dead_is_shown() {
    let (_site, page) = plain();
    assert_eq!(dead_links(&page), Vec::<String>::new());
    // The theme button opens a native popover; every other button needs a script.
    assert_eq!(page.script(
        "return [...document.querySelectorAll('button')].filter((it) => it.checkVisibility({ visibilityProperty: true }))
           .map((it) => it.innerText.trim());",
        &[],
    ), json!(["Theme"]));
    for role in ["textbox", "radio", "checkbox", "slider", "combobox"] {
        assert_eq!(
            page.names(role),
            Vec::<String>::new(),
            "{role} needs a script"
        );
    }
}

#[test]
fn the_theme_can_be_chosen() {
    let (_site, page) = plain();
    let ground =
        |page: &Page| page.string("getComputedStyle(document.documentElement).colorScheme");
    assert_ne!(ground(&page), "dark");
    page.button("Theme").click();
    page.radio("Dark").click();
    page.wait_until("the page is dark", |page| ground(page) == "dark");
}

#[test]
fn a_worked_example_stands_in_the_planners_place() {
    let (_site, page) = plain();
    let place = page.target("goal").text();
    for part in [
        "An example",
        "Her daily total, about",
        "The formula in words",
        "9.99 times your weight",
        "1,200 kcal a day",
    ] {
        assert!(place.contains(part), "{part} in: {place}");
    }
    assert!(place.contains("The planner needs JavaScript."), "{place}");
    assert!(
        !place.contains("could not start"),
        "nothing failed: {place}"
    );
    let rows = page.select("#goal table tr").len();
    assert!(rows > 4, "a table of calories: {rows} rows");
}

#[test]
fn the_clip_is_a_row_of_stills_with_captions() {
    let (_site, page) = plain();
    let clip = page.select(".clip").remove(0);
    assert!(clip.is_shown());
    let stills = page.script(
        "return [...document.querySelectorAll('.clip svg')].filter((it) => it.checkVisibility() &&
           it.getBoundingClientRect().height > 80).length;",
        &[],
    );
    assert!(
        stills.as_u64().unwrap_or_default() >= 4,
        "one still for each step: {stills}"
    );
    let words = clip.text();
    assert!(words.contains("Stop"), "the stop rule: {words}");
}

#[test]
fn it_fits_320_pixels() {
    for face in Face::ALL {
        let site = Site::of(dist());
        let page = browser::open_in(face, Kind::NoScript);
        page.goto(&site.url(""));
        for width in [320, 560, 768, 1280] {
            page.resize(width, 700);
            expect_fits(&page, width);
        }
    }
}
