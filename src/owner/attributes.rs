//! Descriptions of the attributes for site owners, used only natively: none of these sentences is in the WebAssembly.

use plateful_domain::embed::{AttributeName, Element, Font, Setting, Theme, read};
use plateful_domain::planner::fields::{Preset, Selection};

/// Where the settings show the control of an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Always visible.
    First,
    /// Under "More settings".
    More,
}

/// The description of an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttributeText {
    /// Label of its control.
    pub label: &'static str,
    /// What it does.
    pub does: &'static str,
    /// What applies without it.
    pub unset: &'static str,
    /// Where its control is on the page; `None` if it belongs to another element.
    pub group: Option<Group>,
}

/// The description of an attribute.
pub const fn text(which: AttributeName) -> AttributeText {
    match which {
        AttributeName::Source => SOURCE,
        AttributeName::Preset(preset) => preset_text(preset),
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

const fn preset_text(preset: Preset) -> AttributeText {
    let text = preset.text();
    AttributeText {
        label: text.label,
        does: text.does,
        unset: text.unset,
        group: Some(if text.is_first {
            Group::First
        } else {
            Group::More
        }),
    }
}

const THEME: AttributeText = AttributeText {
    label: "Light or dark",
    does: "As the reader’s device (auto), always light, always dark, or as the color-scheme of the page around it (host). A frame cannot see that page and follows the device.",
    unset: "auto",
    group: Some(Group::First),
};

const ACCENT: AttributeText = AttributeText {
    label: "Brand color",
    does: "Color of frames, buttons and marks. If it is too light or too dark to read, a readable shade of it is used.",
    unset: "our blue",
    group: Some(Group::First),
};

const FONT: AttributeText = AttributeText {
    label: "Typeface",
    does: "Ours, the device’s (system), or that of the page around it (host). A frame cannot see that page and takes the device’s.",
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
    label: "Data sent to your page",
    does: "Gives your page the goal that was chosen and the calories a day, and tells readers so. They can switch it off.",
    unset: "none",
    group: Some(Group::More),
};

const HEADING_LEVEL: AttributeText = AttributeText {
    label: "Level of its heading",
    does: "So that its headings fit among yours: 2 under an h1, 3 under an h2.",
    unset: "2",
    group: Some(Group::More),
};

const LAYOUT: AttributeText = AttributeText {
    label: "Layout",
    does: "The compact one leaves out the chart and the plate.",
    unset: "full",
    group: Some(Group::First),
};

/// The label of an option in the settings, for an attribute with options.
pub fn choice(which: AttributeName, word: &str) -> Option<&'static str> {
    // Every attribute with options belongs to the planner.
    let setting = read(Element::Goal, which.attribute().name, word)?.ok()?;
    Some(match setting {
        Setting::Choice(selection) => choice_label(which, selection),
        Setting::Theme(Theme::Auto) => "As the reader’s device",
        Setting::Theme(Theme::Light) => "Light",
        Setting::Theme(Theme::Dark) => "Dark",
        Setting::Theme(Theme::Host) | Setting::Font(Font::Host) => "As the page around it",
        Setting::Font(Font::Plateful) => "Plateful’s own",
        Setting::Font(Font::System) => "The device’s own",
        Setting::Language if word == "en" => "English",
        Setting::Language => "English (US)",
        Setting::Edition => "2020–2025",
        Setting::Emit(false) => "None",
        Setting::Emit(true) => "The goal and the calories a day",
        Setting::Compact(false) => "Full",
        Setting::Compact(true) => "Compact (no chart or plate)",
        Setting::Source | Setting::Number(..) | Setting::Accent(_) | Setting::HeadingLevel(_) => {
            return None;
        }
    })
}

/// The preset's label for an option, or else the form's.
fn choice_label(which: AttributeName, selection: Selection) -> &'static str {
    let own = match (which, selection.at()) {
        (AttributeName::Preset(preset), Some(at)) => preset.labels().get(usize::from(at)),
        _ => None,
    };
    own.copied().unwrap_or_else(|| selection.label())
}

#[cfg(test)]
mod tests {
    use super::{choice, text};
    use plateful_domain::embed::{Allowed, AttributeName};
    use plateful_domain::planner::fields::Preset;
    use std::collections::HashSet;

    #[test]
    fn every_attribute_is_explained() {
        for which in AttributeName::all() {
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
        for which in AttributeName::all() {
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
        let goal = AttributeName::Preset(Preset::Goal);
        assert_eq!(choice(goal, "lose-1"), Some("Lose 1 lb a week"));
        assert_eq!(choice(goal, "lose-5"), None);
    }
}
