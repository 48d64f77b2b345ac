//! The planner on its own page, and the goal in the article's margin.

use crate::common::{
    ARTICLE, condition, dead_links, expect_budget, expect_entered, expect_result, fill_in,
    fill_in_pounds, running, running_in,
};
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::env::{dist, trunk_dist};
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site, built, by_worker};
use crate::offline::{visited, wait_for_offline};
use crate::plan_link::link;
use crate::widths::expect_fits;
use serde_json::json;
use test_browser::{Face, Kind, needs};

/// An article without a planner.
const OTHER: &str = include_str!("../fixtures/articles/other.json");

/// The planner's own page, with the app running.
fn alone(kind: Kind) -> (Site, Page) {
    let site = Site::of(dist());
    let page = browser::open(kind);
    page.open(&site.url("goal.html"));
    (site, page)
}

#[test]
fn the_planner_alone_answers_and_shares_its_entries_with_the_article() {
    let (site, page) = alone(Kind::Plain);
    page.by_role("heading", "Calorie goal planner");
    assert!(
        page.field("Age in years").is_in_view(),
        "it begins at the top"
    );
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.reload();
    page.wait_for_app("ready");
    expect_entered(&page, "Age in years", "40");
    page.by_role("banner", "")
        .by_role("link", "Read the article")
        .click();
    page.by_role("heading", "What are the treatments…");
    page.wait_for_app("ready");
    assert_eq!(page.url(), site.url(""));
    expect_entered(&page, "Age in years", "40");
    page.link("Calorie planner on its own page").click();
    page.by_role("heading", "Calorie goal planner");
    page.wait_for_app("ready");
    expect_entered(&page, "Age in years", "40");
    page.expect_quiet();
}

#[test]
fn the_planner_alone_fits_and_is_accessible() {
    for face in Face::ALL {
        let site = Site::of(dist());
        let page = browser::open_in(face, Kind::Plain);
        page.open(&site.url("goal.html"));
        fill_in_pounds(&page);
        expect_budget(&page, "1,930");
        for width in [320, 360, 560, 704, 768, 1000, 1100, 1280, 1920] {
            page.resize(width, 900);
            expect_fits(&page, width);
        }
        for width in [360, 768, 1280] {
            page.resize(width, 900);
            // Not where filling in has scrolled to: there the running answer may cover half of a goal.
            page.script("scrollTo({ top: 0, behavior: 'instant' });", &[]);
            axe::expect_clean(&page, &format!("the planner alone at {width}"));
            page.shot(&format!("goal-page-{width}-{face}"));
        }
        assert_eq!(dead_links(&page), Vec::<String>::new());
        page.expect_quiet();
    }
}

#[test]
fn number_and_chart_stand_beside_the_form_as_in_the_article() {
    let (_site, page) = alone(Kind::Plain);
    page.resize(1280, 900);
    fill_in_pounds(&page);
    expect_budget(&page, "1,930");
    assert!(page.holds(
        "document.querySelector('.pl-out').getBoundingClientRect().left
           > document.querySelector('.pl-form').getBoundingClientRect().right"
    ));
}

#[test]
fn the_planner_alone_explains_itself_without_scripts() {
    let site = Site::of(dist());
    let page = browser::open(Kind::NoScript);
    page.goto(&site.url("goal.html"));
    let text = page.text();
    for part in [
        "The planner needs JavaScript.",
        "An example",
        "The formula in words",
        "9.99 times your weight",
    ] {
        assert!(text.contains(part), "{part} in: {text}");
    }
    assert!(!text.contains("could not start"), "nothing failed: {text}");
    assert!(
        page.select("#goal table tr").len() > 4,
        "a table of calories"
    );
    assert_eq!(dead_links(&page), Vec::<String>::new());
    assert_eq!(page.names("button"), ["Theme"]);
    for role in ["textbox", "checkbox", "slider"] {
        assert_eq!(
            page.names(role),
            Vec::<String>::new(),
            "{role} needs a script"
        );
    }
    for width in [320, 768, 1280] {
        page.resize(width, 700);
        expect_fits(&page, width);
    }
}

#[test]
fn the_planner_alone_says_when_it_could_not_start() {
    for (ending, trouble) in [
        (".wasm", Fault::Missing),
        (".wasm", Fault::Flipped),
        ("loader", Fault::Missing),
    ] {
        let suffix = match ending {
            "loader" => built().named("loader-", ".js"),
            ending => ending.to_owned(),
        };
        let site = Site::of(dist()).failing(&suffix, trouble);
        let page = browser::open(Kind::Plain);
        page.goto(&site.url("goal.html"));
        page.wait_for_app("failed");
        let text = page.text();
        assert!(
            text.contains("The planner could not start."),
            "{suffix}: {text}"
        );
        assert!(
            !text.contains("The article is complete"),
            "{suffix}: {text}"
        );
        assert!(text.contains("The formula in words"), "{suffix}: {text}");
        page.link("Reload");
        assert_eq!(page.names("textbox"), Vec::<String>::new(), "{suffix}");
    }
    fault(
        "The planner’s own page, and its program or loader does not come or is damaged",
        "Words say so; the example, the formula and the tables stand in its place.",
    );
}

#[test]
fn the_planner_alone_opens_without_a_connection_and_is_kept_by_a_visit_to_it() {
    needs!(Installability);
    let site = Site::of(dist()).under("/health/nerve/");
    let page = visited(&site);
    site.stop();
    for address in ["goal.html", "goal.html?utm_source=mail#goal", "goal"] {
        page.goto("about:blank");
        page.open(&site.url(address));
        page.by_role("heading", "Calorie goal planner");
    }
    fill_in(&page);
    expect_budget(&page, "1,940");

    let site = Site::of(dist());
    let page = browser::open(Kind::Plain);
    page.open(&site.url("goal.html"));
    wait_for_offline(&page, "ready");
    assert_eq!(page.install_faults(), Vec::<String>::new());
    site.stop();
    page.open(&site.url(""));
    page.by_role("heading", "What are the treatments…");
    fault(
        "Server gone, the planner’s own page opened after a visit to the article, or the article after a visit to it",
        "Both open, and the planner computes.",
    );
}

#[test]
fn an_address_that_names_an_article_is_still_the_planners() {
    let site = Site::of(dist());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(&format!("goal.html?src={ARTICLE}")));
    page.by_role("heading", "Calorie goal planner");
    fill_in(&page);
    expect_budget(&page, "1,940");
    let asked = site.requests();
    assert!(
        !asked
            .iter()
            .any(|it| !by_worker(it) && it.target.contains("reader-")),
        "no other program is asked for: {asked:?}"
    );
}

#[test]
fn a_plan_is_shared_by_the_planners_own_address_wherever_there_is_one() {
    let site = Site::of(dist()).under("/health/nerve/");
    for address in [
        "",
        "?utm_source=mail#goal",
        "index.html",
        "goal.html?utm_source=mail",
        &format!("?src={ARTICLE}"),
    ] {
        let page = browser::open(Kind::Plain);
        page.open(&site.url(address));
        fill_in_pounds(&page);
        expect_budget(&page, "1,930");
        let link = link(&page);
        assert!(
            link.starts_with(&site.url("goal.html#plan=")),
            "{address}: {link}"
        );
    }
    // Plain Trunk does not make that page.
    let site = Site::of(trunk_dist());
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
    fill_in_pounds(&page);
    expect_budget(&page, "1,930");
    let link = link(&page);
    assert!(link.starts_with(&site.url("#plan=")), "{link}");
}

#[test]
fn the_planner_alone_prints_the_plan() {
    needs!(Print);
    let (_site, page) = alone(Kind::Plain);
    fill_in_pounds(&page);
    expect_budget(&page, "1,930");
    let printed = page.print();
    assert_eq!(printed.sheets, 1, "{}", printed.text);
    for words in [
        "eat about 1,930 kcal a day",
        "These numbers are estimates, not medical advice.",
    ] {
        assert!(printed.shows(words), "{words}: {}", printed.text);
    }
    for control in [
        "Menu",
        "Read the article",
        "This planner belongs to an article",
    ] {
        assert!(!printed.shows(control), "printed: {control}");
    }
}

#[test]
fn the_planner_alone_describes_itself() {
    let (_site, page) = alone(Kind::Plain);
    assert_eq!(page.title(), "Calorie goal planner – Plateful");
    let data =
        page.string("document.querySelector('script[type=\"application/ld+json\"]').textContent");
    assert!(data.contains("\"WebApplication\""), "{data}");
    assert!(!data.contains("MedicalWebPage"), "{data}");
}

/// The article, in a window with a margin.
fn wide() -> (Site, Page) {
    let (site, page) = running(Kind::Plain);
    page.resize(1280, 900);
    (site, page)
}

/// The text in the margin; none if it is hidden.
fn note(page: &Page) -> String {
    page.maybe("complementary", "Calorie goal")
        .map_or_else(String::new, |note| note.text().replace('\u{a0}', " "))
}

fn expect_note(page: &Page, wanted: &str) {
    page.wait_for(&format!("the margin says “{wanted}”"), |page| {
        let said = note(page);
        if said == wanted { Ok(()) } else { Err(said) }
    });
}

#[test]
fn the_margin_carries_the_goal_and_its_number() {
    let (_site, page) = wide();
    expect_note(&page, "Set a calorie goal");
    page.field("Age in years").enter("41");
    page.wait_until("it says what is missing", |page| {
        note(page).starts_with("Your goal Still needed: ")
    });
    fill_in_pounds(&page);
    expect_note(
        &page,
        "Your goal To lose about 1 lb a week 1,930 kcal a day",
    );
    page.radio("Lose ½ lb…").click();
    expect_note(
        &page,
        "Your goal To lose about ½ lb a week 2,180 kcal a day",
    );
    page.radio("kJ").click();
    page.wait_until("it follows the unit of energy", |page| {
        note(page).ends_with(" kJ a day")
    });
    page.script("scrollTo({ top: 0, behavior: 'instant' });", &[]);
    page.link("Your goal").click();
    page.wait_until("it leads to the planner", |page| {
        page.holds(
            "Math.abs(document.getElementById('goal').getBoundingClientRect().top) < innerHeight / 2",
        )
    });
    page.expect_quiet();
}

#[test]
fn the_margin_shows_no_number_that_the_rules_refuse() {
    let (_site, page) = wide();
    fill_in_pounds(&page);
    expect_note(
        &page,
        "Your goal To lose about 1 lb a week 1,930 kcal a day",
    );
    let field = page.field("Age in years");
    field.enter("16");
    expect_note(&page, "Your goal No number with this answer.");
    field.enter("41");
    let weight = page.field("Weight in pounds");
    weight.enter("105");
    expect_note(&page, "Your goal No number for this goal");
    weight.enter("187");
    let pregnant = condition(&page, "Pregnant or breastfeeding");
    pregnant.click();
    expect_note(&page, "Your goal No number with this answer.");
    pregnant.click();
    condition(&page, "Kidney, heart or liver disease").click();
    expect_note(&page, "Your goal To keep your weight 2,430 kcal a day");
    page.reload();
    page.wait_for_app("ready");
    page.radio("Lose 1 lb…").click();
    expect_note(&page, "Your goal One question first");
}

#[test]
fn the_margin_never_calls_a_shared_plan_the_readers() {
    let (_site, link) = crate::plan_link::shared();
    let page = browser::open(Kind::Still);
    page.resize(1280, 900);
    page.open(&link.replace("goal.html#", "#"));
    expect_note(&page, "Shared plan One question first");
    page.button("Use it as mine").click();
    expect_note(&page, "Your goal One question first");
}

#[test]
fn the_margin_stands_in_nobodys_way() {
    for face in Face::ALL {
        let (_site, page) = running_in(face, Kind::Plain);
        fill_in_pounds(&page);
        page.radio("Goal weight and date").click();
        page.field("Goal weight in pounds").enter("172");
        expect_result(&page, "172 lb around ");
        for width in [1240, 1280, 1920] {
            page.resize(width, 900);
            page.script("scrollTo({ top: 0, behavior: 'instant' });", &[]);
            assert!(note(&page).contains("172 lb"), "{width}: {}", note(&page));
            let over = page.script(
                "const box = (it) => it.getBoundingClientRect();
                 const note = document.querySelector('.goal-note');
                 const [over, bottom] = [[], box(document.querySelector('.short')).bottom];
                 for (const top of [0, 200, 400, 600, 800]) {
                   scrollTo({ top, behavior: 'instant' });
                   for (const it of document.querySelectorAll('.head, .short, .care, .carepair, .hero, .toc, .part > *')) {
                     const [a, b] = [box(note), box(it)];
                     if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) over.push(it.outerHTML.slice(0, 80));
                   }
                 }
                 scrollTo({ top: 0, behavior: 'instant' });
                 return [over, box(note).bottom <= bottom];",
                &[],
            );
            assert_eq!(over, json!([[], true]), "{width} in {face}");
            expect_fits(&page, width);
        }
        page.resize(1280, 900);
        axe::expect_clean(&page, "with a goal in the margin");
        page.shot(&format!("goal-note-{face}"));
        assert!(
            page.holds(
                "!document.querySelector('.goal-note').closest('[aria-live], [role=status]')"
            ),
            "it does not chatter"
        );
        assert!(
            page.holds("!document.querySelector('.goal-note [aria-live], .goal-note [role]')"),
            "nor does anything in it"
        );
    }
}

#[test]
fn the_goal_is_hidden_where_there_is_no_margin_no_planner_or_no_program() {
    needs!(Print);
    let (_site, page) = wide();
    for width in [360, 768, 1100, 1239] {
        page.resize(width, 900);
        assert_eq!(note(&page), "", "at {width}");
    }
    page.resize(1280, 900);
    expect_note(&page, "Set a calorie goal");
    assert!(!page.print().shows("Set a calorie goal"), "on paper");

    let site = Site::of(dist()).with("articles/other.json", OTHER);
    page.open(&site.url("?src=articles/other.json"));
    page.by_role("heading", "A small article");
    assert_eq!(note(&page), "", "an article without a planner");

    let site = Site::of(dist()).failing(".wasm", Fault::Missing);
    page.goto(&site.url(""));
    page.wait_for_app("failed");
    assert_eq!(note(&page), "", "no program");

    let site = Site::of(dist());
    let page = browser::open(Kind::NoScript);
    page.resize(1280, 900);
    page.goto(&site.url(""));
    assert_eq!(note(&page), "", "no script");
}
