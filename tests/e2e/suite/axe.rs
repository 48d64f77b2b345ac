//! Every state of every page, checked by axe at three widths in both themes.
//!
//! A table names the states of one page; each is reached by a function, from the state before it or from any other. What
//! a state does not change was checked before, so most are checked only in the part that they change. Between widths and
//! themes the page is not loaded again. In the dark theme only the rules about colors run: nothing else depends on it.

use crate::common::{
    NO_CLIPBOARD, condition, day, expect_budget, expect_entered, expect_result, expect_said,
    expect_waiting, fill_in, open_keeping, remember_box, result,
};
use crate::frame;
use crate::guest;
use crate::harness::axe::violations;
use crate::harness::browser;
use crate::harness::env::dist;
use crate::harness::page::Page;
use crate::harness::site::{Fault, Site};
use crate::site_owner::{choose, leave_field};
use fantoccini::key::Key;
use serde_json::json;
use std::path::Path;
use test_browser::Kind;

/// Phone, tablet, desktop.
const WIDTHS: &[u32] = &[360, 768, 1280];
/// The rest of the page was checked before.
const PLANNER: &str = ".planner";
/// The whole page.
const WHOLE: &str = "html";

/// A state of a page.
#[derive(Clone, Copy)]
struct State {
    name: &'static str,
    part: &'static str,
    widths: &'static [u32],
    reach: fn(&Page),
}

/// A state that is checked in a part of the page, at all widths.
const fn state(name: &'static str, part: &'static str, reach: fn(&Page)) -> State {
    State {
        name,
        part,
        widths: WIDTHS,
        reach,
    }
}

impl State {
    /// Only where there is such a state.
    const fn at(self, widths: &'static [u32]) -> Self {
        Self { widths, ..self }
    }
}

/// Light or dark: on our pages as the theme's control sets it, in elements by their attribute.
fn set_theme(page: &Page, theme: &str) {
    page.script(
        "document.documentElement.dataset.theme = arguments[0];
         for (const it of document.querySelectorAll('plateful-goal, plateful-article')) it.theme = arguments[0];",
        &[json!(theme)],
    );
}

/// What axe finds in a part of the page at these widths, in both themes.
fn faults(page: &Page, name: &str, part: &str, widths: &[u32]) -> Vec<String> {
    let mut found = Vec::new();
    for width in widths {
        page.resize(*width, 900);
        for theme in ["light", "dark"] {
            set_theme(page, theme);
            let violations = violations(page, part, theme == "dark");
            if !violations.is_empty() {
                found.push(format!("{name}, {width} pixels, {theme}: {violations}"));
            }
        }
    }
    page.resize(1280, 900);
    set_theme(page, "light");
    found
}

fn expect_none(found: &[String]) {
    assert!(found.is_empty(), "axe finds:\n{}", found.join("\n"));
}

/// Goes through the states, and fails with the faults of all.
fn expect_clean(page: &Page, states: &[State]) {
    let mut found = Vec::new();
    for State {
        name,
        part,
        widths,
        reach,
    } in states
    {
        reach(page);
        found.extend(faults(page, name, part, widths));
    }
    expect_none(&found);
}

const fn nothing(_: &Page) {}

fn unfold(page: &Page) {
    page.script(
        "document.querySelectorAll('details').forEach((it) => { it.open = true; });",
        &[],
    );
}

/// A page of ours without its worker, which would have news of its own for the tray.
fn site() -> Site {
    Site::of(dist()).failing("sw.js", Fault::Held)
}

fn open(file: &str) -> (Site, Page) {
    let site = site();
    let page = browser::open(Kind::Still);
    page.open(&site.url(file));
    (site, page)
}

/// Makes the browser refuse the clipboard, and copies.
fn copy_by_hand(page: &Page, button: &str) {
    page.script(NO_CLIPBOARD[0], &[]);
    page.button(button).click();
    page.by_role("dialog", "Copy it yourself");
}

fn escape(page: &Page) {
    page.press(Key::Escape);
}

// The article's page.

const ARTICLE: &[State] = &[
    state("as it opens", WHOLE, nothing),
    state("the tray, empty", ".bar", |page| {
        page.button("Notices").click();
        page.group("Notices");
    })
    .at(&[768, 1280]),
    state("the tray with notices", ".bar", |page| {
        escape(page);
        page.script(
            "document.documentElement.dataset.offline = 'update';
             document.dispatchEvent(new Event('plateful:offline'));",
            &[],
        );
        page.button("Notices 1").click();
        page.group("Notices").by_role("button", "Later");
    })
    .at(&[768, 1280]),
    state("the theme's choices", ".bar", |page| {
        escape(page);
        page.button("Theme").click();
        page.radio("Dark");
    })
    .at(&[768, 1280]),
    state("the menu", ".bar", |page| {
        escape(page);
        page.resize(360, 900);
        page.button("Menu 1").click();
        page.radio("Dark");
    })
    .at(&[360]),
    state("contents in place", ".bar, .preview", |page| {
        escape(page);
        page.resize(360, 900);
        page.by_role("banner", "")
            .by_role("link", "Contents")
            .click();
        page.by_role("dialog", "Contents");
    })
    .at(&[360]),
    state("a reference in place", ".preview, .cite", |page| {
        escape(page);
        page.link("Reference 2").click();
        page.by_role("dialog", "Reference 2");
    }),
    state("a term in place", ".preview, a.term", |page| {
        escape(page);
        page.select("main .part > p a.term").remove(0).click();
        page.wait_until("it is shown", |page| {
            page.holds("document.querySelector('.preview').matches(':popover-open')")
        });
    }),
    state("a link that was copied", "#status", |page| {
        escape(page);
        page.script(
            "Object.defineProperty(navigator, 'clipboard', { configurable: true,
               value: Object.create(Clipboard.prototype, { writeText: { value: () => Promise.resolve() } }) });",
            &[],
        );
        page.button("Share this article").click();
        expect_said(page, "Link copied");
    })
    .at(&[1280]),
    state("a link to be copied by hand", "dialog", |page| {
        copy_by_hand(page, "Share this article");
    }),
    state("everything open, with a goal", WHOLE, |page| {
        escape(page);
        fill_in(page);
        expect_budget(page, "1,940");
        unfold(page);
    }),
];

#[test]
fn the_article() {
    let (_site, page) = open("");
    expect_clean(&page, ARTICLE);
    page.expect_quiet();
}

// The planner, on its own page, which has the same planner and less around it.

const PLANNER_STATES: &[State] = &[
    state("empty", WHOLE, |page| {
        page.wait_until("it is empty", |page| result(page).contains("Still needed"));
    }),
    state("words and numbers that cannot be", PLANNER, |page| {
        page.radio("kg, cm").click();
        page.field("Age in years").enter("500");
        page.field("Weight in kilograms").enter("eighty");
        page.field("Height in centimeters").enter("5,5");
        page.field("Age in years").click();
        expect_said(page, "We could not read “eighty”.");
    }),
    state("a weight in another unit", PLANNER, |page| {
        page.field("Age in years").enter("40");
        page.field("Height in centimeters").enter("160");
        page.field("Weight in kilograms").enter("154");
        page.field("Age in years").click();
        page.button("I meant 154 lb");
    }),
    state("the health question unanswered", PLANNER, |page| {
        page.radio("Female").click();
        page.field("Height in centimeters").enter("165");
        page.field("Weight in kilograms").enter("85");
        page.radio("Some walking").click();
        page.radio("Gentle walks").click();
        page.radio("Lose 0.5 kg…").click();
        expect_result(page, "One question first");
    }),
    state("filled in, every fold open", WHOLE, |page| {
        fill_in(page);
        expect_budget(page, "1,940");
        unfold(page);
    }),
    state("an old answer", PLANNER, |page| {
        page.field("Weight in kilograms").enter("");
        expect_waiting(page, "weight");
    }),
    state("exercise and a number of one's own", PLANNER, |page| {
        fill_in(page);
        page.radio("Brisk walk").click();
        page.radio("I know my number").click();
        page.field("Calories a day that hold your weight steady")
            .enter("2300");
        expect_result(page, "With the exercise you plan");
    }),
    state("a weight by a date", PLANNER, |page| {
        page.radio("Formula (Mifflin)").click();
        page.radio("Goal weight and date").click();
        page.field("Goal weight in kilograms").enter("80");
        expect_result(page, "On average that is");
    }),
    state("a date refused under R16", PLANNER, |page| {
        page.by_role("date", "Target date")
            .type_text(&day(page, 14).0);
        expect_result(page, "That date is too soon");
    }),
    state("a date that has passed", PLANNER, |page| {
        page.field("Age in years").click();
        let date = page.by_role("date", "Target date");
        date.type_text(&day(page, -3).0);
        page.field("Age in years").click();
        expect_said(page, "Choose a date after today.");
    }),
    state("kilojoules, stone and feet", PLANNER, |page| {
        page.radio("Pace").click();
        page.radio("st, ft").click();
        page.radio("kJ").click();
        expect_result(page, "kJ a day");
    }),
];

#[test]
fn the_planner() {
    let (_site, page) = open("goal.html");
    expect_clean(&page, PLANNER_STATES);
    page.expect_quiet();
}

#[test]
fn the_planner_with_each_goal() {
    let (_site, page) = open("goal.html");
    fill_in(&page);
    expect_budget(&page, "1,940");
    let goals = page.by_role("radiogroup", "Your goal").names("radio");
    assert_eq!(goals.len(), 9, "{goals:#?}");
    let mut found = Vec::new();
    for goal in goals {
        page.radio(&goal).click();
        page.wait_until("it is chosen", |page| page.radio(&goal).is_chosen());
        found.extend(faults(&page, &goal, ".pl-out, .ladder", WIDTHS));
    }
    expect_none(&found);
}

/// Somebody for whom the goal with this begin of a name is refused or has a caution.
fn person(page: &Page, age: &str, height: &str, weight: &str, goal: &str) {
    fill_in(page);
    page.field("Age in years").enter(age);
    page.field("Height in centimeters").enter(height);
    page.field("Weight in kilograms").enter(weight);
    page.radio(goal).click();
}

const INSULIN: &str = "Insulin or other medicine that lowers blood sugar";

/// `docs/safety.md` has the rules.
const RULES: &[State] = &[
    state("R3, under 18", PLANNER, |page| {
        fill_in(page);
        expect_budget(page, "1,940");
        page.field("Age in years").enter("16");
        expect_result(page, "This planner is for adults");
    }),
    state("R4, an eating disorder", PLANNER, |page| {
        fill_in(page);
        condition(page, "An eating disorder, now or in the past").click();
        expect_result(page, "No numbers here");
    }),
    state("R5, pregnant or breastfeeding", PLANNER, |page| {
        fill_in(page);
        condition(page, "Pregnant or breastfeeding").click();
        expect_result(page, "Your needs are different now");
    }),
    state("R6, a clinician first", PLANNER, |page| {
        fill_in(page);
        condition(page, INSULIN).click();
        expect_result(page, "Talk to your clinician first");
    }),
    state("R6, a clinician knows", PLANNER, |page| {
        page.checkbox("I have talked to my clinician…").click();
        expect_budget(page, "1,940");
    }),
    state("R8, below the healthy range", PLANNER, |page| {
        person(page, "40", "165", "45", "Lose 0.25 kg…");
        expect_result(page, "We don’t plan weight loss at this weight");
    }),
    state("R11, it would end below", PLANNER, |page| {
        person(page, "25", "165", "52", "Lose 0.5 kg…");
        expect_result(page, "This would take you below a healthy weight");
    }),
    state("R12, too little to eat", PLANNER, |page| {
        person(page, "60", "158", "68", "Lose 0.9 kg…");
        expect_result(page, "This pace leaves too little to eat");
    }),
    state("R13 and R14, fast, and over 65", PLANNER, |page| {
        person(page, "66", "190", "87", "Lose 0.9 kg…");
        page.radio("Male").click();
        expect_result(page, "From 65 on");
    }),
    state("R15, gaining above the healthy range", PLANNER, |page| {
        person(page, "40", "165", "68", "Gain 0.5 kg…");
        expect_result(page, "above the healthy range for your height");
    }),
];

#[test]
fn the_planner_under_each_rule() {
    let (_site, page) = open("goal.html");
    expect_clean(&page, RULES);
}

const KEEPING: &[State] = &[
    state("“Keep this plan” open", ".pl-foot", |page| {
        fill_in(page);
        expect_budget(page, "1,940");
        open_keeping(page);
    }),
    state("saved on the device", ".pl-foot", |page| {
        remember_box(page).click();
        expect_said(page, "Saved on this device.");
    }),
    state("asked before clearing", ".pl-foot", |page| {
        page.button("Clear my entries").click();
        page.group("Clear your entries here and on this device?");
    }),
    state("cleared", ".pl-foot", |page| {
        page.button("Clear all").click();
        page.button("Undo clear");
        expect_entered(page, "Age in years", "");
    }),
    state("a plan to be copied by hand", "dialog", |page| {
        page.button("Undo clear").click();
        expect_entered(page, "Age in years", "40");
        // Answers about health are not brought back.
        page.radio("None of these").click();
        expect_budget(page, "1,940");
        copy_by_hand(page, "Copy text");
    }),
    state("a backup that is none", ".pl-foot", |page| {
        escape(page);
        open_keeping(page);
        page.script(
            "const field = document.querySelector('.pl-foot [type=file]');
             const files = new DataTransfer();
             files.items.add(new File(['nothing'], 'a.txt', { type: 'text/plain' }));
             field.files = files.files;
             field.dispatchEvent(new Event('change', { bubbles: true }));",
            &[],
        );
        expect_said(page, "Nothing was changed.");
    }),
];

#[test]
fn keeping_a_plan() {
    let (_site, page) = open("goal.html");
    expect_clean(&page, KEEPING);
}

/// The worked example as in a link, with this age.
fn shared(age: &str) -> String {
    format!("plateful-planner 2|0|0|{age}|0|5|5|0|187||0|||1|1|6|0|0|-|0||||||")
        .replace('|', "%0A")
        .replace(' ', "%20")
}

#[test]
fn a_shared_plan() {
    let site = site();
    let page = browser::open(Kind::Still);
    let mut found = Vec::new();
    for (age, words) in [
        ("41", "One question first"),
        ("16", "This planner is for adults"),
    ] {
        page.goto("about:blank");
        page.open(&site.url(&format!("goal.html#plan={}", shared(age))));
        page.button("Use it as mine");
        expect_result(&page, words);
        found.extend(faults(&page, &format!("shared by {age}"), WHOLE, WIDTHS));
        if age == "41" {
            page.radio("None of these").click();
            expect_result(&page, "eat about");
            found.extend(faults(&page, "shared, with its answer", PLANNER, WIDTHS));
        }
    }
    page.goto("about:blank");
    page.open(&site.url("goal.html#plan=nothing"));
    expect_said(&page, "The plan in this link cannot be read.");
    found.extend(faults(&page, "a link that is none", "#status", &[1280]));
    expect_none(&found);
}

/// The edges of controls, and the ring of each, that do not stand out 3 to 1 from what is around them.
const TOO_FAINT: &str = "
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const rgba = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data]; };
    const light = (color) => { const [r, g, b] = rgba(color).map((part) => { part /= 255;
      return part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
    const contrast = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + .05) / (b + .05); };
    const ground = (it) => { for (; it; it = it.parentElement) {
      const color = getComputedStyle(it).backgroundColor; if (rgba(color)[3] === 255) return color; } return '#fff'; };
    const found = [];
    const tell = (what, it, one, other) => { const is = contrast(one, other);
      if (!(is >= 3)) found.push(`${what} ${is.toFixed(2)}: ${it.outerHTML.slice(0, 90)}`); };
    let edges = 0, rings = 0;
    for (const it of document.querySelectorAll('.btn, .box, .seg, .opt input, .stop input, .own-control :is(input, select), textarea')) {
      if (!it.checkVisibility() || it.disabled) continue;
      const style = getComputedStyle(it);
      // A fill that stands out needs no edge.
      if (style.borderTopStyle === 'none' || style.borderTopColor === style.backgroundColor) continue;
      edges += 1;
      tell('edge', it, style.borderTopColor, ground(it.parentElement));
    }
    for (const it of document.querySelectorAll('a[href], button, summary, input, select, textarea')) {
      if (!it.checkVisibility({ visibilityProperty: true }) || it.disabled) continue;
      it.focus({ focusVisible: true, preventScroll: true });
      const label = it.labels?.[0];
      const ring = [it, label, it.nextElementSibling, it.parentElement, it.parentElement?.parentElement].find((one) => one
        && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) > 0);
      if (!ring || document.activeElement !== it) continue;
      rings += 1;
      const { outlineColor, outlineOffset } = getComputedStyle(ring);
      tell('ring', it, outlineColor, ground(parseFloat(outlineOffset) < 0 ? ring : ring.parentElement));
    }
    return [edges, rings, [...new Set(found)]];
";

#[test]
fn edges_and_rings_stand_out() {
    let site = site();
    let page = browser::open(Kind::Still);
    for file in ["", "goal.html", "embed.html"] {
        page.goto(&site.url(file));
        if file != "embed.html" {
            page.wait_for_app("ready");
            fill_in(&page);
            expect_budget(&page, "1,940");
        }
        unfold(&page);
        for theme in ["light", "dark"] {
            set_theme(&page, theme);
            let seen = page.script(TOO_FAINT, &[]);
            assert_eq!(seen[2], json!([]), "{file}, {theme}");
            for count in [&seen[0], &seen[1]] {
                assert!(count.as_u64() > Some(10), "{file}: {seen}");
            }
        }
    }
}

// The pages for site owners.

const EMBED: &[State] = &[
    state("as it opens, with its preview", WHOLE, |page| {
        page.script("document.getElementById('preview').scrollIntoView();", &[]);
        page.wait_until("the preview runs", |page| {
            page.holds(
                "document.querySelector('#preview plateful-goal')?.shadowRoot?.querySelector('.pf[data-app=ready] input')",
            )
        });
    }),
    state("more settings", ".own-more", |page| {
        page.summary("More settings").click();
        page.by_role("combobox", "Units");
    }),
    state("what cannot be used", ".own-settings, .own-more", |page| {
        page.field("Brand color").enter("bluish");
        page.target("more")
            .by_role("textbox", "Weight in kilograms")
            .enter("9999");
        expect_said(page, "Enter a number from 30 to 350 (kg).");
    }),
    state("a color that cannot be read", ".own-settings", |page| {
        page.field("Brand color").enter("#999999");
        page.button("Use #6…");
    }),
    state("a theme of its own", ".own-settings", |page| {
        page.field("Brand color").enter("#1c4794");
        leave_field(page);
        choose(page, "Light or dark", "Dark");
    }),
    state("a snippet that was copied", "#status, .own-add", |page| {
        page.script(
            "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async () => {} } });",
            &[],
        );
        page.button("Copy (My own HTML)").click();
        page.wait_until("it is said", |page| {
            page.string("document.getElementById('status').textContent") == "Copied."
        });
    })
    .at(&[360]),
];

#[test]
fn adding_it_to_a_site() {
    let site = Site::of(dist()).header("", "Access-Control-Allow-Origin", "*");
    let page = browser::open(Kind::Still);
    page.goto(&site.url("embed.html"));
    expect_clean(&page, EMBED);
    let mut found = Vec::new();
    let places = page.by_role("region", "Where will it go?").names("radio");
    assert_eq!(places.len(), 8, "{places:#?}");
    for place in places {
        page.radio(&place).click();
        page.field(&format!("{place}: Snippet"));
        found.extend(faults(&page, &place, ".own-where, .own-add", WIDTHS));
    }
    page.goto(&site.url("developers.html"));
    unfold(&page);
    found.extend(faults(&page, "for developers", WHOLE, WIDTHS));
    expect_none(&found);
}

// Other articles.

/// An article with one section, one fold and one reference.
const OTHER: &str = include_str!("../fixtures/articles/other.json");

/// A file of `tests/fixtures/articles`.
fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../fixtures/articles")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn other_articles_and_what_stands_in_their_place() {
    let mut site = site()
        .with(
            "articles/wrong.json",
            OTHER.replacen("\"type\": \"list\"", "\"type\": \"lisst\"", 1),
        )
        .with(
            "articles/new.json",
            OTHER.replacen("article/1", "article/9", 1),
        )
        .with("articles/broken.json", "{ \"schema\": ")
        .with("articles/cut.json", OTHER)
        .with("articles/trouble.json", OTHER)
        .failing("cut.json", Fault::Cut)
        .failing("trouble.json", Fault::Broken);
    for name in ["every-block.json", "elbow.svg", "elbow.vtt"] {
        site = site.with(&format!("articles/{name}"), fixture(name));
    }
    let page = browser::open(Kind::Still);
    let mut found = Vec::new();
    for (file, words) in [
        ("articles/every-block.json", ""),
        ("articles/wrong.json", "lisst"),
        ("articles/missing.json", "Article not found"),
        ("articles/new.json", "article/9"),
        ("articles/broken.json", "can’t show this file as an article"),
        ("articles/cut.json", "You seem to be offline"),
        ("articles/trouble.json", "503"),
        ("https://example.org/a.json", "article"),
    ] {
        page.goto(&site.url(&format!("?src={file}")));
        page.wait_until("the app has decided", |page| !page.app().is_empty());
        expect_said(&page, words);
        unfold(&page);
        found.extend(faults(&page, file, WHOLE, WIDTHS));
    }
    drop(page);
    let site = Site::of(dist())
        .with("articles/other.json", OTHER)
        .failing("other.json", Fault::Held);
    let page = browser::open(Kind::Impatient);
    page.set_off(&site.url("?src=articles/other.json"));
    expect_said(&page, "Loading");
    // Not the rule about whole pages that asks for a heading of the first level: there is nothing yet that it could name.
    found.extend(faults(&page, "loading", "main", WIDTHS));
    site.clear("other.json");
    expect_none(&found);
}

// What did not come.

#[test]
fn pages_whose_program_does_not_come() {
    let site = site().failing(".wasm", Fault::Missing);
    let page = browser::open(Kind::Still);
    let mut found = Vec::new();
    for (file, part) in [
        ("goal.html", WHOLE),
        ("", "#goal, .bar, .clip"),
        ("?src=articles/other.json", ".bar, .other-failed"),
    ] {
        page.goto(&site.url(file));
        page.wait_for_app("failed");
        unfold(&page);
        found.extend(faults(&page, &format!("{file} failed"), part, WIDTHS));
    }
    expect_none(&found);
}

#[test]
fn pages_without_scripts() {
    // axe is a script that waits, so the pages' own scripts are taken away in place of all.
    let site = site().rewriting_html(|html| {
        html.replace("<script", "<template")
            .replace("</script>", "</template>")
    });
    let page = browser::open(Kind::Still);
    let mut found = Vec::new();
    for (file, part) in [
        ("goal.html", WHOLE),
        ("", "#goal, .bar, .clip"),
        ("embed.html", WHOLE),
        ("developers.html", ".bar, .own-add"),
    ] {
        page.goto(&site.url(file));
        unfold(&page);
        assert!(page.holds("!document.documentElement.classList.contains('js')"));
        found.extend(faults(
            &page,
            &format!("{file} without scripts"),
            part,
            WIDTHS,
        ));
    }
    expect_none(&found);
}

// On pages of others.

const GOAL: &str = "plateful-goal";

#[test]
fn a_planner_on_a_page_of_somebody_else_that_could_not_start() {
    let widget = guest::widget().failing("goal.wasm", Fault::Missing);
    let host = guest::host(&widget);
    let visit = guest::open(Kind::Still, widget, host);
    visit.page.guest_error();
    expect_none(&faults(&visit.page, "it could not start", GOAL, WIDTHS));
}

/// What is in the element on the page that the article's tests use.
const INSIDE: &str =
    "document.querySelector('plateful-article')?.shadowRoot?.querySelector('.article')";

#[test]
fn the_article_on_a_page_of_somebody_else() {
    let ours = Site::of(dist()).with("articles/other.json", OTHER).header(
        "",
        "Access-Control-Allow-Origin",
        "*",
    );
    let page = browser::open(Kind::Still);
    let mut found = Vec::new();
    for (src, words) in [
        ("articles/other.json", "A small article"),
        ("articles/none.json", "Article not found"),
    ] {
        let host = Site::of(dist().join("articles"))
            .with("favicon.ico", "")
            .with(
                "index.html",
                format!(
                    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host</title>
                     <meta name=\"viewport\" content=\"width=device-width\"></head><body><main><h1>A host</h1>
                     <plateful-article loading=\"eager\" src=\"{src}\"><a href=\"{page}\">Read it there</a></plateful-article></main>
                     <script type=\"module\" src=\"{page}embed/v1/plateful-article.js\"></script></body></html>",
                    page = ours.url("")
                ),
            );
        page.goto(&host.url(""));
        page.wait_until("it is there", |page| {
            page.string(&format!("{INSIDE}?.textContent"))
                .contains(words)
        });
        page.script(
            &format!(
                "{INSIDE}.querySelectorAll('details').forEach((it) => {{ it.open = true; }});"
            ),
            &[],
        );
        found.extend(faults(&page, words, "plateful-article", WIDTHS));
        if src.ends_with("other.json") {
            page.link("Reference 1").click();
            page.by_role("dialog", "Reference 1");
            found.extend(faults(
                &page,
                "a reference in place",
                "plateful-article",
                WIDTHS,
            ));
        }
    }
    expect_none(&found);
}

#[test]
fn in_frames() {
    let widget = frame::widget();
    let host = frame::host(&(frame::frame(&widget, "a", "") + &frame::resizer(&widget)));
    let page = browser::open(Kind::Still);
    page.goto(&host.url(""));
    frame::wait_for_widget(&page, 0);
    let mut found = Vec::new();
    page.in_frame(0, |page| {
        fill_in(page);
        expect_budget(page, "1,940");
    });
    // A frame has its page's width, or that of its attribute: here it is set, not the window's.
    for width in WIDTHS {
        page.resize(1300, 900);
        page.script(
            "document.getElementById('a').width = arguments[0];",
            &[json!(width)],
        );
        frame::wait_for_fit(&page, 0);
        page.in_frame(0, |page| {
            for theme in ["light", "dark"] {
                set_theme(page, theme);
                let violations = violations(page, WHOLE, theme == "dark");
                if !violations.is_empty() {
                    found.push(format!("in a frame of {width}, {theme}: {violations}"));
                }
            }
        });
    }
    expect_none(&found);
}
