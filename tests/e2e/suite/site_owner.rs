//! "Add this to your site": an owner chooses settings, copies a snippet, and pastes it into a page of another origin.
//! Where it goes is in `site_owner_places`.

use crate::common::dead_links;
use crate::harness::axe;
use crate::harness::browser;
use crate::harness::element::Element;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::Site;
use crate::widths::expect_fits;
use serde_json::{Value, json};
use test_browser::{Kind, needs};

/// The pages for owners.
const PAGES: [&str; 2] = ["embed.html", "developers.html"];

/// The pages on a site that allows cross-origin requests.
pub fn owner(kind: Kind) -> (Site, Page) {
    open(kind, "embed.html")
}

fn open(kind: Kind, file: &str) -> (Site, Page) {
    let site = Site::of(dist()).header("", "Access-Control-Allow-Origin", "*");
    let page = browser::open(kind);
    page.goto(&site.url(file));
    (site, page)
}

/// Chooses an option of a list by its text.
pub fn choose(page: &Page, list: &str, words: &str) {
    let chosen = page.by_role("combobox", list);
    let done = page.script(
        "const option = [...arguments[0].options].find((one) => one.label === arguments[1]);
         if (!option) return [...arguments[0].options].map((one) => one.label).join(', ');
         arguments[0].value = option.value;
         arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
         arguments[0].dispatchEvent(new Event('change', { bubbles: true }));
         return true;",
        &[chosen.value(), json!(words)],
    );
    assert_eq!(done, Value::Bool(true), "“{words}” in “{list}”");
}

/// The snippet for the chosen platform.
pub fn snippet(page: &Page) -> String {
    let region = page.by_role("region", "Add it to your site");
    region.by_role("textbox", "…").entered()
}

/// Opens the less common settings.
fn more(page: &Page) -> Element<'_> {
    page.summary("More settings").click();
    page.target("more")
}

/// Moves focus out of the field, which commits its value.
pub fn leave_field(page: &Page) {
    page.script("document.activeElement.blur();", &[]);
}

pub fn expect_snippet(page: &Page, wanted: &str) {
    page.wait_for(&format!("the snippet holds {wanted}"), |page| {
        let now = snippet(page);
        if now.contains(wanted) {
            Ok(())
        } else {
            Err(now)
        }
    });
}

/// The text of a snippet's box.
pub fn ready(page: &Page, name: &str) -> String {
    page.field(&format!("{name}: Snippet")).entered()
}

/// Another site's page with this snippet in it.
pub fn host(pasted: &str) -> Site {
    let html = format!(
        "<!doctype html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><title>Somebody else’s page</title><h1>Our advice</h1>{pasted}</html>"
    );
    Site::of(dist()).with("index.html", html)
}

/// The element's part that matches a selector, once its program runs.
pub fn inside(page: &Page, expression: &str) -> String {
    page.string(&format!(
        "(() => {{ const root = document.querySelector('plateful-goal')?.shadowRoot; return root ? String({expression}).replace(/\\s+/g, ' ') : ''; }})()"
    ))
}

#[test]
fn settings_change_snippet_and_preview() {
    let (site, page) = owner(Kind::Plain);
    assert!(page.radio("My own HTML").is_chosen());
    expect_snippet(
        &page,
        &format!("src=\"{}embed/v1/plateful-goal.js\"", site.url("")),
    );
    expect_snippet(&page, "<plateful-goal>");
    choose(&page, "Starting goal", "Lose 1 lb a week");
    choose(&page, "Light or dark", "Dark");
    page.field("Brand color").enter("#a6c4fb");
    leave_field(&page);
    more(&page);
    choose(&page, "Units", "Kilograms and centimeters");
    expect_snippet(
        &page,
        "<plateful-goal accent=\"#a6c4fb\" goal=\"lose-1\" theme=\"dark\" units=\"metric\">",
    );
    page.select("#preview")
        .remove(0)
        .script("arguments[0].scrollIntoView();");
    page.wait_until("the preview follows", |page| {
        !inside(
            page,
            "root.querySelector('[name=goal-goal]:checked')?.value ?? ''",
        )
        .is_empty()
            && inside(page, "root.querySelector('.pf').dataset.theme") == "dark"
            && inside(
                page,
                "root.querySelector('.pf').style.getPropertyValue('--accent')",
            )
            .contains("#a6c4fb")
    });
    assert!(
        inside(&page, "root.textContent").contains("0.5 kg"),
        "kilograms"
    );
    page.expect_quiet();
    choose(&page, "Light or dark", "Default (As the reader’s device)");
    expect_snippet(
        &page,
        "<plateful-goal accent=\"#a6c4fb\" goal=\"lose-1\" units=\"metric\">",
    );
}

#[test]
fn a_frame_has_a_size_and_the_settings_in_its_address() {
    let (site, page) = owner(Kind::Plain);
    page.radio("WordPress").click();
    choose(&page, "Starting goal", "Keep my weight");
    page.field("Height in pixels").enter("640");
    more(&page);
    assert!(page.radio("Plain iframe…").is_chosen());
    choose(
        &page,
        "Data sent to your page",
        "The goal and the calories a day",
    );
    choose(&page, "Width", "480 pixels");
    let wanted = format!(
        "<iframe src=\"{}embed/v1/goal.html?goal=maintain&amp;emit=goal\" title=\"Calorie goal planner\" width=\"480\" height=\"640\"",
        site.url("")
    );
    expect_snippet(&page, &wanted);
    assert!(
        !snippet(&page).contains("<script"),
        "no script is allowed there"
    );
    page.radio("Auto-height iframe…").click();
    expect_snippet(
        &page,
        &format!(
            "<script type=\"module\" src=\"{}embed/v1/resize.js\"></script>",
            site.url("")
        ),
    );
    assert!(snippet(&page).contains(&wanted));
    page.wait_until("the preview is that frame", |page| {
        page.string("document.querySelector('#preview iframe')?.src ?? ''")
            .ends_with("embed/v1/goal.html?goal=maintain&emit=goal")
    });
}

#[test]
fn what_was_documented_is_what_works_elsewhere() {
    let (site, page) = owner(Kind::Plain);
    choose(&page, "Starting goal", "Lose 2 lb a week");
    choose(&page, "Light or dark", "Light");
    choose(&page, "Layout", "Compact (no chart or plate)");
    more(&page);
    choose(&page, "Version", "v1.0.0: pinned, never changes");
    expect_snippet(&page, "embed/v1.0.0/plateful-goal.js\" integrity=\"sha384-");
    let pasted = snippet(&page);
    let other = host(&pasted);
    assert_ne!(other.host(), site.host());
    page.goto(&other.url(""));
    page.wait_until("the planner runs with these settings", |page| {
        inside(page, "root.querySelector('.pf').dataset.theme") == "light"
            && inside(page, "root.querySelector('[name=goal-goal]:checked')?.closest('label').textContent ?? ''")
                .contains("2 lb")
    });
    page.expect_quiet();
    for request in other.requests() {
        assert!(!request.target.contains("embed"), "{request:?}");
    }
}

#[test]
fn the_ready_snippet_works_elsewhere_too() {
    let (_site, page) = open(Kind::Plain, "developers.html");
    let pasted = ready(&page, "The planner as a web component");
    let other = host(&pasted);
    page.goto(&other.url(""));
    page.wait_until("the planner runs", |page| {
        inside(page, "root.querySelector('.pl-title')?.textContent ?? ''") == "Calorie goal"
    });
    page.expect_quiet();
}

#[test]
fn it_says_what_the_site_would_receive() {
    let (_site, page) = owner(Kind::Plain);
    let more = more(&page);
    choose(
        &page,
        "Data sent to your page",
        "The goal and the calories a day",
    );
    expect_snippet(&page, "emit=\"goal\"");
    choose(&page, "Sex (used in the formula)", "Female");
    for (field, value) in [
        ("Age in years", "40"),
        ("Height in centimeters", "165"),
        ("Weight in kilograms", "85"),
    ] {
        // The preview has such fields too.
        more.by_role("textbox", field).enter(value);
    }
    choose(&page, "Working days", "Some walking");
    choose(&page, "Free time", "Gentle walks");
    page.script("document.getElementById('preview').scrollIntoView();", &[]);
    page.wait_until("the preview runs", |page| {
        inside(page, "root.querySelectorAll('input').length > 8 ? 'y' : ''") == "y"
    });
    page.script(
        "const root = document.querySelector('plateful-goal').shadowRoot;
         [...root.querySelectorAll('label')].find((one) => /None of these/.test(one.textContent)).click();",
        &[],
    );
    page.wait_for("the page says what is received", |page| {
        let said = page.string("document.getElementById('received').textContent");
        if said.contains("Your page would receive: ")
            && said.contains("\"goal\":")
            && said.contains("\"kcal\":")
        {
            Ok(())
        } else {
            Err(said)
        }
    });
    let said = page.string("document.getElementById('received').textContent");
    for never in ["85", "165", "female"] {
        assert!(!said.contains(never), "{said}");
    }
}

#[test]
fn what_cannot_be_used_is_told_and_left_out() {
    let (_site, page) = owner(Kind::Plain);
    let accent = page.field("Brand color");
    accent.enter("bluish");
    page.wait_until("the field says what it takes", |page| {
        page.text()
            .contains("We could not read this color. Type six digits such as #1c4794, or a name such as green.")
    });
    assert_eq!(accent.attribute("aria-invalid").as_deref(), Some("true"));
    assert!(
        accent.description().contains("six digits"),
        "{}",
        accent.description()
    );
    assert!(!snippet(&page).contains("accent"));
    accent.enter("#1c4794");
    expect_snippet(&page, "accent=\"#1c4794\"");
    assert_eq!(accent.attribute("aria-invalid"), None);
    more(&page)
        .by_role("textbox", "Weight in kilograms")
        .enter("9999");
    page.wait_until("and for a number", |page| {
        page.text().contains("Enter a number from 30 to 350 (kg).")
    });
    assert!(!snippet(&page).contains("weight-kg"));
}

#[test]
fn hostile_words_stay_words() {
    let evil = "\"></iframe><script>alert(1)</script><p title='";
    let (_site, page) = owner(Kind::Plain);
    more(&page);
    page.field("Brand color").enter(evil);
    page.field("Name in a form").enter(evil);
    assert!(!snippet(&page).contains("accent"), "no color, so no accent");
    expect_snippet(
        &page,
        " name=\"&quot;&gt;&lt;/iframe&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;p title='\"",
    );
    page.radio("Plain iframe…").click();
    page.field("Name of the frame").enter(evil);
    expect_snippet(&page, " title=\"&quot;&gt;&lt;/iframe&gt;");
    let pasted = snippet(&page);
    let made = page.script(
        "const host = new DOMParser().parseFromString(arguments[0], 'text/html').body;
         return [host.children.length, host.firstChild.localName, host.firstChild.title];",
        &[json!(pasted)],
    );
    assert_eq!(made, json!([1, "iframe", evil]));
    // An empty name is replaced, because a frame needs one.
    page.field("Name of the frame").enter("");
    expect_snippet(&page, "title=\"Calorie goal planner\"");
    page.expect_quiet_but(&["404"]);
}

#[test]
fn copying_is_announced() {
    let (_site, page) = owner(Kind::Plain);
    page.script(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });",
        &[],
    );
    page.button("Copy (My own HTML)").click();
    page.wait_until("it is said", |page| {
        page.string("document.getElementById('status').textContent") == "Copied."
    });
    assert_eq!(page.string("window.copied"), snippet(&page));
    // If the browser does not allow copying, the snippet is selected.
    page.script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no'));",
        &[],
    );
    page.radio("WordPress").click();
    page.button("Copy (WordPress)").click();
    page.wait_until("what to press is said", |page| {
        page.string("document.getElementById('status').textContent")
            .contains("Ctrl+C")
    });
    assert!(page.holds(
        "document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)
           .startsWith('<iframe')"
    ));
}

#[test]
fn without_javascript_places_have_their_steps() {
    let (site, page) = owner(Kind::NoScript);
    assert_eq!(page.names("combobox"), Vec::<String>::new());
    let buttons = page.names("button");
    assert!(
        !buttons
            .iter()
            .any(|name| name.starts_with("Copy") || name == "More settings"),
        "{buttons:?}"
    );
    assert!(page.text().contains("Choosing a look needs JavaScript"));
    assert!(
        ready(&page, "My own HTML").contains("https://YOUR-COPY/embed/v1/plateful-goal.js"),
        "what fits any page is there at once"
    );
    page.radio("WordPress").click();
    assert!(ready(&page, "WordPress").starts_with("<iframe src=\"https://YOUR-COPY/embed/v1/"));
    assert!(page.text().contains("add a “Custom HTML” block"));
    assert_eq!(
        page.maybe("textbox", "My own HTML: Snippet")
            .map(|it| it.entered()),
        None,
        "one place at a time"
    );
    assert_eq!(dead_links(&page), Vec::<String>::new());
    assert_eq!(site.count(".wasm"), 0);
    page.expect_quiet();
}

#[test]
fn without_javascript_the_page_for_developers_is_whole() {
    let (_site, page) = open(Kind::NoScript, "developers.html");
    for name in [
        "The planner as a web component",
        "The planner in an auto-height iframe",
        "The planner in a plain iframe",
        "The article as a web component",
        "The article in an auto-height iframe",
    ] {
        assert!(
            ready(&page, name).contains("https://YOUR-COPY/embed/v1/"),
            "{name}"
        );
    }
    for table in [
        "Attributes of plateful-goal",
        "Events",
        "Codes of plateful-error",
        "Lines for your policy",
    ] {
        page.by_role("table", table);
    }
    assert!(
        !page
            .names("button")
            .iter()
            .any(|name| name.starts_with("Copy"))
    );
    assert_eq!(dead_links(&page), Vec::<String>::new());
    page.expect_quiet();
}

#[test]
fn the_addresses_are_those_of_this_copy() {
    let (site, page) = open(Kind::Plain, "developers.html");
    page.wait_until("they are filled in", |page| {
        ready(page, "The planner in a plain iframe").contains(&site.url(""))
    });
    let text = || page.string("document.querySelector('main').textContent");
    assert!(!text().contains("YOUR-COPY"), "none is left");
    assert!(
        text().contains(&format!("frame-src http://{};", site.host())),
        "also in the policies"
    );
    page.goto(&site.url("embed.html"));
    page.wait_until("on the other page too", |page| {
        snippet(page).contains(&site.url(""))
    });
    assert!(!text().contains("YOUR-COPY"), "none is left");
}

#[test]
fn every_file_that_a_snippet_names_is_published() {
    let (site, page) = owner(Kind::Plain);
    let mut text = String::new();
    for file in PAGES {
        page.goto(&site.url(file));
        text.push_str(&page.string(
            "[...document.querySelectorAll('main :is(textarea, pre)')].map((one) => one.value ?? one.textContent).join('\\n')",
        ));
        text.push('\n');
    }
    assert!(!text.contains("YOUR-COPY"));
    let mut named: Vec<String> = text
        .split("/embed/")
        .skip(1)
        .map(|rest| {
            format!(
                "embed/{}",
                rest.split(['"', '?', '\n', ' ']).next().unwrap()
            )
        })
        .collect();
    named.sort();
    named.dedup();
    assert!(named.len() >= 5, "{named:?}");
    let missing: Vec<_> = named
        .iter()
        .filter(|name| !dist().join(name).is_file())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn links_lead_somewhere() {
    let (_site, page) = owner(Kind::Plain);
    assert_eq!(dead_links(&page), Vec::<String>::new());
    page.link("Attributes, events, parts and properties")
        .click();
    page.by_role("table", "Attributes of plateful-goal");
    assert!(page.url().ends_with("/developers.html#reference"));
    assert_eq!(dead_links(&page), Vec::<String>::new());
    page.link("Make a snippet with your settings").click();
    page.by_role("heading", "Where will it go?");
    page.link("Read the article").click();
    page.wait_for_app("ready");
    page.link("Add this to your site").click();
    page.by_role("heading", "Add this to your site");
    page.by_role("link", "Plateful").click();
    page.wait_for_app("ready");
}

#[test]
fn the_theme_is_kept_from_page_to_page() {
    let (site, page) = owner(Kind::Plain);
    let scheme = "getComputedStyle(document.documentElement).colorScheme";
    page.button("Theme").click();
    page.radio("Dark").click();
    page.wait_until("it is dark", |page| page.string(scheme) == "dark");
    page.open(&site.url(""));
    assert_eq!(page.string(scheme), "dark");
    page.goto(&site.url("embed.html"));
    assert_eq!(page.string(scheme), "dark");
    page.button("Theme").click();
    page.radio("Match device").click();
    page.wait_until("the device decides", |page| {
        page.string(scheme) == "light dark"
    });
}

#[test]
fn they_are_accessible_valid_and_fit() {
    for file in PAGES {
        assert_eq!(page_checks::faults(&dist().join(file)), "", "{file}");
    }
    for kind in [Kind::Plain, Kind::Dark] {
        let (site, page) = owner(kind);
        for file in PAGES {
            page.goto(&site.url(file));
            page.script(
                "document.querySelectorAll('details').forEach((one) => { one.open = true; });",
                &[],
            );
            axe::expect_clean(&page, file);
            if file == "embed.html" {
                page.field("Brand color").enter("bluish");
                axe::expect_clean(&page, "a value that cannot be used");
                page.field("Brand color").enter("#999999");
                page.button("Use #6…");
                axe::expect_clean(&page, "a color that cannot be read");
            }
            for width in [320, 360, 768, 1280] {
                page.resize(width, 800);
                expect_fits(&page, width);
                page.shot(&format!("owner-{file}-{width}-{kind:?}"));
            }
        }
        page.expect_quiet_but(&["background ("]);
    }
}

#[test]
fn what_is_wrong_can_be_seen_when_colors_are_forced() {
    needs!(ForcedColors);
    let (_site, page) = owner(Kind::ForcedColors);
    page.field("Brand color").enter("bluish");
    let wrong = page.field("Brand color");
    assert_eq!(
        wrong.script("return getComputedStyle(arguments[0]).borderTopWidth;"),
        json!("2px")
    );
    assert!(wrong.description().contains("six digits"));
    page.shot("owner-forced-colors");
}

#[test]
fn it_asks_nobody_else() {
    let (site, page) = owner(Kind::Plain);
    page.script("document.getElementById('preview').scrollIntoView();", &[]);
    page.wait_until("the preview runs", |page| {
        !inside(page, "root.querySelector('.pl-title')?.textContent ?? ''").is_empty()
    });
    let others = page.script(
        "return performance.getEntriesByType('resource').map((it) => it.name)
           .filter((name) => !name.startsWith(location.origin + '/'));",
        &[],
    );
    assert_eq!(others, json!([]));
    for request in site.requests() {
        assert_eq!(request.host, site.host());
    }
    assert_eq!(page.string("document.cookie"), "");
}
