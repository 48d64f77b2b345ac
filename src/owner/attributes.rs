//! What each attribute does, for the owner of a site. Only the prerendered page and the published descriptions say it:
//! none of these sentences is in the WebAssembly.

use plateful_domain::embed::{AttributeName, Element, Font, Setting, Theme, read};
use plateful_domain::planner::activity::{Leisure, Work};
use plateful_domain::planner::draft::{EnergyUnit, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::goal::Goal;

/// Where the settings on the page show a control for an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// At once.
    First,
    /// Behind "More settings".
    More,
}

/// An attribute in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttributeText {
    /// What a control for it is called.
    pub label: &'static str,
    /// What it does.
    pub does: &'static str,
    /// What holds without it.
    pub unset: &'static str,
    /// Where it can be set on the page; none for what belongs to another element.
    pub group: Option<Group>,
}

/// An attribute in words.
pub const fn text(which: AttributeName) -> AttributeText {
    match which {
        AttributeName::Source => SOURCE,
        AttributeName::Goal => GOAL,
        AttributeName::Units => UNITS,
        AttributeName::Energy => ENERGY,
        AttributeName::Sex => SEX,
        AttributeName::Age => AGE,
        AttributeName::Height => HEIGHT,
        AttributeName::Weight => WEIGHT,
        AttributeName::Work => WORK,
        AttributeName::Leisure => LEISURE,
        AttributeName::Theme => THEME,
        AttributeName::Accent => ACCENT,
        AttributeName::Font => FONT,
        AttributeName::Language => LANGUAGE,
        AttributeName::Edition => EDITION,
        AttributeName::Emit => EMIT,
        AttributeName::HeadingLevel => HEADING_LEVEL,
        AttributeName::Layout => LAYOUT,
    }
}

const SOURCE: AttributeText = AttributeText {
    label: "Article",
    does: "Which article to show: its path below the site that the element comes from.",
    unset: "our usual article",
    group: None,
};

const GOAL: AttributeText = AttributeText {
    label: "Goal at first",
    does: "The goal that is chosen when the planner opens. Readers can choose another.",
    unset: "maintain weight",
    group: Some(Group::First),
};

const UNITS: AttributeText = AttributeText {
    label: "Units",
    does: "Units of height and weight. Readers can switch.",
    unset: "by the reader’s language",
    group: Some(Group::First),
};

const ENERGY: AttributeText = AttributeText {
    label: "Unit of energy",
    does: "Calories or kilojoules. Readers can switch.",
    unset: "by the reader’s language",
    group: Some(Group::More),
};

const SEX: AttributeText = AttributeText {
    label: "Sex for the formula",
    does: "Fills in one field, for a site that knows its readers.",
    unset: "nothing is filled in",
    group: Some(Group::More),
};

const AGE: AttributeText = AttributeText {
    label: "Age in years",
    does: "Fills in the age. The planner is for adults and says so to others.",
    unset: "nothing is filled in",
    group: Some(Group::More),
};

const HEIGHT: AttributeText = AttributeText {
    label: "Height in centimeters",
    does: "Fills in the height. Readers see it in their own units.",
    unset: "nothing is filled in",
    group: Some(Group::More),
};

const WEIGHT: AttributeText = AttributeText {
    label: "Weight in kilograms",
    does: "Fills in the weight. Readers see it in their own units.",
    unset: "nothing is filled in",
    group: Some(Group::More),
};

const WORK: AttributeText = AttributeText {
    label: "Working days",
    does: "Answers the question about working days.",
    unset: "some walking",
    group: Some(Group::More),
};

const LEISURE: AttributeText = AttributeText {
    label: "Free time",
    does: "Answers the question about free time.",
    unset: "gentle walks",
    group: Some(Group::More),
};

const THEME: AttributeText = AttributeText {
    label: "Light or dark",
    does: "“auto” follows the reader’s device, “host” the color-scheme of the page around it. A frame cannot see that page: there it is as “auto”.",
    unset: "auto",
    group: Some(Group::First),
};

const ACCENT: AttributeText = AttributeText {
    label: "Accent color",
    does: "Color of frames, buttons and marks. Where it could not be read, in light or in dark, our own stays.",
    unset: "our blue",
    group: Some(Group::First),
};

const FONT: AttributeText = AttributeText {
    label: "Typeface",
    does: "“host” takes that of the page around it. A frame cannot see that page: there it is as “system”.",
    unset: "plateful",
    group: Some(Group::More),
};

const LANGUAGE: AttributeText = AttributeText {
    label: "Language",
    does: "Language of the texts. There is one so far; the attribute keeps your snippet right when there are more.",
    unset: "en-US",
    group: Some(Group::More),
};

const EDITION: AttributeText = AttributeText {
    label: "Edition of the guidelines",
    does: "Edition of the Dietary Guidelines for Americans that the plate follows. There is one so far.",
    unset: "2020-2025",
    group: Some(Group::More),
};

const EMIT: AttributeText = AttributeText {
    label: "What your site receives",
    does: "“goal” gives your page the goal that was chosen and the calories a day, and tells readers so. They can switch it off.",
    unset: "none",
    group: Some(Group::First),
};

const HEADING_LEVEL: AttributeText = AttributeText {
    label: "Level of its heading",
    does: "So that its headings fit among yours: 2 under an h1, 3 under an h2.",
    unset: "2",
    group: Some(Group::More),
};

const LAYOUT: AttributeText = AttributeText {
    label: "How much it shows",
    does: "“compact” leaves out the chart and the plate.",
    unset: "full",
    group: Some(Group::First),
};

/// What a word is called in the settings, for an attribute that takes words.
pub fn choice(which: AttributeName, word: &str) -> Option<&'static str> {
    // Every attribute that takes words is one of the planner's.
    let setting = read(Element::Goal, which.attribute().name, word)?.ok()?;
    Some(match setting {
        Setting::Goal(pace) => goal(pace),
        Setting::Units(Units::Us) => "Pounds and feet",
        Setting::Units(Units::Metric) => "Kilograms and centimeters",
        Setting::Units(Units::Uk) => "Stones and feet",
        Setting::Energy(EnergyUnit::Kilocalories) => "Calories (kcal)",
        Setting::Energy(EnergyUnit::Kilojoules) => "Kilojoules (kJ)",
        Setting::Sex(Formula::Female) => "Female",
        Setting::Sex(Formula::Male) => "Male",
        Setting::Sex(Formula::Average) => "Average of both",
        Setting::Work(activity) => work(activity),
        Setting::Leisure(activity) => leisure(activity),
        Setting::Theme(Theme::Auto) => "As the reader’s device",
        Setting::Theme(Theme::Light) => "Light",
        Setting::Theme(Theme::Dark) => "Dark",
        Setting::Theme(Theme::Host) | Setting::Font(Font::Host) => "As the page around it",
        Setting::Font(Font::Plateful) => "Plateful’s own",
        Setting::Font(Font::System) => "The device’s own",
        Setting::Language if word == "en" => "English",
        Setting::Language => "English (US)",
        Setting::Edition => "2020–2025",
        Setting::Emit(false) => "Nothing",
        Setting::Emit(true) => "The goal and the calories a day",
        Setting::Compact(false) => "All",
        Setting::Compact(true) => "Without chart and plate",
        Setting::Source
        | Setting::Age(_)
        | Setting::Height(_)
        | Setting::Weight(_)
        | Setting::Accent(_)
        | Setting::HeadingLevel(_) => return None,
    })
}

const fn goal(goal: Goal) -> &'static str {
    match goal {
        Goal::Gain2 => "Gain 2 lb a week",
        Goal::Gain1Half => "Gain 1½ lb a week",
        Goal::Gain1 => "Gain 1 lb a week",
        Goal::GainHalf => "Gain ½ lb a week",
        Goal::Maintain => "Maintain weight",
        Goal::LoseHalf => "Lose ½ lb a week",
        Goal::Lose1 => "Lose 1 lb a week",
        Goal::Lose1Half => "Lose 1½ lb a week",
        Goal::Lose2 => "Lose 2 lb a week",
    }
}

const fn work(work: Work) -> &'static str {
    match work {
        Work::VeryLight => "Mostly sitting",
        Work::Light => "Some walking",
        Work::Moderate => "On my feet",
        Work::Heavy => "Heavy work",
    }
}

const fn leisure(leisure: Leisure) -> &'static str {
    match leisure {
        Leisure::VeryLight => "Little moving",
        Leisure::Light => "Gentle walks",
        Leisure::Moderate => "Brisk, some days",
        Leisure::Active => "Active most days",
        Leisure::VeryActive => "Hard training most days",
    }
}

#[cfg(test)]
mod tests {
    use super::{choice, text};
    use plateful_domain::embed::{Allowed, AttributeName};
    use std::collections::HashSet;

    #[test]
    fn every_attribute_is_explained() {
        for which in AttributeName::ALL {
            let (name, text) = (which.attribute().name, text(which));
            for words in [text.label, text.does, text.unset] {
                assert!(!words.is_empty(), "{name}");
            }
            assert!(text.does.ends_with('.'), "{name}");
        }
    }

    #[test]
    fn every_word_has_a_name_of_its_own() {
        let mut seen = 0;
        for which in AttributeName::ALL {
            let Allowed::Words(words) = which.attribute().allowed else {
                continue;
            };
            let names: HashSet<_> = words
                .iter()
                .filter_map(|word| choice(which, word))
                .collect();
            assert_eq!(names.len(), words.len(), "{}", which.attribute().name);
            seen += words.len();
        }
        assert!(seen > 30, "only {seen} words");
        assert_eq!(choice(AttributeName::Goal, "lose-5"), None);
    }
}
