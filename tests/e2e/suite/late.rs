//! The program arrives late, never, or damaged.

use crate::common::{dead_links, expect_budget, is_open, treatments};
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site};
use test_browser::Kind;

#[test]
fn what_was_typed_before_the_program_came_is_kept_and_computed() {
    let site = Site::of(dist()).failing(".wasm", Fault::Held);
    let page = browser::open(Kind::Impatient);
    page.set_off(&site.url(""));
    page.radio("Female").click();
    page.field("Age in years").type_text("40");
    page.field("Height, feet").type_text("165 cm");
    page.field("Weight in pounds").type_text("85 kg");
    page.radio("None of these").click();
    page.radio("Lose 1 lb…").click();
    page.radio("Gentle walks").click();
    page.radio("Some walking").click();
    page.field("Age in years").click();
    let first = treatments().remove(0);
    page.target(&first)
        .by_role("summary", "More about…")
        .click();
    assert_eq!(page.app(), "", "all of this came before the program");

    site.clear(".wasm");
    page.wait_for_app("ready");
    assert_eq!(page.field("Age in years").entered(), "40");
    assert_eq!(page.field("Height, feet").entered(), "165 cm");
    assert_eq!(page.field("Weight in pounds").entered(), "85 kg");
    assert!(page.radio("Female").is_chosen());
    assert!(page.radio("None of these").is_chosen());
    expect_budget(&page, "1,940");
    assert!(is_open(&page, &first), "a fold that was opened stays open");
    page.expect_quiet();
}

#[test]
fn typing_goes_on_while_the_program_starts() {
    let site = Site::of(dist()).failing(".wasm", Fault::Held);
    let page = browser::open(Kind::Impatient);
    page.set_off(&site.url(""));
    let age = page.field("Age in years");
    age.click();
    page.type_keys("4");
    site.clear(".wasm");
    page.wait_for_app("ready");
    // The program's field has replaced the prerendered one.
    let age = page.field("Age in years");
    assert!(age.has_focus(), "the keyboard stays where it was");
    page.type_keys("1");
    assert_eq!(age.entered(), "41");
    page.expect_quiet();
}

/// Expects the whole article, and in place of the form the reason for its absence.
fn expect_article_without_form(page: &Page, what: &str) {
    page.wait_for_app("failed");
    let first = treatments().remove(0);
    let summary = page.target(&first).by_role("summary", "More about…");
    summary.click();
    assert!(is_open(page, &first), "{what}: folds work");
    assert_eq!(dead_links(page), Vec::<String>::new(), "{what}");
    for role in ["textbox", "slider"] {
        assert_eq!(
            page.names(role),
            Vec::<String>::new(),
            "{what}: no dead {role}"
        );
    }
    let goal = page.target("goal");
    goal.by_role("heading", "The formula in words");
    let place = goal.text();
    assert!(
        place.contains("The planner could not start. The article is complete."),
        "{what}: words say that the planner did not start: {place}"
    );
    goal.by_role("link", "Reload");
    assert!(
        !place.contains("needs JavaScript"),
        "{what}: scripts are on, and no setting of the reader's is to blame: {place}"
    );
}

#[test]
fn a_missing_program_leaves_an_article_and_a_message() {
    let site = Site::of(dist()).failing(".wasm", Fault::Missing);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    expect_article_without_form(&page, "404");
    page.shot("wasm-missing");
    axe::expect_clean(&page, "program missing");
}

#[test]
fn loading_again_brings_the_planner() {
    let site = Site::of(dist()).failing(".wasm", Fault::Cut);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url("#goal"));
    page.wait_for_app("failed");
    page.shot("planner-failed");
    site.clear(".wasm");
    page.target("goal").by_role("link", "Reload").click();
    page.wait_for_app("ready");
    page.field("Age in years");
    let place = page.target("goal").text();
    for gone in ["could not start", "Reload", "needs JavaScript"] {
        assert!(!place.contains(gone), "{gone} is gone: {place}");
    }
}

#[test]
fn without_the_program_another_article_is_told_to_be_missing() {
    let site = Site::of(dist()).failing(".wasm", Fault::Missing);
    let page = browser::open(Kind::Plain);
    let words = "We couldn’t open the article in this link. Here is our main article instead.";
    page.goto(&site.url("?src=articles/other.json"));
    page.wait_for_app("failed");
    let said = page
        .string("document.querySelector('main').innerText")
        .trim()
        .to_owned();
    assert!(said.starts_with(words), "first of all: {said}");
    page.by_role("heading", "What are the treatments…");
    assert_eq!(dead_links(&page), Vec::<String>::new());
    page.shot("other-article-without-program");
    axe::expect_clean(&page, "another article, program missing");

    page.goto(&site.url(""));
    page.wait_for_app("failed");
    assert!(
        !page.text().contains(words),
        "not where the main article was asked for"
    );
}

#[test]
fn a_cut_connection_leaves_an_article_and_a_message() {
    let site = Site::of(dist()).failing(".wasm", Fault::Cut);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    expect_article_without_form(&page, "cut");
}

#[test]
fn a_damaged_program_is_refused_by_its_integrity() {
    let site = Site::of(dist()).failing(".wasm", Fault::Flipped);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    expect_article_without_form(&page, "one bit flipped");
    assert_eq!(
        page.string("document.documentElement.dataset.appError"),
        "integrity"
    );
}

#[test]
fn damaged_glue_is_refused_by_its_integrity() {
    let site = Site::of(dist());
    let glue = glue();
    let site = site.failing(&glue, Fault::Flipped);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    expect_article_without_form(&page, "glue flipped");
}

#[test]
fn a_missing_loader_leaves_an_article_and_a_message() {
    let loader = file("loader-");
    let site = Site::of(dist()).failing(&loader, Fault::Missing);
    let page = browser::open(Kind::Plain);
    page.goto(&site.url(""));
    expect_article_without_form(&page, "no loader");
}

#[test]
fn a_host_that_does_not_know_the_type_is_no_obstacle() {
    let site = Site::of(dist()).failing(".wasm", Fault::Type("application/octet-stream"));
    let page = browser::open(Kind::Plain);
    page.open(&site.url(""));
}

/// The name of the wasm-bindgen module.
fn glue() -> String {
    file("page-")
}

/// The name of the script that begins with `start`.
fn file(start: &str) -> String {
    let mut found: Vec<String> = std::fs::read_dir(dist())
        .expect("the dist folder can be listed")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with(start) && name.split('.').next_back() == Some("js"))
        .collect();
    assert_eq!(found.len(), 1, "{start}….js: {found:?}");
    found.remove(0)
}
