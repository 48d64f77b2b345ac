//! Classifies the characters of a typed measure, whatever the script or keyboard.

/// A classified character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glyph {
    /// A decimal digit of any script.
    Digit(u8),
    /// A decimal point, the Arabic decimal separator or a raised point.
    Point,
    /// A comma: like the point, a decimal mark or grouping.
    Comma,
    /// A mark that always groups digits: the Arabic thousands separator.
    Group,
    /// Any space.
    Space,
    /// One stroke: feet; between thousands, a mark.
    Foot,
    /// Two strokes (″ or "): inches.
    Inch,
    /// A fraction such as ½.
    Fraction(u8, u8),
    /// A slash between numerator and denominator.
    Slash,
    /// A sign.
    Sign,
    /// An ASCII letter, in lowercase.
    Letter(char),
    /// Anything else.
    Other(char),
}

/// The zeros of all decimal digit systems in living use (Unicode 16, general category Nd); 1 to 9 follow each.
const ZEROS: [u32; 42] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
    0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6,
];

/// The digit that `character` represents.
fn digit(character: char) -> Option<u8> {
    let code = u32::from(character);
    ZEROS
        .iter()
        .find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10))
        .and_then(|value| u8::try_from(value).ok())
}

/// The class of `character`; `None` if it is invisible.
pub(super) fn glyph(character: char) -> Option<Glyph> {
    if let Some(value) = digit(character) {
        return Some(Glyph::Digit(value));
    }
    Some(match character {
        // Zero-width characters, bidirectional marks and variation selectors often come with pasted text.
        '\u{AD}'
        | '\u{61C}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => return None,
        '.' | '\u{66B}' | '\u{B7}' | '\u{FF0E}' => Glyph::Point,
        ',' | '\u{60C}' | '\u{FF0C}' => Glyph::Comma,
        '\u{66C}' => Glyph::Group,
        '\'' | '`' | '\u{B4}' | '\u{2B9}' | '\u{2BC}' | '\u{2018}' | '\u{2019}' | '\u{201B}'
        | '\u{2032}' | '\u{FF07}' => Glyph::Foot,
        '"' | '\u{2BA}' | '\u{2DD}' | '\u{201C}'..='\u{201F}' | '\u{2033}' | '\u{FF02}' => {
            Glyph::Inch
        }
        '\u{BC}' => Glyph::Fraction(1, 4),
        '\u{BD}' => Glyph::Fraction(1, 2),
        '\u{BE}' => Glyph::Fraction(3, 4),
        '\u{2153}' => Glyph::Fraction(1, 3),
        '\u{2154}' => Glyph::Fraction(2, 3),
        '\u{2155}' => Glyph::Fraction(1, 5),
        '\u{2156}' => Glyph::Fraction(2, 5),
        '\u{2157}' => Glyph::Fraction(3, 5),
        '\u{2158}' => Glyph::Fraction(4, 5),
        '\u{215B}' => Glyph::Fraction(1, 8),
        '\u{215C}' => Glyph::Fraction(3, 8),
        '\u{215D}' => Glyph::Fraction(5, 8),
        '\u{215E}' => Glyph::Fraction(7, 8),
        '/' | '\u{2044}' | '\u{2215}' | '\u{FF0F}' => Glyph::Slash,
        '+' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF0B}' | '\u{FF0D}' => Glyph::Sign,
        'a'..='z' | 'A'..='Z' => Glyph::Letter(character.to_ascii_lowercase()),
        '\u{FF21}'..='\u{FF3A}' => latin(character, 0xFF21),
        '\u{FF41}'..='\u{FF5A}' => latin(character, 0xFF41),
        _ if character.is_whitespace() => Glyph::Space,
        _ => Glyph::Other(character),
    })
}

/// The ASCII letter of a full-width one; `first` is its alphabet's A.
fn latin(character: char, first: u32) -> Glyph {
    u8::try_from(u32::from(character) - first).map_or(Glyph::Other(character), |n| {
        Glyph::Letter(char::from(b'a' + n))
    })
}
