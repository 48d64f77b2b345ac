//! What a reader sees first, how far down the parts of the page are, and what a reader view keeps.

use crate::common::{article, running};
use crate::harness::env::dist;
use crate::harness::page::Page;
use serde_json::Value;
use test_browser::Kind;

/// Width of a phone's window, CSS pixels.
const WIDTH: u32 = 360;
const HEIGHT: u32 = 740;

/// Distance of a part from the top in window heights, with all folds closed.
fn screens_down(page: &Page, id: &str) -> f64 {
    page.number(&format!(
        "(document.getElementById('{id}').getBoundingClientRect().top + scrollY) / innerHeight"
    ))
}

#[test]
fn a_phone_comes_soon_to_what_matters() {
    let (_site, page) = running(Kind::Plain);
    page.resize(WIDTH, HEIGHT);
    assert!(
        page.holds("document.querySelectorAll('main details[open]').length === 0"),
        "all folds are shut"
    );
    for (id, most) in [
        ("emergency", 3.0),
        ("see-urgent", 4.0),
        ("tonight", 5.0),
        ("treatments", 7.0),
    ] {
        let down = screens_down(&page, id);
        println!("#{id} begins after {down:.2} screens");
        assert!(
            down <= most,
            "#{id} begins after {down:.2} screens, not {most}"
        );
    }
}

#[test]
fn the_whole_page_is_no_longer_than_24_screens() {
    let (_site, page) = running(Kind::Plain);
    page.resize(WIDTH, HEIGHT);
    assert!(page.holds("document.querySelectorAll('main details[open]').length === 0"));
    let long = page.number("document.documentElement.scrollHeight / innerHeight");
    println!("{long:.2} screens");
    assert!(long <= 24.0, "{long:.2} screens");
}

#[test]
fn what_matters_stands_in_its_order() {
    let (_site, page) = running(Kind::Plain);
    for width in [WIDTH, 1280] {
        page.resize(width, HEIGHT);
        let places = [
            "h1",
            ".standfirst",
            ".byline",
            ".short",
            "#emergency",
            "#see-urgent",
            "#tonight",
            "#where",
            "#treatments",
            "#lasts",
            "#feels",
            "#causes",
            "#found-out",
            "#exercise",
            "#body-weight",
            "#goal",
            "#questions",
            "#glossary",
            "#references",
        ];
        let tops: Vec<f64> = places
            .iter()
            .map(|place| {
                page.number(&format!(
                    "document.querySelector('{place}').getBoundingClientRect().top"
                ))
            })
            .collect();
        assert!(
            tops.iter().all(|top| top.is_finite()) && tops.is_sorted(),
            "at {width}: {places:?} stand at {tops:?}"
        );
        let visit =
            page.number("document.getElementById('see-routine').getBoundingClientRect().top");
        let tonight = page.number("document.getElementById('tonight').getBoundingClientRect().top");
        assert!(
            visit < tonight,
            "the three levels stand together at {width}"
        );
    }
}

#[test]
fn every_treatment_bears_the_same_mark_in_the_overview() {
    let (_site, page) = running(Kind::Plain);
    let lines = page.select(".overview li");
    let treatments = page.select("section.tx");
    assert_eq!(lines.len(), treatments.len(), "each treatment has a line");
    for line in lines {
        let id = line
            .by_role("link", "…")
            .attribute("href")
            .and_then(|to| Some(to.split_once('#')?.1.to_owned()))
            .unwrap();
        let same = page.holds(&format!(
            "(() => {{ const there = document.querySelector('#{id} .badge'), here = document.querySelector('.overview a[href$=\"#{id}\"]').closest('li');
               const parts = (it) => it.querySelector('svg').innerHTML + it.querySelector('.cert').textContent;
               return parts(there) === parts(here) && here.textContent.includes(there.querySelector('b').textContent); }})()"
        ));
        assert!(same, "#{id}: {}", line.text());
    }
}

/// The text of a run, without citations.
fn run(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().map(run).collect(),
        Value::Object(fields) => fields.get("content").map(run).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Heading, paragraphs and items of a card or callout.
fn runs(block: &Value) -> Vec<String> {
    let mut found: Vec<String> = ["heading", "content"]
        .into_iter()
        .filter_map(|name| block.get(name).map(run))
        .collect();
    found.extend(block["items"].as_array().into_iter().flatten().map(run));
    found.extend(
        block["body"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(runs),
    );
    found
}

#[test]
fn a_reader_view_keeps_what_matters() {
    let kept = letters(&page_checks::kept_by_reader(&dist().join("index.html")));
    let article = article();
    let mut wanted = vec![run(&article["standfirst"])];
    for block in article["body"].as_array().into_iter().flatten() {
        if block["type"] == "care-card" || block["kind"] == "in-short" {
            wanted.extend(runs(block));
        }
        for treatment in block["body"].as_array().into_iter().flatten() {
            wanted.extend(treatment.pointer("/evidence/words").map(run));
        }
    }
    wanted.extend(
        article["emergency_numbers"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|number| run(&number["region"])),
    );
    assert!(wanted.len() > 40, "{} runs of words", wanted.len());
    let lost: Vec<&String> = wanted
        .iter()
        .filter(|words| !kept.contains(&letters(words)))
        .collect();
    assert!(lost.is_empty(), "a reader view loses {lost:#?}");
}

/// Letters only: a view may or may not include citation numbers and list markers.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphabetic())
        .collect::<String>()
        .to_lowercase()
}
