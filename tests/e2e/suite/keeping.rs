//! What the page keeps of a reader's entries.

use crate::common::{expect_budget, fill_in, result, running};
use crate::harness::browser::Kind;
use crate::harness::page::Page;

/// What the device keeps after the tab is closed.
fn kept(page: &Page) -> String {
    page.string("JSON.stringify(localStorage)")
}

/// The tab is closed and the page opened in a new one: same origin, same device.
fn new_tab(page: &Page, url: &str) {
    page.script("sessionStorage.clear();", &[]);
    page.goto("about:blank");
    page.open(url);
}

#[test]
fn entries_survive_a_reload() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.reload();
    page.wait_for_app("ready");
    page.wait_until("the age is back", |page| {
        page.field("Age in years").entered() == "40"
    });
    assert_eq!(page.field("Weight in kilograms").entered(), "85");
    assert!(page.radio("kg, cm").is_chosen());
    assert!(page.radio("Female").is_chosen());
    // Health answers are never stored, so the question is asked again.
    assert!(!page.checkbox("None of these").is_chosen());
    page.checkbox("None of these").click();
    expect_budget(&page, "1,940");
    page.expect_quiet();
}

#[test]
fn a_closed_tab_keeps_nothing_unless_asked_to() {
    let (site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    assert!(!kept(&page).contains("85"), "{}", kept(&page));
    new_tab(&page, &site.url(""));
    assert_eq!(page.field("Age in years").entered(), "");

    fill_in(&page);
    page.checkbox("Remember my entries on this device").click();
    page.wait_until("the device keeps them", |page| kept(page).contains("85"));
    new_tab(&page, &site.url(""));
    page.wait_until("the age is back", |page| {
        page.field("Age in years").entered() == "40"
    });
    assert!(
        page.checkbox("Remember my entries on this device")
            .is_chosen()
    );

    page.checkbox("Remember my entries on this device").click();
    page.wait_until("the device keeps nothing", |page| {
        !kept(page).contains("85")
    });
}

#[test]
fn health_answers_are_never_kept() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    page.checkbox("Remember my entries on this device").click();
    page.wait_until("the device keeps entries", |page| kept(page).contains("85"));
    let with_none = (kept(&page), page.string("JSON.stringify(sessionStorage)"));
    page.checkbox("Pregnant").click();
    page.wait_until("the answer is taken", |page| {
        result(page).contains("Your needs are different now")
    });
    let with_some = format!(
        "{} {}",
        kept(&page),
        page.string("JSON.stringify(sessionStorage)")
    )
    .to_lowercase();
    for word in ["pregn", "health", "condition", "disorder"] {
        assert!(
            !with_some.contains(word),
            "{word} in {with_some}, before {with_none:?}"
        );
    }
}

#[test]
fn clearing_empties_everything_and_can_be_undone() {
    let (_site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    page.checkbox("Remember my entries on this device").click();
    page.wait_until("the device keeps them", |page| kept(page).contains("85"));
    page.button("Clear my entries").click();
    page.wait_until("the field is empty", |page| {
        page.field("Age in years").entered().is_empty()
    });
    page.wait_until("nothing is kept", |page| {
        let all = kept(page) + &page.string("JSON.stringify(sessionStorage)");
        !all.contains("85") && !all.contains("165")
    });
    assert!(!page.radio("Female").is_chosen());
    assert!(!result(&page).contains("1,940"));
    page.button("Undo clear").click();
    page.wait_until("the age is back", |page| {
        page.field("Age in years").entered() == "40"
    });
    assert!(page.radio("Female").is_chosen());
    page.expect_quiet();
}

#[test]
fn blocked_storage_is_no_error() {
    let (_site, page) = running(Kind::NoStorage);
    fill_in(&page);
    expect_budget(&page, "1,940");
    let remember = page.checkbox("Remember my entries on this device");
    assert!(!remember.is_enabled(), "what cannot work cannot be chosen");
    assert!(page.text().contains("does not let the page keep anything"));
    page.button("Theme").click();
    page.radio("Dark").click();
    page.wait_until("the theme can be chosen all the same", |page| {
        page.string("document.documentElement.dataset.theme") == "dark"
    });
    page.expect_quiet();
    page.shot("storage-blocked");
}
