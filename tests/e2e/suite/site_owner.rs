//! "Put this on your site": an owner chooses settings, copies a snippet, and pastes it into a page of another origin.

use crate::common::dead_links;
use crate::harness::axe;
use crate::harness::browser::{self, Kind};
use crate::harness::env::dist;
use crate::harness::html;
use crate::harness::page::Page;
use crate::harness::site::Site;
use crate::widths::expect_fits;
use serde_json::{Value, json};

/// The owner's page on a site that allows cross-origin requests.
fn owner(kind: Kind) -> (Site, Page) {
    let site = Site::of(dist()).header("", "Access-Control-Allow-Origin", "*");
    let page = browser::open(kind);
    page.goto(&site.url("embed.html"));
    (site, page)
}

/// Chooses an option in a list by its text.
fn choose(page: &Page, list: &str, words: &str) {
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

fn snippet(page: &Page) -> String {
    page.field("Your snippet: Snippet").entered()
}

fn expect_snippet(page: &Page, wanted: &str) {
    page.wait_for(&format!("the snippet holds {wanted}"), |page| {
        let now = snippet(page);
        if now.contains(wanted) {
            Ok(())
        } else {
            Err(now)
        }
    });
}

/// The content of a ready-made snippet's box.
fn ready(page: &Page, name: &str) -> String {
    page.field(&format!("{name}: Snippet")).entered()
}

/// A host page on another origin, with this pasted into it.
fn host(pasted: &str) -> Site {
    let html = format!(
        "<!doctype html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><title>Somebody else’s page</title><h1>Our advice</h1>{pasted}</html>"
    );
    Site::of(dist()).with("index.html", html)
}

/// An expression about the inside of the element, once it runs.
fn inside(page: &Page, expression: &str) -> String {
    page.string(&format!(
        "(() => {{ const root = document.querySelector('plateful-goal')?.shadowRoot; return root ? String({expression}).replace(/\\s+/g, ' ') : ''; }})()"
    ))
}

#[test]
fn settings_change_snippet_and_preview() {
    let (site, page) = owner(Kind::Plain);
    assert!(page.radio("Element…").is_chosen());
    expect_snippet(
        &page,
        &format!("src=\"{}embed/v1/plateful-goal.js\"", site.url("")),
    );
    expect_snippet(&page, "<plateful-goal>");
    choose(&page, "Starting goal", "Lose 1 lb a week");
    choose(&page, "Units", "Kilograms and centimeters");
    choose(&page, "Light or dark", "Dark");
    page.field("Accent color").enter("#a6c4fb");
    page.script("document.activeElement.blur();", &[]);
    expect_snippet(
        &page,
        "<plateful-goal goal=\"lose-1\" units=\"metric\" theme=\"dark\" accent=\"#a6c4fb\">",
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
    choose(&page, "Light or dark", "Not set: auto");
    expect_snippet(
        &page,
        "<plateful-goal goal=\"lose-1\" units=\"metric\" accent=\"#a6c4fb\">",
    );
    page.expect_quiet();
}

#[test]
fn a_frame_has_a_size_and_the_settings_in_its_address() {
    let (site, page) = owner(Kind::Plain);
    choose(&page, "Starting goal", "Keep my weight");
    choose(
        &page,
        "What your site receives",
        "The goal and the calories a day",
    );
    page.radio("Frame alone…").click();
    page.field("Height in pixels").enter("640");
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
    page.radio("Frame that fits…").click();
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
    choose(&page, "How much it shows", "Without chart and plate");
    page.summary("More settings").click();
    choose(&page, "Version", "v1.0.0: never changes");
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
    let (_site, page) = owner(Kind::Plain);
    let pasted = ready(&page, "The planner as an element");
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
    choose(
        &page,
        "What your site receives",
        "The goal and the calories a day",
    );
    expect_snippet(&page, "emit=\"goal\"");
    page.summary("More settings").click();
    choose(&page, "Sex (used in the formula)", "Female");
    for (field, value) in [
        ("Age in years", "40"),
        ("Height in centimeters", "165"),
        ("Weight in kilograms", "85"),
    ] {
        page.field(field).enter(value);
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
    let accent = page.field("Accent color");
    accent.enter("blue");
    page.wait_until("the field says what it takes", |page| {
        page.text()
            .contains("A color of six digits, such as #1c4794.")
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
    page.summary("More settings").click();
    page.field("Weight in kilograms").enter("9999");
    page.wait_until("and for a number", |page| {
        page.text().contains("A number from 30 to 350 (kg).")
    });
    assert!(!snippet(&page).contains("weight-kg"));
}

#[test]
fn hostile_words_stay_words() {
    let evil = "\"></iframe><script>alert(1)</script><p title='";
    let (_site, page) = owner(Kind::Plain);
    page.summary("More settings").click();
    page.field("Accent color").enter(evil);
    page.field("Name in a form").enter(evil);
    assert!(!snippet(&page).contains("accent"), "no color, so no accent");
    expect_snippet(
        &page,
        " name=\"&quot;&gt;&lt;/iframe&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;p title='\"",
    );
    page.radio("Frame alone…").click();
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
    page.button("Copy (Your snippet)").click();
    page.wait_until("it is said", |page| {
        page.string("document.getElementById('status').textContent") == "Copied."
    });
    assert_eq!(page.string("window.copied"), snippet(&page));
    // If the browser does not allow copying, the snippet is selected.
    page.script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no'));",
        &[],
    );
    page.button("Copy (The planner in a frame alone)").click();
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
fn without_javascript_everything_else_is_there() {
    let (site, page) = owner(Kind::NoScript);
    assert_eq!(page.names("combobox"), Vec::<String>::new());
    let buttons = page.names("button");
    assert!(
        !buttons
            .iter()
            .any(|name| name.starts_with("Copy") || name == "More settings"),
        "{buttons:?}"
    );
    assert!(page.text().contains("Choosing settings needs JavaScript"));
    for name in [
        "The planner as an element",
        "The planner in a frame that fits",
        "The planner in a frame alone",
        "The article as an element",
        "The article in a frame that fits",
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
    assert_eq!(dead_links(&page), Vec::<String>::new());
    assert_eq!(site.count(".wasm"), 0);
    page.expect_quiet();
}

#[test]
fn the_addresses_are_those_of_this_copy() {
    let (site, page) = owner(Kind::Plain);
    page.wait_until("they are filled in", |page| {
        ready(page, "The planner in a frame alone").contains(&site.url(""))
    });
    let text = page.string("document.querySelector('main').textContent");
    assert!(!text.contains("YOUR-COPY"), "none is left");
    assert!(
        text.contains(&format!("frame-src http://{};", site.host())),
        "also in the policies"
    );
}

#[test]
fn every_file_that_a_snippet_names_is_published() {
    let (_site, page) = owner(Kind::Plain);
    let mut text = page.string(
        "[...document.querySelectorAll('main textarea')].map((one) => one.value).join('\\n')",
    );
    text.push_str(&page.string(
        "[...document.querySelectorAll('main pre')].map((one) => one.textContent).join('\\n')",
    ));
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
    page.link("Read the article").click();
    page.wait_for_app("ready");
    page.link("Add this to your site").click();
    page.by_role("heading", "Put this on your site");
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
fn it_is_accessible_valid_and_fits() {
    assert_eq!(html::faults(&dist().join("embed.html")), "");
    for kind in [Kind::Plain, Kind::Dark] {
        let (_site, page) = owner(kind);
        page.script(
            "document.querySelectorAll('details').forEach((one) => { one.open = true; });",
            &[],
        );
        axe::expect_clean(&page, "the page for owners");
        page.field("Accent color").enter("blue");
        axe::expect_clean(&page, "a value that cannot be used");
        for width in [320, 360, 768, 1280] {
            page.resize(width, 800);
            expect_fits(&page, width);
            page.shot(&format!("owner-{width}-{kind:?}"));
        }
        page.expect_quiet();
    }
}

#[test]
fn what_is_wrong_can_be_seen_when_colors_are_forced() {
    let (_site, page) = owner(Kind::ForcedColors);
    page.field("Accent color").enter("blue");
    let wrong = page.field("Accent color");
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
