//! The attributes of the elements, what each may hold, and what it means.

use super::color::Color;
use crate::article::is_own_article;
use crate::planner::activity::{Leisure, Work};
use crate::planner::draft::{EnergyUnit, Units};
use crate::planner::energy::Formula;
use crate::planner::goal::Goal;
use crate::planner::safety::limits;

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
    /// A number; what lies outside is held to the nearer end.
    Number {
        /// Least.
        least: f64,
        /// Most.
        most: f64,
        /// Of what, for people: "kg".
        unit: &'static str,
    },
    /// `#rrggbb`, dark enough on light or light enough on dark.
    Color,
    /// The path of an article below the site that the element comes from, such as `articles/pinched-s1-nerve.json`.
    Article,
}

/// An attribute that an owner may set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Attribute {
    /// Its name in HTML. The property of the element has the same name in camel case.
    pub name: &'static str,
    /// What it may hold.
    pub allowed: Allowed,
    /// The elements that have it.
    pub on: &'static [Element],
}

/// Elements of a row.
const GOAL: &[Element] = &[Element::Goal];
/// See [`GOAL`].
const ARTICLE: &[Element] = &[Element::Article];
/// See [`GOAL`].
const BOTH: &[Element] = &[Element::Goal, Element::Article];

macro_rules! attributes {
    ($($(#[$about:meta])* $variant:ident = $name:literal on $on:ident: $allowed:expr,)*) => {
        /// Which attribute.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum AttributeName { $($(#[$about])* $variant),* }

        impl AttributeName {
            /// All, in the order of the documents.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$variant),*];

            /// Those of an element, in the same order.
            pub fn of(element: Element) -> impl Iterator<Item = Self> {
                Self::ALL
                    .into_iter()
                    .filter(move |which| which.attribute().on.contains(&element))
            }

            /// Name and allowed values.
            pub const fn attribute(self) -> Attribute {
                match self { $(Self::$variant => Attribute { name: $name, allowed: $allowed, on: $on }),* }
            }
        }
    };
}

attributes! {
    /// Which article.
    Source = "src" on ARTICLE: Allowed::Article,
    /// The goal chosen at first.
    Goal = "goal" on GOAL: Allowed::Words(&GOALS),
    /// Units of height and weight.
    Units = "units" on GOAL: Allowed::Words(&["us", "metric", "uk"]),
    /// Unit of energy.
    Energy = "energy" on GOAL: Allowed::Words(&["kcal", "kj"]),
    /// Sex for the formula.
    Sex = "sex" on GOAL: Allowed::Words(&["female", "male", "average"]),
    /// Age.
    Age = "age" on GOAL: Allowed::Number { least: 1.0, most: 120.0, unit: "years" },
    /// Height.
    Height = "height-cm" on GOAL: Allowed::Number { least: limits::HEIGHT_CM.0, most: limits::HEIGHT_CM.1, unit: "cm" },
    /// Weight.
    Weight = "weight-kg" on GOAL: Allowed::Number { least: limits::WEIGHT_KG.0, most: limits::WEIGHT_KG.1, unit: "kg" },
    /// Working days.
    Work = "work" on GOAL: Allowed::Words(&["sitting", "some-walking", "on-my-feet", "heavy"]),
    /// Free time.
    Leisure = "free-time" on GOAL: Allowed::Words(&["little", "gentle", "brisk", "active", "very-active"]),
    /// Light or dark.
    Theme = "theme" on BOTH: Allowed::Words(&["auto", "light", "dark", "host"]),
    /// Color of lines, buttons and marks.
    Accent = "accent" on BOTH: Allowed::Color,
    /// Typeface.
    Font = "font" on BOTH: Allowed::Words(&["plateful", "system", "host"]),
    /// Language of the texts.
    Language = "lang" on BOTH: Allowed::Words(&["en", "en-US"]),
    /// Edition of the dietary guidelines for the plate.
    Edition = "edition" on GOAL: Allowed::Words(&["2020-2025"]),
    /// What the page may learn.
    Emit = "emit" on GOAL: Allowed::Words(&["none", "goal"]),
    /// Level of the first heading; those inside follow.
    HeadingLevel = "heading-level" on BOTH: Allowed::Number { least: 1.0, most: 5.0, unit: "level" },
    /// With chart and plate, or without.
    Layout = "layout" on GOAL: Allowed::Words(&["full", "compact"]),
}

/// The nine goals, in the order of [`Goal::ALL`]; numbers are pounds a week.
pub(super) const GOALS: [&str; 9] = [
    "gain-2", "gain-1.5", "gain-1", "gain-0.5", "maintain", "lose-0.5", "lose-1", "lose-1.5",
    "lose-2",
];

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's device is set.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// As the page around it says by `color-scheme`.
    Host,
}

impl Theme {
    /// All four, in the order of their words.
    const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Host];
}

/// Typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Font {
    /// Serif headings, the system's face for the form.
    Plateful,
    /// The system's face for all.
    System,
    /// That of the page around it.
    Host,
}

impl Font {
    /// All three, in the order of their words.
    const ALL: [Self; 3] = [Self::Plateful, Self::System, Self::Host];
}

/// An attribute with a value that can be used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Setting {
    /// See [`AttributeName::Source`]: a path that may be fetched.
    Source,
    /// See [`AttributeName::Goal`].
    Goal(Goal),
    /// See [`AttributeName::Units`].
    Units(Units),
    /// See [`AttributeName::Energy`].
    Energy(EnergyUnit),
    /// See [`AttributeName::Sex`].
    Sex(Formula),
    /// See [`AttributeName::Age`]; years, whole.
    Age(f64),
    /// See [`AttributeName::Height`]; cm.
    Height(f64),
    /// See [`AttributeName::Weight`]; kg.
    Weight(f64),
    /// See [`AttributeName::Work`].
    Work(Work),
    /// See [`AttributeName::Leisure`].
    Leisure(Leisure),
    /// See [`AttributeName::Theme`].
    Theme(Theme),
    /// See [`AttributeName::Accent`].
    Accent(Color),
    /// See [`AttributeName::Font`].
    Font(Font),
    /// See [`AttributeName::Language`]: there is one.
    Language,
    /// See [`AttributeName::Edition`]: there is one.
    Edition,
    /// See [`AttributeName::Emit`].
    Emit(bool),
    /// See [`AttributeName::HeadingLevel`]; 1 to 5.
    HeadingLevel(u8),
    /// See [`AttributeName::Layout`].
    Compact(bool),
}

/// A value that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AttributeError(pub AttributeName);

/// Reads an attribute of `element`. `None` for one that it does not have.
///
/// # Errors
/// When the value is none that is allowed.
pub fn read(element: Element, name: &str, value: &str) -> Option<Result<Setting, AttributeError>> {
    let which = AttributeName::of(element).find(|which| which.attribute().name == name)?;
    Some(setting(which, value.trim()).ok_or(AttributeError(which)))
}

fn setting(which: AttributeName, value: &str) -> Option<Setting> {
    let (mut word, mut number) = (0, 0.0);
    match which.attribute().allowed {
        Allowed::Words(words) => word = words.iter().position(|one| *one == value)?,
        // `clamp` would say between which numbers it was wrong, and bring along all that writes numbers.
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
        AttributeName::Goal => Setting::Goal(*Goal::ALL.get(word)?),
        AttributeName::Units => Setting::Units(*[Units::Us, Units::Metric, Units::Uk].get(word)?),
        AttributeName::Energy => {
            Setting::Energy(*[EnergyUnit::Kilocalories, EnergyUnit::Kilojoules].get(word)?)
        }
        AttributeName::Sex => Setting::Sex(*Formula::ALL.get(word)?),
        AttributeName::Age => Setting::Age(number.trunc()),
        AttributeName::Height => Setting::Height(number),
        AttributeName::Weight => Setting::Weight(number),
        AttributeName::Work => Setting::Work(*Work::ALL.get(word)?),
        AttributeName::Leisure => Setting::Leisure(*Leisure::ALL.get(word)?),
        AttributeName::Theme => Setting::Theme(*Theme::ALL.get(word)?),
        AttributeName::Accent => Setting::Accent(
            Color::from_hex(value)
                .filter(|color| color.reads_on_light() || color.reads_on_dark())?,
        ),
        AttributeName::Font => Setting::Font(*Font::ALL.get(word)?),
        AttributeName::Language => Setting::Language,
        AttributeName::Edition => Setting::Edition,
        AttributeName::Emit => Setting::Emit(word == 1),
        AttributeName::HeadingLevel => Setting::HeadingLevel(level),
        AttributeName::Layout => Setting::Compact(word == 1),
    })
}

/// Digits with at most one point: no sign, no exponent, no words for what is no number. Six digits of each kind at
/// most. By hand: Rust's own reading of numbers of any size weighs several kilobytes.
fn decimal(text: &str) -> Option<f64> {
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

    use super::{Allowed, AttributeError, AttributeName, Element, Setting, decimal, read};
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
        for which in AttributeName::ALL {
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
        assert_eq!(read("weight-kg", "5"), Some(Ok(Setting::Weight(30.0))));
        assert_eq!(read("weight-kg", "99999"), Some(Ok(Setting::Weight(350.0))));
        assert_eq!(read("age", "40.9"), Some(Ok(Setting::Age(40.0))));
        assert_eq!(
            read("heading-level", "9"),
            Some(Ok(Setting::HeadingLevel(5)))
        );
        assert_eq!(
            read("goal", " lose-1 "),
            Some(Ok(Setting::Goal(Goal::Lose1)))
        );
        assert!(read("goal", "lose-5").unwrap().is_err());
        assert!(read("accent", "#808080").unwrap().is_err());
    }
}
