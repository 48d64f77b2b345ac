//! A control of the settings: what it sets, what it is made of, and what is wrong with a value that cannot be used.

use super::snippet::Snippet;
use leptos::either::EitherOf3;
use leptos::prelude::*;
use plateful_domain::embed::{Ground, LEAST_CONTRAST};

/// What a control sets in the snippet.
#[derive(Debug)]
pub(super) enum Sets {
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
    pub(super) fn hole(name: &'static str, unset: impl Into<String>) -> Self {
        Self::Hole {
            name,
            unset: unset.into(),
        }
    }
}

/// What a control is made of.
#[derive(Debug)]
pub(super) enum Input {
    Select(Vec<Choice>),
    Text(TextInput),
    /// A picker, and a line of text for what it cannot pick.
    Color {
        /// What it shows while none is chosen.
        unset: &'static str,
    },
}

/// An option of a list.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    /// Whether the snippet then holds the script's digest.
    pub(super) is_pinned: bool,
}

/// A line of text.
#[derive(Debug, Default)]
pub(super) struct TextInput {
    pub(super) value: Option<&'static str>,
    pub(super) pattern: Option<&'static str>,
    /// Least and most, of a number.
    pub(super) range: Option<(String, String)>,
}

impl Input {
    /// A list of values and their names, the first of which leaves it unset.
    pub(super) fn select(
        unset: &str,
        choices: impl IntoIterator<Item = (&'static str, &'static str)>,
    ) -> Self {
        let choice = |value: &str, label: String| Choice {
            value: value.to_owned(),
            label,
            is_pinned: false,
        };
        let first = choice("", format!("Default ({unset})"));
        let others = choices
            .into_iter()
            .map(|(value, label)| choice(value, label.to_owned()));
        Self::Select(std::iter::once(first).chain(others).collect())
    }
}

impl TextInput {
    pub(super) fn number(least: String, most: String) -> Self {
        Self {
            pattern: Some("[0-9]{1,6}(\\.[0-9]{1,6})?"),
            range: Some((least, most)),
            ..Self::default()
        }
    }
}

/// A control with its label, a line about it, and what is wrong with a value that cannot be used.
#[component]
pub(super) fn Control(
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
    let advice = matches!(input, Input::Color { .. }).then(|| view! { <Advice id=id.clone()/> });
    let advice_id = advice.is_some().then(|| format!(" {id}-advice"));
    let described = described + advice_id.as_deref().unwrap_or_default();
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
            {advice}
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
            EitherOf3::A(view! {
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
            range,
        }) => {
            let inputmode = range.is_some().then_some("decimal");
            let (least, most) = range.unzip();
            EitherOf3::B(view! {
                <input
                    type="text"
                    id=id
                    autocomplete="off"
                    spellcheck="false"
                    value=value
                    pattern=pattern
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
        Input::Color { unset } => EitherOf3::C(view! {
            <div class="own-color">
                <input
                    type="color"
                    id=format!("{id}-picker")
                    value=unset
                    aria-label="Pick a color"
                    aria-describedby=format!("{id}-about")
                    data-picks=id.clone()
                />
                <input
                    type="text"
                    id=id
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    placeholder=unset
                    aria-describedby=described
                    data-color=""
                    data-attribute=attribute
                />
            </div>
        }),
    }
}

/// What is said of a color that cannot be read, and of the shade that stands in for it. `embed/configure.ts` computes both
/// and fills in the holes.
#[component]
fn Advice(id: String) -> impl IntoView {
    let text_needs = format!("text needs {LEAST_CONTRAST}:1");
    let too_light = format!(
        "Too light on a light background ({{ratio}}:1; {text_needs}). Readers there see {{shade}}."
    );
    let too_dark = format!(
        "Too dark on a dark background ({{ratio}}:1; {text_needs}). Readers there see {{shade}}."
    );
    view! {
        <p
            class="own-advice"
            id=format!("{id}-advice")
            role="status"
            data-least=LEAST_CONTRAST.to_string()
            data-light=Ground::Light.color().to_hex()
            data-dark=Ground::Dark.color().to_hex()
            data-too-light=too_light
            data-too-dark=too_dark
            data-also-dark="Readers in dark mode see {shade}."
        ></p>
        <button
            class="btn own-use"
            type="button"
            id=format!("{id}-use")
            hidden
            data-words="Use {shade}"
        >
            "Use a shade that reads"
        </button>
    }
}
