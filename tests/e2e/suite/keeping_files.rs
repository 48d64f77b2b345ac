//! Entries as a file: saved, opened, refused.

use crate::common::{
    REMEMBER, all_kept, condition, expect_budget, expect_entered, expect_said, fill_in,
    open_keeping, remember_box, result, running,
};
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::env::{self, dist};
use crate::harness::faults::fault;
use crate::harness::page::Page;
use crate::harness::site::Site;
use fantoccini::key::Key;
use serde_json::json;
use test_browser::Kind;

/// Writes a file and chooses it in the page.
fn choose(page: &Page, name: &str, content: &[u8]) {
    let file = env::output("files").join(name);
    std::fs::write(&file, content).expect("a file can be written");
    page.by_role("file", "Load a backup…")
        .type_text(file.to_str().expect("a plain path"));
}

/// The page with entries, and the fold about files open.
fn with_files() -> (Site, Page) {
    let (site, page) = running(Kind::Plain);
    fill_in(&page);
    expect_budget(&page, "1,940");
    open_keeping(&page);
    (site, page)
}

/// The file that the save button hands to the browser: name and content.
fn saved(page: &Page) -> (String, String) {
    page.script(
        "HTMLAnchorElement.prototype.click = function () { window.saved = [this.href, this.download]; };",
        &[],
    );
    page.button("Back up my entries").click();
    page.wait_until("it is saved", |page| page.holds("window.saved"));
    let content = page.string("decodeURIComponent(saved[0].split(',')[1])");
    assert!(page.holds("saved[0].startsWith('data:text/plain;charset=utf-8,')"));
    (page.string("saved[1]"), content)
}

#[test]
fn what_was_saved_brings_everything_back_after_clearing() {
    let (_site, page) = with_files();
    remember_box(&page).click();
    expect_said(&page, "Saved on this device.");
    let (name, content) = saved(&page);
    assert_eq!(
        name, "plateful-entries.txt",
        "it does not say what it is about"
    );
    expect_said(&page, "Downloaded plateful-entries.txt.");
    assert!(content.starts_with("plateful 3\n"), "{content}");

    page.button("Clear my entries").click();
    page.button("Clear all").click();
    expect_entered(&page, "Age in years", "");
    page.field("Age in years").enter("77");
    choose(&page, "round-trip.txt", content.as_bytes());
    expect_entered(&page, "Age in years", "40");
    expect_said(&page, "Your backup is loaded.");
    assert_eq!(page.field("Height in centimeters").entered(), "165");
    assert_eq!(page.field("Weight in kilograms").entered(), "85");
    assert!(page.radio("Female").is_chosen());
    assert!(page.radio("Lose 0.5 kg…").is_chosen());
    page.wait_until("the device has them", |page| all_kept(page).contains("85"));

    page.button("Undo loading the backup").click();
    expect_said(&page, "Your entries are back.");
    expect_entered(&page, "Age in years", "77");
    assert_eq!(page.field("Weight in kilograms").entered(), "");
    assert!(page.maybe("button", "Undo loading the backup").is_none());
    page.wait_until("the device has those", |page| {
        all_kept(page).contains("77") && !all_kept(page).contains("85")
    });
    // The same file can be chosen again.
    choose(&page, "round-trip.txt", content.as_bytes());
    expect_entered(&page, "Age in years", "40");
    page.field("Age in years").enter("41");
    assert!(
        page.maybe("button", "Undo loading the backup").is_none(),
        "what was typed since is not undone"
    );
    page.reload();
    page.wait_for_app("ready");
    expect_entered(&page, "Age in years", "41");
    page.expect_quiet();
    fault(
        "Everything cleared, the saved file opened, and that undone",
        "Every entry is back; undone, every entry that the file replaced.",
    );
}

#[test]
fn what_cannot_be_taken_is_named_and_changes_nothing() {
    let (_site, page) = with_files();
    let before = (all_kept(&page), result(&page));
    let line = |line: &str| format!("plateful 3\n0.1.0\n{line}\n").into_bytes();
    let not_ours = "This file is not a backup from this planner.";
    let huge = "9".repeat(1 << 20);
    let (large, too_large) = ("9".repeat(20_000), "too large to be a backup");
    for (at, (content, said)) in [
        (Vec::new(), not_ours),
        (b"{\"schema\": 3, \"age\": 40}".to_vec(), not_ours),
        ("[".repeat(9_000).into_bytes(), not_ours),
        (b"%PDF-1.7\n\xff\xfe\x00\x01".to_vec(), not_ours),
        (b"<script>window.hurt=1</script>".to_vec(), not_ours),
        (b"plateful 1\n0.1.0\nage 1 40\n".to_vec(), not_ours),
        (huge.into_bytes(), too_large),
        (
            line("age 1 40\nage 2 41"),
            "Line 4 of this file is damaged. Try another copy of it.",
        ),
        (
            line("age 40"),
            "Line 3 of this file is damaged. Try another copy of it.",
        ),
        (
            line("waist 1 80"),
            "This page does not know “waist”, which the file has.",
        ),
        (
            line("goal 1 9"),
            "The entry “goal” in this file is damaged. Try another copy of it.",
        ),
        (
            line("goal 1 -0"),
            "The entry “goal” in this file is damaged. Try another copy of it.",
        ),
        (line("age 1 1e308"), "The file’s age cannot be used."),
        (
            line("age 1 NaN"),
            "We could not read “NaN”. Enter your age in years",
        ),
        (line("age 1 -0"), "The file’s age cannot be used."),
        (line("age 1 400"), "Enter an age up to 120."),
        (line("weight 1 1\\n9999\\n"), "Enter a weight between"),
        (
            line("age 1 <img src=x onerror=window.hurt=1>"),
            "We could not read “<img src=x",
        ),
        (
            line("age 1 4\u{202e}0"),
            "The entry “age” in this file is damaged. Try another copy of it.",
        ),
        (
            line(&format!("age 1 {}", "4".repeat(41))),
            "The entry “age” in this file is damaged.",
        ),
        (
            line("date 1 2027-02-30"),
            "The file’s target date cannot be used.",
        ),
        (
            b"plateful 4\n9.0.0\nage 1 40\n".to_vec(),
            "A newer version of this page wrote this file.",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        // Show a different error first, so that the previous file's error is not mistaken for this one's.
        let (other, complaint) = if said == too_large {
            ("", not_ours)
        } else {
            (large.as_str(), too_large)
        };
        choose(&page, &format!("other-{at}.txt"), other.as_bytes());
        expect_said(&page, complaint);
        choose(&page, &format!("bad-{at}.txt"), &content);
        expect_said(&page, said);
        let alert = page.by_role("alert", "…").text();
        assert!(alert.contains(said), "{alert}");
        assert!(alert.ends_with("Nothing was changed."), "{alert}");
        let field = page.by_role("file", "Load a backup…");
        assert!(field.description().contains(said));
        assert_eq!(field.attribute("aria-invalid").as_deref(), Some("true"));
        assert_eq!((all_kept(&page), result(&page)), before, "{said}");
        assert!(page.maybe("button", "Undo loading the backup").is_none());
    }
    assert!(!page.holds("window.hurt"));
    axe::expect_clean(&page, "file refused");
    page.shot("file-refused");

    // A file changed by an editor is accepted.
    choose(
        &page,
        "edited.txt",
        "\u{feff}plateful 3\r\n0.1.0\r\nage 1 51\r\n".as_bytes(),
    );
    expect_entered(&page, "Age in years", "51");
    assert!(page.maybe("alert", "…").is_none(), "the error is gone");
    page.expect_quiet();
    fault(
        "Twenty-two files that are none, too large, from a newer version, out of range or hostile",
        "Each is refused with the reason in words; entries, result and storage are as before.",
    );
}

#[test]
fn a_backup_that_was_cut_off_says_what_it_lacks() {
    let (_site, page) = with_files();
    let (_, content) = saved(&page);
    let whole_lines: Vec<&str> = content.lines().take(5).collect();
    page.radio("None of these").click();
    choose(&page, "cut.txt", (whole_lines.join("\n") + "\n").as_bytes());
    expect_said(&page, "Your backup is loaded. It does not have: ");
    choose(&page, "other.txt", b"no backup");
    expect_said(&page, "This file is not a backup");
    assert!(
        !page.text().contains("Your backup is loaded"),
        "what was said before is wrong now"
    );
    page.expect_quiet();
    fault(
        "A backup that was cut off after a line",
        "What it has is loaded, what it lacks is named, and it can be undone.",
    );
}

#[test]
fn a_file_of_the_device_never_lifts_a_health_answer() {
    let (_site, page) = with_files();
    let (_, content) = saved(&page);
    condition(&page, "Pregnant or breastfeeding").click();
    choose(&page, "mine.txt", content.as_bytes());
    expect_said(&page, "Your backup is loaded.");
    assert!(condition(&page, "Pregnant or breastfeeding").is_chosen());
    assert!(!result(&page).contains("kcal a day"), "{}", result(&page));
    page.button("Back up my entries").click();
    expect_said(&page, "No file is written while that answer is checked.");
    page.expect_quiet();
    fault(
        "A file opened after a health answer was ticked",
        "The answer stands, and no file is written while it does.",
    );
}

#[test]
fn what_cannot_be_read_is_left_out_of_the_file_and_said() {
    let (_site, page) = with_files();
    page.field("Age in years").enter("4o");
    let (_, content) = saved(&page);
    expect_said(&page, "without what could not be read: age.");
    assert!(!content.contains("4o"), "{content}");
    choose(&page, "without-age.txt", content.as_bytes());
    expect_entered(&page, "Age in years", "");
    assert_eq!(page.field("Weight in kilograms").entered(), "85");
    fault(
        "Saving while a field holds what cannot be read",
        "The rest is in the file, and the field is named.",
    );
}

#[test]
fn files_are_reached_by_the_keyboard() {
    let (_site, page) = running(Kind::Plain);
    page.field("Age in years").enter("40");
    page.summary("Keep this plan")
        .script("arguments[0].focus();");
    page.press(Key::Enter);
    page.press(Key::Tab);
    assert_eq!(page.focused().name(), REMEMBER);
    page.press(Key::Tab);
    assert_eq!(page.focused().name(), "Back up my entries");
    page.press(Key::Tab);
    let field = page.focused();
    assert!(
        field.name().starts_with("Load a backup"),
        "{}",
        field.name()
    );
    axe::expect_clean(&page, "entries as a file");
    page.expect_quiet();
}

#[test]
fn in_a_frame_nothing_that_replaces_entries_is_offered() {
    let site = Site::of(dist()).with(
        "frame.html",
        "<!doctype html><html lang=en><title>Frame</title><iframe src='./' width=900 height=900 title=Page></iframe>",
    );
    let page = browser::open(Kind::Plain);
    page.goto(&site.url("frame.html"));
    page.wait_until("the page in the frame runs", |page| {
        page.holds("document.querySelector('iframe').contentDocument?.documentElement.dataset.app === 'ready'")
    });
    let shown = page.script(
        "const inside = document.querySelector('iframe').contentDocument;
         inside.querySelectorAll('#goal details').forEach((fold) => { fold.open = true; });
         return [...inside.querySelectorAll('#goal button, #goal summary, #goal input')]
           .filter((it) => it.checkVisibility()).map((it) => it.textContent || it.type);",
        &[],
    );
    let shown: Vec<&str> = shown
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|it| it.as_str())
        .collect();
    assert!(shown.contains(&"checkbox"), "the form is there: {shown:?}");
    for hidden in ["Clear my entries", "Back up my entries", "file"] {
        assert!(!shown.contains(&hidden), "{hidden}: {shown:?}");
    }
    assert_eq!(all_kept(&page), json!("[{},{}]"));
    fault(
        "The page inside another site’s frame",
        "Clearing and opening a file are not offered, so no click can be led astray to them.",
    );
}
