//! The printed page.

use crate::common::{
    expect_budget, fill_in, folded_words, is_open, open_count, running_in, treatments,
};
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::Site;
use serde_json::json;
use test_browser::{Face, Kind, needs};

/// The folded text of all treatments, all closed.
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
    needs!(Print);
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
        // Buttons are not printed.
        for control in ["Show all 6", "Copy link", "Clear my entries"] {
            assert!(!printed.shows(control), "printed: {control}");
        }
    }
}

/// Removes the rules that need a newer browser.
const OLDER: &str = "
    const clear = (list) => {
      for (let at = list.cssRules.length - 1; at >= 0; at--) {
        const rule = list.cssRules[at];
        if (rule.selectorText?.includes('details-content')) list.deleteRule(at);
        else if (rule.cssRules) clear(rule);
      }
    };
    for (const sheet of document.styleSheets) clear(sheet);
    return [...document.styleSheets].flatMap((it) => [...it.cssRules]).map((it) => it.cssText).join('').includes('details-content');";

#[test]
fn it_holds_what_is_folded_where_a_browser_prints_folds_shut() {
    needs!(Print);
    let (_site, page) = crate::common::running(Kind::Plain);
    let words = folded(&page);
    let first = treatments().remove(0);
    page.target(&first)
        .by_role("summary", "More about…")
        .click();
    page.script(OLDER, &[]);
    for time in ["once", "again"] {
        // The events around a print dialog; some drivers send none.
        page.script("dispatchEvent(new Event('beforeprint'));", &[]);
        let printed = page.print();
        page.script("dispatchEvent(new Event('afterprint'));", &[]);
        let missing: Vec<&String> = words.iter().filter(|words| !printed.shows(words)).collect();
        assert!(missing.is_empty(), "{time}, not printed: {missing:#?}");
        assert_eq!(open_count(&page), 1, "{time}: folds are as they were");
        assert!(is_open(&page, &first));
    }
    page.load_again();
    page.wait_for_app("ready");
    assert_eq!(open_count(&page), 1, "nor is anything else remembered");
    fault(
        "A browser that prints folds shut, whatever the style sheet says",
        "All that is folded is on paper, and afterwards the folds are as they were.",
    );
}

#[test]
fn it_holds_all_that_without_scripts() {
    needs!(Print);
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
    needs!(Print);
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

#[test]
fn it_holds_the_lists_at_the_end() {
    needs!(Print);
    for kind in [Kind::Plain, Kind::NoScript] {
        let site = Site::of(dist());
        let page = browser::open(kind);
        page.goto(&site.url(""));
        let entries = page.script(
            // In parts, because the address is printed after each link.
            "const found = [];
             for (const it of document.querySelectorAll('.refs .ref-body, .glossary dt')) {
               const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
               while (walk.nextNode()) if (walk.currentNode.data.trim().length > 3) found.push(walk.currentNode.data.trim());
             }
             return found;",
            &[],
        );
        let entries: Vec<String> = serde_json::from_value(entries).unwrap();
        assert!(entries.len() > 50, "{entries:?}");
        let printed = page.print();
        let missing: Vec<&String> = entries.iter().filter(|it| !printed.shows(it)).collect();
        assert!(missing.is_empty(), "not printed: {missing:#?}");
        assert!(
            !printed.shows("64 references"),
            "what opens a list is of no use on paper"
        );
    }
}

/// Clicks the button that prints the questions, with a simulated open print dialog.
fn asks_for_questions(page: &Page) {
    page.script(
        "window.print = () => { window.printed = document.documentElement.dataset.print; };",
        &[],
    );
    page.button("Print these questions").click();
    page.wait_until("the browser is asked to print them", |page| {
        page.holds("window.printed === 'questions'")
    });
}

#[test]
fn the_questions_are_one_sheet() {
    needs!(Print);
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
        let questions = page.script(
            "return [...document.querySelectorAll('#questions .points li')].map((it) => it.innerText);",
            &[],
        );
        let questions: Vec<String> = serde_json::from_value(questions).unwrap();
        assert_eq!(questions.len(), 6);
        asks_for_questions(&page);
        let printed = page.print();
        assert_eq!(printed.sheets, 1, "{}: {}", page.face(), printed.text);
        for question in &questions {
            assert!(printed.shows(question), "not printed: {question}");
        }
        for wanted in [
            "Emergency: act now",
            "both legs",
            "Urgent: today",
            "you cannot rise on tiptoe on that leg",
            "About me",
            "My medicines and allergies",
        ] {
            assert!(printed.shows(wanted), "not printed: {wanted}");
        }
        for other in ["In short", "Surgery", "References", "Print these questions"] {
            assert!(!printed.shows(other), "printed: {other}");
        }
        page.script("window.dispatchEvent(new Event('afterprint'));", &[]);
        assert!(page.holds("!document.documentElement.hasAttribute('data-print')"));
        assert!(
            page.print().sheets > 5,
            "then the whole page is printed again"
        );
    }
}

#[test]
fn where_a_browser_cannot_print_it_is_not_offered() {
    let site = crate::common::faulty("window.print = undefined;");
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    for name in ["Print", "Print these questions"] {
        assert!(page.maybe("button", name).is_none(), "{name}");
    }
    page.button("Share this article");
    assert_eq!(
        page.script(
            "return getComputedStyle(document.querySelector('.visit')).display;",
            &[]
        ),
        json!("none")
    );
}
