//! What each attribute does, for the owner of a site. Only the prerendered page and the published descriptions say it:
//! none of these sentences is in the WebAssembly.

use plateful_domain::embed::AttributeName;

/// Where the settings on the page show a control for an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At once.
    First,
    /// Behind "More settings".
    More,
    /// Nowhere: it belongs to another element, or there is nothing to choose.
    Nowhere,
}

/// An attribute in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// What a control for it is called.
    pub label: &'static str,
    /// What it does.
    pub does: &'static str,
    /// What holds without it.
    pub unset: &'static str,
    /// What its words mean, in the order of [`plateful_domain::embed::Allowed::Words`]; empty for other kinds.
    pub words: &'static [&'static str],
    /// Where it can be set on the page.
    pub place: Place,
}

/// One attribute in words.
#[expect(clippy::too_many_lines, reason = "a table")]
pub const fn about(which: AttributeName) -> About {
    match which {
        AttributeName::Source => About {
            label: "Article",
            does: "Which article to show: its path below the site that the element comes from.",
            unset: "our usual article",
            words: &[],
            place: Place::Nowhere,
        },
        AttributeName::Goal => About {
            label: "Goal at first",
            does: "The goal that is chosen when the planner opens. Readers can choose another.",
            unset: "maintain weight",
            words: &[
                "Gain 2 lb a week",
                "Gain 1½ lb a week",
                "Gain 1 lb a week",
                "Gain ½ lb a week",
                "Maintain weight",
                "Lose ½ lb a week",
                "Lose 1 lb a week",
                "Lose 1½ lb a week",
                "Lose 2 lb a week",
            ],
            place: Place::First,
        },
        AttributeName::Units => About {
            label: "Units",
            does: "Units of height and weight. Readers can switch.",
            unset: "by the reader’s language",
            words: &[
                "Pounds and feet",
                "Kilograms and centimeters",
                "Stones and feet",
            ],
            place: Place::First,
        },
        AttributeName::Energy => About {
            label: "Unit of energy",
            does: "Calories or kilojoules. Readers can switch.",
            unset: "by the reader’s language",
            words: &["Calories (kcal)", "Kilojoules (kJ)"],
            place: Place::More,
        },
        AttributeName::Sex => About {
            label: "Sex for the formula",
            does: "Fills in one field, for a site that knows its readers.",
            unset: "nothing is filled in",
            words: &["Female", "Male", "Average of both"],
            place: Place::More,
        },
        AttributeName::Age => About {
            label: "Age in years",
            does: "Fills in the age. The planner is for adults and says so to others.",
            unset: "nothing is filled in",
            words: &[],
            place: Place::More,
        },
        AttributeName::Height => About {
            label: "Height in centimeters",
            does: "Fills in the height. Readers see it in their own units.",
            unset: "nothing is filled in",
            words: &[],
            place: Place::More,
        },
        AttributeName::Weight => About {
            label: "Weight in kilograms",
            does: "Fills in the weight. Readers see it in their own units.",
            unset: "nothing is filled in",
            words: &[],
            place: Place::More,
        },
        AttributeName::Work => About {
            label: "Working days",
            does: "Answers the question about working days.",
            unset: "some walking",
            words: &["Mostly sitting", "Some walking", "On my feet", "Heavy work"],
            place: Place::More,
        },
        AttributeName::Leisure => About {
            label: "Free time",
            does: "Answers the question about free time.",
            unset: "gentle walks",
            words: &[
                "Little moving",
                "Gentle walks",
                "Brisk, some days",
                "Active most days",
                "Hard training most days",
            ],
            place: Place::More,
        },
        AttributeName::Theme => About {
            label: "Light or dark",
            does: "“auto” follows the reader’s device, “host” the color-scheme of the page around it. A frame cannot see that page: there it is as “auto”.",
            unset: "auto",
            words: &[
                "As the reader’s device",
                "Light",
                "Dark",
                "As the page around it",
            ],
            place: Place::First,
        },
        AttributeName::Accent => About {
            label: "Accent color",
            does: "Color of frames, buttons and marks. Where it could not be read, in light or in dark, our own stays.",
            unset: "our blue",
            words: &[],
            place: Place::First,
        },
        AttributeName::Font => About {
            label: "Typeface",
            does: "“host” takes that of the page around it. A frame cannot see that page: there it is as “system”.",
            unset: "plateful",
            words: &[
                "Plateful’s own",
                "The device’s own",
                "As the page around it",
            ],
            place: Place::More,
        },
        AttributeName::Language => About {
            label: "Language",
            does: "Language of the texts. There is one so far; the attribute keeps your snippet right when there are more.",
            unset: "en-US",
            words: &["English", "English (US)"],
            place: Place::More,
        },
        AttributeName::Edition => About {
            label: "Edition of the guidelines",
            does: "Edition of the Dietary Guidelines for Americans that the plate follows. There is one so far.",
            unset: "2020-2025",
            words: &["2020–2025"],
            place: Place::More,
        },
        AttributeName::Emit => About {
            label: "What your site receives",
            does: "“goal” gives your page the goal that was chosen and the calories a day, and tells readers so. They can switch it off.",
            unset: "none",
            words: &["Nothing", "The goal and the calories a day"],
            place: Place::First,
        },
        AttributeName::HeadingLevel => About {
            label: "Level of its heading",
            does: "So that its headings fit among yours: 2 under an h1, 3 under an h2.",
            unset: "2",
            words: &[],
            place: Place::More,
        },
        AttributeName::Layout => About {
            label: "How much it shows",
            does: "“compact” leaves out the chart and the plate.",
            unset: "full",
            words: &["All", "Without chart and plate"],
            place: Place::First,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::about;
    use plateful_domain::embed::{Allowed, AttributeName};

    #[test]
    fn every_attribute_is_explained_and_every_word_has_a_name() {
        for which in AttributeName::ALL {
            let (attribute, about) = (which.attribute(), about(which));
            for text in [about.label, about.does, about.unset] {
                assert!(!text.is_empty(), "{}", attribute.name);
            }
            assert!(about.does.ends_with('.'), "{}", attribute.name);
            let words = match attribute.allowed {
                Allowed::Words(words) => words.len(),
                _ => 0,
            };
            assert_eq!(about.words.len(), words, "{}", attribute.name);
        }
    }
}
