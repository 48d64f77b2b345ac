//! "Add this to your site": the platform is chosen first; it decides what to copy and what to do.

use crate::harness::page::Page;
use crate::site_owner::{choose, expect_snippet, host, inside, leave_field, owner, ready, snippet};
use plateful_domain::embed::{Color, Ground};
use serde_json::{Value, json};
use test_browser::Kind;

const PLACES: [&str; 8] = [
    "WordPress",
    "Wix or Squarespace",
    "Notion or Google Sites",
    "My own HTML",
    "React",
    "Vue",
    "Next.js",
    "AMP",
];

/// Records what is copied, in every engine: reading the clipboard needs a permission.
fn catch_copies(page: &Page) {
    page.script(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });",
        &[],
    );
}

/// What of a snippet works on a plain host page: only the HTML in a framework's code.
fn as_html(place: &str, snippet: &str) -> String {
    let between = |from: &str, to: &str| {
        let (_, after) = snippet.split_once(from).expect(from);
        after.split_once(to).expect(to).0.to_owned()
    };
    match place {
        "Notion or Google Sites" => {
            format!(
                "<iframe title=\"a\" src=\"{}\"></iframe>",
                snippet.replace('&', "&amp;")
            )
        }
        "React" | "Next.js" => between("<div>", "</div>"),
        "Vue" => format!(
            "{}<script type=\"module\" src=\"{}\"></script>",
            between("<template>", "</template>"),
            between("const planner = \"", "\"")
        ),
        "AMP" => snippet.replace("amp-iframe", "iframe"),
        _ => snippet.to_owned(),
    }
}

/// The computed color of the planner's lines and buttons; empty until it runs.
const PAINTED: &str = "(() => {
  const frame = document.querySelector('plateful-goal')?.shadowRoot?.querySelector('.pf[data-app=ready]');
  if (!frame) return '';
  const probe = document.createElement('i');
  probe.style.color = 'var(--accent)';
  frame.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
})()";

fn rgb(color: Color) -> String {
    format!("rgb({}, {}, {})", color.red, color.green, color.blue)
}

/// A color as written in snippets.
const GREEN: &str = "#3b7a22";

#[test]
fn each_place_has_its_steps_and_a_snippet_that_works_there() {
    let (_site, page) = owner(Kind::Plain);
    let form = page.by_role("region", "Where will it go?");
    assert_eq!(form.names("radio"), PLACES);
    page.field("Brand color").enter(GREEN);
    leave_field(&page);
    let mut snippets = Vec::new();
    for place in PLACES {
        page.radio(place).click();
        page.wait_until(&format!("the snippet for {place} has the color"), |page| {
            let now = ready(page, place);
            now.contains("accent=\"#3b7a22\"") || now.contains("accent=%233b7a22")
        });
        let region = page.by_role("region", "Add it to your site");
        assert_eq!(region.names("textbox"), [format!("{place}: Snippet")]);
        assert_eq!(region.names("button"), [format!("Copy ({place})")]);
        let steps = region.script(
            "return [...arguments[0].querySelectorAll('ol > li')].filter((it) => it.checkVisibility()).length;",
        );
        assert!(
            steps.as_u64().unwrap_or_default() >= 2,
            "{place}: {steps} steps"
        );
        snippets.push((place, snippet(&page)));
    }
    page.expect_quiet();
    let green = rgb(Color::from_hex(GREEN).unwrap());
    for (place, snippet) in snippets {
        let html = as_html(place, &snippet);
        let is_frame = html.contains("<iframe");
        let other = host(&html);
        page.goto(&other.url(""));
        page.wait_for(&format!("the planner for {place} is green"), |page| {
            let painted = if is_frame {
                page.in_frame(0, |page| page.string(PAINTED))
            } else {
                page.string(PAINTED)
            };
            if painted == green {
                Ok(())
            } else {
                Err(format!("“{painted}”, from {html}"))
            }
        });
        page.expect_quiet();
    }
}

#[test]
fn a_green_of_ones_own_gets_into_wordpress_in_three_steps() {
    let (site, page) = owner(Kind::Plain);
    page.resize(360, 740);
    catch_copies(&page);
    page.radio("WordPress").click();
    page.field("Brand color").enter(GREEN);
    page.button("Copy (WordPress)").click();
    page.wait_until("it is copied", |page| {
        page.string("window.copied ?? ''").starts_with(&format!(
            "<iframe src=\"{}embed/v1/goal.html?accent=%233b7a22\"",
            site.url("")
        ))
    });
    assert!(
        !page.string("window.copied").contains("<script"),
        "WordPress takes no script"
    );
    page.expect_quiet();
}

#[test]
fn a_place_takes_its_ways_and_a_developer_may_choose_another() {
    let (_site, page) = owner(Kind::Plain);
    page.summary("More settings").click();
    let ways = |page: &Page| page.target("ways").names("radio");
    let all = [
        "Web component (blends in)",
        "Auto-height iframe (isolated, small script)",
        "Plain iframe (works where scripts are blocked)",
    ];
    assert_eq!(ways(&page), all);
    page.radio("Plain iframe…").click();
    expect_snippet(&page, "<iframe");
    // Another platform begins with the way that fits it best.
    page.radio("React").click();
    expect_snippet(&page, "export function CaloriePlanner()");
    assert_eq!(ways(&page), Vec::<String>::new(), "there is one way alone");
    page.radio("My own HTML").click();
    expect_snippet(&page, "<plateful-goal>");
    page.radio("WordPress").click();
    expect_snippet(&page, "<iframe");
    page.radio("Web component…").click();
    expect_snippet(&page, "<plateful-goal>");
    // Settings for frames are shown only for frames.
    assert!(page.maybe("textbox", "Height in pixels").is_none());
    page.radio("AMP").click();
    page.field("Height in pixels").enter("700");
    expect_snippet(&page, "height=\"700\"");
    page.expect_quiet();
}

#[test]
fn a_pinned_version_is_verified_where_a_tag_can_say_so() {
    let (_site, page) = owner(Kind::Plain);
    page.summary("More settings").click();
    choose(&page, "Version", "v1.0.0: pinned, never changes");
    for (place, crossorigin) in [
        ("My own HTML", "crossorigin=\"anonymous\""),
        ("React", "crossOrigin=\"anonymous\""),
        ("Next.js", "crossOrigin=\"anonymous\""),
    ] {
        page.radio(place).click();
        expect_snippet(&page, "embed/v1.0.0/plateful-goal.js\" integrity=\"sha384-");
        expect_snippet(&page, crossorigin);
    }
    page.radio("Vue").click();
    expect_snippet(&page, "embed/v1.0.0/plateful-goal.js\"");
    assert!(!snippet(&page).contains("integrity"));
    page.expect_quiet();
}

fn color_entered(page: &Page) -> String {
    page.field("Brand color").entered()
}

#[test]
fn a_color_that_is_too_light_is_said_with_a_shade_to_take() {
    let (_site, page) = owner(Kind::Plain);
    let field = page.field("Brand color");
    // The exact ratio is between 1.5 and 1.6; the program rounds down.
    field.enter("#7ed957");
    let shade = Color::from_hex("#7ed957")
        .unwrap()
        .readable_on(Ground::Light);
    let words = format!(
        "Too light on a light background (1.5:1; text needs 4.5:1). Readers there see {}.",
        shade.to_hex()
    );
    page.wait_until(
        "it is said at once, while the keyboard is in the field",
        |page| page.text().contains(&words),
    );
    assert!(
        field.description().contains(&words),
        "{}",
        field.description()
    );
    // The color is used as it is: the planner shows the shade by itself.
    expect_snippet(&page, "accent=\"#7ed957\"");
    page.button(&format!("Use {}", shade.to_hex())).click();
    assert_eq!(color_entered(&page), shade.to_hex());
    assert!(page.field("Brand color").has_focus(), "the button is gone");
    expect_snippet(&page, &format!("accent=\"{}\"", shade.to_hex()));
    assert!(page.maybe("button", "Use #…").is_none());
    assert!(!page.text().contains("Too light"));
    // A planner that is always dark has the opposite result.
    choose(&page, "Light or dark", "Dark");
    let lighter = shade.readable_on(Ground::Dark).to_hex();
    page.button(&format!("Use {lighter}"));
    assert!(page.text().contains("Too dark on a dark background (2.9:1"));
    page.field("Brand color").enter("#7ed957");
    page.wait_until("which reads there", |page| !page.text().contains("Too "));
    page.expect_quiet_but(&["background ("]);
}

#[test]
fn picker_and_field_keep_in_step_and_names_are_understood() {
    let (_site, page) = owner(Kind::Plain);
    let picker = || {
        let found = page.select("input[type=color]").remove(0);
        assert_eq!(found.name(), "Pick a color");
        found
    };
    picker().script(
        "arguments[0].value = '#8a1c5b'; for (const type of ['input', 'change']) arguments[0].dispatchEvent(new Event(type, { bubbles: true }));",
    );
    assert_eq!(color_entered(&page), "#8a1c5b");
    expect_snippet(&page, "accent=\"#8a1c5b\"");
    for (typed, taken) in [
        ("green", "#008000"),
        ("RebeccaPurple", "#663399"),
        ("3b7a22", "#3b7a22"),
        ("#a15", "#aa1155"),
        ("rgb(20 80 160)", "#1450a0"),
        (" #1C4794 ", "#1c4794"),
    ] {
        page.field("Brand color").enter(typed);
        expect_snippet(&page, &format!("accent=\"{taken}\""));
        assert_eq!(picker().entered(), taken, "{typed}");
        leave_field(&page);
        assert_eq!(color_entered(&page), taken, "{typed}");
    }
    // An invalid or transparent color is rejected with a message, and stays in the field.
    for typed in ["greenish", "#12345", "rgb(0 0 0 / 50%)", "transparent"] {
        page.field("Brand color").enter(typed);
        page.wait_until(&format!("{typed} is refused"), |page| {
            page.text().contains("We could not read this color")
        });
        leave_field(&page);
        assert_eq!(color_entered(&page), typed);
        assert!(!snippet(&page).contains("accent"), "{typed}");
    }
    page.field("Brand color").enter("");
    page.wait_until("nothing is wrong with none", |page| {
        !page.text().contains("We could not read this color")
    });
    page.expect_quiet();
}

#[test]
fn the_page_shades_colors_as_the_program_does() {
    let (_site, page) = owner(Kind::Plain);
    let parts = [0x00, 0x33, 0x80, 0xcc, 0xff];
    let mut colors = Vec::new();
    for red in parts {
        for green in parts {
            colors.extend(parts.map(|blue| Color::new(red, green, blue)));
        }
    }
    let given: Vec<String> = colors.iter().map(|color| color.to_hex()).collect();
    // After each letter: the preview does not change.
    let said = page.script(
        "const field = document.getElementById('set-accent');
         return arguments[0].map((color) => {
           field.value = color;
           field.dispatchEvent(new Event('input', { bubbles: true }));
           return document.getElementById('set-accent-advice').textContent;
         });",
        &[json!(given)],
    );
    let said: Vec<&str> = said
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(said.len(), colors.len());
    let mut shaded = 0;
    for (color, said) in colors.into_iter().zip(said) {
        let told = |ground: Ground, mark: &str| {
            let shade = color.readable_on(ground);
            let wanted = (shade != color).then(|| format!("{mark}{}.", shade.to_hex()));
            let is_told = said.contains(mark);
            assert_eq!(is_told, wanted.is_some(), "{color:?}: {said}");
            assert!(
                wanted.is_none_or(|words| said.contains(&words)),
                "{color:?}: {said}"
            );
            usize::from(is_told)
        };
        shaded += told(Ground::Light, "Readers there see ")
            + told(Ground::Dark, "Readers in dark mode see ");
    }
    // No color has enough contrast on both backgrounds.
    assert!(shaded >= 125, "{shaded}");
}

#[test]
fn settings_and_preview_are_seen_together() {
    let (_site, page) = owner(Kind::Plain);
    let top_and_bottom = |name: &str| {
        let region = page.by_role("region", name);
        let found = region.script(
            "const { top, bottom, left, right } = arguments[0].getBoundingClientRect(); return [top, bottom, left, right];",
        );
        [0, 1, 2, 3].map(|at| found[at].as_f64().unwrap_or_default())
    };
    page.resize(1280, 800);
    let [_, _, _, right] = top_and_bottom("Choose its look");
    let [_, _, left, _] = top_and_bottom("Preview");
    assert!(left >= right, "beside the settings");
    page.by_role("region", "Add it to your site")
        .script("arguments[0].scrollIntoView({ block: 'end' });");
    assert!(
        page.by_role("region", "Preview").is_in_view(),
        "also beside the snippet"
    );
    page.resize(360, 740);
    let [_, settings, ..] = top_and_bottom("Choose its look");
    let [top, bottom, ..] = top_and_bottom("Preview");
    let gap = top - settings;
    assert!(
        (0.0..100.0).contains(&gap),
        "directly below the settings: {gap}"
    );
    assert!(bottom - top < 740.0, "no taller than a phone");
    page.wait_until("the planner is in it, and scrolls", |page| {
        !inside(page, "root.querySelector('.pl-title')?.textContent ?? ''").is_empty()
            && page.holds("(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)(document.getElementById('preview'))")
    });
    // With the reference here, it was 30 screens long.
    let screens = page.number("document.documentElement.scrollHeight") / 740.0;
    assert!(screens <= 11.0, "{screens} screens of a phone");
    page.expect_quiet();
}
