//! The settings: one control for each attribute of the table, a preview, and the snippet.
//!
//! Everything that `embed/configure.js` needs stands here as data: the templates, which control fills which hole or
//! attribute, for which ways of embedding it counts, and what is said of a value that cannot be used.

use super::about::{Place, about};
use super::snippet::{self, Snippet};
use super::{Published, boxed, folders};
use crate::view::markup::{El, Markup, div, el};
use plateful_domain::embed::{Allowed, AttributeName, Element};
use plateful_domain::planner::decimal::fixed;

/// The ways that can be chosen: the snippet, its name, what it is good for, and what is shown as a preview.
const WAYS: [(Snippet, &str, &str); 3] = [
    (Snippet::Element, "Element", "part of your page"),
    (
        Snippet::FrameThatFits,
        "Frame that fits",
        "walled off, one small script",
    ),
    (Snippet::Frame, "Frame alone", "where no script is allowed"),
];
const ALL_WAYS: &[Snippet] = &[Snippet::Element, Snippet::FrameThatFits, Snippet::Frame];
const FRAMES: &[Snippet] = &[Snippet::FrameThatFits, Snippet::Frame];
const WITH_SCRIPT: &[Snippet] = &[Snippet::Element, Snippet::FrameThatFits];

/// The settings with preview and snippet.
pub(super) fn configure(published: &Published) -> Markup {
    let at = |place| {
        AttributeName::of(Element::Goal)
            .filter(move |which| about(*which).place == place)
            .map(attribute)
            .collect::<Vec<_>>()
    };
    let settings = div("div", "own-settings")
        .with(ways(published))
        .with(div("div", "own-grid").with(at(Place::First)).with(size()))
        .with(
            div("details", "more")
                .with(el("summary").with("More settings"))
                .with(
                    div("div", "own-grid")
                        .with(at(Place::More))
                        .with(title())
                        .with(name())
                        .with(version()),
                ),
        );
    let preview = div("section", "own-show")
        .attr("aria-labelledby", "preview-h")
        .with(el("h3").attr("id", "preview-h").with("Preview"))
        .with(
            div("div", "own-preview")
                .attr("id", "preview")
                .attr("data-title", "Preview of the planner")
                .attr(
                    "data-failed",
                    "The preview could not be loaded. The snippet is right all the same.",
                ),
        )
        .with(
            div("p", "hint")
                .attr("id", "received")
                .attr("role", "status")
                .attr("data-words", "Your page would receive: "),
        );
    Markup::List(vec![
        div("p", "note no-script")
            .with("Choosing settings needs JavaScript, which is off here. The snippets further down work as they are, and the reference says what can be set.")
            .into(),
        div("div", "own needs-js wide")
            .attr("id", "configure")
            .with(settings)
            .with(
                div("section", "own-snippet")
                    .attr("aria-labelledby", "yours-h")
                    .with(el("h3").attr("id", "yours-h").with("Your snippet"))
                    .with(boxed("yours", "Your snippet", &Snippet::Element.usual(published.base()))),
            )
            .with(preview)
            .into(),
    ])
}

/// Element or frame.
fn ways(published: &Published) -> El {
    let [alias, _] = folders();
    let way = |(at, (snippet, name, about)): (usize, (Snippet, &'static str, &'static str))| {
        let file = |name: &str| format!("embed/{alias}/{name}");
        let mut input = el("input")
            .attr("type", "radio")
            .attr("name", "way")
            .attr("id", format!("way-{}", snippet.id()))
            .attr("value", snippet.id())
            .attr("data-template", snippet.template());
        if at == 0 {
            input = input.attr("checked", "");
        }
        input = match snippet {
            Snippet::Element => input.attr("data-element", "plateful-goal"),
            _ => input.attr("data-frame", file(snippet::GOAL_FRAME)),
        };
        if let Some(script) = snippet.script() {
            input = input.attr("data-script", file(script));
            input = input.attr_if(
                "data-integrity",
                published.integrity(script).unwrap_or_default(),
            );
        }
        div("label", "opt").with(input).with(
            el("span")
                .with(el("b").with(name))
                .with(div("span", "own-way").with([" ", about].concat())),
        )
    };
    div("fieldset", "own-ways")
        .with(el("legend").with("How to put it in"))
        .with(WAYS.into_iter().enumerate().map(way).collect::<Vec<_>>())
}

/// The control of an attribute.
fn attribute(which: AttributeName) -> El {
    let (attribute, about) = (which.attribute(), about(which));
    let id = format!("set-{}", attribute.name);
    let (input, wrong) = match attribute.allowed {
        Allowed::Words(words) => (select(&id, about.unset, words, about.words), None),
        Allowed::Number { least, most, unit } => {
            let (least, most) = (fixed(least, 0), fixed(most, 0));
            let wrong = format!("A number from {least} to {most} ({unit}).");
            (number(&id, &least, &most), Some(wrong))
        }
        Allowed::Color => (
            text(&id)
                .attr("pattern", "#[0-9A-Fa-f]{6}")
                .attr("placeholder", "#1c4794"),
            Some("A color of six digits, such as #1c4794.".to_owned()),
        ),
        Allowed::Article => (text(&id), None),
    };
    control(
        &id,
        about.label,
        ALL_WAYS,
        input.attr("data-attribute", attribute.name),
        about.does,
        wrong,
    )
}

/// Size of a frame; the element has the one of its place.
fn size() -> Vec<El> {
    let width = select(
        "set-width",
        "as wide as its place",
        &["360", "480", "720"],
        &["360 pixels", "480 pixels", "720 pixels"],
    );
    vec![
        control(
            "set-width",
            "Width",
            FRAMES,
            width.attr("data-hole", "width").attr("data-unset", "100%"),
            "A narrow place is filled either way.",
            None,
        ),
        control(
            "set-height",
            "Height in pixels",
            FRAMES,
            number("set-height", "320", "5000")
                .attr("data-hole", "height")
                .attr("value", "900")
                .attr("data-unset", "900"),
            "The room that is kept for it, so that nothing jumps.",
            Some("A number from 320 to 5000 (pixels).".to_owned()),
        ),
    ]
}

fn title() -> El {
    let input = text("set-title")
        .attr("data-hole", "title")
        .attr("data-unset", snippet::TITLE)
        .attr("value", snippet::TITLE);
    control(
        "set-title",
        "Name of the frame",
        FRAMES,
        input,
        "What screen readers call it.",
        None,
    )
}

fn name() -> El {
    let about = super::reference::ELEMENT_ONLY
        .into_iter()
        .find(|one| one.name == "name")
        .map_or("", |one| one.does);
    let input = text("set-name").attr("data-attribute", "name");
    control(
        "set-name",
        "Name in a form",
        &[Snippet::Element],
        input,
        about,
        None,
    )
}

fn version() -> El {
    let [alias, exact] = folders();
    let option =
        |value: &str, name: String| el("option").attr("value", value.to_owned()).with(name);
    let input = el("select")
        .attr("id", "set-version")
        .attr("data-hole", "version")
        .attr("data-unset", alias.clone())
        .with(option("", format!("{alias}: gets mends, never breaks")))
        .with(option(&exact, format!("{exact}: never changes")).attr("data-pinned", ""));
    control(
        "set-version",
        "Version",
        WITH_SCRIPT,
        input,
        "With the exact version, the browser checks the script by its digest.",
        None,
    )
}

fn text(id: &str) -> El {
    el("input")
        .attr("type", "text")
        .attr("id", id.to_owned())
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
}

fn number(id: &str, least: &str, most: &str) -> El {
    text(id)
        .attr("inputmode", "decimal")
        .attr("pattern", "[0-9]{1,6}(\\.[0-9]{1,6})?")
        .attr("data-least", least.to_owned())
        .attr("data-most", most.to_owned())
}

fn select(id: &str, unset: &str, values: &[&'static str], names: &[&'static str]) -> El {
    let options: Vec<El> = values
        .iter()
        .zip(names)
        .map(|(value, name)| el("option").attr("value", *value).with(*name))
        .collect();
    el("select")
        .attr("id", id.to_owned())
        .with(
            el("option")
                .attr("value", "")
                .with(["Not set: ", unset].concat()),
        )
        .with(options)
}

/// A control with its label, a line about it, and what is wrong with its value.
fn control(
    id: &str,
    label: &'static str,
    ways: &[Snippet],
    input: El,
    about: &'static str,
    wrong: Option<String>,
) -> El {
    let counts: Vec<&str> = ways.iter().map(|way| way.id()).collect();
    let described = match &wrong {
        Some(_) => format!("{id}-about {id}-wrong"),
        None => format!("{id}-about"),
    };
    let wrong = wrong.map(|text| {
        div("p", "err")
            .attr("id", format!("{id}-wrong"))
            .attr("hidden", "")
            .with(el("span").with(text))
    });
    div("div", "own-control")
        .attr("data-ways", counts.join(" "))
        .with(el("label").attr("for", id.to_owned()).with(label))
        .with(input.attr("aria-describedby", described))
        .with(wrong)
        .with(
            div("p", "hint")
                .attr("id", format!("{id}-about"))
                .with(about),
        )
}
