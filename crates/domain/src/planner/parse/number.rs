//! Reads one number with its decimal mark, grouping and fraction.

use super::glyph::Glyph;

/// A number as written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    /// Its value, 0 to 1e15.
    pub value: f64,
    /// Whether it has a decimal mark followed by digits.
    pub decimal: bool,
    /// One or two digits after a decimal mark, as a separate number: 11 of "5.11".
    pub after: Option<f64>,
    /// Its value if its only mark separates thousands: 1,500 for "1.500" and for "1,500".
    pub grouped: Option<f64>,
}

impl Number {
    /// A number without a mark.
    const fn plain(value: f64) -> Self {
        Self {
            value,
            decimal: false,
            after: None,
            grouped: None,
        }
    }
}

/// The marks of the number follow no known rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Malformed;

/// A mark between the digits of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Point,
    Comma,
    Group,
}

/// Digits and marks of one number, in order.
#[derive(Debug, Default)]
struct Written {
    digits: Vec<u8>,
    /// Each mark, with the number of digits before it.
    marks: Vec<(usize, Mark)>,
}

/// Reads the number at `*at`, and moves `*at` past it; none if there is no number.
pub(super) fn number(glyphs: &[Glyph], at: &mut usize) -> Option<Result<Number, Malformed>> {
    if let Some(part) = fraction(glyphs, at) {
        return Some(Ok(Number::plain(part)));
    }
    let written = written(glyphs, at)?;
    let number = interpret(&written);
    let after_space = *at + usize::from(glyphs.get(*at) == Some(&Glyph::Space));
    let mut behind = after_space;
    Some(match (number, fraction(glyphs, &mut behind)) {
        (Ok(whole), Some(part)) => {
            *at = behind;
            if whole.decimal {
                Err(Malformed)
            } else {
                Ok(Number::plain(whole.value + part))
            }
        }
        (number, _) => number,
    })
}

/// Reads "½" or "1/2".
fn fraction(glyphs: &[Glyph], at: &mut usize) -> Option<f64> {
    let mut rest = glyphs.iter().skip(*at);
    match (rest.next()?, rest.next(), rest.next(), rest.next()) {
        (Glyph::Fraction(n, d), ..) => {
            *at += 1;
            Some(f64::from(*n) / f64::from(*d))
        }
        (Glyph::Digit(n), Some(Glyph::Slash), Some(Glyph::Digit(d)), next)
            if n < d && !matches!(next, Some(Glyph::Digit(_))) =>
        {
            *at += 3;
            Some(f64::from(*n) / f64::from(*d))
        }
        _ => None,
    }
}

/// Collects digits and the marks between them.
fn written(glyphs: &[Glyph], at: &mut usize) -> Option<Written> {
    let digit = |index: usize| match glyphs.get(index) {
        Some(Glyph::Digit(value)) => Some(*value),
        _ => None,
    };
    let mut written = Written::default();
    let begins = digit(*at).is_some()
        || (matches!(glyphs.get(*at), Some(Glyph::Point | Glyph::Comma))
            && digit(*at + 1).is_some());
    if !begins {
        return None;
    }
    loop {
        let here = *at;
        let mark = match glyphs.get(here) {
            Some(Glyph::Digit(value)) => {
                written.digits.push(*value);
                *at += 1;
                continue;
            }
            Some(Glyph::Point) => Mark::Point,
            Some(Glyph::Comma) => Mark::Comma,
            Some(Glyph::Group) => Mark::Group,
            // The Swiss separate thousands with an apostrophe.
            Some(Glyph::Space | Glyph::Foot) if groups(&written, glyphs, here) => Mark::Group,
            _ => break,
        };
        *at += 1;
        if digit(*at).is_none() {
            // "70." is an intermediate state of typing 70.5.
            break;
        }
        written.marks.push((written.digits.len(), mark));
    }
    Some(written)
}

/// Whether the space or apostrophe at `here` separates thousands: one to three digits before it, exactly three after.
fn groups(written: &Written, glyphs: &[Glyph], here: usize) -> bool {
    let since = written.marks.last().map_or(0, |(at, _)| *at);
    let before = written.digits.len() - since;
    let fits = match written.marks.last() {
        None => (1..=3).contains(&before),
        Some((_, Mark::Group)) => before == 3,
        Some(_) => false,
    };
    let is_digit = |index: usize| matches!(glyphs.get(index), Some(Glyph::Digit(_)));
    fits && (1..=3).all(|n| is_digit(here + n))
        && !is_digit(here + 4)
        && glyphs.get(here + 4) != Some(&Glyph::Slash)
}

/// Interprets the marks.
fn interpret(written: &Written) -> Result<Number, Malformed> {
    let count = |kind: Mark| {
        written
            .marks
            .iter()
            .filter(|(_, mark)| *mark == kind)
            .count()
    };
    let (points, commas) = (count(Mark::Point), count(Mark::Comma));
    let last = written.marks.last().copied();
    let decimal_at = match last {
        None | Some((_, Mark::Group)) if points + commas == 0 => None,
        None | Some((_, Mark::Group)) => return Err(Malformed),
        Some((at, mark)) if count(mark) == 1 => Some(at),
        // A repeated mark separates thousands: 1,234,567.
        Some(_) if points == 0 || commas == 0 => None,
        Some(_) => return Err(Malformed),
    };
    let whole = decimal_at.unwrap_or(written.digits.len());
    if !grouped_well(written, decimal_at, whole) {
        return Err(Malformed);
    }
    let digits = &written.digits;
    let behind = decimal_at.and_then(|at| digits.get(at..));
    // A leading zero does not occur before a thousands separator.
    let like_thousands = written.marks.len() == 1
        && (1..=3).contains(&whole)
        && digits.first() != Some(&0)
        && behind.is_some_and(|behind| behind.len() == 3);
    Ok(Number {
        value: value(digits, whole),
        decimal: decimal_at.is_some(),
        after: behind
            .filter(|behind| behind.len() <= 2)
            .map(|behind| value(behind, behind.len())),
        grouped: like_thousands.then(|| value(digits, digits.len())),
    })
}

/// Whether the marks other than the decimal mark are all the same and divide the first `whole` digits into thousands.
fn grouped_well(written: &Written, decimal_at: Option<usize>, whole: usize) -> bool {
    let mut kind = None;
    let mut since = 0;
    for (at, mark) in written
        .marks
        .iter()
        .filter(|(at, _)| Some(*at) != decimal_at)
    {
        let length = at - since;
        let fits = match kind {
            None => (1..=3).contains(&length),
            Some(kind) => kind == *mark && length == 3,
        };
        if !fits {
            return false;
        }
        kind = Some(*mark);
        since = *at;
    }
    kind.is_none() || whole.checked_sub(since) == Some(3)
}

/// The value of `digits` with the decimal mark after the first `whole`, rounded once.
fn value(digits: &[u8], whole: usize) -> f64 {
    const MOST: u64 = 1_000_000_000_000_000;
    let mut mantissa = 0_u64;
    let mut scale = 1_u64;
    for (index, digit) in digits.iter().enumerate() {
        if mantissa >= MOST / 10 || scale >= MOST {
            // An f64 holds 15 decimal digits exactly.
            if index < whole {
                return 1e15;
            }
            break;
        }
        mantissa = mantissa * 10 + u64::from(*digit);
        if index >= whole {
            scale *= 10;
        }
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "both are at most 1e15, below 2^53, so the only rounding is the division's"
    )]
    let value = mantissa as f64 / scale as f64;
    value
}
