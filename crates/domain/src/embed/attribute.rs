//! The attributes of the elements: what each may hold and what it means.

use super::color::Color;
use crate::article::is_own_article;
use crate::planner::draft::TextField;
use crate::planner::fields::{Field, Preset, Selection};

/// An element that carries attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    /// `<plateful-goal>`.
    Goal,
    /// `<plateful-article>`.
    Article,
}

/// What an attribute may hold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Allowed {
    /// One of these words.
    Words(&'static [&'static str]),
    /// A number; one outside the range is set to the nearer end.
    Number {
        /// Minimum.
        least: f64,
        /// Maximum.
        most: f64,
        /// Unit as people read it, such as "kg".
        unit: &'static str,
    },
    /// `#rrggbb`. If its contrast is too low, a shade of it is shown.
    Color,
    /// The path of an article below the site that the element comes from, such as `articles/pinched-s1-nerve.json`.
    Article,
}

/// An attribute that a site owner may set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Attribute {
    /// Its name in HTML. The property of the element has the same name in camel case.
    pub name: &'static str,
    /// What it may hold.
    pub allowed: Allowed,
    /// The elements that have it.
    pub on: &'static [Element],
}

/// The planner only.
const GOAL: &[Element] = &[Element::Goal];
/// An article only.
const ARTICLE: &[Element] = &[Element::Article];
/// Both elements.
const BOTH: &[Element] = &[Element::Goal, Element::Article];

/// Which attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttributeName {
    /// Which article.
    Source,
    /// A planner field to fill in at first.
    Preset(Preset),
    /// Light or dark.
    Theme,
    /// Color of lines, buttons and marks.
    Accent,
    /// Typeface.
    Font,
    /// Language of the texts.
    Language,
    /// Edition of the dietary guidelines for the plate.
    Edition,
    /// Whether events tell the page about the goal.
    Emit,
    /// Level of the first heading; the headings below it follow.
    HeadingLevel,
    /// With chart and plate, or without them.
    Layout,
}

impl AttributeName {
    /// All attributes, in the order of the documentation.
    pub fn all() -> impl Iterator<Item = Self> {
        let presets = Preset::ALL.into_iter().map(Self::Preset);
        std::iter::once(Self::Source).chain(presets).chain([
            Self::Theme,
            Self::Accent,
            Self::Font,
            Self::Language,
            Self::Edition,
            Self::Emit,
            Self::HeadingLevel,
            Self::Layout,
        ])
    }

    /// The attributes of an element, in the same order.
    pub fn of(element: Element) -> impl Iterator<Item = Self> {
        Self::all().filter(move |which| which.attribute().on.contains(&element))
    }

    /// The attribute with this HTML name on `element`.
    pub fn named(element: Element, name: &str) -> Option<Self> {
        Self::of(element).find(|which| which.attribute().name == name)
    }

    /// Name and allowed values.
    pub fn attribute(self) -> Attribute {
        let words = |name, on, words| Attribute {
            name,
            allowed: Allowed::Words(words),
            on,
        };
        match self {
            Self::Source => Attribute {
                name: "src",
                allowed: Allowed::Article,
                on: ARTICLE,
            },
            Self::Preset(preset) => Attribute {
                name: preset.attribute(),
                allowed: allowed(preset),
                on: GOAL,
            },
            Self::Theme => words("theme", BOTH, &["auto", "light", "dark", "host"]),
            Self::Accent => Attribute {
                name: "accent",
                allowed: Allowed::Color,
                on: BOTH,
            },
            Self::Font => words("font", BOTH, &["plateful", "system", "host"]),
            Self::Language => words("lang", BOTH, &["en", "en-US"]),
            Self::Edition => words("edition", GOAL, &["2020-2025"]),
            Self::Emit => words("emit", GOAL, &["none", "goal"]),
            Self::HeadingLevel => Attribute {
                name: "heading-level",
                allowed: Allowed::Number {
                    least: 1.0,
                    most: 5.0,
                    unit: "level",
                },
                on: BOTH,
            },
            Self::Layout => words("layout", GOAL, &["full", "compact"]),
        }
    }
}

/// What a preset may hold: the words of a choice, or a number within the limits of its field.
fn allowed(preset: Preset) -> Allowed {
    match preset.field() {
        Field::Choice(field) => Allowed::Words(field.definition().words),
        Field::Text(field) => {
            let (least, most) = field.limits().unwrap_or_default();
            Allowed::Number {
                least,
                most,
                unit: preset.unit(),
            }
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// The setting of the reader's device.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// The `color-scheme` of the host page.
    Host,
}

impl Theme {
    /// All four, in the order of their words.
    const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Host];
}

/// Typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Font {
    /// Serif headings, and the system typeface for the form.
    Plateful,
    /// The system typeface for everything.
    System,
    /// The typeface of the host page.
    Host,
}

impl Font {
    /// All three, in the order of their words.
    const ALL: [Self; 3] = [Self::Plateful, Self::System, Self::Host];
}

/// An attribute with a usable value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Setting {
    /// See [`AttributeName::Source`]: a path that may be fetched.
    Source,
    /// See [`AttributeName::Preset`]: an option of a choice.
    Choice(Selection),
    /// See [`AttributeName::Preset`]: a number, in the unit of the attribute.
    Number(TextField, f64),
    /// See [`AttributeName::Theme`].
    Theme(Theme),
    /// See [`AttributeName::Accent`]; see [`Color::readable_on`] for what is shown of it.
    Accent(Color),
    /// See [`AttributeName::Font`].
    Font(Font),
    /// See [`AttributeName::Language`]: there is only one.
    Language,
    /// See [`AttributeName::Edition`]: there is only one.
    Edition,
    /// See [`AttributeName::Emit`].
    Emit(bool),
    /// See [`AttributeName::HeadingLevel`]; 1 to 5.
    HeadingLevel(u8),
    /// See [`AttributeName::Layout`].
    Compact(bool),
}

/// The value of an attribute cannot be used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AttributeError(pub AttributeName);

/// Reads an attribute of `element`. `None` if the element has no such attribute.
///
/// # Errors
/// If the value is not allowed.
pub fn read(element: Element, name: &str, value: &str) -> Option<Result<Setting, AttributeError>> {
    let which = AttributeName::named(element, name)?;
    Some(setting(which, value.trim()).ok_or(AttributeError(which)))
}

fn setting(which: AttributeName, value: &str) -> Option<Setting> {
    let (mut word, mut number) = (0_u8, 0.0);
    match which.attribute().allowed {
        Allowed::Words(words) => {
            (word, _) = (0_u8..).zip(words).find(|(_, one)| **one == value)?;
        }
        // Not `clamp`: its panic message would bring float formatting into the WebAssembly.
        Allowed::Number { least, most, .. } => number = decimal(value)?.max(least).min(most),
        Allowed::Color => {}
        Allowed::Article => is_own_article(value).then_some(())?,
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held between 1 and 5 above"
    )]
    let level = number as u8;
    Some(match which {
        AttributeName::Source => Setting::Source,
        AttributeName::Preset(preset) => match preset.field() {
            Field::Choice(field) => Setting::Choice(Selection::new(field, Some(word))),
            Field::Text(field) if field.is_whole() => Setting::Number(field, number.trunc()),
            Field::Text(field) => Setting::Number(field, number),
        },
        AttributeName::Theme => Setting::Theme(*Theme::ALL.get(usize::from(word))?),
        AttributeName::Accent => Setting::Accent(Color::from_hex(value)?),
        AttributeName::Font => Setting::Font(*Font::ALL.get(usize::from(word))?),
        AttributeName::Language => Setting::Language,
        AttributeName::Edition => Setting::Edition,
        AttributeName::Emit => Setting::Emit(word == 1),
        AttributeName::HeadingLevel => Setting::HeadingLevel(level),
        AttributeName::Layout => Setting::Compact(word == 1),
    })
}

/// Digits with at most one point, at most six before and after it; no sign, exponent, or `NaN`. Hand-written: Rust's
/// own parser of numbers of any size takes several kilobytes.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_read = !(whole.is_empty() && fraction.is_empty())
        && whole.len() <= 6
        && fraction.len() <= 6
        && [whole, fraction]
            .iter()
            .all(|part| part.bytes().all(|digit| digit.is_ascii_digit()));
    if !is_read {
        return None;
    }
    let mut value = 0.0;
    let mut size = 1.0;
    for digit in whole.bytes() {
        value = value * 10.0 + f64::from(digit - b'0');
    }
    for digit in fraction.bytes() {
        size *= 10.0;
        value = value * 10.0 + f64::from(digit - b'0');
    }
    Some(value / size)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{Allowed, AttributeError, AttributeName, Color, Element, Setting, decimal, read};
    use crate::planner::draft::TextField;
    use crate::planner::goal::Goal;

    #[test]
    fn numbers_are_plain() {
        for (text, value) in [
            ("40", 40.0),
            ("165.5", 165.5),
            (".5", 0.5),
            ("7.", 7.0),
            ("072.25", 72.25),
        ] {
            assert_eq!(decimal(text), Some(value), "{text}");
        }
        for text in [
            "", ".", "-1", "+1", "1e3", "NaN", "inf", "1,5", "0x10", "1 2", "１２", "1234567",
            "1.2.3",
        ] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn every_word_that_is_allowed_is_taken() {
        for which in AttributeName::all() {
            let attribute = which.attribute();
            let values: Vec<String> = match attribute.allowed {
                Allowed::Words(words) => words.iter().map(|word| (*word).to_owned()).collect(),
                Allowed::Number { least, most, .. } => vec![least.to_string(), most.to_string()],
                Allowed::Color => vec!["#1c4794".to_owned(), "#a6c4fb".to_owned()],
                Allowed::Article => vec!["articles/pinched-s1-nerve.json".to_owned()],
            };
            for element in [Element::Goal, Element::Article] {
                let read = |value| read(element, attribute.name, value);
                if !attribute.on.contains(&element) {
                    assert_eq!(read("x"), None, "{} on {element:?}", attribute.name);
                    continue;
                }
                for value in &values {
                    assert!(read(value).unwrap().is_ok(), "{}={value}", attribute.name);
                }
                assert_eq!(
                    read("javascript:alert(1)"),
                    Some(Err(AttributeError(which)))
                );
            }
        }
        assert_eq!(read(Element::Goal, "onclick", "x"), None);
    }

    #[test]
    fn an_article_has_what_concerns_it() {
        let names: Vec<&str> = AttributeName::of(Element::Article)
            .map(|which| which.attribute().name)
            .collect();
        assert_eq!(
            names,
            ["src", "theme", "accent", "font", "lang", "heading-level"]
        );
        assert!(!AttributeName::of(Element::Goal).any(|which| which == AttributeName::Source));
    }

    #[test]
    fn an_article_comes_from_its_own_site() {
        for src in [
            "https://evil.example/articles/x.json",
            "//evil.example/x.json",
            "/articles/x.json",
            "articles/../secret.json",
            "../articles/x.json",
            "articles/x.html",
            "articles/%2e%2e/x.json",
            "data:application/json,{}",
            "",
        ] {
            assert_eq!(
                read(Element::Article, "src", src),
                Some(Err(AttributeError(AttributeName::Source))),
                "{src}"
            );
        }
        assert_eq!(
            read(Element::Article, "src", " articles/x.json "),
            Some(Ok(Setting::Source))
        );
    }

    #[test]
    fn numbers_are_held_to_what_is_safe() {
        let read = |name, value| read(Element::Goal, name, value);
        let number = |field, value| Some(Ok(Setting::Number(field, value)));
        assert_eq!(read("weight-kg", "5"), number(TextField::WeightMajor, 30.0));
        assert_eq!(
            read("weight-kg", "99999"),
            number(TextField::WeightMajor, 350.0)
        );
        assert_eq!(read("age", "40.9"), number(TextField::Age, 40.0));
        assert_eq!(
            read("heading-level", "9"),
            Some(Ok(Setting::HeadingLevel(5)))
        );
        assert_eq!(
            read("goal", " lose-1 "),
            Some(Ok(Setting::Choice(Goal::Lose1.into())))
        );
        assert!(read("goal", "lose-5").unwrap().is_err());
        // Any color is accepted; with too little contrast, a shade of it is shown.
        let gray = Setting::Accent(Color::new(0x80, 0x80, 0x80));
        assert_eq!(read("accent", "#808080"), Some(Ok(gray)));
        for wrong in ["green", "#0f0", "rgb(0 128 0)", "#1c479400"] {
            assert!(read("accent", wrong).unwrap().is_err(), "{wrong}");
        }
    }
}
