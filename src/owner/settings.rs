//! The settings: one control for each attribute of the table, a preview, and the snippet.
//!
//! Everything that `embed/configure.ts` needs stands here as data: the templates, which control fills which hole or
//! attribute, for which ways of embedding it counts, and what is said of a value that cannot be used.

use super::api::{ELEMENT_ONLY, tag};
use super::attributes::{self, Group};
use super::published::{Published, VersionFolders};
use super::snippet::{self, Snippet};
use super::snippet_box::SnippetBox;
use leptos::either::Either;
use leptos::prelude::*;
use plateful_domain::embed::{Allowed, AttributeName, Element};
use plateful_domain::planner::decimal::fixed;

/// A way that can be chosen.
#[derive(Debug, Clone, Copy)]
struct Way {
    snippet: Snippet,
    name: &'static str,
    /// What it is good for.
    about: &'static str,
}

const WAYS: [Way; 3] = [
    Way {
        snippet: Snippet::Element,
        name: "Element",
        about: "part of your page",
    },
    Way {
        snippet: Snippet::FrameThatFits,
        name: "Frame that fits",
        about: "walled off, one small script",
    },
    Way {
        snippet: Snippet::Frame,
        name: "Frame alone",
        about: "where no script is allowed",
    },
];
const ALL_WAYS: &[Snippet] = &[Snippet::Element, Snippet::FrameThatFits, Snippet::Frame];
const FRAMES: &[Snippet] = &[Snippet::FrameThatFits, Snippet::Frame];
const WITH_SCRIPT: &[Snippet] = &[Snippet::Element, Snippet::FrameThatFits];
const ELEMENT: &[Snippet] = &[Snippet::Element];

/// The settings with preview and snippet.
///
/// # Without JavaScript
/// A sentence stands in their place.
///
/// # Accessibility
/// Each control is described by a line about it and, where a value cannot be used, by what can. What the preview tells the
/// page is a polite status.
#[component]
pub(super) fn Settings(published: Published) -> impl IntoView {
    let usual = Snippet::Element.usual(published.base());
    view! {
        <p class="note no-script">
            "Choosing settings needs JavaScript, which is off here. The snippets further down work as they are, and the reference says what can be set."
        </p>
        <div class="own needs-js wide" id="configure">
            <div class="own-settings">
                <Ways published/>
                <div class="own-grid">
                    <AttributeControls group=Group::First/>
                    <FrameSize/>
                </div>
                <details class="more">
                    <summary>"More settings"</summary>
                    <div class="own-grid">
                        <AttributeControls group=Group::More/>
                        <FrameTitle/>
                        <NameInForm/>
                        <Version/>
                    </div>
                </details>
            </div>
            <section class="own-snippet" aria-labelledby="yours-h">
                <h3 id="yours-h">"Your snippet"</h3>
                <SnippetBox id="yours" name="Your snippet" code=usual/>
            </section>
            <section class="own-show" aria-labelledby="preview-h">
                <h3 id="preview-h">"Preview"</h3>
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
        </div>
    }
}

/// Element or frame.
#[component]
fn Ways(published: Published) -> impl IntoView {
    let ways = WAYS.map(|way| {
        let integrity = way
            .snippet
            .script()
            .and_then(|script| published.integrity(script));
        view! { <WayChoice way integrity=integrity.map(str::to_owned)/> }
    });
    view! {
        <fieldset class="own-ways">
            <legend>"How to put it in"</legend>
            {ways}
        </fieldset>
    }
}

/// A way to choose. It holds the template of its snippet, and what the preview shows.
#[component]
fn WayChoice(way: Way, integrity: Option<String>) -> impl IntoView {
    let Way {
        snippet,
        name,
        about,
    } = way;
    let VersionFolders { alias, .. } = VersionFolders::current();
    let file = |name: &str| format!("embed/{alias}/{name}");
    let is_element = snippet == Snippet::Element;
    view! {
        <label class="opt">
            <input
                type="radio"
                name="way"
                id=format!("way-{}", snippet.id())
                value=snippet.id()
                checked=is_element
                data-template=snippet.template()
                data-element=is_element.then(|| tag(Element::Goal))
                data-frame=(!is_element).then(|| file(snippet::GOAL_FRAME))
                data-script=snippet.script().map(file)
                data-integrity=integrity
            />
            <span>
                <b>{name}</b>
                <span class="own-way">{format!(" {about}")}</span>
            </span>
        </label>
    }
}

/// The controls of the planner's attributes in a group.
#[component]
fn AttributeControls(group: Group) -> impl IntoView {
    AttributeName::of(Element::Goal)
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
            (Input::select(text.unset, choices), None)
        }
        Allowed::Number { least, most, unit } => {
            let (least, most) = (fixed(least, 0), fixed(most, 0));
            let wrong = format!("A number from {least} to {most} ({unit}).");
            (Input::Text(TextInput::number(least, most)), Some(wrong))
        }
        Allowed::Color => {
            let input = TextInput {
                pattern: Some("#[0-9A-Fa-f]{6}"),
                placeholder: Some("#1c4794"),
                ..TextInput::default()
            };
            let wrong = "A color of six digits, such as #1c4794.".to_owned();
            (Input::Text(input), Some(wrong))
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

/// Size of a frame; the element has the one of its place.
#[component]
fn FrameSize() -> impl IntoView {
    let widths = [
        ("360", "360 pixels"),
        ("480", "480 pixels"),
        ("720", "720 pixels"),
    ];
    let height = TextInput {
        value: Some("900"),
        ..TextInput::number("320".to_owned(), "5000".to_owned())
    };
    view! {
        <Control
            id="set-width"
            label="Width"
            about="A narrow place is filled either way."
            ways=FRAMES
            sets=Sets::hole("width", "100%")
            input=Input::select("as wide as its place", widths)
        />
        <Control
            id="set-height"
            label="Height in pixels"
            about="The room that is kept for it, so that nothing jumps."
            ways=FRAMES
            sets=Sets::hole("height", "900")
            input=Input::Text(height)
            wrong="A number from 320 to 5000 (pixels).".to_owned()
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
            ways=ELEMENT
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
            label: format!("{alias}: gets mends, never breaks"),
            is_pinned: false,
        },
        Choice {
            label: format!("{exact}: never changes"),
            value: exact,
            is_pinned: true,
        },
    ];
    view! {
        <Control
            id="set-version"
            label="Version"
            about="With the exact version, the browser checks the script by its digest."
            ways=WITH_SCRIPT
            sets=Sets::hole("version", alias)
            input=Input::Select(choices)
        />
    }
}

/// What a control sets in the snippet.
#[derive(Debug)]
enum Sets {
    /// An attribute.
    Attribute(&'static str),
    /// A hole of the template.
    Hole {
        name: &'static str,
        /// What fills it while nothing is chosen.
        unset: String,
    },
}

impl Sets {
    fn hole(name: &'static str, unset: impl Into<String>) -> Self {
        Self::Hole {
            name,
            unset: unset.into(),
        }
    }
}

/// What a control is made of.
#[derive(Debug)]
enum Input {
    Select(Vec<Choice>),
    Text(TextInput),
}

/// An option of a list.
#[derive(Debug)]
struct Choice {
    value: String,
    label: String,
    /// Whether the snippet then holds the script's digest.
    is_pinned: bool,
}

/// A line of text.
#[derive(Debug, Default)]
struct TextInput {
    value: Option<&'static str>,
    pattern: Option<&'static str>,
    placeholder: Option<&'static str>,
    /// Least and most, of a number.
    range: Option<(String, String)>,
}

impl Input {
    /// A list of values and their names, the first of which leaves it unset.
    fn select(
        unset: &str,
        choices: impl IntoIterator<Item = (&'static str, &'static str)>,
    ) -> Self {
        let choice = |value: &str, label: String| Choice {
            value: value.to_owned(),
            label,
            is_pinned: false,
        };
        let first = choice("", format!("Not set: {unset}"));
        let others = choices
            .into_iter()
            .map(|(value, label)| choice(value, label.to_owned()));
        Self::Select(std::iter::once(first).chain(others).collect())
    }
}

impl TextInput {
    fn number(least: String, most: String) -> Self {
        Self {
            pattern: Some("[0-9]{1,6}(\\.[0-9]{1,6})?"),
            range: Some((least, most)),
            ..Self::default()
        }
    }
}

/// A control with its label, a line about it, and what is wrong with a value that cannot be used.
#[component]
fn Control(
    #[prop(into)] id: String,
    label: &'static str,
    about: &'static str,
    /// The ways for which it counts; for the others it is hidden.
    ways: &'static [Snippet],
    sets: Sets,
    input: Input,
    #[prop(optional_no_strip, into)] wrong: Option<String>,
) -> impl IntoView {
    let ways: Vec<&str> = ways.iter().map(|way| way.id()).collect();
    let about_id = format!("{id}-about");
    let wrong_id = format!("{id}-wrong");
    let described = match &wrong {
        Some(_) => format!("{about_id} {wrong_id}"),
        None => about_id.clone(),
    };
    let wrong = wrong.map(|text| {
        view! {
            <p class="err" id=wrong_id hidden>
                <span>{text}</span>
            </p>
        }
    });
    view! {
        <div class="own-control" data-ways=ways.join(" ")>
            <label for=id.clone()>{label}</label>
            <InputElement id described sets input/>
            {wrong}
            <p class="hint" id=about_id>
                {about}
            </p>
        </div>
    }
}

/// What a control is filled in with. `described` holds the ids of what describes it.
#[component]
fn InputElement(id: String, described: String, sets: Sets, input: Input) -> impl IntoView {
    let (attribute, hole, unset) = match sets {
        Sets::Attribute(name) => (Some(name), None, None),
        Sets::Hole { name, unset } => (None, Some(name), Some(unset)),
    };
    match input {
        Input::Select(choices) => {
            let options = choices
                .into_iter()
                .map(|choice| {
                    view! {
                        <option value=choice.value data-pinned=choice.is_pinned>
                            {choice.label}
                        </option>
                    }
                })
                .collect_view();
            Either::Left(view! {
                <select
                    id=id
                    aria-describedby=described
                    data-attribute=attribute
                    data-hole=hole
                    data-unset=unset
                >
                    {options}
                </select>
            })
        }
        Input::Text(TextInput {
            value,
            pattern,
            placeholder,
            range,
        }) => {
            let inputmode = range.is_some().then_some("decimal");
            let (least, most) = range.unzip();
            Either::Right(view! {
                <input
                    type="text"
                    id=id
                    autocomplete="off"
                    spellcheck="false"
                    value=value
                    pattern=pattern
                    placeholder=placeholder
                    inputmode=inputmode
                    aria-describedby=described
                    data-least=least
                    data-most=most
                    data-attribute=attribute
                    data-hole=hole
                    data-unset=unset
                />
            })
        }
    }
}
