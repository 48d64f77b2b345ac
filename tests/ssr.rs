//! The prerendered page: what it must and must not contain.
#![cfg(feature = "ssr")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use expect_test::expect_file;
use leptos::prelude::*;
use plateful::article::FoldsButton;
use plateful::browser::StorageStatus;
use plateful::clip::ClipPlayer;
use plateful::page::tray::{MenuButton, Notice, Notices, Tray};
use plateful::planner::{Planner, PlannerState};
use plateful::prerender;
use plateful_domain::article::{self, Prepared};

fn prepared(path: &str) -> Prepared {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    article::prepare(article::read(&text).unwrap())
}

fn main_article() -> Prepared {
    prepared("public/articles/pinched-s1-nerve.json")
}

/// How many sections of the article say how good their evidence is.
fn treatments() -> usize {
    let text = include_str!("../public/articles/pinched-s1-nerve.json");
    text.matches("\"evidence\":").count()
}

fn body(prepared: &Prepared) -> String {
    prerender::render(prepared, None).body
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start)
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect()
}

fn assert_sound(html: &str) {
    let ids = values(html, "id");
    let unique: HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "ids used twice: {:?}", twice(&ids));
    for href in values(html, "href") {
        if let Some(id) = href.strip_prefix('#') {
            assert!(id == "top" || unique.contains(id), "#{id} leads nowhere");
        } else {
            // An empty address reloads the page.
            let known = href.is_empty()
                || ["https://", "mailto:", "tel:", "./"]
                    .iter()
                    .any(|scheme| href.starts_with(scheme));
            assert!(known, "a link to {href}");
        }
    }
    for attribute in [
        "for",
        "aria-labelledby",
        "aria-describedby",
        "popovertarget",
    ] {
        for value in values(html, attribute) {
            for id in value.split(' ') {
                assert!(
                    unique.contains(id),
                    "{attribute} names {id}, which is not there"
                );
            }
        }
    }
    assert_eq!(html.matches("<h1").count(), 1, "exactly one first heading");
    assert!(
        !html.contains(" style=\""),
        "the policy forbids style attributes"
    );
    assert!(!html.contains("<script"), "no script in the body");
    assert!(
        !html.contains("<!"),
        "leptos' markers are for hydration, and nothing is hydrated"
    );
    assert_headings_do_not_skip(html);
}

fn twice<'a>(ids: &[&'a str]) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    ids.iter().copied().filter(|id| !seen.insert(*id)).collect()
}

fn assert_headings_do_not_skip(html: &str) {
    let levels = html
        .split("<h")
        .skip(1)
        .filter_map(|rest| rest.chars().next()?.to_digit(10));
    let mut last = 0;
    for level in levels {
        assert!(
            level <= last + 1,
            "a heading of level {level} follows one of level {last}"
        );
        last = level;
    }
}

#[test]
fn the_main_article_is_sound_html() {
    assert_sound(&body(&main_article()));
}

#[test]
fn an_article_with_every_block_is_sound_html() {
    assert_sound(&body(&prepared("tests/fixtures/articles/every-block.json")));
}

#[test]
fn the_planner_alone_is_sound_html_and_says_nothing_of_an_article_that_is_not_there() {
    let page = prerender::render_goal_page(&main_article(), None);
    assert_sound(&page.body);
    for part in [
        "<h1>Calorie goal planner</h1>",
        "id=\"goal\"",
        "data-root=\"planner\"",
        "data-root=\"menu-button\"",
        "data-root=\"notices\"",
        "id=\"status\"",
        "The planner needs JavaScript.",
        "9.99 times your weight",
        "What are the treatments for a pinched S1 nerve?",
    ] {
        assert!(page.body.contains(part), "{part}");
    }
    assert!(page.body.contains(&empty_planner()));
    for gone in [
        "The article is complete",
        "href=\"#contents\"",
        "goal-note",
        "data-root=\"clip\"",
    ] {
        assert!(!page.body.contains(gone), "{gone}");
    }
    assert!(!page.head.contains("canonical") && !page.head.contains("og:"));
}

#[test]
fn the_head_of_the_planner_alone_names_its_own_address() {
    let base = "https://example.org/a&b/";
    let head = prerender::render_goal_page(&main_article(), Some(base)).head;
    for part in [
        "<title>Calorie goal planner – Plateful</title>",
        "<link rel=\"canonical\" href=\"https://example.org/a&amp;b/goal.html\">",
        "property=\"og:url\" content=\"https://example.org/a&amp;b/goal.html\"",
        "property=\"og:type\" content=\"website\"",
    ] {
        assert!(head.contains(part), "{part} in {head}");
    }
    let (_, data) = head
        .split_once("<script type=\"application/ld+json\">")
        .unwrap();
    let data: serde_json::Value =
        serde_json::from_str(data.strip_suffix("</script>").unwrap()).unwrap();
    assert_eq!(data["@type"], "WebApplication");
    assert_eq!(data["url"], "https://example.org/a&b/goal.html");
}

#[test]
fn the_goal_stands_in_the_margin_of_an_article_with_a_planner_alone() {
    let html = body(&main_article());
    assert_eq!(html.matches("class=\"goal-note").count(), 1);
    let note = html.find("goal-note").unwrap();
    assert!(
        html.find("care-emergency").unwrap() < note,
        "care comes first"
    );
    assert!(
        note < html.find("class=\"toc\"").unwrap(),
        "it stands in the lead"
    );
    let (_, note) = html.split_once("data-root=\"goal-note\"").unwrap();
    let note = note.split("</aside>").next().unwrap();
    assert!(
        note.contains("<a href=\"#goal\">Set a calorie goal</a>"),
        "{note}"
    );
    let other = prepared("tests/e2e/fixtures/articles/other.json");
    assert!(!body(&other).contains("goal-note"));
    let placeholder = prerender::article_placeholder(&main_article(), "../../");
    assert!(!placeholder.contains("goal-note"));
}

#[test]
fn a_faulty_article_is_shown_with_its_faults_in_place() {
    let prepared = prepared("tests/fixtures/articles/faulty.json");
    assert!(!prepared.notices.is_empty());
    let html = body(&prepared);
    assert_eq!(html.matches("<h1").count(), 1);
    assert!(html.contains("class=\"author-notice\""));
    assert!(html.contains("For the author"));
}

#[test]
fn emergency_signs_are_never_folded() {
    let html = body(&main_article());
    let card = html.find("care-emergency").unwrap();
    let before = &html[..card];
    assert_eq!(
        before.matches("<details").count(),
        before.matches("</details>").count()
    );
}

#[test]
fn treatments_fold_with_heading_answer_and_badge_outside() {
    let html = body(&main_article());
    assert_eq!(html.matches("data-fold=").count(), treatments());
    for treatment in html
        .split("<section class=\"tx wide\"")
        .skip(1)
        .chain(html.split("class=\"tx wide\"").skip(1))
    {
        let outside = treatment.split("<details").next().unwrap();
        for part in ["<h3", "class=\"answer\"", "class=\"badge\"", "certainty"] {
            assert!(outside.contains(part), "{part} stands outside the fold");
        }
    }
}

#[test]
fn the_overview_cannot_disagree_with_the_treatments() {
    let text = include_str!("../public/articles/pinched-s1-nerve.json");
    let mut article = article::read(text).unwrap();
    let Some(article::Block::Section(part)) = article
        .body
        .iter_mut()
        .find(|block| matches!(block, article::Block::Section(part) if part.id == "treatments"))
    else {
        unreachable!("the article has treatments")
    };
    let Some(article::Block::Section(first)) = part
        .body
        .iter_mut()
        .find(|block| matches!(block, article::Block::Section(_)))
    else {
        unreachable!("treatments are sections")
    };
    let evidence = first.evidence.as_mut().unwrap();
    evidence.words = "Said anew".to_owned();
    evidence.certainty = article::Certainty::High;
    let html = body(&article::prepare(article));
    let (_, overview) = html.split_once("class=\"overview\"").unwrap();
    let overview = overview.split("</ul>").next().unwrap();
    assert_eq!(overview.matches("<li>").count(), treatments());
    let line = overview.split("</li>").next().unwrap();
    for part in ["href=\"#what-you-can-do\"", "Said anew", "high certainty"] {
        assert!(line.contains(part), "{part} in {line}");
    }
    assert_eq!(line.matches("rim-on").count(), 4, "{line}");
}

#[test]
fn the_byline_is_one_line() {
    let mut article =
        article::read(include_str!("../public/articles/pinched-s1-nerve.json")).unwrap();
    article.dates.modified = "2027-01-31".to_owned();
    let html = body(&article::prepare(article));
    let (_, byline) = html.split_once("class=\"byline\"").unwrap();
    let byline = byline.split("</p>").next().unwrap();
    for part in [
        "Jan\u{a0}31, 2027",
        "not yet reviewed by a clinician",
        "\u{a0}min",
    ] {
        assert!(byline.contains(part), "{part} in {byline}");
    }
    let head = html.split("</header>").next().unwrap();
    assert!(!head.contains("Next review due"), "that stands at the end");
}

#[test]
fn every_note_of_a_reference_is_printed() {
    let prepared = main_article();
    let html = body(&prepared);
    let notes = prepared.references.iter().map(|used| &used.reference.note);
    let printed = notes.filter(|note| !note.is_empty()).map(|note| {
        assert!(html.contains(&**note), "{note}");
    });
    assert!(printed.count() > 5);
}

#[test]
fn every_cited_figure_leads_to_a_reference_and_back() {
    let prepared = main_article();
    assert!(prepared.notices.is_empty(), "{:?}", prepared.notices);
    let html = body(&prepared);
    for used in &prepared.references {
        assert!(html.contains(&format!("id=\"ref-{}\"", used.number)));
        for place in &used.places {
            assert!(html.contains(&format!("id=\"cite-{place}\"")));
            assert!(html.contains(&format!("href=\"#cite-{place}\"")));
        }
    }
}

#[test]
fn the_lists_at_the_end_are_folded_below_their_headings() {
    let html = body(&main_article());
    for (id, heading, first) in [
        ("glossary", "Glossary", "<dl class=\"glossary\">"),
        ("references", "References", "<ol class=\"refs\">"),
    ] {
        let (_, part) = html
            .split_once(&format!("<section id=\"{id}\""))
            .or_else(|| html.split_once(&format!("id=\"{id}\"")))
            .unwrap();
        let before = part.split("<details").next().unwrap();
        assert!(before.contains(heading), "{heading} stands outside");
        let (summary, list) = part.split_once("</summary>").unwrap();
        assert!(list.starts_with(first), "{}", &list[..80]);
        let count = list.split("</details>").next().unwrap();
        let count = count
            .matches("<dt>")
            .count()
            .max(count.matches("<li ").count());
        let said = summary.rsplit('>').next().unwrap();
        assert!(said.starts_with(&format!("{count} ")), "{said}: {count}");
        assert!(!part.split("</summary>").next().unwrap().contains(" open"));
    }
}

#[test]
fn an_entry_is_shown_in_place_without_standing_there_twice() {
    let html = body(&main_article());
    let (_, shown) = html.split_once("class=\"pop preview\"").unwrap();
    let shown = shown.split("class=\"acts\"").next().unwrap();
    for part in [
        "popover=\"auto\"",
        "role=\"dialog\"",
        "aria-labelledby=\"preview-title\"",
    ] {
        assert!(html.contains(part), "{part}");
    }
    assert!(
        shown.contains("<div class=\"preview-in\"></div>"),
        "{shown}"
    );
    // Nothing would fill it in a frame where no program runs.
    let placeholder = prerender::article_placeholder(&main_article(), "../../");
    assert!(!placeholder.contains("preview"));
}

#[test]
fn the_contents_stand_before_the_drawing_and_open_by_their_link() {
    let html = body(&main_article());
    let at = |part: &str| html.find(part).unwrap();
    assert!(at("class=\"toc\"") < at("class=\"hero wide\""));
    assert!(
        at("<summary>") < at("id=\"contents\""),
        "inside of the fold"
    );
}

#[test]
fn the_questions_can_be_printed_on_our_own_page_alone() {
    let own = body(&main_article());
    assert_eq!(own.matches("name=\"print-questions\"").count(), 1);
    let (_, part) = own.split_once("id=\"questions\"").unwrap();
    let part = part.split("</section>").next().unwrap();
    for wanted in ["About me", "Print these questions", "needs-js"] {
        assert!(part.contains(wanted), "{wanted}");
    }
    let placeholder = prerender::article_placeholder(&main_article(), "../../");
    assert!(!placeholder.contains("print-questions") && !placeholder.contains("About me"));
}

#[test]
fn what_needs_absolute_addresses_appears_only_with_a_base() {
    let prepared = main_article();
    let without = prerender::render(&prepared, None).head;
    assert!(!without.contains("canonical") && !without.contains("og:"));
    let with = prerender::render(&prepared, Some("https://example.org/back/")).head;
    assert!(with.contains("<link rel=\"canonical\" href=\"https://example.org/back/\">"));
    assert!(with.contains("property=\"og:title\""));
}

#[test]
fn structured_data_is_json_that_cannot_leave_its_element() {
    let head = prerender::render(&main_article(), Some("https://example.org/")).head;
    let data = head
        .split("<script type=\"application/ld+json\">")
        .nth(1)
        .unwrap();
    let data = data.strip_suffix("</script>").unwrap();
    assert!(!data.contains('<'));
    let value: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(value["@type"], "MedicalWebPage");
    assert_eq!(value["author"][0]["@type"], "Organization");
    assert!(
        value.get("reviewedBy").is_none(),
        "there is no reviewer yet"
    );
    assert_eq!(value["hasPart"].as_array().unwrap().len(), treatments());
}

#[test]
fn structured_data_tells_papers_from_pages_and_chapters() {
    let head = prerender::render(&main_article(), None).head;
    let (_, data) = head
        .split_once("<script type=\"application/ld+json\">")
        .unwrap();
    let data = data.split("</script>").next().unwrap();
    let value: serde_json::Value = serde_json::from_str(data).unwrap();
    let type_of = |title: &str| {
        let found = value["citation"]
            .as_array()
            .unwrap()
            .iter()
            .find(|work| work["name"].as_str().unwrap().starts_with(title));
        found.unwrap()["@type"].as_str().unwrap()
    };
    for (title, wanted) in [
        ("Surgical versus non-surgical treatment", "ScholarlyArticle"),
        (
            "Commonly used interventional procedures",
            "ScholarlyArticle",
        ),
        ("Low back pain and sciatica in over 16s", "WebPage"),
        ("Lumbar spinal stenosis", "WebPage"),
        ("FDA requires label changes", "WebPage"),
        ("Back and neck pain", "Chapter"),
    ] {
        assert_eq!(type_of(title), wanted, "{title}");
    }
}

#[test]
fn the_prerendered_page_says_when_it_is_not_the_article_that_was_asked_for() {
    let html = body(&main_article());
    let line = html
        .find("role=\"alert\" class=\"note app-failed other-failed\"")
        .unwrap();
    assert!(line < html.find("<h1").unwrap(), "before the wrong title");
    assert!(html.contains("class=\"no-script\""));
}

#[test]
fn hostile_text_stays_text() {
    let article = r#"{"schema":"article/1","title":"<img src=x onerror=alert(1)>","body":[
        {"type":"paragraph","content":[{"type":"link","href":"javascript:alert(1)","content":"a"},
        {"type":"link","href":"http://example.org","content":"b"},"</div><script>alert(2)</script>"]},
        {"type":"figure","src":"articles/../../secret.png","alt":"x"},
        {"type":"<b>","text":"<i>"}]}"#;
    let page = prerender::render(&article::prepare(article::read(article).unwrap()), None);
    for html in [&page.body, &page.head] {
        for bad in [
            "<img",
            "javascript:",
            "http://",
            "<script>alert",
            "secret.png",
            "<i>",
            "<title><img",
        ] {
            assert!(!html.contains(bad), "{bad} got through");
        }
    }
}

#[test]
fn snapshot_of_the_folds_button() {
    let html = prerender::static_html(|| view! { <FoldsButton total=6/> });
    expect_file!["snapshots/folds.html"].assert_eq(&html);
}

/// A tray with `notices`.
fn tray(notices: &[Notice]) -> String {
    prerender::static_html(|| {
        let mut tray = Tray::default();
        for notice in notices {
            tray.put(*notice, true);
        }
        view! {
            <Notices
                tray=RwSignal::new(tray)
                storage=StorageStatus::Possible
                is_shared=false
                at_risk=false
                on_save=|()| ()
                on_remember=|()| ()
                on_settle_shared=|_| ()
            />
        }
    })
}

#[test]
fn snapshot_of_the_empty_tray() {
    expect_file!["snapshots/tray.html"].assert_eq(&tray(&[]));
}

#[test]
fn snapshot_of_the_menu_button() {
    let html =
        prerender::static_html(|| view! { <MenuButton tray=RwSignal::new(Tray::default())/> });
    expect_file!["snapshots/menu-button.html"].assert_eq(&html);
}

#[test]
fn only_what_asks_for_a_decision_is_counted() {
    for (notices, count) in [
        (&[][..], "0"),
        (&[Notice::Review], "0"),
        (&[Notice::Update, Notice::Review, Notice::Full], "2"),
    ] {
        let html = tray(notices);
        let (_, counted) = html.split_once("class=\"count\">").unwrap();
        assert_eq!(counted.split('<').next(), Some(count), "{notices:?}");
        assert_eq!(html.contains("hidden class=\"count\""), count == "0");
    }
}

#[test]
fn snapshot_of_every_notice() {
    // Render each notice alone, into one file.
    let mut html: String = Notice::ALL.iter().map(|notice| tray(&[*notice])).collect();
    html += &tray(&[Notice::Update, Notice::Full, Notice::Review]);
    let lists: Vec<&str> = html
        .split("class=\"news\"")
        .skip(1)
        .filter_map(|rest| Some(rest.split("</ul>").next()?.split_once('>')?.1))
        .collect();
    let all = lists.join("\n").replace("<li></li>", "");
    expect_file!["snapshots/notices.html"].assert_eq(&all.replace("><", ">\n<"));
}

/// The planner with nothing entered.
fn empty_planner() -> String {
    prerender::static_html(|| {
        let state = PlannerState::new("planner");
        view! { <Planner state/> }
    })
}

#[test]
fn snapshot_of_the_empty_planner() {
    expect_file!["snapshots/planner.html"].assert_eq(&empty_planner().replace("><", ">\n<"));
}

#[test]
fn snapshot_of_the_clip_player() {
    let captions = ["Sit tall.", "Straighten.", "Hold.", "Return."]
        .map(str::to_owned)
        .to_vec();
    let html = prerender::static_html(|| view! { <ClipPlayer captions=captions/> });
    expect_file!["snapshots/clip.html"].assert_eq(&html);
}

#[test]
fn snapshot_of_a_page_with_every_block() {
    let html = body(&prepared("tests/fixtures/articles/every-block.json"));
    // Parts with a snapshot of their own are replaced by a placeholder.
    let planner = empty_planner();
    assert_eq!(html.matches(&planner).count(), 1);
    let html = html.replace(&planner, "<!-- snapshots/planner.html -->");
    expect_file!["snapshots/every-block.html"].assert_eq(&html.replace("><", ">\n<"));
}

#[test]
fn a_telephone_number_keeps_its_plus_sign() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/articles/every-block.json");
    let text = fs::read_to_string(path).unwrap();
    for (number, dialed) in [
        ("+1 800 222 1222", "+18002221222"),
        ("+44 (0)20 7946 0000", "+442079460000"),
        ("(0)20 7946 0000", "02079460000"),
        ("112", "112"),
    ] {
        let text = text
            .replace("\"999\"", &format!("\"{number}\""))
            .replace("tel:111", &format!("tel:{dialed}"));
        let html = body(&article::prepare(article::read(&text).unwrap()));
        let links = values(&html, "href");
        let wanted = format!("tel:{dialed}");
        // One of the list of numbers, one in a sentence.
        let found = links.iter().filter(|link| **link == wanted).count();
        assert!(found >= 2, "{number}: {links:?}");
    }
}
