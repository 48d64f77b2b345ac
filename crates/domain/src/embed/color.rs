//! An accent color with enough contrast: as its owner wrote it, or a shade of it.

/// A color without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

/// The background of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The page in the light theme.
    Light,
    /// The page in the dark theme.
    Dark,
}

impl Ground {
    /// The background with the least contrast: the darkest of the light ones, the lightest of the dark ones, as in
    /// `style/tokens.css`.
    pub const fn color(self) -> Color {
        match self {
            Self::Light => Color::new(0xed, 0xf2, 0xf9),
            Self::Dark => Color::new(0x1f, 0x27, 0x35),
        }
    }
}

/// The least contrast between text and background (WCAG 2.2, success criterion 1.4.3, level AA).
pub const LEAST_CONTRAST: f64 = 4.5;
/// The step between shades, for a lightness from 0 to 1.
const STEP: f64 = 0.005;

impl Color {
    /// A color from its parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Reads `#rrggbb`.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self::new(part(0)?, part(2)?, part(4)?))
    }

    /// As `#rrggbb`.
    pub fn to_hex(self) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = String::from("#");
        for part in [self.red, self.green, self.blue] {
            for half in [part >> 4, part & 15] {
                text.push(
                    DIGITS
                        .get(usize::from(half))
                        .copied()
                        .map_or('0', char::from),
                );
            }
        }
        text
    }

    /// Whether text in this color is readable on a background.
    pub fn reads_on(self, ground: Ground) -> bool {
        self.contrast(ground.color()) >= LEAST_CONTRAST
    }

    /// This color if it is readable on a background, otherwise its nearest shade that is: with the same hue in OKLCH
    /// and as much chroma as the gamut allows, darker on light and lighter on dark.
    ///
    /// `embed/shade.ts` does the same with the same operations in the same order, and a scenario compares the two.
    #[must_use]
    pub fn readable_on(self, ground: Ground) -> Self {
        if self.reads_on(ground) {
            return self;
        }
        let (step, last) = match ground {
            Ground::Light => (-STEP, Self::new(0, 0, 0)),
            Ground::Dark => (STEP, Self::new(255, 255, 255)),
        };
        let mut lab = Lab::of(self);
        loop {
            lab.lightness += step;
            if !(0.0..=1.0).contains(&lab.lightness) {
                return last;
            }
            let shade = lab.shown();
            if shade.reads_on(ground) {
                return shade;
            }
        }
    }

    /// From 1 (equal colors) to 21 (black and white): WCAG 2.2, "contrast ratio".
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// From 0 (black) to 1 (white): WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

/// The linear value of a component, 0 to 1.
fn linear(part: u8) -> f64 {
    let value = f64::from(part) / 255.0;
    // The exact curve has an exponent of 2.4. This polynomial differs from it by less than 0.002, and the program needs
    // no other power function.
    if value <= 0.040_45 {
        value / 12.92
    } else {
        value * (value * (value * 0.305_306_011 + 0.682_171_111) + 0.012_522_878)
    }
}

/// The component nearest to a linear value.
fn part(light: f64) -> u8 {
    (0..255_u8)
        .find(|part| linear(*part) + linear(*part + 1) >= 2.0 * light)
        .unwrap_or(255)
}

/// The cube root of a number from 0 to 1, to eight decimal places or more, by Newton's method.
fn cube_root(number: f64) -> f64 {
    let mut root = 1.0;
    for _ in 0..24 {
        root = (2.0 * root + number / (root * root)) / 3.0;
    }
    root
}

/// A color in `OKLab`. Equal `a` and `b` mean equal hue and chroma in OKLCH.
///
/// Source: Björn Ottosson, "A perceptual color space for image processing", 2020,
/// <https://bottosson.github.io/posts/oklab/>; used by CSS Color 4.
#[derive(Debug, Clone, Copy)]
struct Lab {
    lightness: f64,
    a: f64,
    b: f64,
}

impl Lab {
    fn of(color: Color) -> Self {
        let (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue));
        let l = cube_root(0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue);
        let m = cube_root(0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue);
        let s = cube_root(0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue);
        Self {
            lightness: 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            a: 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            b: 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        }
    }

    /// Linear red, green and blue with `share` of the chroma. Outside 0 to 1 if it is out of gamut.
    fn light(self, share: f64) -> [f64; 3] {
        let (a, b) = (self.a * share, self.b * share);
        let long = self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b;
        let medium = self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b;
        let short = self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b;
        let (long, medium, short) = (
            long * long * long,
            medium * medium * medium,
            short * short * short,
        );
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
            2.609_757_401_1 * medium - 1.268_438_004_6 * long - 0.341_319_396_5 * short,
            1.707_614_701_0 * short - 0.004_196_086_3 * long - 0.703_418_614_7 * medium,
        ]
    }

    /// The color, with as much chroma as the gamut allows.
    fn shown(self) -> Color {
        let fits = |share| {
            let light = self.light(share);
            light.iter().all(|part| (-0.0001..=1.0001).contains(part))
        };
        let (mut least, mut most) = (0.0, 1.0);
        if fits(1.0) {
            least = 1.0;
        } else {
            for _ in 0..12 {
                let middle = f64::midpoint(least, most);
                if fits(middle) {
                    least = middle;
                } else {
                    most = middle;
                }
            }
        }
        let [red, green, blue] = self.light(least).map(part);
        Color::new(red, green, blue)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::{Color, Ground, Lab};

    fn color(text: &str) -> Color {
        Color::from_hex(text).unwrap()
    }

    #[test]
    fn reads_six_digits_and_nothing_else() {
        assert_eq!(
            Color::from_hex("#1c4794"),
            Some(Color::new(0x1c, 0x47, 0x94))
        );
        assert_eq!(Color::from_hex("#FFFFFF"), Some(Color::new(255, 255, 255)));
        for wrong in [
            "", "#", "#fff", "1c4794", "#1c479", "#1c47940", "#+1c479", "red", "#1c479é", "url(#a)",
        ] {
            assert_eq!(Color::from_hex(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        // Ratios from contrast checkers.
        for (one, other, ratio) in [
            ("#000000", "#ffffff", 21.0),
            ("#767676", "#ffffff", 4.54),
            ("#1c4794", "#ffffff", 8.83),
            ("#ff0000", "#ffffff", 4.0),
        ] {
            let found = color(one).contrast(color(other));
            assert!((found - ratio).abs() < 0.06, "{one} on {other}: {found}");
        }
    }

    #[test]
    fn knows_where_a_color_can_be_read() {
        let reads = |text, ground| color(text).reads_on(ground);
        assert!(reads("#1c4794", Ground::Light) && !reads("#1c4794", Ground::Dark));
        assert!(reads("#a6c4fb", Ground::Dark) && !reads("#a6c4fb", Ground::Light));
        assert!(!reads("#808080", Ground::Light) && !reads("#6b6b6b", Ground::Dark));
    }

    #[test]
    fn any_color_has_a_shade_that_reads() {
        let parts = [0, 1, 51, 102, 128, 153, 204, 254, 255];
        for red in parts {
            for green in parts {
                for blue in parts {
                    let given = Color::new(red, green, blue);
                    for ground in [Ground::Light, Ground::Dark] {
                        let shade = given.readable_on(ground);
                        assert!(shade.reads_on(ground), "{given:?} on {ground:?}: {shade:?}");
                        if given.reads_on(ground) {
                            assert_eq!(shade, given);
                        } else {
                            let contrast = shade.contrast(ground.color());
                            assert!(contrast < 4.75, "{given:?}: {shade:?} is too far");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_shade_keeps_its_hue() {
        let polar = |color: Color| {
            let Lab { a, b, .. } = Lab::of(color);
            (b.atan2(a).to_degrees(), a.hypot(b))
        };
        for text in [
            "#7ed957", "#ffcc00", "#ff6699", "#00bcd4", "#808000", "#c0392b", "#5b2c6f",
        ] {
            for ground in [Ground::Light, Ground::Dark] {
                let (before, chroma) = polar(color(text));
                let (after, left) = polar(color(text).readable_on(ground));
                let turned = (after - before + 540.0).rem_euclid(360.0) - 180.0;
                assert!(turned.abs() < 2.0, "{text} on {ground:?}: {turned} degrees");
                assert!(
                    left < chroma + 0.005 && left > 0.3 * chroma,
                    "{text}: {left}"
                );
            }
        }
        // Gray stays gray.
        let gray = color("#999999").readable_on(Ground::Light);
        assert!(
            gray.red == gray.green && gray.green == gray.blue,
            "{gray:?}"
        );
    }

    #[test]
    fn lab_is_that_of_its_author() {
        // Values of CSS Color 4 for oklab(): red and the green of "#008000".
        for (text, [lightness, a, b]) in [
            ("#ff0000", [0.628, 0.225, 0.126]),
            ("#008000", [0.520, -0.140, 0.108]),
            ("#ffffff", [1.0, 0.0, 0.0]),
        ] {
            let lab = Lab::of(color(text));
            for (found, wanted) in [(lab.lightness, lightness), (lab.a, a), (lab.b, b)] {
                assert!(
                    (found - wanted).abs() < 0.004,
                    "{text}: {found} for {wanted}"
                );
            }
        }
    }
}
