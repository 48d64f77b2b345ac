//! An accent color with enough contrast.

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

/// The least contrast between text and its background (WCAG 2.2, success criterion 1.4.3, level AA).
const LEAST_CONTRAST: f64 = 4.5;
/// The page's darkest light background, as in `style/tokens.css`.
const LIGHT: Color = Color::new(0xed, 0xf2, 0xf9);
/// The page's lightest dark background, as in `style/tokens.css`.
const DARK: Color = Color::new(0x1f, 0x27, 0x35);

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

    /// Whether text in this color is readable on the backgrounds of the light page.
    pub fn reads_on_light(self) -> bool {
        self.contrast(LIGHT) >= LEAST_CONTRAST
    }

    /// Whether text in this color is readable on the backgrounds of the dark page.
    pub fn reads_on_dark(self) -> bool {
        self.contrast(DARK) >= LEAST_CONTRAST
    }

    /// From 1 (equal colors) to 21 (black and white): WCAG 2.2, "contrast ratio".
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// From 0 (black) to 1 (white): WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            // The exact curve has an exponent of 2.4. This polynomial differs from it by less than 0.002, and spares
            // the WebAssembly `powf`, which nothing else uses.
            if value <= 0.040_45 {
                value / 12.92
            } else {
                value * (value * (value * 0.305_306_011 + 0.682_171_111) + 0.012_522_878)
            }
        };
        0.2126 * part(self.red) + 0.7152 * part(self.green) + 0.0722 * part(self.blue)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

    use super::Color;

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
        let color = |text| Color::from_hex(text).unwrap();
        // Ratios that contrast checkers give for these pairs.
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
        let color = |text| Color::from_hex(text).unwrap();
        assert!(color("#1c4794").reads_on_light() && !color("#1c4794").reads_on_dark());
        assert!(color("#a6c4fb").reads_on_dark() && !color("#a6c4fb").reads_on_light());
        assert!(!color("#808080").reads_on_light() && !color("#6b6b6b").reads_on_dark());
    }
}
