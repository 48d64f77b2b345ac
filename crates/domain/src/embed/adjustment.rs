//! Values that an element understands but shows differently, which its owner should know.

use super::attribute::{AttributeName, Element, Setting, Theme, decimal, read};
use super::color::{Color, Ground};

/// What is used in place of an owner's value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Adjustment {
    /// A number outside its limits, or a fraction where only whole numbers are used.
    Number {
        /// The attribute.
        which: AttributeName,
        /// The number used.
        used: f64,
    },
    /// A color with too little contrast.
    Shade {
        /// The owner's color.
        given: Color,
        /// The background on which the contrast is too low.
        ground: Ground,
        /// The shade used on that background.
        used: Color,
    },
}

/// What is used in place of `value`; none if it is used as it is, or cannot be used at all. `theme` is the element's
/// own.
///
/// No color has enough contrast on both backgrounds, so one that has it on the background shown first is used as it is:
/// light for `auto` and `light`, dark for `dark`, either for `host`. On the other background, its shade is used without
/// a message.
pub fn adjustment(element: Element, name: &str, value: &str, theme: Theme) -> Option<Adjustment> {
    let which = AttributeName::named(element, name)?;
    match read(element, name, value)?.ok()? {
        Setting::Accent(given) => {
            let ground = match theme {
                Theme::Dark => Ground::Dark,
                Theme::Host if given.reads_on(Ground::Dark) => return None,
                _ => Ground::Light,
            };
            let used = given.readable_on(ground);
            (used != given).then_some(Adjustment::Shade {
                given,
                ground,
                used,
            })
        }
        Setting::Number(_, used) => number(which, value, used),
        Setting::HeadingLevel(level) => number(which, value, f64::from(level)),
        _ => None,
    }
}

fn number(which: AttributeName, value: &str, used: f64) -> Option<Adjustment> {
    let written = decimal(value.trim())?;
    ((written - used).abs() > 1e-9).then_some(Adjustment::Number { which, used })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{Adjustment, adjustment};
    use crate::embed::{AttributeName, Color, Element, Ground, Theme};
    use crate::planner::fields::Preset;

    #[test]
    fn a_color_is_told_of_where_it_is_seen_first() {
        let ground = |value, theme| match adjustment(Element::Goal, "accent", value, theme) {
            None => None,
            Some(Adjustment::Shade {
                given,
                ground,
                used,
            }) => {
                assert_eq!(Some(given), Color::from_hex(value));
                assert_eq!(used, given.readable_on(ground));
                assert!(used.reads_on(ground));
                Some(ground)
            }
            other => panic!("{other:?}"),
        };
        let (light, dark) = (Some(Ground::Light), Some(Ground::Dark));
        for (value, wanted) in [
            ("#1c4794", [None, None, dark, None]),
            ("#7ed957", [light, light, None, None]),
            ("#808080", [light, light, dark, light]),
        ] {
            let themes = [Theme::Auto, Theme::Light, Theme::Dark, Theme::Host];
            assert_eq!(themes.map(|theme| ground(value, theme)), wanted, "{value}");
        }
    }

    #[test]
    fn a_number_that_is_held_is_told() {
        let told = |element, name, value| match adjustment(element, name, value, Theme::Auto) {
            Some(Adjustment::Number { which, used }) => Some((which, used)),
            None => None,
            other => panic!("{other:?}"),
        };
        let weight = AttributeName::Preset(Preset::Weight);
        assert_eq!(
            told(Element::Goal, "weight-kg", "999"),
            Some((weight, 350.0))
        );
        assert_eq!(told(Element::Goal, "weight-kg", " 85.5 "), None);
        assert_eq!(
            told(Element::Goal, "age", "40.9"),
            Some((AttributeName::Preset(Preset::Age), 40.0))
        );
        assert_eq!(
            told(Element::Article, "heading-level", "9"),
            Some((AttributeName::HeadingLevel, 5.0))
        );
    }

    #[test]
    fn what_is_refused_or_unknown_is_no_adjustment() {
        for (name, value) in [
            ("accent", "green"),
            ("accent", ""),
            ("weight-kg", "much"),
            ("theme", "dark"),
            ("theme", "drak"),
            ("onclick", "1"),
        ] {
            let found = adjustment(Element::Goal, name, value, Theme::Auto);
            assert_eq!(found, None, "{name}={value}");
        }
        assert_eq!(
            adjustment(Element::Article, "weight-kg", "999", Theme::Auto),
            None
        );
    }
}
