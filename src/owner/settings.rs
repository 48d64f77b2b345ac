//! The settings: where the planner goes, one control for each attribute of the table, a preview, and what to do.
//!
//! Everything that `embed/configure.ts` needs is data in the page: the templates, which control fills which placeholder
//! or attribute, for which ways of embedding it applies, and the message for an invalid value.

use super::api::{ELEMENT_ONLY, tag};
use super::attributes::{self, Group};
use super::control::{Choice, Control, Input, Sets, TextInput};
use super::place::{ANY_HTML, Places, Steps};
use super::published::{Published, VersionFolders};
use super::snippet::{self, Snippet};
use leptos::prelude::*;
use plateful_domain::embed::{Allowed, AttributeName, Element};
use plateful_domain::planner::decimal::fixed;

/// A way that a developer may choose, where the place takes more than one.
const fn name(way: Snippet) -> &'static str {
    match way {
        Snippet::Element => "Web component (blends in)",
        Snippet::FrameThatFits => "Auto-height iframe (isolated, small script)",
        Snippet::Frame => "Plain iframe (works where scripts are blocked)",
        _ => "The only way there",
    }
}

const ALL_WAYS: &[Snippet] = &Snippet::WAYS;
const IFRAMES: &[Snippet] = &[Snippet::FrameThatFits, Snippet::Frame];
const FRAMES: &[Snippet] = &[Snippet::FrameThatFits, Snippet::Frame, Snippet::Amp];
const WITH_SCRIPT: &[Snippet] = &[
    Snippet::Element,
    Snippet::FrameThatFits,
    Snippet::React,
    Snippet::Next,
    Snippet::Vue,
];
const ELEMENTS: &[Snippet] = &[
    Snippet::Element,
    Snippet::React,
    Snippet::Next,
    Snippet::Vue,
];

/// From the question where it goes to what to do there: beside each other where there is room, the preview in sight.
///
/// # Without JavaScript
/// The question and the steps with the usual snippets are there; a sentence stands in place of settings and preview.
///
/// # Accessibility
/// Each control is described by a line about it and, where a value cannot be used, by what can. What is said of a color,
/// and what the preview tells the page, are polite statuses.
#[component]
pub(super) fn Settings(published: Published) -> impl IntoView {
    let base = published.base().to_owned();
    view! {
        <div class="own wide" id="configure">
            <section class="own-where" id="make" aria-labelledby="make-h">
                <h2 id="make-h">"Where will it go?"</h2>
                <Places/>
            </section>
            <section class="own-settings needs-js" aria-labelledby="look-h">
                <h2 id="look-h">"Choose its look"</h2>
                <div class="own-grid">
                    <AttributeControl which=AttributeName::Accent/>
                    <AttributeControls group=Group::First/>
                    <FrameHeight/>
                </div>
            </section>
            <section class="own-show needs-js" aria-labelledby="preview-h">
                <h2 id="preview-h">"Preview"</h2>
                <div
                    class="own-preview"
                    id="preview"
                    data-title="Preview of the planner"
                    data-failed="The preview could not be loaded. The snippet is right all the same."
                ></div>
                <p
                    class="hint"
                    id="received"
                    role="status"
                    data-words="Your page would receive: "
                ></p>
            </section>
            <details class="more own-more needs-js" id="more">
                <summary>"More settings"</summary>
                <Ways published/>
                <div class="own-grid">
                    <AttributeControls group=Group::More/>
                    <FrameWidth/>
                    <FrameTitle/>
                    <NameInForm/>
                    <Version/>
                </div>
            </details>
            <section class="own-add" id="copy" aria-labelledby="copy-h">
                <h2 id="copy-h">"Add it to your site"</h2>
                <p class="note no-script">
                    "Choosing a look needs JavaScript, which is off here. The snippet works as it is; "
                    <a href="developers.html#reference">"the reference"</a> " says what can be set in it."
                </p>
                <Steps base/>
            </section>
        </div>
    }
}

/// Element or frame. The place chooses; where it takes several, a developer may choose another.
#[component]
fn Ways(published: Published) -> impl IntoView {
    let ways = Snippet::WAYS.map(|way| {
        let integrity = way
            .script()
            .and_then(|script| published.integrity(script))
            .filter(|_| way.template().contains("{integrity}"));
        view! { <WayChoice way integrity=integrity.map(str::to_owned)/> }
    });
    view! {
        <fieldset class="own-ways" id="ways">
            <legend>"How it is put in"</legend>
            {ways}
        </fieldset>
    }
}

/// A way of embedding, with the template of its snippet and what the preview shows.
#[component]
fn WayChoice(way: Snippet, integrity: Option<String>) -> impl IntoView {
    let VersionFolders { alias, .. } = VersionFolders::current();
    let file = |name: &str| format!("embed/{alias}/{name}");
    let is_element = way.is_element();
    let is_jsx = matches!(way, Snippet::React | Snippet::Next);
    view! {
        <label class="opt" hidden=!ANY_HTML.ways.contains(&way)>
            <input
                type="radio"
                name="way"
                id=format!("way-{}", way.id())
                value=way.id()
                checked=way == Snippet::Element
                data-template=way.template()
                data-element=is_element.then(|| tag(Element::Goal))
                data-frame=(!is_element).then(|| file(snippet::GOAL_FRAME))
                data-script=way.script().map(file)
                data-integrity=integrity
                data-crossorigin=if is_jsx { "crossOrigin" } else { "crossorigin" }
                data-plain=way == Snippet::Address
            />
            <span>{name(way)}</span>
        </label>
    }
}

/// The controls of the planner's attributes in a group. The color comes before them.
#[component]
fn AttributeControls(group: Group) -> impl IntoView {
    AttributeName::of(Element::Goal)
        .filter(|which| *which != AttributeName::Accent)
        .filter(|which| attributes::text(*which).group == Some(group))
        .map(|which| view! { <AttributeControl which/> })
        .collect_view()
}

#[component]
fn AttributeControl(which: AttributeName) -> impl IntoView {
    let (attribute, text) = (which.attribute(), attributes::text(which));
    let (input, wrong) = match attribute.allowed {
        Allowed::Words(words) => {
            let choices = words
                .iter()
                .filter_map(|word| Some((*word, attributes::choice(which, word)?)));
            // What holds without it is often one of the words: then it is called as that is.
            let unset = attributes::choice(which, text.unset).unwrap_or(text.unset);
            (Input::select(unset, choices), None)
        }
        Allowed::Number { least, most, unit } => {
            let (least, most) = (fixed(least, 0), fixed(most, 0));
            let wrong = format!("Enter a number from {least} to {most} ({unit}).");
            (Input::Text(TextInput::number(least, most)), Some(wrong))
        }
        Allowed::Color => {
            let wrong = "We could not read this color. Type six digits such as #1c4794, or a name such as green.";
            (Input::Color { unset: "#1c4794" }, Some(wrong.to_owned()))
        }
        Allowed::Article => (Input::Text(TextInput::default()), None),
    };
    view! {
        <Control
            id=format!("set-{}", attribute.name)
            label=text.label
            about=text.does
            ways=ALL_WAYS
            sets=Sets::Attribute(attribute.name)
            input
            wrong
        />
    }
}

/// Height of a frame; the element has the one of what it shows.
#[component]
fn FrameHeight() -> impl IntoView {
    let height = TextInput {
        value: Some("900"),
        ..TextInput::number("320".to_owned(), "5000".to_owned())
    };
    view! {
        <Control
            id="set-height"
            label="Height in pixels"
            about="Reserved height, so the page doesn’t jump."
            ways=FRAMES
            sets=Sets::hole("height", "900")
            input=Input::Text(height)
            wrong="Enter a number from 320 to 5000 (pixels).".to_owned()
        />
    }
}

#[component]
fn FrameWidth() -> impl IntoView {
    let widths = [
        ("360", "360 pixels"),
        ("480", "480 pixels"),
        ("720", "720 pixels"),
    ];
    view! {
        <Control
            id="set-width"
            label="Width"
            about="A narrow place is filled either way."
            ways=IFRAMES
            sets=Sets::hole("width", "100%")
            input=Input::select("as wide as its place", widths)
        />
    }
}

#[component]
fn FrameTitle() -> impl IntoView {
    let input = TextInput {
        value: Some(snippet::TITLE),
        ..TextInput::default()
    };
    view! {
        <Control
            id="set-title"
            label="Name of the frame"
            about="What screen readers call it."
            ways=FRAMES
            sets=Sets::hole("title", snippet::TITLE)
            input=Input::Text(input)
        />
    }
}

#[component]
fn NameInForm() -> impl IntoView {
    let about = ELEMENT_ONLY
        .into_iter()
        .find(|one| one.name == "name")
        .map_or("", |one| one.does);
    view! {
        <Control
            id="set-name"
            label="Name in a form"
            about
            ways=ELEMENTS
            sets=Sets::Attribute("name")
            input=Input::Text(TextInput::default())
        />
    }
}

#[component]
fn Version() -> impl IntoView {
    let VersionFolders { alias, exact } = VersionFolders::current();
    let choices = vec![
        Choice {
            value: String::new(),
            label: format!("{alias}: gets fixes, stays compatible"),
            is_pinned: false,
        },
        Choice {
            label: format!("{exact}: pinned, never changes"),
            value: exact,
            is_pinned: true,
        },
    ];
    view! {
        <Control
            id="set-version"
            label="Version"
            about="With a pinned version, the browser verifies the script (SRI)."
            ways=WITH_SCRIPT
            sets=Sets::hole("version", alias)
            input=Input::Select(choices)
        />
    }
}
