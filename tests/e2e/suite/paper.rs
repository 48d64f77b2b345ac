//! The printed page.

use crate::common::{expect_budget, fill_in, folded_words, running_in, treatments};
use crate::harness::browser::{self, Kind};
use crate::harness::env::dist;
use crate::harness::face::Face;
use crate::harness::page::Page;
use crate::harness::site::Site;

/// What is folded in all treatments, none of them open.
fn folded(page: &Page) -> Vec<String> {
    let words: Vec<String> = treatments()
        .iter()
        .flat_map(|id| folded_words(page, id))
        .collect();
    assert!(words.len() > 30, "{words:?}");
    words
}

#[test]
fn it_holds_what_is_folded_and_the_clips_stills() {
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
        let words = folded(&page);
        let steps = page.string(
            "[...document.querySelectorAll('.clip .steps li')].map((it) => it.innerText).join('\\n')",
        );
        let printed = page.print();
        let missing: Vec<&String> = words.iter().filter(|words| !printed.shows(words)).collect();
        assert!(
            missing.is_empty(),
            "not printed: {missing:#?}\nof: {}",
            printed.text
        );
        assert!(steps.lines().count() >= 4, "{steps}");
        for step in steps.lines().filter(|step| !step.trim().is_empty()) {
            assert!(printed.shows(step), "not printed: {step}");
        }
        assert!(printed.sheets < 30, "{} sheets", printed.sheets);
        // What can only be pressed has no place on paper.
        for control in ["Show all 6", "Copy link", "Clear my entries"] {
            assert!(!printed.shows(control), "printed: {control}");
        }
    }
}

#[test]
fn it_holds_all_that_without_scripts() {
    for face in Face::ALL {
        let site = Site::of(dist());
        let page = browser::open_in(face, Kind::NoScript);
        page.goto(&site.url(""));
        let words = folded(&page);
        let printed = page.print();
        let missing: Vec<&String> = words.iter().filter(|words| !printed.shows(words)).collect();
        assert!(missing.is_empty(), "not printed: {missing:#?}");
    }
}

#[test]
fn it_holds_the_readers_own_numbers() {
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
        fill_in(&page);
        expect_budget(&page, "1,940");
        let printed = page.print();
        assert!(
            printed.shows("eat about 1,940 kcal a day"),
            "{}",
            printed.text
        );
    }
}
